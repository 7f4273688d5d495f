"""A run that is killed loses nothing that it reported as kept, and the next one goes on."""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

PAGES = 200
KILLS = 10
TOWNS = ("Tema", "Oslo", "Lima", "Cork", "Pune", "Gaza", "Homs", "Goma")


@pytest.fixture
def pages(tmp_path):
    """Two hundred short pages of our own."""
    file = tmp_path / "pages.jsonl"
    file.write_text(
        "\n".join(
            json.dumps(
                {
                    "id": f"page-{number}",
                    "text": f"At least {number + 2} people were hurt in {TOWNS[number % 8]} on "
                    f"Monday, police said. The mayor asked the army for help.",
                }
            )
            for number in range(PAGES)
        )
    )
    return file


def start(pages, db):
    """A run in a process of its own, printing a reading a line as each one is kept."""
    command = [sys.executable, "-c", "from dateline.cli import main; main()"]
    return subprocess.Popen(
        [*command, "read", str(pages), "--db", str(db), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        bufsize=1,
    )


def ask(db, query):
    with closing(sqlite3.connect(db)) as connection:
        return [row[0] for row in connection.execute(query)]


def kept_ids(db):
    return ask(db, "SELECT given_id FROM articles")


@pytest.mark.slow
def test_a_run_killed_at_ten_moments_keeps_what_it_reported_and_then_finishes(pages, tmp_path):
    db = tmp_path / "news.db"
    moments = random.Random(7)
    reported: set[str] = set()
    for _ in range(KILLS):
        with start(pages, db) as process:
            wanted = moments.randrange(1, PAGES)
            for count, line in enumerate(process.stdout, 1):
                reported.add(json.loads(line)["id"])
                if count >= wanted:
                    time.sleep(moments.random() / 20)
                    process.send_signal(signal.SIGKILL)
                    break
        assert ask(db, "PRAGMA integrity_check") == ["ok"]
        assert reported <= set(kept_ids(db))
    with start(pages, db) as process:
        seen = [json.loads(line)["id"] for line in process.stdout]
    assert process.returncode == 0
    assert sorted(seen) == sorted(kept_ids(db)) == sorted(f"page-{n}" for n in range(PAGES))
