"""A situation report as one HTML file that needs no other and prints well."""

from functools import cache
from typing import TYPE_CHECKING

from dateline.reports.facts import SituationReport
from dateline.reports.markdown import EDITOR, about_source, web_address

if TYPE_CHECKING:
    from jinja2 import Template


def to_html(report: SituationReport) -> str:
    """The report as a page; every number of a source leads to it, every source to its address."""
    return _template().render(
        report=report, web_address=web_address, about_source=about_source, editor=EDITOR
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader

    loader = PackageLoader("dateline.reports", "templates")
    rooms = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return rooms.get_template("sitrep.html")
