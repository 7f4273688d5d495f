"""For which mission a figure counts, and in which country."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.linking.keys import Key, Known
from dateline.linking.sentences import sentence_of
from dateline.model import Figure, Place, Reading, Span

UNNAMED = ("mission", "operation", "force", "peace", "peacekeeping")  # names that say only the kind
TO = re.compile(r"\b(?:in|to|into|for|at|around)\s+(?:the\s+)?$")
NEAR = 60  # characters from a mission's name to the place where it works


class Mission:
    """A named mission of an article, with every place where it is meant."""

    def __init__(self, key: Key, spans: Sequence[Span], names: Sequence[Span]) -> None:
        self.key = key
        self.spans = spans
        self.names = names


def find_missions(reading: Reading, known: Mapping[str, Known]) -> list[Mission]:
    """The missions that the article names; those that it only describes are left out."""
    found: dict[Key, Mission] = {}
    for entity in reading.entities:
        one = known.get(entity.id)
        if one is None or one.key.kind != "mission" or one.key.tokens[0] in UNNAMED:
            continue
        spans = [mention.span for mention in entity.mentions if mention.form != "pronoun"]
        names = [mention.span for mention in entity.mentions if mention.form == "name"]
        before = found.get(one.key)
        if before is not None:
            spans, names = [*before.spans, *spans], [*before.names, *names]
        found[one.key] = Mission(one.key, spans, names)
    return list(found.values())


class Where:
    """Answers for the figures of one article."""

    def __init__(
        self, reading: Reading, missions: Sequence[Mission], sentences: list[Span]
    ) -> None:
        self.reading = reading
        self.missions = missions
        self.sentences = sentences
        self.places = {place.id: place for place in reading.places}

    def mission(self, figure: Figure, sentence: Span) -> Key | None:
        """The mission in the figure's sentence, else the article's only one, where it works in the
        figure's country or the figure has none.
        """
        inside = [
            mission
            for mission in self.missions
            if any(sentence.holds(span) for span in mission.spans)
        ]
        if len(inside) == 1:
            return inside[0].key
        if inside or len(self.missions) != 1 or figure.measure not in FORCES:
            return None
        only = self.missions[0]
        place = self.places.get(figure.place or "") if figure.place_from != "article" else None
        works = self._works_in(only)
        if place is None or works is None or place.country == works:
            return only.key
        return None

    def place(self, figure: Figure, home: str | None, mission: Key | None) -> str | None:
        """The country that the figure counts in. A force that somebody sends is not counted at
        home: there the mission's country stands, else that of the sentence.
        """
        place = self.places.get(figure.place or "")
        country = place.country if place else None
        if figure.place_from == "article":  # where the story was filed is a guess
            works = next((self._works_in(one) for one in self.missions if one.key == mission), None)
            country = works or country
        sent = figure.measure in FORCES or mission is not None
        if country and not (sent and country == home):
            return country
        if not sent:
            return country
        for one in self.missions:
            if one.key == mission and (works := self._works_in(one)):
                return works
        sentence = sentence_of(self.sentences, figure.span)
        near = [one for one in self.reading.places if _inside(one, sentence)]
        return self._abroad(near, home) or self._abroad(self.reading.places, home)

    def _abroad(self, places: Sequence[Place], home: str | None) -> str | None:
        """The country that these places name most often, home left out."""
        counts: Counter[str] = Counter()
        for place in places:
            if place.country and place.country != home:
                counts[place.country] += len(place.mentions)
        return min(counts, key=lambda country: (-counts[country], country), default=None)

    def _works_in(self, mission: Mission) -> str | None:
        """The country of the place that most often follows the mission's name: "in Haiti"."""
        counts: Counter[str] = Counter()
        for span in mission.names:
            for place in self.reading.places:
                counts.update(
                    place.country
                    for mention in place.mentions
                    if place.country and self._leads_to(span, mention)
                )
        best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return best[0][0] if best else None

    def _leads_to(self, span: Span, mention: Span) -> bool:
        if not 0 <= mention[0] - span[1] <= NEAR:
            return False
        between = self.reading.article.text[span[1] : mention[0]]
        return "\n" not in between and bool(TO.search(between))


FORCES = ("troops", "police", "personnel", "other")


def _inside(place: Place, sentence: Span) -> bool:
    return any(sentence.holds(mention) for mention in place.mentions)
