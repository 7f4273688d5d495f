"""Cues of several words: idioms, chains, published documents, nouns by their place."""

import pytest


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Critics took issue with the plan.", ("Critics", "took issue with", "the plan")),
        (
            "The council cast doubt this week on the value of the inquiry.",
            ("The council", "cast doubt this week on", "the value of the inquiry"),
        ),
        (
            "The question is whether the dam will hold.",
            ("", "The question is", "whether the dam will hold"),
        ),
        (
            "Her argument is that the dam will hold.",
            ("Her", "argument is", "that the dam will hold"),
        ),
        (
            "The minister declined to discuss the dam.",
            ("The minister", "declined to discuss", "the dam"),
        ),
        (
            "The ministry issued a statement saying the dam was safe.",
            ("The ministry", "issued a statement saying", "the dam was safe"),
        ),
    ],
)
def test_a_cue_of_several_words_has_its_source_and_content(said, text, row):
    assert row in said(text)


def test_what_a_published_statement_says_is_said_by_its_publisher(statements, read_text):
    draft = read_text("The Kenyan government issued a statement saying the dam was safe.")
    names = {entity.id: entity.name for entity in draft.entities}
    assert [names[id] for id in draft.statements[0].speakers] == ["Kenyan government"]


def test_a_second_act_of_the_speaker_is_no_part_of_the_first(said):
    rows = said("She urged voters to wait and promised to return.")
    assert ("She", "urged", "voters to wait") in rows


def test_questions_that_nobody_is_said_to_ask_are_a_stance_of_nobody(statements):
    found = statements("There are questions about the safety of the dam.")
    assert [(one.kind, one.source) for one in found] == [("stance", None)]


def test_an_aside_may_stand_before_a_further_clause(said):
    rows = said("The tool helps in a flood, the mayor said on Monday, and it has been used often.")
    assert rows[0][2] == "The tool helps in a flood | and it has been used often"


def test_a_clause_with_an_inserted_remark_keeps_its_verb(said):
    text = "Exit polls suggested that voters - who have helped the left - stayed at home this time."
    assert said(text)[0][2].endswith("stayed at home this time")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The dam is safe, the mayor was quoted as saying.",
            ("the mayor", "was quoted as saying", "The dam is safe"),
        ),
        (
            "The Red Cross puts the death toll at 6,750.",
            ("The Red Cross", "puts", "the death toll at 6,750"),
        ),
        (
            "Some 1,846 cases have arisen, as reported by the Ministry of Health.",
            ("the Ministry of Health", "as reported", "Some 1,846 cases have arisen"),
        ),
    ],
)
def test_who_is_quoted_or_reckons_has_said_so(said, text, row):
    assert row in said(text)


def test_an_object_keeps_the_infinitives_joined_to_it(said):
    rows = said("She touted her proposals to build roads, cut taxes and open schools.")
    assert ("She", "touted", "her proposals to build roads, cut taxes and open schools") in rows
