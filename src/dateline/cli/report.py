"""`dateline report`: a situation report."""

import click

from dateline.cli.options import db_option, kept_settings, out_option

KINDS = ("story", "place", "search")
OPENED = {"md": "", "html": "; open it in a browser", "docx": "; open it in a word processor"}


@click.command()
@click.option("--story", metavar="ID", help="A story, by its id or that of an article in it.")
@click.option("--place", metavar="NAME", help="A place, such as Goma.")
@click.option("--search", metavar="WORDS", help="A search, as dateline search takes it.")
@click.option("--since", help="Published on this day or later (2025-01-31).")
@click.option("--until", help="Published on this day or earlier.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["md", "html", "docx"]),
    default="md",
    show_default=True,
    help="Markdown, a page that stands alone and prints well, or Word.",
)
@db_option
@out_option
def report(format_: str, db: str | None, out: str, **asked: str | None) -> None:
    """Write a situation report of a story, a place or a search: key figures, what happened, who
    says what, what is contested, sources. Every line is a record with its words and its source.

    Example: dateline report --search "beira floods" --format html -o report.html
    """
    from dateline.api import report as write
    from dateline.cli.streams import byte_output

    if sum(asked[name] is not None for name in KINDS) != 1:
        raise click.UsageError("give one of --story ID, --place NAME or --search WORDS")
    made = write(format=format_, settings=kept_settings(db=db), **asked)
    with byte_output(out, binary=format_ == "docx") as file:
        file.write(made)
    if out != "-":
        click.echo(f"wrote {out}{OPENED[format_]}", err=True)
