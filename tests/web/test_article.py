"""The article page: every record in its place, cards beside it, linked both ways."""

from dateline.model import Article, Figure, Part, Reading, Span, Statement, Value
from dateline.model.reading import Reader
from dateline.store import get_reading, open_engine
from dateline.web.highlight import KINDS, blocks

TEXT = 'Officials said "at least 30 people" had died.'
END = len(TEXT)


def overlapping() -> Reading:
    said = Statement(
        id="s1", span=Span(0, END), rule="r", confidence=0.9, kind="speech",
        content=(Span(15, END),), manner="mixed",
    )  # fmt: skip
    count = Figure(
        id="f1", span=Span(16, 34), rule="r", confidence=0.9, value=Value(low=30), bound="at_least"
    )
    late = Figure(id="f2", span=Span(25, END - 1), rule="r", confidence=0.5, value=Value(low=30))
    return Reading(
        id="a-1",
        article=Article(id="a-1", text=TEXT, parts=(Part(kind="paragraph", span=Span(0, END)),)),
        statements=(said,),
        figures=(count, late),
        reader=Reader(version="1", model="m", lexicon="l"),
    )


def test_the_pieces_of_an_article_are_its_text(examples_db, beira):
    reading = get_reading(open_engine(examples_db), beira)
    for part, block in zip(reading.article.parts, blocks(reading, KINDS), strict=True):
        assert "".join(piece.text for piece in block.pieces) == reading.article.quote(part.span)


def test_overlapping_records_are_cut_at_every_boundary():
    (block,) = blocks(overlapping(), KINDS)
    found = [(piece.text, {mark.id for mark in piece.marks}) for piece in block.pieces]
    assert found == [
        ("Officials said ", set()),
        ('"', {"s1"}),
        ("at least ", {"s1", "f1"}),
        ("30 people", {"s1", "f1", "f2"}),
        ('" had died', {"s1", "f2"}),
        (".", {"s1"}),
    ]


def test_a_record_begins_once():
    (block,) = blocks(overlapping(), KINDS)
    starts = [mark.id for piece in block.pieces for mark in piece.starts]
    assert sorted(starts) == ["f1", "f2", "s1"]


def test_only_asked_kinds_are_highlighted():
    (block,) = blocks(overlapping(), ["statements"])
    assert {mark.kind for piece in block.pieces for mark in piece.marks} == {"statements"}


def test_every_record_has_a_card_and_a_place_in_the_text(examples_db, beira, see):
    page = see(f"/articles/{beira}")
    ids = set(page.xpath("//@id"))
    reading = get_reading(open_engine(examples_db), beira)
    for kind in KINDS:
        for record in getattr(reading, kind):
            anchor = f"n-{record.id}" if kind == "entities" else record.id
            assert anchor in ids, f"no card for {anchor}"
            assert f"t-{anchor}" in ids, f"no words for {anchor}"


def test_no_id_stands_twice(beira, see):
    ids = see(f"/articles/{beira}").xpath("//@id")
    assert len(ids) == len(set(ids))


def test_words_lead_to_a_card_and_the_card_back(beira, see):
    page = see(f"/articles/{beira}")
    ids = set(page.xpath("//@id"))
    for href in page.xpath("//a[starts-with(@href, '#')]/@href"):
        assert href[1:] in ids, href


def test_a_kind_can_be_turned_off_by_address(beira, see):
    page = see(f"/articles/{beira}")
    href = page.xpath("//nav[@class='kinds']/a[1]/@href")[0]
    fewer = see(href)
    assert not fewer.xpath("//a[contains(@class, 'letter s')]")
    assert fewer.xpath("//a[contains(@class, 'letter f')]")
    assert see(f"/articles/{beira}?show=none").xpath("//a[contains(@class, 'mark')]") == []


def test_an_article_that_was_not_read_says_so(see):
    page = see("/search?q=policiers")
    article = see(page.xpath("//a[@class='headline']/@href")[0])
    assert "Not read" in article.text_content()


def test_what_was_left_out_of_the_page_can_be_looked_at(beira, see):
    (lines,) = see(f"/articles/{beira}").xpath("//details[@class='left-behind']")
    assert "All rights reserved" in lines.text_content()
    assert "burst its banks" not in lines.text_content()


def test_the_time_is_the_readers_with_the_sources_beside(examples_db, beira):
    from starlette.testclient import TestClient

    from dateline.settings import Settings
    from dateline.web import create_app

    app = create_app(Settings(db=examples_db, zone="America/Lima"))
    text = TestClient(app, base_url="http://127.0.0.1").get(f"/articles/{beira}").text
    assert "11 February 2025, 11:20 (18:20 UTC+02:00 at the source)" in text


def test_below_an_article_stands_what_to_read_next_and_why(see, beira):
    page = see(f"/articles/{beira}")
    rows = page.xpath("//section[h2[@id='next']]//li")
    assert rows and all("of the same story" in row.text_content() for row in rows[:3])
    first = rows[0].xpath(".//a[@class='headline']/@href")[0]
    assert first == see(f"/related?article={beira}").xpath("//a[@class='headline']/@href")[0]
    assert see(first) is not None
