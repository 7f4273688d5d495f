"""The HTTP API, one resource a file; a resource that is listed here is there."""

from fastapi import APIRouter

ROUTERS: tuple[APIRouter, ...] = ()
