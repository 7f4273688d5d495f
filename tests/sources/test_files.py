"""Files, folders and JSON Lines become pages, and what cannot be read says why in one line."""

import base64
import gzip
import json
import os
from pathlib import Path

import pytest

from dateline.errors import SourceError
from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources import count_pages, open_source
from dateline.sources.folders import files_of_folder

SETTINGS = Settings(max_bytes=100_000)


def read(path: Path | str) -> list[Page | Failure]:
    return list(open_source(str(path), settings=SETTINGS))


def failure(path: Path | str) -> str:
    (item,) = read(path)
    assert isinstance(item, Failure)
    assert item.stage == "source"
    assert "\n" not in item.reason
    return item.reason


def page(path: Path | str) -> Page:
    (item,) = read(path)
    assert isinstance(item, Page), item
    return item


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_html_comes_as_undecoded_bytes(tmp_path: Path) -> None:
    html = "<html><p>Größe".encode("windows-1252")
    assert page(write(tmp_path / "a.html", html)).html == html


def test_gzipped_files_are_unzipped(tmp_path: Path) -> None:
    assert page(write(tmp_path / "a.txt.gz", gzip.compress(b"A story."))).text == "A story."


def test_text_in_an_old_encoding_is_decoded(tmp_path: Path) -> None:
    text = "Der Minister sagte, die Größe der Brücke müsse für alle Züge genügen. " * 5
    assert page(write(tmp_path / "a.txt", text.encode("windows-1252"))).text == text


def test_a_byte_order_mark_tells_the_encoding(tmp_path: Path) -> None:
    assert page(write(tmp_path / "a.txt", "Übung".encode("utf-16"))).text == "Übung"
    assert page(write(tmp_path / "b.txt", "Übung".encode("utf-8-sig"))).text == "Übung"


def test_nul_characters_are_replaced_one_for_one(tmp_path: Path) -> None:
    text = page(write(tmp_path / "a.txt", b"A long line of a story with one\x00nul in it.")).text
    assert text == "A long line of a story with one\ufffdnul in it."


def test_html_without_a_telling_name_is_known_by_its_content(tmp_path: Path) -> None:
    assert page(write(tmp_path / "saved", "<!doctype html><p>x")).html is not None


def test_a_web_archive_of_a_browser_gives_its_page(tmp_path: Path) -> None:
    mhtml = (
        "Snapshot-Content-Location: https://example.org/a\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="X"\n\n--X\nContent-Type: text/html; '
        "charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>caf=C3=A9</p>\n--X--\n"
    )
    found = page(write(tmp_path / "a.mhtml", mhtml))
    assert found.html is not None
    assert found.html.decode().strip() == "<p>café</p>"
    assert (found.url, found.encoding) == ("https://example.org/a", "utf-8")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.html", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("photo.html", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, "is a binary file"),
        ("paper.txt", b"%PDF-1.7 ...", "is a PDF, not a page; save its text"),
        ("pages.zip", b"PK\x03\x04" + bytes(40), "is a zip archive or an office file"),
        ("story.rtf", b"{\\rtf1\\ansi A story.}", "is a text in RTF, not a page"),
        ("noise", os.urandom(4000) + b"\x00" * 200, "is a binary file"),
        ("cut.txt.gz", gzip.compress(b"A story. " * 900)[:-20], "ends in the middle"),
        ("large.txt", b"word " * 30_000, "larger than 0.1 MB"),
        ("bomb.txt.gz", gzip.compress(bytes(9_000_000)), "larger than 0.1 MB"),
        ("old.arc", b"filedesc://x 0.0.0.0 2020", "ARC archive"),
        ("bad.json", b'{"text": ', "is not JSON"),
    ],
)
def test_a_file_that_is_no_page_says_why(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    assert reason in failure(write(tmp_path / name, data))


def test_a_missing_file_is_named() -> None:
    assert "nowhere.html: No such file" in failure("nowhere.html")


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    assert "no regular file" in failure(tmp_path / "pipe.html")
    assert "no regular file" in failure("/dev/zero")


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").symlink_to(tmp_path / "a.html")
    assert "symbolic links" in failure(tmp_path / "a.html")


def test_a_folder_is_read_in_order_with_what_lies_below(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "a.html", "b/c.txt", "b/lines.jsonl"):
        write(tmp_path / name, '{"id": "1", "text": "One."}' if "lines" in name else "One.")
    found = [item.where.removeprefix(f"{tmp_path}/") for item in read(tmp_path)]
    assert found == ["a.html", "z.txt", "b/c.txt", "b/lines.jsonl line 1"]
    assert count_pages(str(tmp_path)) == 4


def test_a_folder_leaves_out_what_is_no_page(tmp_path: Path) -> None:
    for name in (".hidden.txt", "half.html.part", "picture.png", "notes.json", "feed.xml"):
        write(tmp_path / name, '{"settings": 1}')
    write(tmp_path / "page.json", '{"id": "p", "text": "One."}')
    assert [item.where for item in read(tmp_path)] == [f"{tmp_path}/page.json"]


def test_a_folder_without_pages_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="holds no page"):
        list(files_of_folder(tmp_path))
    assert "the folder holds no page; pages are .html" in failure(tmp_path)


