"""The rows of the tables of names."""

from typing import NamedTuple

from dateline.model import EntityKind

# Permanent members of the Security Council: their leaders' surnames stand alone everywhere.
WORLD_POWERS = frozenset({"USA", "RUS", "CHN", "GBR", "FRA"})


class Name(NamedTuple):
    """A body, group, mission, country or agreement that is known by name."""

    name: str
    """Its usual full form, such as `Islamic State`."""

    kind: EntityKind
    """What it is, such as `armed_group`."""

    country: str | None = None
    """The country that it acts for or in, ISO 3166-1 alpha-3."""

    sector: str | None = None
    """Its PLOVER sector, such as `REB`."""

    secondary: tuple[str, ...] = ()
    """Further PLOVER sectors."""

    adjective: bool = False
    """True for a word such as `Kenyan`, which stands for a country's people or qualities."""

    past: bool = False
    """True for a state that is no more, such as `Soviet Union`: no other name of its heir."""


class Office(NamedTuple):
    """A title or office, such as `foreign minister`."""

    words: str
    """The words in lower case."""

    sector: str | None
    """The PLOVER sector of who holds it; None where only the body tells it."""

    weak: bool = False
    """True where the body that it belongs to says more of the sector than the title does."""

    titles: bool = False
    """True where it stands before names: `Judge Ramos`."""


class Actor(NamedTuple):
    """A common noun for somebody who acts in the news, such as `rebel`."""

    noun: str
    """The lemma, one word or several."""

    sector: str | None
    """Its PLOVER sector; None where the noun alone tells none."""

    kind: EntityKind
    """What such a thing is, such as `armed_group`."""

    weak: bool = False
    """True where a word before it says more of the sector: `police officer`."""

    secondary: tuple[str, ...] = ()
    """Further PLOVER sectors."""

    document: bool = False
    """True for a report, poll or statement, which speaks for its maker."""


class Ending(NamedTuple):
    """A word in a body's name that tells what it is, such as `Ministry`."""

    words: str
    """The word or words, capitalised as in names."""

    kind: EntityKind
    """What a body so named is."""

    sector: str | None = None
    """Its PLOVER sector."""


class Leader(NamedTuple):
    """Somebody who led a state: known without a title."""

    name: str
    """The full name, such as `Angela Merkel`."""

    country: str
    """The state, ISO 3166-1 alpha-3."""

    start: int
    """The first year in office."""

    end: int | None
    """The last year in office; None while in office when the table was written."""

    @property
    def well_known(self) -> bool:
        """Whether news anywhere calls them by the surname alone."""
        return self.country in WORLD_POWERS

    def leads_in(self, year: int | None) -> bool:
        """Whether they led in this year; True where no year is given."""
        return year is None or (self.start <= year and (self.end is None or year <= self.end))
