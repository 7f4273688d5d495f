"""A page of HTML becomes an article."""

import json

import pytest

from dateline.articles import extract_article
from dateline.errors import PageError
from dateline.model import Article, Page

PROSE = (
    "The harbour of Port Lindon reopened on Tuesday after engineers cleared the last of the "
    "sunken barges, the port authority said in a statement to reporters.",
    "Captain Mara Olsen said that twelve ships had waited for nine days outside the breakwater, "
    "and that the first of them would dock before nightfall.",
    "Traders in the old town welcomed the news, though several said that the fish market would "
    "need weeks to recover what it had lost during the closure.",
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Lindon Post"},
        {
            "@type": "NewsArticle",
            "headline": "Harbour reopens after nine days",
            "datePublished": "2025-03-04T07:30:41+03:00",
            "dateModified": "2025-03-04T09:02:00+03:00",
            "author": [{"@type": "Person", "name": "By Ada Rowan and Ben Flint"}],
            "publisher": {"@type": "Organization", "name": "The Lindon Post"},
            "articleSection": "Shipping",
        },
    ],
}


def make_page(
    *, head: str = "", lead: str = "", body: str | None = None, linked: object = LINKED
) -> str:
    """A short news page of our own."""
    paragraphs = body if body is not None else "".join(f"<p>{text}</p>" for text in PROSE)
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked else ""
    return (
        f'<html lang="en"><head><title>Harbour reopens after nine days | The Lindon Post</title>'
        f"{head}{script}</head><body><nav><a href='/'>Home</a></nav><article>"
        f"<h1>Harbour reopens after nine days</h1>{lead}"
        f"<div class='article-body'>{paragraphs}</div></article>"
        f"<footer>All rights reserved</footer></body></html>"
    )


def read(html: str, **fields: object) -> Article:
    page = Page(where="page.html", html=html.encode(), url="https://www.example.org/a", **fields)
    return extract_article(page)


def texts(article: Article, kind: str) -> list[str]:
    return [article.quote(part.span) for part in article.parts if part.kind == kind]


def test_json_ld_gives_the_metadata() -> None:
    article = read(make_page())
    assert article.title == "Harbour reopens after nine days"
    assert article.published == "2025-03-04T07:30+03:00"
    assert article.modified == "2025-03-04T09:02+03:00"
    assert (article.timezone, article.timezone_assumed) == ("+03:00", False)
    assert article.authors == ("Ada Rowan", "Ben Flint")
    assert (article.outlet, article.section) == ("The Lindon Post", "Shipping")
    assert article.language == "en"


def test_the_body_holds_the_paragraphs_and_no_boilerplate() -> None:
    article = read(make_page())
    assert texts(article, "paragraph") == list(PROSE)
    assert "All rights reserved" not in article.text


def test_parts_tile_the_text() -> None:
    article = read(make_page(lead="<p class='standfirst'>Twelve ships waited for a berth.</p>"))
    assert "\n\n".join(article.quote(part.span) for part in article.parts) == article.text


def test_the_standfirst_is_a_part_of_its_own() -> None:
    article = read(make_page(lead="<p class='standfirst'>Twelve ships waited for a berth.</p>"))
    assert article.standfirst == "Twelve ships waited for a berth."
    assert texts(article, "standfirst") == ["Twelve ships waited for a berth."]
    assert "Twelve ships waited for a berth." not in texts(article, "paragraph")


def test_a_plain_paragraph_that_repeats_the_description_under_the_headline_is_the_standfirst() -> (
    None
):
    head = '<meta name="description" content="Twelve ships waited for a berth.">'
    article = read(make_page(head=head, lead="<h2>Twelve ships waited for a berth.</h2>"))
    assert article.standfirst == "Twelve ships waited for a berth."


def test_a_description_that_the_page_does_not_show_is_no_standfirst() -> None:
    head = '<meta name="description" content="Read the latest shipping news on our site.">'
    assert read(make_page(head=head)).standfirst is None


def test_captions_are_parts_and_never_body() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Barges at the breakwater.</figcaption></figure>"
    article = read(make_page(body=f"<p>{PROSE[0]}</p>{figure}<p>{PROSE[1]}</p><p>{PROSE[2]}</p>"))
    assert texts(article, "caption") == ["Barges at the breakwater."]
    assert texts(article, "paragraph") == list(PROSE)


def test_a_paragraph_that_repeats_an_image_text_is_a_caption() -> None:
    image = "<img alt='Barges at the breakwater'><p>Barges at the breakwater</p>"
    article = read(make_page(body=f"<p>{PROSE[0]}</p><div>{image}</div><p>{PROSE[1]}</p>"))
    assert texts(article, "caption") == ["Barges at the breakwater"]


def test_summary_points_are_parts_and_never_body() -> None:
    points = "<li>The port is open again.</li><li>The market lost weeks.</li>"
    article = read(make_page(lead=f"<h3>Key points</h3><ul>{points}</ul>"))
    assert texts(article, "summary") == ["The port is open again.", "The market lost weeks."]
    assert "Key points" not in article.text


def test_a_line_that_asks_the_reader_for_something_is_left_out() -> None:
    body = f"<p>{PROSE[0]}</p><p>Sign up for our newsletter.</p><p>{PROSE[1]}</p><p>{PROSE[2]}</p>"
    assert texts(read(make_page(body=body)), "paragraph") == list(PROSE)


def test_headings_in_the_body_are_headings() -> None:
    body = f"<p>{PROSE[0]}</p><h2>What the traders say</h2><p>{PROSE[1]}</p><p>{PROSE[2]}</p>"
    assert texts(read(make_page(body=body)), "heading") == ["What the traders say"]


