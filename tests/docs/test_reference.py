"""The docs say what the code does: every verb, setting, field and folder stands there."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def reference():
    spec = importlib.util.spec_from_file_location("ref", ROOT / "scripts" / "write_reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["the-record.md", "settings.md", "command-line.md"])
def test_a_generated_page_is_up_to_date(page):
    written = (DOCS / page).read_text(encoding="utf-8")
    assert written == reference().PAGES[page](), "run: python scripts/write_reference.py"


def test_every_field_of_the_record_has_a_meaning():
    lacking = [
        f"{noun.__name__}.{name}"
        for noun in reference().NOUNS
        for name, info in noun.model_fields.items()
        if not info.description
    ]
    assert lacking == []


def test_every_verb_has_help_with_an_example():
    from dateline.cli import dateline

    lacking = [name for name, verb in dateline.commands.items() if "Example" not in verb.help]
    assert lacking == []


def test_the_architecture_page_names_the_folders_that_there_are():
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(\w+)/` \|", page, re.MULTILINE))
    package = ROOT / "src" / "dateline"
    there = {
        path.name for path in package.iterdir() if path.is_dir() and path.name != "__pycache__"
    }
    assert told == there


def test_no_docs_page_is_an_orphan():
    linked = (ROOT / "README.md").read_text(encoding="utf-8")
    linked += "".join(page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))
    orphans = [page.name for page in DOCS.glob("*.md") if f"{page.name}" not in linked]
    assert orphans == []


def test_every_file_of_others_data_is_credited():
    page = (DOCS / "sources-and-licences.md").read_text(encoding="utf-8")
    package = ROOT / "src" / "dateline"
    made = [path.name for kind in ("csv", "gz", "json") for path in package.rglob(f"*.{kind}")]
    assert made
    assert [name for name in made if f"{name}`" not in page] == []
