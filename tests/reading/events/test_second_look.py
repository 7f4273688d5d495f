"""Ways of telling that a reader found misread: who is on which side, and which clauses tell."""


def names(draft, ids):
    table = {entity.id: entity.name for entity in draft.entities}
    return [table[one] for one in ids]


def types(draft):
    return [event.type for event in draft.events]


def test_a_refused_meeting_has_the_other_side_as_recipient(read_text):
    draft = read_text("Ghana refused to meet with the Mali government.")
    (event,) = draft.events
    assert event.type == "REJECT"
    assert names(draft, event.actors) == ["Ghana"]
    assert len(event.recipients) == 1


def test_a_pact_that_two_failed_to_reach_has_both_as_actors(read_text):
    draft = read_text("Ghana and Mali failed to reach a deal.")
    assert names(draft, draft.events[0].actors) == ["Ghana", "Mali"]


def test_troops_that_are_to_leave_are_a_concession(read_text):
    (event,) = read_text("Italy will withdraw its soldiers from Niger, the ministry said.").events
    assert (event.type, event.status) == ("CONCEDE", "planned")


def test_what_the_speaker_of_a_quotation_says_must_be_done_is_requested(read_text):
    draft = read_text(
        '"Our patience is short," President William Ruto said. '
        '"The rebels must lay down their weapons."'
    )
    (event,) = draft.events
    assert (event.type, event.mode, event.status) == ("REQUEST", "yield", "occurred")
    assert names(draft, event.actors) == ["William Ruto"]
    assert names(draft, event.recipients) == ["rebels"]


def test_a_clause_with_where_tells_on(read_text):
    draft = read_text("Students marched in Nairobi, where police arrested two ministers.")
    assert "COERCE" in types(draft)


def test_a_verb_taken_for_a_modifier_is_the_sentences_verb(read_text):
    draft = read_text(
        "A court in Tunis sentenced opposition leader Salma Trabelsi to nine years in prison."
    )
    (event,) = draft.events
    assert (event.type, event.mode) == ("COERCE", "arrest")
    assert names(draft, event.recipients) == ["Salma Trabelsi"]


def test_a_march_that_says_what_it_demands_is_a_protest(read_text):
    assert types(read_text("Students marched through Lima to demand a new law.")) == ["PROTEST"]


def test_a_march_without_a_cause_is_none(read_text):
    assert types(read_text("Students marched through Lima on Sunday.")) == []


def test_what_a_rejected_accusation_says_is_no_act(read_text):
    draft = read_text("Mali rejected Niger's accusation that it had attacked an army base.")
    assert types(draft) == ["REJECT"]


def test_counted_soldiers_are_moved_not_acted_upon(read_text):
    draft = read_text("The army deployed hundreds of soldiers to the border.")
    assert draft.events[0].recipients == ()
