"""What a noun phrase says of whom it means: their office, sector, country and body."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.ontology.names import Actor, Names, Office
from dateline.reading.columns import text_of
from dateline.reading.entities.groups import Group

LONGEST_OFFICE = 5
BREAKS = frozenset({"of", "for", "at", "in", "with", "to", "on", "from"})


@dataclass(frozen=True)
class Described:
    """What the words of a phrase tell; None where they do not."""

    country: str | None = None
    sector: str | None = None
    secondary: tuple[str, ...] = ()
    body: Group | None = None


class Phrases:
    """Reads phrases of one text, knowing what is named where."""

    def __init__(
        self, doc: Doc, names: Names, groups: list[Group], *, year: int | None = None
    ) -> None:
        self.year = year
        self.doc = doc
        self.text = text_of(doc)
        self.names = names
        self.at: dict[int, Group] = {}
        self.countries: set[str] = set()
        self.headlines: set[int] = set()
        for group in groups:
            self.place(group)

    def place(self, group: Group) -> None:
        """Know the tokens of a group as its own."""
        for one in group.sightings:
            self.at.update(dict.fromkeys(range(one.start, one.end), group))

    def office_ending(self, end: int, start: int = 0) -> tuple[int, Office] | None:
        """The longest office whose words end before token `end`, with its first token; None where
        the words there are none.
        """
        first = max(start, end - LONGEST_OFFICE)
        for begin in range(first, end):
            words = self._joined(begin, end)
            office = self.names.offices.get(words) or self.names.offices.get(
                self._joined(begin, end, lemma=True)
            )
            if office is not None and not self._is_adjective(end - 1):
                return begin, office
        return None

    def _is_adjective(self, i: int) -> bool:
        """Whether a title's last word is plain language here: "a major donor", "an art major"."""
        token = self.doc[i]
        if token.text[0].isupper():
            return False
        return token.pos_ == "ADJ" or token.lower_ in ("major", "private", "general")

    def _joined(self, start: int, end: int, *, lemma: bool = False) -> str:
        tokens = self.doc[start:end]
        words = [t.lower_ for t in tokens]
        if lemma:
            words[-1] = tokens[-1].lemma_.lower()
        return " ".join(words).replace(" - ", "-")

    def actor_ending(self, end: int, start: int) -> tuple[Actor, str | None] | None:
        """The actor noun that ends at token `end`, with its sector; None where it is none."""
        lemmas = [singular(self.doc[i]) for i in range(start, end) if self.doc[i].is_alpha]
        return self.names.sector_of_noun(lemmas) if lemmas else None

    def country(self, start: int, end: int) -> str | None:
        """The country that the words name: a demonym, a country, a place or a body's own. The last
        before the head wins, so "Kenya's US ambassador" is not asked too much.
        """
        for kinds in (("country", "nationality"), None):
            for i in range(start, end):
                group = self.at.get(i)
                if group is None or not group.country or self._is_war(i):
                    continue
                if kinds is None or group.kind in kinds:
                    return group.country
        return None

    def _is_war(self, i: int) -> bool:
        """Whether a country only names a war: an "Iraq War veteran" is not Iraq's."""
        return i + 1 < len(self.doc) and self.doc[i + 1].lower_ == "war"

    def body(self, start: int, end: int) -> Group | None:
        """The body that the words name, such as the ministry of "Health Ministry official"."""
        for i in range(start, end):
            group = self.at.get(i)
            if group is not None and group.kind in ("organisation", "armed_group", "mission"):
                return group
        return None

    def is_former(self, start: int, end: int) -> bool:
        """Whether the words make the office a past one."""
        return any(self.doc[i].lower_ in self.names.former for i in range(start, end))

    def describe_office(self, start: int, end: int, office: Office) -> Described:
        """Whom a title means: "US Secretary of State" is of the USA's government."""
        body = self.body(start, end)
        noun = self.names.actors.get(office.words)
        sector = office.sector or (noun.sector if noun is not None else None)
        secondary: tuple[str, ...] = ()
        if office.weak:
            actor = self._modifier_sector(start, end, office)
            sector = (body.sector if body is not None and body.sector else None) or actor or sector
        if sector and not office.weak and self.is_former(start, end):
            sector, secondary = "ELI", (sector,)
        country = self.country(start, end)
        return Described(country, sector, secondary, body)

    def _modifier_sector(self, start: int, end: int, office: Office) -> str | None:
        """The sector that the words around an office give: the police of "police spokesman" and of
        "spokesman for the city police".
        """
        runs: list[list[str]] = [[]]
        for i in range(start, end):
            token = self.doc[i]
            if token.lower_ in BREAKS:
                runs.append([])
            elif i not in self.at and token.is_alpha:
                runs[-1].append(singular(token))
        size = len(office.words.replace("-", " ").split())
        runs[0] = runs[0][:-size] if " ".join(runs[0][-size:]) == office.words else runs[0]
        for run in runs:
            found = self.names.sector_of_noun(run) if run else None
            if found is not None and found[1] and not found[0].document:
                return found[1]
            for lemma in reversed(run):
                if sector := self.names.modifiers.get(lemma):
                    return sector
        return None


def singular(token: Token) -> str:
    """A noun's singular in lower case; a proper noun's lemma keeps its plural, so cut it."""
    if token.tag_ == "NNPS" or (token.pos_ == "PROPN" and token.lower_.endswith("s")):
        return token.lower_.removesuffix("s")
    return token.lemma_.lower() if token.pos_ in ("NOUN", "PROPN") else token.lower_
