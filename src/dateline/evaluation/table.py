"""Scores as a table for people, and as the measured regions of the docs."""

import re
from pathlib import Path

from dateline.evaluation.asking import Report
from dateline.evaluation.bars import LabelledSet, Measure

REGION = r"(<!-- measured:{name} -->\n).*?(<!-- end -->)"
KINDS = ("entities", "statements", "figures", "events", "places", "times")


def rows(labelled: LabelledSet, report: Report) -> list[tuple[str, str, str, str, str]]:
    """Set, measure, figure, bar and peer of one report; the figure says whether the bar is met."""
    found = []
    for measure in labelled.measures:
        value = measure.find(report)
        mark = {True: " ok", False: " LOW", None: ""}[measure.met(value)]
        found.append(
            (
                labelled.name,
                measure.label,
                f"{_number(value)}{mark}",
                _bar(measure),
                _number(measure.peer),
            )
        )
    return found


def text_table(table: list[tuple[str, str, str, str, str]]) -> str:
    """The rows under a head, columns aligned."""
    head = ("set", "measure", "dateline", "bar", "peer")
    widths = [max(len(row[i]) for row in [head, *table]) for i in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [head, *table]
    )


def markdown_table(table: list[tuple[str, str, str, str, str]]) -> str:
    """The rows as a Markdown table, without marks."""
    lines = ["| set | measure | dateline | bar | best peer |", "| --- | --- | --- | --- | --- |"]
    lines += [
        f"| {name} | {label} | {value.split()[0]} | {bar} | {peer} |"
        for name, label, value, bar, peer in table
    ]
    return "\n".join(lines)


def record_lines(reports: dict[str, Report]) -> str:
    """The checker's figures for whole pages: fields right, and found and extra by kind."""
    lines = [f"{'page':32}  share   " + "  ".join(f"{kind:>16}" for kind in KINDS)]
    for name, report in reports.items():
        cells = []
        for kind in KINDS:
            part = report.get(kind)
            if not isinstance(part, dict):
                cells.append("-")
                continue
            extra = "" if part["extra"] is None else f" +{part['extra']}"
            shown = f"{part['found'][0]}/{part['found'][1]}"
            cells.append(f"{shown} {part['fields'][0]}/{part['fields'][1]}{extra}")
        lines.append(f"{name:32}  {report['share']:<6}  " + "  ".join(f"{c:>16}" for c in cells))
    return "\n".join(lines)


def write_region(page: Path, name: str, text: str) -> bool:
    """Put a text into a docs page's region `measured:NAME`; False where the page lacks it."""
    old = page.read_text(encoding="utf-8")
    pattern = re.compile(REGION.format(name=re.escape(name)), re.DOTALL)
    new, count = pattern.subn(lambda match: f"{match[1]}{text}\n{match[2]}", old)
    if count:
        page.write_text(new, encoding="utf-8")
    return bool(count)


def _bar(measure: Measure) -> str:
    if measure.bar is None:
        return "-"
    if measure.least is not None:
        return f"{_number(measure.least)} to {_number(measure.bar)}"
    return f"{'<=' if measure.less else '>='} {_number(measure.bar)}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"
