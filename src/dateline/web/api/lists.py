"""One part of a list, as every resource answers it."""

from typing import Any, TypeVar

from fastapi import Request
from pydantic import BaseModel

from dateline.api.lists import list_part
from dateline.store.desk.scope import Scope
from dateline.web.api.answers import Part
from dateline.web.api.parameters import PartQuery
from dateline.web.api.routing import next_address
from dateline.web.desk import desk_of

Item = TypeVar("Item", bound=BaseModel)


def part(
    request: Request,
    kind: str,
    row: type[Item],
    query: PartQuery,
    scope: Scope | None = None,
    /,
    **options: Any,
) -> Part[Item]:
    """The rows that were asked for, and where the next ones are."""
    listed = list_part(
        desk_of(request).engine, kind, scope, limit=query.limit, cursor=query.cursor, **options
    )
    return Part(
        items=[row.model_validate(one) for one in listed.rows],
        next=next_address(request, listed.next),
        total=listed.total,
    )
