"""Who wrote an article: names only, from JSON-LD, meta tags and the byline."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from itertools import islice, pairwise

from lxml.etree import XPath
from lxml.html import HtmlElement

from dateline.articles.assemble import fold, one_line
from dateline.articles.dates.written import read_moment
from dateline.articles.json_ld import JsonLd, types_of
from dateline.articles.meta_tags import MetaTags
from dateline.ontology.outlets import load_table

AUTHOR_META = (
    "parsely-author", "article:author_name", "article:author", "articleauthor", "author",
    "sailthru.author", "byl", "byline", "authors", "cxenseparse:author", "dc.creator",
    "dcterms.creator", "dc.contributor", "citation_author", "bt:author", "og:article:author",
    "og:author", "rbauthors", "creator", "dc:creator", "author_name",
    "shareaholic:article_author_name", "twitter:data1", "twitter:misc:written by",
)  # fmt: skip
BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|auteur|autor|autore|writer|reporter|journalist|contributor|"
    r"posted-?by|post-author|creator|ByLine|Byline|Author|\w+(?:Author|Byline))s?(?:$|[\s_-]|Name|List|Link)",
)
NOT_BYLINE = re.compile(
    r"bio|about|avatar|image|img|photo|comment|share|social|follow|twitter|email|more|related|desc",
    re.I,
)
ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization", "Corporation"})
# A line that opens with the word for "by", in the languages of the outlets that we know.
LABEL = re.compile(
    r"^(?:(?:written|story|reported|words|text|posted)\s+)?(?:by|von|par|por|autor(?:in(?:/autor)?)?|"
    r"auteur)\b[\s:]+\S",
    re.IGNORECASE,
)
FOLLOWING = XPath("following::*")
# How many elements behind the headline the byline may stand, its length, and that of its markup.
NEAR = 60
LINE = 70
MARGIN = 3
# Two to four capitalised words.
PERSON = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s+[^\W\d_a-z][\w'’-]*\.?){1,3}(?<![.!?])")
# In front of the names.
BY = re.compile(
    r"^\W*(?:(?:(?:story|words|text|report|article|written|posted|published|compiled|reported|"
    r"analysis|interview|commentary|updated|edited|submitted|reviewed|words and pictures)\s+)*by|"
    r"from|von|par|por|di|door|av|af|przez|oleh|author|autor|auteur|text)\b\s*[:\-–|]?\s+|^by(?=[A-Z])"
    r"|^\W*(?:authors?|autor|text)\s*:\s*",
    re.IGNORECASE,
)
# Jane Doe in Nairobi
PLACE = re.compile(r"(?<=\w{2})\s+(?:in|at|for)\s+[A-Z].*$")
BETWEEN = re.compile(
    r"\s*(?:[;|•·]|\s/\s|\band\b|\bog\b|\boch\b|\bund\b|\by\b(?=\s+[A-ZÁÉÍÓÚ])|\bet\b|&|\bwith\b|\bvia\b)\s*"
)
ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|org|net|co|html)\b", re.IGNORECASE)
SLUG = re.compile(r"[a-z]+(?:[-_.][a-z]+)+")
IN_BRACKETS = re.compile(r"\s*[(\[<][^)\]>]*[)\]>]")
# What is left of a byline after the names: a date, a place, how long it takes to read.
AFTER = re.compile(
    r"\s*(?:\bon\b\s+)?(?:\b\d{1,2}[./]\d|\b(?:published|updated|posted|last updated|min read|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?,?\s+\d|\b(?:19|20)\d\d\b|\bat \d).*$",
    re.IGNORECASE | re.DOTALL,
)
# Words of the page that stand right behind a name: Jane Doe Updated, Jane Doe Published.
TAIL = re.compile(r"\s+(?:last\s+)?(?:updated|published|posted|modified)$", re.IGNORECASE)
LONGEST = 60
MOST_WORDS = 6
MOST_NAMES = 12
# A byline on the page is at most this long; longer is a biography.
BYLINE_LENGTH = 180


def find_authors(
    tree: HtmlElement, json_ld: JsonLd, meta: MetaTags, outlets: Iterable[str]
) -> tuple[str, ...]:
    """The names in the byline; the outlet's own name only where the page names nobody else."""
    own = {fold(name) for name in outlets}
    hosts = tuple(name for name in own if "." in name and " " not in name)
    spare: tuple[str, ...] = ()
    sources: tuple[Callable[[], list[str]], ...] = (
        lambda: _stated(json_ld, people=True),
        lambda: _meta(meta),
        lambda: _marked(tree),
        lambda: _labelled(tree),
        lambda: _stated(json_ld, people=False),
        # A class alone is a weak sign: it is not held against what the page states.
        lambda: [] if spare else _classed(tree) or _over_date(tree),
    )
    for texts in sources:
        stated = texts()
        names = _unique(name for text in stated for name in split_names(text))
        sites = {fold(name) for text in stated if _holds(text, hosts) for name in split_names(text)}
        people = tuple(name for name in names if fold(name) not in own | sites)
        if people:
            return people[:MOST_NAMES]
        spare = spare or names
    return spare


