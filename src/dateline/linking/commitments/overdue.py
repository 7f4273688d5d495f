"""Promises whose time has passed."""

from dateline.model import Commitment, CommitmentClaim, Value


def overdue(commitment: Commitment, on: str) -> list[CommitmentClaim]:
    """The claims that promised something by a day before `on` that is not there yet, as far as the
    latest figure tells. A claim that adds to what is there is kept where the whole promise is.
    """
    whole = commitment.promised
    found = []
    for claim in commitment.evidence:
        if claim.role not in ("promised", "planned") or not claim.due or claim.due >= on:
            continue
        wanted = whole if claim.more and whole is not None else claim.value
        if not _reached(commitment.actual, wanted):
            found.append(claim)
    return found


def _reached(actual: Value | None, wanted: Value) -> bool:
    """Whether what is there may be as much as what was wanted."""
    if actual is None:
        return False
    most = actual.high if actual.high is not None else actual.low
    least = wanted.low if wanted.low is not None else wanted.high
    return most is not None and least is not None and most >= least
