"""The pages on exports name the columns that the code writes, and no others."""

import re
from pathlib import Path

import pytest

from dateline.exports import FORMATS, acled, ftm, gdelt, geojson, hxl, jsonld, polecat, ucdp

DOCS = Path(__file__).parents[2] / "docs"
CELL = re.compile(r"^\| (`.+?`) \|", re.MULTILINE)
PAGES = {
    ("acled", None): acled.COLUMNS,
    ("polecat", None): polecat.COLUMNS,
    ("gdelt", None): gdelt.COLUMNS,
    ("ucdp", None): ucdp.COLUMNS,
    **{("hxl", kind): tuple(tags) for kind, tags in hxl.TAGS.items()},
    **{("geojson", kind): names for kind, names in geojson.PROPERTIES.items()},
    **{("jsonld", kind): names for kind, names in jsonld.NAMES.items()},
    **{("ftm", schema): names for schema, names in ftm.PROPERTIES.items()},
}


def section(page, heading):
    text = (DOCS / "exports" / f"{page}.md").read_text(encoding="utf-8")
    if heading is None:
        return text
    return re.split(r"^## ", text.partition(f"\n## {heading}\n")[2], flags=re.MULTILINE)[0]


@pytest.mark.parametrize(("page", "heading"), PAGES)
def test_a_page_names_every_column_once(page, heading):
    cells = CELL.findall(section(page, heading))
    told = [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]
    assert sorted(told) == sorted(PAGES[page, heading])


def test_hxl_page_has_the_hashtag_of_every_column():
    for kind, tags in hxl.TAGS.items():
        rows = dict(re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", section("hxl", kind), re.MULTILINE))
        assert rows == tags


def test_every_format_has_a_section_or_a_page_that_is_linked():
    text = (DOCS / "exports.md").read_text(encoding="utf-8")
    for name in FORMATS:
        assert f"\n## {name}\n" in text or f"(exports/{name}.md)" in text


def test_no_page_is_about_a_format_that_there_is_not():
    assert {page.stem for page in (DOCS / "exports").glob("*.md")} <= set(FORMATS)