def _holds(text: str, hosts: tuple[str, ...]) -> bool:
    """Whether a byline holds the site's own address, as `The Example (www.example.org)` does."""
    return any(host in text.casefold() for host in hosts)


def split_names(text: str) -> list[str]:
    """The names in a byline, without `By`, roles, addresses and dates."""
    text = one_line(unescape(unescape(text)))
    if ADDRESS.search(text) and " " not in text:
        return []
    text = AFTER.sub("", IN_BRACKETS.sub("", BY.sub("", text)))
    names: list[str] = []
    for piece in BETWEEN.split(text):
        names += _split_at_commas(piece)
    return [name for name in map(_tidy, names) if name]


def _split_at_commas(piece: str) -> list[str]:
    """Names parted by commas; what follows a name and is a role or an office is left out."""
    parts = [part.strip() for part in piece.split(",") if part.strip()]
    return [part for n, part in enumerate(parts) if n == 0 or len(part.split()) > 1]


def _tidy(name: str) -> str | None:
    """The name, or None where it is none: an address, a role, a sentence."""
    name = TAIL.sub("", PLACE.sub("", BY.sub("", name)).strip(' \t,.:;|-–—•*"“”'))
    if (
        not name
        or SLUG.fullmatch(name)
        or ADDRESS.search(name)
        or len(name) > LONGEST
        or len(name.split()) > MOST_WORDS
    ):
        return None
    folded = fold(name)
    table = load_table("bylines")
    if folded in table["nobody"] or any(ch.isdigit() for ch in name):
        return None
    words = folded.split()
    if len(words) > 1 and words[-1] in table["suffixes"]:
        return name[: name.rindex(" ")].strip()
    if words[-1] in table["newsrooms"] or (len(words) > 2 and set(words) & set(table["commands"])):
        return None
    if words[-1] in table["roles"] and len(words) != 2:
        return None
    if all(word in table["roles"] or word in table["nobody"] for word in words):
        return None
    return name.title() if name.isupper() and len(words) > 1 else name


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({fold(name): name for name in reversed(list(names))}.values())[::-1]


def opening_names(opening: str) -> tuple[str, ...]:
    """The names that stand alone as the first paragraph of a body, where some papers set their
    byline; empty where it says anything else.
    """
    names = [name.strip() for name in re.split(r"\s*(?:/|&|,|\band\b)\s*", BY.sub("", opening))]
    people = [name for name in names if PERSON.fullmatch(name) and _tidy(name)]
    return tuple(map(str, map(_tidy, people))) if len(people) == len(names) <= 4 else ()


def _stated(json_ld: JsonLd, *, people: bool) -> list[str]:
    """The names that JSON-LD gives for the article: of people, or of any author. A newsroom named
    as author often hides the person in the byline.
    """
    for key in ("author", "creator", "contributor"):
        value = json_ld.value(key)
        names = list(_names(json_ld, value, people=people))
        if names and people:
            names = list(_names(json_ld, value, people=False))
        if any(split_names(name) for name in names):
            return names
    return []


def _names(json_ld: JsonLd, value: object, *, people: bool) -> Iterator[str]:
    value = json_ld.resolved(value)
    if isinstance(value, list):
        for item in value:
            yield from _names(json_ld, item, people=people)
    elif isinstance(value, dict):
        if people and types_of(value) & ORGANISATIONS:
            return
        given = f"{value.get('givenName') or ''} {value.get('familyName') or ''}".strip()
        yield from _names(json_ld, value.get("name") or given, people=people)
    elif isinstance(value, str):
        yield value


