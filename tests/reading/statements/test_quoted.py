"""Quotations and their speakers."""

import pytest

from dateline.reading.statements.quotations import scan


def quotes(text):
    return [text[start:end] for start, end, _, _ in scan(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" twice.', ['"yes"']),
        ("She said, ''We came.''", ["''We came.''"]),
        ("“He told me ‘never’ again,” she said.", ["“He told me ‘never’ again,”"]),
        ("“He told me “never” again,” she said.", ["“He told me “never” again,”"]),
        ("the workers’ rights and the mayor’s car", []),
        ("the ‘rights’ of workers", ["‘rights’"]),
        ('a 5" pipe', []),
    ],
)
def test_marks_are_paired_by_what_stands_around_them(text, found):
    assert quotes(text) == found


def test_an_open_quotation_runs_to_the_end_of_its_paragraph():
    [(start, end, single, closed)] = scan("“We came early.")
    assert (start, end, single, closed) == (0, 15, False, False)


def test_a_quotation_with_its_cue_behind_it(said):
    assert said("“We will reopen the bridge in May,” said Governor Anna Berg.") == [
        ("Governor Anna Berg", "said", "“We will reopen the bridge in May,”")
    ]


def test_a_quotation_with_its_cue_before_it(said):
    [(source, cue, content)] = said("The governor said, “We will reopen the bridge.”")
    assert (source, cue, content) == ("The governor", "said", "“We will reopen the bridge.”")


def test_fragments_round_one_cue_are_one_statement(said):
    text = "“We are ready,” the governor said. “The bridge will open in May.”"
    [(source, cue, content)] = said(text)
    assert (source, cue) == ("the governor", "said")
    assert content == "“We are ready,” | “The bridge will open in May.”"


def test_a_quotation_over_two_paragraphs_is_one_statement(statements):
    text = (
        "“We lost the harvest,” the farmer said. “The rain did not come.\n\n"
        "“We will plant again in spring.”"
    )
    [statement] = statements(text)
    assert len(statement.content) == 3


def test_a_quotation_may_close_a_paragraph_later(statements):
    text = 'The coach said, "We played well.\n\nThe second half was ours."'
    [statement] = statements(text)
    assert statement.manner == "direct"
    assert "second half" in statement.content[-1].of(text)


def test_a_paragraph_of_quotation_without_cue_goes_on_with_the_one_before_it(statements):
    text = (
        "“The water came at night,” said Maria Lopez, a teacher.\n\n"
        "“Nobody had warned us of the flood.”"
    )
    [statement] = statements(text)
    assert [piece.of(text)[:4] for piece in statement.content] == ["“The", "“Nob"]


def test_behind_indirect_words_such_a_paragraph_is_a_statement_of_the_same_speaker(statements):
    text = (
        "Maria Lopez said the “great flood” of May came at night.\n\n"
        "“Nobody had warned us of the water.”"
    )
    first, second = statements(text)
    assert second.source is None and second.cue is None
    assert second.speakers == first.speakers


def test_a_quoted_phrase_belongs_to_the_clause_around_it(statements):
    [statement] = statements("The mayor said the plan was “a gift to the city” and its people.")
    assert statement.manner == "mixed"


def test_a_turn_of_phrase_is_no_statement(said):
    assert said("The so-called “peace bridge” was built in 1990.") == []


def test_a_title_in_quotation_marks_is_not_said(said):
    text = "The director of “The Long Road” said the film was finished."
    assert said(text)[0][2] == "the film was finished"


def test_a_dash_and_a_name_sign_a_quotation(said):
    [(source, _, content)] = said("“The dam saved our town from the water.” — Maria Lopez")
    assert (source, content) == ("Maria Lopez", "“The dam saved our town from the water.”")


def test_a_name_and_a_colon_open_a_line_of_an_interview(said):
    text = "BERG: Who pays for the bridge?\n\nLOPEZ: We all do.\n\nBERG: And Lopez?\n\nLOPEZ: Yes."
    rows = said(text)
    assert [(source, cue) for source, cue, _ in rows][:2] == [("BERG", ":"), ("LOPEZ", ":")]
    assert rows[0][2].startswith("Who pays for the bridge")


def test_a_label_before_a_colon_is_no_speaker(said):
    assert said("WEATHER: Rain is likely in the north.") == []
