"""The zone of a publication: the page's own, the newsroom's, the country's, or none."""

from datetime import date
from zoneinfo import ZoneInfo

from dateline.articles.dates.written import Moment
from dateline.articles.zones import home_zone, in_its_zone
from dateline.ontology.outlets import load_table

MORNING = Moment(date(2025, 1, 28), 450)


def test_the_pages_own_offset_is_kept_and_not_assumed() -> None:
    moment = Moment(date(2025, 1, 28), 450, 180)
    assert in_its_zone(moment, host="nytimes.com", country="USA") == (moment, "+03:00", False)


def test_a_time_without_an_offset_takes_the_newsrooms() -> None:
    moment, zone, assumed = in_its_zone(MORNING, host="www.nytimes.com", country="USA")
    assert moment is not None and moment.iso() == "2025-01-28T07:30-05:00"
    assert (zone, assumed) == ("America/New_York", True)


def test_summer_time_is_minded() -> None:
    summer = Moment(date(2025, 7, 1), 450)
    moment, _, _ = in_its_zone(summer, host="nytimes.com", country="USA")
    assert moment is not None and moment.zone() == "-04:00"


def test_a_country_with_one_zone_lends_it() -> None:
    moment, zone, assumed = in_its_zone(MORNING, host="news.example.ke", country="KEN")
    assert moment is not None and moment.zone() == "+03:00"
    assert (zone, assumed) == ("Africa/Nairobi", True)


def test_a_country_with_several_zones_lends_none() -> None:
    assert in_its_zone(MORNING, host="news.example.com", country="USA") == (MORNING, None, False)


def test_a_day_has_no_zone() -> None:
    day = Moment(date(2025, 1, 28))
    assert in_its_zone(day, host="nytimes.com", country="USA") == (day, None, False)


def test_every_home_zone_is_one_that_there_is() -> None:
    for name, domains in load_table("home_zones")["zones"].items():
        assert ZoneInfo(name).key == name
        assert all(home_zone(domain) == name for domain in domains)
