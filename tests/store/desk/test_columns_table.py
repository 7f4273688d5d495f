"""Rows of a table that grows and is tidied are those that a pass over all of them would find."""

from random import Random

import numpy as np
import pytest

from dateline.store.desk.columns import table as module
from dateline.store.desk.columns.conditions import Among, Equal, Within
from dateline.store.desk.columns.selection import Selection, Selections
from dateline.store.desk.columns.table import Codes, Table

CODES, NAMES = 6, 9


def made(random, articles):
    """A table of up to four rows for each article, each with up to two names."""
    article = np.array(sorted(a for a in articles for _ in range(random.randint(0, 4))), np.int32)
    entries = sorted(
        {(row, random.randrange(NAMES)) for row in range(len(article)) for _ in range(2)}
    )
    rows, names = (np.array([pair[at] for pair in entries], dtype=np.int32) for at in (0, 1))
    value = np.array([random.randrange(CODES) for _ in article], dtype=np.int32)
    current = np.array([random.random() < 0.9 for _ in article], dtype=np.bool_)
    return Table.of(article, {"value": value}, {"actor": (rows, names)}, current)


def records(table):
    """What counts in a table: article, value and names of each row."""
    rows, names = table.parts["actor"]
    return sorted(
        (int(table.article[row]), int(table.columns["value"][row]), sorted(names[rows == row]))
        for row in np.flatnonzero(table.current)
    )


@pytest.fixture(params=[0, 1000], ids=["tidied at once", "tidied later"])
def grown(request, monkeypatch):
    """A table in which articles were read again and new ones came, and what should be in it."""
    monkeypatch.setattr(module, "LEAST", request.param)
    random = Random(3)
    table = made(random, range(1, 200))
    table.rows_of("value", 1), table.rows_with("actor", 1)
    expected = records(table)
    for again in ({3, 4, 150}, {4, 201}, {202}, {201, 7}):
        fresh = made(random, again)
        table = table.renewed(again, fresh)
        expected = [one for one in expected if one[0] not in again] + records(fresh)
    return table, sorted(expected)


def test_articles_read_again_take_the_place_of_what_they_were(grown):
    table, expected = grown
    assert records(table) == expected


def test_a_value_and_a_name_are_found_wherever_they_are(grown):
    table, _ = grown
    for code in range(CODES + 2):
        assert list(table.rows_of("value", code)) == list(
            np.flatnonzero(table.columns["value"] == code)
        )
    rows, names = table.parts["actor"]
    for code in range(NAMES + 2):
        assert list(table.rows_with("actor", code)) == list(rows[names == code])


def test_the_entries_of_rows_are_found(grown):
    table, _ = grown
    rows, names = table.parts["actor"]
    asked = np.array([0, 1, 5, len(table) - 1], dtype=np.int32)
    places, known = table.entries_of("actor", asked)
    found = list(zip(asked[places], known, strict=True))
    assert found == [(row, name) for row, name in zip(rows, names, strict=True) if row in asked]


def test_a_selection_holds_the_rows_that_meet_every_condition(grown):
    table, _ = grown
    value = table.columns["value"]
    wanted = np.array([code % 2 == 0 for code in range(CODES)])
    few = np.array([5, 1, 5, 9], dtype=np.int32)
    for conditions, meets in (
        ([], lambda row: True),
        ([Equal(table, "value", 2)], lambda row: value[row] == 2),
        ([Within(table, "value", wanted, "even")], lambda row: value[row] % 2 == 0),
        (
            [Among(table, few, "few"), Equal(table, "value", 2)],
            lambda r: r in few and value[r] == 2,
        ),
    ):
        found = Selection(table, conditions).rows
        assert list(found) == [row for row in np.flatnonzero(table.current) if meets(row)]


def test_what_is_asked_again_is_selected_once_and_only_so_many_are_kept(grown, monkeypatch):
    table, _ = grown
    kept = Selections()
    first = kept.of("events", table, [Equal(table, "value", 1)])
    assert kept.of("events", table, [Equal(table, "value", 1)]) is first
    monkeypatch.setattr("dateline.store.desk.columns.selection.MOST", 1)
    kept.of("events", table, [Equal(table, "value", 2)])
    assert kept.of("events", table, [Equal(table, "value", 1)]) is not first


def test_what_is_made_of_values_is_kept_until_there_are_more():
    codes = Codes()
    codes.encode(["b2", "a1", None, "b1"])
    made = []

    def letter(value):
        made.append(value)
        return None if value == "b1" else value[0]

    numbers, found = codes.mapped("letter", letter)
    assert [found[number] for number in numbers] == [None, "b", "a", None]
    codes.mapped("letter", letter)
    assert len(made) == 3
    codes.encode(["c1"])
    numbers, found = codes.mapped("letter", letter)
    assert found[numbers[codes.find("c1")]] == "c"
