"""What a scope lets through: rows, counted by any column with any filter left off."""

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from functools import reduce
from typing import Any

import numpy as np
from sqlalchemy import Connection, select

from dateline.store.desk.columns.happenings import Codes, Happenings, Numbers, Told
from dateline.store.desk.columns.index import Columns, columns_of
from dateline.store.desk.columns.load import OF_ARTICLES
from dateline.store.desk.columns.table import Bools, Ints
from dateline.store.desk.position import Position
from dateline.store.desk.scope import EVERY, Scope
from dateline.store.schema import RECORD_TABLES, articles

EQUAL = {
    "events": ("type", "mode", "status", "country", "place"),
    "statements": ("kind",),
    "figures": ("measure", "status", "country", "place", "subject"),
    "entities": (),
    "places": (),
}
"""The filters of each kind that a column answers by itself."""

PART_FILTERS = {"events": ("actor", "recipient"), "statements": ("speaker",)}
ASKED_OF_SQL = {"events": ("about", "speaker"), "statements": ("about",), "figures": ("about",)}
"""Filters that only the database can answer."""

REMEMBERED = 8  # views; one of a million events holds some megabytes

Counts = list[tuple[Any, int]]
Tellings = list[tuple[Any, int, int]]
"""Values, each with how many happenings have it and in how many reports."""


