"""Meetings as fields of pydantic models: the only module that knows pydantic.

A field holds the meeting itself. It takes one, or the document that ``to_dict`` returns, and is
written as that document. Its JSON Schema is that of the package, each definition under its name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import GetJsonSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError, core_schema

from transcripts.errors import StructureError
from transcripts.model import Meeting
from transcripts.serializing import from_dict, json_schema, to_dict

__all__ = ["core_schema_of_meeting", "json_schema_of_meeting"]

_Json = Any
# A step of the path to a fault: .blocks, [3] or ["two words"].
_STEP = re.compile(r'\.(\w+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*+")\]')


def core_schema_of_meeting() -> core_schema.CoreSchema:
    """Return how pydantic checks and writes a meeting."""
    return core_schema.no_info_plain_validator_function(
        _validated,
        ref="transcripts.Meeting",
        serialization=core_schema.plain_serializer_function_ser_schema(to_dict),
    )


def json_schema_of_meeting(handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """Return the JSON Schema of a meeting, in which pydantic says where definitions stand."""
    schema = json_schema()
    definitions = schema.pop("$defs")
    del schema["$schema"]
    found: dict[str, Any] = _placed(schema, definitions, handler)
    return found


def _validated(value: object) -> Meeting:
    """Return a meeting, or the meeting of a document."""
    if type(value) is Meeting:
        return value
    if type(value) is not dict:
        message = "Input should be a Meeting or the dict that to_dict() returns"
        raise PydanticCustomError("meeting_type", message)
    try:
        return from_dict(value)
    except StructureError as error:
        raise ValidationError.from_exception_data("Meeting", list(_details(error, value))) from None


def _details(error: StructureError, document: _Json) -> Iterator[InitErrorDetails]:
    """Yield the faults of a document as pydantic lists them, each with what stands there."""
    for path, message in error.faults:
        steps = tuple(_steps(path))
        # A message of pydantic's is a template.
        fault = PydanticCustomError("meeting_fault", "{fault}", {"fault": message})
        yield InitErrorDetails(type=fault, loc=steps, input=_found(document, steps))


def _steps(path: str) -> Iterator[int | str]:
    """Yield the keys and indexes of a JSON path."""
    for name, index, quoted in _STEP.findall(path):
        yield int(index) if index else name or json.loads(quoted)


def _found(document: _Json, steps: tuple[int | str, ...]) -> _Json:
    """Return what stands in a document, ``None`` for a key that is missing."""
    for step in steps:
        document = document.get(step) if type(document) is dict else document[step]
    return document


def _placed(value: _Json, definitions: dict[str, _Json], handler: GetJsonSchemaHandler) -> _Json:
    """Return a schema with the places of definitions as pydantic has them."""
    if isinstance(value, list):
        return [_placed(one, definitions, handler) for one in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        part = TypeAdapter(_type_of(name, definitions)).core_schema
        # Of a schema itself the handler asks neither its name nor its hooks; of one within, both.
        return handler(core_schema.definitions_schema(part, []))
    return {key: _placed(one, definitions, handler) for key, one in value.items()}


def _type_of(name: str, definitions: dict[str, _Json]) -> type:
    """Return a class of which the JSON Schema is one of the definitions."""
    title = name.capitalize()

    def core(*_: object) -> core_schema.CoreSchema:
        return core_schema.any_schema(ref=f"transcripts.{title}")

    def described(_: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> _Json:
        return _placed(definitions[name], definitions, handler)

    methods: dict[str, Any] = {
        "__get_pydantic_core_schema__": staticmethod(core),
        "__get_pydantic_json_schema__": staticmethod(described),
    }
    return type(title, (), methods)
