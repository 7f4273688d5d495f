"""The sentence or two under the headline, and the summary points, as the page shows them."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from dateline.articles.assemble import fold, one_line
from dateline.articles.captions import drop
from dateline.articles.dates.written import read_moment
from dateline.articles.headline import likeness

CLASS = re.compile(
    r"(?:^|[\s_-])(?:standfirst|stand-first|dek|deck|lede?-?text|lead|leadin|lead-?in|lead-?text|leadtext|"
    r"lead-?content__sub-?title|sub-?title|subtitle|sub-?tit(?:-\w+)?|sub-?head(?:line|ing)?|subhed|"
    r"intro(?:duction)?|intro-?text|preamble|preface|vorspann|chapeau|chapo|strapline|excerpt|"
    r"summary(?:-art)?|article-?summary|story__summary|description|desc|bajada|entradilla|ingress|"
    r"manchet|perex|sumario|sommario|spot(?:-category)?|kicker-text|abstract|synopsis|tagline|speakable|"
    r"blurb|hook|teaser)(?:$|[\s_-])"
    r"|(?:[a-z](?:Lead|LeadText|Standfirst|Subtitle|SubTitle|Subheadline|SubHeadline|Dek|Deck|Summary|"
    r"Intro|Excerpt|Preamble|Teaser|Description)(?:$|[\s_A-Z-]))",
)
TEST_IDS = ("data-testid", "data-qa", "itemprop", "data-component")
ELSEWHERE = re.compile(
    r"related|recommend|promo|(?<!with)(?<!with[-_])(?<!has[-_])(?<!has)sidebar|"
    r"most-?read|most-?popular|trending|newsletter|comment|author|byline|"
    r"breadcrumb|menu|cookie|card|list-item|caption|figure|\bbio|share|social|tags?\b",
    re.IGNORECASE,
)
AROUND_ELSEWHERE = re.compile(
    r"related|recommend|promo|(?<!with)(?<!with[-_])(?<!has[-_])(?<!has)sidebar|"
    r"most-?read|most-?popular|trending|newsletter|comment|"
    r"breadcrumb|menu|cookie",
    re.IGNORECASE,
)
POINTS = re.compile(
    r"key-?points|highlights|takeaways|summary-?(?:list|bullets|points)|bullet-?(?:points|list|summary)|"
    r"in-?brief|at-?a-?glance|article-?summary|tldr|story-?summary",
    re.IGNORECASE,
)
POINTS_HEADING = re.compile(
    r"^(?:in (?:summary|brief|short)|key (?:points|takeaways|facts|findings)|summary|highlights|"
    r"at a glance|the main points|what you need to know|takeaways|tl;?dr|(?:article )?summary)\W*$",
    re.IGNORECASE,
)
SHORTEST, LONGEST = 20, 900
# A text that shares this much of its words with a headline is a second form of it.
LIKE_TITLE = 0.6
# Berlin. | PARIS - | Nairobi:
PLACE = re.compile(r"[^\W\d_a-z][^.!?:]{1,28}(?:\.|:|\s[-–—])\s*")
# A line with a date is a byline's where it is this short.
DATE_LINE = 80
# Markup indents its text: with its white space an element may be this much longer.
MARGIN = 3
# The standfirst stands before the body: the search ends after this much running text.
RUNNING = 3
PROSE = 180
BLOCKS = (
    "p",
    "h2",
    "h3",
    "h4",
    "div",
    "span",
    "strong",
    "storefront-html",
    "section",
    "header",
    "li",
)
SKIPPED = frozenset(
    {"aside", "nav", "footer", "figure", "figcaption", "form", "button", "ul", "ol", "a"}
)


def take_summary(tree: HtmlElement) -> tuple[str, ...]:
    """The points of a summary list, which are taken out of the tree; empty without one."""
    for element in tree.iter("ul", "ol"):
        points = [one_line(item.text_content()) for item in element.iterchildren("li")]
        if not 1 < len(points) <= 8 or not all(15 <= len(point) <= 400 for point in points):
            continue
        heading = _heading_before(element)
        named = any(POINTS.search(_name(e)) for e in (element, *list(element.iterancestors())[:2]))
        if _links(element) or not (named or heading is not None) or _stands_elsewhere(element):
            continue
        if heading is not None:
            drop(heading)
        drop(element)
        return tuple(points)
    return ()


def take_standfirst(
    tree: HtmlElement,
    heading: HtmlElement | None,
    descriptions: Iterable[str],
    *,
    titles: Iterable[str | None] = (),
) -> str | None:
    """The standfirst, whose element is taken out of the tree; None where the page shows none. It is
    the element under the headline that repeats the page's own description, or that is named for it;
    an element that repeats one of the `titles` is none.
    """
    headlines = [title for title in titles if title]
    stated = {fold(text) for text in descriptions if len(text) >= SHORTEST}
    stated -= {fold(title) for title in headlines}
    found = _find(tree, heading, stated, headlines)
    if found is None:
        return None
    text = spaced_text(found)
    drop(found)
    return text


def _find(
    tree: HtmlElement, heading: HtmlElement | None, stated: set[str], headlines: list[str]
) -> HtmlElement | None:
    named: HtmlElement | None = None
    near: HtmlElement | None = None
    for element, text, running in _candidates(tree, heading):
        folded = fold(text)
        if len(text) <= DATE_LINE and read_moment(text) is not None:
            continue
        if any(likeness(text, headline) >= LIKE_TITLE for headline in headlines):
            continue
        if folded in stated and (running == 0 or _is_set_off(element)):
            return _outermost(element, text)
        if named is None and running == 0 and _is_named(element):
            named = element
        if near is None and running == 0 and heading is not None and _is_under(element, heading):
            near = element
    return named if named is not None else near


def _candidates(
    tree: HtmlElement, heading: HtmlElement | None
) -> Iterator[tuple[HtmlElement, str, int]]:
    """Elements behind the headline that could be a standfirst, with how many paragraphs of prose
    stand before them.
    """
    running = 0
    previous: HtmlElement | None = None
    for element in _following(tree, heading):
        if element.tag not in BLOCKS:
            continue
        if len(element) and len(element.text_content()) > MARGIN * LONGEST:
            continue
        text = spaced_text(element)
        if not SHORTEST <= len(text) <= LONGEST or _is_elsewhere(element):
            continue
        yield element, text, running
        inside = previous is not None and any(a is previous for a in element.iterancestors())
        if element.tag == "p" and not inside and len(text) >= 60:
            running += 1
            previous = element
        if running >= RUNNING:
            return


def _following(tree: HtmlElement, heading: HtmlElement | None) -> Iterator[HtmlElement]:
    """Elements after the heading in document order; of the whole tree without a heading."""
    if heading is None:
        yield from (e for e in tree.iter() if isinstance(e.tag, str))
        return
    node: HtmlElement | None = heading
    while node is not None:
        for sibling in node.itersiblings():
            yield from (e for e in sibling.iter() if isinstance(e.tag, str))
        node = node.getparent()


def _is_named(element: HtmlElement) -> bool:
    names = " ".join(element.get(key) or "" for key in TEST_IDS)
    return bool(CLASS.search(_name(element)) or CLASS.search(names) or "description" in names)


def _is_under(element: HtmlElement, heading: HtmlElement) -> bool:
    """Whether a heading or paragraph stands right under the headline, in its header."""
    if element.tag not in ("p", "h2", "h3", "h4", "div"):
        return False
    parent = heading.getparent()
    holder = element.getparent()
    while holder is not None and holder.tag not in ("header", "hgroup", "body", "article", "main"):
        holder = holder.getparent()
    in_header = holder is not None and holder.tag in ("header", "hgroup")
    beside = element.tag in ("h2", "h3", "h4") and element.getparent() is parent
    return (in_header and len(element) <= 2) or beside


def _is_set_off(element: HtmlElement) -> bool:
    """Whether an element is set apart from the body: named, a heading, or wholly bold."""
    if element.tag in ("h2", "h3", "h4") or _is_named(element):
        return True
    name = _name(element)
    if re.search(r"(?:^|[\s_-])(?:bold|strong|lead)", name):
        return True
    bold = [child for child in element.iter("strong", "b") if child is not element]
    text = one_line(element.text_content())
    return element.tag == "strong" or sum(
        len(one_line(b.text_content())) for b in bold
    ) >= 0.9 * len(text)


def _outermost(element: HtmlElement, text: str) -> HtmlElement:
    """The largest element around `element` that holds no other text but the story's place."""
    parent = element.getparent()
    while parent is not None and parent.tag not in ("body", "article"):
        around = spaced_text(parent)
        if around != text and not (around.endswith(text) and PLACE.fullmatch(around[: -len(text)])):
            break
        element, parent = parent, parent.getparent()
    return element


