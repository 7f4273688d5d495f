"""What all articles together say of an agreement."""

import random

import pytest

from dateline.linking.agreements import Told, assemble
from dateline.model import AgreementState, Span

KEY = "agreement/lakes water///"


def told(state, date, *, name="Lakes Water Treaty", kind="agreement", goal="", article=None):
    return Told(
        key=KEY,
        name=name,
        kind=kind,
        goal=goal,
        state=AgreementState(
            state=state, date=date, article=article or f"n{date}", quote="...", span=Span(0, 3)
        ),
    )


def current(*pairs):
    return assemble(KEY, [told(state, date) for state, date in pairs]).state


def test_states_stand_in_the_order_of_their_days():
    found = [told("signed", "2024-12-13"), told("under_discussion", "2024-11-04")]
    assert [one.state for one in assemble(KEY, found).states] == ["under_discussion", "signed"]


def test_a_later_article_that_tells_an_earlier_step_undoes_none():
    assert current(("signed", "2024-12-13"), ("under_discussion", "2025-01-20")) == "signed"


def test_a_suspension_undoes_a_step_and_a_later_step_undoes_it():
    assert current(("in_force", "2024-05-01"), ("suspended", "2025-01-20")) == "suspended"
    assert current(("suspended", "2025-01-20"), ("in_force", "2025-03-01")) == "in_force"


def test_it_is_in_its_state_since_the_first_day_of_the_last_run():
    found = [
        told("in_force", "2024-05-01"),
        told("suspended", "2025-01-20"),
        told("suspended", "2025-02-10"),
    ]
    assert assemble(KEY, found).since == "2025-01-20"


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_tellings_leaves_no_trace(seed):
    found = [
        told("agreed", "2024-12-13", article="n1"),
        told("signed", "2024-12-13", article="n2"),
        told("signed", "2024-12-13", article="n3", name="Lakes Treaty"),
        told("ratified", "2025-03-01"),
    ]
    shuffled = random.Random(seed).sample(found, len(found))
    assert assemble(KEY, shuffled) == assemble(KEY, found)
    assert assemble(KEY, found).entity == "Lakes Water Treaty"


def test_a_request_is_named_by_its_words_and_says_what_it_is_about():
    asked = told(
        "proposed", "2025-01-20", name="open the treaty to Bolivia", kind="request", goal="bolivia"
    )
    one = assemble(KEY, [asked], name="Lakes Water Treaty")
    assert (one.entity, one.about) == ("open the treaty to Bolivia", "Lakes Water Treaty")
    assert one.id != assemble(KEY, [told("signed", "2025-01-20")]).id
