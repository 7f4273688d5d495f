"""Reviews: what waits for a decision, what people decided, how far they agree."""

from typing import Annotated, Any, Literal

from fastapi import Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from dateline.api.reviewing import LONGEST, decide, review_queue
from dateline.model import Event, Figure, Place, Review, Statement
from dateline.store.desk.scope import Scope
from dateline.store.queries import article_called
from dateline.store.review.agreement import agreements
from dateline.store.review.decide import undo
from dateline.store.review.queue import count_waiting, get_decision
from dateline.web.api.answers import Answer, Part
from dateline.web.api.lists import part
from dateline.web.api.parameters import Asked, PartQuery, Words
from dateline.web.api.routing import WRITING, resource
from dateline.web.desk import desk_of

router = resource("reviews")

MOST = 50  # records of the queue in one answer: each comes with the words around it

Kind = Literal["events", "figures", "statements", "places"]
Fields = dict[str, str | int | float | None]
Typed = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=LONGEST)]
Number = Annotated[int, Path(ge=1, lt=2**63)]


class QueueQuery(Asked):
    """What waits for whom."""

    kind: Kind | None = None
    """One kind of record."""

    reviewer: Words | None = None
    """Who is to decide; `second` needs it."""

    reading: Literal["open", "second"] = "open"
    """What nobody has decided on, or what others have and the reviewer has not."""

    outlet: Words | None = None
    """Who published it."""

    story: Words | None = None
    """The story that the article is in, by its id."""

    article: Words | None = None
    """One article, by its id or the id that the input gave."""

    limit: int = Field(default=8, ge=1, le=MOST)
    """How many at most."""


class Decision(BaseModel):
    """A decision on one record."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    article: Words
    """The article, by its id or the id that the input gave."""

    kind: Kind
    """The kind of record."""

    record: Words
    """Its id in the article, such as `v3`."""

    verdict: Literal["confirmed", "rejected", "edited"]

    reviewer: Words
    """Who decides."""

    changes: dict[str, Typed] = {}
    """The fields to set right, as a person types them; names, not ids; with `edited` alone."""

    note: Typed | None = None
    """Why."""

    @model_validator(mode="after")
    def _changed(self) -> "Decision":
        if self.changes and self.verdict != "edited":
            raise ValueError("changes go with the verdict edited")
        return self


class Undoing(BaseModel):
    """Whose decision is taken back."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    reviewer: Words
    """Who decided it."""


class ReviewRow(Answer):
    """A standing decision: the words, what was read of them, what was decided."""

    number: int
    """What it is taken back by."""
    article: str
    kind: Kind
    record: str
    start: int
    end: int
    quote: str
    read: Fields
    """What the record said, names in place of ids."""
    verdict: Literal["confirmed", "rejected", "edited"]
    changes: Fields
    note: str | None
    reviewer: str
    at: str
    """When, UTC."""


class WaitingRow(Answer):
    """A record that waits for a decision, with the words around it."""

    article: str
    kind: Kind
    record: Event | Figure | Statement | Place
    said: Fields
    """What of it can be set right, names in place of ids."""
    before: str
    quote: str
    after: str
    earlier: Review | None
    """What was decided on it before."""


class Queue(Answer):
    """What waits, the least certain first."""

    waiting: dict[str, int]
    """How many records of each kind wait in all."""
    items: list[WaitingRow]


class Differing(Answer):
    """A record that two people decided on differently."""

    article: str
    kind: Kind
    record: str
    quote: str
    verdicts: dict[str, str]
    """Each one's verdict."""


class Pair(Answer):
    """How far two people agree on the records that both decided on."""

    one: str
    other: str
    both: int
    """How many records both decided on."""
    same: int
    """On how many of them they decided the same."""
    kappa: float | None
    """Cohen's kappa; null where chance alone explains all."""
    differing: list[Differing]


@router.get("/reviews")
def list_reviews(request: Request, asked: Annotated[PartQuery, Query()]) -> Part[ReviewRow]:
    """Decisions that stand, the newest first."""
    return part(request, "reviews", ReviewRow, asked)


@router.get("/reviews/queue")
def get_queue(request: Request, asked: Annotated[QueueQuery, Query()]) -> Queue:
    """Records that wait for a decision, the least certain first."""
    scope = Scope(outlet=asked.outlet, story=asked.story, article=asked.article)
    for_whom: dict[str, Any] = {"reviewer": asked.reviewer or "", "what": asked.reading}
    with desk_of(request).connect() as connection:
        counts = count_waiting(connection, scope, **for_whom)
        found = review_queue(connection, scope, limit=asked.limit, kind=asked.kind, **for_whom)
    items = [WaitingRow.model_validate({**vars(one), "article": one.reading.id}) for one in found]
    return Queue(waiting=counts, items=items)


@router.get("/reviews/agreement")
def list_agreement(request: Request) -> list[Pair]:
    """Every two people who decided on the same records, and how far they agree."""
    with desk_of(request).connect() as connection:
        return [Pair.model_validate(one._asdict()) for one in agreements(connection)]


@router.post("/reviews", status_code=201, responses=WRITING)
def post_review(request: Request, given: Decision) -> ReviewRow:
    """Decide on a record; what the same person decided on it before is replaced."""
    desk = desk_of(request)
    with desk.connect() as connection:
        number, _ = article_called(connection, given.article)
    asked = given.model_dump(exclude={"article"})
    decision = decide(desk.engine, number=number, **asked)
    with desk.connect() as connection:
        return ReviewRow.model_validate(get_decision(connection, decision))


@router.post("/reviews/{review}/undo", status_code=204, responses=WRITING)
def undo_review(request: Request, review: Number, given: Undoing) -> Response:
    """Take one's own decision back; what it replaced stands again."""
    undo(desk_of(request).engine, review, reviewer=given.reviewer.strip())
    return Response(status_code=204)
