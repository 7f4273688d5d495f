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
