"""What the countries of both sides make of moves of forces: joint drills, police lent abroad."""

from dateline.reading.events.coding import Coding
from dateline.reading.events.tree import Tree

EXERCISES = frozenset({"exercise", "drill", "manoeuvre", "maneuver", "game", "war_game"})


def between_countries(
    tree: Tree, coding: Coding, actors: set[str], recipients: set[str], *, against: bool
) -> Coding:
    """The coding with its type put right by the countries of its actors and recipients.

    Drills of several countries are cooperation. Police sent to another country and troops sent to
    keep a peace are aid, promised ones an agreement, unless they go `against` somebody.
    """
    if coding.type == "MOBILIZE" and len(actors) > 1 and _is_drill(tree, coding):
        return coding.but(type="COOPERATE")
    if coding.type != "MOBILIZE" or against:
        return coding
    abroad = bool(actors and recipients and not actors & recipients)
    if (abroad and coding.sense.mode == "police") or _keeps_peace(tree, coding):
        promised = coding.status == "planned"
        return coding.but(type="AGREE" if promised else "AID", mode=None)
    return coding


def _keeps_peace(tree: Tree, coding: Coding) -> bool:
    """Whether a clause that sends forces speaks of peacekeeping: "troops to a UN peace mission"."""
    words = [tree.word[one] for one in tree.subtree(coding.token)]
    return any(one.startswith(("peacekeep", "peace-keep")) for one in words)


def _is_drill(tree: Tree, coding: Coding) -> bool:
    return any(not EXERCISES.isdisjoint(tree.forms(one)) for one in coding.trigger)
