"""Where a text is worth a look: stretches around words of time, so that the rest costs next to
nothing.
"""

import re
from collections.abc import Iterator

SPOT = re.compile(
    r"(?<=\d)\s?[aApP]\.?[mM]\b|B\.\s?C\.|A\.\s?D\.|[^\W\d_]+|\d[\d:/.-]*\d|\d|['’]\d\ds?|\n"
)
# Numbers that can be a time without any word of time beside them.
TIMELY = re.compile(r"\d{4}$|\d{1,2}:\d{2}|\d{4}[-/]\d|\d{1,4}[./]\d{1,2}[./]\d{2,4}|['’]\d")
# Characters to each side of a trigger; the longest patterns reach about this far.
REACH = 60


def windows(text: str, triggers: set[str]) -> Iterator[tuple[int, int]]:
    """Stretches of the text, cut at words and never across a line, that hold a word of time."""
    start = end = -1
    line = 0
    for match in SPOT.finditer(text):
        spot = match.group()
        if spot == "\n":
            if end >= 0:
                yield start, min(end, match.start())
                start = end = -1
            line = match.end()
            continue
        first = spot[0]
        if spot.strip(" .").lower() not in triggers and not (
            (first.isdigit() or first in "'’") and TIMELY.match(spot)
        ):
            continue
        low = max(line, match.start() - REACH)
        if end >= low:
            end = match.end() + REACH
            continue
        if end >= 0:
            yield start, _word_end(text, end)
        start, end = _word_start(text, low), match.end() + REACH
    if end >= 0:
        yield start, min(_word_end(text, end), len(text))


def _word_start(text: str, at: int) -> int:
    while 0 < at < len(text) and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
