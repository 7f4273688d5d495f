"""Comparisons: two articles, two speakers in one, or a story's two sides, point by point."""

from typing import Annotated, Any

from fastapi import Query, Request
from pydantic import model_validator

from dateline.api.jobs import Job
from dateline.model import Comparison
from dateline.web.api.parameters import Words
from dateline.web.api.readings import MAKING, Waiting, waited_for
from dateline.web.api.routing import resource
from dateline.web.comparing import Accounts, compared
from dateline.web.desk import desk_of

router = resource("comparisons")


class ComparisonQuery(Waiting):
    """What is compared: `a` and `b`, or speakers in `a`, or the sides of a `story`."""

    a: Words | None = None
    """An article, by its id or the id that the input gave."""

    b: Words | None = None
    """Another article; without it, two speakers in the first are compared."""

    one: Words | None = None
    """A speaker in the article; without the two, those who say most are taken."""

    other: Words | None = None
    """The other speaker."""

    story: Words | None = None
    """A story, by its id or that of an article in it."""

    @model_validator(mode="after")
    def _one(self) -> "ComparisonQuery":
        if (self.a is None) == (self.story is None):
            raise ValueError("give a story, or an article as a: one of the two")
        if (self.one is None) != (self.other is None):
            raise ValueError("give two speakers, one and other, or none")
        if self.b is not None and (self.a is None or self.one is not None):
            raise ValueError("b goes with a, and without speakers")
        if self.one is not None and self.a is None:
            raise ValueError("one and other go with a")
        return self

    def accounts(self) -> Accounts:
        """The same question as the desk knows it."""
        return Accounts(**self.model_dump(exclude={"wait"}, exclude_none=True))


@router.get("/comparisons", response_model=Comparison, responses=MAKING)
def get_comparison(request: Request, asked: Annotated[ComparisonQuery, Query()]) -> Any:
    """What both accounts say, what one alone says, and where they differ."""
    found = compared(desk_of(request), asked.accounts(), patience=asked.wait)
    if isinstance(found, Job):
        return waited_for(found)
    return found