def test_a_folder_does_not_follow_links_to_folders(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "One.")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(read(tmp_path)) == 1


def test_a_bad_line_fails_with_its_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "One."}', "", '{"id": ', '{"id": "b", "text": "Two."}']
    first, bad, last = read(write(tmp_path / "in.jsonl", "\n".join(lines)))
    assert isinstance(first, Page)
    assert isinstance(bad, Failure)
    assert bad.where.endswith("in.jsonl line 3")
    assert "is not JSON: Expecting value at character 9" in bad.reason
    assert isinstance(last, Page)
    assert last.id == "b"


def test_a_line_keeps_what_it_gives(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "url": "https://example.org/a",
        "html_b64": base64.b64encode(b"<p>x").decode(),
        "title": "T",
        "date": "2025-01-28T07:30+03:00",
    }
    found = page(write(tmp_path / "in.jsonl.gz", gzip.compress(json.dumps(row).encode())))
    assert found.id == "7"
    assert found.html == b"<p>x"
    assert (found.url, found.title) == (row["url"], "T")
    assert found.published == "2025-01-28T07:30+03:00"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[1]", "is not a JSON object"),
        ('{"id": "a"}', "needs either text or html_b64, has neither"),
        ('{"text": "a", "html_b64": "YQ=="}', "has text and html_b64"),
        ('{"html_b64": "not base64!"}', "is not base64"),
        ('{"text": 5}', "its text is int, not a string"),
        ('{"text": "  "}', "its text is empty"),
        ('{"id": ["a"], "text": "One."}', "its id is list"),
        ("[" * 100_000, "nested too deep"),
        ('{"id": ' + "9" * 5000 + ', "text": "One."}', "is not JSON that can be read"),
    ],
)
def test_a_line_that_is_no_page_says_why(tmp_path: Path, line: str, reason: str) -> None:
    assert reason in failure(write(tmp_path / "in.jsonl", line))


def test_a_failed_line_is_known_by_its_id(tmp_path: Path) -> None:
    (bad,) = read(write(tmp_path / "in.jsonl", '{"id": "x9"}'))
    assert bad.id == "x9"


def test_half_a_surrogate_does_not_end_the_run(tmp_path: Path) -> None:
    assert page(write(tmp_path / "in.jsonl", '{"text": "a\\ud800b"}')).text == "a\ufffdb"


def test_a_date_in_another_form_is_left_unknown(tmp_path: Path) -> None:
    line = '{"text": "One.", "date": "last Tuesday"}'
    assert page(write(tmp_path / "in.jsonl", line)).published is None


def test_a_line_over_the_limit_is_passed_over(tmp_path: Path) -> None:
    long = json.dumps({"text": "x" * 400_000})
    bad, good = read(write(tmp_path / "in.jsonl", f'{long}\n{{"text": "One."}}\n'))
    assert isinstance(bad, Failure)
    assert "over 0.1 MB" in bad.reason
    assert isinstance(good, Page)
    assert good.where.endswith("line 2")


def test_gzip_that_breaks_off_keeps_the_lines_before(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": os.urandom(40).hex()}).encode() + b"\n" for _ in range(99))
    items = read(write(tmp_path / "in.jsonl.gz", gzip.compress(lines)[:-900]))
    assert isinstance(items[0], Page)
    assert isinstance(items[-1], Failure)
    assert "gzip data ends or breaks here" in items[-1].reason


def test_the_pages_of_json_lines_are_counted(tmp_path: Path) -> None:
    assert count_pages(str(write(tmp_path / "in.jsonl", '{"a": 1}\n\n{"a": 2}\n'))) == 2


def test_a_page_named_html_that_is_bare_text_is_read_as_text(tmp_path: Path) -> None:
    story = "Fog closes the port\n\nNo ship left Beira before noon, its master said."
    assert page(write(tmp_path / "a.html", story)).text == story
    assert page(write(tmp_path / "b.html", "<title>Fog</title><p>No ship left.")).html is not None
