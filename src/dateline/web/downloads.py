"""Exports as files that a browser or a program keeps."""

from collections.abc import Iterator
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from fastapi.responses import StreamingResponse
from sqlalchemy import Engine

from dateline.api.views import export_view
from dateline.exports import find_format
from dateline.store.desk.scope import Scope

IN_MEMORY = 4_000_000  # bytes of an export held in memory; a longer one goes through a file
BLOCK = 64 * 1024


def download(engine: Engine, kind: str, scope: Scope, *, format: str) -> StreamingResponse:
    """A view's records as a file; it is whole before its first byte leaves.

    Raises SettingError for a format that there is not, or that does not take the view's kind.
    """
    chosen = find_format(format, kind)
    with ExitStack() as stack:
        file = cast(BinaryIO, stack.enter_context(SpooledTemporaryFile(max_size=IN_MEMORY)))
        export_view(engine, kind, scope, file, format=format)
        stack.pop_all()  # written: it is closed when the last block has left
    name = f"dateline-{kind}-{format}{chosen.suffix}"
    return StreamingResponse(
        _blocks(file),
        media_type=chosen.media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while block := file.read(BLOCK):
            yield block
