"""A decision is kept apart from what was read, survives a re-read, and can be taken back."""

import pytest
from tests.store.conftest import TEXT, make_reading

from dateline.errors import NotFound, SettingError
from dateline.store import get_reading, keep
from dateline.store.desk.scope import Scope
from dateline.store.review.decide import decide, undo
from dateline.store.review.queue import count_waiting, iterate_reviews, waiting


def again(reading, **changes):
    """The reading as a later version of dateline would give it."""
    return reading.model_copy(
        update={"reader": reading.reader.model_copy(update={"version": "1"}), **changes}
    )


def decided(engine, verdict="confirmed", reviewer="Ines", **more):
    return decide(
        engine, number=1, kind="events", record="v1", verdict=verdict, reviewer=reviewer, **more
    )


def test_a_decision_stands_beside_the_record_and_changes_nothing_of_it(engine, reading):
    keep(engine, reading)
    decided(engine, "edited", changes={"type": "AGREE"}, note="they signed")
    found = get_reading(engine, "a-1")
    assert found.events == reading.events
    (review,) = found.reviews
    assert (review.verdict, review.record, review.note) == ("edited", "v1", "they signed")
    assert review.reviewers == ("Ines",) and review.changes[0].value == "AGREE"
    assert review.at.endswith("+00:00")


def test_a_decision_survives_a_reading_that_numbers_its_records_anew(engine, reading):
    keep(engine, reading)
    decided(engine, "rejected")
    (event,) = reading.events
    moved = again(reading, events=(event.model_copy(update={"id": "v7"}),))
    assert keep(engine, moved) == "again"
    (review,) = get_reading(engine, "a-1").reviews
    assert (review.record, review.verdict, review.earlier) == ("v7", "rejected", False)


def test_a_decision_survives_a_new_revision_in_which_the_words_stand_elsewhere(engine, reading):
    keep(engine, reading)
    decided(engine)
    text = TEXT.replace("\n\nMinister", "\n\nThe strike is in its second week.\n\nMinister")
    assert keep(engine, make_reading(text, id="a-2")) == "revised"
    (review,) = get_reading(engine, "a-2").reviews
    assert review.verdict == "confirmed" and not review.earlier


def test_a_decision_on_a_record_that_now_says_otherwise_is_of_an_earlier_reading(engine, reading):
    keep(engine, reading)
    decided(engine)
    (event,) = reading.events
    keep(engine, again(reading, events=(event.model_copy(update={"type": "AGREE"}),)))
    (review,) = get_reading(engine, "a-1").reviews
    assert review.earlier
    with engine.connect() as connection:
        rows = waiting(connection, Scope(), reviewer="Ines", limit=9, kind="events")
    assert [row["id"] for row in rows] == ["v1"]


def test_a_decision_whose_record_is_gone_is_kept_as_labelled_data(engine, reading):
    keep(engine, reading)
    decided(engine, "rejected")
    keep(engine, again(reading, events=()))
    assert get_reading(engine, "a-1").reviews == ()
    (row,) = iterate_reviews(engine)
    assert (row["verdict"], row["found"], row["reviewer"]) == ("rejected", False, "Ines")
    assert row["quote"] == "Minister Ada Quill met union leaders"
    assert row["read"]["type"] == "CONSULT" and row["read"]["actors"] == "Ada Quill"


def test_undoing_brings_back_what_was_decided_before(engine, reading):
    keep(engine, reading)
    decided(engine, "confirmed")
    second = decided(engine, "rejected")
    assert get_reading(engine, "a-1").reviews[0].verdict == "rejected"
    undo(engine, second, reviewer="Ines")
    (review,) = get_reading(engine, "a-1").reviews
    assert review.verdict == "confirmed"


def test_undoing_the_only_decision_leaves_none(engine, reading):
    keep(engine, reading)
    only = decided(engine)
    undo(engine, only, reviewer="Ines")
    assert get_reading(engine, "a-1").reviews == ()
    with pytest.raises(NotFound):
        undo(engine, only, reviewer="Ines")


def test_nobody_takes_back_what_another_decided(engine, reading):
    keep(engine, reading)
    with pytest.raises(NotFound, match="Paul"):
        undo(engine, decided(engine, reviewer="Ines"), reviewer="Paul")


def test_two_who_decide_differently_make_a_record_disputed(engine, reading):
    keep(engine, reading)
    decided(engine, "confirmed", "Ines")
    decided(engine, "rejected", "Paul")
    (review,) = get_reading(engine, "a-1").reviews
    assert review.verdict == "disputed" and review.reviewers == ("Paul", "Ines")


def test_the_queue_begins_with_the_least_certain(engine, reading):
    keep(engine, reading)
    with engine.connect() as connection:
        rows = waiting(connection, Scope(), reviewer="Ines", limit=9)
    assert [(row["kind"], row["id"]) for row in rows] == [("events", "v1"), ("statements", "s1")]


def test_what_was_decided_on_waits_for_a_second_person_alone(engine, reading):
    keep(engine, reading)
    decided(engine)
    with engine.connect() as connection:
        assert count_waiting(connection, Scope(), reviewer="Ines")["events"] == 0
        second = {"what": "second", "kind": "events", "limit": 9}
        assert waiting(connection, Scope(), reviewer="Ines", **second) == []
        assert len(waiting(connection, Scope(), reviewer="Paul", **second)) == 1


def test_what_cannot_be_reviewed_is_refused(engine, reading):
    keep(engine, reading)
    with pytest.raises(NotFound, match="v9"):
        decide(engine, number=1, kind="events", record="v9", verdict="confirmed", reviewer="I")
    with pytest.raises(SettingError, match="figures"):
        decide(engine, number=1, kind="times", record="t1", verdict="confirmed", reviewer="I")
    with pytest.raises(NotFound):
        decide(engine, number=7, kind="events", record="v1", verdict="confirmed", reviewer="I")
