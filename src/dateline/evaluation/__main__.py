"""`python -m dateline.evaluation`: score the reader on labelled data and print one table."""

import sys
from pathlib import Path

import click

from dateline.errors import DatelineError
from dateline.evaluation.bars import LabelledSet, labelled_sets
from dateline.evaluation.event_types import type_table
from dateline.evaluation.scoring import check_articles, readings_file, score
from dateline.evaluation.table import (
    markdown_table,
    record_lines,
    rows,
    text_table,
    write_region,
)
from dateline.settings import Settings

EVENTS = "events"  # the scorer's task, and the region of its figures


@click.command()
@click.option("--shared", type=click.Path(path_type=Path), default=Path("../shared"))
@click.option("--work", type=click.Path(path_type=Path), default=Path("build/score"))
@click.option("--docs", type=click.Path(path_type=Path), default=Path("docs"))
@click.option("--only", multiple=True, help="Only sets whose name holds this word.")
@click.option("--parses", type=click.Path(path_type=Path), help="A folder that keeps parses.")
def main(shared: Path, work: Path, docs: Path, only: tuple[str, ...], parses: Path | None) -> None:
    """Score dateline on the labelled sets below SHARED/gold and print one table.

    A measured region of the docs is written anew where every set of it was scored.
    """
    if not (shared / "gold").is_dir():
        raise click.UsageError(f"{shared} holds no gold/ folder; name the folder with --shared")
    work.mkdir(parents=True, exist_ok=True)
    settings = Settings.from_environment(parse_cache=parses)
    shared, work = shared.resolve(), work.resolve()
    table: list[tuple[str, str, str, str, str]] = []
    by_doc: dict[str, list[tuple[str, str, str, str, str]]] = {}
    scored: list[LabelledSet] = []
    for labelled in labelled_sets():
        if only and not any(word in labelled.name for word in only):
            continue
        found = _score(labelled, shared, work, settings)
        table += found
        scored.append(labelled)
        by_doc.setdefault(labelled.doc or "pages", []).extend(found)
    click.echo(text_table(table))
    if not only or "articles" in only:
        click.echo("\n" + record_lines(check_articles(shared, work, settings)))
    if docs.is_dir():
        _write_docs(docs, by_doc, scored, shared=shared, work=work)


def _write_docs(
    docs: Path,
    by_doc: dict[str, list[tuple[str, str, str, str, str]]],
    scored: list[LabelledSet],
    *,
    shared: Path,
    work: Path,
) -> None:
    """Write the regions whose sets were all scored."""
    regions = {name: markdown_table(part) for name, part in by_doc.items()}
    for labelled in labelled_sets():
        if labelled not in scored:
            regions.pop(labelled.doc or "pages", None)
    if EVENTS in regions:
        typed = [labelled for labelled in scored if labelled.kind == EVENTS]
        files = [(shared / "gold" / one.gold, readings_file(one, work)) for one in typed]
        regions["event types"] = type_table(files)
    for name, text in regions.items():
        for page in sorted(docs.glob("*.md")):
            write_region(page, name, text)


def _score(
    labelled: LabelledSet, shared: Path, work: Path, settings: Settings
) -> list[tuple[str, str, str, str, str]]:
    click.echo(f"scoring {labelled.name} ...", err=True)
    return rows(labelled, score(labelled, shared=shared, work=work, settings=settings))


if __name__ == "__main__":
    try:
        main(standalone_mode=False)
    except (DatelineError, click.ClickException) as error:
        sys.exit(f"score: {error}")
