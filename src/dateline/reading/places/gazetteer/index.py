"""Looking places up by name."""

import sqlite3
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

from dateline.reading.places.gazetteer.build import Progress, ensure_index
from dateline.reading.places.gazetteer.candidate import Candidate

MOST_CANDIDATES = 150  # of one name, the largest first; "San Antonio" has several hundred
KEYS_AT_ONCE = 500
CACHE_SIZE = 20_000

SELECT = """
SELECT n.key, p.id, p.geonames_id, p.name, p.country, p.admin1, p.feature, p.latitude, p.longitude,
       p.population, n.kind
FROM name n JOIN place p ON p.id = n.place WHERE n.key IN ({}) ORDER BY n.key, n.rank
"""

UNIT = "SELECT name FROM place WHERE feature = 'A.ADM1' AND country = ? AND admin1 = ?"

Candidates = tuple[Candidate, ...]


class Gazetteer:
    """An open index. What was looked up is kept, for articles of a day name the same places."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._lock = threading.Lock()
        self._found: dict[str, Candidates] = {}
        self._units: dict[tuple[str, str], str | None] = {}

    def find(self, keys: Iterable[str]) -> dict[str, Candidates]:
        """The candidates of each key that has any, the most populous first."""
        wanted = set(keys)
        missing = [key for key in wanted if key not in self._found]
        if missing:
            with self._lock:
                self._load(missing)
        return {key: found for key in wanted if (found := self._found.get(key, ()))}

    def _load(self, keys: Sequence[str]) -> None:
        if len(self._found) + len(keys) > CACHE_SIZE:
            self._found = {}
        for start in range(0, len(keys), KEYS_AT_ONCE):
            part = keys[start : start + KEYS_AT_ONCE]
            found: dict[str, list[Candidate]] = {key: [] for key in part}
            query = SELECT.format(",".join("?" * len(part)))
            for key, *fields in self._connection.execute(query, part):
                rows = found[key]
                if len(rows) < MOST_CANDIDATES:
                    rows.append(Candidate(*fields))
            self._found.update((key, tuple(rows)) for key, rows in found.items())

    def unit_name(self, country: str | None, code: str) -> str | None:
        """The name of a first-order unit by its code, None where it is not known."""
        if country is None or not code:
            return None
        place = country, code
        if place not in self._units:
            with self._lock:
                row = self._connection.execute(UNIT, place).fetchone()
            self._units[place] = row[0] if row else None
        return self._units[place]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def open_gazetteer(
    path: Path, own: Sequence[Path] = (), progress: Progress | None = None
) -> Gazetteer:
    """The gazetteer at `path`, built first where it is missing or out of date."""
    ensure_index(path, own, progress)
    return Gazetteer(path)
