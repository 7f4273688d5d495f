"""On Postgres, the words of an article in a column of their own, and articles by their day.

An index of words alone does not do: for a word that most articles have, and to rank, Postgres took
every text apart again, 60 seconds for 10,000 articles. SQLite has had both.
"""

from alembic import op

from dateline.store.folding import VECTOR

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

WORDS = (
    "DROP INDEX search_articles",
    f"ALTER TABLE articles ADD COLUMN search_words tsvector GENERATED ALWAYS AS ({VECTOR}) STORED",
    "CREATE INDEX search_articles ON articles USING gin (search_words)",
    # Lists are ordered so; of ix_articles_day_number Postgres makes no use, as it has NULLs first.
    "CREATE INDEX search_newest ON articles (day DESC NULLS LAST, number DESC)",
)
NO_WORDS = (
    "DROP INDEX search_newest",
    "DROP INDEX search_articles",
    "ALTER TABLE articles DROP COLUMN search_words",
    f"CREATE INDEX search_articles ON articles USING gin ({VECTOR})",
)


def upgrade() -> None:
    _on_postgres(WORDS)


def downgrade() -> None:
    _on_postgres(NO_WORDS)


def _on_postgres(statements: tuple[str, ...]) -> None:
    if op.get_bind().dialect.name == "postgresql":
        for statement in statements:
            op.execute(statement)
