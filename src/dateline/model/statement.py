"""Statements: who says what."""

from typing import Literal

from dateline.model.record import Record
from dateline.model.spans import Span


class Statement(Record):
    """Words or a stance that the article puts in somebody's mouth. `span` covers source, cue and
    content.
    """

    kind: Literal["speech", "stance"]
    """`speech` where words were said, written or published; `stance` where a wish, plan or belief
    is reported.
    """

    speakers: tuple[str, ...] = ()
    """Ids of the entities behind the source; empty where the article names nobody."""

    source: Span | None = None
    """The speaker's words in this sentence, such as those of `the State Department`."""

    cue: Span | None = None
    """The words that report, such as `said` or `according to`."""

    content: tuple[Span, ...]
    """What is said, in one piece or several."""

    manner: Literal["direct", "indirect", "mixed"]
    """In quotation marks, in the article's words, or both."""

    polarity: Literal["affirmed", "denied", "declined"] = "affirmed"
    """`denied` where the speaker says it is not so, `declined` where they would not say."""

    medium: str | None = None
    """How it was said where the text tells: statement, interview, press conference, post, letter,
    call, ...
    """

    date: str | None = None
    """When it was said, ISO 8601 day, where the text tells."""
