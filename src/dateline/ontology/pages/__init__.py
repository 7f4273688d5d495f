"""Words that tell the lines of a page saved as plain text apart, and names of a web page's elements
that are none of its article; loaded once.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PageWords:
    """The lists of `plain_text.toml`; every word is lower case."""

    furniture: frozenset[str]
    """Lines that are wholly a site's furniture, such as `advertisement`."""

    furniture_openings: tuple[str, ...]
    """How lines open that lead elsewhere, such as `read more`."""

    box_words: tuple[str, ...]
    """Words of subscription and consent boxes, such as `newsletter`."""

    endings: tuple[str, ...]
    """How the lines open that stand behind an article, such as `related articles`."""

    paywalls: tuple[str, ...]
    """How the line opens where the rest is for subscribers, such as `to continue reading`."""

    credit_labels: tuple[str, ...]
    """What stands before a photographer's name, such as `photo by`; the longest first."""

    credit_owners: tuple[str, ...]
    """Who owns pictures, such as `reuters`; the longest first."""

    caption_labels: frozenset[str]
    """What stands before a caption, such as `caption`."""

    summary_labels: frozenset[str]
    """What stands over summary points, such as `in summary`."""

    byline_labels: tuple[str, ...]
    """What stands before a writer's name, such as `by`; the longest first."""

    desks: frozenset[str]
    """Words of a byline that are no person's name, such as `staff`."""

    sections: frozenset[str]
    """Sections of newspapers, such as `politics`."""


@cache
def page_words() -> PageWords:
    """The lists of `plain_text.toml`."""
    source = files(__package__).joinpath("plain_text.toml").read_text(encoding="utf-8")
    table = tomllib.loads(source)
    return PageWords(
        furniture=frozenset(table["furniture"]["lines"]),
        furniture_openings=tuple(table["furniture"]["openings"]),
        box_words=tuple(table["furniture"]["box_words"]),
        endings=tuple(table["endings"]["openings"]),
        paywalls=tuple(table["endings"]["paywalls"]),
        credit_labels=_longest_first(table["credits"]["labels"]),
        credit_owners=_longest_first(table["credits"]["owners"]),
        caption_labels=frozenset(table["credits"]["captions"]),
        summary_labels=frozenset(table["summaries"]["labels"]),
        byline_labels=_longest_first(table["bylines"]["labels"]),
        desks=frozenset(table["bylines"]["desks"]),
        sections=frozenset(table["sections"]["names"]),
    )


@cache
def load_clutter() -> dict[str, list[str]]:
    """The names of elements that are none of an article (`clutter.toml`), by their kind."""
    source = files(__package__).joinpath("clutter.toml").read_text(encoding="utf-8")
    return {kind: names for kind, names in tomllib.loads(source).items() if kind != "source"}


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))
