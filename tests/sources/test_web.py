"""The web is read politely, within limits, and only where it is public."""

import gzip
import zlib
from collections.abc import Callable
from http.server import ThreadingHTTPServer

import brotli
import httpx
import pytest

from dateline.errors import RefusedAddress, SourceError, TooLarge
from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources import open_source
from dateline.sources.web import WebReader

Site = Callable[..., WebReader]
HTML = b"<html><p>A story of our own."
PAGE = "https://a.example/story"


def answers(pages: dict[str, httpx.Response]) -> Callable[[httpx.Request], httpx.Response]:
    """A site that has these pages, by URL or path, and answers 404 to the rest."""

    def handler(request: httpx.Request) -> httpx.Response:
        found = pages.get(str(request.url)) or pages.get(request.url.path)
        return found or httpx.Response(404)

    return handler


def html(content: bytes = HTML, **headers: str) -> httpx.Response:
    return httpx.Response(200, headers={"content-type": "text/html", **headers}, content=content)


def raw(content: bytes, coding: str) -> httpx.Response:
    """A response whose body is already encoded."""
    headers = {"content-type": "text/html", "content-encoding": coding}
    return httpx.Response(200, headers=headers, stream=httpx.ByteStream(content))


def moved(to: str) -> httpx.Response:
    return httpx.Response(302, headers={"location": to})


def test_a_page_comes_with_its_address_and_encoding(site: Site) -> None:
    web = site(answers({"/story": html(**{"content-type": "text/html; charset=koi8-r"})}))
    page = web.page(PAGE)
    assert (page.html, page.url, page.encoding) == (HTML, PAGE, "koi8-r")
    assert page.fetched is not None
    assert page.fetched.tzinfo is not None


def test_plain_text_comes_as_text(site: Site) -> None:
    response = httpx.Response(200, headers={"content-type": "text/plain"}, content=b"A story.")
    assert site(answers({"/story": response})).page(PAGE).text == "A story."


def test_the_site_is_told_who_asks(site: Site) -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers["user-agent"])
        return html() if request.url.path == "/story" else httpx.Response(404)

    site(handler, user_agent="dateline/9 (x)").page(PAGE)
    assert set(asked) == {"dateline/9 (x)"}


def test_redirects_are_followed_and_the_last_address_is_the_pages(site: Site) -> None:
    web = site(answers({"/story": moved("/new"), "/new": html()}))
    assert web.page(PAGE).url == "https://a.example/new"


def test_a_redirect_to_a_private_address_is_refused_and_not_asked(site: Site) -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return moved("http://inner.example/secret") if request.url.path == "/story" else html(b"")

    web = site(handler, addresses={"inner.example": ["169.254.169.254"]})
    with pytest.raises(RefusedAddress, match="not public"):
        web.page(PAGE)
    assert "inner.example" not in asked


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "gopher://a.example/", "ftp://a.example/"]
)
def test_a_redirect_to_another_scheme_is_refused(site: Site, target: str) -> None:
    with pytest.raises(RefusedAddress, match="only http and https"):
        site(answers({"/story": moved(target)})).page(PAGE)


def test_a_redirect_loop_ends(site: Site) -> None:
    with pytest.raises(SourceError, match="more than 5 redirects"):
        site(answers({"/story": moved("/story")})).page(PAGE)


def test_five_redirects_are_followed_and_six_are_not(site: Site) -> None:
    hops = {f"/{n}": moved(f"/{n + 1}") for n in range(1, 6)}
    assert site(answers(hops | {"/6": html()})).page("https://a.example/1").html == HTML
    with pytest.raises(SourceError):
        site(answers(hops | {"/6": moved("/7"), "/7": html()})).page("https://a.example/1")


