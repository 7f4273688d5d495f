"""The country of a street or village that no gazetteer has: that of the places around it."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from dateline.reading.draft import Draft
from dateline.reading.places.resolve import Name
from dateline.reading.places.toponym import Toponym

# Share of an article's places that lie in one country, from which what lies nowhere else told of is
# taken to lie there too. By this and the sentence, 55 of 57 such names in news are right.
ONE_LAND = 0.8


class Lands:
    """In which countries the towns and units of an article lie, sentence by sentence."""

    def __init__(self, draft: Draft, names: Iterable[Name]) -> None:
        self._doc = draft.doc
        self._all: Counter[str] = Counter()
        self._in_sentence: defaultdict[int, set[str]] = defaultdict(set)
        for name in names:
            best = name.best
            if best is None or best.country is None or best.feature[0] not in "PA":
                continue
            self._all[best.country] += 1
            for toponym in name.toponyms:
                if not toponym.is_people:
                    self._in_sentence[self._sentence(toponym)].add(best.country)

    def around(self, toponyms: list[Toponym]) -> str | None:
        """The country in which all the places of the same sentences lie, else nearly all of the
        article; None where they lie in several.
        """
        near = set().union(*(self._in_sentence.get(self._sentence(t), set()) for t in toponyms))
        if len(near) == 1:
            return next(iter(near))
        if near or not self._all:
            return None
        country, count = self._all.most_common(1)[0]
        return country if count >= ONE_LAND * self._all.total() else None

    def _sentence(self, toponym: Toponym) -> int:
        return self._doc[toponym.start].sent.start
