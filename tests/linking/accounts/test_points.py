"""What both accounts say, what one alone says: each in its own words, each text once."""

import pytest

PALACE = (
    "President Mwale spoke by telephone with Prime Minister Dahl. The president thanked Norway for "
    "its deliveries of weapons and asked for new sanctions on the rebels. The leaders "
    "discussed the grain harvest, the exchange of prisoners and attacks by ransomware."
)
OSLO = (
    "Prime Minister Dahl had a call with President Mwale. She reviewed Norway's security "
    "assistance. The two leaders talked about penalties on the banks of the rebels as well as the "
    "release of the captives. The prime minister stressed that women must sit at the table."
)


@pytest.fixture(scope="module")
def points(compared):
    return compared(PALACE, OSLO)


def shared(points, words):
    return next((p for p in points if p.in_ == "both" and words in p.a_quote), None)


def test_the_same_thing_in_other_words_is_one_point(points):
    assert "security assistance" in shared(points, "deliveries of weapons").b_quote
    assert "penalties" in shared(points, "sanctions").b_quote
    assert "captives" in shared(points, "prisoners").b_quote


def test_what_one_side_leaves_out_is_not_paired(points):
    alone = [(p.in_, p.a_quote or p.b_quote) for p in points if p.in_ != "both"]
    assert any(side == "a" and "ransomware" in quote for side, quote in alone)
    assert any(side == "a" and "grain" in quote for side, quote in alone)
    assert any(side == "b" and "women" in quote for side, quote in alone)


def test_quotes_are_the_texts_own(points):
    for point in points:
        assert (point.a is None) == (point.in_ == "b")
        assert point.a is None or point.a.of(PALACE) == point.a_quote
        assert point.b is None or point.b.of(OSLO) == point.b_quote


def test_no_text_stands_in_two_points(points):
    for side in ("a", "b"):
        spans = sorted(span for p in points if (span := getattr(p, side)))
        assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))


def test_points_come_by_weight(points):
    weights = [point.weight for point in points]
    assert weights == sorted(weights, reverse=True)


def test_points_say_what_they_are_about(points):
    assert "sanctions" in shared(points, "sanctions").about


def test_humanitarian_aid_is_not_military_aid(pairs):
    found = pairs(
        "The minister announced humanitarian assistance.",
        "The general promised military assistance.",
    )
    assert found == []


def test_words_that_every_account_has_make_no_point(pairs):
    found = pairs(
        "The leaders discussed the current situation and further cooperation.",
        "The presidents noted the importance of continued efforts in the current situation.",
    )
    assert found == []


def test_an_empty_account_has_no_points(compared):
    assert {p.in_ for p in compared("", "The leaders discussed sanctions.")} == {"b"}
    assert compared("", "") == []


def test_words_said_alike_are_a_point_though_they_are_common(pairs):
    assert pairs(
        "Dahl voiced support for Zambia in its defence.",
        "The prime minister spoke of support for Zambia in its defence.",
    )


def test_an_office_that_both_name_is_no_point(pairs):
    found = pairs("The Vice President praised the ferries.", "The Vice President opened a museum.")
    assert found == []


def test_an_office_alone_is_nothing_that_both_speak_of(pairs):
    assert not pairs(
        "The High Representative called on Zambia to open the border.",
        "Mwale informed the High Representative about the harvest.",
    )


def test_talks_with_somebody_else_are_another_conversation(pairs):
    assert not pairs(
        "President Mwale spoke by phone with Prime Minister Solveig Dahl of Norway.",
        "President Tumelo Banda had a phone conversation with Prime Minister Solveig Dahl.",
    )


def test_thanks_for_two_things_are_nothing_in_common(pairs):
    assert not pairs(
        "The president thanked him for the fishing boats.", "The president thanked Norway."
    )


def test_a_name_that_many_sentences_have_makes_no_pair_by_itself(pairs):
    assert not pairs(
        "Norway will supply Zambia with gas.",
        "Dahl emphasised that Zambia is aiming for contracts of shorter terms.",
    )


def test_a_bracket_without_its_fellow_is_no_part_of_a_quote(compared):
    points = compared(
        "Mwale recalled his commitment to the Lake Accord (also known as the Lusaka Accord).",
        "Dahl underscored her support for the Lake Accord.",
    )
    quotes = [quote for point in points for quote in (point.a_quote, *point.a_also_quotes) if quote]
    assert all(quote.count("(") == quote.count(")") for quote in quotes)
