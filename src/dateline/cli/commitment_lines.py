"""A commitment as a person reads it in a terminal."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.layout import SIGNS, amount, quoted, short_day, wrap

if TYPE_CHECKING:
    from dateline.api import ShownCommitment
    from dateline.model import Commitment, CommitmentClaim

LABELS = {
    "promised": "promised",
    "planned": "planned",
    "required": "required",
    "actual": "there",
    "everyone": "all contributors",
}
GIVEN = "given"  # what is said of money and goods in place of "there"


def commitment_lines(shown: "ShownCommitment", *, full: bool = False) -> Iterator[str]:
    """What it comes to in a line or two, then each number with its words."""
    commitment = shown.commitment
    head = wrap(summary(commitment), "", hang=2)
    yield from (click.style(line, bold=True) for line in head)
    late = {(claim.article, claim.figure) for claim in shown.overdue}
    told = [claim for claim in commitment.evidence if full or _is_told(commitment, claim, late)]
    for claim in sorted(told, key=lambda claim: list(LABELS).index(claim.role)):
        yield from _claim_lines(commitment, claim, is_late=(claim.article, claim.figure) in late)
    hidden = len(commitment.evidence) - len(told)
    more = f"; {hidden} earlier figures, --full shows them" if hidden else ""
    yield click.style(f"  {commitment.id}{more}", dim=True)
    yield ""


def _is_told(
    commitment: "Commitment", claim: "CommitmentClaim", late: set[tuple[str, str]]
) -> bool:
    """Whether a claim is shown unasked: a number that counts, one that disputes it, a late one."""
    chosen = {(one.role, one.day) for one in commitment.evidence if one.chosen}
    return (claim.article, claim.figure) in late or (
        (claim.role, claim.day) in chosen and not claim.more
    )


def summary(commitment: "Commitment") -> str:
    """`MSS mission in Haiti: Kenya promised 1,000 police officers, 600 there (60 %) as of ...`."""
    where = " in ".join(name for name in (commitment.mission, commitment.place) if name)
    who = commitment.subject or "in all it"
    chosen = {claim.role: claim for claim in commitment.evidence if claim.chosen}
    first = next((role for role in ("promised", "planned", "required") if role in chosen), None)
    said = []
    if first is not None:
        number = _amount(commitment, chosen[first])
        noun = "" if commitment.measure == "money" else f" {commitment.noun}"
        verb = {"promised": "promised", "planned": "plans", "required": "needs"}[first]
        said.append(f"{who} {verb} {number}{noun}")
    if "actual" in chosen:
        share = f" ({_share(commitment)})" if commitment.share is not None else ""
        said.append(f"{_amount(commitment, chosen['actual'])} {_there(commitment)}{share}")
    line = ", ".join(said)
    if commitment.as_of:
        line += f" as of {short_day(commitment.as_of)}"
    if "everyone" in chosen:
        line += f"; all contributors: {_amount(commitment, chosen['everyone'])}"
    return f"{where}: {line}" if where else line


def commitment_json(shown: "ShownCommitment") -> str:
    """The same as one JSON object."""
    row = shown.commitment.model_dump(mode="json")
    row["overdue"] = [claim.model_dump(mode="json") for claim in shown.overdue]
    return json.dumps(row, ensure_ascii=False)


def _claim_lines(
    commitment: "Commitment", claim: "CommitmentClaim", *, is_late: bool
) -> Iterator[str]:
    label = _there(commitment) if claim.role == "actual" else LABELS[claim.role]
    facts = [
        f"{_amount(commitment, claim)} {label}",
        "on top of the rest" if claim.more else None,
        f"by {short_day(claim.due)}" if claim.due else None,
        "OVERDUE" if is_late else None,
        f"says {', '.join(claim.said_by)}" if claim.said_by else None,
    ]
    yield from wrap("  ".join(fact for fact in facts if fact), "  ", hang=4)
    yield from quoted(claim.quote, False)
    source = " · ".join(
        part for part in (claim.outlet, short_day(claim.day), claim.article) if part
    )
    yield click.style(f"    {source}", dim=True)


def _amount(commitment: "Commitment", claim: "CommitmentClaim") -> str:
    return amount(claim.value, claim.bound, commitment.unit)


def _there(commitment: "Commitment") -> str:
    return "there" if commitment.measure in ("police", "troops", "personnel") else GIVEN


def _share(commitment: "Commitment") -> str:
    share = commitment.share or 0.0
    return f"{SIGNS.get(commitment.share_bound, '')}{share:.0%}".replace("%", " %")
