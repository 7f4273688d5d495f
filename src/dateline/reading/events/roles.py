"""Where the parties of an act stand in its clause, by token number."""

from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.clause import Clause
from dateline.reading.events.tree import Tree

DOING = grammar_words("doing")
"""Participles behind which an act's actor stands: "the attack carried out by rebels"."""

DEEP = frozenset({"by", "with", "between", "against"})
"""Prepositions that may hang further down: "an agreement on trade with Kenya"."""

HYPHENS = frozenset({"-", "\u2010", "\u2011", "\u2013"})


def part(tree: Tree, clause: Clause, place: str) -> list[int]:
    """Heads that stand at a place such as `object`, `object.poss`, `with` or `to.of`."""
    if "." in place:
        first, second = place.split(".", 1)
        return [two for one in part(tree, clause, first) for two in below(tree, one, second)]
    if place == "object":
        return clause.objects
    if place == "subject":
        return clause.subjects
    if place == "dative":
        return clause.datives
    if place == "poss":
        return [two for one in clause.objects for two in below(tree, one, "poss")]
    found = clause.preps.get(place, [])
    if found:
        return found
    return [two for one in clause.objects for two in below(tree, one, place)]


def below(tree: Tree, noun: int, place: str) -> list[int]:
    """What hangs on a noun at a place: `poss`, `compound` or a preposition."""
    if place == "poss":
        return [two for kid in tree.having(noun, "poss") for two in tree.with_conjuncts(kid)]
    if place == "compound":
        kids = tree.having(noun, "compound", "nmod", "amod")
        kids = [two for kid in kids for two in (*_hyphened(tree, kid), kid)]  # "US-China talks"
        return [two for kid in kids for two in tree.with_conjuncts(kid)]
    found: list[int] = []
    for kid in tree.kids[noun]:
        if tree.dep[kid] in ("prep", "agent") and tree.word[kid] == place:
            found.extend(tree.objects_of_preposition(kid))
        elif tree.dep[kid] == "prep" and place in DEEP:
            found.extend(
                two for one in tree.objects_of_preposition(kid) for two in below(tree, one, place)
            )
        elif tree.dep[kid] == "acl" and place == "by" and tree.lemma[kid] in DOING:
            found.extend(below(tree, kid, "by"))
    return found


def _hyphened(tree: Tree, word: int) -> list[int]:
    """What stands before a word and its hyphen."""
    kids = tree.having(word, "compound", "amod", "nmod")
    return [kid for kid in kids if kid + 2 == word and tree.word[kid + 1] in HYPHENS]
