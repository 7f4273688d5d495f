"""Places: the words that name one, which place they mean, and where it is."""

from dateline.model import Place
from dateline.reading.draft import Draft
from dateline.reading.places.gazetteer import Gazetteer
from dateline.reading.places.recognise import find_toponyms
from dateline.reading.places.records import place_records
from dateline.reading.places.resolve import resolve


def find_places(draft: Draft, gazetteer: Gazetteer) -> list[Place]:
    """The article's places, in the order of their first mention, each once."""
    toponyms = find_toponyms(draft, gazetteer)
    return place_records(draft, resolve(draft, toponyms), gazetteer)
