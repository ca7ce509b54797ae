"""Meetings as JSON and back.

The form is that of the model, attribute by attribute, but for this: a block, and what a
mark holds, names its type; a turn names its speaker by id, and the speakers stand once in a
list; a span is ``[start, end]``; what has its default value is left out.

Loading is strict. What it takes can be written back as it was, and what it refuses it
refuses with every fault and the path to each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any, Literal

import attrs
from cattrs import Converter

from transcripts._converter import Fault, Repeated, as_object, quoted, read
from transcripts._dumping import dump
from transcripts._loading import load
from transcripts.errors import StructureError
from transcripts.kinds import SpeakerKind
from transcripts.model import Meeting, Speaker

__all__ = [
    "configure_converter",
    "converter",
    "from_dict",
    "from_json",
    "json_schema",
    "to_dict",
    "to_json",
]

# The extra ``fast`` writes the same bytes, and reads the same values.
orjson: Any = import_module("orjson") if find_spec("orjson") else None

_FORMAT = "transcripts/meeting"
_VERSION = 0
# The levels of indent that orjson can write, with its option for each.
_INDENTS = {None: 0, 2: 1}  # 1 is OPT_INDENT_2
# An escape that is a colon: they are counted.
_COLON = re.compile(r"\\u003[aA]")
_EXPONENT = re.compile(rb"e-\d")
# From each version that was released with a frozen form, how it becomes the next one. Version 0
# changes with the model until release 1.0 of this library, and is never upgraded.
_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


@attrs.frozen
class _Header:
    """The keys that say what kind of document this is."""

    format: str
    version: int


def to_dict(meeting: Meeting) -> dict[str, Any]:
    """Return a meeting as dicts, lists, strings, whole numbers and booleans.

    Args:
        meeting: What to write.

    Returns:
        The document; ``from_dict`` makes an equal meeting of it.

    Raises:
        TypeError: If ``meeting`` is not a Meeting.
    """
    # One of a class of the caller's own would come back as another.
    if type(meeting) is not Meeting:
        raise TypeError(_wrong_argument("a Meeting, as parse() returns it", meeting))
    document: dict[str, Any] = _header()
    speakers = list(meeting.speakers)
    for key, value in dump(meeting).items():
        if key == "blocks" and speakers:
            document["speakers"] = [dump(speaker) for speaker in speakers]
        document[key] = value
    return document


def from_dict(data: dict[str, Any], *, unknown: Literal["error", "ignore"] = "error") -> Meeting:
    """Make the meeting of a document, as ``to_dict`` or a JSON parser returns it.

    Args:
        data: The document.
        unknown: What to do with a key that a meeting does not have: refuse it, or leave it out.

    Raises:
        StructureError: If it is not a meeting, with every fault in it.
        TypeError: If ``data`` is not a dict.
    """
    # One of another class could say anything of its items.
    if type(data) is not dict:
        raise TypeError(_wrong_argument("a dict (from_json() takes JSON text)", data))
    ignore = _ignores(unknown)
    found = load(data, _header())
    return _load(data, ignore=ignore) if found is None else found[0]


def to_json(meeting: Meeting, *, indent: int | None = None) -> str:
    """Return a meeting as JSON text; equal meetings give the same text.

    Args:
        meeting: What to write.
        indent: Spaces for each level; ``None`` writes one line.

    Raises:
        TypeError: If ``meeting`` is not a Meeting.
    """
    document = to_dict(meeting)
    if orjson is not None and indent in _INDENTS:
        written: bytes = orjson.dumps(document, option=_INDENTS[indent])
        if not _may_hold_small(written):
            return written.decode()
    separators = (",", ":") if indent is None else None
    return json.dumps(
        document, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
    )


def _may_hold_small(written: bytes) -> bool:
    """Tell whether JSON may hold a number so small that orjson has other digits for it than Python.

    That is a confidence below 0.0001; in a text it may be anything, and then only takes longer.
    """
    return b"0.0000" in written or _EXPONENT.search(written) is not None


def from_json(data: str | bytes, *, unknown: Literal["error", "ignore"] = "error") -> Meeting:
    """Make the meeting of a JSON text, as ``to_json`` returns it.

    Args:
        data: The text, or its bytes in UTF-8.
        unknown: What to do with a key that a meeting does not have: refuse it, or leave it out.

    Raises:
        StructureError: If it is not JSON or not a meeting, with every fault in it.
        TypeError: If ``data`` is neither str nor bytes.
    """
    if not isinstance(data, str | bytes):
        raise TypeError(_wrong_argument("JSON as str or bytes (from_dict() takes a dict)", data))
    ignore = _ignores(unknown)
    return _quickly(data) or _load(_parsed(data), ignore=ignore)


def converter() -> Converter:
    """Return a cattrs converter that writes and reads meetings, alone or within other classes.

    It is a new one each time, for the caller to configure further.

    >>> made = converter()
    >>> made.unstructure({"today": None})
    {'today': None}
    """
    made = Converter()
    configure_converter(made)
    return made


def configure_converter(converter: Converter) -> None:
    """Teach a cattrs converter to write and read meetings.

    A meeting within another class is then the document that ``to_dict`` returns, and is read
    as by ``from_dict``.

    Args:
        converter: The caller's own.
    """
    converter.register_unstructure_hook(Meeting, to_dict)
    converter.register_structure_hook(Meeting, lambda value, _: from_dict(value))


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what ``to_json`` writes.

    What it refuses ``from_json`` refuses. What it accepts ``from_json`` accepts, but for what
    no schema can say: that turns name the speakers that are listed, each of them once and in
    the order of their first turns, that no span or mark ends before it begins, and that marks
    and shifts fit the text of their paragraph.
    """
    text = files("transcripts").joinpath("meeting.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _header() -> dict[str, Any]:
    """Return the keys that say what kind of document it is."""
    return {"format": _FORMAT, "version": _VERSION}


def _ignores(unknown: str) -> bool:
    if unknown not in ("error", "ignore"):
        message = f"unknown must be 'error' or 'ignore', not {unknown!r}"
        raise ValueError(message)
    return unknown == "ignore"


def _wrong_argument(wanted: str, got: object) -> str:
    """Return what to say about an argument of the wrong type."""
    return f"expected {wanted}, got {type(got).__name__}"


def _text(data: str | bytes) -> str:
    """Return a text, also of a class that says other things of itself."""
    return str.__str__(data) if isinstance(data, str) else bytes.decode(data, "utf-8-sig")


def _quickly(data: str | bytes) -> Meeting | None:
    """Return the meeting of a text in which nothing is wrong; None where something may be."""
    try:
        text = _text(data)
        document = (json if orjson is None else orjson).loads(text)
    except (ValueError, RecursionError):
        return None
    if "\\" in text and _COLON.search(text) is not None:
        return None
    found = load(document, _header(), parsed=True)
    # Of a key that stands twice the parser has kept one.
    return found[0] if found is not None and found[1] == text.count(":") else None


def _parsed(data: str | bytes) -> object:
    """Return the values that a JSON text holds."""
    try:
        text = _text(data)
        return json.loads(text, object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        fault = f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
    except json.JSONDecodeError as error:
        fault = f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
    except RecursionError:
        fault = "nested too deep"
    except ValueError:
        # Python reads no number of more than some thousand digits.
        fault = "a number has too many digits"
    raise _error([((), fault)])


def _object(pairs: list[tuple[str, Any]]) -> dict[Any, Any]:
    """Return a JSON object, a repeated key under a key of its own."""
    found: dict[Any, Any] = {}
    for key, value in pairs:
        found[Repeated(key) if key in found else key] = value
    return found


def _load(document: object, *, ignore: bool) -> Meeting:
    """Make the meeting of a document, or raise all that is wrong with it."""
    try:
        document = as_object(document)
    except ValueError as error:
        raise _error([((), str(error))]) from None
    document = _upgraded(document)
    faults: list[Fault] = []
    read({key: document[key] for key in ("format", "version") if key in document}, _Header, faults)
    speakers = _speakers(document, faults, ignore=ignore)
    besides = ("format", "version", "speakers")
    body = {key: value for key, value in document.items() if key not in besides}
    meeting = read(body, Meeting, faults, speakers=speakers, ignore=ignore)
    if meeting is None or faults:
        raise _error(_in_order(faults, document))
    return meeting


def _upgraded(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document in the form of this version, and refuse what is none of ours.

    No rule here applies to the rest of a document that says it is something else.
    """
    name, version = document.get("format"), document.get("version")
    if type(version) is float and version.is_integer():
        version = int(version)
    if type(name) is str and name != _FORMAT:
        raise _error([(("format",), f"expected {_FORMAT!r}, got {quoted(name)}")])
    while type(version) is int and version in _UPGRADES:
        document = {**_UPGRADES[version](document), "version": version + 1}
        version = document["version"]
    if type(version) is int and version != _VERSION:
        age = "newer" if version > _VERSION else "older"
        fault = f"version {quoted(version)} is {age} than this library reads ({_VERSION})"
        raise _error([(("version",), fault)])
    return document


def _speakers(document: dict[str, Any], faults: list[Fault], *, ignore: bool) -> dict[str, Speaker]:
    """Return the speakers by id; add what is wrong with them to the faults."""
    listed = document.get("speakers", [])
    speakers = read(listed, tuple[Speaker, ...], faults, "speakers", ignore=ignore) or ()
    ids, named = _strings(listed, "id"), _strings(document.get("blocks"), "speaker")
    faults += _id_faults(ids, list(dict.fromkeys(named.values())))
    # Where a speaker is at fault, the turns that name it are not: anyone will do for them.
    anyone = Speaker(id="", kind=SpeakerKind.ANONYMOUS)
    return dict.fromkeys(ids.values(), anyone) | {speaker.id: speaker for speaker in speakers}


def _strings(items: object, key: str) -> dict[int, str]:
    """Return the strings that the objects in a list have under a key, by index."""
    objects = enumerate(items if type(items) is list else ())
    found = {}
    for index, item in objects:
        for name, value in item.items() if type(item) is dict else ():
            if type(name) is str and name == key and type(value) is str:
                found[index] = value
    return found


def _id_faults(ids: dict[int, str], named: list[str]) -> Iterator[Fault]:
    """Compare the ids of the speakers with those that turns name, by their first turn."""
    first: dict[str, int] = {}
    spoken = set(named)
    for index, key in ids.items():
        if first.setdefault(key, index) != index:
            fault = f"the id {quoted(key)} is that of speaker {first[key]}"
            yield ("speakers", index, "id"), fault
        elif key not in spoken:
            yield ("speakers", index), f"speaker {quoted(key)} has no turn"
    if spoken == set(first) and named != list(first):
        yield ("speakers",), "not in the order of their first turns"


def _in_order(faults: list[Fault], document: dict[Any, Any]) -> list[Fault]:
    """Return the faults in the order of the keys of the document, missing keys last."""
    places = {key: place for place, key in enumerate(document)}
    return sorted(faults, key=lambda fault: places.get(next(iter(fault[0]), None), len(places)))


def _error(faults: list[Fault]) -> StructureError:
    """Return the error for faults."""
    return StructureError(tuple(("$" + "".join(map(_step, steps)), text) for steps, text in faults))


def _step(step: object) -> str:
    """Return one step of a JSON path."""
    if isinstance(step, int):
        return f"[{step}]"
    name = str(step)
    return f".{name}" if name.isascii() and name.isidentifier() else f"[{json.dumps(name)}]"
