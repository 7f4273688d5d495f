"""A situation report as a Word document, to be edited further."""

import io
import re
from typing import TYPE_CHECKING

from dateline.reports.facts import Fact, Group, Section, SituationReport
from dateline.reports.markdown import EDITOR, about_source, web_address

if TYPE_CHECKING:
    from docx.document import Document

HEADS = ("How many", "Where", "Who says", "In these words", "Source")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def to_docx(report: SituationReport) -> bytes:
    """The report as the bytes of a .docx file."""
    from docx import Document as new_document

    document = new_document()
    document.core_properties.title = _clean(report.title)
    document.core_properties.author = "dateline"
    document.add_heading(_clean(report.title), 0)
    document.add_paragraph(_clean(report.scope))
    for section in report.sections:
        document.add_heading(section.title, 1)
        document.add_paragraph().add_run(section.note).italic = True
        if section.remark:
            paragraph = document.add_paragraph()
            paragraph.add_run(EDITOR).bold = True
            paragraph.add_run(f" {_clean(section.remark)}")
        for group in section.groups:
            _group(document, section, group)
    document.add_heading("Sources", 1)
    for source in report.sources:
        address = web_address(source)
        told = f"[{source.number}] {source.title}{about_source(source)}"
        document.add_paragraph(_clean(f"{told}. {address}" if address else told))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _group(document: "Document", section: Section, group: Group) -> None:
    document.add_heading(_clean(group.heading), 2)
    if section.table:
        _table(document, group)
    else:
        for fact in group.facts:
            _line(document, fact)
    if group.more:
        document.add_paragraph(f"and {group.more} more")


def _table(document: "Document", group: Group) -> None:
    table = document.add_table(rows=1, cols=len(HEADS))
    table.style = "Light Grid Accent 1"
    for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
        cell.text = head
    for fact in group.facts:
        by = fact.by or "the article"
        values = (fact.lead, fact.where or "", by, f"“{fact.quote}”", _numbers(fact))
        for cell, value in zip(table.add_row().cells, values, strict=True):
            cell.text = _clean(value)


def _line(document: "Document", fact: Fact) -> None:
    paragraph = document.add_paragraph(style="List Bullet")
    paragraph.add_run(_clean(fact.lead)).bold = True
    where = f", {fact.where}" if fact.where else ""
    by = f" (according to {fact.by})" if fact.by else ""
    paragraph.add_run(_clean(f"{where}{by}: “{fact.quote}” {_numbers(fact)}"))


def _numbers(fact: Fact) -> str:
    return " ".join(f"[{number}]" for number in fact.sources)


def _clean(text: str) -> str:
    return UNPRINTABLE.sub("", text)
