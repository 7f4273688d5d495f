"""The tables of what people decide and follow."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from dateline.store.schema import metadata

reviews = Table(
    "reviews",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("key", String, nullable=False),
    Column("article", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("record", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("anchor", Text, nullable=False),
    Column("read", JSON, nullable=False),
    Column("verdict", String, nullable=False),
    Column("changes", JSON, nullable=False),
    Column("note", Text),
    Column("reviewer", String, nullable=False),
    Column("at", String, nullable=False),
    Column("replaces", Integer),
    Column("withdrawn", String),
    Index("ix_reviews_key", "key"),
)
"""What people decided on records, apart from what was read; `key` is the article's over all its
revisions, `read` what the record said, `withdrawn` when the decision was undone or replaced.
"""

reviewed = Table(
    "reviewed",
    metadata,
    Column("article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("kind", String, nullable=False),
    Column("record", String, nullable=False),
    Column("review", Integer, ForeignKey("reviews.number", ondelete="CASCADE"), nullable=False),
    Column("same", Boolean, nullable=False),
    PrimaryKeyConstraint("article", "kind", "record", "review"),
    Index("ix_reviewed_review", "review"),
)
"""The records that standing decisions are about, found again at every reading; `same` is whether
the record still says what was decided on.
"""

saved_searches = Table(
    "saved_searches",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("filters", JSON, nullable=False),
    Column("made", String, nullable=False),
)
"""Searches that somebody wants to follow."""
