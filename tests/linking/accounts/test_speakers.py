"""Two accounts inside one article, told by who says what."""

import pytest

from dateline.linking.accounts.speakers import find_voice, two_sides, voices

PAGE = (
    "Kenyan President William Ruto said that the two countries would sign a trade agreement before "
    "the summer, and that the ferries would sail again.\n\n"
    "He also said the port of Mombasa would be dredged.\n\n"
    "US Secretary of State Marco Rubio said that Washington was grateful for the patrols at sea "
    "and wanted the port to stay open to its ships.\n\n"
    "The mayor of Mombasa said it was raining."
)


@pytest.fixture(scope="module")
def draft(read_text):
    return read_text(PAGE, date="2025-02-01")


def words(voice):
    return " ".join(span.of(PAGE) for span in voice.spans)


def test_who_says_most_comes_first(draft):
    assert voices(draft)[0].speaker.name == "William Ruto"


def test_the_two_sides_are_of_two_countries(draft):
    first, second = two_sides(draft)
    assert (first.speaker.name, second.speaker.name) == ("William Ruto", "Marco Rubio")


def test_a_side_has_its_own_words_only(draft):
    first, second = two_sides(draft)
    assert "trade agreement" in words(first)
    assert "grateful" not in words(first)
    assert "grateful" in words(second)


def test_a_sentence_that_goes_on_belongs_to_the_account_before_it(read_text):
    text = (
        "President William Ruto said that the two leaders had discussed the ferries to Pemba at "
        "length. They also discussed the port of Mombasa. The rain went on."
    )
    voice = voices(read_text(text))[0]
    told = " ".join(span.of(text) for span in voice.spans)
    assert "port of Mombasa" in told
    assert "rain" not in told


def test_a_speaker_is_found_by_part_of_the_name_or_by_country(draft):
    assert find_voice(draft, "ruto").speaker.name == "William Ruto"
    assert find_voice(draft, "Nobody") is None


def test_one_speaker_alone_makes_no_two_sides(read_text):
    assert two_sides(read_text("The mayor said that the bridge would open in the spring.")) is None
