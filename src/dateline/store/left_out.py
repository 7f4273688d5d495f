"""What of a page is not in its article, kept so that a person can look at it."""

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Table,
    delete,
    insert,
    select,
)

from dateline.store.schema import metadata

left_out = Table(
    "left_out",
    metadata,
    Column(
        "article",
        Integer,
        ForeignKey("articles.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("lines", JSON, nullable=False),
)
"""Menus, teasers and notices of the page that an article was on, line by line."""


def keep_left_out(connection: Connection, number: int, lines: list[str]) -> None:
    """Keep what was left out of an article in the place of what was kept before."""
    connection.execute(delete(left_out).where(left_out.c.article == number))
    if lines:
        connection.execute(insert(left_out).values(article=number, lines=lines))


def lines_left_out_of(connection: Connection, number: int) -> list[str]:
    """The lines of the page that are not in the article of a number; empty where none were kept."""
    lines: list[str] | None = connection.scalar(
        select(left_out.c.lines).where(left_out.c.article == number)
    )
    return lines or []
