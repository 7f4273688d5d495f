"""What people decided on records, and the least certain records found fast."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

REVIEWED = ("statements", "figures", "places", "events")


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("read", sa.JSON(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("withdrawn", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_reviews")),
    )
    op.create_index("ix_reviews_key", "reviews", ["key"], unique=False)
    op.create_table(
        "reviewed",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("review", sa.Integer(), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_reviewed_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["review"], ["reviews.number"], name=op.f("fk_reviewed_review"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "kind", "record", "review", name=op.f("pk_reviewed")),
    )
    op.create_index("ix_reviewed_review", "reviewed", ["review"], unique=False)
    for table in REVIEWED:
        op.create_index(f"ix_{table}_confidence", table, ["confidence", "article"], unique=False)


def downgrade() -> None:
    for table in REVIEWED:
        op.drop_index(f"ix_{table}_confidence", table_name=table)
    op.drop_index("ix_reviewed_review", table_name="reviewed")
    op.drop_table("reviewed")
    op.drop_index("ix_reviews_key", table_name="reviews")
    op.drop_table("reviews")
