"""The title of an article, without its outlet's name."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from dateline.articles.assemble import fold, one_line
from dateline.articles.json_ld import JsonLd, types_of
from dateline.articles.meta_tags import MetaTags

# What stands between a headline and the outlet's name in a page's title.
SEPARATOR = re.compile(r"\s+[|\-–—·•»«:/~]+\s+|\s*[|»«]\s*|\s::\s")
WORD = re.compile(r"\w+")
LONGEST = 320
NEWS = frozenset({"NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "AnalysisNewsArticle"})
SHORTENED = 0.5
KICKER = re.compile(r"overline|kicker|eyebrow|dachzeile|topline|roofline|pre-?title", re.IGNORECASE)
# Share of a heading's words that must stand in the page's own title for the two to be one.
ALIKE = 0.5
ASIDE = frozenset({"aside", "nav", "footer"})


def find_title(
    tree: HtmlElement, json_ld: JsonLd, meta: MetaTags, outlets: Iterable[str]
) -> tuple[str | None, HtmlElement | None]:
    """The headline, and the heading that shows it; None for either that is not there."""
    names = {fold(name) for name in outlets if name}
    page_title = one_line(next((e.text_content() for e in tree.iter("title")), ""))
    stated = [
        without_outlet(text, names, in_title=False)
        for text in (
            json_ld.text("headline"),
            meta.first("og:title"),
            meta.first("twitter:title"),
            meta.first("title", "dc.title", "parsely-title", "sailthru.title", "cxenseparse:title"),
        )
        if text
    ]
    if page_title:
        stated.append(without_outlet(page_title, names, in_title=True))
    heading = _best_heading(tree, [text for text in stated if text])
    if heading is not None:
        shown = _agreed(_without_kicker(heading), json_ld.text("headline"), stated, names)
        return _shorter_form(shown, json_ld, meta, names) or shown, heading
    stated = [text for text in stated if text and fold(text) not in names]
    if stated:
        return stated[0], None
    return None, None


def _without_kicker(heading: HtmlElement) -> str:
    """The heading's words without those of an element in it that is named as a kicker."""
    kickers = [e for e in heading.iterdescendants() if KICKER.search(e.get("class") or "")]
    whole = one_line(heading.text_content())
    for kicker in kickers:
        label = one_line(kicker.text_content())
        if label and len(label) < len(whole) / 2 and whole.startswith(label):
            whole = whole[len(label) :].lstrip(" :|-–—")
    return whole


def _agreed(shown: str, headline: str | None, stated: list[str], names: set[str]) -> str:
    """The heading's words; where it holds more than the headline that the page states (a kicker,
    a label), the headline alone. Where JSON-LD's headline differs by punctuation only, that form,
    for a heading loses the colon between its lines.
    """
    folded = fold(shown)
    for text in stated[:2]:
        inner = fold(text)
        if len(inner) > 20 and inner in folded and inner != folded:
            return text
    if headline and WORD.findall(fold(headline)) == WORD.findall(folded):
        return headline
    return without_outlet(shown, names, in_title=False)


def _shorter_form(shown: str, json_ld: JsonLd, meta: MetaTags, names: set[str]) -> str | None:
    """The headline that a news page gives for sharing, where it is a shorter form of the one shown
    (which is then a form stretched for search engines) and all social networks get the same one.
    """
    shared = {fold(text) for text in meta.each("og:title", "twitter:title")}
    title = meta.first("og:title")
    if title is None or len(shared) != 1 or not types_of(json_ld.article) & NEWS:
        return None
    title = without_outlet(title, names, in_title=False)
    alike = SHORTENED <= likeness(shown, title) < 1
    return title if alike and len(title) < len(shown) else None


def _best_heading(tree: HtmlElement, stated: list[str]) -> HtmlElement | None:
    """The first-level heading most like what the page calls itself; without such words the only
    one there is.
    """
    headings = [h for h in tree.iter("h1") if 0 < len(one_line(h.text_content())) <= LONGEST]
    headings = [h for h in headings if not any(a.tag in ASIDE for a in h.iterancestors())]
    if not stated:
        return headings[0] if len(headings) == 1 else None
    best, best_score = None, ALIKE
    for heading in headings:
        score = max(likeness(one_line(heading.text_content()), text) for text in stated)
        if score > best_score or (score == best_score and best is None):
            best, best_score = heading, score
    return best


def likeness(first: str, second: str) -> float:
    """Share of words that two headlines have in common, 0 to 1."""
    one, two = set(WORD.findall(fold(first))), set(WORD.findall(fold(second)))
    if not one or not two:
        return 1.0 if fold(first) == fold(second) else 0.0
    return 2 * len(one & two) / (len(one) + len(two))


def without_outlet(text: str, names: set[str], *, in_title: bool) -> str:
    """The text without an outlet's name behind (or before) a separator. Of a `<title>` a short last
    piece goes too, for there it is the site.
    """
    text = one_line(text)
    while True:
        gaps = list(SEPARATOR.finditer(text))
        if not gaps:
            return text
        last, first = gaps[-1], gaps[0]
        tail, lead = text[last.end() :], text[: first.start()]
        if _is_name(tail, names):
            text = text[: last.start()]
        elif _is_name(lead, names):
            text = text[first.end() :]
        elif (
            in_title and len(tail.split()) <= 4 and len(tail) * 2 < last.start() and "|" in last[0]
        ):
            text = text[: last.start()]
        else:
            return text


def _is_name(piece: str, names: set[str]) -> bool:
    folded = fold(piece)
    bare = re.sub(r"\W|^the\s|\.\w{2,3}$", "", folded)
    return bool(folded) and any(
        folded == name or (len(bare) > 2 and bare == re.sub(r"\W|^the\s|\.\w{2,3}$", "", name))
        for name in names
    )
