"""Who acts in a harm that only names the deed it came by: "killed in a strike by Kenya"."""

from dateline.ontology.verbs import Lexicon
from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.clause import Clause
from dateline.reading.events.coding import Coding
from dateline.reading.events.nouns import code_noun
from dateline.reading.events.parties import party_words
from dateline.reading.events.roles import below
from dateline.reading.events.senses import noun_senses
from dateline.reading.events.tree import NOUNS, Tree

HARMS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
BY_WAY_OF = ("in", "by", "during", "from", "after", "because")
"""Prepositions that may bring in the deed, likeliest first."""

FIGHTS = grammar_words("fight")
"""Deeds of two sides: who was killed "in clashes with" somebody was killed by them."""

DEEDS = FIGHTS | grammar_words("attack")
"""Deeds that kill, whether or not their noun alone would tell an act: "killed in two strikes"."""


def with_agents(tree: Tree, lexicon: Lexicon, clause: Clause, coding: Coding) -> Coding:
    """The coding with the actors of the deed by which the harm came, where it names none itself;
    the deed is then told with it.
    """
    if coding.type not in HARMS or (coding.actors and not _is_deed(tree, lexicon, coding)):
        return coding
    if coding.mode in ("expel", "deport") and not coding.actors:
        return coding.but(actors=tuple(clause.preps.get("from", ())))
    for preposition in BY_WAY_OF:
        for noun in clause.preps.get(preposition, []):
            found = _told_by(tree, lexicon, noun, preposition, coding)
            if found is not None:
                return found
    return coding


def _told_by(
    tree: Tree, lexicon: Lexicon, noun: int, preposition: str, coding: Coding
) -> Coding | None:
    """The coding with the actors of one deed; None where that is no deed or nobody's."""
    senses = [one for one in noun_senses(tree, noun, lexicon) if one.type in HARMS]
    if noun in coding.recipients or not (senses or tree.lemma[noun] in DEEDS):
        return None
    actors = code_noun(tree, noun, senses[0]).actors if senses else ()
    for place in ("by", "poss", "compound", "with"):
        if place != "with" or tree.lemma[noun] in FIGHTS:
            actors = actors or tuple(below(tree, noun, place))
    actors = tuple(one for one in actors if _may_act(tree, one) and one not in coding.recipients)
    if not actors:
        return None
    return coding.but(
        actors=actors,
        mode=coding.mode or (senses[0].mode if senses else None),
        consumed=(*coding.consumed, noun),
        path=(*coding.path, f"{preposition} {tree.word[noun]}"),
    )


def _is_deed(tree: Tree, lexicon: Lexicon, coding: Coding) -> bool:
    """Whether all that a coding has for actors are deeds: "was killed by a strike"."""
    words = party_words()
    people = words["armed"] | words["public"]
    return all(
        people.isdisjoint(tree.forms(one))
        and any(sense.type in HARMS for sense in noun_senses(tree, one, lexicon))
        for one in coding.actors
    )


def _may_act(tree: Tree, word: int) -> bool:
    """Whether a word before or behind a deed may name somebody: "Israeli", not "deadly"."""
    return tree.pos[word] in NOUNS or tree.doc[word].ent_type_ in ("NORP", "GPE", "ORG")
