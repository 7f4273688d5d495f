"""Who and what an article names."""

import pytest

from dateline.model import Entity


@pytest.fixture
def named(read_text):
    """The entity of this name in a text."""

    def find(text: str, name: str) -> Entity:
        found = [entity for entity in read_text(text).entities if entity.name == name]
        assert found, [entity.name for entity in read_text(text).entities]
        return found[0]

    return find


def words(text: str, entity: Entity) -> list[str]:
    return [text[a:b] for a, b in (mention.span for mention in entity.mentions)]


def test_a_surname_and_a_titled_name_mean_the_full_name(named):
    text = (
        "Kenyan Foreign Minister Grace Wanjala arrived on Monday. Minister Wanjala met traders. "
        "Wanjala left at night."
    )
    entity = named(text, "Grace Wanjala")
    assert [w for w in words(text, entity) if "Wanjala" in w] == ["Grace Wanjala"] + ["Wanjala"] * 2
    assert (entity.kind, entity.country, entity.sector) == ("person", "KEN", "GOV")
    assert entity.role == "Kenyan Foreign Minister"


def test_words_set_beside_a_name_are_its_role(named):
    text = "Peter Okello, a spokesman for the Ugandan army, said the road was open."
    entity = named(text, "Peter Okello")
    assert entity.role == "spokesman for the Ugandan army"
    assert (entity.country, entity.sector) == ("UGA", "MIL")


@pytest.mark.parametrize("before", ["M23", "Boko Haram", "Hezbollah"])
def test_the_gazetteer_outranks_the_model(named, before):
    entity = named(f"{before} fighters took control of the town.", before)
    assert (entity.kind, entity.sector) == ("armed_group", "REB")


@pytest.mark.parametrize(
    ("text", "name", "country", "sector"),
    [
        ("Kenyan police fired tear gas.", "Kenyan police", "KEN", "COP"),
        ("Armed gangs burned the market.", "Armed gangs", None, "CRM"),
        ("State Department officials refused.", "State Department officials", "USA", "GOV"),
        ("The Haitian army advanced.", "Haitian army", "HTI", "MIL"),
        ("Residents of Nairobi protested.", "Residents of Nairobi", "KEN", "CVL"),
    ],
)
def test_those_who_act_without_a_name_are_entities(named, text, name, country, sector):
    entity = named(text, name)
    assert (entity.country, entity.sector) == (country, sector)


def test_an_acronym_in_brackets_means_the_name_before_it(named):
    text = "The Lake Basin Trade Partnership (LBTP) was signed. The LBTP binds three states."
    entity = named(text, "Lake Basin Trade Partnership")
    assert entity.kind == "agreement"
    assert "LBTP" in words(text, entity)


def test_a_country_and_its_adjective_are_one(named):
    text = "Kenya sent officers. The Kenyan contingent landed."
    assert words(text, named(text, "Kenya")) == ["Kenya", "Kenyan"]


def test_a_body_belongs_to_the_country_before_its_name(named):
    entity = named("Ghana's Health Ministry said so.", "Health Ministry")
    assert (entity.country, entity.sector) == ("GHA", "GOV")


def test_a_headline_in_capitals_makes_no_names_of_its_words(read_text):
    text = "Harbour Plan Splits Town Council\n\nThe plan by Ann Lee was refused. Lee left."
    names = {entity.name for entity in read_text(text).entities}
    assert "Ann Lee" in names
    assert not any("Plan" in name for name in names)


def test_a_surname_in_a_headline_means_who_the_text_names(named):
    text = "Wanjala Leaves Council After Long Dispute\n\nGrace Wanjala resigned on Monday."
    assert words(text, named(text, "Grace Wanjala"))[0] == "Wanjala"


def test_a_former_office_is_of_the_elites(named):
    entity = named("Former Ghanaian President Kofi Badu spoke.", "Kofi Badu")
    assert (entity.country, entity.sector, entity.secondary_sectors) == ("GHA", "ELI", ("GOV",))


def test_a_rank_before_a_name_leaves_the_office_its_due(named):
    text = "Kenya's chief military spokesperson, Rear Admiral Peter Okello, agreed."
    entity = named(text, "Peter Okello")
    assert (entity.country, entity.sector) == ("KEN", "MIL")
    assert entity.role == "chief military spokesperson" or "spokesperson" in entity.role


def test_a_resident_beside_a_name_is_that_person(named):
    entity = named("Ann Lee, a resident of Nairobi, wept.", "Ann Lee")
    assert (entity.country, entity.sector) == ("KEN", "CVL")


def test_party_and_seat_tell_a_lawmaker(named):
    entity = named("Ann Lee, R-Ohio, voted against the plan.", "Ann Lee")
    assert (entity.country, entity.sector) == ("USA", "LEG")


