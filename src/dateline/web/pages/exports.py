"""The export button of every view: the rows that the view's address lets through."""

from collections.abc import Iterator
from io import TextIOWrapper
from tempfile import SpooledTemporaryFile

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import StreamingResponse
from sqlalchemy import Engine

from dateline.api.views import VIEWS, export_view
from dateline.store.desk.scope import Scope
from dateline.web.desk import desk_of

router = APIRouter()

TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson"}
IN_MEMORY = 4_000_000  # bytes of an export held in memory; a longer one goes through a file
BLOCK = 64 * 1024


@router.get("/export/{kind}.{format}")
def export(request: Request, kind: str, format: str) -> StreamingResponse:
    """A view's records as a file to keep."""
    if kind not in VIEWS or format not in TYPES:
        raise HTTPException(404, f"no export {kind}.{format}; there are {', '.join(VIEWS)}")
    scope = Scope.model_validate(dict(request.query_params))
    return StreamingResponse(
        _written(desk_of(request).engine, kind, scope, format),
        media_type=TYPES[format],
        headers={"content-disposition": f'attachment; filename="dateline-{kind}.{format}"'},
    )


def _written(engine: Engine, kind: str, scope: Scope, format: str) -> Iterator[bytes]:
    """The export in blocks; it is whole before the first one leaves."""
    with SpooledTemporaryFile(max_size=IN_MEMORY) as file:
        text = TextIOWrapper(file, encoding="utf-8", newline="")
        export_view(engine, kind, scope, text, format=format)
        text.flush()
        text.detach()
        file.seek(0)
        while block := file.read(BLOCK):
            yield block