def _meta(meta: MetaTags) -> list[str]:
    """The names that meta tags give: of the first tag that holds any."""
    for name in AUTHOR_META:
        texts = meta.all(name)
        if name == "parsely-page":
            continue
        if name == "twitter:data1" and (meta.first("twitter:label1") or "").lower() not in (
            "written by", "by", "author",
        ):  # fmt: skip
            continue
        if any(split_names(text) for text in texts):
            return texts
    for text in meta.all("parsely-page"):
        try:
            page = json.loads(text)
        except ValueError:
            continue
        if isinstance(page, dict):
            authors = page.get("authors") or page.get("author")
            return [str(a) for a in (authors if isinstance(authors, list) else [authors]) if a]
    return []


def _marked(tree: HtmlElement) -> list[str]:
    """The names in elements that HTML itself marks as the author."""
    for path in (".//*[@itemprop='author']", ".//a[@rel='author']", ".//*[@itemprop='creator']"):
        texts = [text for element in tree.iterfind(path) if (text := _byline_text(element))]
        if any(split_names(text) for text in texts):
            return texts
    return []


def _labelled(tree: HtmlElement) -> list[str]:
    """The names in the first short line behind the headline that opens with `By`."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return []
    seen = 0
    for element in FOLLOWING(heading):
        seen += 1
        if seen > NEAR:
            break
        text = element.text_content() if element.tag not in ("script", "style") else ""
        if len(text) > MARGIN * LINE:
            continue
        line = one_line(text)
        if len(line) <= LINE and LABEL.match(line):
            names = split_names(line)
            if names and all(
                word[:1].upper() == word[:1] for name in names for word in name.split()
            ):
                return names
    return []


def _over_date(tree: HtmlElement) -> list[str]:
    """The name that stands alone in an element under the headline, with the date next to it."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return []
    lines = [line for element in islice(FOLLOWING(heading), NEAR) if (line := _own_line(element))]
    for line, after in pairwise(lines):
        name = line.strip(" |•·–—-")
        if PERSON.fullmatch(name) and len(after) <= LINE and read_moment(after) is not None:
            return [name]
    return []


def _own_line(element: HtmlElement) -> str:
    """The text that opens an element; empty for scripts and what is too long for a byline."""
    if element.tag in ("script", "style", "noscript", "option", "a"):
        return ""
    line = one_line(element.text)
    return line if len(line) <= 2 * LINE else ""


def _byline_text(element: HtmlElement) -> str | None:
    inner = element.find(".//*[@itemprop='name']")
    text = _parted_text(inner if inner is not None else element)
    text = text or one_line(
        element.get("content") or (inner.get("content") if inner is not None else "")
    )
    return text if 0 < len(text) <= BYLINE_LENGTH and not _in_comments(element) else None


def _parted_text(element: HtmlElement) -> str:
    """An element's text in one line; where two elements stand without a space between, a `|`."""
    text = ""
    for piece in element.itertext():
        glued = text and piece and not text[-1].isspace() and not piece[0].isspace()
        words = text[-1:].isalnum() and piece[:1].isalnum()
        text += f" | {piece}" if glued and words else piece
    return one_line(text)


def _classed(tree: HtmlElement) -> list[str]:
    """The names in the first elements whose class is a byline's."""
    for element in tree.iter(
        "a", "span", "div", "p", "address", "li", "h3", "h4", "h5", "cite", "strong"
    ):
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if name == " " or not BYLINE_CLASS.search(name) or NOT_BYLINE.search(name):
            continue
        links = [_parted_text(a) for a in element.iter("a") if a is not element]
        links = [link for link in links if link and re.search(r"\s", link)]
        text = _byline_text(element)
        if text and links and all(split_names(link) for link in links):
            return links
        if text and split_names(text):
            return [text]
    return []


def _in_comments(element: HtmlElement) -> bool:
    for ancestor in element.iterancestors():
        name = f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}".lower()
        if "comment" in name or ancestor.tag in ("aside", "footer", "nav"):
            return True
    return False
