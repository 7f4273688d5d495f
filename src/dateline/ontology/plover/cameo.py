"""From CAMEO codes to PLOVER types, for lexicons that were written in CAMEO."""

import tomllib
from functools import cache
from importlib import resources


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    file = resources.files(__package__) / "cameo.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return table["roots"], table["exceptions"]


def plover_of_cameo(code: str) -> str | None:
    """PLOVER type of a CAMEO code of two to four digits; None for statements and appeals."""
    if not code.isdigit() or not 2 <= len(code) <= 4:
        return None
    roots, exceptions = _table()
    for size in (4, 3):
        if code[:size] in exceptions:
            return exceptions[code[:size]]
    return roots.get(code[:2])
