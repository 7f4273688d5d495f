"""All claims of one block to commitments: which are of one, which number counts, and the share.

A pure function of the claims: the order in which they came leaves no trace.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.linking.commitments.claims import Claimed, Sort
from dateline.model import Commitment, CommitmentClaim, Value
from dateline.model.commitment import ClaimRole

VAGUE = "personnel"  # a kind that may mean police or troops
PROMISES = ("promised", "required", "planned")
NONE_DUE: Mapping[Sort, str] = {}


class What(NamedTuple):
    """What claims of one subject are told apart by."""

    kind: str
    mission: str | None


class Named(NamedTuple):
    """How keys are shown, and what they mean."""

    meaning: Mapping[str, str]
    """The identity of each key."""

    names: Mapping[str, str]
    """The name of each identity."""

    countries: Mapping[str, str]
    """The names of countries by ISO code."""

    def identity(self, key: str | None) -> str | None:
        """What a key means."""
        return self.meaning.get(key, key) if key else None

    def name(self, identity: str | None) -> str | None:
        """How an identity is called."""
        return self.names.get(identity, identity) if identity else None


class Gathered(NamedTuple):
    """A commitment with the sorts of claims that are its own."""

    commitment: Commitment
    """The commitment; its evidence are the claims that were given."""

    sorts: list[Sort]


def commit(claims: Iterable[Claimed], named: Named) -> list[Commitment]:
    """The commitments among the claims of a block, sorted by their ids."""
    return [one.commitment for one in gather(claims, named)]


def gather(
    claims: Iterable[Claimed], named: Named, dues: Mapping[Sort, str] = NONE_DUE
) -> list[Gathered]:
    """The same, of the claims of each sort on its last day alone: no earlier one changes anything
    but the evidence, and the day by which something is due; `dues` has the last such day of each
    sort.
    """
    groups: dict[tuple[str | None, What], list[Claimed]] = defaultdict(list)
    by_subject: dict[str | None, list[Claimed]] = defaultdict(list)
    for claimed in claims:
        by_subject[named.identity(claimed.subject)].append(claimed)
    for subject, own in by_subject.items():
        kinds = {What(one.kind, named.identity(one.mission)) for one in own}
        for one in own:
            what = _fuller(What(one.kind, named.identity(one.mission)), kinds)
            groups[subject, what].append(one)
    found = []
    for (subject, what), group in groups.items():
        if any(one.claim.role in PROMISES and not one.claim.more for one in group):
            everyone = _everyone(groups, what) if subject is not None else []
            due = _due(group, dues)
            commitment = _commitment(subject, what, group, everyone, named, due)
            sorts = sorted({one.sort for one in (*group, *everyone)}, key=str)
            found.append(Gathered(commitment, sorts))
    return sorted(found, key=lambda one: one.commitment.id)


def with_claims(commitment: Commitment, claims: Sequence[Claimed]) -> Commitment:
    """A commitment with every claim of its sorts as evidence."""
    chosen = {(one.article, one.figure) for one in commitment.evidence if one.chosen}
    if commitment.subject_id is None:
        claims = [_as_actual(one) for one in claims]
    return commitment.model_copy(update={"evidence": _evidence(claims, chosen)})


def _due(group: Iterable[Claimed], dues: Mapping[Sort, str]) -> str | None:
    """The last day by which something is due."""
    days = [day for one in group for day in (one.claim.due, dues.get(one.sort)) if day]
    return max(days, default=None)


def _fuller(what: What, others: Iterable[What]) -> What:
    """The one kind and mission that a vaguer one means; itself where there is none or several."""
    fitting = [other for other in others if other != what and _may_mean(what, other)]
    full = [
        one for one in fitting if not any(one != two and _may_mean(one, two) for two in fitting)
    ]
    return full[0] if len(full) == 1 else what


def _may_mean(vague: What, full: What) -> bool:
    return vague.kind in (VAGUE, full.kind) and vague.mission in (None, full.mission)


def _everyone(
    groups: Mapping[tuple[str | None, What], Sequence[Claimed]], what: What
) -> list[Claimed]:
    """What is told of all who send for that mission, of any kind of force."""
    return [
        claimed
        for (subject, other), group in groups.items()
        if subject is None
        and (other.mission == what.mission or None in (other.mission, what.mission))
        for claimed in group
        if claimed.claim.role == "everyone"
    ]


def _commitment(
    subject: str | None,
    what: What,
    group: Sequence[Claimed],
    everyone: Sequence[Claimed],
    named: Named,
    due: str | None,
) -> Commitment:
    if subject is None:  # what all have there is this commitment's own number
        group = [_as_actual(one) for one in group]
    promised = _latest(group, "promised") or _latest(group, "planned")
    required = _latest(group, "required")
    actual = _latest(group, "actual")
    together = _latest(everyone, "everyone")
    chosen = {
        (one.claim.article, one.claim.figure)
        for one in (promised, required, actual, together)
        if one is not None
    }
    shown = promised or required
    assert shown is not None
    place = next((one.place for one in group if one.place), None)
    share = _share(actual, shown)
    return Commitment(
        id=_id(subject, what, place),
        subject=named.name(subject),
        subject_id=subject,
        noun=shown.noun,
        measure=shown.measure,
        unit=shown.unit,
        mission=named.name(what.mission),
        place=named.countries.get(place, place) if place else None,
        promised=_value(promised),
        required=_value(required),
        actual=_value(actual),
        everyone=_value(together),
        share=share,
        share_bound=actual.claim.bound if actual is not None and share is not None else "exact",
        as_of=actual.claim.day if actual else None,
        due=due,
        evidence=_evidence([*group, *everyone], chosen),
    )


def _as_actual(one: Claimed) -> Claimed:
    if one.claim.role != "everyone":
        return one
    return one.model_copy(update={"claim": one.claim.model_copy(update={"role": "actual"})})


def _latest(group: Sequence[Claimed], role: ClaimRole) -> Claimed | None:
    """The claim that counts: of the last day on which one was made, the number that most articles
    give, an article's own word before somebody's, the larger before the smaller.
    """
    found = [one for one in group if one.claim.role == role and not one.claim.more]
    if not found:
        return None
    day = max(one.claim.day or "" for one in found)
    last = [one for one in found if (one.claim.day or "") == day]
    counts = Counter(_number(one.claim) for one in last)
    return min(
        last,
        key=lambda one: (
            -counts[_number(one.claim)],
            bool(one.claim.said_by),
            -(_number(one.claim) or 0),
            *_place_in_line(one.claim),
        ),
    )


def _number(claim: CommitmentClaim) -> float | None:
    """One number for a range: its middle, or the end that is known."""
    low, high = claim.value.low, claim.value.high
    if low is not None and high is not None:
        return (low + high) / 2
    return high if low is None else low


def _share(actual: Claimed | None, promised: Claimed) -> float | None:
    if actual is None:
        return None
    have, want = _number(actual.claim), _number(promised.claim)
    return round(have / want, 4) if have is not None and want else None


def _value(claimed: Claimed | None) -> Value | None:
    return claimed.claim.value if claimed is not None else None


def _evidence(
    group: Sequence[Claimed], chosen: Collection[tuple[str, str]]
) -> tuple[CommitmentClaim, ...]:
    claims = [
        one.claim.model_copy(update={"chosen": (one.claim.article, one.claim.figure) in chosen})
        for one in group
    ]
    claims.sort(key=_place_in_line)
    return tuple(sorted(claims, key=lambda claim: claim.day or "", reverse=True))


def _place_in_line(claim: CommitmentClaim) -> tuple[str, int, str]:
    return claim.article, len(claim.figure), claim.figure


def _id(subject: str | None, what: What, place: str | None) -> str:
    parts = (subject or "", what.kind, what.mission or "", place or "")
    return f"c-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:12]}"
