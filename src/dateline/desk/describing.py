"""What every address of the desk takes and gives, as OpenAPI 3.1."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

# What every page can be asked beside its own conditions.
EVERYWHERE = ("as_of",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One address: what it says, in which media type, of which type its JSON is, and the conditions it takes.

    `fields` are those of the form that is sent to it; an address without any is only read.
    """

    path: str
    says: str
    media: str = "text/html"
    gives: Any = None
    asks: Sequence[str] = ()
    fields: Sequence[str] = ()


def openapi(addresses: Iterable[Described], version: str) -> dict[str, Any]:
    listed = list(addresses)
    typed = [each for each in listed if each.gives is not None]
    found, components = msgspec.json.schema_components(
        [each.gives for each in typed], ref_template="#/components/schemas/{name}"
    )
    schemas = {each.path: schema for each, schema in zip(typed, found, strict=True)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Dateline: the desk's data", "version": version},
        "paths": {each.path: _operation(each, schemas.get(each.path, {})) for each in listed},
        "components": {"schemas": components},
    }


def _operation(one: Described, schema: dict[str, Any]) -> dict[str, Any]:
    if one.fields:
        return {"post": {"summary": one.says, "requestBody": _form(one), "responses": _done()}}
    answer = {"description": one.says, "content": {one.media: {"schema": schema} if schema else {}}}
    missing = {"description": "The record holds nothing of this name."}
    return {
        "get": {"summary": one.says, "parameters": _parameters(one), "responses": {"200": answer, "404": missing}},
    }


def _parameters(one: Described) -> list[dict[str, Any]]:
    named = [part.split("}")[0].strip("{") for part in one.path.split("/") if part.startswith("{")]
    asked = [*one.asks, *(name for name in EVERYWHERE if name not in one.asks)]
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in named] + [
        {"name": name, "in": "query", "required": False, "schema": {"type": "string"}} for name in asked
    ]


def _form(one: Described) -> dict[str, Any]:
    return {"content": {one.media: {"schema": {"type": "object", "properties": {name: {} for name in one.fields}}}}}


def _done() -> dict[str, Any]:
    return {
        "303": {"description": "Done: the page that shows it."},
        "403": {"description": "It did not come from a form of the running desk."},
        "409": {"description": "It cannot be done; the page says why."},
    }
