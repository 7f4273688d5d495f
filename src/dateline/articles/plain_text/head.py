"""What stands between the title and the body: standfirst and summary points."""

from itertools import pairwise

from dateline.articles.plain_text.bylines import find_authors
from dateline.articles.plain_text.captions import is_alt_text
from dateline.articles.plain_text.lines import Line
from dateline.articles.plain_text.sheet import Sheet
from dateline.articles.plain_text.title import is_about, words_of
from dateline.ontology.pages import page_words

STANDFIRST_WIDTH = (25, 420)
# Lines that may be standfirst or first paragraph, and how far into the body they are looked for.
LEADS = 5
HEAD = 25
# Furniture that comes again and again stands between paragraphs, not between standfirst and body.
OFTEN = 3
# How many lines under the title a standfirst opens that has a byline, date or picture behind it.
UNDER_TITLE = 4
# Headlines in Chinese, Japanese and Korean may have several short lines under them.
DENSE_WIDTH = 36
DENSE = 1.7
SAME_WORDS = 0.6
# A line about the story shares so many of its words with the paragraphs.
ABOUT = 0.2
POINT_ABOUT = 0.5
# How many lines of a standfirst may stand over the byline.
MOST_ABOVE = 3
# Summary points are at least two, and sentences or nearly so.
FEWEST_POINTS = 2
MOST_POINTS = 7
POINT_WIDTH = 45
# A standfirst behind the byline is shorter than the first paragraph.
MUCH_SHORTER = 1.25
SHORT_STANDFIRST = 290


def label_head(sheet: Sheet, *, english: bool) -> int:
    """Mark standfirst and summary points between title and body; the body's first line. In English
    the standfirst stands above the byline; elsewhere it may stand below it.
    """
    assert sheet.region is not None
    _label_named_summary(sheet)
    leads = _leads(sheet)
    if not sheet.numbers("summary"):
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
        if (line.repeats > 1 and not line.prose) or _says_title(sheet, line):
            continue
        whole = line.prose or line.ends_sentence or line.alone or line.bullet
        whole = whole or (number < sheet.region[0] and is_dense(line))
        fits = whole and line.width >= low and (line.width <= high or line.prose)
        if fits and ((line.prose and not line.bullet) or _is_about(sheet, number)):
            numbers.append(number)
    return numbers


def _is_about(sheet: Sheet, number: int) -> bool:
    assert sheet.region is not None
    line = sheet.lines[number]
    share = POINT_ABOUT if line.bullet else ABOUT
    return is_about(line, sheet.lines, sheet.region, share=share)


def _says_title(sheet: Sheet, line: Line) -> bool:
    """Whether a short line is the title again in other words, as a kicker with it is."""
    if sheet.title is None or line.prose:
        return False
    title, words = words_of(sheet.lines[sheet.title].folded), words_of(line.folded)
    return len(title & words) >= SAME_WORDS * max(1, len(title), len(words))


def is_dense(line: Line) -> bool:
    """Whether a line says much in few characters, as Chinese, Japanese and Korean do."""
    return line.width >= DENSE_WIDTH and line.width > DENSE * len(line.text)


def _label_named_summary(sheet: Sheet) -> None:
    """Mark the items of the list under a line such as `In Summary`."""
    assert sheet.region is not None
    labels = page_words().summary_labels
    for number in range(sheet.start, min(sheet.region[0] + HEAD, sheet.region[1])):
        if sheet.lines[number].folded.strip(" :") in labels:
            for item in range(number + 1, number + 1 + _list_length(sheet, number + 1)):
                sheet.labels[item] = "summary"
            return


def _label_summary(sheet: Sheet, leads: list[int]) -> None:
    """Mark the items of a list between title and body, where they are sentences or nearly so."""
    prose = [n for n in leads if sheet.lines[n].prose and not sheet.lines[n].bullet]
    body = [one for one, other in pairwise(prose) if not _parted(sheet, one, other)]
    limit = min(body, default=leads[-1] if leads else 0)
    points = [number for number in leads if sheet.lines[number].bullet and number < limit]
    if points and _list_length(sheet, points[0]) > MOST_POINTS:
        return
    width = sum(sheet.lines[number].width for number in points)
    if len(points) >= FEWEST_POINTS and width >= POINT_WIDTH * len(points):
        for number in points:
            sheet.labels[number] = "summary"


def _list_length(sheet: Sheet, first: int) -> int:
    """How many items the list that begins with a line has."""
    behind = sheet.lines[first:]
    return next((n for n, line in enumerate(behind) if not line.bullet), len(behind))


def _label_standfirst(sheet: Sheet, leads: list[int], run: int, *, english: bool) -> None:
    """Mark the standfirst: under the title with byline, date or picture behind it; else the lead
    that something parts from the body; else, not in English, a first paragraph short for one.
    """
    limit = max(min(_first_meta(sheet, leads), sheet.start + UNDER_TITLE), _byline(sheet, leads))
    above = [n for n in leads if n < limit and not sheet.lines[n].bullet]
    above = [n for n in above if _is_about(sheet, n)] if limit < leads[-1] else []
    for number in above:
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


def _byline(sheet: Sheet, leads: list[int]) -> int:
    """The byline behind the first leads: what stands between the title and it is no body. The
    title's own place where there is none.
    """
    for number in range(leads[0], leads[min(MOST_ABOVE, len(leads) - 1)]):
        if sheet.kinds[number] == "name" or find_authors(sheet.lines[number]):
            wide = any(sheet.lines[n].width > SHORT_STANDFIRST for n in leads if n < number)
            return number if not wide else sheet.start
    return sheet.start


def _parted(sheet: Sheet, one: int, other: int) -> bool:
    """Whether something between two lines shows that they are not paragraphs of one run."""
    return any(_parts(sheet, number) for number in range(one + 1, other))


def _parts(sheet: Sheet, number: int) -> bool:
    kind = sheet.kinds[number]
    if sheet.labels[number] == "caption" or kind in ("meta", "credit"):
        return True
    return kind == "furniture" and sheet.lines[number].repeats < OFTEN
