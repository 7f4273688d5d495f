"""Pages saved as plain text become articles; the pages are ours."""

import time

import pytest

from dateline.articles.plain_text import MOST_LINES, article_from_text, is_saved_page
from dateline.errors import PageError
from dateline.model import Article, Page

SAVED = """\
logo
ADVERTISEMENT

Minister opens bridge over the Tana after two years of delay

Residents of Garissa had waited since the floods of 2022.

image
by GRACE NJERI-EXAMPLE

News3 March 2024 - 16:05
ADVERTISEMENT

In Summary


  • The bridge carries forty lorries an hour, the roads authority said on Sunday.
  • The contractor has promised to finish the second lane before the rains begin.

The new bridge at Garissa. FILE

The minister for roads opened the new bridge over the Tana on Sunday, two years after it was due.

She told residents that the delay had cost the county more than the floods themselves.

“We waited for two years and lost our trade,” said a shopkeeper.

It will be free.

The contractor has promised to finish the second lane before the rains begin.

Drivers welcomed the opening, but some asked why lorries still had to wait for an hour.

Related Articles

Five dead in a crash on the Thika road
Teachers call off their strike

logo© The Example 2019. All rights reserved"""


def read(text: str, **given: str) -> Article:
    return article_from_text(Page(where="test", text=text, **given))


def parts(article: Article, kind: str) -> list[str]:
    return [article.quote(part.span) for part in article.parts if part.kind == kind]


def test_title_and_standfirst_are_their_own_parts() -> None:
    article = read(SAVED)
    assert article.title == "Minister opens bridge over the Tana after two years of delay"
    assert article.standfirst == "Residents of Garissa had waited since the floods of 2022."
    assert parts(article, "standfirst") == [article.standfirst]


def test_a_name_in_capitals_is_written_as_names_are() -> None:
    assert read(SAVED).authors == ("Grace Njeri-Example",)


def test_a_glued_section_and_date_are_taken_apart() -> None:
    article = read(SAVED)
    assert (article.section, article.published) == ("News", "2024-03-03T16:05")


def test_the_copyright_names_the_outlet_and_its_year_is_no_date() -> None:
    article = read(SAVED)
    assert article.outlet == "The Example"
    assert "2019" not in (article.published or "")


def test_summary_points_stay_beside_the_body_that_repeats_them() -> None:
    article = read(SAVED)
    point = "The contractor has promised to finish the second lane before the rains begin."
    assert point in parts(article, "summary")
    assert point in parts(article, "paragraph")


def test_a_caption_with_a_credit_is_no_paragraph() -> None:
    assert parts(read(SAVED), "caption") == ["The new bridge at Garissa. FILE"]


def test_furniture_and_what_follows_the_end_are_left_out() -> None:
    text = read(SAVED).text.casefold()
    for junk in ("logo", "image", "advertisement", "in summary", "related", "teachers", "reserved"):
        assert junk not in text.replace("image:", "")


def test_short_sentences_between_paragraphs_are_kept() -> None:
    article = read(SAVED)
    assert "It will be free." in parts(article, "paragraph")
    assert len(parts(article, "paragraph")) == 6


def test_pasted_prose_comes_through_whole() -> None:
    prose = "The court met. It rose.\n\nNobody spoke.\n\nA new date was set for the hearing in May."
    article = read(prose)
    assert article.text == prose


def test_pasted_prose_keeps_its_last_short_line() -> None:
    body = "The council met on Friday and agreed on a budget for the next two years. " * 3
    assert read(f"A title\n\n{body}\n\nIt ends here.").text.endswith("It ends here.")


def test_pasted_prose_keeps_its_lists() -> None:
    body = "The council met on Friday and agreed on a budget for the next two years. " * 3
    article = read(f"{body}\n\nThose who spoke were:\n\n• The mayor\n• The treasurer")
    assert parts(article, "paragraph")[-2:] == ["The mayor", "The treasurer"]


def test_a_date_under_the_title_costs_no_paragraph() -> None:
    first = "The council agreed on Friday to close the old bridge for repairs until the spring."
    second = "Traders on both banks fear for their custom, and a ferry may be hired for them."
    article = read(f"Old bridge to close\nJuly 02, 2024\n{first}\n{second}\n{first[:-1]} of 2025.")
    assert article.published == "2024-07-02"
    assert parts(article, "paragraph")[:2] == [first, second]


def test_a_long_paragraph_about_cookies_and_newsletters_is_kept() -> None:
    text = "The court ruled on cookies, on newsletters and on the privacy policy of the shop. " * 9
    assert read(text).text == text.strip()


