"""What a scope lets through: rows, counted by any column with any filter left off."""

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from typing import Any

import numpy as np
from sqlalchemy import Connection, select

from dateline.store.desk.columns.conditions import Among, Condition, Equal, Within
from dateline.store.desk.columns.happenings import Happenings, Numbers, Told
from dateline.store.desk.columns.index import Columns, columns_of
from dateline.store.desk.columns.order import Order
from dateline.store.desk.columns.selection import Selection
from dateline.store.desk.columns.table import Ints
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

OF_ARTICLES = ("outlet", "story")
"""Filters of every kind that are of the article."""

PART_FILTERS = {"events": ("actor", "recipient"), "statements": ("speaker",)}
ASKED_OF_SQL = {"events": ("about", "speaker"), "statements": ("about",), "figures": ("about",)}
"""Filters that only the database can answer."""

DAYS = {"events": "start", "statements": "day", "figures": "day"}
"""The kinds that are listed, with the column by which rows are old or new: an event's own day, else
its article's.
"""

NO_ROWS = np.empty(0, dtype=np.int32)
REMEMBERED = 8  # views: those of one page, which asks for each several times

Counts = list[tuple[Any, int]]
Tellings = list[tuple[Any, int, int]]
"""Values, each with how many happenings have it and in how many reports."""


