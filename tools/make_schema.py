"""Write the JSON Schema of a meeting, made from the model: python tools/make_schema.py."""

from __future__ import annotations

import datetime as dt
import json
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import attrs

from transcripts._dumping import TAGS
from transcripts.kinds import TimingKind
from transcripts.model import Meeting, Span, Speaker, Timing, Turn
from transcripts.model.checks import MOST

PATH = Path(__file__).parents[1] / "src" / "transcripts" / "meeting.schema.json"

# No half of a character that UTF-16 writes as two. The pattern names what is allowed: halves can
# be written in no UTF-8, and by some dialects not even as escapes.
TEXT = {"type": "string", "pattern": r"^[\u0000-\ud7ff\ue000-" + "\U0010ffff]*$"}
# In some dialects "$" fits before a line break at the end, too.
_END = r"$(?!\n)"
_YEAR = r"(?!0000)[0-9]{4}"
_LEAP = r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29"
_DAY = (
    rf"(?:{_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    rf"|{_LEAP})"
)
# Microseconds are written where there are any.
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.(?!000000)[0-9]{6})?"
_ZONE = (
    r"(?:[+-](?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?!00(?!\.))[0-5][0-9](?:\.(?!000000)[0-9]{6})?)?)?"
)
# An offset of nothing is written with a plus.
_NO_MINUS = r"(?!.*-00:00$)"
MOMENTS = {
    dt.date: f"^{_DAY}{_END}",
    dt.time: f"^{_CLOCK}{_END}",
    dt.datetime: f"^{_NO_MINUS}{_DAY}T{_CLOCK}{_ZONE}{_END}",
}
NUMBER: dict[str, Any] = {"type": "integer", "minimum": 0, "maximum": MOST}
SHARE: dict[str, Any] = {"type": "number", "minimum": 0, "maximum": 1}


def schema() -> dict[str, Any]:
    """Return the schema."""
    definitions: dict[str, Any] = {}
    body = _object(Meeting, definitions)
    properties = {
        "format": {"const": "transcripts/meeting"},
        "version": {"const": 0},
        "speakers": {"type": "array", "items": _of(Speaker, definitions)},
        **body["properties"],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A meeting, as transcripts writes it",
        **body,
        "properties": properties,
        "required": ["format", "version", *body["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(cl: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    attrs.resolve_types(cl)
    fields = attrs.fields(cl)
    tag = {"type": {"const": TAGS[cl]}} if cl in TAGS else {}
    properties = {
        field.name: TEXT if field.name == "speaker" and cl is Turn else _of(field.type, definitions)
        for field in fields
    }
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    return {
        "type": "object",
        "properties": tag | properties,
        "required": [*tag, *required],
        "additionalProperties": False,
    }


def _of(cl: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - any type
    """Return the schema of a type."""
    if isinstance(cl, UnionType):
        parts = get_args(cl)
        if NoneType not in parts:
            return {"oneOf": [_of(part, definitions) for part in parts]}
        (inner,) = (part for part in parts if part is not NoneType)
        return {"anyOf": [_of(inner, definitions), {"type": "null"}]}
    plain = {str: TEXT, int: NUMBER, bool: {"type": "boolean"}, float: SHARE}
    if cl in plain:
        return plain[cl]
    if cl in MOMENTS:
        return {"type": "string", "pattern": MOMENTS[cl]}
    if cl is dt.timedelta:
        return NUMBER | {"minimum": -MOST}
    if cl is Span or cl == tuple[int, int]:
        return {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}
    if get_origin(cl) is tuple:
        return {"type": "array", "items": _of(get_args(cl)[0], definitions)}
    if issubclass(cl, StrEnum):
        return {"enum": [member.value for member in cl]}
    name = cl.__name__.lower()
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _timing() if cl is Timing else _object(cl, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _timing() -> dict[str, Any]:
    """Return the schema of a time, which is a list: the last two of its values may be missing."""
    time, share = (_of(kind | None, {}) for kind in (dt.timedelta, float))
    values = [NUMBER, NUMBER, time, time, _of(TimingKind, {}), share]
    return {"type": "array", "prefixItems": values, "minItems": 4, "items": False}


def text() -> str:
    """Return the schema as it stands in the package."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
