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
BY_WAY_OF = ("in", "by", "during", "from", "after")
"""Prepositions that may bring in the deed, likeliest first."""

FIGHTS = grammar_words("fight")
"""Deeds of two sides: who was killed "in clashes with" somebody was killed by them."""


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
            senses = [one for one in noun_senses(tree, noun, lexicon) if one.type in HARMS]
            fight = tree.lemma[noun] in FIGHTS
            if not senses and not fight:
                continue
            told = code_noun(tree, noun, senses[0]) if senses else None
            actors = told.actors if told is not None else ()
            actors = actors or tuple(below(tree, noun, "with") if fight else ())
            actors = tuple(one for one in actors if _may_act(tree, one))
            if actors and noun not in coding.recipients:
                mode = coding.mode or (told.mode if told is not None else None)
                return coding.but(
                    actors=tuple(one for one in actors if one not in coding.recipients),
                    mode=mode,
                    consumed=(*coding.consumed, noun),
                    path=(*coding.path, f"{preposition} {tree.word[noun]}"),
                )
    return coding


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
