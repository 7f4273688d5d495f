"""Which of a page's dates is the publication, and which the last change."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from lxml.html import HtmlElement

from dateline.articles.dates.markup import (
    changed_dates,
    marked_dates,
    publication_marks,
    shown_dates,
)
from dateline.articles.dates.written import Moment, read_moment
from dateline.articles.json_ld import JsonLd, first_text
from dateline.articles.meta_tags import MetaTags

PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "published_time",
    "article:published", "article:published:time", "datepublished", "article.published",
    "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date",
    "published-date", "published", "pubdate",
    "publication_date", "publicationdate", "article:post_date", "article_date_original",
    "cxenseparse:recs:publishtime", "cxenseparse:recs:published_time", "rnews:datepublished",
    "originalpublicationdate", "displaydate", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dcterms.issued", "dc.date.created", "datecreated", "dc.date", "date", "dc:date", "pub_date",
    "bt:pubdate", "iso-8601-publish-date", "release_date", "ptime", "og:pubdate", "citation_date",
    "citation_publication_date", "prism.publicationdate", "article:create_at", "last-modified-date",
)  # fmt: skip
MODIFIED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "article:modified",
    "og:article:modified_time", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified",
    "revision_date", "updated_time", "cxenseparse:recs:modifiedtime", "article:updated_time",
)  # fmt: skip
IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?!\d)")
# Two dates of a page that mean the same publication are no further apart.
DAY = timedelta(days=1)


def publication(
    tree: HtmlElement, json_ld: JsonLd, meta: MetaTags, url: str | None
) -> Moment | None:
    """When the article was published, as exactly as any of the page's own words say; None where
    nothing on the page says it.
    """
    best = read_moment(json_ld.text("datePublished"))
    if best is not None and best.offset is not None:
        return best
    best = _of_all(tree, json_ld, meta, best)
    return _first_of_marked(tree, best or _of_change(tree, url) or _guess(tree, url))


def _of_all(
    tree: HtmlElement, json_ld: JsonLd, meta: MetaTags, best: Moment | None
) -> Moment | None:
    """What JSON-LD says, made more exact by what the page says elsewhere."""
    head = _of_the_head(json_ld, meta)
    for source in (head, marked_dates(tree), shown_dates(tree)):
        for moment in _moments(source):
            best = moment if best is None else _refine(best, moment) or best
            if best.offset and source is not head:
                return best
        # An offset of zero may be wrong, which the page's own markup would tell, but nothing else.
        if best is not None and best.offset is not None and source is not head:
            return best
    return best


def _first_of_marked(tree: HtmlElement, best: Moment | None) -> Moment | None:
    """`best`, or the earlier instant of that day which the page also marks as the publication: some
    put the last change where programs look for the first.
    """
    instant = best.instant() if best is not None else None
    if best is None or instant is None:
        return best
    marked = [moment for text in publication_marks(tree) if (moment := read_moment(text))]
    earlier = [
        moment
        for moment in marked
        if (at := moment.instant())
        and instant - DAY < at < instant
        and moment.minutes != best.minutes
    ]
    return min(earlier, key=lambda moment: moment.instant() or instant, default=best)


def modification(json_ld: JsonLd, meta: MetaTags, published: Moment | None) -> Moment | None:
    """When the page says that it was changed; None where it says nothing, or a moment before the
    publication.
    """
    texts = [json_ld.text("dateModified"), *meta.each(*MODIFIED_META)]
    moments = [moment for text in texts if (moment := read_moment(text))]
    if not moments or (published is not None and moments[0].day < published.day):
        return None
    return moments[0]


def _refine(best: Moment, other: Moment) -> Moment | None:
    """`best`, made more exact by another date of the page that means the same moment."""
    if abs(best.day - other.day) > DAY or other.minutes is None:
        return None
    if best.minutes is None:
        return other if best.day == other.day else None
    if other.offset is None:
        return None
    same_clock = best.day == other.day and best.minutes == other.minutes
    if best.offset is None:
        # A bare time of day beside an exact instant: the instant is the page's word for it.
        return replace(best, offset=other.offset) if same_clock else _shifted(best, other)
    # The same wall clock with `Z` and with an offset: `Z` was stuck on by a program.
    if best.offset == 0 and other.offset and same_clock:
        return other
    return other if _offset_stuck_on(best, other) else None


def _offset_stuck_on(best: Moment, other: Moment) -> bool:
    """Whether `best` is the clock of `other` in UTC with the local offset put behind it."""
    instant = other.instant()
    if instant is None or not best.offset or best.offset != other.offset:
        return False
    clock = (instant.date(), instant.hour * 60 + instant.minute)
    return (best.day, best.minutes) == clock


def _shifted(best: Moment, other: Moment) -> Moment | None:
    """`best` as the local time of `other`, where a zone lies between them; else `other`."""
    instant = other.instant()
    if instant is None or best.minutes is None:
        return None
    day_minutes = (best.day - instant.date()).days * 1440
    between = day_minutes + best.minutes - (instant.hour * 60 + instant.minute)
    if between % 30 == 0 and -12 * 60 <= between <= 14 * 60:
        return replace(best, offset=between)
    return None


def _of_the_head(json_ld: JsonLd, meta: MetaTags) -> Iterator[str | None]:
    """What the page says in its head behind JSON-LD's word, the most trusted first."""
    yield from meta.each(*PUBLISHED_META)
    yield json_ld.text("dateCreated", "uploadDate")
    yield from _parsely(meta)


def _moments(texts: Iterable[str | None]) -> Iterator[Moment]:
    latest = date.today() + timedelta(days=2)
    for text in texts:
        moment = read_moment(text)
        if moment is not None and moment.day <= latest:
            yield moment


def _parsely(meta: MetaTags) -> Iterator[str | None]:
    import json

    for text in meta.all("parsely-page"):
        try:
            page = json.loads(text)
        except ValueError:
            continue
        if isinstance(page, dict):
            yield first_text(page.get("pub_date"))


def _of_change(tree: HtmlElement, url: str | None) -> Moment | None:
    """The moment of a change, where the page shows no other date and its address no other day."""
    changed = next(_moments(changed_dates(tree)), None)
    address = _in_address(url)
    if changed is None or (address is not None and address.day != changed.day):
        return None
    return changed


def _in_address(url: str | None) -> Moment | None:
    match = IN_ADDRESS.search(url or "")
    return read_moment("-".join(match.groups())) if match else None


def _guess(tree: HtmlElement, url: str | None) -> Moment | None:
    """The day in the page's address, else what htmldate finds; a day only, never a time."""
    if (address := _in_address(url)) is not None:
        return address
    from htmldate import find_date

    try:
        found = find_date(tree, url=url, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError):
        return None
    return read_moment(found)
