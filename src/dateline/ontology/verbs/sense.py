"""What a row of the lexicon says: which words, in which surroundings, tell which act."""

from dataclasses import dataclass
from typing import Literal

Effect = Literal[
    "do",
    "undergo",
    "commit",
    "refuse",
    "demand",
    "order",
    "purpose",
    "appeal",
    "urge",
    "threaten",
    "end",
    "begin",
    "plan",
    "decide",
    "wish",
    "deny",
    "allow",
    "fail",
    "report",
    "condemn",
    "praise",
]


@dataclass(frozen=True)
class Sense:
    """One way in which words tell an act. Conditions that are empty always hold."""

    name: str
    """Where the row stands, such as `coerce:12`."""

    words: tuple[str, ...]
    """Lemmas; a particle follows an underscore, such as `call_off`."""

    part: Literal["verb", "noun"]
    """Whether the words are verbs or event nouns."""

    type: str
    """PLOVER event type."""

    mode: str | None = None
    """PLOVER mode, or None."""

    context: tuple[str, ...] = ()
    """PLOVER contexts that the words themselves tell."""

    subject: frozenset[str] = frozenset()
    """Nouns of which the logical subject's head must be one."""

    object: frozenset[str] = frozenset()
    """Nouns of which the logical object's head must be one."""

    not_object: frozenset[str] = frozenset()
    """Nouns that the logical object's head must not be."""

    prep: tuple[str, ...] = ()
    """Prepositions of which one must stand at the verb or its object."""

    prep_words: frozenset[str] = frozenset()
    """Nouns of which one must stand behind that preposition."""

    not_prep_words: frozenset[str] = frozenset()
    """Nouns that must not stand behind that preposition."""

    modifier: frozenset[str] = frozenset()
    """Words of which one must modify the object, or the noun itself."""

    actor: tuple[str, ...] = ()
    """Where the actor stands, first found first: subject, object, of, poss, or a preposition."""

    recipient: tuple[str, ...] = ()
    """Where the recipient stands."""

    mutual: bool = False
    """Whether all parties are actors."""

    alone: bool = True
    """Whether a noun tells the act without a verb that says so."""

    transitive: bool = False
    """Whether the verb tells the act only with an object."""

    intransitive: bool = False
    """Whether the verb tells the act only without an object."""

    strict: bool = False
    """Whether both an actor and a recipient must be political parties."""

    sure: bool = False
    """Whether the words themselves tell that politics is at work, whoever takes part."""

    example: str = ""
    """A sentence that the row codes."""

    source: str = "dateline"
    """The file that the row came from."""

    @property
    def weight(self) -> float:
        """How much a row asks for: of two that fit, the heavier says more; a short list of nouns
        more than a long one.
        """
        return (
            2.0 * bool(self.object)
            - 0.001 * len(self.object)
            + 1.5 * bool(self.prep_words)
            + 2.1 * bool(self.subject)
            + 1.0 * bool(self.modifier)
            + 0.5 * bool(self.prep)
            + 0.5 * (self.transitive or self.intransitive)
            + 0.3 * any("_" in word for word in self.words)
        )


@dataclass(frozen=True)
class Operator:
    """A verb or adjective that decides what an act below it means."""

    name: str
    words: tuple[str, ...]
    effect: Effect
    alone: bool = False
    """Whether it tells an act even where nothing below it is one."""

    takes: tuple[str, ...] = ("clause", "noun")
    """What may stand below: a clause, a noun (its object), or a preposition with a noun."""

    mutual: bool = False
    example: str = ""
    type: str = ""
    """The type that the example is coded as."""
