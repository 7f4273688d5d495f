"""Places of an article: which words, which place, where."""


def named(draft, words):
    """The place that holds the first mention of these words, None where none does."""
    start = draft.article.text.index(words)
    for place in draft.places:
        if any(a < start + len(words) and start < b for a, b in place.mentions):
            return place
    return None


def test_a_state_behind_the_comma_decides_which_town_is_meant(read_text):
    draft = read_text("The fire began in Paris, Texas, on Monday night.")
    place = named(draft, "Paris")
    assert (place.country, place.admin1) == ("USA", "Texas")
    assert abs(place.latitude - 33.66) < 0.2


def test_a_capital_is_the_capital_where_nothing_else_is_said(read_text):
    place = named(read_text("The ministers will meet in Paris next week."), "Paris")
    assert (place.country, place.feature) == ("FRA", "P.PPLC")


def test_counties_of_one_state_pull_a_name_shared_by_many_to_it(read_text):
    text = (
        "Deputies from Lamar County, Texas, searched the house in Clarksville on Tuesday, and the "
        "sheriff in Bogata said that more arrests would follow."
    )
    assert named(read_text(text), "Clarksville").admin1 == "Texas"


def test_one_name_is_one_place_throughout(read_text):
    text = (
        "The mayor of Athens, Georgia, opened the library. Athens has waited for it for years.\n\n"
        "People came from all over Athens."
    )
    draft = read_text(text)
    place = named(draft, "Athens")
    assert place.admin1 == "Georgia"
    assert len(place.mentions) == 3


def test_every_mention_quotes_the_article(read_text):
    draft = read_text("Aid reached Goma and Bukavu; the U.N. said that Goma’s airport was shut.")
    for place in draft.places:
        assert place.span == place.mentions[0]
        for mention in place.mentions:
            assert draft.article.quote(mention).strip() == draft.article.quote(mention) != ""


def test_a_country_is_known_by_its_code(read_text):
    draft = read_text("Kosovo and the UK signed the agreement in Vienna.")
    assert named(draft, "Kosovo").country == "XKX"
    assert named(draft, "UK").country == "GBR"
    assert named(draft, "UK").feature.startswith("A.PCL")


def test_an_article_without_places_has_none(read_text):
    assert read_text("The committee did not agree on the budget.").places == []


def test_an_empty_article_has_no_places(read_text):
    assert read_text("").places == []


def test_a_capital_that_speaks_is_an_actor_apart_from_where_things_happen(read_text):
    draft = read_text("Moscow said on Friday that the bridge would be mended. Snow fell in Moscow.")
    rules = [place.rule for place in draft.places if place.name == "Moscow"]
    assert len(rules) == 2
    assert rules[0] == "actor" != rules[1]


def test_a_part_of_a_country_is_a_place_of_its_own(read_text):
    draft = read_text("Shells fell in southern Sudan. The president left Sudan for Kenya.")
    names = [place.name for place in draft.places]
    assert "southern Sudan" in names
    assert "Sudan" in names


def test_a_person_is_not_a_town(read_text):
    draft = read_text("Paul Lincoln bought the farm in 1990. Lincoln sold it to his sister.")
    assert draft.places == []


def test_a_newspaper_is_not_its_city(read_text):
    draft = read_text("The editor told the Boston Globe that he would resign.")
    assert named(draft, "Boston") is None


def test_a_lone_nationality_is_no_place(read_text):
    draft = read_text("An Egyptian goalkeeper joined the club on Friday.")
    assert draft.places == []


def test_an_adjective_that_keeps_coming_back_is_a_mention_of_the_country_named(read_text):
    draft = read_text(
        "Haitian police left on Monday. Haiti had asked for help. Haitian schools shut, and "
        "Haitian buses stayed in their yards."
    )
    assert named(draft, "Haitian police").country == "HTI"


def test_a_street_is_a_place_without_a_point(read_text):
    place = named(read_text("Crews closed Gorham Street after the storm."), "Gorham Street")
    assert place.latitude is None
    assert place.country is None


def test_a_county_is_not_the_town_of_its_name(read_text):
    place = named(read_text("The fair is held in Butler County, Ohio."), "Butler County")
    assert place.feature == "A.ADM2"
    assert place.admin1 == "Ohio"


def test_a_country_in_a_list_is_not_inside_the_next_one(read_text):
    draft = read_text("Ships came from China, Japan and Chile.")
    assert [place.country for place in draft.places] == ["CHN", "JPN", "CHL"]


def test_taiwan_and_kosovo_have_codes_of_their_own(read_text):
    draft = read_text("The drills around Taiwan went on. Rain fell in Kosovo.")
    assert [place.country for place in draft.places] == ["TWN", "XKX"]


def test_a_name_is_written_as_the_article_has_it(read_text):
    place = named(read_text("The convoy stopped in Khan Younis on Sunday."), "Khan Younis")
    assert (place.name, place.country) == ("Khan Younis", "PSE")


def test_a_name_in_a_list_of_places_is_a_place(read_text):
    draft = read_text("Birds fell ill in Oslo, Hamar and Gjovik this week.")
    assert len(draft.places) == 3


def test_a_virus_named_for_a_place_is_none(read_text):
    draft = read_text("The clinic found the West Nile virus in two birds.")
    assert draft.places == []


def test_a_mission_is_no_place_by_its_first_word(read_text):
    text = "The Lakes Police Support (LPS) mission began on Monday."
    assert not [place for place in read_text(text).places if "Lakes" in place.name]


def test_a_mission_called_by_a_place_alone_names_the_place(read_text):
    assert [p.name for p in read_text("The Darfur mission began on Monday.").places] == ["Darfur"]


def test_a_unit_named_for_where_it_lies_needs_to_be_called_one(read_text):
    draft = read_text("The fair opened in the Convention Centre, and the Eastern team won.")
    assert draft.places == []
    draft = read_text("Floods cut the road through Eastern Province in Zambia.")
    assert named(draft, "Eastern Province").country == "ZMB"


def test_a_country_beside_its_neighbours_is_not_the_state_of_its_name(read_text):
    draft = read_text(
        "Armenia and Azerbaijan met in Georgia on Tuesday, and Russia sent an observer."
    )
    assert named(draft, "Georgia").country == "GEO"
    draft = read_text("The senator flew from Ohio to Georgia and on to Florida.")
    assert named(draft, "Georgia").country == "USA"


def test_a_great_town_keeps_its_name_from_another_that_is_also_called_so(read_text):
    draft = read_text("Ministers from Togo, Ghana and Benin met the Pope in Rome on Friday.")
    assert named(draft, "Rome").country == "ITA"


def test_a_sea_is_not_the_unit_that_is_named_for_it(read_text):
    draft = read_text("The ship sank in the Red Sea off Hodeidah, far from Aden.")
    assert named(draft, "Red Sea").feature == "H.SEA"
    assert named(draft, "Hodeidah").country == "YEM"


def test_a_capital_is_not_a_village_because_another_place_lies_in_its_country(read_text):
    draft = read_text("Washington said that Damascus had agreed.")
    assert named(draft, "Damascus").country == "SYR"
    assert named(draft, "Washington").feature == "P.PPLC"


def test_a_town_that_no_gazetteer_has_is_a_place_without_a_point(read_text):
    draft = read_text("The rebels left the village of Zarmolo on Tuesday.")
    (place,) = draft.places
    assert (place.name, place.latitude) == ("Zarmolo", None)


def test_a_month_before_a_country_is_no_town_there(read_text):
    draft = read_text("In August, Kenya closed the border.")
    assert [place.name for place in draft.places] == ["Kenya"]
