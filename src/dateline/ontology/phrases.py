"""Lists of words as patterns."""

import re


def any_of(words: list[str], *, end: str = r"\b") -> re.Pattern[str]:
    """A pattern that finds any of the words as a whole, letter case aside; a star stands for any
    ending.
    """
    longest = sorted(words, key=lambda word: -len(word))
    forms = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"\b(?:{'|'.join(forms)}){end}", re.IGNORECASE)