def test_a_sentence_broken_into_lines_is_joined() -> None:
    first = "The ministry of roads said on Monday evening that the bridge would be closed for"
    article = read(f"{first}\nthree weeks.\nNobody had told the traders.\nThey will protest.")
    assert parts(article, "paragraph")[0] == f"{first} three weeks."


def test_wrapped_lines_are_joined() -> None:
    wrapped = (
        "The river rose above its banks on Monday night and took the only road\n"
        "between the two villages, leaving about ninety families without a way\n"
        "to the market."
    )
    assert parts(read(wrapped), "paragraph") == [wrapped.replace("\n", " ")]


def test_the_title_given_beside_the_text_is_kept() -> None:
    article = read(SAVED, title="A bridge opens", published="2024-03-04")
    assert (article.title, article.published) == ("A bridge opens", "2024-03-04")
    assert "Minister opens bridge" in article.text


def test_a_page_of_menus_has_no_text() -> None:
    assert read("Home\nNews\nSport\nLog in\n© Example 2024").text == ""


def test_an_empty_text_gives_an_empty_article() -> None:
    assert read("").parts == ()


def test_the_language_is_the_proses() -> None:
    french = "Le ministre a ouvert le pont dimanche, deux ans après la date prévue par le contrat. "
    assert read(french * 3).language == "fr"


APART = """\
Harbour master asks for a second pilot

{under}By ANA SAMPLE
14 May 2025
{picture}

The harbour master of Oldtown has asked the ministry for a second pilot boat this year.

Two ships ran aground in the fog in March, and the harbour was closed for nine days.

The ministry said that it would answer the harbour master's letter before the summer.

Fishermen told us that the pilots work day and night while the fog lasts in spring.
"""


def read_apart(*, under: str = "", picture: str = "Share") -> Article:
    return read(APART.format(under=under, picture=picture))


def test_a_line_under_the_title_in_the_bylines_block_is_the_standfirst() -> None:
    article = read_apart(under="Fog closed the port for nine days, with more to come\n")
    assert article.standfirst == "Fog closed the port for nine days, with more to come"
    assert len(parts(article, "paragraph")) == 4


def test_a_list_of_names_under_the_title_is_no_standfirst() -> None:
    assert read_apart(under="Ana Sample Bo Tester Cyrus Example\n").standfirst is None


def test_the_last_line_of_the_bylines_block_is_the_pictures() -> None:
    article = read_apart(picture="Share\nThe harbour of Oldtown on a clear day last spring")
    assert parts(article, "caption") == ["The harbour of Oldtown on a clear day last spring"]


def test_a_caption_whose_credit_stands_in_the_next_lines_is_a_caption() -> None:
    text = APART.format(under="", picture="Share").replace(
        "The ministry said",
        "The harbour seen from the old town's walls (\n\nImage:\n\nThe ministry said",
    )
    assert parts(read(text), "caption") == ["The harbour seen from the old town's walls ("]


def test_a_picture_above_the_title_keeps_its_caption() -> None:
    text = "The harbour on Monday. Photograph: Bo Tester/Reuters\nOldtown\n\n" + APART
    article = read(text.format(under="", picture="Share"))
    assert parts(article, "caption") == ["The harbour on Monday. Photograph: Bo Tester/Reuters"]
    assert article.title == "Harbour master asks for a second pilot"


def test_a_title_of_the_sites_path_does_not_stand_over_the_headline() -> None:
    crumb = "• News\n• Harbour master of Oldtown asks for second pilot boat\n\n"
    article = read(crumb + APART.format(under="", picture="Share"))
    assert article.title == "Harbour master asks for a second pilot"


def test_a_dash_before_a_paragraph_of_its_own_is_speech() -> None:
    text = (
        APART.format(under="", picture="Share")
        + "\n– We have not slept for nine days, said Bo Tester.\n"
    )
    assert (
        parts(read(text), "paragraph")[-1] == "– We have not slept for nine days, said Bo Tester."
    )


def test_entries_of_a_live_report_are_no_summary_points() -> None:
    text = APART.format(
        under="", picture="In Summary\n• Harbour closed by fog 14:20\n• Pilot boat asked for 13:05"
    )
    assert parts(read(text), "summary") == []


def test_nothing_behind_a_paywalls_line_is_body() -> None:
    wall = "\nTo continue reading this article, buy a day's access to everything that we print.\n"
    shop = "\nOur shop sells prints of all the harbours that our readers like best.\n"
    text = APART.format(under="", picture="Share") + wall + shop
    assert len(parts(read(text), "paragraph")) == 4


