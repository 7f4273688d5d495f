"""The export button of every view: the rows that the view's address lets through."""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import StreamingResponse
from sqlalchemy import Engine

from dateline.api.views import VIEWS, export_view
from dateline.exports import FORMATS, find_format
from dateline.exports.format import Format
from dateline.store.desk.scope import Scope
from dateline.web.desk import desk_of

router = APIRouter()

IN_MEMORY = 4_000_000  # bytes of an export held in memory; a longer one goes through a file
BLOCK = 64 * 1024


@router.get("/export/{kind}.{format}")
def export(request: Request, kind: str, format: str) -> StreamingResponse:
    """A view's records as a file to keep."""
    if kind not in VIEWS or format not in FORMATS:
        raise HTTPException(404, f"there is no export {kind}.{format}")
    chosen = find_format(format, kind)
    scope = Scope.model_validate(dict(request.query_params))
    name = f"dateline-{kind}-{format}{chosen.suffix}"
    return StreamingResponse(
        _written(desk_of(request).engine, kind, scope, chosen),
        media_type=chosen.media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


def _written(engine: Engine, kind: str, scope: Scope, chosen: Format) -> Iterator[bytes]:
    """The export in blocks; it is whole before the first one leaves."""
    with SpooledTemporaryFile(max_size=IN_MEMORY) as file:
        export_view(engine, kind, scope, cast(BinaryIO, file), format=chosen.name)
        file.seek(0)
        while block := file.read(BLOCK):
            yield block
