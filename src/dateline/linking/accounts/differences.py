"""Where two accounts of one point do not agree: few rules, each of them sure of itself."""

from collections.abc import Iterator

from dateline.linking.accounts.account import Account, Item, Manner, Piece
from dateline.linking.accounts.likeness import comparable
from dateline.linking.accounts.manner import ALL
from dateline.linking.accounts.quoting import quote_of
from dateline.model import Difference, Span
from dateline.ontology.diplomacy import load_diplomacy

# Frames that one side does to the other: who does it to whom is a claim of its own. Thanks are not
# among them: each side thanks the other.
# Words in common that tell by themselves, each and together, that one matter is dealt with.
WORD, WORDS = 0.2, 0.6
DIRECTED = frozenset({"ask", "warn", "accuse", "promise"})


def find_differences(
    a: Account, b: Account, first: list[Piece], second: list[Piece]
) -> tuple[Difference, ...]:
    """What the two sides of a point say otherwise, the surest first; empty where they agree."""
    found = [
        *_figures(a, b, first, second),
        *_dates(a, b, first, second),
        *_manners(a, b, first, second),
        *_conditions(a, b, first, second),
    ]
    return tuple(found)


def _figures(
    a: Account, b: Account, first: list[Piece], second: list[Piece]
) -> Iterator[Difference]:
    """Another amount of the same money, another count of the same noun."""
    for x in _lone_figures(first):
        for y in _lone_figures(second):
            if x.key == y.key or not comparable(x, y):
                continue
            says = f"{_words(a, x.span)} against {_words(b, y.span)}"
            yield Difference(kind="figure", says=says, a=x.span, b=y.span)


def _lone_figures(pieces: list[Piece]) -> list[Item]:
    """The figures of pieces that hold one of their unit: of two, either may be meant."""
    found = [item for piece in pieces for item in piece.items if item.kind == "figure"]
    units = [item.key.split()[1] for item in found]
    return [item for item, unit in zip(found, units, strict=True) if units.count(unit) == 1]


def _dates(a: Account, b: Account, first: list[Piece], second: list[Piece]) -> Iterator[Difference]:
    """Another day, where each side names one."""
    days = [day for piece in first for day in piece.days]
    others = [day for piece in second for day in piece.days]
    if len(days) == len(others) == 1 and days[0].differs(others[0]):
        here, there = days[0].span, others[0].span
        says = f"{_words(a, here)} against {_words(b, there)}"
        yield Difference(kind="date", says=says, a=here, b=there)


def _manners(
    a: Account, b: Account, first: list[Piece], second: list[Piece]
) -> Iterator[Difference]:
    one, other = first[0].manner, second[0].manner
    if one.cue is None or other.cue is None or one.frame is None or other.frame is None:
        return
    if one.negated != other.negated:
        if one.frame == other.frame:
            says = f"one says “{_said(a, one)}”, the other “{_said(b, other)}”"
            yield Difference(kind="stance", says=says, a=one.cue, b=other.cue)
        return
    same = _same_matter((a, first), (b, second))
    for known in load_diplomacy().contradictions if same else ():
        if known.frames == {one.frame, other.frame} and len(known.frames) == 2:
            says = f"“{_said(a, one)}” against “{_said(b, other)}”: {known.says}"
            yield Difference(kind=known.kind, says=says, a=one.cue, b=other.cue)
    if one.frame == other.frame and one.frame in DIRECTED and _turned(one, other):
        says = f"who does it is told otherwise: “{_said(a, one)}” against “{_said(b, other)}”"
        yield Difference(kind="direction", says=says, a=one.cue, b=other.cue)


def _same_matter(one: tuple[Account, list[Piece]], two: tuple[Account, list[Piece]]) -> bool:
    """Whether a concept or two telling words are the same: what is asked for and what is refused
    may be two things that share no more than a name.
    """
    if any(x.concepts & y.concepts for x in one[1] for y in two[1]):
        return True
    words, others = (_plain_words(account, pieces) for account, pieces in (one, two))
    shared = [min(words[key], others[key]) for key in words.keys() & others.keys()]
    return sum(weight >= WORD for weight in shared) > 1 and sum(shared) >= WORDS


def _plain_words(account: Account, pieces: list[Piece]) -> dict[str, float]:
    """The words of pieces that stand in no name, with what they tell."""
    return {
        item.key: item.weight
        for piece in pieces
        for item in piece.items
        if item.kind == "word" and account.text[item.span.start].islower()
    }


def _conditions(
    a: Account, b: Account, first: list[Piece], second: list[Piece]
) -> Iterator[Difference]:
    """Each makes the same thing depend on something, and the two share nothing else."""
    kinds = load_diplomacy().conditional
    bound = all(any(p.bound and p.concepts & kinds for p in side) for side in (first, second))
    if not bound:
        return
    one, other = a.clause_of(first[0]), b.clause_of(second[0])
    told = frozenset(key for piece in one for key in piece.concepts) - kinds
    others = frozenset(key for piece in other for key in piece.concepts) - kinds
    if told and others and not told & others:
        here, there = quote_of(a.text, one), quote_of(b.text, other)
        says = "each makes it depend on something else"
        yield Difference(kind="stance", says=says, a=here, b=there)


def _turned(one: Manner, other: Manner) -> bool:
    """Whether what one side does to the other in one account is turned round in the other."""
    if None in (one.agent, other.agent) or ALL in (one.agent, other.agent):
        return False
    if one.agent == other.agent or one.told == one.cue or other.told == other.cue:
        return False  # who does it stands further off, and may be taken for another
    swapped = (one.agent == other.recipient, other.agent == one.recipient)
    return all(swapped) or (any(swapped) and None in (one.recipient, other.recipient))


def _said(account: Account, manner: Manner) -> str:
    return _words(account, manner.told) if manner.told else ""


def _words(account: Account, span: Span) -> str:
    return " ".join(span.of(account.text).split())
