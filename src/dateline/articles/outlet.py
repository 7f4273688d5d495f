"""Which outlet published a page, and where that outlet is at home."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from dateline.articles.json_ld import JsonLd
from dateline.articles.meta_tags import MetaTags
from dateline.ontology.outlets import load_table


@dataclass(frozen=True)
class Outlet:
    """An outlet's name and country, each None where it is not known."""

    name: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    """Everything on the page that names it, for taking it off titles and bylines."""


def find_outlet(json_ld: JsonLd, meta: MetaTags, url: str | None) -> Outlet:
    """The outlet of a page: by the table of outlets, else by what the page calls its site."""
    host = host_of(url)
    row = known_outlets().get(_known_host(host) or "", {})
    site = meta.first("og:site_name", "site_name", "application-name", "apple-mobile-web-app-title")
    publisher = json_ld.text("publisher")
    stated = [
        row.get("name"),
        publisher,
        site,
        *meta.each("twitter:app:name:iphone", "al:ios:app_name"),
    ]
    aliases = [name for name in stated if name and "//" not in name]
    if host:
        aliases += [host, host.removeprefix("www."), host.removeprefix("www.").split(".")[0]]
    named = row.get("name") or _likelier(site, publisher, host)
    return Outlet(
        name=named, country=row.get("country") or _country_of(host), aliases=tuple(aliases)
    )


def _likelier(site: str | None, publisher: str | None, host: str | None) -> str | None:
    """The site's own name; the publisher's where the site's is missing or only its address."""
    named = [name for name in (site, publisher) if name and "//" not in name]
    proper = [name for name in named if not _is_address(name, host)]
    return next(iter(proper or named), None)


def _is_address(name: str, host: str | None) -> bool:
    folded = name.casefold().replace(" ", "")
    return "." in name.strip(".") or (
        name == name.lower() and bool(host) and folded in (host or "")
    )


def host_of(url: str | None) -> str | None:
    """The host of an address in lower case, or None."""
    try:
        return (urlsplit(url or "").hostname or "").lower() or None
    except ValueError:
        return None


def _known_host(host: str | None) -> str | None:
    """The longest ending of the host that the table knows."""
    labels = (host or "").split(".")
    endings = [".".join(labels[start:]) for start in range(len(labels) - 1)]
    return next((ending for ending in endings if ending in known_outlets()), None)


def _country_of(host: str | None) -> str | None:
    """The country of the host's top-level domain; None for those that any country may use."""
    ending = (host or "").rsplit(".", 1)[-1]
    countries: dict[str, str] = load_table("domains")["countries"]
    return countries.get(ending)


@cache
def known_outlets() -> dict[str, dict[str, str]]:
    """Domain -> `{name, country}` of the outlets in the table."""
    rows: list[dict[str, str]] = load_table("outlets")["outlet"]
    return {row["domain"]: row for row in rows}
