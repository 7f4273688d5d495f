"""The HTTP API, one resource a file; a resource that is listed here is there."""

from dateline.web.api import (
    articles,
    document,
    names,
    readings,
    records,
    reports,
    searching,
    stories,
)
from dateline.web.api.document import describe

ROUTERS = (
    articles.router,
    records.router,
    stories.router,
    names.router,
    searching.router,
    reports.router,
    readings.router,
    document.router,
)

__all__ = ["ROUTERS", "describe"]
