"""One act told twice in an article is one event with two passages."""

from dateline.model import Event

SETTLED = frozenset({"occurred", "ongoing"})


def merge_repeats(events: list[Event]) -> list[Event]:
    """The events with later tellings of an act folded into the first; ids stay as they were."""
    kept: list[Event] = []
    for event in events:
        place = next((n for n, one in enumerate(kept) if _same(one, event)), None)
        if place is None:
            kept.append(event)
        else:
            kept[place] = _folded(kept[place], event)
    return kept


def _same(one: Event, two: Event) -> bool:
    """Whether two events tell one act: same type, parties that agree, no clash elsewhere."""
    if one.type != two.type or (one.status in SETTLED) != (two.status in SETTLED):
        return False
    if one.mode and two.mode and one.mode != two.mode:
        return False
    if one.place and two.place and one.place != two.place:
        return False
    if one.end and two.end and (one.start, one.end) != (two.start, two.end):
        return False
    return _agree(one, two)


def _agree(one: Event, two: Event) -> bool:
    first, second = {*one.actors}, {*two.actors}
    third, fourth = {*one.recipients}, {*two.recipients}
    if not first or not second:
        return False
    if not (first <= second or second <= first):
        return False
    if not third or not fourth:
        return third == fourth and first == second and len(first) > 1
    return third <= fourth or fourth <= third


def _folded(one: Event, two: Event) -> Event:
    """The first telling with what the second adds."""
    when = one if one.end else two
    return one.model_copy(
        update={
            "also": (*one.also, two.span),
            "mode": one.mode or two.mode,
            "actors": tuple(dict.fromkeys((*one.actors, *two.actors))),
            "recipients": tuple(dict.fromkeys((*one.recipients, *two.recipients))),
            "place": one.place or two.place,
            "start": when.start,
            "end": when.end,
            "figures": tuple(dict.fromkeys((*one.figures, *two.figures))),
        }
    )
