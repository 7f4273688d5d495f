"""Templates, with the few words and signs that all of them use."""

from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import quote, quote_plus, urlencode

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from dateline.exports import formats_of
from dateline.reports.world_map import country_names
from dateline.web.accounts import sections_of, side_name
from dateline.web.amounts import amount, counted, happened
from dateline.web.dates import day, days, moment, own_moment
from dateline.web.highlight import KINDS
from dateline.web.maps import dots

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
        "here_by": here_by,
        "dots": dots,
        "counted": counted,
        "happened": happened,
        "path": path,
        "days_of": days,
        "formats_of": formats_of,
        "sections_of": sections_of,
        "side_name": side_name,
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
    address, query = _asked(request)
    query = {name: part for name, part in query.items() if name != "page" or name in changes}
    for name, value in changes.items():
        query.pop(name, None) if value is None else query.update({name: _pair(name, value)})
    return f"{address}?{'&'.join(query.values())}" if query else address


def here_by(request: Request, name: str) -> str:
    """The same for any value of one part of the query: what comes before the escaped value."""
    return f"{here(request, **{name: None})}{'&' if _others(request, name) else '?'}{name}="


def _others(request: Request, name: str) -> bool:
    return bool(_asked(request)[1].keys() - {name, "page"})


def _asked(request: Request) -> tuple[str, dict[str, str]]:
    """The path and the query of a request, both escaped; a page asks for them a hundred times."""
    found: tuple[str, dict[str, str]] | None = getattr(request.state, "asked", None)
    if found is None:
        given = request.query_params.items()
        query = {name: _pair(name, value) for name, value in given if value}
        found = request.state.asked = quote(request.url.path), query
    return found


def _pair(name: str, value: object) -> str:
    return f"{quote_plus(name)}={quote_plus(str(value))}"


def path(*parts: str, **query: object) -> str:
    """An address made of parts, each one escaped whole, and a query without its empty values."""
    address = "/" + "/".join(map(_whole, parts))
    asked = {name: value for name, value in query.items() if value}
    return f"{address}?{urlencode(asked)}" if asked else address


@lru_cache(maxsize=10_000)
def _whole(part: str) -> str:
    return quote(part, safe="")


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
