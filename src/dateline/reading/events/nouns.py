"""From an event noun to a coding: the parties in its own phrase."""

from dateline.ontology.verbs import Sense
from dateline.reading.events.clause import is_passive, subjects_of
from dateline.reading.events.coding import Coding
from dateline.reading.events.mood import noun_status
from dateline.reading.events.roles import below
from dateline.reading.events.tree import Tree

ACTING = ("by", "poss", "from")
"""Where a noun's actor stands unless its row says otherwise."""

TOUCHED = ("on", "against", "of")
"""Where its recipient stands."""


MEANWHILE = frozenset({"during", "in", "at", "after", "following", "before"})
"""Prepositions that put an act beside a meeting."""


def code_noun(tree: Tree, noun: int, sense: Sense) -> Coding:
    """What an event noun tells by itself: "the assault on Goma by rebels"."""
    recipients = _parties(tree, noun, sense.recipient or TOUCHED)
    actors = _parties(tree, noun, sense.actor or ACTING)
    if sense.mutual and not actors:
        actors, recipients = recipients, ()
    if sense.mutual and len(actors) == 1:
        actors = tuple(dict.fromkeys((*_present(tree, noun), *actors)))
    if not actors:
        qualifying = tuple(below(tree, noun, "compound"))
        actors = qualifying if len(qualifying) > 1 or not sense.mutual else ()
    return Coding(
        token=noun,
        type=sense.type,
        mode=sense.mode,
        context=sense.context,
        status=noun_status(tree, noun),
        sense=sense,
        weight=0.8 + sense.weight,
        actors=actors,
        recipients=tuple(one for one in recipients if one not in actors),
        mutual=sense.mutual,
        trigger=(noun,),
        path=(f"{sense.name} {tree.word[noun]}",),
        rule="noun",
        noun_alone=True,
    )


def _present(tree: Tree, noun: int) -> list[int]:
    """Who acts while they meet: Lee in "Lee said so during a meeting with Okello"."""
    prep = tree.head[noun]
    if tree.dep[noun] == "pobj" and tree.word[prep] == "of":
        noun = tree.head[prep]  # "two days of fighting"
        prep = tree.head[noun]
    if tree.dep[noun] != "pobj" or tree.word[prep] not in MEANWHILE:
        return []
    verb = tree.head[prep]
    return (
        subjects_of(tree, verb) if tree.pos[verb] == "VERB" and not is_passive(tree, verb) else []
    )


def _parties(tree: Tree, noun: int, places: tuple[str, ...]) -> tuple[int, ...]:
    for place in places:
        if place == "none":
            return ()
        found = below(tree, noun, place)
        if found:
            return tuple(found)
    return ()
