"""Units of measure and currencies: UCUM and ISO 4217 codes by the words and signs of news."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast


@dataclass(frozen=True)
class Unit:
    """One unit with everything that news calls it."""

    code: str
    """UCUM or ISO 4217 code, such as `km` or `USD`."""

    names: tuple[str, ...]
    """Words for it, lower case, such as `kilometre`."""

    signs: tuple[str, ...]
    """Signs for it, as written, such as `€`."""

    money: bool
    """Whether it is a currency."""


def _rows(name: str, key: str, money: bool) -> list[Unit]:
    table = tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))
    return [
        Unit(
            code=cast(str, row["code"]),
            names=tuple(cast(list[str], row["names"])),
            signs=tuple(cast(list[str], row["signs"])),
            money=money,
        )
        for row in cast(list[dict[str, object]], table[key])
    ]


@lru_cache(maxsize=1)
def load_units() -> tuple[Unit, ...]:
    """Every unit and currency, units first."""
    return tuple(_rows("units", "unit", False) + _rows("currencies", "currency", True))


@lru_cache(maxsize=1)
def unit_names() -> dict[str, Unit]:
    """Every name with its plain plural, lower case; the first unit that lists a name keeps it."""
    names: dict[str, Unit] = {}
    for unit in load_units():
        for name in unit.names:
            names.setdefault(name, unit)
    for name, unit in list(names.items()):
        if len(name) > 2 and not name.endswith("s"):
            names.setdefault(f"{name}s", unit)
    return names


@lru_cache(maxsize=1)
def money_signs() -> dict[str, Unit]:
    """Every sign of a currency, as written; some, such as PS, are signs of a unit as well."""
    return {sign: unit for unit in load_units() if unit.money for sign in unit.signs}


@lru_cache(maxsize=1)
def unit_signs() -> dict[str, Unit]:
    """Every sign, as written; a unit's before a currency's."""
    signs: dict[str, Unit] = {}
    for unit in load_units():
        for sign in unit.signs:
            signs.setdefault(sign, unit)
    return signs
