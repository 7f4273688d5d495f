"""`dateline annotate`: readings of texts as they are."""

from typing import Any

import click

from dateline.cli.options import (
    engine_options,
    lexicon_option,
    names_option,
    out_option,
    settings_of,
)


@click.command()
@click.argument("source", metavar="IN.jsonl")
@out_option
@names_option
@lexicon_option
@engine_options
def annotate(
    source: str,
    out: str,
    names: tuple[str, ...],
    lexicon: tuple[str, ...],
    **place: Any,
) -> None:
    """Read texts as they are, every offset kept.

    IN.jsonl has a line {"id", "text", "date"?, "title"?} a text (- is standard input); the output
    has a reading a line, under the id given.

    Example: dateline annotate texts.jsonl -o readings.jsonl --workers 2
    """
    from dateline.api import annotate as annotate_pages
    from dateline.cli.progress import prepare, watch
    from dateline.cli.streams import Failures, output, pages_of
    from dateline.model import Reading

    settings = settings_of(names=names or None, lexicon=lexicon or None, **place)
    prepare(settings)
    failures = Failures()
    readings = annotate_pages(pages_of(source, settings, failures), settings=settings)
    with output(out) as file:
        for reading in watch(readings, [source]):
            if isinstance(reading, Reading):
                file.write(reading.model_dump_json() + "\n")
            else:
                failures.say(reading)
    failures.exit()
