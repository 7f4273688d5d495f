"""Why events were coded, and what was dropped."""

from dateline.reading.events import find_events
from dateline.reading.events.explain import explain


def test_an_event_names_its_row_and_the_words_it_met(read_text):
    draft = read_text("Soldiers attacked a rebel base near the river.")
    (step,) = explain(draft)[0].steps
    assert step.event == draft.events[0].id
    assert step.path[0].startswith("assault:")
    assert "nsubj:soldiers" in step.path[0]


def test_what_another_verb_speaks_for_is_shown_as_dropped(read_text):
    draft = read_text("The general threatened to attack the rebels.")
    dropped = [step for step in explain(draft)[0].steps if step.event is None]
    assert [(step.type, step.dropped) for step in dropped] == [
        ("ASSAULT", "spoken for by 'threatened'")
    ]


def test_an_act_without_a_political_party_says_so(read_text):
    draft = read_text("A cook killed a waiter in the kitchen.")
    steps = [step for sentence in explain(draft) for step in sentence.steps]
    assert {step.dropped for step in steps} <= {
        "nobody political takes part",
        "needs a political actor and recipient",
    }
    assert steps and draft.events == []


def test_a_user_lexicon_codes_what_dateline_does_not_know(read_text, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(
        'type = "COERCE"\n'
        'sense = [ { verb = "serenade", mode = "restrict", example = "Police serenaded him." } ]',
        encoding="utf-8",
    )
    draft = read_text("The police serenaded the rebels on Monday.")
    assert draft.events == []
    assert [event.type for event in find_events(draft, files=(file,))] == ["COERCE"]
