"""Where two accounts of one point do not agree, and where they do."""

import pytest


@pytest.fixture(scope="module")
def differences(compared):
    """`differences(a, b)` gives the kinds of difference that are told between two texts."""

    def kinds(a, b):
        return {found.kind for point in compared(a, b) for found in point.differs}

    return kinds


def test_another_amount_of_the_same_money_is_told(compared):
    points = compared(
        "Dahl promised Zambia $500 million in budget support.",
        "Norway will give Zambia $300 million in budget support.",
    )
    (found,) = (one for point in points for one in point.differs)
    assert found.kind == "figure"
    assert found.says == "$500 million against $300 million"


def test_the_same_amount_is_no_difference(differences):
    assert not differences(
        "Dahl promised Zambia $500 million in budget support.",
        "Norway gives Zambia $ 500 million in budget support.",
    )


def test_amounts_for_different_things_are_no_difference(differences):
    assert "figure" not in differences(
        "Norway sent $500 million in military aid.", "Norway sent $300 million in humanitarian aid."
    )


def test_another_day_is_told(differences):
    assert differences(
        "The two presidents will hold a summit in Lusaka on 3 June 2025.",
        "The presidents will meet at a summit in Lusaka on 10 June 2025.",
    ) == {"date"}


def test_agreed_against_discussed_is_told(differences):
    assert differences(
        "The leaders agreed on a ceasefire in Uvira.", "The leaders discussed a ceasefire in Uvira."
    ) == {"stage"}


def test_noted_against_stressed_is_no_difference(differences):
    assert not differences(
        "The leaders noted the ceasefire in Uvira.", "The leaders stressed the ceasefire in Uvira."
    )


def test_who_asked_whom_is_told(differences):
    assert differences(
        "President Mwale asked Prime Minister Dahl for new weapons deliveries.",
        "Prime Minister Dahl asked President Mwale to halt the weapons deliveries.",
    ) == {"direction"}


def test_the_same_request_is_no_difference(differences):
    assert not differences(
        "President Mwale asked Prime Minister Dahl for new weapons deliveries.",
        "President Mwale urged Prime Minister Dahl to send more weapons deliveries.",
    )


def test_agreed_against_refused_is_told(differences):
    assert differences(
        "The leaders agreed to impose sanctions on the rebels.",
        "The prime minister refused to impose sanctions on the rebels.",
    ) == {"stance"}


def test_a_charge_and_its_denial_are_told(differences):
    assert differences(
        "Dahl accused Zambia of arms deliveries to the rebels.",
        "Mwale rejected the claim of arms deliveries to the rebels.",
    ) == {"stance"}


def test_discussed_against_not_discussed_is_told(differences):
    assert differences(
        "The two leaders discussed the Copper Investment Partnership.",
        "The two had not discussed the Copper Investment Partnership.",
    ) == {"stance"}


def test_different_conditions_for_the_same_talks_are_told(differences):
    assert differences(
        "Dahl said that negotiations are possible only in a climate of de-escalation.",
        "Mwale stressed that the negotiations must produce binding security guarantees.",
    ) == {"stance"}


def test_the_words_that_differ_are_the_texts_own(compared):
    a, b = "The leaders agreed on a ceasefire.", "The leaders discussed a ceasefire."
    (found,) = (one for point in compared(a, b) for one in point.differs)
    assert (found.a.of(a), found.b.of(b)) == ("agreed", "discussed")


def test_small_numbers_of_different_things_are_no_common_point(compared):
    points = compared(
        "The mayor accused the operator of opening two gates.",
        "Chile will send two more helicopters next week.",
    )
    assert all(point.in_ != "both" for point in points)


def test_what_shares_a_name_alone_is_not_set_against_one_another(differences):
    assert not differences(
        "The minister denied that gates of the Chicamba dam had been opened.",
        "The union urged the ministry to publish the accounts of the Chicamba dam.",
    )
