"""Write the reference pages that are generated from the code: `python scripts/write_reference.py`.

docs/the-record.md from the model, docs/settings.md from the settings, docs/command-line.md from the
verbs' own help. A test fails when one of them lags.
"""

from pathlib import Path
from types import UnionType
from typing import Literal, Union, get_args, get_origin

import click
from pydantic import BaseModel

from dateline import model
from dateline.cli import dateline
from dateline.settings import PREFIX, Settings

DOCS = Path(__file__).parent.parent / "docs"
NOUNS = (
    model.Reading,
    model.Article,
    model.Part,
    model.Dateline,
    model.Entity,
    model.Mention,
    model.Statement,
    model.Figure,
    model.Value,
    model.Period,
    model.Toll,
    model.Place,
    model.Time,
    model.Event,
    model.Story,
    model.Teller,
    model.StoryChange,
    model.Occurrence,
    model.Party,
    model.Where,
    model.Report,
    model.Tally,
    model.Claim,
    model.Commitment,
    model.CommitmentClaim,
    model.Comparison,
    model.Side,
    model.Point,
    model.Difference,
    model.Agreement,
    model.AgreementState,
    model.Related,
    model.Identity,
    model.Timeline,
    model.TimelineEntry,
    model.Review,
    model.Change,
    model.Reader,
    model.Failure,
)


def the_record() -> str:
    """The page on the record: a table of fields for every noun."""
    lines = [
        "# The record",
        "",
        "One article in, one *reading* out. This page is generated from `src/dateline/model/`;",
        "`dateline schema` prints the same as JSON Schema. Offsets are Unicode code points into",
        "`article.text`, end exclusive; what is unknown is null.",
    ]
    for noun in NOUNS:
        lines += ["", f"## {noun.__name__}", "", first_line(noun), ""]
        lines += ["| field | type | meaning |", "| --- | --- | --- |"]
        lines += [
            f"| `{info.alias or name}` | {type_name(info.annotation)} | "
            f"{one_line(info.description)} |"
            for name, info in noun.model_fields.items()
        ]
    return "\n".join(lines) + "\n"


def settings_page() -> str:
    """The page on settings."""
    lines = [
        "# Settings",
        "",
        "Each is an environment variable; options of the command line go before them. Generated",
        "from `src/dateline/settings.py`.",
        "",
        "| variable | default | meaning |",
        "| --- | --- | --- |",
    ]
    for name, info in Settings.model_fields.items():
        default = "in your data folder" if info.default_factory else f"`{info.default}`"
        default = "none" if info.default in (None, ()) else default
        lines.append(f"| `{PREFIX}{name.upper()}` | {default} | {one_line(info.description)} |")
    return "\n".join(lines) + "\n"


def command_line() -> str:
    """The page on the command line: every verb's own help."""
    lines = [
        "# Command line",
        "",
        "Generated from the verbs' own help. Results go to standard output, progress and",
        "failures to standard error. Exit codes: 0 all went well, 1 some page failed, 2 nothing",
        "could start.",
    ]
    for name in sorted(dateline.commands):
        command = dateline.commands[name]
        context = click.Context(
            command,
            info_name=f"dateline {name}",
            max_content_width=80,
            help_option_names=["-h", "--help"],
        )
        lines += ["", f"## {name}", "", "```", command.get_help(context), "```"]
    return "\n".join(lines) + "\n"


def first_line(noun: type[BaseModel]) -> str:
    """A noun's docstring as one paragraph."""
    return one_line(noun.__doc__)


def one_line(text: str | None) -> str:
    """White space folded, bars escaped for a table."""
    return " ".join((text or "").split()).replace("|", "\\|")


def type_name(annotation: object) -> str:
    """A type as a reader of JSON knows it."""
    arguments = get_args(annotation)
    origin = get_origin(annotation)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if origin in (Union, UnionType):
        return " or ".join(dict.fromkeys(type_name(one) for one in arguments))
    if origin is tuple:
        return f"list of {type_name(arguments[0])}"
    if annotation is model.Span:
        return "[start, end]"
    names = {str: "string", int: "number", float: "number", bool: "true or false"}
    if annotation in (None, type(None)):
        return "null"
    assert isinstance(annotation, type)
    return names.get(annotation, annotation.__name__)


PAGES = {
    "the-record.md": the_record,
    "settings.md": settings_page,
    "command-line.md": command_line,
}

if __name__ == "__main__":
    DOCS.mkdir(exist_ok=True)
    for page, write in PAGES.items():
        (DOCS / page).write_text(write(), encoding="utf-8")
        print(f"wrote docs/{page}")
