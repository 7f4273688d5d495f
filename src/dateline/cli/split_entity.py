"""`dateline split-entity`: two names, or one name in two articles, do not mean the same."""

import click

from dateline.cli.options import db_option, settings_of


@click.command(name="split-entity")
@click.argument("name")
@click.argument("other", required=False)
@click.option("--article", metavar="ID", help="The article in which NAME means somebody else.")
@click.option("--as", "label", help="What tells that one from the others: footballer.")
@db_option
def split_entity(
    name: str, other: str | None, article: str | None, label: str | None, db: str | None
) -> None:
    """Decide that NAME does not mean the one that OTHER means, or that it means somebody else in
    one article. The decision outlives a new reading and a rebuild; `dateline merge-entities` undoes
    it.

    Example: dateline split-entity Tembo --article n4 --as footballer
    """
    from dateline.api import split_entity as split
    from dateline.api import split_in_article
    from dateline.cli.timeline_lines import identity_lines

    settings = settings_of(db=db)
    if other and not article:
        for one in split(name, other, settings=settings):
            click.echo("\n".join(identity_lines(one)))
    elif article and label and not other:
        apart = split_in_article(name, article, label, settings=settings)
        click.echo("\n".join(identity_lines(apart)))
    else:
        raise click.UsageError("give a second name, or an article with --article ID --as LABEL")
