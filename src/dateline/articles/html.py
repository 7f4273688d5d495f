"""A page of HTML -> its article. One parse of the tree serves everything."""

from dataclasses import replace

from lxml.etree import strip_elements
from lxml.html import HtmlElement

from dateline.articles.assemble import Block, Pieces, assemble, fold
from dateline.articles.body import find_body
from dateline.articles.bylines import find_authors, opening_names
from dateline.articles.captions import drop, take_captions
from dateline.articles.clutter import drop_clutter
from dateline.articles.dates.choose import modification, publication
from dateline.articles.headline import find_title
from dateline.articles.json_ld import JsonLd, types_of
from dateline.articles.language import find_language
from dateline.articles.meta_tags import MetaTags
from dateline.articles.outlet import find_outlet, host_of
from dateline.articles.parsing import parse_page
from dateline.articles.standfirst import take_standfirst, take_summary
from dateline.articles.trimming import trim_body
from dateline.articles.zones import in_its_zone
from dateline.errors import PageError
from dateline.model import Article, Page
from dateline.ontology.outlets import load_table

# A longer block that opens like an aside is a paragraph of the story.
LONGEST_ASIDE = 160
# How many blocks into the body a byline may stand that no markup tells.
OPENING = 3
# Pages whose posts are named as comments are.
FORUM = frozenset({"DiscussionForumPosting", "QAPage"})
DESCRIPTIONS = ("description", "og:description", "twitter:description", "sailthru.description")


def article_from_html(page: Page) -> Article:
    """The page's article. PageError where it is empty, no HTML, or holds no article."""
    tree = parse_page(page)
    pieces = _pieces(tree, page)
    if not pieces.body:
        raise PageError(
            f"{page.where}: no article was found on the page; give the article's own page"
        )
    article = assemble(page, pieces)
    body = " ".join(block.text for block in pieces.body)
    return article.model_copy(
        update={"language": find_language(body) if pieces.language is None else pieces.language}
    )


def _pieces(tree: HtmlElement, page: Page) -> Pieces:
    """Everything that the page says, the metadata first, since the body is cut out of the tree."""
    meta = MetaTags(tree)
    headings = frozenset(" ".join(h.text_content().split()).casefold() for h in tree.iter("h1"))
    json_ld = JsonLd(tree, headings=headings)
    canonical = canonical_url(tree, meta, page.url)
    url = page.url or canonical
    outlet = find_outlet(json_ld, meta, url)
    title, heading = find_title(tree, json_ld, meta, outlet.aliases)
    published, zone, assumed = in_its_zone(
        publication(tree, json_ld, meta, url), host=host_of(url), country=outlet.country
    )
    modified = modification(json_ld, meta, published)
    pieces = Pieces(
        title=title,
        authors=find_authors(tree, json_ld, meta, outlet.aliases),
        section=json_ld.text("articleSection")
        or meta.first("article:section", "section", "parsely-section"),
        published=published.iso() if published else page.published,
        modified=modified.iso() if modified else None,
        timezone=zone,
        timezone_assumed=assumed,
        outlet=outlet.name,
        outlet_country=outlet.country,
        canonical_url=canonical,
    )
    scripts = list(tree.iter("script"))
    for script in scripts:
        drop(script)
    strip_elements(tree, "style", "svg", "template", "iframe", "noscript", with_tail=False)
    captions = take_captions(tree, json_ld.captions())
    if not any(types_of(node) & FORUM for node in json_ld.nodes):
        drop_clutter(tree)
    summary = take_summary(tree)
    standfirst = take_standfirst(
        tree,
        heading,
        _descriptions(meta, json_ld),
        titles=[title, meta.first("og:title"), json_ld.text("headline")],
    )
    body = find_body(tree, json_ld, scripts=(script.text or "" for script in scripts))
    authors = pieces.authors
    if body and not {fold(name) for name in authors} - {fold(name) for name in outlet.aliases}:
        names, body = _take_byline(body)
        authors = names or authors
    text = " ".join(block.text for block in body)
    if title is not None:
        body = tuple(block for block in body if fold(block.text) != fold(title))
    trimmed = trim_body(tuple(block for block in body if not is_aside(block.text)))
    language = find_language(text, tree, json_ld=json_ld, meta=meta)
    return replace(
        pieces,
        authors=authors,
        captions=(*captions, *trimmed.captions),
        summary=summary,
        standfirst=standfirst,
        body=trimmed.body,
        language=language,
    )


def _descriptions(meta: MetaTags, json_ld: JsonLd) -> list[str]:
    """What the page's head says of its story."""
    told = (json_ld.text(key) for key in ("description", "alternativeHeadline"))
    return [*meta.each(*DESCRIPTIONS), *(text for text in told if text)]


def _take_byline(body: tuple[Block, ...]) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """The names that stand alone as one of the first paragraphs, and the body without them."""
    for place, block in enumerate(body[:OPENING]):
        if block.kind == "paragraph" and (names := opening_names(block.text)):
            return names, body[:place] + body[place + 1 :]
    return (), body


def is_aside(text: str) -> bool:
    """Whether a block asks the reader for something (`Sign up for ...`) and tells nothing."""
    opening = fold(text[:LONGEST_ASIDE])
    return len(text) < LONGEST_ASIDE and opening.startswith(tuple(load_table("bylines")["asides"]))


def canonical_url(tree: HtmlElement, meta: MetaTags, url: str | None) -> str | None:
    """The address that the page calls its own, made absolute; None where it gives none."""
    from urllib.parse import urljoin

    links = [
        link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "")
    ]
    for address in [*links, meta.first("og:url")]:
        try:
            full = urljoin(url or "", (address or "").strip())
        except ValueError:
            continue
        if address and full.startswith(("http://", "https://")):
            return full
    return None
