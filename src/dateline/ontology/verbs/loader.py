"""The lexicon: dateline's own rows and, before them, the user's."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path
from typing import get_args

from dateline.errors import LexiconError
from dateline.ontology.plover import EVENT_TYPES, modes_of
from dateline.ontology.verbs import words
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


@dataclass
class Lexicon:
    """Senses and operators by lemma."""

    verbs: dict[str, list[Sense]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, list[Sense]] = field(default_factory=lambda: defaultdict(list))
    operators: dict[str, list[Operator]] = field(default_factory=lambda: defaultdict(list))
    groups: dict[str, frozenset[str]] = field(default_factory=dict)
    name: str = "dateline"
    """What a reading says was used, such as `dateline+mine.toml`."""

    def add_sense(self, sense: Sense) -> None:
        """Take up a row; its words with a particle are found by their verb."""
        table = self.verbs if sense.part == "verb" else self.nouns
        for word in sense.words:
            key = word.split("_")[0] if sense.part == "verb" else word
            if sense not in table[key]:
                table[key].append(sense)

    def add_operator(self, operator: Operator) -> None:
        """Take up an operator."""
        for word in operator.words:
            key = word.split("_")[0]
            if operator not in self.operators[key]:
                self.operators[key].append(operator)

    @cached_property
    def known_verbs(self) -> frozenset[str]:
        """Every verb lemma that a row names."""
        return frozenset(self.verbs) | frozenset(self.operators)

    @property
    def senses(self) -> list[Sense]:
        """Every row once, in the order of the files."""
        rows = [
            one for table in (self.verbs, self.nouns) for found in table.values() for one in found
        ]
        return list(dict.fromkeys(rows))


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


def shipped_files() -> list[str]:
    """Names of the lexicon's own files, groups first."""
    names = [
        one.name for one in resources.files(__package__).iterdir() if one.name.endswith(".toml")
    ]
    return sorted(names, key=lambda name: (name != "groups.toml", name))


@lru_cache(maxsize=4)
def load_lexicon(files: tuple[Path, ...] = ()) -> Lexicon:
    """dateline's lexicon with the user's files read before it, so that theirs win a tie.

    A file that ends in `.toml` is ours in shape; any other is read as a PETRARCH verb file.
    """
    from dateline.ontology.verbs.petrarch import read_petrarch

    lexicon = Lexicon()
    text, name = words.shipped("groups.toml")
    read_lexicon_text(lexicon, text, name)
    for path in files:
        content = words.read_file(path)
        if path.suffix == ".toml":
            read_lexicon_text(lexicon, content, str(path))
        else:
            read_petrarch(lexicon, content, str(path))
        lexicon.name += f"+{path.name}"
    for name in shipped_files()[1:]:
        read_lexicon_text(lexicon, words.shipped(name)[0], name)
    return lexicon
