"""A TOML file's groups, senses and operators, each checked as it is read."""

from pathlib import Path
from typing import get_args

from dateline.errors import LexiconError
from dateline.ontology.plover import EVENT_TYPES, modes_of
from dateline.ontology.verbs import words
from dateline.ontology.verbs.lexicon import Lexicon
from dateline.ontology.verbs.sense import Effect, Operator, Sense

Row = dict[str, object]

SENSE_KEYS = frozenset(
    [
        "verb",
        "noun",
        "type",
        "mode",
        "context",
        "subject",
        "object",
        "not_object",
        "prep",
        "prep_words",
        "not_prep_words",
        "modifier",
        "actor",
        "recipient",
        "mutual",
        "alone",
        "transitive",
        "intransitive",
        "strict",
        "sure",
        "example",
    ]
)
OPERATOR_KEYS = frozenset(["words", "effect", "alone", "takes", "mutual", "example", "type"])


def _read_sense(
    row: Row, *, where: str, kind: str, groups: dict[str, frozenset[str]], source: str
) -> Sense:
    words.refuse_unknown_keys(row, SENSE_KEYS, where)
    verb, noun = (words.string(row, key, where) for key in ("verb", "noun"))
    if bool(verb) == bool(noun):
        raise LexiconError(f"{where}: give either verb = or noun =")
    event_type = words.string(row, "type", where) or kind
    if event_type not in EVENT_TYPES:
        raise LexiconError(
            f"{where}: type {event_type!r} is none of {', '.join(sorted(EVENT_TYPES))}"
        )
    mode = words.string(row, "mode", where) or None
    if mode is not None and mode not in modes_of(event_type):
        raise LexiconError(
            f"{where}: {event_type} has no mode {mode!r}; it has "
            f"{', '.join(modes_of(event_type)) or 'none'}"
        )

    def expanded(key: str) -> frozenset[str]:
        return words.expand(words.string(row, key, where), groups, where)

    def split(key: str) -> tuple[str, ...]:
        return tuple(words.string(row, key, where).split())

    return Sense(
        name=where,
        words=tuple((verb or noun).split()),
        part="verb" if verb else "noun",
        type=event_type,
        mode=mode,
        context=split("context"),
        subject=expanded("subject"),
        object=expanded("object"),
        not_object=expanded("not_object"),
        prep=split("prep"),
        prep_words=expanded("prep_words"),
        not_prep_words=expanded("not_prep_words"),
        modifier=expanded("modifier"),
        actor=split("actor"),
        recipient=split("recipient"),
        mutual=words.flag(row, "mutual", False, where),
        alone=words.flag(row, "alone", True, where),
        transitive=words.flag(row, "transitive", False, where),
        intransitive=words.flag(row, "intransitive", False, where),
        strict=words.flag(row, "strict", False, where),
        sure=words.flag(row, "sure", False, where),
        example=words.string(row, "example", where),
        source=source,
    )


def _read_operator(row: Row, *, where: str) -> Operator:
    words.refuse_unknown_keys(row, OPERATOR_KEYS, where)
    effect = words.string(row, "effect", where)
    known: tuple[Effect, ...] = get_args(Effect)
    chosen = next((one for one in known if one == effect), None)
    if chosen is None:
        raise LexiconError(f"{where}: effect {effect!r} is none of {', '.join(known)}")
    return Operator(
        name=where,
        words=tuple(words.string(row, "words", where).split()),
        effect=chosen,
        alone=words.flag(row, "alone", False, where),
        takes=tuple(words.string(row, "takes", where).split()) or ("clause", "noun"),
        mutual=words.flag(row, "mutual", False, where),
        example=words.string(row, "example", where),
        type=words.string(row, "type", where),
    )


def read_lexicon_text(lexicon: Lexicon, text: str, where: str) -> None:
    """Add a TOML file's groups, senses and operators to a lexicon; raises LexiconError."""
    table = words.read_toml(text, where)
    words.refuse_unknown_keys(table, ("source", "type", "groups", "sense", "operator"), where)
    own = table.get("groups", {})
    if not words.is_table(own):
        raise LexiconError(f"{where}: [groups] should be a table of name = words")
    for name in own:
        lexicon.groups[name] = words.expand(
            words.string(own, name, where), lexicon.groups, f"{where}: group {name}"
        )
    kind = words.string(table, "type", where)
    stem = Path(where).stem
    for number, row in enumerate(words.tables(table.get("sense", []), where), 1):
        place = f"{stem}:{number}" if where.count("/") == 0 else f"{where}: sense {number}"
        sense = _read_sense(row, where=place, kind=kind, groups=lexicon.groups, source=where)
        lexicon.add_sense(sense)
    for number, row in enumerate(words.tables(table.get("operator", []), where), 1):
        lexicon.add_operator(_read_operator(row, where=f"{stem}:operator:{number}"))
