"""The tables, as SQLAlchemy Core: the same for SQLite and Postgres.

Every kind of record has a table of its own. The columns are what people filter and sort by;
`record`
is the whole record, so that what comes out is what went in.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("given_id", String, index=True),
    Column("key", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("url", String),
    Column("outlet", String),
    Column("outlet_country", String),
    Column("title", Text),
    Column("published", String),
    Column("day", String),
    Column("language", String),
    Column("section", String),
    Column("text", Text, nullable=False),
    Column("unread", Text),
    Column("added", String, nullable=False),
    Column("article", JSON, nullable=False),
    Column("reader", JSON, nullable=False),
    Index("ix_articles_key_revision", "key", "revision", unique=True),
    Index("ix_articles_day_number", "day", "number"),
    Index("ix_articles_outlet_day", "outlet", "day"),
)

pages = Table(
    "pages",
    metadata,
    Column("fingerprint", String, primary_key=True),
    Column(
        "article",
        Integer,
        ForeignKey("articles.number", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("seen", String, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("where", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", String, nullable=False),
)


def _record_table(name: str, *columns: Column[object] | Index) -> Table:
    """A table of one kind of record: article and id first, the whole record last."""
    return Table(
        name,
        metadata,
        Column(
            "article",
            Integer,
            ForeignKey("articles.number", ondelete="CASCADE"),
            nullable=False,
        ),
        Column("id", String, nullable=False),
        *columns,
        Column("confidence", Float, nullable=False),
        Column("record", JSON, nullable=False),
        PrimaryKeyConstraint("article", "id"),
    )


def _column(name: str, kind: type = String) -> "Column[object]":
    return Column(name, kind)


entities = _record_table(
    "entities",
    _column("name"),
    _column("kind"),
    _column("country"),
    _column("sector"),
    _column("role"),
    Index("ix_entities_name_article", "name", "article"),
    Index("ix_entities_country_article", "country", "article"),
)
statements = _record_table(
    "statements",
    _column("kind"),
    _column("manner"),
    _column("polarity"),
    _column("medium"),
    _column("date"),
    _column("quote", Text),
)
figures = _record_table(
    "figures",
    _column("measure"),
    _column("low", Float),
    _column("high", Float),
    _column("bound"),
    _column("unit"),
    _column("noun"),
    _column("status"),
    _column("subject"),
    _column("place"),
    _column("period_start"),
    _column("period_end"),
    _column("said_by"),
    _column("quote", Text),
    Index("ix_figures_measure_article", "measure", "article"),
)
tolls = _record_table(
    "tolls",
    _column("measure"),
    _column("low", Float),
    _column("high", Float),
    _column("said_by"),
    _column("quote", Text),
)
places = _record_table(
    "places",
    _column("name"),
    _column("country"),
    _column("admin1"),
    _column("latitude", Float),
    _column("longitude", Float),
    _column("geonames_id", Integer),
    Index("ix_places_name_article", "name", "article"),
    Index("ix_places_country_article", "country", "article"),
)
times = _record_table(
    "times",
    _column("type"),
    _column("value"),
    _column("start"),
    _column("end"),
    _column("quote", Text),
)
events = _record_table(
    "events",
    _column("type"),
    _column("mode"),
    _column("status"),
    _column("start"),
    _column("end"),
    _column("place"),
    _column("country"),
    _column("said_by"),
    _column("quote", Text),
    Index("ix_events_type_start", "type", "start"),
    Index("ix_events_country_type_start", "country", "type", "start"),
    Index("ix_events_start", "start"),
)

participants = Table(
    "participants",
    metadata,
    Column(
        "article",
        Integer,
        ForeignKey("articles.number", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("record", String, nullable=False),
    Column("entity", String, nullable=False),
    Column("part", String, nullable=False),
    PrimaryKeyConstraint("article", "record", "entity", "part"),
    Index("ix_participants_article_entity", "article", "entity"),
)
"""Who takes part in a record: actor, recipient or affected of an event, speaker of a statement."""

RECORD_TABLES: dict[str, Table] = {
    "entities": entities,
    "statements": statements,
    "figures": figures,
    "tolls": tolls,
    "places": places,
    "times": times,
    "events": events,
}
"""The kinds of record in the order of RECORDS.md, each with its table."""
