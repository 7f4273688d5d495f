"""The desk as one ASGI application."""

import threading
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from dateline.errors import DatelineError
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.version import __version__
from dateline.web.api import ROUTERS as API
from dateline.web.api import describe
from dateline.web.desk import Desk
from dateline.web.failures import broken, http_failure, invalid, refused
from dateline.web.guard import Guard
from dateline.web.pages import ROUTERS as PAGES

STATIC = Path(__file__).parent / "static"
HERE = ("127.0.0.1", "localhost", "[::1]")


def create_app(settings: Settings | None = None, *, names: Iterable[str] = ()) -> FastAPI:
    """The desk over the store of the settings; it answers to its own machine's names and `names`.

    Raises StoreError where the store cannot be opened.
    """
    settings = settings or Settings.from_environment()
    app = FastAPI(
        title="dateline",
        version=__version__,
        description="Who did what to whom, when and where, how many, and who says so.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=_running,
    )
    app.state.desk = Desk(engine=open_engine(settings.db), settings=settings)
    for router in PAGES:
        app.include_router(router, include_in_schema=False)
    for router in API:
        app.include_router(router, prefix="/api/v1")
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.openapi = partial(describe, app)  # type: ignore[method-assign]
    app.add_exception_handler(Exception, broken)
    app.add_exception_handler(DatelineError, refused)
    app.add_exception_handler(HTTPException, http_failure)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_middleware(Guard, names=(*HERE, *names), body=settings.max_bytes)
    return app


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    """While the desk runs; when it is stopped, pages that wait to be read are dropped."""
    threading.Thread(target=app.state.desk.warm, daemon=True).start()
    yield
    app.state.desk.jobs.close()
