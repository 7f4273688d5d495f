"""How near one article is to another."""

from dateline.linking.related import Near, Shared, prominence, score, weigh

AMA = "person/ama mensah/GHA//"
GHANA = "country/gha/GHA//"
SHARED = {AMA: Shared(AMA, "Ama Mensah", 4.0), GHANA: Shared(GHANA, "Ghana", 2.5)}


def near(*names, happening=False, story=False):
    return Near(happening, story, frozenset(names))


def test_names_in_common_are_listed_the_most_telling_first():
    found = score(near(GHANA, AMA), SHARED)
    assert (found.reasons, found.shared) == (("shared",), ("Ama Mensah", "Ghana"))


def test_a_country_alone_is_chance():
    assert score(near(GHANA), SHARED) is None


def test_one_event_outranks_one_story_and_a_story_outranks_a_name():
    ranks = [
        score(near(happening=True), SHARED).score,
        score(near(story=True), SHARED).score,
        score(near(AMA), SHARED).score,
    ]
    assert ranks == sorted(ranks, reverse=True)


def test_a_rare_name_says_more_than_a_common_one_and_a_person_more_than_a_country():
    def weight(identity, articles):
        return weigh(identity, articles=articles, whole=1000, prominence=1)

    assert weight(AMA, 2) > weight(AMA, 500)
    assert weight(AMA, 10) > weight(GHANA, 10)


def test_what_the_lead_names_counts_more_than_a_word_in_passing():
    assert prominence([10, 400, 800]) > prominence([900])
