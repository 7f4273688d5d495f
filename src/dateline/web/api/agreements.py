"""Agreements: pacts, resolutions, missions and requests, with the states they went through."""

from typing import Annotated

from fastapi import Query, Request

from dateline.model import Agreement
from dateline.model.agreement import AgreementKind, State
from dateline.web.api.answers import Answer, Part
from dateline.web.api.lists import part
from dateline.web.api.parameters import PartQuery, Words
from dateline.web.api.routing import resource

router = resource("agreements")


class AgreementQuery(PartQuery):
    """A part of the list of agreements."""

    name: Words | None = None
    """A part of its name, or of what a request is about."""

    state: State | None = None
    """The state that it is in."""

    kind: AgreementKind | None = None
    """What it is."""


Narrowed = Annotated[AgreementQuery, Query()]


class AgreementRow(Answer):
    """An agreement with everything that was said of its state."""

    record: Agreement


@router.get("/agreements")
def list_agreements(request: Request, asked: Narrowed) -> Part[AgreementRow]:
    """Agreements, the one whose state is newest first."""
    narrowed = asked.model_dump(exclude={"limit", "cursor"})
    return part(request, "agreements", AgreementRow, asked, **narrowed)
