"""The tables, as SQLAlchemy Core: the same for SQLite and Postgres.

Every kind of record has a table of its own. The columns are what people filter and sort by;
`record`
is the whole record, so that what comes out is what went in.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
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


def _article_key() -> "Column[int]":
    """The number of the one article that a row is about."""
    article = ForeignKey("articles.number", ondelete="CASCADE")
    return Column("article", Integer, article, primary_key=True, autoincrement=False)


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
    Column("offsets", JSON),
    Index("ix_articles_key_revision", "key", "revision", unique=True),
    Index("ix_articles_day_number", "day", "number"),
    Index("ix_articles_outlet_day", "outlet", "day"),
)

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("article", Integer, nullable=False),
)
"""Articles whose rows changed, in the order in which they did."""

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
        Column("confidence", Float, nullable=False),
        *columns,
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
    Index("ix_statements_confidence", "confidence", "article"),
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
    Index("ix_figures_confidence", "confidence", "article"),
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
    Index("ix_places_confidence", "confidence", "article"),
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
    Index("ix_events_confidence", "confidence", "article"),
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

shingles = Table(
    "shingles",
    metadata,
    Column("hash", BigInteger, nullable=False),
    Column("article", Integer, nullable=False),  # no foreign key: checking it is half the cost
    PrimaryKeyConstraint("hash", "article"),
    sqlite_with_rowid=False,
)
"""Which articles have a sampled run of five words, for finding copies."""

samples = Table(
    "samples",
    metadata,
    _article_key(),
    Column("hashes", LargeBinary, nullable=False),
)
"""The sampled runs of each article, a signed 64-bit number each."""

duplicates = Table(
    "duplicates",
    metadata,
    Column("article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("of", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("kind", String, nullable=False),
    Column("overlap", Float, nullable=False),
    Column("passages", JSON, nullable=False),
    PrimaryKeyConstraint("article", "of"),
    Index("ix_duplicates_of", "of"),
)
"""Pairs of articles that share most of the smaller one's words; `article` is the later one."""

vectors = Table(
    "vectors",
    metadata,
    _article_key(),
    Column("day", Integer, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Index("ix_vectors_day", "day"),
)
"""What each article is about, packed by `linking/vectors.py`; `day` is the proleptic Gregorian
ordinal, 0 where unknown. How alike two articles are is worked out from these when it is needed.
"""

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text),
    Column("start", String),
    Column("end", String),
    Column("size", Integer, nullable=False),
    Index("ix_stories_end", "end"),
)
"""Articles about one happening; the id is that of the story's first article."""

story_articles = Table(
    "story_articles",
    metadata,
    _article_key(),
    Column("core", String, nullable=False),
    Column("story", String, nullable=False),
    Index("ix_story_articles_story", "story"),
    Index("ix_story_articles_core", "core"),
)
"""Which story an article is in; `core` is its group before stray articles are absorbed."""

story_changes = Table(
    "story_changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False),
    Column("story", String, nullable=False),
    Column("change", String, nullable=False),
    Column("other", String, nullable=False),
)
"""Merges and splits: `story` took in `other`, or `other` was split off from `story`."""

former_places = Table(
    "former_places",
    metadata,
    _article_key(),
    Column("story", String, nullable=False),
)
"""Which story articles were in before a rebuild that is not done yet."""

occurrences = Table(
    "occurrences",
    metadata,
    Column("id", String, primary_key=True),
    Column("story", String, nullable=False),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("status", String, nullable=False),
    Column("place", String),
    Column("country", String),
    Column("start", String),
    Column("end", String),
    Column("first_reported", String),
    Column("reports", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("block", String),
    Column("record", JSON, nullable=False),
    Index("ix_occurrences_block", "block"),
    Index("ix_occurrences_story", "story"),
    Index("ix_occurrences_type_start", "type", "start"),
    Index("ix_occurrences_country_type_start", "country", "type", "start"),
    Index("ix_occurrences_start", "start"),
)
"""One happening each; `reports`, `articles` and `outlets` say how many tell it. Happenings of two
stories may be one only where their `block` (act, place and day) is the same; null where it is open.
"""

occurrence_reports = Table(
    "occurrence_reports",
    metadata,
    Column("article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("event", String, nullable=False),
    Column("occurrence", String, nullable=False),
    PrimaryKeyConstraint("article", "event"),
    Index("ix_occurrence_reports_occurrence", "occurrence"),
)
"""Which occurrence an article's event tells of."""

comparisons = Table(
    "comparisons",
    metadata,
    Column("story", String, primary_key=True),
    Column("a", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("b", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("a_speaker", String),
    Column("b_speaker", String),
    Column("reader", JSON, nullable=False),
    Column("at", String, nullable=False),
    Column("record", JSON, nullable=False),
    Index("ix_comparisons_a", "a"),
    Index("ix_comparisons_b", "b"),
)
"""The two sides of a story, point by point; `reader` is what compared them."""
