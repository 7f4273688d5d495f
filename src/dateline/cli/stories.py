"""`dateline stories`: which articles are about the same happening."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.options import db_option, json_option, settings_of

if TYPE_CHECKING:
    from dateline.model import Story

ARTICLES = 8  # ids that are shown of a story, the rest counted


@click.command()
@click.argument("story", required=False, metavar="[ID]")
@click.option("--since", help="Told on this day or later (2025-01-31).")
@click.option("--until", help="Told on this day or earlier.")
@click.option("--least", type=click.IntRange(1), default=1, help="Articles that it has at least.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, help="How many at most.")
@db_option
@json_option
def stories(
    story: str | None,
    since: str | None,
    until: str | None,
    least: int,
    limit: int,
    db: str | None,
    as_json: bool,
) -> None:
    """List stories, the newest first: the best headline, the days, outlets by country and
    language, the articles, and what was merged and split. An ID is a story's or an article's.

    Example: dateline stories --since 2025-01-01 --least 3
    """
    from dateline.api import stories as find

    found = find(
        story, since=since, until=until, least=least, limit=limit, settings=settings_of(db=db)
    )
    for one in found:
        click.echo(one.model_dump_json() if as_json else "\n".join(_lines(one)))
    if not found:
        click.echo("no story found; 'dateline read' makes them of what it reads", err=True)


def _lines(story: "Story") -> Iterator[str]:
    from dateline.cli.layout import short_day, wrap

    days = " to ".join(dict.fromkeys(short_day(day) for day in (story.start, story.end)))
    head = f"{story.title or 'Untitled'}  {days}  {_count(len(story.articles), 'article')}"
    for line in wrap(head, "", hang=2):
        yield click.style(line, bold=True)
    yield from wrap(_tellers(story), "    ", hang=6)
    if story.happenings:
        happened = f"{_count(story.happenings, 'happening')} in {_count(story.reports, 'report')}"
        yield from wrap(happened, "    ", hang=6)
    hidden = len(story.articles) - ARTICLES
    more = f" and {hidden} more" if hidden > 0 else ""
    yield from wrap(", ".join(story.articles[:ARTICLES]) + more, "    ", hang=6)
    for change in story.changes:
        said = "took in" if change.change == "merged" else "was parted from"
        yield f"    {change.at[:10]} {said} {change.other}"
    yield click.style(f"  {story.id}", dim=True)
    yield ""


def _tellers(story: "Story") -> str:
    """`3 outlets: 2 KEN, 1 USA; in en 3, fr 1`."""
    outlets = {teller.outlet: teller.country for teller in story.tellers if teller.outlet}
    countries = Counter(country or "country unknown" for country in outlets.values())
    languages: Counter[str] = Counter()
    for teller in story.tellers:
        languages[teller.language or "unknown"] += teller.articles
    by_country = ", ".join(f"{count} {name}" for name, count in countries.most_common())
    by_language = ", ".join(f"{name} {count}" for name, count in languages.most_common())
    known = f"{_count(len(outlets), 'outlet')}: {by_country}" if outlets else "outlet unknown"
    return f"{known}; in {by_language}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
