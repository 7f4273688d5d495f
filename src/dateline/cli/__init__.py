"""The command line: `dateline VERB ...`, one verb a file.

Verbs import what they need when they run, so that `dateline --help` starts at once.
"""

import sys

import click

from dateline.cli.agreements import agreements
from dateline.cli.annotate import annotate
from dateline.cli.commitments import commitments
from dateline.cli.compare import compare
from dateline.cli.doctor import doctor
from dateline.cli.events import events
from dateline.cli.export import export
from dateline.cli.extract import extract
from dateline.cli.link import link
from dateline.cli.merge_entities import merge_entities
from dateline.cli.occurrences import occurrences
from dateline.cli.read import read
from dateline.cli.related import related
from dateline.cli.report import report
from dateline.cli.schema import schema
from dateline.cli.search import search
from dateline.cli.serve import serve
from dateline.cli.show import show
from dateline.cli.split_entity import split_entity
from dateline.cli.stories import stories
from dateline.cli.timeline import timeline
from dateline.errors import DatelineError
from dateline.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(__version__, prog_name="dateline")
def dateline() -> None:
    """Read the news and keep the record: who did what to whom, when and where, how many,
    and who says so.

    Try: dateline read examples/
    """


for verb in (
    read,
    show,
    search,
    stories,
    events,
    occurrences,
    commitments,
    agreements,
    related,
    timeline,
    merge_entities,
    split_entity,
    link,
    compare,
    report,
    export,
    serve,
    annotate,
    extract,
    schema,
    doctor,
):
    dateline.add_command(verb)


def main() -> None:
    """Run the command line; what dateline raises on purpose becomes one line, exit code 2."""
    try:
        dateline(standalone_mode=False)
    except DatelineError as error:
        _stop(str(error), 2)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _stop("stopped; what was reported as kept is kept, run it again to go on", 130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)


def _stop(message: str, code: int) -> None:
    click.echo(f"dateline: {message}", err=True)
    sys.exit(code)
