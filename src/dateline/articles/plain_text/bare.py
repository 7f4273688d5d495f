"""A text that is nothing but a story: pasted prose, kept whole."""

from dateline.articles.plain_text.bylines import find_authors
from dateline.articles.plain_text.credits import has_credit, is_credit
from dateline.articles.plain_text.dates import find_date
from dateline.articles.plain_text.furniture import is_box, is_ending, is_furniture
from dateline.articles.plain_text.lines import Line
from dateline.articles.plain_text.sheet import Label, Sheet

# Of a pasted story's letters at least so many stand in prose; the rest are headings and lists.
PROSE_SHARE = 0.6
TITLE_WIDTH = 160
SHORT_LINE = 60


def is_bare(lines: list[Line]) -> bool:
    """Whether no line of a text is a site's, a byline, a date line or a credit."""
    if not lines or any(_foreign(line) for line in lines):
        return False
    prose = sum(line.width for line in lines if line.prose or line.ends_sentence)
    return prose >= PROSE_SHARE * sum(line.width for line in lines)


def label_bare(lines: list[Line]) -> Sheet:
    """The labels of a bare text: a title where it opens with one, headings and paragraphs."""
    labels: list[Label] = [_label(line) for line in lines]
    titled = len(lines) > 1 and labels[0] == "heading" and lines[0].width <= TITLE_WIDTH
    if titled:
        labels[0] = "title"
    title = 0 if titled else None
    return Sheet(lines, labels, title=title, region=(int(titled), len(lines) - 1))


def _label(line: Line) -> Label:
    heading = (
        line.alone
        and not line.bullet
        and not line.ends_sentence
        and not line.text.endswith((":", ","))
    )
    return "heading" if heading and line.width <= TITLE_WIDTH else "paragraph"


def _foreign(line: Line) -> bool:
    if is_furniture(line) or is_box(line) or is_ending(line) or is_credit(line):
        return True
    if has_credit(line) and not line.ends_sentence:
        return True
    return line.width <= SHORT_LINE and bool(find_authors(line) or find_date(line.text))
