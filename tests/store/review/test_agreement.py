"""Agreement of two people, raw and beyond chance."""

import pytest
from tests.store.conftest import make_reading

from dateline.store import keep
from dateline.store.review.agreement import agreements, cohen_kappa
from dateline.store.review.decide import decide


def test_kappa_is_agreement_beyond_chance():
    both = [("confirmed", "confirmed")] * 20 + [("confirmed", "rejected")] * 5
    both += [("rejected", "confirmed")] * 10 + [("rejected", "rejected")] * 15
    assert cohen_kappa(both) == pytest.approx(0.4)  # the textbook's 20, 5, 10, 15


def test_kappa_is_none_where_chance_alone_explains_everything():
    assert cohen_kappa([("confirmed", "confirmed")] * 3) is None
    assert cohen_kappa([]) is None


def test_only_records_that_both_decided_on_are_compared(engine):
    keep(engine, make_reading())
    for kind, record, reviewer, verdict in (
        ("events", "v1", "Ines", "confirmed"),
        ("events", "v1", "Paul", "rejected"),
        ("statements", "s1", "Ines", "confirmed"),
        ("statements", "s1", "Paul", "confirmed"),
    ):
        decide(engine, number=1, kind=kind, record=record, reviewer=reviewer, verdict=verdict)
    decide(engine, number=1, kind="events", record="v1", reviewer="Zoe", verdict="rejected")
    with engine.connect() as connection:
        found = {(pair.one, pair.other): pair for pair in agreements(connection)}
    pair = found["Ines", "Paul"]
    assert (pair.both, pair.same, pair.raw) == (2, 1, 0.5)
    assert pair.differing[0]["verdicts"] == {"Ines": "confirmed", "Paul": "rejected"}
    assert found["Paul", "Zoe"].both == 1
