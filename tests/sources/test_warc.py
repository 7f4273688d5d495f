"""Web archives: whole pages come, short and damaged records are said."""

import gzip
from pathlib import Path

import brotli
import pytest

from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources import open_source
from dateline.sources.warc import unchunk

SETTINGS = Settings(max_bytes=100_000)
HTML = b"<html><p>A page of our own.</p></html>"


def record(
    body: bytes = HTML,
    *,
    url: str = "https://a.example/1",
    status: str = "200 OK",
    kind: str = "response",
    headers: str = "Content-Type: text/html; charset=utf-8\r\n",
    length: int | None = None,
) -> bytes:
    block = f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2099-01-01T00:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def read(path: Path, data: bytes) -> list[Page | Failure]:
    path.write_bytes(data)
    return list(open_source(str(path), settings=SETTINGS))


def reasons(items: list[Page | Failure]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Failure)]


def test_html_answered_with_200_is_a_page(tmp_path: Path) -> None:
    data = (
        record()
        + record(status="404 Not Found")
        + record(headers="Content-Type: image/png\r\n")
        + record(kind="revisit")
        + record(url="<https://a.example/2>")
    )
    items = read(tmp_path / "a.warc", data)
    assert all(isinstance(item, Page) for item in items)
    assert [(item.url, item.html, item.encoding) for item in items] == [  # type: ignore[union-attr]
        ("https://a.example/1", HTML, "utf-8"),
        ("https://a.example/2", HTML, "utf-8"),
    ]
    assert items[1].where.endswith("a.warc record 5")


def test_the_archives_date_is_not_taken_for_the_pages(tmp_path: Path) -> None:
    (page,) = read(tmp_path / "a.warc", record())
    assert isinstance(page, Page)
    assert page.published is None


@pytest.mark.parametrize("members", ["one a record", "one in all"])
def test_gzip_is_read_in_members_and_whole(tmp_path: Path, members: str) -> None:
    records = [record(), record(url="https://a.example/2")]
    whole = gzip.compress(b"".join(records))
    data = b"".join(map(gzip.compress, records)) if members == "one a record" else whole
    assert len(read(tmp_path / "a.warc.gz", data)) == 2


def test_a_record_cut_short_is_said_and_not_read(tmp_path: Path) -> None:
    page, short = read(tmp_path / "a.warc", (record() + record(HTML * 99))[:-400])
    assert isinstance(page, Page)
    assert isinstance(short, Failure)
    assert "cut short" in short.reason


def test_a_gzipped_archive_cut_short_is_said(tmp_path: Path) -> None:
    body = bytes(range(256)) * 20
    items = read(tmp_path / "a.warc.gz", gzip.compress(record() + record(body))[:-60])
    assert "cut short" in reasons(items)[0]


def test_rubbish_between_records_is_said_and_the_first_kept(tmp_path: Path) -> None:
    items = read(tmp_path / "a.warc", record() + b"rubbish\r\n" * 9 + record())
    assert isinstance(items[0], Page)
    assert "is damaged behind record 1" in reasons(items)[-1]


@pytest.mark.parametrize("length", [-5, 10**15])
def test_a_wrong_length_is_said(tmp_path: Path, length: int) -> None:
    items = read(tmp_path / "a.warc", record(length=length))
    assert reasons(items)


def test_a_member_that_swells_is_stopped(tmp_path: Path) -> None:
    items = read(tmp_path / "a.warc.gz", gzip.compress(record(bytes(3_000_000))))
    assert "larger than" in reasons(items)[0]


@pytest.mark.parametrize(
    ("coding", "body"),
    [("gzip", gzip.compress(HTML)), ("br", brotli.compress(HTML)), ("identity", HTML)],
)
def test_content_codings_are_undone(tmp_path: Path, coding: str, body: bytes) -> None:
    headers = f"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n"
    (page,) = read(tmp_path / "a.warc", record(body, headers=headers))
    assert isinstance(page, Page)
    assert page.html == HTML


def test_a_bomb_in_a_record_does_not_go_off(tmp_path: Path) -> None:
    headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    items = read(tmp_path / "a.warc", record(gzip.compress(bytes(5_000_000)), headers=headers))
    assert "larger than 0.1 MB" in reasons(items)[0]


def test_chunks_are_joined() -> None:
    assert unchunk(b"5\r\n<html\r\n1;x=y\r\n>\r\n0\r\n\r\n") == b"<html>"


def test_wrong_chunks_keep_the_text() -> None:
    assert unchunk(b"<html><p>not chunked at all") == b"<html><p>not chunked at all"
    assert unchunk(b"5\r\n<html\r\n>>rest") == b"<html>>rest"


def test_a_file_that_is_no_archive_is_said(tmp_path: Path) -> None:
    assert "is no WARC file" in reasons(read(tmp_path / "a.warc", b"something else\n" * 9))[0]
    assert "is empty" in reasons(read(tmp_path / "b.warc", b""))[0]


def test_an_archive_without_pages_is_said(tmp_path: Path) -> None:
    items = read(tmp_path / "a.warc", record(status="301 Moved"))
    assert "no HTML page among its 1 records" in reasons(items)[0]
