"""Articles, the records read from them, and the full-text index."""

import sqlalchemy as sa
from alembic import op

from dateline.store.folding import VECTOR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The index holds no text of its own: it points at the articles and is kept in step by triggers.
SEARCH = {
    "sqlite": (
        """CREATE VIRTUAL TABLE search USING fts5(
            title, text, content='articles', content_rowid='number',
            tokenize="unicode61 remove_diacritics 2")""",
        """CREATE TRIGGER search_added AFTER INSERT ON articles BEGIN
            INSERT INTO search(rowid, title, text) VALUES (new.number, new.title, new.text);
        END""",
        """CREATE TRIGGER search_removed AFTER DELETE ON articles BEGIN
            INSERT INTO search(search, rowid, title, text)
            VALUES ('delete', old.number, old.title, old.text);
        END""",
        """CREATE TRIGGER search_changed AFTER UPDATE OF title, text ON articles BEGIN
            INSERT INTO search(search, rowid, title, text)
            VALUES ('delete', old.number, old.title, old.text);
            INSERT INTO search(rowid, title, text) VALUES (new.number, new.title, new.text);
        END""",
    ),
    "postgresql": (f"CREATE INDEX search_articles ON articles USING gin ({VECTOR})",),
}
NO_SEARCH = {"sqlite": ("DROP TABLE search",), "postgresql": ("DROP INDEX search_articles",)}


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("given_id", sa.String(), nullable=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("outlet_country", sa.String(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("section", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("unread", sa.Text(), nullable=True),
        sa.Column("added", sa.String(), nullable=False),
        sa.Column("article", sa.JSON(), nullable=False),
        sa.Column("reader", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_articles")),
        sa.UniqueConstraint("id", name=op.f("uq_articles_id")),
    )
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.create_index("ix_articles_day_number", ["day", "number"], unique=False)
        batch_op.create_index(batch_op.f("ix_articles_given_id"), ["given_id"], unique=False)
        batch_op.create_index("ix_articles_key_revision", ["key", "revision"], unique=True)
        batch_op.create_index("ix_articles_outlet_day", ["outlet", "day"], unique=False)

    op.create_table(
        "failures",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("where", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_failures")),
    )
    op.create_table(
        "entities",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("sector", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_entities_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "id", name=op.f("pk_entities")),
    )
    with op.batch_alter_table("entities", schema=None) as batch_op:
        batch_op.create_index("ix_entities_country_article", ["country", "article"], unique=False)
        batch_op.create_index("ix_entities_name_article", ["name", "article"], unique=False)

    op.create_table(
        "events",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("said_by", sa.String(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_events_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "id", name=op.f("pk_events")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(
            "ix_events_country_type_start", ["country", "type", "start"], unique=False
        )
        batch_op.create_index("ix_events_start", ["start"], unique=False)
        batch_op.create_index("ix_events_type_start", ["type", "start"], unique=False)

    op.create_table(
        "figures",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("bound", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("noun", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("period_start", sa.String(), nullable=True),
        sa.Column("period_end", sa.String(), nullable=True),
        sa.Column("said_by", sa.String(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_figures_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "id", name=op.f("pk_figures")),
    )
    with op.batch_alter_table("figures", schema=None) as batch_op:
        batch_op.create_index("ix_figures_measure_article", ["measure", "article"], unique=False)

    op.create_table(
        "pages",
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("seen", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_pages_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_pages")),
    )
    with op.batch_alter_table("pages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pages_article"), ["article"], unique=False)

    op.create_table(
        "participants",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.number"],
            name=op.f("fk_participants_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "article", "record", "entity", "part", name=op.f("pk_participants")
        ),
    )
    with op.batch_alter_table("participants", schema=None) as batch_op:
        batch_op.create_index("ix_participants_article_entity", ["article", "entity"], unique=False)

    op.create_table(
        "places",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("admin1", sa.String(), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("geonames_id", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_places_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "id", name=op.f("pk_places")),
    )
    with op.batch_alter_table("places", schema=None) as batch_op:
        batch_op.create_index("ix_places_country_article", ["country", "article"], unique=False)
        batch_op.create_index("ix_places_name_article", ["name", "article"], unique=False)

    op.create_table(
        "statements",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("manner", sa.String(), nullable=True),
        sa.Column("polarity", sa.String(), nullable=True),
        sa.Column("medium", sa.String(), nullable=True),
        sa.Column("date", sa.String(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_statements_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "id", name=op.f("pk_statements")),
    )
    op.create_table(
        "times",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_times_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "id", name=op.f("pk_times")),
    )
    op.create_table(
        "tolls",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("said_by", sa.String(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_tolls_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "id", name=op.f("pk_tolls")),
    )

    for statement in SEARCH[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    for statement in NO_SEARCH[op.get_bind().dialect.name]:
        op.execute(statement)
    op.drop_table("tolls")
    op.drop_table("times")
    op.drop_table("statements")
    with op.batch_alter_table("places", schema=None) as batch_op:
        batch_op.drop_index("ix_places_name_article")
        batch_op.drop_index("ix_places_country_article")

    op.drop_table("places")
    with op.batch_alter_table("participants", schema=None) as batch_op:
        batch_op.drop_index("ix_participants_article_entity")

    op.drop_table("participants")
    with op.batch_alter_table("pages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pages_article"))

    op.drop_table("pages")
    with op.batch_alter_table("figures", schema=None) as batch_op:
        batch_op.drop_index("ix_figures_measure_article")

    op.drop_table("figures")
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_index("ix_events_type_start")
        batch_op.drop_index("ix_events_start")
        batch_op.drop_index("ix_events_country_type_start")

    op.drop_table("events")
    with op.batch_alter_table("entities", schema=None) as batch_op:
        batch_op.drop_index("ix_entities_name_article")
        batch_op.drop_index("ix_entities_country_article")

    op.drop_table("entities")
    op.drop_table("failures")
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.drop_index("ix_articles_outlet_day")
        batch_op.drop_index("ix_articles_key_revision")
        batch_op.drop_index(batch_op.f("ix_articles_given_id"))
        batch_op.drop_index("ix_articles_day_number")

    op.drop_table("articles")
