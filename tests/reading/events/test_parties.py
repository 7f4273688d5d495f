"""Who takes part in an act, and who does not."""

import pytest


def names(draft, ids):
    table = {entity.id: entity.name for entity in draft.entities}
    return [table[one] for one in ids]


def only(draft, kind):
    (event,) = [one for one in draft.events if one.type == kind]
    return event


BANDS = [
    "Rebels from the M23 group attacked an army base.",
    "Fighters of the M23 attacked an army base.",
    "Members of the M23 attacked an army base.",
    "Rebels M23 attacked an army base.",
]


@pytest.mark.parametrize("text", BANDS)
def test_the_members_of_an_armed_group_act_as_that_group(read_text, text):
    draft = read_text(text)
    assert names(draft, only(draft, "ASSAULT").actors) == ["M23"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Twelve soldiers were killed in Rwandan airstrikes on Goma.", "Rwandan"),
        ("Four officers were injured in an attack by gunmen near Gao.", "gunmen"),
        ("Ten soldiers were killed because of the shelling by the Kenyan army.", "army"),
        ("Ten soldiers were killed in two Rwandan strikes.", "Rwandan"),
        ("Three soldiers died in clashes with Tuareg rebels.", "rebels"),
    ],
)
def test_who_did_the_deed_by_which_a_harm_came_is_its_actor(read_text, text, actor):
    draft = read_text(text)
    (found,) = names(draft, only(draft, "ASSAULT").actors)
    assert actor in found


def test_the_ministers_of_two_states_act_for_both(read_text):
    draft = read_text("The foreign ministers of Kenya and Uganda met in Nairobi.")
    event = only(draft, "CONSULT")
    countries = {one.country for one in draft.entities if one.id in event.actors}
    assert countries == {"KEN", "UGA"}


def test_two_states_before_a_hyphen_are_both_actors(read_text):
    draft = read_text("Kenya-Uganda talks resumed on Monday.")
    assert names(draft, only(draft, "CONSULT").actors) == ["Kenya", "Uganda"]


def test_who_speaks_during_a_meeting_takes_part_in_it(read_text):
    draft = read_text("President Ruto joked during a meeting with President Macron.")
    assert len(only(draft, "CONSULT").actors) == 2


def test_a_town_that_is_marched_through_is_no_recipient(read_text):
    draft = read_text("Students marched through Nairobi to protest on Monday.")
    assert only(draft, "PROTEST").recipients == ()


def test_a_deed_of_state_is_blamed_on_the_state(read_text):
    draft = read_text("France condemned the execution of two activists in Belarus.")
    assert names(draft, only(draft, "ACCUSE").recipients) == ["Belarus"]


def test_a_capital_calls_its_envoy_home_for_its_country(read_text):
    draft = read_text(
        "The United States accused Sudan of lying. Washington recalled its ambassador on Friday."
    )
    assert names(draft, only(draft, "SANCTION").recipients) == ["Sudan"]


def test_who_is_to_resign_is_whom_a_protest_is_against(read_text):
    draft = read_text(
        "Thousands marched through Nairobi on Monday, demanding that President William Ruto resign."
    )
    assert names(draft, only(draft, "PROTEST").recipients) == ["William Ruto"]


def test_a_recalled_envoy_was_with_the_state_acted_upon_before(read_text):
    draft = read_text("Kenya accused Sudan of lying. Kenya recalled its ambassador on Friday.")
    event = only(draft, "SANCTION")
    assert names(draft, event.recipients) == ["Sudan"]
    assert event.affected == ()


def test_those_whom_an_act_is_done_with_are_no_party(read_text):
    draft = read_text("The army deployed hundreds of soldiers to the border.")
    event = only(draft, "MOBILIZE")
    assert (event.recipients, event.affected) == ((), ())


def test_a_state_that_envoys_are_expelled_from_expels_them(read_text):
    draft = read_text("Sixty Sudanese diplomats were expelled from Kenya on Monday.")
    assert names(draft, only(draft, "SANCTION").actors) == ["Kenya"]


def test_states_counted_up_act_themselves(read_text):
    draft = read_text("Several countries including Kenya and Ghana condemned the coup.")
    assert names(draft, only(draft, "ACCUSE").actors) == ["Kenya", "Ghana"]


def test_who_suffered_a_condemned_attack_is_not_blamed_for_it(read_text):
    draft = read_text("Kenya condemned the attack on a church in Mali.")
    assert only(draft, "ACCUSE").recipients == ()


def test_who_did_a_condemned_attack_is_blamed_for_it(read_text):
    draft = read_text("Kenya condemned the attack on a church in Mali by the M23.")
    assert names(draft, only(draft, "ACCUSE").recipients) == ["M23"]


def test_what_a_missile_hits_is_acted_upon_rather_than_where(read_text):
    draft = read_text("In Goma, a missile struck a mosque near a school.")
    assert names(draft, only(draft, "ASSAULT").recipients) == ["mosque"]


def test_what_an_act_followed_is_not_acted_upon(read_text):
    draft = read_text("Kenya will conduct military drills on Friday after attacks in Sudan.")
    event = only(draft, "MOBILIZE")
    assert (event.recipients, event.place) == ((), None)


def test_the_town_before_a_deed_is_where_it_is_done_and_not_who_does_it(read_text):
    draft = read_text("Two soldiers were killed by the M23 in the Goma attack.")
    event = only(draft, "ASSAULT")
    assert names(draft, event.actors) == ["M23"]


def test_crimes_done_in_a_country_are_not_blamed_on_it(read_text):
    draft = read_text("The charity condemned the hate crimes committed across Britain.")
    assert only(draft, "ACCUSE").recipients == ()