class View:
    """The records of one kind that a scope lets through."""

    def __init__(self, connection: Connection, columns: Columns, kind: str, scope: Scope) -> None:
        self.columns = columns
        self.table = columns.tables[kind]
        self.kind = kind
        self.masks: dict[str, Bools] = dict(self._masks(connection, scope))
        self._rows: dict[str | None, Ints] = {}
        self._happenings: dict[str | None, Happenings] = {}

    def only(self, **masks: Bools) -> "View":
        """This view, narrowed by further masks."""
        narrowed = copy(self)
        narrowed.masks = self.masks | masks
        narrowed._rows, narrowed._happenings = {}, {}
        return narrowed

    def named(self, name: str) -> "View":
        """This view, narrowed to the rows of that name."""
        code = self.columns.encoder["name"].find(name)
        return self.only(name=self.table.columns["name"] == code)

    def _masks(self, connection: Connection, scope: Scope) -> Iterator[tuple[str, Bools]]:
        held, table = self.columns.articles, self.table
        yield "current", self.columns.current(self.kind)
        for name in ("outlet", "story"):
            if value := getattr(scope, name):
                code = self.columns.encoder[name].find(value)
                yield name, (held.columns[name] == code)[table.article]
        if scope.article:
            named = (articles.c.id == scope.article) | (articles.c.given_id == scope.article)
            numbers = list(connection.scalars(select(articles.c.number).where(named)))
            yield "article", np.isin(table.article, numbers)
        if scope.since or scope.until:
            yield "days", self._between(scope)
        for name in EQUAL[self.kind]:
            value = getattr(scope, name)
            if value and value != EVERY:
                yield name, table.columns[name] == self.columns.encoder[name].find(value)
        for part in PART_FILTERS.get(self.kind, ()):
            if value := getattr(scope, part):
                yield part, self.taking_part(value, part)
        asked = {name: getattr(scope, name) for name in ASKED_OF_SQL.get(self.kind, ())}
        if any(asked.values()):
            yield "words", self._found(connection, Scope(**asked))

    def _between(self, scope: Scope) -> Bools:
        """The days of an event are its own, those of anything else its article's."""
        if self.kind == "events":
            within = self.columns.encoder["start"].between(scope.since, scope.until)
            return within[self.table.columns["start"]]
        days = self.columns.encoder["day"].between(scope.since, scope.until)
        return days[self.columns.articles.columns["day"]][self.table.article]

    def taking_part(self, name: str, *parts: str) -> Bools:
        """For each row, whether the name is in one of the parts."""
        code = self.columns.encoder["name"].find(name)
        mask = np.zeros(len(self.table.article), dtype=np.bool_)
        for part in parts:
            rows, names = self.table.parts[part]
            mask[rows[names == code]] = True
        return mask

    def _found(self, connection: Connection, scope: Scope) -> Bools:
        table: Any = RECORD_TABLES[self.kind]
        conditions: Callable[[], Any] = getattr(scope, f"of_{self.kind}")
        joined = table.join(articles, articles.c.number == table.c.article)
        rows = connection.execute(
            select(table.c.article, table.c.id).select_from(joined).where(conditions())
        ).all()
        codes = self.columns.encoder["id"]
        keys = [article << 24 | codes.find(id_) for article, id_ in rows]
        own = self.table.article.astype(np.int64) << 24 | self.table.columns["id"]
        return np.isin(own, np.array(keys, dtype=np.int64))

    def rows(self, without: str | None = None) -> Ints:
        """The rows that are let through, with one filter left off where it is named."""
        if without not in self.masks:
            without = None
        if without not in self._rows:
            masks = [mask for name, mask in self.masks.items() if name != without]
            self._rows[without] = np.flatnonzero(reduce(np.logical_and, masks)).astype(np.int32)
        return self._rows[without]

    def articles(self) -> Ints:
        """The numbers of the articles of the rows."""
        held = np.zeros(len(self.columns.articles.current), dtype=np.bool_)
        held[self.table.article[self.rows()]] = True
        return np.flatnonzero(held).astype(np.int32)

    def codes(self, column: str, rows: Ints) -> Ints:
        """The codes of rows in a column of theirs or of their articles."""
        if column in OF_ARTICLES:
            return self.columns.articles.columns[column][self.table.article[rows]]
        return self.table.columns[column][rows]

    def counts(self, column: str, *, without: str | None = None, top: int | None = None) -> Counts:
        """The values of a column with how many rows have each, the commonest first."""
        return self._common(column, self.codes(column, self.rows(without)), top)

    def part_counts(
        self, part: str, *, without: str | None = None, top: int | None = None
    ) -> Counts:
        """The names in a part with how many rows have each, the commonest first."""
        inside = np.zeros(len(self.table.article), dtype=np.bool_)
        inside[self.rows(without)] = True
        rows, names = self.table.parts[part]
        return self._common(part, names[inside[rows]], top)

    def _common(self, column: str, codes: Ints, top: int | None) -> Counts:
        found = np.bincount(codes)
        values = self.columns.encoder[column].values_
        pairs = [(values[code], int(found[code])) for code in _commonest(found, top)]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:top]

    def happenings(self, without: str | None = None) -> Happenings:
        """What the rows tell, each happening once, with one filter left off where it is named."""
        if without not in self.masks:
            without = None
        if without not in self._happenings:
            happening = self.columns.happening(self.kind)
            self._happenings[without] = Happenings(happening, self.rows(without))
        return self._happenings[without]

    def told(self, column: str, *, without: str | None = None, top: int | None = None) -> Tellings:
        """The values of a column with how many happenings have each, the commonest first."""
        counted = self.happenings(without).count(lambda rows: self.codes(column, rows))
        return self._tellings(column, counted, top)

    def part_told(
        self, part: str, *, without: str | None = None, top: int | None = None
    ) -> Tellings:
        """The names in a part with how many happenings have each, the commonest first."""
        inside = np.zeros(len(self.table.article), dtype=np.bool_)
        inside[self.rows(without)] = True
        rows, names = self.table.parts[part]
        kept = inside[rows]
        counted = self.happenings(without).count_part(rows[kept], names[kept])
        return self._tellings(part, counted, top)

    def _tellings(self, column: str, told: Told, top: int | None) -> Tellings:
        values = self.columns.encoder[column].values_
        found = [
            (values[code], int(told.happenings[code]), int(told.reports[code]))
            for code in _commonest(told.happenings, top)
        ]
        return sorted(found, key=lambda one: (-one[1], one[0]))[:top]

    def values(self, column: str) -> list[Any]:
        """The values that the rows have in a column, None left out, in order."""
        used = np.unique(self.codes(column, self.rows()))
        values = self.columns.encoder[column].values_
        return sorted(values[code] for code in used if code)

    def slots(self, column: str, starts: Mapping[Any, Any]) -> Tellings:
        """Values put together by where they go, with how many happenings each place has; a value
        that goes nowhere is left out.
        """
        places = sorted(set(starts.values()))
        numbers = {place: number for number, place in enumerate(places, start=1)}
        values = self.columns.encoder[column].values_
        slot = np.array([numbers.get(starts.get(value), 0) for value in values], dtype=np.int32)
        told = self.happenings().count(lambda rows: slot[self.codes(column, rows)])
        return [
            (places[number - 1], int(told.happenings[number]), int(told.reports[number]))
            for number in _commonest(told.happenings, None)
        ]

    def spots(self, *, top: int) -> list[tuple[str, float, float, int, int]]:
        """Places with degrees: name, latitude, longitude, how many happenings and reports."""
        spot, row_at = self.columns.spots(self.kind)
        at_spot: Codes = spot.__getitem__
        told = self.happenings().count(at_spot)
        counts = told.happenings
        placed = self.table.columns["latitude"][row_at[: len(counts)]] != 0  # degrees are known
        counts = counts * placed
        order = np.argsort(-counts, kind="stable")[:top]
        order = order[counts[order] > 0]
        encoder = self.columns.encoder
        found = []
        for at, one in zip(row_at[order], order, strict=True):
            name, latitude, longitude = (
                encoder[column].values_[self.table.columns[column][at]]
                for column in ("place", "latitude", "longitude")
            )
            found.append((name, latitude, longitude, int(counts[one]), int(told.reports[one])))
        return found

    def newest(
        self, *, limit: int, offset: int = 0, after: Position | None = None
    ) -> list[tuple[int, str]]:
        """Article number and id of the rows that a list shows, the newest first."""
        rows = self.rows()
        days = self.codes(self.day, rows)
        if after is not None:
            kept = self._behind(after, rows, days)
            rows, days = rows[kept], days[kept]
        ranks = self.columns.encoder[self.day].ranks()[days]
        if 0 < offset + limit < len(rows):
            least = np.partition(ranks, -(offset + limit))[-(offset + limit)]
            rows, ranks = rows[ranks >= least], ranks[ranks >= least]
        ids = self.columns.encoder["id"]
        order = np.lexsort((self._id_ranks()[self._ids(rows)], -self.table.article[rows], -ranks))
        return [
            (int(self.table.article[row]), ids.values_[self.table.columns["id"][row]])
            for row in rows[order][offset : offset + limit]
        ]

    @property
    def day(self) -> str:
        """The column by which rows are old or new."""
        return "start" if self.kind == "events" else "day"

    def _ids(self, rows: Ints) -> Ints:
        return self.table.columns["id"][rows]

    def _id_ranks(self) -> Ints:
        """For each id where it stands in order: e2 before e10."""
        values = self.columns.encoder["id"].values_
        order = sorted(range(len(values)), key=lambda code: _by_length(values[code]))
        ranks = np.empty(len(order), dtype=np.int32)
        ranks[order] = np.arange(len(order), dtype=np.int32)
        return ranks

    def _behind(self, after: Position, rows: Ints, days: Ints) -> Bools:
        """Whether each row comes after a position in the list."""
        values = self.columns.encoder[self.day].values_
        same = np.array([value == after.day for value in values], dtype=np.bool_)
        if after.day is None:
            earlier = np.zeros(len(values), dtype=np.bool_)
        else:
            earlier = np.array([v is None or v < after.day for v in values], dtype=np.bool_)
        ids = self.columns.encoder["id"].values_
        last = _by_length(after.id)
        further = np.array([_by_length(one) > last for one in ids], dtype=np.bool_)
        numbers = self.table.article[rows]
        ties = (numbers < after.number) | ((numbers == after.number) & further[self._ids(rows)])
        found: Bools = earlier[days] | (same[days] & ties)
        return found


def _commonest(counts: Numbers, top: int | None) -> Numbers:
    """The codes with the most, all that are as common as the last of them; None is no value."""
    used = np.flatnonzero(counts[1:]) + 1
    if top is not None and len(used) > top:
        least = np.partition(counts[used], -top)[-top]
        used = used[counts[used] >= least]
    return used


def view_of(connection: Connection, kind: str, scope: Scope) -> View:
    """What a scope lets through now; a page that asks for the same again gets the same one."""
    columns = columns_of(connection)
    key = (kind, scope)
    found = columns.views.pop(key, None)
    if found is None:
        found = View(connection, columns, kind, scope)
    columns.views[key] = found
    while len(columns.views) > REMEMBERED:
        columns.views.pop(next(iter(columns.views)), None)
    assert isinstance(found, View)
    return found


def _by_length(id_: str | None) -> tuple[int, str]:
    return len(id_ or ""), id_ or ""
