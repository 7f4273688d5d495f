"""Letters without their accents, for Postgres' index: SQLite's tokenizer folds them by itself."""

import unicodedata

LATIN = range(0x00C0, 0x0180)  # Latin-1 Supplement and Latin Extended-A


def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


ACCENTED = "".join(chr(code) for code in LATIN if _base(chr(code)).isascii())
PLAIN = "".join(_base(letter) for letter in ACCENTED)
# What Postgres keeps of each article.
VECTOR = (
    f"to_tsvector('simple', translate(coalesce(title, '') || ' ' || text, '{ACCENTED}', '{PLAIN}'))"
)


def fold(words: str) -> str:
    """The words with the accents that `VECTOR` takes off taken off."""
    return words.translate(str.maketrans(ACCENTED, PLAIN))
