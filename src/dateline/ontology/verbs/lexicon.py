"""What the event coder looks words up in."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from dateline.ontology.verbs.sense import Operator, Sense


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