def test_meta_tags_serve_where_json_ld_is_missing() -> None:
    head = (
        '<meta property="article:published_time" content="2025-03-04T04:30:00Z">'
        '<meta name="author" content="Ada Rowan">'
        '<meta property="og:site_name" content="Lindon Post">'
    )
    article = read(make_page(head=head, linked=None))
    assert article.published == "2025-03-04T04:30+00:00"
    assert article.authors == ("Ada Rowan",)
    assert article.outlet == "Lindon Post"


def test_markup_serves_where_the_head_says_nothing() -> None:
    lead = (
        "<div>By <a href='/x'>Ada Rowan</a></div><time datetime='2025-03-04T07:30+03:00'>Tue</time>"
    )
    article = read(make_page(lead=lead, linked=None))
    assert article.authors == ("Ada Rowan",)
    assert article.published == "2025-03-04T07:30+03:00"


def test_broken_json_ld_is_mended_or_passed_over() -> None:
    html = make_page(linked=None).replace(
        "</head>",
        '<script type="application/ld+json">{"@type": "Article", "author": "Ada Rowan",}</script>'
        '<script type="application/ld+json">{not json</script></head>',
    )
    assert read(html).authors == ("Ada Rowan",)


def test_a_page_filled_by_a_program_gives_the_text_in_its_scripts() -> None:
    linked = dict(LINKED["@graph"][1], articleBody="\n".join(PROSE))  # type: ignore[arg-type]
    assert texts(read(make_page(body="", linked=linked)), "paragraph") == list(PROSE)


def test_a_script_with_markup_is_the_last_resort() -> None:
    story = json.dumps({"contentHtml": "".join(f"<p>{text}</p>" for text in PROSE)})
    html = make_page(body="").replace("</body>", f"<script>var state = {story}</script></body>")
    assert texts(read(html), "paragraph") == list(PROSE)


def test_the_canonical_address_is_made_absolute() -> None:
    article = read(make_page(head="<link rel='canonical' href='/news/harbour'>"))
    assert article.canonical_url == "https://www.example.org/news/harbour"


def test_the_same_page_gives_the_same_article() -> None:
    assert read(make_page()) == read(make_page())


def test_the_dateline_opens_the_body() -> None:
    body = f"<p>PORT LINDON, March 4 (Reuters) - {PROSE[0]}</p><p>{PROSE[1]}</p>"
    dateline = read(make_page(body=body)).dateline
    assert dateline is not None
    assert (dateline.place, dateline.date, dateline.agency) == (
        "PORT LINDON",
        "2025-03-04",
        "Reuters",
    )


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"%PDF-1.7 \x00\x01\x02 binary", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        (b"<>", "no "),
    ],
)
def test_what_holds_no_article_fails_with_one_clear_line(html: bytes, words: str) -> None:
    with pytest.raises(PageError) as caught:
        extract_article(Page(where="bad.html", html=html))
    message = str(caught.value)
    assert message.startswith("bad.html: ")
    assert words in message
    assert "\n" not in message


def test_a_layout_that_is_named_for_its_sidebar_hides_neither_caption_nor_standfirst() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Barges at the breakwater.</figcaption></figure>"
    html = make_page(lead=f"<p class='standfirst'>Twelve ships waited for a berth.</p>{figure}")
    article = read(
        html.replace("<article>", "<div class='body withSidebar'>").replace("</article>", "</div>")
    )
    assert article.standfirst == "Twelve ships waited for a berth."
    assert texts(article, "caption") == ["Barges at the breakwater."]


def test_names_alone_in_the_third_paragraph_are_the_byline_where_only_the_outlet_is_named() -> None:
    linked = {"@type": "NewsArticle", "headline": "Harbour", "author": {"name": "example.org"}}
    named = "".join(f"<p>{text}</p>" for text in (*PROSE[:2], "Ada Rowan/Ben Flint", *PROSE[2:]))
    article = read(make_page(linked=linked, body=named))
    assert article.authors == ("Ada Rowan", "Ben Flint")
    assert "Ada Rowan" not in article.text


def test_what_a_page_says_to_programs_without_scripts_is_no_article() -> None:
    note = "<noscript>You need to enable JavaScript to run this reader of ours.</noscript>"
    page = Page(where="app.html", html=f"<html><body><div></div>{note}</body></html>".encode())
    with pytest.raises(PageError, match="no article was found"):
        extract_article(page)


LEAD = "Twelve ships waited outside the breakwater while divers cleared the last of the barges."


def test_the_place_before_a_standfirst_is_part_of_it() -> None:
    place = f"<div><span>Lindon.</span> <span>{LEAD}</span></div>"
    head = f'<meta name="description" content="{LEAD}">'
    assert read(make_page(head=head, lead=place)).standfirst == f"Lindon. {LEAD}"


def test_a_fourth_heading_under_the_headline_is_the_standfirst() -> None:
    assert read(make_page(lead=f"<h4>{LEAD}</h4>")).standfirst == LEAD


def test_a_byline_with_its_date_under_the_headline_is_no_standfirst() -> None:
    assert (
        read(make_page(lead="<h2>Ada Rowan 7:30, 4 Mar 2025, link copied</h2>")).standfirst is None
    )


def test_a_sign_up_box_under_the_headline_is_no_standfirst() -> None:
    box = f'<div class="cta"><p class="description">{LEAD}</p></div>'
    assert read(make_page(lead=box)).standfirst is None
