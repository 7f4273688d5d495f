"""The desk's pages, on the store of examples: rows and links."""

import re
from urllib.parse import urljoin

import pytest

PAGES = ["/", "/articles", "/stories", "/events", "/figures", "/statements", "/actors", "/places"]


def words(node) -> str:
    return " ".join(node.text_content().split())


@pytest.mark.parametrize("address", PAGES)
def test_every_link_of_a_page_leads_somewhere(client, see, address):
    page = see(address)
    hrefs = {urljoin(address, href) for href in page.xpath("//a/@href")}
    for href in sorted(href.split("#")[0] for href in hrefs)[:60]:
        assert client.get(href or address).status_code == 200, href


def test_every_quote_of_a_table_leads_to_its_words(client, see):
    page = see("/events")
    quotes = page.xpath("//a[@class='quote']")
    assert quotes
    for quote in quotes:
        address, _, anchor = quote.get("href").partition("#")
        assert see(address).xpath(f"//*[@id='{anchor}']"), quote.get("href")


def test_the_count_of_events_is_the_count_of_its_rows_over_all_pages(see):
    address, rows, totals = "/events?status=all", 0, set()
    while address:
        page = see(address)
        rows += len(page.xpath("//tbody/tr"))
        totals.add(int(re.search(r"(\d+) report", words(page.xpath("//h1/span")[0]))[1]))
        address = next(iter(page.xpath("//a[@rel='next']/@href")), None)
    assert totals == {rows}
    assert rows > 10


def test_events_show_what_occurred_unless_asked(see):
    occurred = see("/events").xpath("//tbody/tr")
    every = see("/events?status=all").xpath("//tbody/tr")
    assert len(occurred) < len(every)
    assert not any(row.xpath(".//em[. = 'planned']") for row in occurred)


def test_a_facet_tells_before_the_click_how_many_rows_come(see):
    page = see("/events?status=all")
    link = page.xpath("//h3[@id='facet-type']/following-sibling::ul/li/a")[0]
    happenings, _, reports = words(link.xpath("./span[@class='n']")[0]).partition(" in ")
    behind = see(link.get("href"))
    assert words(behind.xpath("//h1/span")[0]).startswith(f"{happenings} happening")
    assert len(behind.xpath("//tbody/tr")) == int(reports or happenings)


def test_an_event_whose_text_gives_no_day_says_so_and_when_it_was_told(see):
    cells = [words(one) for one in see("/events?status=all").xpath("//td[contains(@class,'date')]")]
    assert any(re.fullmatch(r"no day given told \d+ \w+ 2025", cell) for cell in cells)
    assert any(re.fullmatch(r"\d+ \w+ 2025", cell) for cell in cells)


def test_two_facets_and_the_timeline_stand_in_one_address(see):
    page = see("/events?status=all&type=CONSULT")
    bar = page.xpath("//figure[@class='timeline']//a/@href")[0]
    assert "type=CONSULT" in bar and "since=" in bar and "status=all" in bar
    assert see(bar).xpath("//tbody/tr")


def test_an_actor_filter_leaves_only_what_that_actor_does(see):
    page = see("/events?status=all")
    name = words(page.xpath("//h3[@id='facet-actor']/following-sibling::ul/li/a/span[1]")[0])
    rows = see(f"/events?status=all&actor={name}").xpath("//tbody/tr/td[4]")
    assert rows and all(name in words(cell) for cell in rows)


def test_a_map_has_a_label_and_its_points_lead_to_rows(see):
    page = see("/events?status=all")
    (drawing,) = page.xpath("//figure[@class='map']/svg")
    assert drawing.get("role") == "group" and "Map" in drawing.get("aria-label")
    href = drawing.xpath(".//circle/parent::a/@href")[0]
    assert see(href).xpath("//tbody/tr")


def test_the_map_tells_of_borders(see):
    assert "dispute" in words(see("/events").xpath("//figcaption")[0])


def test_figures_have_their_bound_in_front(see, beira):
    amounts = [words(cell) for cell in see(f"/figures?article={beira}").xpath("//td[1]")]
    assert "≥34" in amounts


def test_a_story_sets_differing_tolls_side_by_side(see):
    page = see("/")
    story = page.xpath("//section[@class='contested']//a/@href")
    if not story:  # the newest days of the examples hold another story
        page = see("/?day=2025-02-13")
        story = page.xpath("//section[@class='contested']//a/@href")
    claims = see(story[0].split("#")[0]).xpath("//section[@class='contested']")
    assert any("34" in words(claim) and "41" in words(claim) for claim in claims)


def test_a_story_says_who_covers_it(see):
    stories = see("/stories").xpath("//a[@class='headline']")
    beira = next(link for link in stories if "Beira" in words(link))
    page = see(beira.get("href"))
    outlets = words(page.xpath("//h2[. = 'Who covers it']/following-sibling::table")[0])
    assert "Channel Herald" in outlets and "Sofala Diário" in outlets


def test_statements_of_a_speaker_are_that_speakers(see):
    page = see("/statements")
    link = page.xpath("//h3[@id='facet-speaker']/following-sibling::ul/li/a")[0]
    name = words(link.xpath("./span[1]")[0])
    rows = see(link.get("href")).xpath("//ul[@class='statements']/li/p")
    assert len(rows) == int(words(link.xpath("./span[2]")[0]))
    assert all(name in words(row) for row in rows)


