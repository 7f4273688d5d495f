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


def test_another_count_is_told_though_no_other_word_is_the_same(compared):
    points = compared(
        "Mwale committed to allowing the passage of 300 trucks a week.",
        "Zambia would permit the entry of 120 trucks under the eyes of its customs.",
    )
    (found,) = (one for point in points for one in point.differs)
    assert found.says == "300 trucks against 120 trucks"


def test_numbers_of_another_order_of_one_noun_are_no_difference(differences):
    assert "figure" not in differences(
        "Mwale promised 1,000 trucks for the harvest.",
        "The minister mourned the drivers of 3 trucks that burned at Uvira.",
    )


def test_an_amount_beside_the_words_in_common_is_told(compared):
    a = "Norway will grant Zambia a credit line of 600 million dollars for rural hospitals."
    b = "Norway offered a credit line of 450 million dollars for hospitals in rural areas."
    (point,) = (point for point in compared(a, b) if point.differs)
    assert point.differs[0].says == "600 million dollars against 450 million dollars"


def test_a_month_beside_the_words_in_common_is_told(compared):
    a = "The parties agreed to establish a joint commission on missing persons in February."
    b = "The sides agreed that the joint commission on missing persons would begin work in March."
    (found,) = (one for point in compared(a, b) for one in point.differs)
    assert found.says == "February against March"


def test_a_number_and_more_than_it_are_no_difference(differences):
    assert "figure" not in differences(
        "Dahl promised 300 trucks for Zambia.", "Dahl offered more than 200 trucks to Zambia."
    )


def test_another_day_is_told_where_neither_text_has_a_date_of_its_own(compared):
    points = compared(
        "The two agreed to meet again in Lusaka on 14 May.",
        "The sides agreed to hold their next meeting in Lusaka on 21 May.",
    )
    (found,) = (one for point in points for one in point.differs)
    assert (found.kind, found.says) == ("date", "14 May against 21 May")


def test_another_year_is_told(differences):
    assert differences(
        "The gas deliveries to Zambia will begin in 2026.",
        "The gas deliveries to Zambia will begin in 2027.",
    ) == {"date"}


def test_a_month_and_a_day_in_it_are_no_difference(differences):
    assert not differences(
        "The leaders will hold a summit in Lusaka in May.",
        "The leaders will hold a summit in Lusaka on 21 May.",
    )


def test_signed_against_discussed_is_told_of_what_no_concept_names(differences):
    assert differences(
        "The two ministers signed a memorandum on the joint production of tractors.",
        "The ministers discussed the possibility of joint production of tractors.",
    ) == {"stage"}


def test_agreed_on_the_importance_is_no_agreement(differences):
    assert not differences(
        "The leaders agreed on the importance of sanctions.", "The leaders discussed the sanctions."
    )


def test_accepted_against_not_accepted_is_told(differences):
    assert differences(
        "Both leaders accepted the proposal of the Copper Investment Partnership.",
        "Mwale said that Zambia did not accept the proposal of the Copper Investment Partnership.",
    ) == {"stance"}


def test_an_invitation_and_its_acceptance_are_no_difference(differences):
    assert not differences(
        "President Mwale invited Prime Minister Dahl to visit Lusaka.",
        "Prime Minister Dahl accepted an invitation to visit Lusaka.",
    )


def test_thanks_for_one_thing_from_both_sides_are_no_difference(differences):
    assert not differences(
        "President Mwale thanked Prime Minister Dahl for the peacekeeping mission.",
        "Prime Minister Dahl thanked President Mwale for the peacekeeping mission.",
    )


def test_who_called_on_whom_is_told(differences):
    assert differences(
        "President Mwale called on Prime Minister Dahl to lift the sanctions.",
        "Prime Minister Dahl urged President Mwale to respect the sanctions.",
    ) == {"direction"}


def test_years_of_two_visits_are_no_difference(differences):
    assert not differences(
        "It is the first state visit to Lusaka by a Norwegian king since 1978.",
        "It will be the first visit to Lusaka by a Norwegian king since 2016.",
    )


def test_a_year_and_a_day_of_another_are_no_difference(differences):
    assert not differences(
        "The king paid a state visit to Lusaka in 2024.",
        "The king will pay a state visit to Lusaka on 13 July.",
    )
