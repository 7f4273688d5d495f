"""Which figures of an article claim something of a commitment, and what."""

import pytest
from tests.linking.written import EVIDENCE, entity, figure, place, reading, statement, time

from dateline.linking.commitments import find_claims
from dateline.linking.keys import known_entities
from dateline.model import Event, Part, Span


def claims(text, figures, entities=(), places=(), **records):
    made = reading("n1", text, figures=figures, entities=entities, places=places, **records)
    return find_claims(made, known_entities(made))


def test_a_promise_has_its_subject_noun_mission_and_place():
    text = "Ghana promised 300 police officers to the Harbour Watch Mission in Tonga."
    [found] = claims(
        text,
        [figure(text, "300 police officers", 300, "police", status="promised", subject="ghana")],
        [
            entity(text, "Ghana", "country", country="GHA"),
            entity(text, "Harbour Watch Mission", "mission"),
        ],
        [place(text, "Tonga", "TON")],
    )
    assert found.claim.role == "promised"
    assert found.subject == "country/gha/GHA//"
    assert found.mission == "mission/harbour watch///"
    assert found.place == "TON"
    assert found.kind == "police"


def test_the_people_in_the_noun_say_whose_officers_they_are():
    text = "There are now 120 Ghanaian police officers in Tonga."
    [found] = claims(
        text,
        [
            figure(
                text,
                "120 Ghanaian police officers",
                120,
                "police",
                place="tonga",
                place_from="clause",
            )
        ],
        [entity(text, "Ghanaian", "country", country="GHA")],
        [place(text, "Tonga", "TON")],
    )
    assert (found.claim.role, found.subject) == ("actual", "country/gha/GHA//")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ghana raised its pledge to 300 soldiers for Tonga.", "promised"),
        ("The 300 soldiers of Ghana are to arrive in Tonga.", "planned"),
        ("Ghana has 300 soldiers in Tonga.", "actual"),
    ],
)
def test_the_words_of_the_clause_tell_what_a_figure_is(text, role):
    found = figure(
        text, "300 soldiers", 300, "troops", subject="ghana", place="tonga", place_from="clause"
    )
    [claimed] = claims(
        text,
        [found],
        [entity(text, "Ghana", "country", country="GHA")],
        [place(text, "Tonga", "TON")],
    )
    assert claimed.claim.role == role


def test_what_a_mission_requires_is_everyones_to_give():
    text = "The Harbour Watch Mission in Tonga has fewer than the 300 soldiers that it requires."
    mission = entity(text, "Harbour Watch Mission", "mission")
    found = figure(text, "300 soldiers", 300, "troops", subject=mission.id)
    [claimed] = claims(text, [found], [mission], [place(text, "Tonga", "TON")])
    assert (claimed.claim.role, claimed.subject) == ("required", None)


def test_who_needs_troops_is_not_who_sends_them():
    text = "Tonga needs 300 soldiers."
    tonga = entity(text, "Tonga", "country", country="TON")
    found = figure(text, "300 soldiers", 300, "troops", status="required", subject="tonga")
    assert claims(text, [found], [tonga], [place(text, "Tonga", "TON")]) == []


@pytest.mark.parametrize(("types", "count"), [(["AID"], 1), (["ACCUSE"], 0), ([], 0)])
def test_goods_are_promised_only_where_the_clause_is_one_of_giving(types, count):
    text = "Ghana promised 40 water pumps to Tonga."
    found = figure(text, "40 water pumps", 40, "other", status="promised", subject="ghana", id="f1")
    events = [
        Event(
            id="e1", type=one, status="occurred", span=found.span, trigger=found.span,
            figures=("f1",), **EVIDENCE,
        )
        for one in types
    ]  # fmt: skip
    ghana = entity(text, "Ghana", "country", country="GHA")
    assert (
        len(claims(text, [found], [ghana], [place(text, "Tonga", "TON")], events=events)) == count
    )


