"""What a verb that decides tells by itself, where nothing below it is an act."""

from dateline.model.event import EventStatus
from dateline.ontology.verbs import Sense
from dateline.reading.events.clause import Clause
from dateline.reading.events.coding import Coding

BY_EFFECT = {
    "refuse": "REJECT",
    "threaten": "THREATEN",
    "demand": "REQUEST",
    "order": "REQUEST",
    "allow": "CONCEDE",
    "commit": "AGREE",
}
DECIDING = Sense(name="deciding", words=(), part="verb", type="")


def without_act(
    effect: str,
    clause: Clause,
    below: int,
    patients: tuple[int, ...],
    status: EventStatus,
    why: str,
) -> Coding | None:
    """The coding of a clause such as "refused to answer the letter"; None for other effects."""
    kind = BY_EFFECT.get(effect)
    if kind is None:
        return None
    return Coding(
        token=clause.verb,
        type=kind,
        mode=None,
        context=(),
        status=status,
        sense=DECIDING,
        weight=0.9,
        actors=tuple(clause.subjects),
        recipients=patients,
        trigger=tuple(sorted({clause.verb, below})),
        consumed=(below,),
        path=(why,),
        rule="verb+clause",
    )
