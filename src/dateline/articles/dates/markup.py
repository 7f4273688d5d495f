"""Where a page's markup keeps the date of publication."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from dateline.articles.dates.written import read_moment

# A class or test id that marks when the article appeared.
DATED = re.compile(
    r"(?:^|[\s_-])(?:date|dateline|datetime|pub-?date|published|publish|posted|time-?stamp|"
    r"timestamp|post-?date|entry-date|article-?date|story-?date|byline|meta|posted-on|info)"
    r"|(?:date|Date|timestamp|Timestamp|published|Published)(?:$|[\s_-])"
)
CHANGED = re.compile(r"updat|modif|chang|edited|aktualisiert|mis à jour|actualiz|aggiorn", re.I)
ASIDE = frozenset({"aside", "nav", "footer"})
IN_SCRIPT = re.compile(
    r"""["'](?:datePublished|publishedAt|published_at|publishDate|publish_date|pubDate|
    firstPublished|publicationDate|published_time|datePosted)\\?["']\s*:\s*\\?["']([^"'\\]{8,40})""",
    re.VERBOSE,
)
DATE_ATTRIBUTES = (
    "datetime", "data-datetime", "data-published", "data-date", "data-published-date",
    "data-post-published", "data-origindate", "data-timestamp", "data-time", "data-utc",
)  # fmt: skip
# How many characters of an element can be a date line.
DATE_LINE = 160
# How many elements behind the headline may hold the date, and how long its line is at most.
NEAR = 40
# Over the headline stand a section and a date, and above them the site's own.
NEAR_BEFORE = 6
LINE_NEAR = 60
YEAR = re.compile(r"(?:19|20)\d\d")
NO_DATES = frozenset({"script", "style", "noscript", "option"})


def marked_dates(tree: HtmlElement) -> Iterator[str | None]:
    """Dates in elements that HTML itself marks: itemprop, then `<time>`."""
    yield from publication_marks(tree)
    times = [
        e
        for e in tree.iter("time", "relative-time")
        if not _is_aside(e) and not CHANGED.search(_context(e))
    ]
    for element in times[:3]:
        stated = _stated(element)
        moment = read_moment(stated)
        yield stated
        if moment is None or moment.minutes is None:
            yield _line(element)


def publication_marks(tree: HtmlElement) -> Iterator[str | None]:
    """The dates that microdata marks as the article's publication."""
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        stated = element.get("datetime") or element.get("content") or element.get("value")
        yield stated or _line(element)


def shown_dates(tree: HtmlElement) -> Iterator[str | None]:
    """Dates that the page shows to its readers or hands to its programs: in elements with a date's
    class, in short lines under the headline, in scripts.
    """
    yield from _classed(tree)
    yield from _near_heading(tree)
    yield from _in_scripts(tree)


def changed_dates(tree: HtmlElement) -> Iterator[str | None]:
    """The dates beside the headline that the page calls a change's, such as `Updated: ...`."""
    yield from (line for line in _lines_near(tree) if CHANGED.search(line))


def _near_heading(tree: HtmlElement) -> Iterator[str | None]:
    """The short lines around the headline that hold a written day and are no change's."""
    yield from (line for line in _lines_near(tree) if not CHANGED.search(line))


def _lines_near(tree: HtmlElement) -> Iterator[str]:
    """The short lines with a year in them behind the first heading, then the few before it."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        heading = next(tree.iter("h2"), None)
    if heading is None:
        return
    yield from _dated(islice(_shown(heading.xpath("following::*")), NEAR))
    yield from _dated(islice(_shown(reversed(heading.xpath("preceding::*"))), NEAR_BEFORE))


def _shown(elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """The elements that show words of their own."""
    for element in elements:
        if element.tag not in NO_DATES and any(text.strip() for text in _own_texts(element)):
            yield element


def _dated(elements: Iterable[HtmlElement]) -> Iterator[str]:
    for element in elements:
        for text in _own_texts(element):
            line = " ".join(text.split())
            if 5 < len(line) <= LINE_NEAR and YEAR.search(line):
                yield line


def _own_texts(element: HtmlElement) -> Iterator[str]:
    """The texts that stand in an element itself, between and around the elements in it."""
    yield element.text or ""
    yield from (child.tail or "" for child in element)


def _classed(tree: HtmlElement) -> Iterator[str | None]:
    found = 0
    for element in tree.iter("span", "div", "p", "li", "small", "em", "abbr", "cite"):
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if name == " " or not DATED.search(name) or _is_aside(element):
            continue
        line = _stated(element) or _line(element)
        if line and not CHANGED.search(line[:20]):
            yield line
            found += 1
        if found > 12:
            return


def _in_scripts(tree: HtmlElement) -> Iterator[str | None]:
    for script in tree.iter("script"):
        if script.text and (match := IN_SCRIPT.search(script.text)):
            yield match[1]


def _stated(element: HtmlElement) -> str | None:
    """The date in one of the attributes that pages keep it in."""
    values = (element.get(name) for name in DATE_ATTRIBUTES)
    return next((value for value in values if value and read_moment(value)), None)


def _line(element: HtmlElement) -> str | None:
    text = " ".join(element.text_content().split())
    return text if len(text) <= DATE_LINE else None


def _context(element: HtmlElement) -> str:
    parent = element.getparent()
    own = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    before = (parent.text or "") if parent is not None else ""
    return f"{own} {before}"


def _is_aside(element: HtmlElement) -> bool:
    return any(ancestor.tag in ASIDE for ancestor in element.iterancestors())
