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
