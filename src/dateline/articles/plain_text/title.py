"""Which line is the headline: short, set apart, near the story, in the story's own words."""

import re

from dateline.articles.plain_text.bylines import bare_name, find_authors
from dateline.articles.plain_text.credits import has_credit, is_credit
from dateline.articles.plain_text.dates import find_date
from dateline.articles.plain_text.furniture import is_ending, is_furniture
from dateline.articles.plain_text.lines import CJK, Line

WORD = re.compile(r"\w{4,}")
WIDTHS = (12, 240)
USUAL_WIDTHS = (28, 130)
# Lines into the body that may still be the headline, where a notice stands over it.
REACH = 4
# Worth of what is seen, set by hand; a line below THRESHOLD is no headline.
THRESHOLD = 2.0
FEWEST_WORDS = 4
DISTANCE = 0.04
FARTHEST = 50
INSIDE = 1.2
# A byline or a date, how many lines behind the headline it stands, and what it is worth.
SIGN_WIDTH = 110
SIGN_BELOW = 6
SIGN_ABOVE = 6
SIGNED = 0.8
UNDER_SIGN = -0.8
# Of two lines nearly as good and close together, the upper is the title, the lower the standfirst.
CLOSE = 5
NEARLY = 1.3
SHORTEST_TITLE = 15
# A line this long under another good one is rather a standfirst.
LEAD_WIDTH = 80


def find_title(lines: list[Line], region: tuple[int, int]) -> int | None:
    """The number of the headline's line, or None."""
    story = story_words(lines, region)
    first, last = region
    reach = lines[: min(first + REACH, last)]
    signed = _signed(lines[: first + REACH])
    worths = [_worth(line, lines, first=first, story=story) + signed[line.number] for line in reach]
    if not worths or max(worths) <= THRESHOLD:
        return None
    best = max(range(len(worths)), key=lambda number: (worths[number], number))
    upper = range(max(0, best - CLOSE), best)
    fit = [number for number in upper if _may_stand_over(lines, number, best, worths)]
    return fit[0] if fit else best


def _signed(lines: list[Line]) -> list[float]:
    """For each line what a byline or a date near it is worth: they stand under the headline, and
    what stands under them is a picture's text, a link or the story.
    """
    signs = [
        line.width <= SIGN_WIDTH and bool(find_authors(line) or find_date(line.text))
        for line in lines
    ]
    worths: list[float] = []
    for number in range(len(lines)):
        if any(signs[number + 1 : number + 1 + SIGN_BELOW]):
            worths.append(SIGNED)
        elif any(signs[max(0, number - SIGN_ABOVE) : number]):
            worths.append(UNDER_SIGN)
        else:
            worths.append(0.0)
    return worths


def _may_stand_over(lines: list[Line], upper: int, best: int, worths: list[float]) -> bool:
    """Whether a line is the title, and the best one, a little below it, its standfirst."""
    line, below = lines[upper], lines[best]
    crumb = line.bullet and not below.bullet and not (line.alone and not lines[upper - 1].bullet)
    if worths[upper] < worths[best] - NEARLY or crumb:
        return False
    if line.folded == below.folded or (below.repeats and not line.repeats):
        return False
    lead = below.width >= LEAD_WIDTH or below.ends_sentence or not below.text[:1].isupper()
    return lead and line.width >= SHORTEST_TITLE and (line.alone or not below.alone)


def story_words(lines: list[Line], region: tuple[int, int]) -> frozenset[str]:
    """The words of the body's paragraphs, by which a line about it is known."""
    body = (line.folded for line in lines[region[0] : region[1] + 1] if line.prose)
    return frozenset(word for text in body for word in words_of(text))


def is_about(line: Line, lines: list[Line], region: tuple[int, int], *, share: float) -> bool:
    """Whether so much of a line's words stand in the rest of the story's paragraphs."""
    first, last = region
    story = {
        word
        for other in lines[first : last + 1]
        if other.prose and other.folded != line.folded
        for word in words_of(other.folded)
    }
    words = words_of(line.folded)
    return len(words & story) >= share * len(words)


def words_of(folded: str) -> set[str]:
    """The words of a text that tell what it is about; pairs of ideographs where it has such."""
    words = {word[:7] for word in WORD.findall(folded) if not CJK.search(word)}
    ideographs = "".join(CJK.findall(folded))
    return words | {ideographs[i : i + 2] for i in range(len(ideographs) - 1)}


def _worth(line: Line, lines: list[Line], *, first: int, story: frozenset[str]) -> float:
    if not WIDTHS[0] <= line.width <= WIDTHS[1] or is_furniture(line) or is_ending(line):
        return -1.0
    if has_credit(line) or is_credit(line) or find_authors(line):
        return -1.0
    date = find_date(line.text)
    if date is not None and date.end - date.start > len(line.text) / 3:
        return -1.0
    words = words_of(line.folded)
    about = len(words & story) / max(len(words), FEWEST_WORDS)
    worth = 3.5 * about + 1.0 * line.opens + 1.0 * line.closes - 1.0 * line.bullet
    worth += 1.0 if USUAL_WIDTHS[0] <= line.width <= USUAL_WIDTHS[1] else 0.0
    worth -= 1.0 * (line.repeats > 1 and not line.alone)
    worth += 0.5 * (0 < line.repeats < 6) + 1.0 * _named_above(line, lines)
    worth -= 2.0 * _is_alt_text(line, lines) + INSIDE * (line.number == first and line.prose)
    worth -= 1.5 * (line.text.endswith((".", "。", ":", "…")) and not line.text.endswith("..."))
    worth -= 2.0 * bool(bare_name(line)) + 1.0 * ("|" in line.text)
    worth -= 2.0 * line.text.startswith(("…", "..."))
    if line.number > first:
        # A paragraph among paragraphs is no title: what stands over it would be lost.
        worth = -1.0 if line.prose else worth - INSIDE
    return worth - DISTANCE * min(abs(first - line.number), FARTHEST)


def _is_alt_text(line: Line, lines: list[Line]) -> bool:
    """Whether the line before or behind says the same and more, as a picture's two texts do."""
    beside = lines[max(0, line.number - 1) : line.number] + lines[line.number + 1 : line.number + 2]
    return not line.bullet and any(
        not other.bullet and other.folded.startswith(line.folded) for other in beside
    )


def _named_above(line: Line, lines: list[Line]) -> bool:
    """Whether a breadcrumb or the page's own title further up holds the line's words."""
    above = lines[max(0, line.number - FARTHEST) : line.number]
    return any(
        line.folded in other.folded and line.folded != other.folded
        for other in above
        if other.width < WIDTHS[1] + 80
    )
