"""Commitments as bars, and what is overdue."""

from dateline.model import Commitment, CommitmentClaim, Span, Value
from dateline.web.promises import WIDTH, bars_of, promises


def claim(**more) -> CommitmentClaim:
    return CommitmentClaim(
        article="a-1", figure="f1", role="promised", value=Value(low=900, high=900),
        bound="exact", quote="It promised 900.", span=Span(0, 16), **more,
    )  # fmt: skip


def commitment(**more) -> Commitment:
    return Commitment(id="c-1", noun="officers", measure="police", evidence=(claim(**more),),
        promised=Value(low=900, high=900), actual=Value(low=300, high=600))  # fmt: skip


def test_bars_are_on_one_scale_and_an_open_end_is_a_part_of_its_own():
    promised, actual = bars_of(commitment())
    assert (promised.width, promised.open) == (WIDTH, 0)
    assert abs(actual.width + actual.open - WIDTH * 600 / 900) < 0.2
    assert round(actual.width, 1) == round(WIDTH * 300 / 900, 1)


def test_what_is_promised_by_a_day_that_has_passed_is_late():
    (early,) = promises([commitment(due="2025-06-30")], on="2025-06-01")
    (late,) = promises([commitment(due="2025-06-30")], on="2025-07-02")
    assert (len(early.late), len(late.late)) == (0, 1)


def test_the_page_shows_what_zambia_promised_with_its_words(see):
    page = see("/commitments")
    (one,) = page.xpath("//li[h3[contains(., 'Zambia')]]")
    label = one.xpath(".//svg/@aria-label")[0]
    assert "promised 900" in label and "actual" in label
    for href in one.xpath(".//a[@class='quote']/@href"):
        address, _, anchor = href.partition("#")
        assert see(address).xpath(f"//*[@id='{anchor}']")


def test_the_facets_narrow_and_an_empty_list_says_what_to_do(see):
    page = see("/commitments")
    link = page.xpath("//h3[@id='facet-subject']/following-sibling::ul/li/a")[0]
    rows = see(link.get("href")).xpath("//ul[@class='promises']/li")
    assert len(rows) == int(link.xpath("./span[@class='n']")[0].text)
    assert see("/commitments?subject=Nobody").xpath("//p[@class='empty']")


def test_overdue_alone_shows_only_what_is_late_or_says_that_nothing_is(see):
    page = see("/commitments?overdue=yes")
    rows = page.xpath("//ul[@class='promises']/li")
    assert all("overdue" in row.text_content() for row in rows)
    assert rows or page.xpath("//p[@class='empty']")