@pytest.mark.parametrize(
    ("text", "sector"), [("Berlin rejected the offer.", "GOV"), ("Berlin is cold.", None)]
)
def test_a_capital_that_acts_is_its_government(named, text, sector):
    assert named(text, "Berlin").sector == sector


def test_bare_police_belong_to_the_country_that_the_article_is_about(named):
    text = "Police in Kenya fired tear gas. Kenya is tense. Nairobi is calm. Kenyan shops closed."
    assert named(text, "Police in Kenya").country == "KEN"
    text = "The army left. Kenya is tense. Nairobi is calm. Kenyan shops closed."
    entity = named(text, "army")
    assert (entity.country, entity.rule) == ("KEN", "actor-noun+home")
    assert named("The army left. Kenya and Uganda are tense.", "army").country is None


def test_things_that_only_sound_like_people_are_no_actors(read_text):
    text = "It is the largest source of power. She took office in May. They shook their heads."
    assert [entity.name for entity in read_text(text).entities] == []


def test_every_mention_lies_on_words_of_the_text(read_text):
    text = "  “We agree,” said Grace Wanjala, Kenya’s minister of trade.\n\nShe met Ann Lee’s team."
    for entity in read_text(text).entities:
        assert entity.mentions
        for mention in entity.mentions:
            start, end = mention.span
            assert text[start:end].strip() == text[start:end] != ""


def test_a_surname_with_a_letter_lost_is_the_same_person(named):
    text = "Peter Wanjohi spoke first. The plan, Wanjoh said, had failed."
    assert "Wanjoh" in words(text, named(text, "Peter Wanjohi"))


def test_a_word_before_a_full_name_in_a_headline_is_no_part_of_it(read_text):
    text = "Lawmakers Rip Peter Okello Over Dam\n\nPeter Okello defended the dam on Monday."
    assert "Peter Okello" in [entity.name for entity in read_text(text).entities]


def test_two_spellings_of_a_first_name_are_one_person(read_text):
    text = "Kristin Okello opened the show. The show pleased Kristen Okello on Monday."
    people = [entity.name for entity in read_text(text).entities if entity.kind == "person"]
    assert people == ["Kristin Okello"]


def test_first_names_of_a_man_and_a_woman_are_two_people(read_text):
    text = "Daniel Okello opened the show. Daniela Okello left on Monday."
    people = [entity.name for entity in read_text(text).entities if entity.kind == "person"]
    assert len(people) == 2


def test_a_title_keeps_a_surname_from_a_relative_of_the_other_gender(read_text):
    text = "Susan Okello spoke on Monday. Mr. Okello was silent."
    people = [entity.name for entity in read_text(text).entities if entity.kind == "person"]
    assert people == ["Susan Okello", "Okello"]


def test_the_times_is_the_newspaper_named_in_full(read_text):
    text = "The Nairobi Times published a letter. The Times said it was true."
    papers = [e.name for e in read_text(text).entities if "Times" in e.name]
    assert papers == ["Nairobi Times"]


def test_people_who_share_a_last_name_and_a_particle_are_two(read_text):
    text = "Sadeq Abu Amer spoke. Abu Hassan Amer, a baker, disagreed."
    names = {entity.name for entity in read_text(text).entities if entity.kind == "person"}
    assert names == {"Sadeq Abu Amer", "Abu Hassan Amer"}


def test_letters_in_brackets_mean_the_name_before_them_whoever_the_gazetteer_knows(named):
    text = "Reporters Without Borders (RSF) condemned the ban. RSF said it was illegal."
    mentions = named(text, "Reporters Without Borders").mentions
    assert [mention.span.of(text) for mention in mentions][:3] == [
        "Reporters Without Borders",
        "RSF",
        "RSF",
    ]


def test_a_surname_goes_on_behind_its_particles(read_text):
    names = [e.name for e in read_text("President Ursula von der Leyen left.").entities]
    assert names == ["Ursula von der Leyen"]


def test_a_town_that_is_taken_is_a_place(named):
    assert named("M23 rebels took Goma.", "Goma").kind == "place"


def test_the_state_in_a_title_is_no_body(read_text):
    names = [e.name for e in read_text("Secretary of State Anna Berg left.").entities]
    assert names == ["Anna Berg"]


def test_a_state_that_is_no_more_is_not_the_name_of_its_heir(named):
    text = "The Soviet Union fell in 1991. Russia kept its seat, and Russia pays its debt."
    assert words(text, named(text, "Russia"))[0] == "Russia"
    assert named(text, "Soviet Union").country == "RUS"
