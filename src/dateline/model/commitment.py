"""Commitments: what was promised beside what there is."""

from typing import Literal

from dateline.model.figure import Bound, Measure, Value
from dateline.model.record import Frozen
from dateline.model.spans import Span

ClaimRole = Literal["promised", "required", "planned", "actual", "everyone"]


class CommitmentClaim(Frozen):
    """One figure of one article that bears on a commitment."""

    article: str
    """The article, by the id that its input gave, else its own."""

    figure: str
    """Id of the figure in that article, such as `f6`."""

    role: ClaimRole
    """What it says: `promised`, `required`, `planned`, `actual`, or `everyone` for what all who
    send have there together.
    """

    value: Value
    """The number as a range."""

    bound: Bound
    """How the words bound it, such as `less_than`."""

    more: bool = False
    """True where it adds to what is there ("another 600"): it is listed and replaces no figure."""

    day: str | None = None
    """The day that the article gives it on, ISO 8601."""

    due: str | None = None
    """The day by which it is promised, where the article says so."""

    said_by: tuple[str, ...] = ()
    """Who says so; empty where the article itself does."""

    outlet: str | None = None
    """Who published it."""

    quote: str
    """The sentence, a long one cut around the figure, such as `There are now 600 Kenyan police
    officers in Haiti.`
    """

    span: Span
    """The figure's words in the article's text."""

    chosen: bool = False
    """True for the claim that the commitment's number of this role rests on."""


class Commitment(Frozen):
    """What somebody promised or has to send or give, beside what is there. A later figure takes the
    place of an earlier one, which stays in `evidence`.
    """

    id: str
    """Made of its subject, noun, mission and place, such as `c-5f0c2a9e41d7`."""

    subject: str | None = None
    """Whose promise it is, such as `Kenya`; None for all together."""

    subject_id: str | None = None
    """The identity of the subject, such as `country/ken/KEN//`."""

    noun: str
    """What is promised, in an article's words, such as `police officers`."""

    measure: Measure
    """What is counted, such as `police`."""

    unit: str = "1"
    """UCUM or ISO 4217 code, or `1` for counts, such as `USD`."""

    mission: str | None = None
    """The mission that it is for, where articles name one."""

    place: str | None = None
    """Where, as a country's name, such as `Haiti`."""

    promised: Value | None = None
    """What was promised (planned, where nothing was promised), as last told."""

    required: Value | None = None
    """What is needed, as last told."""

    actual: Value | None = None
    """What is there or was delivered, as last told."""

    everyone: Value | None = None
    """What all who send have there together, as last told."""

    share: float | None = None
    """Actual over promised, or over required where nothing was promised, such as `0.6`."""

    share_bound: Bound = "exact"
    """How far the share can be taken, such as `less_than` where the actual figure is one."""

    as_of: str | None = None
    """The day of the actual figure, ISO 8601."""

    due: str | None = None
    """The day by which it was promised, where an article says so."""

    evidence: tuple[CommitmentClaim, ...]
    """Every claim, the latest first."""
