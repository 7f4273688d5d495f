"""Who wrote it: `by CYRUS EXAMPLE`, `Von Anna Beispiel, Redakteurin`, `Ana Name · Outlet`."""

import re
from functools import cache

from dateline.articles.plain_text.dates import find_date
from dateline.articles.plain_text.lines import Line
from dateline.ontology.pages import page_words

LONGEST = 110
# A name's word: capitalised or in capitals, with what stands inside names.
WORD = r"(?:[^\W\d_a-zß-öø-ÿ][\w'’.-]*|[A-Z]\.)"
SMALL = r"(?:de|da|di|del|della|der|den|van|von|zu|al|el|bin|ibn|la|le|dos|du|ten|ter|y|e)"
NAME = re.compile(rf"{WORD}(?:\s+(?:{SMALL}\s+)*{WORD}){{1,3}}")
# What parts names from one another, and what closes the names.
AND = re.compile(r"\s*(?:,|;|&|\||\band\b|\bund\b|\bet\b|\by\b|\bo[ck]h\b|\bog\b|\be\b)\s*")
CLOSE = re.compile(
    r"""\s*(?:[|•·–—]|\s-\s|\(|\bin\s|\bfor\s|\bat\s|\bfür\b|\bpublished\b|\bposted\b|\bupdated\b|\bfor\b"""
    r"""|\d|\bCorrespondent\b|\bReporter\b).*$"""
)
CAPITALS = re.compile(r"[^\W\d_]{2,}")


@cache
def _labelled() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, page_words().byline_labels))
    return re.compile(rf"^(?:•\s*)?(?:{labels})\s*[:.]?\s+(?=\S)", re.IGNORECASE)


def find_authors(line: Line) -> tuple[str, ...]:
    """The people that a line with a byline's label names; empty where it is no byline."""
    label = _labelled().match(line.text)
    if label is None or line.width > LONGEST or (line.ends_sentence and line.width > 40):
        return ()
    return names_in(line.text[label.end() :])


def bare_name(line: Line) -> tuple[str, ...]:
    """The people of a line that opens with names and holds nothing else but desks and dates."""
    if line.width > LONGEST or line.ends_sentence:
        return ()
    head = CLOSE.sub("", line.text)
    names = names_in(head)
    rest = line.text[len(head) :]
    plain = not rest or find_date(rest) is not None or re.match(r"\s*[|•·–—-]", rest) is not None
    return names if names and plain else ()


def names_in(text: str) -> tuple[str, ...]:
    """The people's names that a text opens with, written as names are; empty where it has none."""
    names: list[str] = []
    for piece in AND.split(CLOSE.sub("", text).strip()):
        name = NAME.match(piece.strip())
        whole = name is not None and name.end() >= len(piece.strip().rstrip(".:"))
        if name is None or not whole or _is_desk(name.group()):
            break
        names.append(as_name(name.group()))
    return tuple(dict.fromkeys(names))


def as_name(text: str) -> str:
    """The name with its words capitalised where it stands in capitals."""
    if not text.isupper():
        return text.strip()
    return CAPITALS.sub(lambda word: word.group().capitalize(), text).strip()


def _is_desk(name: str) -> bool:
    return any(word in page_words().desks for word in name.casefold().split())
