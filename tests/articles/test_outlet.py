"""Outlets, their countries and zones."""

from lxml.html import document_fromstring

from dateline.articles.json_ld import JsonLd
from dateline.articles.meta_tags import MetaTags
from dateline.articles.outlet import Outlet, find_outlet


def outlet_of(url: str | None, head: str = "") -> Outlet:
    tree = document_fromstring(f"<html><head>{head}</head><body>x</body></html>")
    return find_outlet(JsonLd(tree), MetaTags(tree), url)


def test_the_table_knows_an_outlet_by_its_domain() -> None:
    outlet = outlet_of("https://www.the-star.co.ke/news/1")
    assert (outlet.name, outlet.country) == ("The Star", "KEN")


def test_the_domain_tells_the_country_of_an_unknown_outlet() -> None:
    outlet = outlet_of(
        "https://lindonpost.co.ug/1", "<meta property='og:site_name' content='Lindon Post'>"
    )
    assert (outlet.name, outlet.country) == ("Lindon Post", "UGA")


def test_a_domain_of_no_country_tells_none() -> None:
    assert outlet_of("https://lindonpost.tv/1").country is None
