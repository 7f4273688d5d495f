"""Pages saved or pasted as plain text, made into articles."""

from itertools import pairwise

from dateline.articles.assemble import Block, Pieces, assemble
from dateline.articles.language import find_language
from dateline.articles.plain_text.about import read_about
from dateline.articles.plain_text.bare import is_bare, label_bare
from dateline.articles.plain_text.furniture import is_box, is_furniture
from dateline.articles.plain_text.labels import label_lines
from dateline.articles.plain_text.lines import Line, count_lines, read_lines
from dateline.articles.plain_text.sheet import Sheet
from dateline.errors import PageError
from dateline.model import Article, Page

__all__ = ["article_from_text", "is_saved_page"]

# A day's live report has some thousand lines; each costs the rules a tenth of a millisecond.
MOST_LINES = 20_000


def is_saved_page(text: str) -> bool:
    """Whether a text has a site's furniture around its story, and is no story alone."""
    if count_lines(text) > MOST_LINES:
        return True
    return any(is_furniture(line) or is_box(line) for line in read_lines(text))


def article_from_text(page: Page) -> Article:
    """The article of a page of plain text. A text without a site's furniture is kept whole; of a
    page with furniture and no prose nothing is kept, and the article's text is empty. PageError
    where it has more lines than any page.
    """
    if (count := count_lines(page.text or "")) > MOST_LINES:
        raise PageError(
            f"{page.where}: has {count} lines, more than the {MOST_LINES} that a page can have; "
            "cut it into its articles, a file each"
        )
    lines = read_lines(page.text or "")
    language = find_language(" ".join(line.text for line in sorted(lines, key=_width)))
    if is_bare(lines):
        sheet = label_bare(lines)
    else:
        sheet = label_lines(lines, english=language in (None, "en"))
    return assemble(page, _pieces(page, sheet, language=language))


def _pieces(page: Page, sheet: Sheet, *, language: str | None) -> Pieces:
    about = read_about(sheet)
    title = sheet.lines[sheet.title].text if sheet.title is not None else None
    return Pieces(
        title=page.title or title,
        standfirst=" ".join(sheet.texts("standfirst")) or None,
        summary=sheet.texts("summary"),
        captions=_without_repeats(sheet.texts("caption")),
        body=_body(sheet, title=title if page.title else None),
        authors=about.authors,
        section=about.section,
        language=language,
        published=page.published or about.published,
        modified=about.modified,
        timezone=about.timezone if not page.published else None,
        outlet=about.outlet,
    )


def _body(sheet: Sheet, *, title: str | None) -> tuple[Block, ...]:
    """The body's blocks; a headline in the text that is not the title given stays, as a heading."""
    blocks = [Block(title, "heading")] if title else []
    for line, label in zip(sheet.lines, sheet.labels, strict=True):
        if label == "heading" or label == "paragraph":
            blocks.append(Block(line.text, label))
    return tuple(blocks)


def _without_repeats(captions: tuple[str, ...]) -> tuple[str, ...]:
    """The captions without those that another one begins with: a picture's alternative text."""
    begun = {one for one, other in pairwise(sorted(set(captions))) if other.startswith(one)}
    return tuple(dict.fromkeys(caption for caption in captions if caption not in begun))


def _width(line: Line) -> float:
    return line.width
