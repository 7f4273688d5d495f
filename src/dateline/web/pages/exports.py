"""The export button of every view: the rows that the view's address lets through."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import StreamingResponse

from dateline.api.views import VIEWS
from dateline.exports import FORMATS
from dateline.store.desk.scope import Scope
from dateline.web.desk import desk_of
from dateline.web.downloads import download

router = APIRouter()


@router.get("/export/{kind}.{format}")
def export(request: Request, kind: str, format: str) -> StreamingResponse:
    """A view's records as a file to keep."""
    if kind not in VIEWS or format not in FORMATS:
        raise HTTPException(404, f"there is no export {kind}.{format}")
    scope = Scope.model_validate(dict(request.query_params))
    return download(desk_of(request).engine, kind, scope, format=format)
