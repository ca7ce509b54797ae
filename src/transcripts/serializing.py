"""Meetings as JSON and back.

The form is that of the model, attribute by attribute, but for this: a block, and what a
mark holds, names its type; a turn names its speaker by id, and the speakers stand once in a
list; a span is ``[start, end]``; what has its default value is left out.

Loading is strict. What it takes can be written back as it was, and what it refuses it
refuses with every fault and the path to each.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs

from transcripts._converter import Fault, Repeated, expected, quoted, read, write
from transcripts.errors import StructureError
from transcripts.kinds import SpeakerKind
from transcripts.model import Meeting, Speaker

__all__ = ["from_dict", "from_json", "to_dict", "to_json"]

_FORMAT = "transcripts/meeting"
_VERSION = 0


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
    if not isinstance(meeting, Meeting):
        raise TypeError(_wrong_argument("a Meeting, as parse() returns it", meeting))
    document: dict[str, Any] = {"format": _FORMAT, "version": _VERSION}
    speakers = list(meeting.speakers)
    for key, value in write(meeting).items():
        if key == "blocks" and speakers:
            document["speakers"] = write(speakers)
        document[key] = value
    return document


def from_dict(data: dict[str, Any]) -> Meeting:
    """Make the meeting of a document, as ``to_dict`` or a JSON parser returns it.

    Args:
        data: The document.

    Raises:
        StructureError: If it is not a meeting, with every fault in it.
        TypeError: If ``data`` is not a dict.
    """
    if not isinstance(data, dict):
        raise TypeError(_wrong_argument("a dict (from_json() takes JSON text)", data))
    return _load(data)


def to_json(meeting: Meeting, *, indent: int | None = None) -> str:
    """Return a meeting as JSON text; equal meetings give the same text.

    Args:
        meeting: What to write.
        indent: Spaces for each level; ``None`` writes one line.

    Raises:
        TypeError: If ``meeting`` is not a Meeting.
    """
    return json.dumps(to_dict(meeting), ensure_ascii=False, allow_nan=False, indent=indent)


def from_json(data: str | bytes) -> Meeting:
    """Make the meeting of a JSON text, as ``to_json`` returns it.

    Args:
        data: The text, or its bytes in UTF-8.

    Raises:
        StructureError: If it is not JSON or not a meeting, with every fault in it.
        TypeError: If ``data`` is neither str nor bytes.
    """
    if not isinstance(data, str | bytes):
        raise TypeError(_wrong_argument("JSON as str or bytes (from_dict() takes a dict)", data))
    return _load(_parsed(data))


def _wrong_argument(wanted: str, got: object) -> str:
    """Return what to say about an argument of the wrong type."""
    return f"expected {wanted}, got {type(got).__name__}"


def _parsed(data: str | bytes) -> object:
    """Return the values that a JSON text holds."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
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


def _load(document: object) -> Meeting:
    """Make the meeting of a document, or raise all that is wrong with it."""
    if not isinstance(document, dict):
        raise _error([((), expected(dict, document))])
    _refuse_foreign(document)
    faults: list[Fault] = []
    read({key: document[key] for key in ("format", "version") if key in document}, _Header, faults)
    speakers = _speakers(document, faults)
    besides = ("format", "version", "speakers")
    body = {key: value for key, value in document.items() if key not in besides}
    meeting = read(body, Meeting, faults, speakers=speakers)
    if meeting is None or faults:
        raise _error(_in_order(faults, document))
    return meeting


def _refuse_foreign(document: dict[str, Any]) -> None:
    """Refuse a document that says it is something else: no rule here applies to the rest."""
    name, version = document.get("format"), document.get("version")
    if type(name) is str and name != _FORMAT:
        raise _error([(("format",), f"expected {_FORMAT!r}, got {quoted(name)}")])
    if type(version) is int and version != _VERSION:
        age = "newer" if version > _VERSION else "older"
        fault = f"version {quoted(version)} is {age} than this library reads ({_VERSION})"
        raise _error([(("version",), fault)])


def _speakers(document: dict[str, Any], faults: list[Fault]) -> dict[str, Speaker]:
    """Return the speakers by id; add what is wrong with them to the faults."""
    listed = document.get("speakers", [])
    speakers = read(listed, tuple[Speaker, ...], faults, "speakers") or ()
    ids, named = _strings(listed, "id"), _strings(document.get("blocks"), "speaker")
    faults += _id_faults(ids, list(dict.fromkeys(named.values())))
    # Where a speaker is at fault, the turns that name it are not: anyone will do for them.
    anyone = Speaker(id="", kind=SpeakerKind.ANONYMOUS)
    return dict.fromkeys(ids.values(), anyone) | {speaker.id: speaker for speaker in speakers}


def _strings(items: object, key: str) -> dict[int, str]:
    """Return the strings that the objects in a list have under a key, by index."""
    objects = enumerate(items if isinstance(items, list) else ())
    pairs = ((index, item.get(key)) for index, item in objects if isinstance(item, dict))
    return {index: value for index, value in pairs if type(value) is str}


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


def _in_order(faults: list[Fault], document: dict[object, Any]) -> list[Fault]:
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
