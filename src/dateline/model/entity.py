"""Entities: the people, bodies and places that an article names, each with all its mentions."""

from typing import Literal

from dateline.model.record import Frozen, Record
from dateline.model.spans import Span

EntityKind = Literal[
    "person",
    "organisation",
    "armed_group",
    "country",
    "place",
    "nationality",
    "agreement",
    "mission",
    "law",
    "other",
]
MentionForm = Literal["name", "nominal", "pronoun"]


class Mention(Frozen):
    """One place in the text where an entity is meant."""

    span: Span
    """The words, such as those of `the secretary`."""

    form: MentionForm
    """`name` (Rubio), `nominal` (the secretary) or `pronoun` (he)."""


class Entity(Record):
    """Whoever or whatever an article names. `span` is its fullest name."""

    name: str
    """The fullest form in the article, such as `Marco Rubio`."""

    kind: EntityKind
    """What it is, such as `armed_group`."""

    country: str | None = None
    """The country it acts for or lies in, ISO 3166-1 alpha-3, such as `USA`."""

    sector: str | None = None
    """PLOVER's primary actor sector, such as `GOV`."""

    secondary_sectors: tuple[str, ...] = ()
    """Further PLOVER sectors, such as `["PTY"]`."""

    role: str | None = None
    """What the article calls it, such as `US Secretary of State`."""

    mentions: tuple[Mention, ...] = ()
    """Every place where it is meant, in order."""
