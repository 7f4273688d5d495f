"""The form under which a name is looked up."""

import re
import unicodedata
from functools import lru_cache

DROP = str.maketrans(
    {"'": None, "\u2019": None, "\u2018": None, "\u02bb": None, "`": None, ".": " "}
)
SPACE = re.compile(r"[\s\-\u2010-\u2015,]+")
# Letters that have no decomposition.
LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
OPENINGS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The name in small letters without accents, full stops, apostrophes and hyphens, and with
    "St." and its like written out.
    """
    text = name.lower().translate(DROP)
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text.translate(LETTERS))
        text = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words = SPACE.sub(" ", text).split()
    if words and words[0] in OPENINGS:
        words[0] = OPENINGS[words[0]]
    if len(words) > 2 and words[0] == "the":
        del words[0]
    return " ".join(words)


def short_key(name: str) -> str:
    """The key of an abbreviation, which is looked up exactly as written."""
    return "=" + name
