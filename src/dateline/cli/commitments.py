"""`dateline commitments`: what was promised beside what there is."""

import click

from dateline.cli.options import db_option, json_option, kept_settings


@click.command()
@click.option("--subject", help="Part of the name of whose promise it is.")
@click.option("--mission", help="Part of the mission's name.")
@click.option("--place", help="Part of the country's name.")
@click.option("--overdue", is_flag=True, help="Only those whose day has passed.")
@click.option("--on", metavar="DAY", help="The day on which overdue is told (today).")
@click.option("--full", is_flag=True, help="Show every claim, earlier ones too.")
@db_option
@json_option
def commitments(
    subject: str | None,
    mission: str | None,
    place: str | None,
    overdue: bool,
    on: str | None,
    full: bool,
    db: str | None,
    as_json: bool,
) -> None:
    """Hold what was promised or is required against what was sent or given, across articles: each
    number with its words. A later figure takes the place of an earlier one, which --full shows.

    Example: dateline commitments --place Haiti --overdue
    """
    from dateline.api import commitments as find
    from dateline.cli.commitment_lines import commitment_json, commitment_lines

    found = find(
        subject=subject,
        mission=mission,
        place=place,
        late=overdue,
        on=on,
        settings=kept_settings(db=db),
    )
    for one in found:
        if as_json:
            click.echo(commitment_json(one))
        else:
            click.echo("\n".join(commitment_lines(one, full=full)))
    if not found and not as_json:
        click.echo("no commitment found; 'dateline read' articles that promise something", err=True)