def test_money_that_is_only_planned_is_no_promise_of_giving():
    text = "Ghana plans tariffs on goods of $30 million from Tonga."
    found = figure(
        text, "$30 million", 3e7, "money", unit="USD", noun=None, status="planned", subject="ghana"
    )
    ghana = entity(text, "Ghana", "country", country="GHA")
    assert claims(text, [found], [ghana], [place(text, "Tonga", "TON")]) == []


def test_a_word_of_promise_beside_another_figure_does_not_reach_this_one():
    text = "Ghana has paid $30 million of the $50 million that it promised for Tonga."
    paid, promised = (
        figure(text, words, number, "money", unit="USD", noun=None, subject="ghana", place="tonga")
        for words, number in (("$30 million", 30_000_000), ("$50 million", 50_000_000))
    )
    found = claims(
        text,
        [paid, promised],
        [entity(text, "Ghana", "country", country="GHA")],
        [place(text, "Tonga", "TON")],
    )
    assert [one.claim.role for one in found] == ["actual", "promised"]


def test_money_that_nobody_gives_or_promises_is_no_claim():
    text = "Ghana's trade with Tonga is worth $30 million."
    found = figure(
        text, "$30 million", 3e7, "money", unit="USD", noun=None, subject="ghana", place="tonga"
    )
    ghana = entity(text, "Ghana", "country", country="GHA")
    assert claims(text, [found], [ghana], [place(text, "Tonga", "TON")]) == []


def test_a_total_of_foreign_personnel_is_everyones():
    text = "The total number of foreign personnel in Tonga is under 400."
    [found] = claims(
        text,
        [
            figure(
                text,
                "400",
                400,
                "personnel",
                noun="foreign personnel",
                place="tonga",
                place_from="clause",
            )
        ],
        places=[place(text, "Tonga", "TON")],
    )
    assert (found.claim.role, found.subject) == ("everyone", None)


def test_a_force_sent_abroad_does_not_count_at_home():
    text = "Accra pledged 300 police officers. The Harbour Watch Mission in Tonga needs them."
    found = figure(
        text,
        "300 police officers",
        300,
        "police",
        status="promised",
        subject="accra",
        place="accra",
    )
    [claimed] = claims(
        text,
        [found],
        [entity(text, "Accra", "place"), entity(text, "Harbour Watch Mission", "mission")],
        [place(text, "Accra", "GHA"), place(text, "Tonga", "TON")],
    )
    assert (claimed.subject, claimed.place) == ("country/gha/GHA//", "TON")


def test_another_600_is_an_addition():
    text = "Ghana will send another 600 soldiers to Tonga."
    [found] = claims(
        text,
        [
            figure(
                text,
                "600 soldiers",
                600,
                "troops",
                status="planned",
                subject="ghana",
                place="tonga",
            )
        ],
        [entity(text, "Ghana", "country", country="GHA")],
        [place(text, "Tonga", "TON")],
    )
    assert found.claim.more


def test_a_promise_keeps_the_day_by_which_it_falls_due_and_who_says_so():
    text = "Ghana will send 600 soldiers to Tonga by the end of March, the mayor said."
    [found] = claims(
        text,
        [
            figure(
                text, "600 soldiers", 600, "troops",
                status="planned", subject="ghana", place="tonga", said_by="s1",
            )
        ],
        [entity(text, "Ghana", "country", country="GHA"), entity(text, "mayor", "person", id="m")],
        [place(text, "Tonga", "TON")],
        statements=[statement(text, "Ghana will send 600 soldiers", "m")],
        times=[time(text, "end of March", "2025-03-31")],
    )  # fmt: skip
    assert found.claim.due == "2025-03-31"
    assert found.claim.said_by == ("mayor",)
    assert found.claim.quote == text


def test_what_is_denied_or_told_before_is_no_claim():
    text = "Ghana promised 300 soldiers to Tonga. It never promised 500 soldiers."
    ghana = entity(text, "Ghana", "country", country="GHA")
    denied = figure(text, "500 soldiers", 500, "troops", status="denied", subject="ghana")
    again = figure(
        text, "300 soldiers", 300, "troops", status="promised", subject="ghana", same_as="f0"
    )
    assert claims(text, [denied, again], [ghana], [place(text, "Tonga", "TON")]) == []


