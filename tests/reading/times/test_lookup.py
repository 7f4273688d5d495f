"""The time that governs a clause."""

from collections.abc import Callable

from dateline.reading.draft import Draft
from dateline.reading.times import FoundTime, TimeIndex


def find(draft: Draft, word: str) -> FoundTime | None:
    token = next(token for token in draft.doc if token.text == word)
    return TimeIndex(draft).for_token(token)


def test_a_time_on_the_same_verb_governs_the_clause(read_text: Callable[..., Draft]) -> None:
    draft = read_text("Gunmen killed six people on Monday.", date="2025-01-28")
    found = find(draft, "people")
    assert found is not None
    assert (found.start, found.end, found.how) == ("2025-01-27", "2025-01-27", "clause")


def test_a_clause_without_a_time_takes_that_of_the_verb_above(
    read_text: Callable[..., Draft],
) -> None:
    draft = read_text("Police said on Monday that gunmen killed six people.", date="2025-01-28")
    found = find(draft, "people")
    assert found is not None
    assert (found.start, found.how) == ("2025-01-27", "sentence")


def test_a_sentence_without_a_time_takes_the_day_of_the_story(
    read_text: Callable[..., Draft],
) -> None:
    found = find(read_text("Gunmen killed six people.", date="2025-01-28"), "people")
    assert found is not None
    assert (found.time, found.start, found.how) == (None, "2025-01-28", "article")


def test_nothing_is_found_where_nothing_tells_a_day(read_text: Callable[..., Draft]) -> None:
    assert find(read_text("Gunmen killed six people."), "people") is None
