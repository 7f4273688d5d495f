"""`dateline link` says what it put together."""

from click.testing import CliRunner
from tests.api.mission import MISSION_READINGS

from dateline.cli import dateline
from dateline.store import keep, open_engine


def test_what_was_linked_is_told_by_kind(tmp_path):
    db = str(tmp_path / "news.db")
    engine = open_engine(db)
    for reading in MISSION_READINGS:
        keep(engine, reading)
    done = CliRunner().invoke(dateline, ["link", "--db", db])
    assert done.exit_code == 0
    assert "linked 4 articles" in done.stderr
    assert "2 commitments and 0 agreements changed" in done.stderr
