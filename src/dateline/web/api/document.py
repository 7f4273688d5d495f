"""The OpenAPI document, and a page of ours that shows it without a network."""

from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse

from dateline.web.desk import render

router = APIRouter()
Schema = dict[str, Any]

PROBLEM_SCHEMA = {
    "title": "Problem",
    "description": "What went wrong (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What was wrong, where, and what to do."},
    },
}


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of an application, made once; problem+json is declared in it."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes
        )
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = PROBLEM_SCHEMA
        app.openapi_schema = document
    return app.openapi_schema


@router.get("/docs", include_in_schema=False)
def docs(request: Request) -> HTMLResponse:
    """Every operation of the API with its parameters and its answers."""
    document = request.app.openapi()
    context = {
        "operations": [
            _operation(method, path, one)
            for path, methods in document["paths"].items()
            for method, one in methods.items()
        ],
        "schemas": [
            {"name": name, "meaning": one.get("description", ""), "fields": _fields(one)}
            for name, one in document["components"]["schemas"].items()
        ],
    }
    return render(request, "api.html", context)


def _operation(method: str, path: str, one: Schema) -> Schema:
    body = one.get("requestBody", {})
    return {
        "id": one["operationId"],
        "name": f"{method.upper()} {path}",
        "meaning": one.get("description", ""),
        "parameters": [
            (two["name"], two.get("required"), two.get("description", ""), values(two["schema"]))
            for two in one.get("parameters", [])
        ],
        "body": _media(body),
        "answers": [
            (status, answer["description"], _media(answer))
            for status, answer in one["responses"].items()
        ],
    }


def _media(holder: Schema) -> list[tuple[str, str]]:
    """Media types with what each holds."""
    content = holder.get("content", {})
    return [(media, values(one.get("schema", {}))) for media, one in content.items()]


def _fields(schema: Schema) -> list[tuple[str, str, str]]:
    properties = schema.get("properties", {})
    return [(name, one.get("description", ""), values(one)) for name, one in properties.items()]


def values(schema: Schema) -> str:
    """What a JSON Schema lets through, in a few words; nothing for one that says nothing."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(values(one) for one in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"list of {values(schema.get('items', {})) or 'anything'}"
    return str(schema.get("format") or schema.get("const") or schema.get("type") or "")
