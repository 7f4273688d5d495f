"""The analyst's desk: pages in the browser and the HTTP API, over one store."""

from dateline.web.app import create_app

__all__ = ["create_app"]
