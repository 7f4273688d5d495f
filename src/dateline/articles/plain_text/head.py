"""What stands between the title and the body: standfirst and summary points."""

import re
from itertools import pairwise

from dateline.articles.plain_text.bylines import find_authors
from dateline.articles.plain_text.captions import is_alt_text
from dateline.articles.plain_text.lines import CJK, Line
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
# Oldtown. - the place of a report in a line of its own, over the first paragraph.
DATELINE = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][^\W\d_]+){0,2}\.")
# Live reports list their entries with the time behind each; those are no summary points.
ENTRY = re.compile(r"\d\d?[:.]\d\d$|^#")
# Headlines in Chinese, Japanese and Korean may have several short lines under them.
DENSE_WIDTH = 36
DENSE = 1.7
HEAD_WIDTH = 100
SAME_WORDS = 0.6
# A line about the story shares so many of its words with the paragraphs.
ABOUT = 0.2
POINT_ABOUT = 0.5
# How many lines of a standfirst may stand over the byline.
MOST_ABOVE = 3
# A sentence has words in small letters, where its script has such; a list of names has none.
CASED_WORD = re.compile(r"\b(?:[A-ZÀ-ÞЀ-Я]|[a-zß-ÿа-џ])[^\W\d_]{2,}")
FEWEST_SMALL = 2
# Summary points are at least two, and sentences or nearly so.
FEWEST_POINTS = 2
MOST_POINTS = 7
POINT_WIDTH = 45
# Where so many of the body's paragraphs stand alone, one that does not is none of them.
SET_APART = 0.8
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
    head = _outside_the_run(sheet, leads)
    if head and not sheet.numbers("summary"):
        for number in _with_dense_lines(sheet, head):
            sheet.labels[number] = "standfirst"
    else:
        _label_standfirst(sheet, leads, _run(sheet, leads), english=english)
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
        under = number == sheet.start and line.opens
        if not sheet.free(number) or is_alt_text(sheet, number) or _is_list_of_names(line):
            continue
        if (line.repeats > 1 and not line.prose) or _says_title(sheet, line):
            continue
        whole = line.prose or line.ends_sentence or line.alone or line.bullet
        whole = whole or under or (number < sheet.region[0] and is_dense(line))
        fits = whole and line.width >= low and (line.width <= high or line.prose)
        if fits and (under or (line.prose and not line.bullet) or _is_about(sheet, number)):
            numbers.append(number)
    return numbers


def _outside_the_run(sheet: Sheet, leads: list[int]) -> list[int]:
    """The leads over the first paragraph that cannot be paragraphs of this page: no prose, or in
    one block with other lines where the page's paragraphs stand alone.
    """
    assert sheet.region is not None
    body = [line for line in sheet.lines[sheet.region[0] : sheet.region[1] + 1] if line.prose]
    apart = sum(line.alone for line in body) >= SET_APART * len(body)
    if not apart:
        return []
    first = next((n for n in leads if sheet.lines[n].prose and sheet.lines[n].alone), None)
    head = [n for n in leads if first is not None and n < first and not sheet.lines[n].bullet]
    if sheet.start in head:
        return [n for n in _group(head, sheet.start) if n == sheet.start or _is_about(sheet, n)]
    head = [n for n in head if sheet.lines[n].opens or sheet.kinds[n - 1] == "meta"]
    return [n for n in head if sheet.lines[n].prose and _is_about(sheet, n)] or [
        n for n in head if is_about(sheet.lines[n], sheet.lines, sheet.region, share=POINT_ABOUT)
    ]


def _with_dense_lines(sheet: Sheet, head: list[int]) -> list[int]:
    """The lines with those of their block that follow them, where each says much in few letters."""
    lines = sheet.lines
    last = head[-1]
    while is_dense(lines[last]) and not lines[last].closes and lines[last + 1].width <= HEAD_WIDTH:
        if sheet.kinds[last + 1] not in ("text", "name") or not CJK.search(lines[last + 1].text):
            break
        last += 1
    return head + list(range(head[-1] + 1, last + 1))


def _group(numbers: list[int], first: int) -> list[int]:
    """The numbers from the first one on that follow one another without a gap."""
    return [n for n in numbers if n >= first and all(m in numbers for m in range(first, n))]


def _is_list_of_names(line: Line) -> bool:
    """Whether a line is no sentence: parted by `|`, or with too few words in small letters."""
    words = CASED_WORD.findall(line.text)
    small = sum(word[0].islower() for word in words)
    return "|" in line.text or (len(words) >= 3 and small < FEWEST_SMALL)


def _is_about(sheet: Sheet, number: int) -> bool:
    assert sheet.region is not None
    line = sheet.lines[number]
    share = POINT_ABOUT if line.bullet else ABOUT
    return is_about(line, sheet.lines, sheet.region, share=share)


def _says_title(sheet: Sheet, line: Line) -> bool:
    """Whether a short line is the title again in other words, as a kicker with it is."""
    if sheet.title is None or (line.prose and not line.text.endswith("?")):
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
                if not ENTRY.search(sheet.lines[item].text):
                    sheet.labels[item] = "summary"
            return


def _label_summary(sheet: Sheet, leads: list[int]) -> None:
    """Mark the items of a list between title and body, where they are sentences or nearly so."""
    prose = [n for n in leads if sheet.lines[n].prose and not sheet.lines[n].bullet]
    body = [one for one, other in pairwise(prose) if not _parted(sheet, one, other)]
    limit = min(body, default=leads[-1] if leads else 0)
    points = [number for number in leads if sheet.lines[number].bullet and number < limit]
    points = [number for number in points if not ENTRY.search(sheet.lines[number].text)]
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
    first = next((n for n in leads[:run] if sheet.lines[n].prose), None)
    if first is not None:
        sheet.labels[first] = "standfirst"
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
    line = sheet.lines[number]
    if sheet.labels[number] == "caption" or kind in ("meta", "credit"):
        return True
    if line.alone and DATELINE.fullmatch(line.text):
        return True
    return kind == "furniture" and sheet.lines[number].repeats < OFTEN
