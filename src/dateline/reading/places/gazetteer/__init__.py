"""The gazetteer: an index of the world's places, built once from open data and the user's own."""

from dateline.reading.places.gazetteer.candidate import Candidate
from dateline.reading.places.gazetteer.index import Gazetteer, open_gazetteer
from dateline.reading.places.gazetteer.keys import name_key

__all__ = ["Candidate", "Gazetteer", "name_key", "open_gazetteer"]
