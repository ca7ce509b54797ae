"""Transcripts of meetings as typed data.

    >>> import transcripts
    >>> meeting = transcripts.parse("Anna Ivanova: Good evening.", format="kremlin")
    >>> meeting.turns[0].speaker.name
    'Anna Ivanova'

Everything of the public API stands here. JSON is loaded when it is first used: cattrs is
slow to import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from transcripts.errors import (
    MissingExtraError,
    ParseError,
    StructureError,
    TranscriptError,
    UnknownFormatError,
)
from transcripts.kinds import (
    EventKind,
    GapReason,
    NoteKind,
    ProblemCode,
    Severity,
    SpeakerKind,
    TagKind,
)
from transcripts.model import (
    Block,
    Event,
    Gap,
    Heading,
    Insertion,
    Label,
    Mark,
    Meeting,
    Note,
    Paragraph,
    Problem,
    Source,
    Span,
    Speaker,
    Tag,
    Turn,
    TurnBlock,
    Unread,
)
from transcripts.parsing import explain, html_text, parse, parse_label
from transcripts.reading.decisions import Explanation
from transcripts.reading.directions import Directions
from transcripts.reading.style import Confidence, Facts, HouseStyle, Layout
from transcripts.reading.wordings import wordings

if TYPE_CHECKING:
    from transcripts.serializing import from_dict, from_json, to_dict, to_json

__all__ = [
    "Block",
    "Confidence",
    "Directions",
    "Event",
    "EventKind",
    "Explanation",
    "Facts",
    "Gap",
    "GapReason",
    "Heading",
    "HouseStyle",
    "Insertion",
    "Label",
    "Layout",
    "Mark",
    "Meeting",
    "MissingExtraError",
    "Note",
    "NoteKind",
    "Paragraph",
    "ParseError",
    "Problem",
    "ProblemCode",
    "Severity",
    "Source",
    "Span",
    "Speaker",
    "SpeakerKind",
    "StructureError",
    "Tag",
    "TagKind",
    "TranscriptError",
    "Turn",
    "TurnBlock",
    "UnknownFormatError",
    "Unread",
    "explain",
    "from_dict",
    "from_json",
    "html_text",
    "parse",
    "parse_label",
    "to_dict",
    "to_json",
    "wordings",
]

_JSON = frozenset({"from_dict", "from_json", "to_dict", "to_json"})


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what a module attribute is
    if name in _JSON:
        from transcripts import serializing  # noqa: PLC0415 - see the docstring

        return getattr(serializing, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return __all__
