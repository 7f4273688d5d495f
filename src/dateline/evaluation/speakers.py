"""Whether the speakers have the right names, by how the text names them: a score of our own beside
the shared scorer's, which counts every statement alike.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Report = dict[str, object]
Row = dict[str, Any]

TITLES = re.compile(
    r"^(?:mr|mrs|ms|dr|sir|president|prime minister|minister|senator|governor|general|secretary"
    r"|professor|the)\.?\s+",
    re.IGNORECASE,
)
FORMS = ("named", "nominal", "pronoun")
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "that", "which", "you", "one"})


def score_speakers(gold: Path, readings: Path) -> Report:
    """Share of right names by form of the source, of the statements that stand where gold has one;
    `unknown` is the share that names nobody.
    """
    found = {row["id"]: row for row in _rows(readings)}
    counts = {form: [0, 0, 0] for form in FORMS}
    for row in _rows(gold):
        reading = found.get(row["id"], {"entities": [], "statements": []})
        for wanted in row["attributions"]:
            if not (wanted.get("speaker_full_name") and wanted.get("source")):
                continue
            statement = _meeting(wanted, reading["statements"])
            if statement is None:
                continue
            names = {entity["id"]: entity["name"] for entity in reading["entities"]}
            said = [names[id] for id in statement["speakers"] if id in names]
            cell = counts[_form(row["text"], wanted)]
            cell[0] += any(same_name(wanted["speaker_full_name"], name) for name in said)
            cell[1] += not said
            cell[2] += 1
    return {
        form: {"right": _share(right, all_), "unknown": _share(unknown, all_), "of": all_}
        for form, (right, unknown, all_) in counts.items()
    }


def same_name(wanted: str, name: str) -> bool:
    """Whether two names are one but for titles, or one is the other's whole words at an end."""
    a, b = sorted((plain_name(wanted), plain_name(name)), key=len)
    return bool(a) and (b[: len(a)] == a or b[-len(a) :] == a)


def plain_name(name: str) -> list[str]:
    """A name's words in lower case without accents, titles and possessive."""
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    name, before = re.sub(r"[’']s$", "", name.strip()), ""
    while before != name:
        before, name = name, TITLES.sub("", name)
    return re.findall(r"\w+", name.casefold())


def _rows(path: Path) -> list[Row]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def _meeting(wanted: Row, statements: Iterable[Row]) -> Row | None:
    """The statement whose source has words of the wanted one's source and shares its content most;
    None where there is none.
    """
    best: tuple[int, Row] | None = None
    for statement in statements:
        source = statement["source"]
        if source is None or not _common(wanted["source"][:2], source):
            continue
        common = sum(_common(a, b) for a in wanted["content"] for b in statement["content"])
        if common and (best is None or common > best[0]):
            best = (common, statement)
    return best[1] if best else None


def _common(a: list[int], b: list[int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _form(text: str, wanted: Row) -> str:
    source = text[wanted["source"][0] : wanted["source"][1]]
    if wanted.get("source_is_pronoun") or source.lower() in PRONOUNS:
        return "pronoun"
    own = set(plain_name(wanted["speaker_full_name"]))
    return "named" if own & set(plain_name(source)) else "nominal"


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