def _is_elsewhere(element: HtmlElement) -> bool:
    if element.tag in SKIPPED or ELSEWHERE.search(_name(element)):
        return True
    return _stands_elsewhere(element)


def _stands_elsewhere(element: HtmlElement) -> bool:
    for ancestor in element.iterancestors():
        if ancestor.tag in SKIPPED - {"ul", "ol"}:
            return True
        if ancestor.tag in ("body", "main", "article", "header"):
            return False
        if AROUND_ELSEWHERE.search(_name(ancestor)):
            return True
    return False


def _heading_before(element: HtmlElement) -> HtmlElement | None:
    previous = element.getprevious()
    if previous is not None and POINTS_HEADING.match(one_line(previous.text_content())):
        return previous
    return None


def _links(element: HtmlElement) -> bool:
    linked = sum(len(one_line(a.text_content())) for a in element.iter("a"))
    return linked > 0.6 * len(one_line(element.text_content()))


def _name(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def spaced_text(element: HtmlElement) -> str:
    """The element's text on one line, blocks inside it parted by a space."""
    if not len(element):
        return one_line(element.text)
    return one_line(" ".join(_pieces(element)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    piece = element.text or ""
    for child in element:
        if child.tag in ("script", "style", "button", "svg"):
            piece += child.tail or ""
            continue
        inner = " ".join(_pieces(child)) if isinstance(child.tag, str) else ""
        piece += f" {inner} " if child.tag in ("p", "div", "li", "br", "ul") else inner
        piece += child.tail or ""
    yield piece
