"""The day of an act that only a later word for it tells: "held drills" ... "Monday's drills"."""

from collections.abc import Sequence

from dateline.model import Event, Time
from dateline.reading.events.coding import Coding
from dateline.reading.events.merge import SETTLED
from dateline.reading.events.parties import Parties
from dateline.reading.events.tree import Tree
from dateline.reading.events.when import BEFORE_NOUNS, When

LONGEST = 3
"""Words of "Monday's joint military drills" behind the time."""

DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def date_by_later_words(
    told: Sequence[tuple[Coding, Event]], when: When, parties: Parties
) -> list[Event]:
    """The events, those that happened and have no day given the one that a definite noun for them
    tells further on.
    """
    days = dict[str, tuple[str | None, str | None]]()
    for noun, time in _dated_nouns(when):
        meant = [
            (coding, event)
            for coding, event in told
            if event.end is None
            and event.status in SETTLED
            and max(coding.trigger) < noun
            and any(when.tree.lemma[one] == when.tree.lemma[noun] for one in coding.trigger)
            and _may_be_whose(when, parties, noun, event)
        ]
        for _, event in meant:
            if event.actors == meant[-1][1].actors:
                days.setdefault(event.id, (time.start, time.end))
    return [
        event.model_copy(update={"start": days[event.id][0], "end": days[event.id][1]})
        if event.id in days
        else event
        for _, event in told
    ]


def _dated_nouns(when: When) -> list[tuple[int, Time]]:
    """Definite nouns that a time stands before: the drills of "Monday's drills"."""
    tree = when.tree
    found = []
    for root, time in when.times():
        noun = tree.head[root]
        if root + 2 < len(tree) and tree.word[root + 1] == "'s":
            found += [(one, time) for one in _possessed(tree, root + 2)]
            continue
        before = tree.dep[root] in BEFORE_NOUNS and tree.pos[noun] == "NOUN" and noun > root
        if before and any(tree.word[kid] in DEFINITE for kid in tree.having(noun, "det")):
            found.append((noun, time))
    return sorted(found, key=lambda row: row[0])


def _possessed(tree: Tree, start: int) -> range:
    """The words of a phrase behind "Monday's", which the parse often breaks into verbs."""
    end = start
    while end < len(tree) and end - start < LONGEST and tree.pos[end] in ("ADJ", "NOUN", "VERB"):
        end += 1
    return range(start, end)


def _may_be_whose(when: When, parties: Parties, noun: int, event: Event) -> bool:
    """Whether a noun says of nobody else that the deed was theirs."""
    owners = when.tree.having(noun, "poss", "compound", "amod")
    named = {one for owner in owners for one in parties.ids(owner)}
    return not named or not named.isdisjoint((*event.actors, *event.recipients))
