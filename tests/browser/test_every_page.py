"""Every page in light, in dark and at a phone's width: opened, measured, photographed."""

import pytest
from tests.browser.conftest import AXE, PICTURES, VIEWS, Watch

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SERIOUS = ("serious", "critical")
RULES = (
    "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
    " resultTypes: ['violations']}"
)


def told(violations) -> list[str]:
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:160]} {node['failureSummary'][:200]}"
        for one in violations
        if one["impact"] in SERIOUS
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_every_page_is_whole_accessible_and_asks_no_other_machine(
    view, desk, addresses, open_context
):
    assert AXE.exists(), "axe is not here; 'make axe' fetches it"
    axe = AXE.read_text(encoding="utf-8")
    PICTURES.mkdir(parents=True, exist_ok=True)
    context = open_context(view)
    context.add_cookies([{"name": "dateline_reviewer", "value": "Ines", "url": desk}])
    wrong: list[str] = []
    for name, address in addresses.items():
        page = context.new_page()
        watch = Watch(page)
        answer = page.goto(desk + address)
        assert answer is not None
        expected = 404 if name == "failure" else 200
        if answer.status != expected:
            wrong.append(f"{name}: status {answer.status}")
        page.screenshot(path=PICTURES / f"{name.replace(' ', '-')}-{view}.png", full_page=True)
        foreign = [url for url in watch.asked if not url.startswith(desk)]
        wrong += [f"{name}: asks {url}" for url in foreign]
        if name != "failure":
            wrong += [f"{name}: {one}" for one in watch.wrong]
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if wide > 0:
            wrong.append(f"{name}: {wide} pixels too wide")
        page.evaluate(axe)  # a script tag would be refused by the page's own policy
        found = page.evaluate(f"axe.run(document, {RULES})")
        wrong += [f"{name}: {one}" for one in told(found["violations"])]
        page.close()
    assert not wrong, "\n".join(wrong)
