"""The order of a timeline."""

from dateline.linking.timelines import in_order
from dateline.model import Span, TimelineEntry


def entry(article, record, *, date="2025-01-28", part="actor", quote=None, start=0):
    return TimelineEntry(
        date=date, kind="event", record=record, part=part, type="CONSULT", status="occurred",
        quote=quote or f"{article} {record}", span=Span(start, start + 5), article=article,
    )  # fmt: skip


def test_entries_stand_by_day_then_by_article_and_place_in_it():
    later, second, first = (
        entry("a", "e9", date="2025-02-01"),
        entry("a", "e2", start=40),
        entry("a", "e1", start=10),
    )
    assert in_order([later, second, first]) == [first, second, later]


def test_a_record_with_two_parts_stands_once_with_the_part_that_says_more():
    found = in_order([entry("a", "e1", part="affected"), entry("a", "e1", part="actor")])
    assert [one.part for one in found] == ["actor"]


def test_the_same_words_of_one_day_stand_once_with_their_copies():
    found = in_order([entry("b", "e1", quote="He  came"), entry("a", "e4", quote="he came")])
    assert [(one.article, one.copies) for one in found] == [("a", ("b",))]
