"""`dateline report` writes a situation report and says where."""

import pytest
from click.testing import CliRunner
from tests.store.conftest import make_reading

from dateline.cli import dateline
from dateline.store import keep, open_engine


@pytest.fixture
def store(tmp_path):
    db = str(tmp_path / "a.db")
    keep(open_engine(db), make_reading())
    return db


def test_a_file_is_said_with_what_to_do_with_it(store, tmp_path):
    out = tmp_path / "report.html"
    asked = ["report", "--search", "the", "--format", "html", "--db", store, "-o", str(out)]
    result = CliRunner().invoke(dateline, asked)
    assert result.stderr == f"wrote {out}; open it in a browser\n"
    assert out.read_text().startswith("<!doctype html>")


def test_standard_output_holds_the_report_alone(store):
    result = CliRunner().invoke(dateline, ["report", "--search", "the", "--db", store])
    assert result.stdout.startswith("# the\n") and not result.stderr


@pytest.mark.parametrize("asked", [[], ["--search", "the", "--place", "Goma"]])
def test_one_thing_is_asked_and_its_options_are_named(store, asked):
    result = CliRunner().invoke(dateline, ["report", *asked, "--db", store])
    assert result.exit_code == 2
    assert "give one of --story ID, --place NAME or --search WORDS" in result.stderr


def test_where_nothing_is_found_no_file_is_left(store, tmp_path):
    out = tmp_path / "report.md"
    asked = ["report", "--search", "nosuchword", "--db", store, "-o", str(out)]
    assert CliRunner().invoke(dateline, asked).exit_code != 0
    assert not out.exists()
