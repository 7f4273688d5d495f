"""Templates, with the few words and signs that all of them use."""

from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from dateline.exports import formats_of
from dateline.reports.world_map import country_names
from dateline.web.accounts import sections_of
from dateline.web.amounts import amount
from dateline.web.dates import day, moment, own_moment
from dateline.web.highlight import KINDS

FOLDER = Path(__file__).parent / "templates"


@cache
def templates() -> Environment:
    """The templates; what is put into them is escaped, a name that is not there is an error."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "here": here,
        "path": path,
        "formats_of": formats_of,
        "sections_of": sections_of,
    }
    environment.filters |= {
        "day": day,
        "moment": _moment,
        "own_moment": _own_moment,
        "amount": amount,
        "country": country,
        "words": words,
        "initial": initial,
        "thousands": lambda number: f"{number:,}",
    }
    return environment


def initial(kind: str) -> str:
    """The class that stands for a kind: its letter, small; a kind without one is its own."""
    return KINDS[kind].lower() if kind in KINDS else kind


def here(request: Request, **changes: object) -> str:
    """This page's own address with some of its query changed; None takes a part away."""
    query = {name: value for name, value in request.query_params.items() if value}
    if "page" not in changes:
        query.pop("page", None)
    query |= {name: str(value) for name, value in changes.items() if value is not None}
    kept = {name: value for name, value in query.items() if changes.get(name, "") is not None}
    address = quote(request.url.path)
    return f"{address}?{urlencode(kept)}" if kept else address


def path(*parts: str, **query: object) -> str:
    """An address made of parts, each one escaped whole, and a query without its empty values."""
    address = "/" + "/".join(quote(part, safe="") for part in parts)
    asked = {name: value for name, value in query.items() if value}
    return f"{address}?{urlencode(asked)}" if asked else address


@pass_context
def _moment(context: Context, value: str | None) -> str:
    return moment(value, zone=_zone(context))


@pass_context
def _own_moment(context: Context, value: str | None) -> str:
    return own_moment(value, zone=_zone(context))


def _zone(context: Context) -> str | None:
    """The zone that the settings of this desk give."""
    zone: str | None = context["request"].app.state.desk.settings.zone
    return zone


def country(code: str | None) -> str:
    """A country's name for its ISO code; the code where the map has no name for it."""
    return country_names().get(code, code) if code else "unknown"


def words(code: str | None) -> str:
    """A code as words: `called_for` is `called for`."""
    return (code or "").replace("_", " ")
