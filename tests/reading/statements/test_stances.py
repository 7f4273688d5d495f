"""Stances, passives and nouns; polarity, medium, date and kind."""

import pytest


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The union condemned the raid.", ("The union", "condemned", "the raid")),
        ("The union called for talks.", ("The union", "called for", "talks")),
        (
            "The union accused the company of theft.",
            ("The union", "accused", "the company of theft"),
        ),
        (
            "The union urged its members to stay home.",
            ("The union", "urged", "its members to stay home"),
        ),
        ("The union asked its members to stay home.", ("The union", "asked", "to stay home")),
        (
            "The union made clear that it would not sign.",
            ("The union", "made clear", "that it would not sign"),
        ),
        (
            "It is unclear whether the union will sign.",
            ("", "It is unclear", "whether the union will sign"),
        ),
        ("The union wants to talk.", ("The union", "wants", "to talk")),
        ("The union proposed cutting the hours.", ("The union", "proposed", "cutting the hours")),
        (
            "The union is confident that it will win.",
            ("The union", "is confident", "that it will win"),
        ),
        (
            "The union’s claim that it owned the land is false.",
            ("The union’s", "claim", "that it owned the land"),
        ),
    ],
)
def test_stances_have_their_source_cue_and_content(said, text, row):
    assert row in said(text)


def test_a_passive_has_no_source_where_no_agent_is_named(said):
    assert ("", "is expected", "The minister | to resign") in said(
        "The minister is expected to resign."
    )


def test_a_passive_has_its_agent_as_source(said):
    rows = said("The plan was criticized by the opposition.")
    assert rows[0][0] == "the opposition"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor said that the road was closed.", "speech"),
        ("The mayor hopes that the road will open.", "stance"),
        ("The mayor praised the road workers.", "stance"),
        ("The mayor vowed to “give every one of our people a home”.", "speech"),
        ("According to the mayor, the road is closed.", "speech"),
    ],
)
def test_speech_is_told_from_stance(statements, text, kind):
    assert [statement.kind for statement in statements(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The mayor said that the road was closed.", "affirmed"),
        ("The mayor denied that the road was closed.", "denied"),
        ("The mayor declined to discuss the road.", "declined"),
        ("The mayor did not say when the road would open.", "declined"),
    ],
)
def test_polarity_says_whether_the_speaker_affirms(statements, text, polarity):
    assert statements(text)[0].polarity == polarity


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("The mayor said in a statement that the road was closed.", "statement"),
        ("“The road is closed,” the mayor said in an interview.", "interview"),
        ("“The road is closed,” the mayor told reporters.", "press conference"),
        ("“The road is closed,” the mayor tweeted.", "post"),
        ("The mayor said that the road was closed.", None),
    ],
)
def test_the_medium_is_told_where_the_text_tells_it(statements, text, medium):
    assert statements(text)[0].medium == medium


def test_the_day_of_speaking_comes_from_the_cue(read_text):
    text = "The mayor said on Monday that the road would open in May."
    [statement] = read_text(text, date="2025-01-28").statements
    assert statement.date == "2025-01-27"


def test_the_speaker_is_the_entity_behind_the_pronoun(read_text):
    draft = read_text("Anna Berg visited the dam. “It is safe,” she said.")
    names = {entity.id: entity.name for entity in draft.entities}
    [statement] = draft.statements
    assert [names[speaker] for speaker in statement.speakers] == ["Anna Berg"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The union called for the ministry to publish the figures.",
            ("The union", "called for", "the ministry to publish the figures"),
        ),
        (
            "The outage was first reported by the Harbour Gazette.",
            ("the Harbour Gazette", "was first reported", "The outage"),
        ),
        (
            "A survey showed a sharp fall in wages.",
            ("A survey", "showed", "a sharp fall in wages"),
        ),
        (
            "The minister has toned down her criticism of the banks.",
            ("The minister", "has toned down her criticism of", "the banks"),
        ),
        ("The plan drew praise from farmers.", ("farmers", "drew praise", "The plan")),
        (
            "She has long been a critic of the treaty.",
            ("She", "has long been a critic of", "the treaty"),
        ),
        (
            "The law, which the union describes as cruel, takes effect in May.",
            ("the union", "describes", "which | as cruel"),
        ),
        ("Asked whether she would run, the mayor said no.", ("the mayor", "said", "no")),
        (
            "It appears that the talks have failed.",
            ("", "appears", "that the talks have failed"),
        ),
        (
            "The envoy appeared to suggest that the talks were over.",
            ("The envoy", "to suggest", "that the talks were over"),
        ),
    ],
)
def test_stances_told_in_other_words_are_found(said, text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "A group called Harbour Watch met in Lund.",
        "The rebels attacked the village at dawn.",
        "The minister drew a map of the valley.",
        "The supporter of the club left.",
    ],
)
def test_acts_and_names_are_no_stances(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The family has called on police to release the videos.",
            ("The family", "has called on", "police to release the videos"),
        ),
        (
            "The clerk went out of her way to say that the vote was fair.",
            ("The clerk", "to say", "that the vote was fair"),
        ),
        (
            "The mayor earned praise for calling the plan a farce.",
            ("The mayor", "calling", "the plan a farce"),
        ),
        (
            "The governor said about half of the roads were closed.",
            ("The governor", "said", "about half of the roads were closed"),
        ),
        (
            "Poll: Most Farmers Oppose The Tax\n\nThe vote is on Sunday.",
            ("Poll", ":", "Most Farmers Oppose The Tax"),
        ),
    ],
)
def test_a_stance_belongs_to_whoever_acts_in_the_sentence(said, text, row):
    assert row in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "In a statement on Tuesday, the union called for restraint.",
        "The union condemned the raid in a statement on Friday.",
    ],
)
def test_a_stance_told_in_a_statement_is_speech_with_that_medium(statements, text):
    found = statements(text)[0]
    assert (found.kind, found.medium) == ("speech", "statement")


def test_a_second_verb_shares_the_statement_of_the_first(statements):
    found = statements("In a statement, the union called for restraint and condemned the raid.")
    assert [one.medium for one in found] == ["statement", "statement"]


def test_what_somebody_was_asked_is_nobodys_speech(statements):
    asked = statements("Asked whether troops would leave, he declined to comment.")[0]
    assert (asked.kind, asked.speakers) == ("stance", ())


def test_a_passive_verdict_is_a_stance_of_nobody(said):
    assert ("", "was rejected", "The plan") in said("The plan was rejected.")
