"""Where on a page the story stands: the run of lines that holds most prose for its furniture."""

import math

from dateline.articles.plain_text.bylines import find_authors
from dateline.articles.plain_text.credits import has_credit, is_credit
from dateline.articles.plain_text.dates import find_date
from dateline.articles.plain_text.furniture import RIGHTS, is_box, is_ending, is_furniture
from dateline.articles.plain_text.lines import Line

# Worth of lines, in hundreds of letters of prose; set by hand.
LONGEST_WORTH = 400
# A footer's sentences are short; a story's paragraphs count for more than their length.
LONGER_IS_BETTER = 1.25
HEADING = -0.15
SHORT = -0.4
LABEL = -0.3
CREDIT = -0.1
ENDING = -4.0
DATE = -1.0
DATE_WIDTH = 60
LONELY = 0.4
ITEM = 0.3
# Behind an ending the story goes on only where more than this share of it still follows.
AFTER_ENDING = 0.5
COMPANY = 2
# A paragraph that stands on the page so many times more is a notice; a line such as `See also` that
# stands there twice parts the story and does not end it.
OFTEN = 2


def find_region(lines: list[Line]) -> tuple[int, int] | None:
    """First and last line (inclusive) of the story's body; None where no line is prose."""
    worths = [line_worth(line) for line in lines]
    for index, worth in enumerate(worths):
        if worth > 0 and not _has_company(index, lines, worths):
            worths[index] = worth * LONELY
    best, best_span, total, start = 0.0, None, 0.0, 0
    for index, worth in enumerate(worths):
        if total <= 0:
            total, start = 0.0, index
        if worth == ENDING:
            worth = min(ENDING, -AFTER_ENDING * total)
        total += worth
        if total > best:
            best, best_span = total, (start, index)
    return best_span


def _has_company(index: int, lines: list[Line], worths: list[float]) -> bool:
    """Whether a line of prose has another beside it, labels and one heading passed over."""
    for step in (-1, 1):
        passed, place = 0, index + step
        while 0 <= place < len(lines) and passed < COMPANY:
            if worths[place] > 0:
                return True
            passed += worths[place] not in (LABEL, CREDIT)
            place += step
    return False


def line_worth(line: Line) -> float:
    """How much a line speaks for standing in the body: above 0 for prose, below for the rest."""
    if is_ending(line) and not (line.repeats and not RIGHTS.search(line.text)):
        return ENDING
    if line.prose and line.repeats >= OFTEN:
        return SHORT
    if is_furniture(line) or is_box(line):
        return LABEL
    if has_credit(line) or is_credit(line):
        return CREDIT
    if line.width <= DATE_WIDTH and (find_date(line.text) or find_authors(line)):
        return DATE
    if line.prose:
        worth = math.pow(min(line.width, LONGEST_WORTH) / 100, LONGER_IS_BETTER)
        return worth * ITEM if line.bullet else worth
    if line.ends_sentence and line.width >= 20:
        return line.width / 200
    return HEADING if line.alone and not line.bullet else SHORT
