"""Copies, likenesses and stories."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stories",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    with op.batch_alter_table("stories", schema=None) as batch_op:
        batch_op.create_index("ix_stories_end", ["end"], unique=False)

    op.create_table(
        "story_changes",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_story_changes")),
    )
    op.create_table(
        "duplicates",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("overlap", sa.Float(), nullable=False),
        sa.Column("passages", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_duplicates_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["of"], ["articles.number"], name=op.f("fk_duplicates_of"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "of", name=op.f("pk_duplicates")),
    )
    with op.batch_alter_table("duplicates", schema=None) as batch_op:
        batch_op.create_index("ix_duplicates_of", ["of"], unique=False)

    op.create_table(
        "likenesses",
        sa.Column("a", sa.Integer(), nullable=False),
        sa.Column("b", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["a"], ["articles.number"], name=op.f("fk_likenesses_a"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["b"], ["articles.number"], name=op.f("fk_likenesses_b"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("a", "b", name=op.f("pk_likenesses")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("likenesses", schema=None) as batch_op:
        batch_op.create_index("ix_likenesses_b", ["b"], unique=False)

    op.create_table(
        "shingles",
        sa.Column("hash", sa.BigInteger(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_shingles_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("hash", "article", name=op.f("pk_shingles")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("shingles", schema=None) as batch_op:
        batch_op.create_index("ix_shingles_article", ["article"], unique=False)

    op.create_table(
        "story_articles",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("core", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.number"],
            name=op.f("fk_story_articles_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_story_articles")),
    )
    with op.batch_alter_table("story_articles", schema=None) as batch_op:
        batch_op.create_index("ix_story_articles_core", ["core"], unique=False)
        batch_op.create_index("ix_story_articles_story", ["story"], unique=False)

    op.create_table(
        "terms",
        sa.Column("term", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_terms_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("term", "day", "article", name=op.f("pk_terms")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("terms", schema=None) as batch_op:
        batch_op.create_index("ix_terms_article", ["article"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("terms", schema=None) as batch_op:
        batch_op.drop_index("ix_terms_article")

    op.drop_table("terms")
    with op.batch_alter_table("story_articles", schema=None) as batch_op:
        batch_op.drop_index("ix_story_articles_story")
        batch_op.drop_index("ix_story_articles_core")

    op.drop_table("story_articles")
    with op.batch_alter_table("shingles", schema=None) as batch_op:
        batch_op.drop_index("ix_shingles_article")

    op.drop_table("shingles")
    with op.batch_alter_table("likenesses", schema=None) as batch_op:
        batch_op.drop_index("ix_likenesses_b")

    op.drop_table("likenesses")
    with op.batch_alter_table("duplicates", schema=None) as batch_op:
        batch_op.drop_index("ix_duplicates_of")

    op.drop_table("duplicates")
    op.drop_table("story_changes")
    with op.batch_alter_table("stories", schema=None) as batch_op:
        batch_op.drop_index("ix_stories_end")

    op.drop_table("stories")
