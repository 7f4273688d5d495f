"""Whether a coding is an event at all: somebody political must take part."""

from dateline.reading.events.coding import Coding
from dateline.reading.events.parties import NONE, STRONG, Parties

OF_THEMSELVES = frozenset({"PROTEST"})
"""Types that are political whoever takes part."""


def why_not(parties: Parties, coding: Coding) -> str:
    """Why a coding is no political event, in words; empty where it is one."""
    actors = [parties.standing(head) for head in coding.actors]
    recipients = [parties.standing(head) for head in coding.recipients]
    actor, recipient = max(actors, default=NONE), max(recipients, default=NONE)
    if coding.type in OF_THEMSELVES and actors and actor > NONE:
        return ""
    if coding.sense.strict:
        if coding.mutual:
            return "" if actor + recipient > STRONG or sum(actors) > STRONG else "not two parties"
        if not actor or not recipient or actor + recipient <= STRONG:
            return "needs a political actor and recipient"
        return ""
    if STRONG in (actor, recipient):
        return ""
    return "nobody political takes part"
