"""JSON Lines that are hardly any."""

from dateline.settings import Settings
from dateline.sources import open_jsonl
from dateline.sources.jsonl import FIRST_BAD


def test_a_file_that_is_no_json_lines_is_said_once_and_left(tmp_path):
    file = tmp_path / "pretty.jsonl"
    file.write_text("{\n" + '  "text": "x",\n' * 500 + "}\n")
    found = list(open_jsonl(str(file), settings=Settings()))
    assert len(found) == FIRST_BAD + 1
    assert "none of its first 20 lines is a page" in found[-1].reason
    assert found[-1].where == str(file)


def test_bad_lines_behind_a_good_one_are_all_said(tmp_path):
    file = tmp_path / "pages.jsonl"
    file.write_text('{"text": "A page."}\n' + "{bad\n" * 30)
    assert len(list(open_jsonl(str(file), settings=Settings()))) == 31
