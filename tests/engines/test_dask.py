"""On a cluster the same comes back as on this machine, whatever dies on the way."""

import os
import pickle
import signal
import sys
import time
from pathlib import Path

import pytest
from distributed import LocalCluster
from sqlalchemy import select

from dateline.api import annotate, read_pages
from dateline.api.work import PageWork
from dateline.engines import dask
from dateline.engines.local import Crashed
from dateline.errors import EngineError
from dateline.model import Page
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.schema import failures

TOWNS = ("Tema", "Oslo", "Lima", "Cork")
ON_CLUSTER = Settings(engine="dask", workers=2, batch=1)


def text_of(number: int) -> str:
    return (
        f"At least {number + 20} people were hurt in {TOWNS[number]} on Monday, police said. "
        "The mayor asked the army for help."
    )


def double(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]


def double_slowly(numbers: list[int]) -> list[int]:
    time.sleep(1)
    return double(numbers)


def die_at_seven(numbers: list[int]) -> list[int]:
    if 7 in numbers:
        os._exit(1)
    return double(numbers)


def interrupt(numbers: list[int]) -> list[int]:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(0.2)
    return double(numbers)


class DiesOnce:
    """Doubles; the first worker that comes to it is killed."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __call__(self, numbers: list[int]) -> list[int]:
        try:
            self.mark.touch(exist_ok=False)
        except FileExistsError:
            return double(numbers)
        os.kill(os.getpid(), signal.SIGKILL)
        return []


class DiesOfPoison(PageWork):
    """Reads; a page with the word poison kills the process."""

    def __call__(self, pages):
        if any("poison" in page.text for page in pages):
            os._exit(1)
        return super().__call__(pages)


@pytest.mark.slow
def test_a_cluster_reads_what_this_machine_reads():
    pages = [Page(where="test", id=str(n), text=text_of(n)) for n in range(4)]
    here = annotate(pages, settings=Settings())
    there = annotate(pages, settings=ON_CLUSTER)
    assert sorted(there, key=lambda reading: reading.id) == list(here)


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_no_result(tmp_path):
    work = DiesOnce(tmp_path / "died")
    found = list(dask.run(work, [[n] for n in range(6)], workers=2))
    assert (tmp_path / "died").exists()
    assert sorted(found) == [([n], [2 * n]) for n in range(6)]


@pytest.mark.slow
def test_an_interrupt_is_for_the_run_and_leaves_its_workers_to_it():
    assert list(dask.run(interrupt, [[1]])) == [([1], [2])]


@pytest.mark.slow
def test_an_item_that_kills_every_worker_costs_only_itself():
    found = list(dask.run(die_at_seven, [[1], [6, 7], [8], [9]], workers=2))
    assert sorted(found) == [([1], [2]), ([6, 7], [12, Crashed()]), ([8], [16]), ([9], [18])]


@pytest.mark.slow
def test_a_poison_page_becomes_a_failure_and_the_others_are_kept(tmp_path):
    texts = [text_of(0), text_of(1), "The poison was found on Monday, police said."]
    file = tmp_path / "pages.jsonl"
    file.write_text("\n".join(Page(where="", text=t).model_dump_json() for t in texts))
    engine = open_engine(str(tmp_path / "news.db"))
    work = DiesOfPoison(ON_CLUSTER)
    found = read_pages([str(file)], settings=ON_CLUSTER, engine=engine, work=work)
    assert sorted(outcome.state for outcome in found) == ["failed", "new", "new"]
    with engine.connect() as connection:
        reasons = connection.execute(select(failures.c.reason)).scalars().all()
    assert len(reasons) == 1 and "the process that read it died" in reasons[0]
    engine.dispose()


@pytest.mark.slow
def test_a_scheduler_that_is_not_there_is_told_in_a_line(monkeypatch):
    monkeypatch.setattr(dask, "CONNECT_SECONDS", 1)
    with pytest.raises(EngineError, match="cannot be reached"):
        list(dask.run(double, [[1]], scheduler="tcp://127.0.0.1:9"))


@pytest.mark.slow
def test_a_cluster_without_workers_is_told_in_a_line(monkeypatch):
    monkeypatch.setattr(dask, "WORKERS_SECONDS", 1)
    with (
        LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as cluster,
        pytest.raises(EngineError, match="has no workers"),
    ):
        list(dask.run(double, [[1]], scheduler=cluster.scheduler_address))


@pytest.fixture
def cluster():
    """A cluster of one worker that others started."""
    with LocalCluster(
        n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0"
    ) as cluster:
        yield cluster


@pytest.mark.slow
def test_a_worker_with_another_release_is_named(monkeypatch, cluster):
    monkeypatch.setattr(dask, "__version__", "0.0")
    with pytest.raises(EngineError, match=r"install dateline 0\.0 there"):
        list(dask.run(double, [[1]], scheduler=cluster.scheduler_address))


@pytest.mark.slow
def test_a_scheduler_that_goes_away_ends_the_run_with_a_line(cluster):
    batches = [[n] for n in range(20)]
    found = dask.run(double_slowly, batches, scheduler=cluster.scheduler_address)
    assert next(found) == ([0], [0])
    cluster.close()
    with pytest.raises(EngineError, match="connection was lost"):
        list(found)


def test_without_the_package_the_line_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match=r"pip install 'dateline\[dask\]'"):
        list(dask.run(double, [[1]]))


def test_the_password_of_the_store_is_not_sent_to_workers():
    settings = Settings(db="postgresql+psycopg://desk:secret@db.example.org/news")
    assert b"secret" not in pickle.dumps(PageWork(settings))
