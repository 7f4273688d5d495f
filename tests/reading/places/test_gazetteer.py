"""The index of places: its keys, the user's own places, and how it is built."""

import multiprocessing
import time
from pathlib import Path

import pytest

from dateline.errors import LexiconError, SettingError
from dateline.reading.places.gazetteer import build, name_key, open_gazetteer
from dateline.reading.places.gazetteer.keys import short_key
from dateline.reading.places.gazetteer.own import own_rows
from dateline.reading.places.gazetteer.rows import Row, is_usable


@pytest.fixture
def few_rows(monkeypatch):
    """An index of two places instead of a quarter of a million."""
    rows = [
        Row("Freedonia", "FRE", "", "A.PCLI", 10.0, 20.0, 1000, names=[("Freedonia", 0)]),
        Row("Port Amity", "FRE", "01", "P.PPL", 10.5, 20.5, 500, names=[("Port Amity", 0)]),
    ]
    monkeypatch.setattr(build, "all_rows", lambda: iter(rows))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Port-au-Prince", "port au prince"),
        ("St. John’s", "saint johns"),
        ("São Paulo", "sao paulo"),
        ("Łódź", "lodz"),
        ("WASHINGTON", "washington"),
    ],
)
def test_a_name_is_looked_up_without_case_accents_and_marks(name, key):
    assert name_key(name) == key


def test_an_abbreviation_is_looked_up_as_written():
    assert short_key("US") != short_key("us")


def test_a_code_of_capitals_is_no_name():
    assert not is_usable("NBO")
    assert is_usable("Nairobi")


def test_an_index_is_built_once_and_opened_fast(tmp_path, few_rows):
    file = tmp_path / "places.db"
    open_gazetteer(file).close()
    built = file.stat().st_mtime_ns
    start = time.perf_counter()
    gazetteer = open_gazetteer(file)
    assert time.perf_counter() - start < 0.2
    assert file.stat().st_mtime_ns == built
    assert [c.country for c in gazetteer.find(["freedonia"])["freedonia"]] == ["FRE"]


def test_progress_ends_at_the_whole(tmp_path, few_rows):
    seen: list[tuple[int, int]] = []
    open_gazetteer(tmp_path / "places.db", progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (2, 2)


def test_an_unknown_name_has_no_candidates(tmp_path, few_rows):
    assert open_gazetteer(tmp_path / "places.db").find(["nowhere at all"]) == {}


def test_a_file_that_is_no_index_is_built_anew(tmp_path, few_rows):
    file = tmp_path / "places.db"
    file.write_bytes(b"this is not a database" * 100)
    assert open_gazetteer(file).find(["port amity"])


def test_places_of_the_users_own_go_into_the_index(tmp_path, few_rows):
    own = tmp_path / "own.toml"
    own.write_text('[[place]]\nname = "Camp Amal"\nlatitude = 13.6\nlongitude = 25.3\n')
    file = tmp_path / "places.db"
    assert not open_gazetteer(file).find(["camp amal"])
    found = open_gazetteer(file, [own]).find(["camp amal"])
    assert found["camp amal"][0].latitude == 13.6


def test_own_places_may_be_a_csv_file(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(
        "name,latitude,longitude,country,names\nCamp Amal,13.6,25.3,SDN,Amal|Amal camp\n"
    )
    (row,) = own_rows(own)
    assert (row.country, [name for name, _ in row.names]) == (
        "SDN",
        ["Camp Amal", "Amal", "Amal camp"],
    )


@pytest.mark.parametrize(
    "text",
    [
        '[[place]]\nname = "X"\nlatitude = 95\nlongitude = 0\n',
        '[[place]]\nname = "X"\nlatitude = "north"\nlongitude = 0\n',
        "[[place]]\nlatitude = 1\nlongitude = 1\n",
        '[[place]]\nname = "X"\nlatitude = 1\nlongitude = 1\ncountry = "Sudan"\n',
        '[[place]]\nname = "X"\nlatitude = 1\nlongitude = 1\ncolour = "red"\n',
        "place = 3\n",
        "[[place\n",
    ],
)
def test_a_malformed_own_place_is_named_in_the_error(tmp_path, text):
    own = tmp_path / "own.toml"
    own.write_text(text)
    with pytest.raises(LexiconError, match=r"own\.toml"):
        list(own_rows(own))


def test_a_folder_that_cannot_be_written_is_named_in_the_error(tmp_path, few_rows):
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingError, match="DATELINE_PLACES"):
        open_gazetteer(tmp_path / "file" / "places.db")


def _build(file: str, count: int) -> None:
    build.all_rows = lambda: iter(
        Row(f"Town {n}", "FRE", "", "P.PPL", 1.0, 1.0, n, names=[(f"Town {n}", 0)])
        for n in range(count)
    )
    open_gazetteer(Path(file)).close()


def test_two_processes_that_build_at_once_leave_one_whole_index(tmp_path):
    file = tmp_path / "places.db"
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_build, args=(str(file), 3000)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    assert not list(tmp_path.glob("*.part"))
    assert open_gazetteer(file).find(["town 2999"])
