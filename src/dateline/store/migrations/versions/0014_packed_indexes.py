"""What finds copies and stories, in a tenth of the rows.

The hashes of words are made in another way too, so copies, stories and occurrences are put together
anew at the next linking. What happened to stories so far stays recorded.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

EMPTIED = ("duplicates", "story_articles", "stories", "occurrence_reports", "occurrences")


def upgrade() -> None:
    for table in ("shingles", "terms", "likenesses"):
        op.drop_table(table)
    _create_shingles()
    _create_by_article("samples", sa.Column("hashes", sa.LargeBinary(), nullable=False))
    _create_by_article(
        "vectors",
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_vectors_day", "vectors", ["day"])
    _link_anew()


def downgrade() -> None:
    for table in ("vectors", "samples", "shingles"):
        op.drop_table(table)
    _create_shingles(_article("fk_shingles_article"))
    op.create_index("ix_shingles_article", "shingles", ["article"])
    op.create_table(
        "terms",
        sa.Column("term", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        _article("fk_terms_article"),
        sa.PrimaryKeyConstraint("term", "day", "article", name="pk_terms"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_terms_article", "terms", ["article"])
    op.create_table(
        "likenesses",
        sa.Column("a", sa.Integer(), nullable=False),
        sa.Column("b", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        _article("fk_likenesses_a", "a"),
        _article("fk_likenesses_b", "b"),
        sa.PrimaryKeyConstraint("a", "b", name="pk_likenesses"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_likenesses_b", "likenesses", ["b"])
    _link_anew()


def _article(name: str, column: str = "article") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["articles.number"], name=name, ondelete="CASCADE")


def _create_shingles(*constraints: sa.ForeignKeyConstraint) -> None:
    op.create_table(
        "shingles",
        sa.Column("hash", sa.BigInteger(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        *constraints,
        sa.PrimaryKeyConstraint("hash", "article", name="pk_shingles"),
        sqlite_with_rowid=False,
    )


def _create_by_article(name: str, *columns: "sa.Column[object]") -> None:
    op.create_table(
        name,
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        *columns,
        _article(f"fk_{name}_article"),
        sa.PrimaryKeyConstraint("article", name=f"pk_{name}"),
    )


def _link_anew() -> None:
    for table in EMPTIED:
        op.execute(sa.delete(sa.table(table)))
    waiting = sa.table("waiting", sa.column("linker"), sa.column("article"))
    articles = sa.table("articles", sa.column("number"), sa.column("current"))
    op.execute(sa.delete(waiting).where(waiting.c.linker == "stories"))
    current = sa.select(sa.literal("stories"), articles.c.number).where(articles.c.current)
    op.execute(sa.insert(waiting).from_select(["linker", "article"], current))
