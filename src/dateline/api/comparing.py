"""Two accounts of one happening side by side: of two documents, two speakers, a story's sides."""

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine

from dateline.articles import extract_article
from dateline.articles.as_given import take_as_given
from dateline.articles.offsets import Run, in_input, offsets_in
from dateline.articles.plain_text import is_saved_page
from dateline.errors import NotFound, PageError, SourceError
from dateline.linking.accounts import compare_drafts
from dateline.linking.accounts.speakers import Voice, find_voice, two_sides, voices
from dateline.model import Article, Comparison, Failure, Page, Point, Side, Span
from dateline.reading.draft import Draft
from dateline.reading.reader import ArticleReader, unreadable
from dateline.settings import Settings
from dateline.sources import open_source
from dateline.store import get_reading, open_engine

BODY = ("paragraph", "heading")


class Document(NamedTuple):
    """A document to compare."""

    name: str
    article: Article
    given: str | None = None
    """The file's text, where the document is a file of text: offsets are into it."""


def compare(a: str, b: str, *, settings: Settings | None = None) -> Comparison:
    """Two documents point by point: files, URLs, or ids of kept articles.

    Offsets are the file's where a document is a file of text, else the article text's. Raises
    DatelineError where a document cannot be got or read.
    """
    settings = settings or Settings.from_environment()
    first, second = (find_document(name, settings=settings) for name in (a, b))
    return compare_documents(first, second, reader=ArticleReader(settings))


def compare_documents(first: Document, second: Document, *, reader: ArticleReader) -> Comparison:
    """Two documents point by point."""
    one, other = reader.drafts([first.article, second.article])
    return Comparison(
        a=side_of(first.article),
        b=side_of(second.article),
        points=as_given(
            compare_drafts((one, body_of(one.article)), (other, body_of(other.article))),
            a=first,
            b=second,
        ),
    )


def compare_speakers(
    document: str,
    between: tuple[str, str] | None = None,
    *,
    settings: Settings | None = None,
) -> Comparison:
    """What two speakers inside one document say, point by point; the two who say most unless named.

    Raises PageError where a speaker is not found, or where there are no two.
    """
    settings = settings or Settings.from_environment()
    found = find_document(document, settings=settings)
    return compare_voices(found, between, reader=ArticleReader(settings))


def compare_voices(
    found: Document, between: tuple[str, str] | None = None, *, reader: ArticleReader
) -> Comparison:
    """What two speakers inside a document say; errors as `compare_speakers`."""
    draft, document = next(reader.drafts([found.article])), found.name
    first, second = _named(draft, between, document) if between else _sides(draft, document)
    return Comparison(
        a=side_of(found.article, speaker=first.speaker.name),
        b=side_of(found.article, speaker=second.speaker.name),
        points=as_given(
            compare_drafts(first.account(draft), second.account(draft)), a=found, b=found
        ),
    )


def find_document(name: str, *, settings: Settings) -> Document:
    """The document of a file, a URL or a kept article's id.

    Raises NotFound where it is none of these, SourceError or PageError where it cannot be read.
    """
    if name == "-" or "://" in name or Path(name).exists():
        page = _first_page(name, settings)
        document = Document(name, _article(page), page.text if page.html is None else None)
    else:
        try:
            return kept_document(open_engine(settings.db), name)
        except NotFound:
            raise NotFound(f"{name}: neither a file nor the id of a kept article") from None
    return _readable(document)


def kept_document(engine: Engine, article: str) -> Document:
    """The document of a kept article. Raises NotFound, or PageError where it cannot be read."""
    return _readable(Document(article, get_reading(engine, article).article))


def _readable(document: Document) -> Document:
    name = document.name
    if reason := unreadable(document.article):
        raise PageError(f"{name}: {reason}; give a text in English")
    if not document.article.text.strip():
        raise PageError(f"{name}: holds no article; give a page or a text that does")
    return document


def side_of(article: Article, *, speaker: str | None = None) -> Side:
    """An article, or a speaker in it, as one side of a comparison."""
    return Side(
        article=article.id,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        speaker=speaker,
    )


def body_of(article: Article) -> list[Span]:
    """The spans of an article that are its account: its paragraphs, without title and captions."""
    body = [part.span for part in article.parts if part.kind in BODY]
    return body or [part.span for part in article.parts]


def as_given(points: list[Point], *, a: Document, b: Document) -> tuple[Point, ...]:
    """The points with offsets in the texts given; one whose words do not stand there is left out.

    Points of documents that are no files of text keep the offsets of the article's text.
    """
    runs = [offsets_in(d.given, d.article) if d.given else None for d in (a, b)]
    moved = (_moved(point, a, b, runs) for point in points)
    return tuple(point for point in moved if point is not None)


def _moved(point: Point, a: Document, b: Document, runs: list[list[Run] | None]) -> Point | None:
    changes: dict[str, object] = {}
    for side, document, moves in (("a", a, runs[0]), ("b", b, runs[1])):
        span: Span | None = getattr(point, side)
        if span is None or moves is None:
            continue
        there = in_input(span, moves)
        if there is None:
            return None
        again = [in_input(other, moves) for other in getattr(point, f"{side}_also")]
        found = tuple(other for other in again if other is not None)
        changes[f"{side}_also"] = found
        changes[f"{side}_also_quotes"] = tuple(other.of(document.given or "") for other in found)
        changes |= {side: there, f"{side}_quote": there.of(document.given or "")}
    if changes and point.differs:
        changes["differs"] = tuple(
            difference.model_copy(
                update={"a": in_input(difference.a, runs[0]), "b": in_input(difference.b, runs[1])}
            )
            for difference in point.differs
        )
    return point.model_copy(update=changes) if changes else point


def _article(page: Page) -> Article:
    """The page's article; a text without a site's furniture is taken as it is."""
    if page.html is not None or is_saved_page(page.text or ""):
        return extract_article(page)
    return take_as_given(page)


def _first_page(name: str, settings: Settings) -> Page:
    for item in open_source(name, settings=settings):
        if isinstance(item, Failure):
            raise SourceError(item.reason)
        return item
    raise SourceError(f"{name}: holds no page; give a file, a URL or a kept article's id")


def _sides(draft: Draft, document: str) -> tuple[Voice, Voice]:
    found = two_sides(draft)
    if found is None:
        raise PageError(
            f"{document}: no two speakers say enough to compare ({_who(draft)}); "
            "give two documents, or name two speakers with --between"
        )
    return found


def _named(draft: Draft, between: tuple[str, str], document: str) -> tuple[Voice, Voice]:
    found = []
    for name in between:
        voice = find_voice(draft, name)
        if voice is None:
            raise PageError(f"{document}: nothing is said by {name!r}; {_who(draft)}")
        found.append(voice)
    return found[0], found[1]


def _who(draft: Draft) -> str:
    names = [voice.speaker.name for voice in voices(draft)]
    return f"it quotes {', '.join(names)}" if names else "it quotes nobody by name"
