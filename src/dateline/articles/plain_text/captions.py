"""Picture captions: lines with a credit, beside a credit, or that say a picture's text again."""

from dateline.articles.plain_text.credits import has_credit, opens_caption
from dateline.articles.plain_text.lines import Line
from dateline.articles.plain_text.sheet import Sheet

CAPTION_WIDTH = (25, 500)
ALT_WIDTH = 220
# A story's picture may stand so many lines above its title.
ABOVE_TITLE = 4
# The credit in brackets stands in lines of its own behind the caption.
OPEN_CREDIT = (" (", " [")
# What stands around a caption in the line that repeats it: an icon's name and the credit.
LONGEST_ADDITION = 90


def label_captions(sheet: Sheet) -> None:
    """Mark the captions from the title to the body's end, and those with a credit above it."""
    assert sheet.region is not None
    for number in range(max(0, sheet.start - ABOVE_TITLE), sheet.start):
        line = sheet.lines[number]
        if sheet.free(number) and has_credit(line) and line.width >= CAPTION_WIDTH[0]:
            sheet.labels[number] = "caption"
            if number and _repeats(sheet.lines[number - 1], line):
                sheet.labels[number - 1] = "caption"
    for number in range(max(1, sheet.start), sheet.region[1] + 1):
        taken = sheet.labels[number] != "other"
        if not taken and (_is_caption(sheet, number) or _closes_head(sheet, number)):
            sheet.labels[number] = "caption"
            if number > sheet.start and _repeats(sheet.lines[number - 1], sheet.lines[number]):
                sheet.labels[number - 1] = "caption"


def _closes_head(sheet: Sheet, number: int) -> bool:
    """Whether a line is the last of a block with the byline or the site's links, as the words under
    the picture at a story's head are, where the paragraphs that follow stand alone.
    """
    lines, kinds = sheet.lines, sheet.kinds
    line = lines[number]
    low, high = CAPTION_WIDTH
    fits = low <= line.width <= high and line.closes and not line.opens and not line.bullet
    if not fits or kinds[number] != "text" or number + 1 >= len(lines):
        return False
    if kinds[number - 1] == "credit" and sheet.labels[number - 2] == "caption":
        return False
    first = number
    while first > 0 and not lines[first].opens:
        first -= 1
    head = first > 0 and first <= sheet.start + 1 and kinds[number - 1] != "meta"
    below = lines[number + 1]
    return head and number - first >= 2 and below.prose and below.alone


def is_alt_text(sheet: Sheet, number: int) -> bool:
    """Whether a line describes the picture whose caption follows it at once."""
    line = sheet.lines[number]
    follows = number + 1 < len(sheet.lines) and sheet.labels[number + 1] == "caption"
    return follows and line.opens and not line.closes and line.width <= ALT_WIDTH


def _is_caption(sheet: Sheet, number: int) -> bool:
    line, before = sheet.lines[number], sheet.lines[number - 1]
    if sheet.kinds[number] == "ending":
        return line.width >= CAPTION_WIDTH[0] and line.folded.startswith(before.folded[:ALT_WIDTH])
    if sheet.kinds[number] == "credit":
        return False
    if has_credit(line) or opens_caption(line) or line.text.endswith(OPEN_CREDIT):
        return True
    low, high = CAPTION_WIDTH
    if not low <= line.width <= high or sheet.kinds[number] in ("furniture", "meta"):
        return False
    if number + 1 < len(sheet.lines) and sheet.kinds[number + 1] == "credit":
        return not line.closes or (not before.prose and line.width <= ALT_WIDTH)
    if sheet.kinds[number - 1] == "credit" and line.ends_sentence:
        return _takes_credit_above(sheet, number)
    return (line.repeats < 2 or line.prose) and _repeats(before, line)


def _takes_credit_above(sheet: Sheet, number: int) -> bool:
    """Whether the credit over a line is its own: no line above has it, and they are together or
    the body has not begun.
    """
    assert sheet.region is not None
    if number > 1:
        above = sheet.lines[number - 2]
        if above.width >= CAPTION_WIDTH[0] and not above.closes:
            return False
    return not sheet.lines[number].opens or number <= sheet.region[0] + 1


def _repeats(alt: Line, line: Line) -> bool:
    """Whether a line repeats the picture's own words in the line before, and little more."""
    if alt.width < CAPTION_WIDTH[0] or alt.folded.endswith(":"):
        return False
    return line.folded.startswith(alt.folded) or (
        alt.folded in line.folded and line.width <= alt.width + LONGEST_ADDITION
    )
