"""The HTTP API, one resource a file; a resource that is listed here is there."""

from dateline.web.api import (
    agreements,
    articles,
    commitments,
    comparisons,
    document,
    exports,
    names,
    occurrences,
    readings,
    records,
    related,
    reports,
    reviews,
    searching,
    stories,
    today,
)
from dateline.web.api.document import describe

ROUTERS = (
    articles.router,
    records.router,
    occurrences.router,
    commitments.router,
    agreements.router,
    related.router,
    comparisons.router,
    today.router,
    exports.router,
    reviews.router,
    stories.router,
    names.router,
    searching.router,
    reports.router,
    readings.router,
    document.router,
)

__all__ = ["ROUTERS", "describe"]
