"""Which of a page's dates is the publication."""

from lxml.html import HtmlElement, document_fromstring

from dateline.articles.dates.choose import modification, publication
from dateline.articles.json_ld import JsonLd
from dateline.articles.meta_tags import MetaTags


def published(head: str, body: str = "<h1>Title</h1>", url: str | None = None) -> str | None:
    tree = document(head, body)
    moment = publication(tree, JsonLd(tree), MetaTags(tree), url)
    return moment.iso() if moment else None


def document(head: str, body: str) -> HtmlElement:
    return document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")


def linked(date: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "'
        + date
        + '"}</script>'
    )


def meta(name: str, date: str) -> str:
    return f'<meta property="{name}" content="{date}">'


def test_json_ld_goes_before_meta_tags() -> None:
    head = meta("article:published_time", "2025-01-27T05:00:00Z") + linked(
        "2025-01-28T07:30:00+03:00"
    )
    assert published(head) == "2025-01-28T07:30+03:00"


def test_a_day_takes_the_time_that_another_tag_gives_for_it() -> None:
    head = meta("article:published_time", "2025-01-28T07:30:00+03:00") + linked("2025-01-28")
    assert published(head) == "2025-01-28T07:30+03:00"


def test_a_bare_time_takes_the_offset_that_lies_between_it_and_the_instant() -> None:
    head = meta("article:published_time", "2025-01-28T04:30:00Z") + linked("2025-01-28T07:30:00")
    assert published(head) == "2025-01-28T07:30+03:00"


def test_a_zulu_mark_stuck_on_local_time_is_seen_by_the_same_clock_with_an_offset() -> None:
    head = meta("article:published_time", "2025-01-28T07:30:00Z")
    body = "<h1>T</h1><time datetime='2025-01-28T07:30:00+09:00'>Today</time>"
    assert published(head, body) == "2025-01-28T07:30+09:00"


def test_a_short_line_under_the_headline_is_read() -> None:
    assert (
        published("", "<h1>T</h1><h5><b>x</b> 1/28/2025 7:30 AM PT</h5>")
        == "2025-01-28T07:30-08:00"
    )


def test_the_address_gives_a_day_only() -> None:
    assert published("", url="https://www.example.org/2025/01/28/harbour") == "2025-01-28"


def test_a_line_that_tells_the_last_change_is_not_the_publication() -> None:
    body = "<h1>T</h1><p>Updated <time datetime='2025-02-01T10:00:00Z'>now</time></p>"
    assert published(linked("2025-01-28"), body) == "2025-01-28"


def test_a_change_before_the_publication_is_none() -> None:
    tree = document(meta("article:modified_time", "2025-01-20"), "<h1>T</h1>")
    moment = publication(
        document(linked("2025-01-28"), ""),
        JsonLd(document(linked("2025-01-28"), "")),
        MetaTags(tree),
        None,
    )
    assert modification(JsonLd(tree), MetaTags(tree), moment) is None


def test_an_offset_stuck_on_the_clock_of_utc_is_mended_by_microdata() -> None:
    head = meta("article:published_time", "2025-01-28T12:30:00-05:00")
    body = "<h1>T</h1><meta itemprop='datePublished' content='2025-01-28T07:30:00-05:00'>"
    assert published(head, body) == "2025-01-28T07:30-05:00"


def test_the_earlier_of_two_marked_publications_is_the_first() -> None:
    head = meta("article:published", "2025-01-28T13:00:00Z")
    body = (
        "<h1>T</h1><time itemprop='datePublished' content='2025-01-28T13:00:00Z'>now</time>"
        "<meta itemprop='datePublished' content='2025-01-28T12:44:32Z'>"
    )
    assert published(head, body) == "2025-01-28T12:44+00:00"


def test_a_clock_is_read_in_japanese() -> None:
    assert (
        published("", "<h1>T</h1><p class='date'>2025年01月28日 14時30分</p>") == "2025-01-28T14:30"
    )


def test_a_date_over_the_headline_is_read() -> None:
    assert published("", "<div>28 January 2025</div><h1>T</h1><p>x</p>") == "2025-01-28"


def test_a_date_behind_a_picture_in_its_line_is_read() -> None:
    body = "<h1>T</h1><div> <svg><path></path></svg> Jan 28, 2025 </div>"
    assert published("", body) == "2025-01-28"


def test_a_page_without_a_first_heading_is_read_by_its_second() -> None:
    assert published("", "<h3>Blog | January 28, 2025</h3><h2>T</h2>") == "2025-01-28"


def test_the_moment_of_a_change_serves_where_the_page_shows_no_other() -> None:
    body = "<h1>T</h1><div><span>Updated: Jan 28, 2025 2:57 PM UTC</span></div>"
    assert published("", body) == "2025-01-28T14:57+00:00"
    assert published("", body, "https://news.example/2025/01/28/t/") == "2025-01-28T14:57+00:00"
    assert published("", body, "https://news.example/2025/01/21/t/") == "2025-01-21"
    assert published("", body + "<p>Published January 27, 2025</p>") == "2025-01-27"
