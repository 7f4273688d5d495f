"""The base map, served once and kept by the browser."""

from fastapi import APIRouter
from fastapi.responses import Response

from dateline.reports.world_map import base_map

router = APIRouter()

POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # the map's own style, made by us


@router.get("/map/world.svg")
def world() -> Response:
    """Outlines of every country."""
    return Response(
        base_map(),
        media_type="image/svg+xml",
        headers={
            "cache-control": "public, max-age=31536000, immutable",
            "content-security-policy": POLICY,
        },
    )
