"""What stands between the title and the body: standfirst and summary points."""

from itertools import pairwise

from dateline.articles.plain_text.captions import is_alt_text
from dateline.articles.plain_text.sheet import Sheet

STANDFIRST_WIDTH = (25, 420)
# Lines that may be standfirst or first paragraph, and how far into the body they are looked for.
LEADS = 5
HEAD = 25
# Furniture that comes again and again stands between paragraphs, not between standfirst and body.
OFTEN = 3
# How many lines under the title a standfirst opens that has a byline, date or picture behind it.
UNDER_TITLE = 4
# Summary points are at least two, and sentences or nearly so.
FEWEST_POINTS = 2
POINT_WIDTH = 45
# A standfirst behind the byline is shorter than the first paragraph.
MUCH_SHORTER = 1.25
SHORT_STANDFIRST = 290


def label_head(sheet: Sheet, *, english: bool) -> int:
    """Mark standfirst and summary points between title and body; the body's first line. In English
    the standfirst stands above the byline; elsewhere it may stand below it.
    """
    assert sheet.region is not None
    leads = _leads(sheet)
    _label_summary(sheet, leads)
    leads = [number for number in leads if sheet.labels[number] == "other"]
    if not leads:
        return sheet.region[0]
    run = _run(sheet, leads)
    _label_standfirst(sheet, leads, run, english=english)
    return min((n for n in leads if sheet.labels[n] == "other"), default=leads[-1] + 1)


def _leads(sheet: Sheet) -> list[int]:
    """The lines behind the title that may be standfirst, summary or first paragraph."""
    assert sheet.region is not None
    low, high = STANDFIRST_WIDTH
    numbers: list[int] = []
    for number in range(sheet.start, min(sheet.region[0] + HEAD, sheet.region[1] + 1)):
        line = sheet.lines[number]
        if number > sheet.region[0] and len(numbers) >= LEADS:
            break
        if not sheet.free(number) or is_alt_text(sheet, number):
            continue
        if line.repeats and not line.prose:
            continue
        whole = line.prose or line.ends_sentence or line.alone or line.bullet
        if whole and line.width >= low and (line.width <= high or line.prose):
            numbers.append(number)
    return numbers


def _label_summary(sheet: Sheet, leads: list[int]) -> None:
    """Mark the items of a list between title and body, where they are sentences or nearly so."""
    prose = [n for n in leads if sheet.lines[n].prose and not sheet.lines[n].bullet]
    body = [one for one, other in pairwise(prose) if not _parted(sheet, one, other)]
    limit = min(body, default=leads[-1] if leads else 0)
    points = [number for number in leads if sheet.lines[number].bullet and number < limit]
    width = sum(sheet.lines[number].width for number in points)
    if len(points) >= FEWEST_POINTS and width >= POINT_WIDTH * len(points):
        for number in points:
            sheet.labels[number] = "summary"


def _label_standfirst(sheet: Sheet, leads: list[int], run: int, *, english: bool) -> None:
    """Mark the standfirst: under the title with byline, date or picture behind it; else the lead
    that something parts from the body; else, not in English, a first paragraph short for one.
    """
    meta = _first_meta(sheet, leads)
    above = [n for n in leads[:run] if n < min(meta, sheet.start + UNDER_TITLE)]
    for number in above:
        if not sheet.lines[number].bullet:
            sheet.labels[number] = "standfirst"
    if above or sheet.numbers("summary"):
        return
    if run and sheet.lines[leads[run - 1]].prose:
        sheet.labels[leads[run - 1]] = "standfirst"
    elif not english and _opens_shorter(sheet, leads[run:]):
        sheet.labels[leads[run]] = "standfirst"


def _run(sheet: Sheet, leads: list[int]) -> int:
    """Which of the leads is the body's first paragraph: prose with prose at once behind it."""
    for place, (one, other) in enumerate(pairwise(leads)):
        prose = all(sheet.lines[n].prose and not sheet.lines[n].bullet for n in (one, other))
        if prose and not _parted(sheet, one, other):
            return place
    return len(leads) - 1


def _opens_shorter(sheet: Sheet, run: list[int]) -> bool:
    if len(run) < 2:
        return False
    one, other = sheet.lines[run[0]], sheet.lines[run[1]]
    return other.width >= one.width * MUCH_SHORTER and one.width <= SHORT_STANDFIRST


def _first_meta(sheet: Sheet, leads: list[int]) -> int:
    """The first byline, date or caption behind the first lead; what stands between the title and
    it is no body. The title's own place where the leads stand behind a byline.
    """
    if any(sheet.kinds[number] in ("meta", "name") for number in range(sheet.start, leads[0])):
        return sheet.start
    for number in range(leads[0], leads[-1]):
        if sheet.labels[number] == "caption" or sheet.kinds[number] in ("meta", "name"):
            return number
    return sheet.start


def _parted(sheet: Sheet, one: int, other: int) -> bool:
    """Whether something between two lines shows that they are not paragraphs of one run."""
    return any(_parts(sheet, number) for number in range(one + 1, other))


def _parts(sheet: Sheet, number: int) -> bool:
    kind = sheet.kinds[number]
    if sheet.labels[number] == "caption" or kind in ("meta", "credit"):
        return True
    return kind == "furniture" and sheet.lines[number].repeats < OFTEN
