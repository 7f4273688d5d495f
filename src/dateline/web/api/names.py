"""Actors and places by the names that the articles use."""

from typing import Annotated

from fastapi import Query, Request

from dateline.store.desk import names as store
from dateline.web.api.answers import Actor, NameRow, Part, PlaceAnswer, counted
from dateline.web.api.lists import part
from dateline.web.api.parameters import NameQuery
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of

router = resource("names")


@router.get("/actors")
def list_actors(request: Request, asked: Annotated[NameQuery, Query()]) -> Part[NameRow]:
    """Names by how many articles have them."""
    return part(request, "actor_names", NameRow, asked, words=asked.q)


@router.get("/actors/{name:path}")
def get_actor(request: Request, name: str) -> Actor:
    """One actor; `/events?actor=` and `/statements?speaker=` have its records."""
    with desk_of(request).connect() as connection:
        found = store.get_actor(connection, name)
        meets = store.beside(connection, name)
    kinds = {field: counted(found[field]) for field in ("kind", "country", "sector", "role")}
    return Actor.model_validate(found | kinds | {"beside": counted(meets)})


@router.get("/place-names")
def list_place_names(request: Request, asked: Annotated[NameQuery, Query()]) -> Part[NameRow]:
    """Names of places by how many articles have them."""
    return part(request, "place_names", NameRow, asked, words=asked.q)


@router.get("/place-names/{name:path}")
def get_place(request: Request, name: str) -> PlaceAnswer:
    """One place; `/events?place=` and `/figures?place=` have its records."""
    with desk_of(request).connect() as connection:
        return PlaceAnswer.model_validate(store.get_place(connection, name))
