"""Matches the patterns of `ontology/times/patterns.toml`: a tree of kinds, walked without regexes.

Each pattern is spread out into its sequences of kinds and hung into one tree a stage, so that all
patterns are tried at a word in one walk and no input can make the matcher backtrack without bound.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from dateline.ontology.times import load_patterns
from dateline.reading.times.lexicon import literals, rows_of, words_of
from dateline.reading.times.words import Payload, Word

STAGES = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named way to write a time."""

    name: str
    makes: str
    order: int


@dataclass(slots=True)
class Node:
    """A place in the tree of kinds."""

    children: dict[str, "Node"] = field(default_factory=dict)
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern that fits: its words, each with the kind that it was taken for."""

    pattern: Pattern
    words: tuple[tuple[str, Word], ...]

    def all(self, kind: str) -> list[Payload]:
        """The payloads of the words that were taken for a kind."""
        return [word.kinds[kind] for taken, word in self.words if taken == kind]

    def has(self, *kinds: str) -> bool:
        """Whether a word was taken for one of these kinds; literals are in 'quotes'."""
        return any(taken in kinds for taken, _ in self.words)

    def number(self, kind: str) -> int | None:
        """The whole number of a kind, None where there is none."""
        return next((value for value in self.all(kind) if isinstance(value, int)), None)

    def string(self, kind: str) -> str | None:
        """The text of a kind, None where there is none."""
        return next((value for value in self.all(kind) if isinstance(value, str)), None)

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.words[0][1].start

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.words[-1][1].end


def sequences(words: str) -> Iterator[tuple[str, ...]]:
    """Every sequence of kinds that a pattern's `words` allows."""
    slots: list[list[tuple[str, ...]]] = []
    for part in words.split():
        optional = part.endswith("?")
        choices: list[tuple[str, ...]] = [(kind,) for kind in part.removesuffix("?").split("|")]
        slots.append([*choices, ()] if optional else choices)
    for choice in product(*slots):
        yield tuple(kind for kinds in choice for kind in kinds)


@cache
def tree(stage: int) -> Node:
    """All patterns of a stage in one tree; of two that read alike the earlier stands."""
    root = Node()
    if stage == STAGES[-1]:
        _hang_vague_words(root)
    for order, row in enumerate(load_patterns()):
        if row["stage"] == stage:
            pattern = Pattern(row["name"], row["makes"], order)
            for sequence in sequences(row["words"]):
                _hang(root, sequence, pattern)
    return root


def _hang(root: Node, sequence: tuple[str, ...], pattern: Pattern) -> None:
    node = root
    for kind in sequence:
        node = node.children.setdefault(kind, Node())
    if node is not root and node.pattern is None:
        node.pattern = pattern


def _hang_vague_words(root: Node) -> None:
    """Vague words come last, for `the past` must not take the words of `the past two years`."""
    for table in ("vague", "told"):
        for row in rows_of("words", table):
            name = f"{table} in a narrative" if row.get("narrative") else table
            pattern = Pattern(name, f"vague {row['value']}" if "value" in row else table, 0)
            for phrase in words_of(row):
                _hang(root, tuple(f"'{word}'" for word in literals(phrase)), pattern)


def matches(words: list[Word], at: int, root: Node) -> list[Found]:
    """The patterns that fit from a word on, the longest first."""
    found: list[Found] = []
    _walk(words, at, root, (), found)
    found.sort(key=lambda one: (-len(one.words), one.pattern.order))
    return found


def _walk(
    words: list[Word], at: int, node: Node, path: tuple[tuple[str, Word], ...], found: list[Found]
) -> None:
    if node.pattern is not None:
        found.append(Found(node.pattern, path))
    if at >= len(words):
        return
    word, children = words[at], node.children
    for kind in word.kinds:
        below = children.get(kind)
        if below is not None:
            _walk(words, at + 1, below, (*path, (kind, word)), found)


def rewrite(
    words: list[Word], stage: int, build: Callable[[Found], list[Word] | None]
) -> list[Word]:
    """The words with each pattern of a stage, longest first from the left, made one word."""
    root, out, at = tree(stage), [], 0
    openers = root.children.keys()
    while at < len(words):
        if not openers.isdisjoint(words[at].kinds):
            made = _first(words, at, root, build)
            if made is not None:
                out.extend(made[0])
                at += made[1]
                continue
        out.append(words[at])
        at += 1
    return out


def _first(
    words: list[Word], at: int, root: Node, build: Callable[[Found], list[Word] | None]
) -> tuple[list[Word], int] | None:
    for found in matches(words, at, root):
        made = build(found)
        if made is not None:
            return made, len(found.words)
    return None
