"""What each line of a page is: title, standfirst, summary, caption, heading, paragraph or none."""

from collections import Counter

from dateline.articles.plain_text.captions import is_alt_text, label_captions
from dateline.articles.plain_text.head import label_head
from dateline.articles.plain_text.lines import Line
from dateline.articles.plain_text.region import find_region
from dateline.articles.plain_text.sheet import Kind, Sheet
from dateline.articles.plain_text.title import find_title

HEADING_WIDTH = (4, 150)
SHORT_PROSE = 10
# A site's mark over paragraphs comes at least so often.
FEWEST_MARKS = 4
# A shorter line in one block with a date or a label is a teaser's.
TEASER_WIDTH = 250


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
    for number in range(start, sheet.region[1] + 1):
        line = sheet.lines[number]
        if sheet.labels[number] != "other" or sheet.kinds[number] not in ("text", "meta", "name"):
            continue
        if is_alt_text(sheet, number) or (line.repeats and not line.prose):
            continue
        if line.width < TEASER_WIDTH and _in_mixed_block(sheet, number):
            continue
        if not line.prose and _under_ending(sheet, number):
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


def _under_ending(sheet: Sheet, number: int) -> bool:
    """Whether a line such as `Related Articles` stands above, with no prose between."""
    while number > 0 and not sheet.lines[number - 1].prose:
        number -= 1
        if sheet.kinds[number] == "ending":
            return True
    return False


def _in_mixed_block(sheet: Sheet, number: int) -> bool:
    """Whether a line stands in one block with furniture, a date or a credit, as teasers do."""
    return any(
        kind in ("furniture", "meta", "credit", "ending") for kind in _block_kinds(sheet, number)
    )


def _block_kinds(sheet: Sheet, number: int) -> list[Kind]:
    """The kinds of the other lines between the blank lines around a line."""
    first = last = number
    while first > 0 and not sheet.lines[first].opens:
        first -= 1
    while last + 1 < len(sheet.lines) and not sheet.lines[last].closes:
        last += 1
    return sheet.kinds[first:number] + sheet.kinds[number + 1 : last + 1]


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
