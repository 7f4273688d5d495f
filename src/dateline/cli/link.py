"""`dateline link`: what the store holds, put together from many articles."""

import click

from dateline.cli.options import db_option, kept_settings


@click.command()
@click.option("--rebuild", is_flag=True, help="Link everything anew.")
@db_option
def link(rebuild: bool, db: str | None) -> None:
    """Put kept articles in touch: which are copies, which tell one story, which of their events
    are one occurrence, what was promised and what became of agreements.

    `dateline read` does this as articles arrive; the result does not depend on their order.

    Example: dateline link --db news.db && dateline export stories --db news.db
    """
    from dateline.api import link as link_articles
    from dateline.store import open_engine

    done = link_articles(open_engine(kept_settings(db=db).db), rebuild=rebuild)
    click.echo(
        f"linked {done.articles} articles: {done.copies} pairs of copies, "
        f"{done.stories} stories changed, with {done.occurrences} occurrences; "
        f"{done.changed['commitments']} commitments and {done.changed['agreements']} agreements "
        "changed",
        err=True,
    )
