"""A situation report as Markdown."""

import re

from dateline.reports.facts import Fact, Group, Section, SituationReport, Source, long_day

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
EDITOR = "Editor’s note:"
WEB = ("https://", "http://")


def to_markdown(report: SituationReport) -> str:
    """The report as Markdown; what came from articles is escaped, sources are links."""
    urls = {source.number: web_address(source) for source in report.sources}
    lines = [f"# {plain(report.title)}", "", plain(report.scope)]
    for section in report.sections:
        lines += ["", f"## {section.title}", "", f"*{section.note}*"]
        if section.remark:
            lines += ["", f"**{EDITOR}** {plain(section.remark)}"]
        for group in section.groups:
            lines += ["", f"### {plain(group.heading)}", "", *_group(section, group, urls)]
    lines += ["", "## Sources", ""]
    lines += [_source(source) for source in report.sources]
    return "\n".join(lines) + "\n"


def _group(section: Section, group: Group, urls: dict[int, str | None]) -> list[str]:
    if section.table:
        lines = ["| how many | where | who says | words | source |", "|---|---|---|---|---|"]
        lines += [
            f"| {plain(fact.lead)} | {plain(fact.where or '')} | "
            f"{plain(fact.by or 'the article')} | “{plain(fact.quote)}” | {_links(fact, urls)} |"
            for fact in group.facts
        ]
    else:
        lines = [f"- {_line(fact)} {_links(fact, urls)}" for fact in group.facts]
    return [*lines, "", f"and {group.more} more"] if group.more else lines


def _line(fact: Fact) -> str:
    where = f", {plain(fact.where)}" if fact.where else ""
    by = f" (according to {plain(fact.by)})" if fact.by else ""
    return f"{plain(fact.lead)}{where}{by}: “{plain(fact.quote)}”"


def _links(fact: Fact, urls: dict[int, str | None]) -> str:
    return " ".join(
        f"[[{number}]](<{urls[number]}>)" if urls[number] else f"\\[{number}\\]"
        for number in fact.sources
    )


def _source(source: Source) -> str:
    address = web_address(source)
    title = f"[{plain(source.title)}](<{address}>)" if address else plain(source.title)
    return f"{source.number}. {title}{plain(about_source(source))}"


def about_source(source: Source) -> str:
    """What stands behind a source's title: outlet, day, id, what it is a copy of."""
    copy = f", a copy of {source.copy_of}" if source.copy_of else ""
    known = [source.outlet, long_day(source.published), f"id {source.article}"]
    return "".join(f", {one}" for one in known if one) + copy


def web_address(source: Source) -> str | None:
    """The source's address where it is one of the web; None for all others, `javascript:` too."""
    url = source.url
    safe = url and url.startswith(WEB) and not set(url) & set("<> \n\"'")
    return url if safe else None


def plain(text: str) -> str:
    """The text, its marks without meaning in Markdown."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
