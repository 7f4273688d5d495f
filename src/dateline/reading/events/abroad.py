"""What the countries of both sides make of moves of forces: joint drills, police lent abroad."""

from dateline.reading.events.coding import Coding
from dateline.reading.events.tree import Tree

EXERCISES = frozenset({"exercise", "drill", "manoeuvre", "maneuver", "game", "war_game"})


def between_countries(
    tree: Tree, coding: Coding, actors: set[str], recipients: set[str], *, against: bool
) -> Coding:
    """The coding with its type put right by the countries of its actors and recipients.

    Drills of several countries are cooperation. Police sent to another country are aid, promised
    ones an agreement, unless they go `against` somebody.
    """
    if coding.type == "MOBILIZE" and len(actors) > 1 and _is_drill(tree, coding):
        return coding.but(type="COOPERATE")
    lent = coding.sense.type == "MOBILIZE" and coding.sense.mode == "police" and not against
    if lent and actors and recipients and not actors & recipients:
        if coding.type == "MOBILIZE":
            return coding.but(type="AID", mode=None)
        if coding.type == "THREATEN":
            return coding.but(type="AGREE", mode=None, status="planned")
    return coding


def _is_drill(tree: Tree, coding: Coding) -> bool:
    return any(not EXERCISES.isdisjoint(tree.forms(one)) for one in coding.trigger)
