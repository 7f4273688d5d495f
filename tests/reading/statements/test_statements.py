"""Who says what: clauses, asides and what the record carries."""


def test_a_clause_with_that_is_the_content(said):
    assert said("The governor said that the bridge would reopen in May.") == [
        ("The governor", "said", "that the bridge would reopen in May")
    ]


def test_a_trailing_cue_is_left_out_of_the_content(said):
    assert said("The bridge will reopen in May, the governor said.") == [
        ("the governor", "said", "The bridge will reopen in May")
    ]


def test_a_cue_inside_the_sentence_leaves_both_sides(said):
    [(source, cue, content)] = said("The northern bridge, the governor said, is safe again.")
    assert (source, cue) == ("the governor", "said")
    assert content == "The northern bridge | is safe again"


def test_the_words_of_a_speaker_hold_the_apposition(said):
    [(source, _, _)] = said("Anna Berg, the mayor of Lund, said the water was clean.")
    assert source == "Anna Berg, the mayor of Lund"


def test_a_remark_of_the_writer_behind_a_comma_is_cut_off(said):
    text = "The minister said the road was closed, while trucks waited at the border."
    assert said(text)[0][2] == "the road was closed"


def test_a_second_verb_of_saying_ends_the_first_content(said):
    text = "The minister said that the road was closed and promised that it would reopen."
    assert said(text)[0][2] == "that the road was closed"


def test_what_stands_before_a_colon_is_no_content(said):
    text = "The plan is in trouble: The union said that nobody had asked it."
    assert [row[2] for row in said(text)] == ["that nobody had asked it"]


def test_a_chain_of_cues_is_one_statement_each(said):
    text = "The envoy told reporters that the minister had said the talks were over."
    assert [(source, cue) for source, cue, _ in said(text)] == [
        ("The envoy", "told"),
        ("the minister", "had said"),
    ]


def test_a_stance_inside_reported_words_is_no_statement_of_its_own(said):
    text = "The envoy said that the rebels wanted to leave the city."
    assert [cue for _, cue, _ in said(text)] == ["said"]


def test_according_to_takes_the_rest_of_the_sentence(said):
    assert said("According to the ministry, four villages were flooded.") == [
        ("the ministry", "According to", "four villages were flooded")
    ]


def test_as_somebody_said_takes_the_sentence_without_it(said):
    [(source, _, content)] = said("The dam held for two days, as the report noted.")
    assert (source, content) == ("the report", "The dam held for two days")


def test_as_in_time_is_no_report(said):
    assert said("The crowd grew as the band played.") == []


def test_a_poll_speaks(said):
    [(source, cue, _)] = said("A poll showed that most farmers opposed the tax.")
    assert (source, cue) == ("A poll", "showed")


def test_that_behind_an_addressee_and_a_medium_opens_the_content(said):
    text = "The agency told this newspaper in a statement that the plant was safe."
    assert said(text)[0][2] == "that the plant was safe"


def test_plain_acts_are_no_statements(said):
    assert said("The river rose by two metres and the troops crossed the bridge.") == []


def test_an_empty_text_has_no_statements(said):
    assert said("") == []


def test_every_span_quotes_the_article(read_text):
    draft = read_text("“We are ready,” the governor said. The mayor denied that.")
    size = len(draft.article.text)
    for statement in draft.statements:
        ends = [*statement.content, statement.source, statement.cue]
        assert all(statement.span.holds(part) for part in ends if part)
        assert 0 <= statement.span.start < statement.span.end <= size


def test_the_subject_right_before_the_verb_speaks_and_no_dateline_does(said):
    [row] = said("OSLO (Reuters) - The mayor said the water was clean.")
    assert row == ("The mayor", "said", "the water was clean")


def test_the_clause_behind_the_cue_is_the_content_where_one_stands_on_either_side(said):
    [row] = said("In a note that the mayor sent, she said the bridge was safe.")
    assert row == ("she", "said", "the bridge was safe")


def test_a_participle_that_adds_something_is_a_statement_of_the_same_speaker(said):
    text = "The minister insisted that she had “kept her word,” adding that it would open in May."
    assert said(text) == [
        ("The minister", "insisted", "that she had “kept her word,”"),
        ("The minister", "adding", "that it would open in May"),
    ]


def test_a_second_clause_that_is_no_new_report_stays_in_the_content(said):
    [row] = said("He said that the road was closed and wanted to reopen it.")
    assert row[2] == "that the road was closed and wanted to reopen it"


def test_a_cue_and_a_comma_may_open_the_sentence(said):
    [row] = said("The Gazette earlier reported, the dam had failed twice.")
    assert row == ("The Gazette", "earlier reported", "the dam had failed twice")


def test_a_speaker_behind_the_cue_at_the_end_is_no_object(said):
    [row] = said("The dam had failed twice, reported the Gazette.")
    assert row == ("the Gazette", "reported", "The dam had failed twice")


def test_attribution_at_the_end_belongs_to_nobodys_words(said):
    rows = said("The witness said the order was secret, according to the report.")
    assert ("The witness", "said", "the order was secret") in rows
    assert ("the report", "according to", "The witness said the order was secret") in rows


def test_attribution_in_brackets_takes_what_the_brackets_hold(said):
    [row] = said("The town (the largest in the valley, according to the census) has two bridges.")
    assert row == ("the census", "according to", "the largest in the valley")


def test_a_number_of_people_may_speak(said):
    assert said("Four in 10 say the tax is too high.")[0][0] == "Four in 10"


def test_whoever_is_likelier_to_say_something_is_its_speaker(said):
    [row] = said("Voters are more likely to say that the tax is too high.")
    assert (row[0], row[2]) == ("Voters", "that the tax is too high")
