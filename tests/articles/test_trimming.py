"""What clings to the body of a web page is taken off."""

from dateline.articles.assemble import Block
from dateline.articles.trimming import trim_body

STORY = tuple(
    Block(
        f"On day {day} the harbour master said that no ship would leave before the fog lifts, "
        "and that the pilots had not slept since Monday."
    )
    for day in range(1, 7)
)
TEASER = Block("Ten recipes for the spring table, and how to grow herbs at home.")


def test_the_day_over_the_first_paragraph_goes() -> None:
    assert trim_body((Block("Tue, Jan 28, 2025 page1"), *STORY)).body == STORY
    dated = Block("By 28 January 2025 all twelve ships had left the harbour of Lindon again.")
    assert trim_body((dated, *STORY)).body == (dated, *STORY)


def test_what_stands_behind_a_line_for_other_stories_goes() -> None:
    label = Block("You might also like", "heading")
    assert trim_body((*STORY, label, TEASER, TEASER)).body == STORY
    assert trim_body((*STORY, Block("Related Articles:"), TEASER)).body == STORY


def test_such_a_line_early_in_the_story_does_not_end_it() -> None:
    body = (STORY[0], Block("Related articles"), *STORY[1:])
    assert trim_body(body).body == body


def test_a_heading_that_only_opens_like_such_a_line_stays() -> None:
    body = (*STORY[:4], Block("Popular support grows", "heading"), *STORY[4:])
    assert trim_body(body).body == body


def test_the_words_over_a_credit_are_a_caption() -> None:
    under = Block("Pilots wait on the quay.")
    trimmed = trim_body((*STORY[:3], under, Block("Photo: Ada Rowan"), *STORY[3:]))
    assert (trimmed.body, trimmed.captions) == (STORY, (under.text,))


def test_a_credit_behind_the_story_takes_no_paragraph_of_it() -> None:
    trimmed = trim_body((*STORY, Block("Photo: Ada Rowan")))
    assert (trimmed.body, trimmed.captions) == (STORY, ())


def test_the_source_of_a_number_is_no_credit() -> None:
    body = (*STORY[:3], Block("Source: the port authority"), *STORY[3:])
    assert trim_body(body).body == body
