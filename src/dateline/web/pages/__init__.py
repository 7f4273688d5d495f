"""The desk's pages, one a file; a page that is listed here is there."""

from dateline.web.pages import (
    actors,
    articles,
    events,
    exports,
    figures,
    places,
    report,
    review,
    saved,
    search,
    statements,
    stories,
    today,
    world,
)

ROUTERS = (
    today.router,
    articles.router,
    stories.router,
    events.router,
    figures.router,
    statements.router,
    actors.router,
    places.router,
    search.router,
    saved.router,
    review.router,
    report.router,
    exports.router,
    world.router,
)
