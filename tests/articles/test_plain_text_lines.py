"""What single lines of a plain-text page are told to be: each rule with a hit and a near miss."""

import pytest

from dateline.articles.plain_text.bylines import bare_name, find_authors
from dateline.articles.plain_text.credits import has_credit, is_credit, opens_caption
from dateline.articles.plain_text.dates import find_date
from dateline.articles.plain_text.furniture import is_box, is_ending, is_furniture
from dateline.articles.plain_text.lines import Line, read_lines
from dateline.ontology.pages import page_words


def line(text: str) -> Line:
    (only,) = read_lines(text)
    return only


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("News28 January 2025 - 07:30", "2025-01-28T07:30"),
        ("Published Jun 5, 2026 at 4:10 PM", "2026-06-05T16:10"),
        ("Tuesday, 3rd March 2026", "2026-03-03"),
        ("05.01.2025, 15:23 Uhr", "2025-01-05T15:23"),
        ("2024-02-14T16:15:30Z", "2024-02-14T16:15+00:00"),
        ("28 April 2024 9:05 GMT", "2024-04-28T09:05+00:00"),
        ("le 5 février 2025 à 8h30", "2025-02-05T08:30"),
        ("2025年1月14日 20:00", "2025-01-14T20:00"),
        ("20/1/2026 18:30", "2026-01-20T18:30"),
        ("12:05 am, 1 May 2025", "2025-05-01"),
        ("3/4/2025", None),
        ("31 February 2025", None),
        ("May 2025", None),
        ("The 12 March 1850 map", None),
        ("version 1.2.2024.5", None),
    ],
)
def test_dates_are_read_as_printed(text: str, iso: str | None) -> None:
    found = find_date(text)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("by CYRUS EXAMPLE", ("Cyrus Example",)),
        ("By Ana Sample and Bo Tester", ("Ana Sample", "Bo Tester")),
        ("Von Anna Beispiel, Redakteurin", ("Anna Beispiel",)),
        ("By Jane O'Sample | Example News", ("Jane O'Sample",)),
        ("By Staff Reporter", ()),
        ("By Monday the river had fallen and people went home again.", ()),
        ("by the river", ()),
    ],
)
def test_bylines_name_people_only(text: str, names: tuple[str, ...]) -> None:
    assert find_authors(line(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Sample · Example News · Posted: Aug 08, 2024", ("Ana Sample",)),
        ("Ana Sample", ("Ana Sample",)),
        ("Ana Sample resigned on Monday", ()),
        ("Water rises", ()),
    ],
)
def test_a_bare_name_is_a_line_of_nothing_else(text: str, names: tuple[str, ...]) -> None:
    assert bare_name(line(text)) == names


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The minister at the bridge. FILE", True),
        ("People wait for the bus in Garissa. (AP Photo/Ana Sample)", True),
        ("The bridge over the Tana. Photo: Ana Sample/Example", True),
        ("Die Brücke über den Tana © Anna Beispiel/dpa", True),
        ("The bridge, seen from the air. Photo by ANA SAMPLE /AFP via Getty Images", True),
        ("He filed a photo of the bridge, she said.", False),
        ("She then shared the video: “We are all safe.”", False),
        ("The report was first seen by Reuters.", False),
        ("The ministry did not answer the questions of AFP on Monday.", False),
    ],
)
def test_captions_close_with_a_credit(text: str, hit: bool) -> None:
    assert has_credit(line(text)) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("REUTERS", True),
        ("Ana Sample/Getty Images", True),
        ("Foto: Anna Beispiel", True),
        ("(Image credit: Example)", True),
        ("© Anna Beispiel", True),
        ("© 2024 Example Media Ltd", False),
        ("The president. FILE", False),
        ("Reuters said so", False),
    ],
)
def test_a_credit_is_a_line_of_nothing_else(text: str, hit: bool) -> None:
    assert is_credit(line(text)) is hit


def test_a_caption_may_say_that_it_is_one() -> None:
    assert opens_caption(line("Image caption: The bridge at Garissa"))
    assert not opens_caption(line("The minister: the bridge is safe"))


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("ADVERTISEMENT", True),
        ("Share Comments", True),
        ("TwitterTwitter", True),
        ("4 minute read", True),
        ("IMG_2041.jpg", True),
        ("Read more: Five die in a flood", True),
        ("|", True),
        ("Sharing water", False),
        ("The 4 ministers read the bill", False),
        ("Readers of the paper wrote in", False),
    ],
)
def test_furniture_is_told_from_text(text: str, hit: bool) -> None:
    assert is_furniture(line(text)) is hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Related Articles", True),
        ("logo© The Example 2024. All rights reserved", True),
        ("Copyright 2024 Example", True),
        ("Related to the flood, three more roads were closed by the authority on Monday.", False),
        ("© Anna Beispiel", False),
    ],
)
def test_endings_are_told_from_text(text: str, hit: bool) -> None:
    assert is_ending(line(text)) is hit


def test_a_box_is_short_or_says_more_than_one_word_of_boxes() -> None:
    assert is_box(line("Sign up for our newsletter"))
    assert not is_box(
        line("The minister said that the cookie law would be voted on before the end of the year.")
    )


def test_bullets_are_taken_off_and_remembered() -> None:
    first, second = read_lines("  • One point of the story.\n  • Another point of it.\n\nText.")[:2]
    assert (first.text, first.bullet) == ("One point of the story.", True)
    assert second.bullet


def test_a_numbered_paragraph_and_a_day_keep_their_numbers() -> None:
    assert line("30. Juni 2025").text == "30. Juni 2025"


def test_every_list_is_lower_case_and_names_its_source() -> None:
    import tomllib
    from importlib.resources import files

    source = files("dateline.ontology.pages").joinpath("plain_text.toml").read_text("utf-8")
    for name, table in tomllib.loads(source).items():
        assert table["source"], name
        for words in (value for key, value in table.items() if key != "source"):
            assert all(word and word == word.lower() for word in words), name
            assert len(set(words)) == len(words), (name, {w for w in words if words.count(w) > 1})


def test_the_lists_are_loaded_longest_first() -> None:
    lengths = [len(word) for word in page_words().credit_labels]
    assert lengths == sorted(lengths, reverse=True)