@pytest.mark.parametrize(
    ("status", "said"), [(404, "404 Not Found"), (410, "410 Gone"), (500, "500")]
)
def test_an_answer_without_a_page_is_said(site: Site, status: int, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        site(answers({"/story": httpx.Response(status)})).page(PAGE)


def test_a_file_that_is_no_page_is_said(site: Site) -> None:
    response = httpx.Response(200, headers={"content-type": "application/pdf"}, content=b"%PDF-1")
    with pytest.raises(SourceError, match="is application/pdf, not a page"):
        site(answers({"/story": response})).page(PAGE)


def test_a_picture_called_html_is_said(site: Site) -> None:
    with pytest.raises(SourceError, match="binary"):
        site(answers({"/story": html(b"\x89PNG\r\n\x1a\n" + bytes(500))})).page(PAGE)


def test_an_empty_page_is_said(site: Site) -> None:
    with pytest.raises(SourceError, match="is empty"):
        site(answers({"/story": html(b"")})).page(PAGE)


def test_what_robots_txt_forbids_is_not_asked_for(site: Site) -> None:
    robots = httpx.Response(200, text="User-agent: dateline\nDisallow: /story\n")
    with pytest.raises(RefusedAddress, match=r"robots\.txt asks"):
        site(answers({"/robots.txt": robots, "/story": html()})).page(PAGE)


def test_robots_txt_for_others_is_not_ours(site: Site) -> None:
    robots = httpx.Response(200, text="User-agent: other\nDisallow: /\n")
    assert site(answers({"/robots.txt": robots, "/story": html()})).page(PAGE).html == HTML


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_site_whose_robots_txt_fails_is_not_read(site: Site, status: int) -> None:
    pages = {"/robots.txt": httpx.Response(status), "/story": html()}
    with pytest.raises(RefusedAddress, match=f"answers {status}"):
        site(answers(pages)).page(PAGE)


def test_only_the_first_part_of_a_huge_robots_txt_is_read(site: Site) -> None:
    text = "User-agent: *\nDisallow: /private\n" + "# padding\n" * 60_000 + "Disallow: /story\n"
    pages = {"/robots.txt": httpx.Response(200, text=text), "/story": html()}
    assert site(answers(pages)).page(PAGE).html == HTML


def test_robots_txt_is_asked_for_once_a_site(site: Site) -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return html() if "robots" not in request.url.path else httpx.Response(404)

    web = site(handler)
    web.page(PAGE)
    web.page(PAGE)
    assert asked.count("/robots.txt") == 1


def test_the_wait_that_a_site_asks_for_is_kept_up_to_a_limit(site: Site) -> None:
    robots = httpx.Response(200, text="User-agent: *\nCrawl-delay: 86400\n")
    waits: list[float] = []
    web = site(answers({"/robots.txt": robots, "/story": html()}))
    web._sleep = waits.append
    web.page(PAGE)
    web.page(PAGE)
    assert len(waits) == 1
    assert 5 < waits[0] <= 10


def test_a_site_that_asks_to_wait_is_left_alone_for_the_run(site: Site) -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        busy = request.url.path == "/story"
        return httpx.Response(429 if busy else 404, headers={"retry-after": "3600"})

    web = site(handler)
    for url in (PAGE, "https://a.example/other"):
        with pytest.raises(SourceError, match="asks to wait"):
            web.page(url)
    assert "/other" not in asked


def test_a_page_over_the_limit_is_cut_off(site: Site) -> None:
    with pytest.raises(TooLarge, match=r"larger than 0\.05 MB"):
        site(answers({"/story": html(b"x" * 60_000)})).page(PAGE)


@pytest.mark.parametrize(
    ("coding", "bomb"),
    [
        ("gzip", gzip.compress(bytes(9_000_000))),
        ("deflate", zlib.compress(bytes(9_000_000))),
        ("br", brotli.compress(bytes(9_000_000))),
        ("gzip, gzip", gzip.compress(gzip.compress(bytes(9_000_000)))),
    ],
    ids=["gzip", "deflate", "brotli", "gzip in gzip"],
)
def test_a_bomb_does_not_go_off(site: Site, coding: str, bomb: bytes) -> None:
    with pytest.raises(TooLarge):
        site(answers({"/story": raw(bomb, coding)})).page(PAGE)


@pytest.mark.parametrize(
    ("coding", "content"),
    [
        ("gzip", gzip.compress(HTML)),
        ("x-gzip", gzip.compress(HTML)),
        ("deflate", zlib.compress(HTML)),
        ("deflate", zlib.compress(HTML, wbits=-15)),
        ("br", brotli.compress(HTML)),
        ("gzip, deflate", zlib.compress(gzip.compress(HTML))),
        ("gzip", HTML),
        ("gzip", gzip.compress(HTML[:9]) + gzip.compress(HTML[9:])),
    ],
    ids=["gzip", "x-gzip", "zlib", "raw deflate", "brotli", "two", "not at all", "two members"],
)
def test_compressed_pages_are_unpacked(site: Site, coding: str, content: bytes) -> None:
    assert site(answers({"/story": raw(content, coding)})).page(PAGE).html == HTML


@pytest.mark.parametrize(
    ("coding", "content", "said"),
    [
        ("gzip", gzip.compress(HTML * 99)[:-30], "damaged"),
        ("deflate", b"no deflate at all", "damaged"),
        ("br", brotli.compress(HTML * 99)[:-9], "damaged"),
        ("zstd", b"\x28\xb5\x2f\xfd", "not asked for"),
    ],
    ids=["gzip", "deflate", "brotli", "zstd"],
)
def test_damaged_data_is_said(site: Site, coding: str, content: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        site(answers({"/story": raw(content, coding)})).page(PAGE)


def test_a_site_that_drips_bytes_ends(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 100_000, 4))
    monkeypatch.setattr("dateline.sources.web.time.monotonic", lambda: float(next(clock)))

    def drip() -> object:
        while True:
            yield b"<p>"

    pages = {"/story": httpx.Response(200, headers={"content-type": "text/html"}, content=drip())}
    with pytest.raises(SourceError, match="takes too long"):
        site(answers(pages)).page(PAGE)


def test_a_site_that_does_not_answer_is_said(site: Site) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("slow", request=request)

    with pytest.raises(SourceError, match="no answer in 5 s"):
        site(handler).page(PAGE)


def test_a_connection_that_fails_is_one_line(site: Site) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("certificate has expired", request=request)

    with pytest.raises(SourceError, match="the connection failed: certificate has expired"):
        site(handler).page(PAGE)


def test_a_refused_address_is_a_failure_of_the_source() -> None:
    (item,) = open_source("http://127.0.0.1/", settings=Settings())
    assert isinstance(item, Failure)
    assert item.stage == "source"
    assert "127.0.0.1 is not public" in item.reason


def test_the_checked_address_is_connected_to_under_the_sites_own_name(
    server: ThreadingHTTPServer,
) -> None:
    port = server.server_address[1]
    looked_up: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    web = WebReader(Settings(timeout=5), resolver=resolver, allow_private=True)
    page = web.page(f"http://paper.example:{port}/page")
    web.close()
    assert page.html == b"<html><p>A page of our own."
    assert looked_up == ["paper.example"] * 2
    assert server.asked == [  # type: ignore[attr-defined]
        ("/robots.txt", f"paper.example:{port}"),
        ("/page", f"paper.example:{port}"),
    ]


def test_a_server_on_this_machine_is_refused_without_being_asked(
    server: ThreadingHTTPServer,
) -> None:
    web = WebReader(Settings(timeout=5))
    with pytest.raises(RefusedAddress):
        web.page(f"http://127.0.0.1:{server.server_address[1]}/page")
    web.close()
    assert server.asked == []  # type: ignore[attr-defined]


def test_open_source_reads_a_page_of_the_web(site: Site) -> None:
    web = site(answers({"/story": html()}))
    (item,) = open_source(PAGE, settings=Settings(), web=web)
    assert isinstance(item, Page)
    assert item.where == PAGE
