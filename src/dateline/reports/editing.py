"""A report as its editor leaves it: facts taken out, a title and notes of their own."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dateline.reports.facts import Fact, Group, Section, SituationReport


def fact_key(section: Section, fact: Fact) -> str:
    """What a fact goes by in its report, the same at every making: its section and its record."""
    return f"{section.title}/{fact.records[0]}"


def edited(
    report: SituationReport,
    *,
    title: str | None = None,
    out: Collection[str] = (),
    notes: Mapping[str, str] | None = None,
) -> SituationReport:
    """The report under another title, without the facts and sections in `out`, with the editor's
    notes by section title; a note says that it is the editor's. Sources that no fact is left of
    stay in the list: they were read.
    """
    sections = (
        _section(section, out, (notes or {}).get(section.title))
        for section in report.sections
        if section.title not in out
    )
    kept = tuple(section for section in sections if section.groups or section.remark)
    return replace(report, title=(title or "").strip() or report.title, sections=kept)


def _section(section: Section, out: Collection[str], remark: str | None) -> Section:
    groups = tuple(_group(section, group, out) for group in section.groups)
    whole = groups == section.groups
    return replace(
        section,
        groups=tuple(group for group in groups if group.facts),
        chart=section.chart if whole else None,
        remark=(remark or "").strip() or None,
    )


def _group(section: Section, group: Group, out: Collection[str]) -> Group:
    """The group without what is out; its chart goes too, since it draws what was taken out."""
    facts = tuple(fact for fact in group.facts if fact_key(section, fact) not in out)
    return group if facts == group.facts else replace(group, facts=facts, chart=None)
