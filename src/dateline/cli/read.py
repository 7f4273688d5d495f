"""`dateline read`: read pages, keep them, show what they say."""

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.options import (
    db_option,
    engine_options,
    json_option,
    lexicon_option,
    names_option,
    settings_of,
)

if TYPE_CHECKING:
    from dateline.api import Outcome

SHOWN_WHOLE = 1  # more pages than this are shown a line each, unless --full asks


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@db_option
@json_option
@click.option("--full", is_flag=True, help="Show the whole record of every page.")
@click.option("--again", is_flag=True, help="Read pages again that the store knows.")
@click.option("--no-keep", is_flag=True, help="Show only; keep nothing.")
@names_option
@lexicon_option
@engine_options
def read(
    sources: tuple[str, ...],
    db: str | None,
    as_json: bool,
    full: bool,
    again: bool,
    no_keep: bool,
    names: tuple[str, ...],
    lexicon: tuple[str, ...],
    **place: Any,
) -> None:
    """Read pages, keep them in the store, and show what they say.

    A SOURCE is a file, a folder, a URL, a feed, a mail, a WARC, JSON Lines of pages (plain or
    gzipped), or - for standard input. Exit code 1 says that some page failed.

    Example: dateline read examples/ --db news.db
    """
    from dateline.api import link, read_pages
    from dateline.cli.progress import prepare, watch
    from dateline.cli.streams import Failures
    from dateline.store import open_engine

    settings = settings_of(db=db, names=names or None, lexicon=lexicon or None, **place)
    if settings.engine == "local" and settings.workers == 1 and sys.stderr.isatty():
        settings = settings.model_copy(update={"batch": 4})  # a bar that moves
    prepare(settings)
    engine = None if no_keep else open_engine(settings.db)
    outcomes = read_pages(sources, settings=settings, engine=engine, again=again)
    counts: Counter[str] = Counter()
    single: list[Outcome] = []
    failures = Failures()
    for outcome in watch(outcomes, sources):
        counts[outcome.state] += 1
        if outcome.failure is not None:
            failures.say(outcome.failure)
        elif as_json and outcome.reading is not None:
            click.echo(outcome.reading.model_dump_json())
        elif full:
            _show(outcome)
        else:
            _show_line_or_wait(outcome, single, counts.total())
    if len(single) == SHOWN_WHOLE and counts.total() == SHOWN_WHOLE:
        _show(single[0])
    if engine is not None:
        link(engine)
    click.echo(_summary(counts, None if no_keep else settings.db), err=True)
    failures.exit()


def _show_line_or_wait(outcome: "Outcome", single: "list[Outcome]", seen: int) -> None:
    """One page alone is shown whole, several a line each: which it is shows at the second."""
    from dateline.cli.readable import headline

    if seen == 1:
        single.append(outcome)
        return
    for shown in [*single, outcome]:
        if shown.reading is not None:
            click.echo(headline(shown.reading))
    single.clear()


def _show(outcome: "Outcome") -> None:
    from dateline.cli.readable import readable

    if outcome.reading is not None:
        click.echo(readable(outcome.reading))


def _summary(counts: "Counter[str]", db: str | None) -> str:
    read_now = sum(counts[state] for state in ("new", "revised", "again", "read"))
    words = [f"read {read_now}"]
    if counts["revised"]:
        words.append(f"of them {counts['revised']} revised")
    words.append(f"known and not read again {counts['known']}")
    words.append(f"failed {counts['failed']}")
    kept = f"; kept in {db}" if db else "; nothing kept"
    return ", ".join(words) + kept
