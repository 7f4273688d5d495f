"""What the claims of a block come to."""

import random

import pytest

from dateline.linking.commitments import Claimed, commit
from dateline.linking.commitments.group import Named, gather, with_claims
from dateline.linking.commitments.overdue import overdue
from dateline.model import CommitmentClaim, Span, Value

GHANA, FIJI = "country/gha/GHA//", "country/fji/FJI//"
WATCH = "mission/harbour watch///"
NAMED = Named(
    meaning={},
    names={GHANA: "Ghana", FIJI: "Fiji", WATCH: "Harbour Watch Mission"},
    countries={"TON": "Tonga"},
)


def claimed(
    role, low, *, high=None, day="2025-01-28", subject=GHANA, kind="police", mission=WATCH,
    article=None, **fields,
):  # fmt: skip
    number = article or f"n{role}{low}{day}"
    value = fields.pop("value", Value(low=low, high=low if high is None else high))
    claim = CommitmentClaim(
        article=number, figure="f1", role=role, value=value, bound=fields.pop("bound", "exact"),
        day=day, quote="...", span=Span(0, 3), **fields,
    )  # fmt: skip
    return Claimed(
        claim=claim, family="force", kind=kind, noun="police officers", measure="police",
        unit="1", subject=subject, mission=mission, place="TON", confidence=0.9,
    )  # fmt: skip


def test_actual_over_promised_is_the_share():
    [one] = commit([claimed("promised", 1000), claimed("actual", 600)], NAMED)
    assert (one.subject, one.noun, one.mission, one.place) == (
        "Ghana", "police officers", "Harbour Watch Mission", "Tonga",
    )  # fmt: skip
    assert one.share == 0.6
    assert one.as_of == "2025-01-28"


def test_a_later_figure_takes_the_place_of_an_earlier_one_which_is_kept():
    found = [
        claimed("promised", 1000, day="2024-06-03"),
        claimed("actual", 200, day="2024-07-01"),
        claimed("actual", 600, day="2025-01-28"),
        claimed("promised", 1500, day="2024-10-02"),
    ]
    [one] = commit(found, NAMED)
    assert one.promised == Value(low=1500, high=1500)
    assert one.share == 0.4
    assert [claim.value.low for claim in one.evidence] == [600, 1500, 200, 1000]
    assert [claim.chosen for claim in one.evidence] == [True, True, False, False]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_claims_leaves_no_trace(seed):
    found = [
        claimed("promised", 1000),
        claimed("actual", 620, article="n1"),
        claimed("actual", 580, article="n2"),
        claimed("actual", 580, article="n3", mission=None),
        claimed("everyone", 800, subject=None, kind="personnel"),
        claimed("promised", 50, subject=FIJI, kind="personnel"),
    ]
    shuffled = random.Random(seed).sample(found, len(found))
    assert commit(shuffled, NAMED) == commit(found, NAMED)


def some_claims(random):
    """Claims of any sort, many of them on one day."""
    return [
        claimed(
            role := random.choice(("promised", "planned", "required", "actual", "everyone")),
            random.choice((100, 200, 600)),
            day=random.choice((None, "2025-01-01", "2025-01-02", "2025-01-03")),
            subject=None if role == "everyone" else random.choice((GHANA, FIJI)),
            kind=random.choice(("police", "personnel")),
            mission=random.choice((WATCH, None)),
            article=f"n{number}",
            due=random.choice((None, "2025-06-01", "2025-09-01")),
            more=random.random() < 0.2,
        )
        for number in range(40)
    ]


@pytest.mark.parametrize("seed", range(20))
def test_earlier_claims_of_a_sort_change_nothing_but_the_evidence(seed):
    every = some_claims(random.Random(seed))
    alike = [(one.sort, one.claim.more) for one in every]
    last = {sort: "" for sort in alike}
    dues = {}
    for sort, one in zip(alike, every, strict=True):
        last[sort] = max(last[sort], one.claim.day or "")
        dues[one.sort] = max(dues.get(one.sort, ""), one.claim.due or "")
    counting = [
        one for sort, one in zip(alike, every, strict=True) if (one.claim.day or "") == last[sort]
    ]
    found = [
        with_claims(one.commitment, [claim for claim in every if claim.sort in one.sorts])
        for one in gather(counting, NAMED, dues)
    ]
    assert len(counting) < len(every)
    assert found == commit(every, NAMED)


