"""Progress of long work: a bar on a terminal, plain lines elsewhere, both on standard error."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from dateline.settings import Settings

Thing = TypeVar("Thing")

QUIET_SECONDS = 10.0  # between two plain lines


def watch(things: Iterable[Thing], sources: Iterable[str]) -> Iterator[Thing]:
    """The things as they come, while a bar or lines tell how many, how fast and how long still."""
    total = expected(sources)
    if sys.stderr.isatty() and total != 1:
        yield from _bar(things, total)
    else:
        yield from _lines(things, total)


def prepare(settings: "Settings") -> None:
    """Build what the first reading needs, with a bar on a terminal and a plain line elsewhere."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from dateline.api import prepare as build

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    quiet = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=quiet) as bar:
        task = None

        def tell(done: int, total: int) -> None:
            nonlocal task
            if task is None:
                task = bar.add_task("building the index of places, once")
                if quiet:
                    click.echo("building the index of places, once ...", err=True)
            bar.update(task, completed=done, total=total)

        build(settings, tell)


def expected(sources: Iterable[str]) -> int | None:
    """How many pages the sources hold, None where that cannot be told without reading them."""
    from dateline.sources import count_pages

    counts = [count_pages(source) for source in sources]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _bar(things: Iterable[Thing], total: int | None) -> Iterator[Thing]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total, rate="")
        start = time.monotonic()
        for count, thing in enumerate(things, 1):
            rate = count / max(time.monotonic() - start, 1e-3)
            progress.update(task, completed=count, rate=f"{rate:.1f}/s")
            yield thing


def _lines(things: Iterable[Thing], total: int | None) -> Iterator[Thing]:
    start = said = time.monotonic()
    for count, thing in enumerate(things, 1):
        yield thing
        now = time.monotonic()
        if now - said >= QUIET_SECONDS:
            said = now
            click.echo(progress_line(count, total, now - start), err=True)


def progress_line(count: int, total: int | None, seconds: float) -> str:
    """What a log shows: how many, how fast, how long still."""
    rate = count / max(seconds, 1e-3)
    of = f" of {total}" if total else ""
    left = f", about {(total - count) / rate:.0f} s left" if total and rate else ""
    return f"read {count}{of} pages, {rate:.1f} a second{left}"