def test_statements_about_a_word_hold_it(see):
    rows = see("/statements?kind=all&about=police").xpath(
        "//ul[@class='statements']/li/a[@class='quote']"
    )
    assert rows and all("police" in words(row).lower() for row in rows)


def test_search_finds_a_phrase_and_names(see):
    page = see("/search?q=%22burst+its+banks%22")
    assert 1 <= len(page.xpath("//ul[@class='articles']/li")) < 6
    assert see("/search?q=Beira").xpath("//a[@href='/places/Beira']")


def test_a_search_that_cannot_be_done_says_why(see):
    assert "no word to look for" in words(see("/search?q=-police"))


def test_an_empty_search_of_events_says_what_to_do(see):
    assert "Take a filter off" in words(see("/events?type=NOSUCH"))


def test_a_page_that_is_not_there_is_told_kindly(client):
    answer = client.get("/articles/a-nothing")
    assert answer.status_code == 404
    assert "no article" in answer.text and "</html>" in answer.text


def test_today_greets_an_empty_store(tmp_path):
    from starlette.testclient import TestClient

    from dateline.settings import Settings
    from dateline.web import create_app

    app = create_app(Settings(db=str(tmp_path / "empty.db")))
    client = TestClient(app, base_url="http://localhost")
    assert "dateline read" in client.get("/").text
    for address in PAGES:
        assert client.get(address).status_code == 200


def test_today_tells_what_is_new_since_the_last_visit(app):
    from starlette.testclient import TestClient

    client = TestClient(
        app, base_url="http://127.0.0.1", cookies={"dateline_visit": "|2020-01-01T00:00:00+00:00"}
    )
    assert "New since 1 January 2020" in client.get("/").text
    later = TestClient(
        app, base_url="http://127.0.0.1", cookies={"dateline_visit": "|2100-01-01T00:00:00+00:00"}
    )
    assert "Newest articles" in later.get("/").text


@pytest.mark.parametrize("kind", ["articles", "events", "figures", "statements"])
def test_a_view_exports_its_own_rows(client, kind):
    lines = client.get(f"/export/{kind}.jsonl").text.splitlines()
    table = client.get(f"/export/{kind}.csv").text.splitlines()
    assert len(lines) > 1 and table[0].startswith("article,")


def test_an_export_has_the_filters_of_its_view(client, see, beira):
    page = see(f"/figures?article={beira}&measure=killed")
    href = page.xpath("//p[@class='export']/a[. = 'jsonl']/@href")[0]
    lines = client.get(href).text.splitlines()
    assert len(lines) == len(page.xpath("//tbody/tr")) > 0
    assert all('"killed"' in line for line in lines)


def test_a_part_of_a_list_that_is_past_its_end_is_empty_and_no_error(see):
    assert not see("/events?page=99").xpath("//tbody/tr")
    assert see("/events?page=x").xpath("//tbody/tr")


def test_a_happening_is_counted_once_with_its_reports_beside(see):
    heading = words(see("/events?status=all").xpath("//h1")[0])
    found = re.search(r"(\d+) happenings?, in (\d+) reports", heading)
    assert found and int(found[1]) <= int(found[2])
    stories = see("/stories").xpath("//a[@class='headline']")
    beira = next(link for link in stories if "Beira" in words(link))
    told = see(beira.get("href")).xpath("//ol[@class='occurrences']/li")
    assert told and all(one.xpath(".//a[@class='quote']") for one in told)


@pytest.mark.parametrize("address", ["/actors/Paulo%20Simango", "/places/Uvira"])
def test_what_an_actor_does_or_a_place_sees_is_counted_once_too(see, address):
    (total,) = see(address).xpath("//a[@class='total'][contains(@href, '/events')]")
    found = re.fullmatch(r"(\d+) happenings? in (\d+) reports?", words(total))
    assert found and 0 < int(found[1]) <= int(found[2])


def test_a_story_offers_its_two_sides(see):
    stories = see("/stories").xpath("//a[@class='headline']")
    norway = next(link for link in stories if "Norway" in words(link) or "Dahl" in words(link))
    page = see(norway.get("href"))
    assert page.xpath("//a[starts-with(@href, '/compare?story=')]")


def test_what_to_read_next_is_of_the_same_story_and_says_why(see, beira):
    link = see(f"/articles/{beira}").xpath("//a[starts-with(@href, '/related')]/@href")[0]
    rows = see(link).xpath("//ul[@class='articles']/li")
    assert "Beira" in words(rows[0]) and "same" in words(rows[0])


def test_agreements_lead_from_a_state_to_its_words(see):
    page = see("/agreements")
    for href in page.xpath("//ul[@class='promises']//a[@class='quote']/@href")[:3]:
        address, _, anchor = href.partition("#")
        assert see(address).xpath(f"//*[@id='{anchor}']")
    assert see("/agreements?q=nosuchname").xpath("//p[@class='empty']")


def test_a_toll_has_the_bound_of_the_figure_that_it_rests_on(see):
    stories = see("/stories").xpath("//a[@class='headline']")
    beira = next(link for link in stories if "Beira" in words(link))
    amounts = see(beira.get("href")).xpath("//section[@class='contested']//a[@class='amount']")
    assert "≥34" in [words(one) for one in amounts]