def test_the_number_that_most_articles_give_on_the_last_day_counts():
    found = [
        claimed("promised", 1000),
        claimed("actual", 620, article="n1"),
        claimed("actual", 580, article="n2"),
        claimed("actual", 580, article="n3"),
    ]
    [one] = commit(found, NAMED)
    assert one.actual == Value(low=580, high=580)


def test_an_addition_is_listed_and_replaces_nothing():
    found = [claimed("promised", 1000, day="2024-06-03"), claimed("promised", 600, more=True)]
    [one] = commit(found, NAMED)
    assert one.promised == Value(low=1000, high=1000)
    assert len(one.evidence) == 2


def test_what_all_have_there_stands_beside_each_promise():
    together = claimed(
        "everyone", None, value=Value(high=800), bound="less_than", subject=None, kind="personnel"
    )
    [one] = commit([claimed("promised", 1000), together], NAMED)
    assert one.everyone == Value(high=800)
    assert one.share is None


def test_what_a_mission_needs_is_held_against_what_all_have_there():
    found = [
        claimed("required", 2500, subject=None, kind="personnel"),
        claimed("everyone", 500, subject=None, kind="personnel", bound="about"),
    ]
    [one] = commit(found, NAMED)
    assert (one.subject, one.share, one.share_bound) == (None, 0.2, "about")


def test_police_are_not_held_against_a_promise_of_troops():
    found = [claimed("promised", 300, kind="troops"), claimed("actual", 100, kind="police")]
    [one] = commit(found, NAMED)
    assert one.actual is None


def test_officers_without_a_mission_go_to_the_one_promise_that_fits():
    found = [claimed("promised", 300), claimed("actual", 150, kind="personnel", mission=None)]
    [one] = commit(found, NAMED)
    assert one.share == 0.5


def test_officers_who_may_be_of_two_promises_go_to_neither():
    found = [
        claimed("promised", 300, kind="police"),
        claimed("promised", 700, kind="troops"),
        claimed("actual", 150, kind="personnel"),
    ]
    assert [one.share for one in commit(found, NAMED)] == [None, None]


def test_one_subject_does_not_keep_anothers_promise():
    found = [claimed("promised", 300), claimed("actual", 100, subject=FIJI)]
    [one] = commit(found, NAMED)
    assert (one.subject, one.actual) == ("Ghana", None)


def test_figures_without_a_promise_are_no_commitment():
    assert commit([claimed("actual", 300)], NAMED) == []


def test_a_promise_is_overdue_when_its_day_has_passed_and_it_is_not_kept():
    found = [claimed("promised", 300, due="2025-02-01"), claimed("actual", 100)]
    [one] = commit(found, NAMED)
    assert [claim.due for claim in overdue(one, "2025-02-02")] == ["2025-02-01"]
    assert overdue(one, "2025-02-01") == []


def test_a_promise_that_was_kept_is_not_overdue():
    found = [
        claimed("planned", 100, day="2025-01-01", due="2025-01-15"),
        claimed("promised", 300),
        claimed("actual", 120),
    ]
    [one] = commit(found, NAMED)
    assert overdue(one, "2025-02-01") == []


def test_an_addition_is_overdue_until_the_whole_promise_is_kept():
    found = [
        claimed("promised", 300, day="2025-01-01"),
        claimed("planned", 100, more=True, due="2025-01-15"),
        claimed("actual", 200),
    ]
    [one] = commit(found, NAMED)
    assert len(overdue(one, "2025-02-01")) == 1


def test_what_is_only_promised_on_top_of_a_number_that_nobody_told_is_no_commitment():
    assert commit([claimed("promised", 600, more=True)], NAMED) == []
