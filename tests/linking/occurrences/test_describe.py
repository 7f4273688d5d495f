"""An occurrence says what its reports say together, and who says which figure."""

from tests.linking.occurrences.conftest import where

from dateline.linking.occurrences import describe


def test_it_is_named_by_its_first_report(telling):
    found = describe("a-1", [telling("attacked", day="2025-01-27"), telling("attacked")])
    assert (found.id, found.first_reported) == ("a-1:v1", "2025-01-27")
    assert [report.article for report in found.reports] == ["n1", "n2"]


def test_it_occurred_where_one_report_says_so(telling):
    told = [telling("attack", status="planned"), telling("attacked"), telling("raid")]
    assert describe("a-1", told).status == "occurred"


def test_its_figures_range_over_what_each_source_says(telling):
    told = [telling("killed", killed=4, says=["Police"]), telling("killed", killed=6)]
    (tally,) = describe("a-1", told).figures
    assert (tally.measure, tally.value.low, tally.value.high) == ("killed", 4, 6)
    assert [(claim.said_by, claim.value.low) for claim in tally.claims] == [
        (("Police",), 4),
        ((), 6),
    ]


def test_its_parties_are_named_as_most_reports_name_them(telling):
    told = [
        telling("attacked", actors=["Rebels"]),
        telling("attacked", actors=["Kenya"]),
        telling("attacked", actors=["Kenya"]),
    ]
    assert [party.name for party in describe("a-1", told).actors] == ["Kenya", "Rebels"]


def test_its_place_is_that_of_most_reports(telling):
    lamu, nairobi = where("Lamu", "KEN"), where("Nairobi", "KEN")
    told = [telling("attacked", place=place) for place in (nairobi, lamu, lamu)]
    assert describe("a-1", told).place == lamu


def test_its_sources_are_those_who_say_it_in_the_articles(telling):
    told = [
        telling("attacked", says=["Police"]),
        telling("attacked"),
        telling("hit", says=["Army"]),
    ]
    assert describe("a-1", told).sources == ("Police", "Army")