class View:
    """The records of one kind that a scope lets through."""

    def __init__(self, connection: Connection, columns: Columns, kind: str, scope: Scope) -> None:
        self.columns = columns
        self.table = columns.tables[kind]
        self.kind = kind
        self.conditions: dict[str, Condition] = dict(self._asked(connection, scope))

    def only(self, **conditions: Condition) -> "View":
        """This view, narrowed by further conditions."""
        narrowed = copy(self)
        narrowed.conditions = self.conditions | conditions
        return narrowed

    def named(self, name: str) -> "View":
        """This view, narrowed to the rows of that name."""
        return self.only(name=self._equal("name", name))

    def _asked(self, connection: Connection, scope: Scope) -> Iterator[tuple[str, Condition]]:
        for name in (*OF_ARTICLES, *EQUAL[self.kind]):
            value = getattr(scope, name)
            if value and value != EVERY:
                yield name, self._equal(name, value)
        if scope.article:
            named = (articles.c.id == scope.article) | (articles.c.given_id == scope.article)
            numbers = list(connection.scalars(select(articles.c.number).where(named)))
            rows = self.table.rows_in(numbers)
            yield "article", Among(self.table, rows, ("article", scope.article))
        if scope.since or scope.until:
            within = self.columns.encoder[self.day].between(scope.since, scope.until)
            days = (scope.since, scope.until)
            yield "days", Within(self.table, self.day, within, days)
        for part in PART_FILTERS.get(self.kind, ()):
            if value := getattr(scope, part):
                yield part, self.taking_part(value, part)
        asked = {name: getattr(scope, name) for name in ASKED_OF_SQL.get(self.kind, ())}
        if any(asked.values()):
            rows = self._found(connection, Scope(**asked))
            yield "words", Among(self.table, rows, ("words", *asked.values()))

    def _equal(self, column: str, value: str) -> Condition:
        return Equal(self.table, column, self.columns.encoder[column].find(value))

    def taking_part(self, name: str, *parts: str) -> Condition:
        """That the name is in one of the parts."""
        code = self.columns.encoder["name"].find(name)
        rows = np.concatenate([self.table.rows_with(part, code) for part in parts])
        return Among(self.table, rows, (*parts, code))

    def _found(self, connection: Connection, scope: Scope) -> Ints:
        table: Any = RECORD_TABLES[self.kind]
        conditions: Callable[[], Any] = getattr(scope, f"of_{self.kind}")
        joined = table.join(articles, articles.c.number == table.c.article)
        rows = connection.execute(
            select(table.c.article, table.c.id).select_from(joined).where(conditions())
        ).all()
        codes = self.columns.encoder["id"]
        keys = [article << 24 | codes.find(id_) for article, id_ in rows]
        own = self.table.article.astype(np.int64) << 24 | self.table.columns["id"]
        return np.flatnonzero(np.isin(own, np.array(keys, dtype=np.int64))).astype(np.int32)

    def selection(self, without: str | None = None) -> Selection:
        """The rows that are let through, with one filter left off where it is named."""
        asked = [one for name, one in self.conditions.items() if name != without]
        return self.columns.selections.of(self.kind, self.table, asked)

    def rows(self, without: str | None = None) -> Ints:
        """Which rows are let through, with one filter left off where it is named."""
        return self.selection(without).rows

    def articles(self) -> Ints:
        """The numbers of the articles of the rows."""
        held = np.zeros(len(self.columns.articles.current), dtype=np.bool_)
        held[self.table.article[self.rows()]] = True
        return np.flatnonzero(held).astype(np.int32)

    def codes(self, column: str, rows: Ints) -> Ints:
        """The codes of rows in a column."""
        return self.table.columns[column][rows]

    def counts(self, column: str, *, without: str | None = None, top: int | None = None) -> Counts:
        """The values of a column with how many rows have each, the commonest first."""
        return self._common(column, self.codes(column, self.rows(without)), top)

    def part_counts(
        self, part: str, *, without: str | None = None, top: int | None = None
    ) -> Counts:
        """The names in a part with how many rows have each, the commonest first."""
        _, names = self.table.entries_of(part, self.rows(without))
        return self._common(part, names, top)

    def beside(self, parts: Sequence[str]) -> Numbers:
        """For each name in how many happenings it has one of the parts, each part counted apart; in
        how many rows where nothing tells of happenings.
        """

        def beside() -> Numbers:
            met = np.zeros(len(self.columns.encoder["name"].values_), dtype=np.intp)
            for part in parts:
                places, names = self.table.entries_of(part, self.rows())
                if self.kind == "events":
                    counts = self.happenings().count_part(places, names).happenings
                else:
                    counts = np.bincount(names)
                met[: len(counts)] += counts
            return met

        return self.selection().once(("beside", *parts), beside)

    def common(self, column: str, counts: Numbers, top: int | None) -> Counts:
        """The values of a column that have the most, by the count of each code."""
        values = self.columns.encoder[column].values_
        pairs = [(values[code], int(counts[code])) for code in _commonest(counts, top)]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:top]

    def _common(self, column: str, codes: Ints, top: int | None) -> Counts:
        return self.common(column, np.bincount(codes, minlength=1), top)

    def happenings(self, without: str | None = None) -> Happenings:
        """What the rows tell, each happening once, with one filter left off where it is named."""
        return self.selection(without).happenings(self.columns.happening(self.kind))

    def told(self, column: str, *, without: str | None = None, top: int | None = None) -> Tellings:
        """The values of a column with how many happenings have each, the commonest first."""

        def told() -> Tellings:
            counted = self.happenings(without).count(lambda rows: self.codes(column, rows))
            return self._tellings(column, counted, top)

        return self.selection(without).once((column, top), told)

    def part_told(
        self, part: str, *, without: str | None = None, top: int | None = None
    ) -> Tellings:
        """The names in a part with how many happenings have each, the commonest first."""

        def told() -> Tellings:
            entries = self.table.entries_of(part, self.rows(without))
            return self._tellings(part, self.happenings(without).count_part(*entries), top)

        return self.selection(without).once((part, top), told)

    def _tellings(self, column: str, told: Told, top: int | None) -> Tellings:
        values = self.columns.encoder[column].values_
        found = [
            (values[code], int(told.happenings[code]), int(told.reports[code]))
            for code in _commonest(told.happenings, top)
        ]
        return sorted(found, key=lambda one: (-one[1], one[0]))[:top]

    def values(self, column: str) -> list[Any]:
        """The values that the rows have in a column, None left out, in order."""
        used = np.flatnonzero(np.bincount(self.codes(column, self.rows())))
        values = self.columns.encoder[column].values_
        return sorted(values[code] for code in used if code)

    def ends(self, column: str, name: str, to: Callable[[Any], Any]) -> tuple[Any, Any] | None:
        """The first and the last of what `to`, known by a name, makes of the values of the rows;
        None where it makes nothing of any.
        """
        numbers, found = self.columns.encoder[column].mapped(name, to)

        def ends() -> tuple[Any, Any] | None:
            own = numbers[self.codes(column, self.rows())]
            own = own[own > 0]
            return (found[own.min()], found[own.max()]) if len(own) else None

        return self.selection().once((column, name, "ends"), ends)

    def slots(self, column: str, name: str, to: Callable[[Any], Any]) -> Tellings:
        """What `to`, known by a name, makes of the values, with how many happenings have each."""
        numbers, found = self.columns.encoder[column].mapped(name, to)

        def told() -> Tellings:
            counted = self.happenings().count(lambda rows: numbers[self.codes(column, rows)])
            return [
                (found[number], int(counted.happenings[number]), int(counted.reports[number]))
                for number in _commonest(counted.happenings, None)
            ]

        return self.selection().once((column, name), told)

    def spots(self, *, top: int) -> list[tuple[str, float, float, int, int]]:
        """Places with degrees: name, latitude, longitude, how many happenings and reports."""
        return [(*spot, count, reports) for spot, count, reports in self.told("spot", top=top)]

    def newest(
        self, *, limit: int, offset: int = 0, after: Position | None = None
    ) -> list[tuple[int, str]]:
        """Article number and id of the rows that a list shows, the newest first."""
        order = Order(self.table, self.columns.encoder, self.day)
        rows = order.newest(self.selection(), limit=limit, offset=offset, after=after)
        ids = self.columns.encoder["id"].values_
        codes, numbers = self.table.columns["id"][rows], self.table.article[rows]
        return [(int(number), ids[code]) for number, code in zip(numbers, codes, strict=True)]

    @property
    def day(self) -> str:
        """The column by which rows are old or new."""
        return DAYS[self.kind]


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


def prepare(connection: Connection) -> None:
    """Make what every page looks up, so that the first ones need not wait for it."""
    columns = columns_of(connection)
    columns.happening("events")
    for kind, table in columns.tables.items():
        for name in (*OF_ARTICLES, *EQUAL[kind]) if kind in DAYS else ("name",):
            table.rows_of(name, 0)
        for part in table.parts:
            table.rows_with(part, 0)
            table.entries_of(part, NO_ROWS)
        if kind in DAYS:
            Order(table, columns.encoder, DAYS[kind]).known()
        else:
            columns.names(kind)
