"""The desk as it is used: by keys alone, and with JavaScript off."""

import pytest

pytestmark = pytest.mark.browser


def follow(page, selector) -> None:
    """Click what leads to another page, and wait until that has come: a click on a page that is
    still being laid out can be lost.
    """
    with page.expect_navigation():
        page.click(selector)


def here(page) -> str:
    """The record that the queue stands on."""
    return page.evaluate("document.querySelector('section.review.here').id")


@pytest.fixture
def queue(own_desk, open_context):
    """The review queue in the browser of somebody who has said who they are."""
    page = open_context().new_page()
    page.goto(f"{own_desk}/review")
    page.fill("input[name=reviewer]", "Ines")
    page.press("input[name=reviewer]", "Enter")
    page.wait_for_selector("section.review.here")
    return page


def test_keys_move_confirm_reject_and_take_back(queue):
    first = here(queue)
    queue.keyboard.press("j")
    second = here(queue)
    assert second != first
    queue.keyboard.press("k")
    assert here(queue) == first
    with queue.expect_navigation():
        queue.keyboard.press("y")
    assert "Confirmed" in queue.inner_text("[role=status]")
    assert here(queue) == second and not queue.locator(f"#{first}").count()
    with queue.expect_navigation():
        queue.keyboard.press("n")
    assert "Rejected" in queue.inner_text("[role=status]")
    with queue.expect_navigation():
        queue.keyboard.press("u")
    assert queue.locator(f"#{second}").count() == 1


def test_e_opens_the_form_and_letters_typed_into_it_are_no_commands(queue):
    name = here(queue)
    queue.keyboard.press("e")
    assert queue.evaluate("document.activeElement.name").startswith("f-")
    queue.locator(f"#{name} input[name=note]").focus()
    queue.keyboard.type("yes, no, jury")
    assert here(queue) == name
    with queue.expect_navigation():
        queue.keyboard.press("Enter")
    assert queue.locator("[role=status]").count() == 1


def test_escape_leaves_the_form(queue):
    queue.keyboard.press("e")
    queue.keyboard.press("Escape")
    assert not queue.evaluate("document.querySelector('section.here details').open")


def test_without_javascript_everything_is_done_by_forms_and_links(own_desk, open_context):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{own_desk}/events?status=all")
    follow(page, "nav[aria-label=Pages] a >> text=Figures")
    follow(page, "aside a >> text=killed")
    assert page.locator("figure.series circle").count() > 1
    follow(page, "td.words a.quote >> nth=0")
    assert "#t-" in page.url
    follow(page, ".card a >> text=review >> nth=0")
    page.fill("input[name=reviewer]", "Ines")
    follow(page, "text=Begin")
    follow(page, "button[value=confirmed]")
    page.goto(f"{own_desk}/review/decided")
    assert "Ines" in page.inner_text("tbody")
    page.fill("input[name=q] >> nth=0", "police")
    follow(page, "form[role=search] button")
    follow(page, "form.follow button")
    assert "police" in page.inner_text("tbody")


def test_a_report_is_edited_and_printed_without_javascript(desk, open_context):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{desk}/report")
    page.fill("input[name=search]", "Beira")
    follow(page, "text=Make the report")
    lines = page.locator("article li .out input")
    lines.nth(0).check()
    page.fill("input[name=title]", "The flood in Beira")
    follow(page, "text=Keep and look again")
    assert page.locator("li.left-out").count() == 1
    assert "out=" in page.url and page.inner_text("h2.headline") == "The flood in Beira"


def test_the_first_key_leads_past_the_navigation_and_focus_can_be_seen(desk, open_context):
    page = open_context().new_page()
    page.goto(f"{desk}/events")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    page.keyboard.press("Tab")
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(style) == "solid"


def test_a_mark_in_the_text_leads_to_its_card_and_the_card_back(desk, addresses, open_context):
    page = open_context().new_page()
    page.goto(desk + addresses["article"])
    page.click("a.letter.f >> nth=0")
    page.wait_for_url("**#*")
    name = page.url.partition("#")[2]
    assert page.locator(f"#{name}").is_visible()
    page.click(f"#{name} a.quote")
    page.wait_for_url(f"**#t-{name}")


def test_a_page_prints_without_its_navigation(desk, addresses, open_context):
    page = open_context().new_page()
    page.goto(desk + addresses["story"])
    page.emulate_media(media="print")
    assert not page.locator("nav[aria-label=Pages]").is_visible()
    assert page.locator("h1").is_visible()