def test_a_body_goes_on_where_the_sites_mark_stands_over_its_paragraphs() -> None:
    story = [
        f"The harbour master of Oldtown said that pilot boat {word} was out in the fog for days."
        for word in ("one", "two", "three", "four", "five", "six")
    ]
    teasers = "Trending\n\nTen recipes for spring\n\nWho won the lottery\n\nA walk by the sea"
    marked = [f"Article content\n\n{paragraph}" for paragraph in story]
    text = "\n\n".join(["Harbour master asks for a pilot", *marked[:5], teasers, marked[5]])
    assert parts(read(text), "paragraph") == story


def test_what_a_link_tells_by_ear_is_left_out() -> None:
    text = APART.replace("the ministry for", "the ministry(opens in a new tab) for")
    first = parts(read(text.format(under="", picture="Share")), "paragraph")[0]
    assert first.startswith("The harbour master of Oldtown has asked the ministry for a second")


def test_a_page_of_more_lines_than_any_page_is_refused_in_one_line() -> None:
    text = "\n\n".join(f"line {number}" for number in range(MOST_LINES + 1))
    with pytest.raises(
        PageError, match=r"^bomb\.txt: has 20001 lines, more than the 20000 "
    ) as told:
        article_from_text(Page(where="bomb.txt", text=text))
    assert "cut it into its articles" in str(told.value)
    assert is_saved_page(text), "it is taken for no story, so that every way to read it refuses it"


def test_blank_lines_do_not_count_as_lines_of_a_page() -> None:
    text = "\n" * (MOST_LINES + 1) + "The new bridge at Garissa was opened on Sunday.\n"
    assert "Garissa" in article_from_text(Page(where="long.txt", text=text)).text


def test_four_times_the_lines_in_one_block_take_about_four_times_the_time() -> None:
    def seconds(lines: int) -> float:
        block = "\n".join(f"Sentence {number} of this block is told." for number in range(lines))
        page = Page(where="block.txt", text=f"ADVERTISEMENT\n\n{block}\n\nA line alone.\n")
        rounds = []
        for _ in range(2):
            start = time.process_time()
            article_from_text(page)
            rounds.append(time.process_time() - start)
        return min(rounds)

    seconds(100)  # the patterns are compiled outside the clock
    assert seconds(4_000) < 8 * seconds(1_000), "the square would be sixteen times"


def test_a_caption_that_another_one_begins_with_is_left_out_and_an_equal_one_kept_once() -> None:
    article = read(
        SAVED.replace(
            "The new bridge at Garissa. FILE\n",
            "The new bridge at Garissa. FILE\n\nThe new bridge at Garissa. FILE\n",
        )
    )
    captions = [part for part in article.parts if part.kind == "caption"]
    assert len(captions) == 1


def test_the_headline_is_the_line_over_the_byline_and_not_the_pictures() -> None:
    text = (
        "Menu\n\nThick fog keeps the pilots of Beira waiting\n\nBy Jane Doe\n28 January 2025\n\n"
        "Pilots stand on the quay of Beira in thick fog\n\n"
        "The pilots stand on the quay of Beira for the third day, for the fog is thick.\n\n"
        "No ship left the harbour, and the pilots said that thick fog would stay till Friday.\n\n"
        "Share\n"
    )
    assert read(text).title == "Thick fog keeps the pilots of Beira waiting"


def test_a_label_that_stands_twice_does_not_end_the_story() -> None:
    link = "Related Articles\n\nFive dead in a crash on the Thika road\n\n"
    text = SAVED.replace("It will be free.", link + "It will be free.")
    body = parts(read(text), "paragraph")
    assert any(paragraph.startswith("Drivers welcomed") for paragraph in body)
    assert not any("Thika" in paragraph for paragraph in body)


def test_a_paragraph_that_stands_three_times_is_a_notice() -> None:
    notice = "Your settings keep us from showing what others have made of this story on the web."
    text = SAVED.replace("It will be free.", f"{notice}\n\nIt will be free.\n\n{notice}")
    text = text.replace("Related Articles", f"{notice}\n\nRelated Articles")
    assert notice not in parts(read(text), "paragraph")


def test_a_heading_marked_as_in_markdown_loses_its_mark() -> None:
    assert read("# Fog closes the port\n\n" + "No ship left before noon, he said. " * 4).title == (
        "Fog closes the port"
    )
