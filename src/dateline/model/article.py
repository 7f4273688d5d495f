"""The article: a page's text without its boilerplate, and what the page says of itself."""

from typing import Literal

from dateline.model.record import Frozen
from dateline.model.spans import Span

PartKind = Literal["title", "standfirst", "summary", "caption", "heading", "paragraph"]


class Part(Frozen):
    """One block of the article's text."""

    kind: PartKind
    """What the block is, such as `paragraph`."""

    span: Span
    """Where it stands in `text`, without the blank line behind it."""


class Dateline(Frozen):
    """The line that opens a wire story: `PORT-AU-PRINCE, Jan 28 (Reuters) -`."""

    place: str | None = None
    """The place as written, such as `PORT-AU-PRINCE`."""

    date: str | None = None
    """The day as ISO 8601, such as `2025-01-28`."""

    agency: str | None = None
    """The agency as written, such as `Reuters`."""


class Article(Frozen):
    """A clean article. `text` is what every offset of a reading refers to."""

    id: str
    """Derived from the content: the same page gives the same id, such as `a-3f9c0d2b7e61`."""

    url: str | None = None
    """Where the page was found, such as `https://www.example.org/news/1?ref=home`."""

    canonical_url: str | None = None
    """The address that the page calls its own, such as `https://www.example.org/news/1`."""

    outlet: str | None = None
    """Who published it, such as `The Star`."""

    outlet_country: str | None = None
    """Where the outlet is at home, ISO 3166-1 alpha-3, such as `KEN`."""

    title: str | None = None
    """The headline, without the outlet's name."""

    standfirst: str | None = None
    """The sentence or two under the headline."""

    authors: tuple[str, ...] = ()
    """The people named in the byline, such as `["Cyrus Ombati"]`."""

    section: str | None = None
    """The outlet's section, such as `News`."""

    language: str | None = None
    """BCP 47, such as `en` or `fr-CA`."""

    published: str | None = None
    """ISO 8601 to the precision that the page gives, with an offset where it gives one or where
    `timezone_assumed` says that the outlet's was taken."""

    modified: str | None = None
    """When the page says that it was changed, as `published`."""

    timezone: str | None = None
    """The zone of `published`, an offset or an IANA name, such as `+03:00`."""

    timezone_assumed: bool = False
    """True where the zone is not the page's word but that of the outlet's newsroom or country."""

    text: str
    """Title, standfirst, summary points, captions and body, joined by blank lines."""

    parts: tuple[Part, ...] = ()
    """The blocks of `text` in order; they tile it but for the blank lines between them."""

    dateline: Dateline | None = None
    """The place, date and agency that open the body, where it opens with them."""

    def quote(self, span: Span) -> str:
        """The words that a span covers."""
        return self.text[span[0] : span[1]]
