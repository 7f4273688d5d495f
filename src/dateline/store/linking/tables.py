"""The tables of what is put together from the records of many articles.

What one article says stands in a table of its own (`entity_keys`, `commitment_claims`,
`agreement_claims`) and what all of them together say in another, which is made from the first
alone: so the order in which articles came leaves no trace.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from dateline.store.schema import metadata


def _article() -> "Column[int]":
    return Column(
        "article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False
    )


waiting = Table(
    "waiting",
    metadata,
    Column("linker", String, nullable=False),
    _article(),
    PrimaryKeyConstraint("linker", "article"),
    Index("ix_waiting_article", "article"),
)
"""Articles whose records changed since a linker last saw them."""

entity_keys = Table(
    "entity_keys",
    metadata,
    _article(),
    Column("entity", String, nullable=False),
    Column("key", String, nullable=False),
    Column("facts", JSON, nullable=False),
    PrimaryKeyConstraint("article", "entity"),
    Index("ix_entity_keys_key", "key"),
)
"""What each named entity of an article goes by: kind, name and country in one word; `facts` are
what the article adds to `key_facts`, so that they can be taken back.
"""

key_facts = Table(
    "key_facts",
    metadata,
    Column("key", String, nullable=False),
    Column("fact", String, nullable=False),
    Column("value", String, nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("key", "fact", "value"),
    Index("ix_key_facts_fact", "fact", "value"),
)
"""What articles say of a key, with how many do: its written names, its roles, and the words
(`tail`) by which a fuller name for it can be found.
"""

identities = Table(
    "identities",
    metadata,
    Column("key", String, primary_key=True),
    Column("identity", String, nullable=False),
    Index("ix_identities_identity", "identity"),
)
"""Who a key means: itself, or the fuller name that alone fits it."""

identity_decisions = Table(
    "identity_decisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", String, nullable=False),
    Column("decision", String, nullable=False),
    Column("key", String, nullable=False),
    Column("other", String, nullable=False),
    Column("article", String),
    Index("ix_identity_decisions_key", "key"),
    Index("ix_identity_decisions_other", "other"),
    Index("ix_identity_decisions_article", "article"),
)
"""What a person decided: two keys are `one`, are `apart`, or a key is `other` in one article."""

commitment_claims = Table(
    "commitment_claims",
    metadata,
    _article(),
    Column("figure", String, nullable=False),
    Column("block", String, nullable=False),
    Column("subject", String),
    Column("kind", String, nullable=False),
    Column("mission", String),
    Column("role", String, nullable=False),
    Column("more", Boolean, nullable=False),
    Column("day", String, nullable=False),
    Column("due", String),
    Column("record", JSON, nullable=False),
    PrimaryKeyConstraint("article", "figure"),
    Index(
        "ix_commitment_claims_sort",
        *("block", "subject", "kind", "mission", "role", "more", "day", "due"),
    ),
    Index("ix_commitment_claims_subject", "subject"),
    Index("ix_commitment_claims_mission", "mission"),
)
"""Figures that promise, require or deliver; claims of one `block` may be of one commitment.

`day` is empty where it is unknown.
"""

commitments = Table(
    "commitments",
    metadata,
    Column("id", String, primary_key=True),
    Column("block", String, nullable=False),
    Column("identity", String),
    Column("subject", String),
    Column("mission", String),
    Column("place", String),
    Column("measure", String, nullable=False),
    Column("share", Float),
    Column("as_of", String),
    Column("due", String),
    Column("sorts", JSON, nullable=False),
    Column("record", JSON, nullable=False),
    Index("ix_commitments_block", "block"),
    Index("ix_commitments_subject", "subject"),
    Index("ix_commitments_mission", "mission"),
    Index("ix_commitments_place", "place"),
)
"""What was promised beside what there is. The evidence of `record` are the claims that may count;
`sorts` tells whose claims of its block are the rest: subject, kind, mission and role.
"""

agreement_claims = Table(
    "agreement_claims",
    metadata,
    _article(),
    Column("claim", String, nullable=False),
    Column("key", String, nullable=False),
    Column("state", String, nullable=False),
    Column("record", JSON, nullable=False),
    PrimaryKeyConstraint("article", "claim"),
    Index("ix_agreement_claims_key", "key"),
)
"""What one article says of the state of an agreement, and in which words."""

agreements = Table(
    "agreements",
    metadata,
    Column("id", String, primary_key=True),
    Column("identity", String),
    Column("name", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("since", String),
    Column("record", JSON, nullable=False),
    Index("ix_agreements_identity", "identity"),
    Index("ix_agreements_state", "state"),
)
"""Agreements, resolutions, mandates, missions and requests, with the state that they are in."""

related_lists = Table(
    "related_lists",
    metadata,
    Column("article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), primary_key=True),
    Column("basis", String, nullable=False),
    Column("found", JSON, nullable=False),
)
"""What to read after an article, the nearest first; good as long as `basis`, which says what it was
made from, is what the store says now.
"""