GHANA = {"status": "promised", "subject": "ghana"}


def test_what_a_headline_promises_is_read_where_the_body_says_it_again():
    text = "Ghana pledges 300 soldiers\n\nGhana promised Tonga 300 soldiers."
    title = Part(kind="title", span=(0, 26))
    headline = figure(text, "300 soldiers", 300, "troops", subject="ghana", id="f1")
    body = headline.model_copy(
        update={"id": "f2", "status": "promised", "same_as": "f1", "span": Span(49, 61)}
    )
    made = reading(
        "n1",
        text,
        figures=[headline, body],
        entities=[entity(text, "Ghana", "country", country="GHA")],
        places=[place(text, "Tonga", "TON")],
    )
    made = made.model_copy(update={"article": made.article.model_copy(update={"parts": (title,)})})
    [found] = find_claims(made, known_entities(made))
    assert (found.claim.figure, found.claim.role) == ("f2", "promised")


def test_what_was_received_is_the_givers():
    text = "Tonga received 40 boats from the Norwegian Harbour Fund."
    [found] = claims(
        text,
        [figure(text, "40 boats", 40, "other", unit="1", subject="tonga")],
        [
            entity(text, "Tonga", "country", country="TON"),
            entity(text, "Norwegian Harbour Fund", "organisation"),
        ],
    )
    assert found.subject == "body/norwegian harbour fund///"


def test_the_town_of_a_dateline_promises_nothing():
    text = "APIA (Fjord Wire) - Ghana promised 300 soldiers for Tonga."
    [found] = claims(
        text,
        [figure(text, "300 soldiers", 300, "troops", status="promised", subject="apia")],
        [
            entity(text, "APIA", "organisation", country="WSM", sector="GOV"),
            entity(text, "Ghana", "country", country="GHA"),
        ],
        [place(text, "Tonga", "TON")],
    )
    assert found.subject == "country/gha/GHA//"


def test_where_a_story_was_filed_is_not_where_a_force_is():
    text = "Ghana has 300 soldiers in Tonga. In all, the mission has 900 soldiers on the ground."
    there = {"place": "tonga", "place_from": "clause", "subject": "ghana"}
    filed = {"place": "apia", "place_from": "article"}
    found = claims(
        text + " Apia",
        [
            figure(text, "300 soldiers", 300, "troops", **there),
            figure(text, "900 soldiers", 900, "troops", **filed),
        ],
        [entity(text, "Ghana", "country", country="GHA")],
        [place(text, "Tonga", "TON"), place(text + " Apia", "Apia", "WSM")],
    )
    assert [one.place for one in found] == ["TON", "TON"]
    assert found[1].claim.role == "everyone"


@pytest.mark.parametrize(
    ("name", "subject"), [("Lagoon force", None), ("Ghanaian force", "country/gha/GHA//")]
)
def test_a_force_needs_for_itself_unless_a_country_is_in_its_name(name, subject):
    text = f"The {name} needs 300 soldiers in all for the Harbour Watch Mission in Tonga."
    force = entity(text, name, "organisation", country="GHA", sector="MIL")
    [found] = claims(
        text,
        [figure(text, "300 soldiers", 300, "troops", status="required", subject=force.id)],
        [force, entity(text, "Harbour Watch Mission", "mission")],
        [place(text, "Tonga", "TON")],
    )
    assert (found.claim.role, found.subject) == ("required", subject)


def test_goods_that_are_promised_to_a_place_are_a_promise():
    text = "Ghana promised 5 million doses to Tonga."
    there = {"place": "tonga", "place_from": "clause"}
    [found] = claims(
        text,
        [figure(text, "5 million doses", 5_000_000, "other", noun="doses", **GHANA, **there)],
        [entity(text, "Ghana", "country", country="GHA")],
        [place(text, "Tonga", "TON")],
    )
    assert (found.claim.role, found.family) == ("promised", "1 dose")
