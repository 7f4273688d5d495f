"""What each line of a page is: title, standfirst, summary, caption, heading, paragraph or none."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from dateline.articles.plain_text.captions import is_alt_text, label_captions
from dateline.articles.plain_text.head import label_head
from dateline.articles.plain_text.lines import Line
from dateline.articles.plain_text.region import OFTEN, find_region
from dateline.articles.plain_text.sheet import Kind, Sheet
from dateline.articles.plain_text.title import find_title

HEADING_WIDTH = (4, 150)
SHORT_PROSE = 10
# A site's mark over paragraphs comes at least so often.
FEWEST_MARKS = 4
# A shorter line in one block with a date or a label is a teaser's.
TEASER_WIDTH = 250
# What stands in a teaser's block besides its words.
FOREIGN: frozenset[Kind] = frozenset({"furniture", "meta", "credit", "ending"})


def label_lines(lines: list[Line], *, english: bool = True) -> Sheet:
    """The lines with a label each; everything is `other` where the page has no prose."""
    sheet = Sheet(lines)
    region = find_region(lines)
    if region is None:
        return sheet
    sheet.title = find_title(lines, region)
    if sheet.title is not None:
        sheet.labels[sheet.title] = "title"
        region = (max(region[0], sheet.title + 1), region[1])
    sheet.region = (region[0], _extend(sheet, region[1]))
    label_captions(sheet)
    body = label_head(sheet, english=english)
    sheet.region = (region[0], _last_marked(sheet))
    label_captions(sheet)
    _label_body(sheet, body)
    return sheet


def _last_marked(sheet: Sheet) -> int:
    """The body's last line; where the site puts a mark of its own over each paragraph, as some do
    with `Article content`, the last paragraph under such a mark.
    """
    assert sheet.region is not None
    first, last = sheet.region
    prose = [line.number for line in sheet.lines if line.prose and line.number > first]
    over = Counter(_mark_over(sheet, number) for number in prose if number <= last)
    marks = {mark for mark, count in over.items() if mark and count >= FEWEST_MARKS}
    return max([last, *(number for number in prose if _mark_over(sheet, number) in marks)])


def _mark_over(sheet: Sheet, number: int) -> str:
    above = sheet.lines[number - 1]
    return above.folded if sheet.kinds[number - 1] == "furniture" and above.repeats else ""


def _extend(sheet: Sheet, last: int) -> int:
    """The body's last line: short sentences that follow at once still belong to it."""
    for line in sheet.lines[last + 1 :]:
        if sheet.kinds[line.number] not in ("text", "name") or not line.ends_sentence:
            break
        last = line.number
    return last


def _label_body(sheet: Sheet, start: int) -> None:
    assert sheet.region is not None
    under_ending, mixed = _under_endings(sheet), _in_mixed_blocks(sheet)
    for number in range(start, sheet.region[1] + 1):
        line = sheet.lines[number]
        if sheet.labels[number] != "other" or sheet.kinds[number] not in ("text", "meta", "name"):
            continue
        if is_alt_text(sheet, number) or line.repeats >= (OFTEN if line.prose else 1):
            continue
        if line.width < TEASER_WIDTH and mixed[number]:
            continue
        if not line.prose and under_ending[number]:
            continue
        if _is_paragraph(sheet, line):
            sheet.labels[number] = "paragraph"
        elif _is_heading(sheet, number):
            sheet.labels[number] = "heading"


def _is_paragraph(sheet: Sheet, line: Line) -> bool:
    if line.prose:
        return True
    if sheet.kinds[line.number] == "meta" or line.bullet:
        return False
    return (line.ends_sentence and line.width >= SHORT_PROSE) or line.text.endswith(":")


def _under_endings(sheet: Sheet) -> list[bool]:
    """For each line whether one such as `Related Articles` stands above, with no prose between."""
    under = [False] * len(sheet.lines)
    for above, number in pairwise(range(len(sheet.lines))):
        ending = under[above] or sheet.kinds[above] == "ending"
        under[number] = ending and not sheet.lines[above].prose
    return under


def _in_mixed_blocks(sheet: Sheet) -> list[bool]:
    """For each line whether it stands in one block with furniture, a date or a credit, as teasers
    do; the lines between two blank lines are a block.
    """
    mixed: list[bool] = []
    for block in _blocks(sheet.lines):
        foreign = [sheet.kinds[number] in FOREIGN for number in block]
        mixed += [sum(foreign) > own for own in foreign]
    return mixed


def _blocks(lines: list[Line]) -> Iterator[range]:
    """The numbers of the lines between two blank lines, block by block."""
    first = 0
    for line in lines:
        if line.closes:
            yield range(first, line.number + 1)
            first = line.number + 1
    if first < len(lines):
        yield range(first, len(lines))


def _is_heading(sheet: Sheet, number: int) -> bool:
    """Whether a short line set apart stands over a paragraph."""
    assert sheet.region is not None
    line = sheet.lines[number]
    low, high = HEADING_WIDTH
    fits = line.alone and not line.bullet and low <= line.width <= high
    label = sheet.kinds[number] == "name" and any(mark in line.text for mark in ",|")
    if not fits or label or sheet.kinds[number] == "meta":
        return False
    before, after = _beside(sheet, number, -1), _beside(sheet, number, 1)
    if before is None or after is None or after > sheet.region[1]:
        return False
    body = sheet.lines[before].ends_sentence or sheet.labels[before] != "other"
    return sheet.lines[after].prose and body


def _beside(sheet: Sheet, number: int, step: int) -> int | None:
    """The next line in a direction, furniture and captions passed over; None at the page's end."""
    place = number + step
    while 0 <= place < len(sheet.lines):
        passed = sheet.kinds[place] in ("furniture", "credit", "ending")
        if not passed and sheet.labels[place] != "caption":
            return place
        place += step
    return None
