"""Transcripts of meetings as typed data.

    >>> import transcripts
    >>> meeting = transcripts.parse("Anna Ivanova: Good evening.", format="kremlin")
    >>> meeting.turns[0].speaker.name
    'Anna Ivanova'

Everything of the public API stands here. The values of a meeting are loaded at once; the readers,
JSON and what a meeting is asked for when they are first used: they take several times as long.
"""

from __future__ import annotations

from importlib import import_module
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

if TYPE_CHECKING:
    from transcripts.lines import BadLine, read_jsonl, write_jsonl
    from transcripts.model.chunking import Chunk, Piece
    from transcripts.model.measures import TalkShare
    from transcripts.model.searching import Found
    from transcripts.parsing import explain, html_text, parse, parse_label
    from transcripts.reading.layout.decisions import Explanation
    from transcripts.reading.style.house_style import Confidence, Facts, HouseStyle, Layout
    from transcripts.reading.style.stage_directions import Directions
    from transcripts.reading.style.wordings import wordings
    from transcripts.serializing import (
        converter,
        from_dict,
        from_json,
        json_schema,
        register,
        to_dict,
        to_json,
    )
    from transcripts.writing import to_markdown, to_text

__all__ = [
    "BadLine",
    "Block",
    "Chunk",
    "Confidence",
    "Directions",
    "Event",
    "EventKind",
    "Explanation",
    "Facts",
    "Found",
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
    "Piece",
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
    "TalkShare",
    "TranscriptError",
    "Turn",
    "TurnBlock",
    "UnknownFormatError",
    "Unread",
    "converter",
    "explain",
    "from_dict",
    "from_json",
    "html_text",
    "json_schema",
    "parse",
    "parse_label",
    "read_jsonl",
    "register",
    "to_dict",
    "to_json",
    "to_markdown",
    "to_text",
    "wordings",
    "write_jsonl",
]

# The modules of what is loaded when it is first used.
_LATER = {
    **dict.fromkeys(
        (
            "converter",
            "from_dict",
            "from_json",
            "json_schema",
            "register",
            "to_dict",
            "to_json",
        ),
        "transcripts.serializing",
    ),
    **dict.fromkeys(("to_markdown", "to_text"), "transcripts.writing"),
    **dict.fromkeys(("BadLine", "read_jsonl", "write_jsonl"), "transcripts.lines"),
    **dict.fromkeys(("explain", "html_text", "parse", "parse_label"), "transcripts.parsing"),
    **dict.fromkeys(
        ("Confidence", "Facts", "HouseStyle", "Layout"), "transcripts.reading.style.house_style"
    ),
    **dict.fromkeys(("Chunk", "Piece"), "transcripts.model.chunking"),
    "Directions": "transcripts.reading.style.stage_directions",
    "Explanation": "transcripts.reading.layout.decisions",
    "Found": "transcripts.model.searching",
    "TalkShare": "transcripts.model.measures",
    "wordings": "transcripts.reading.style.wordings",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what a module attribute is
    if name in _LATER:
        # From then on it is found without this function.
        globals()[name] = found = getattr(import_module(_LATER[name]), name)
        return found
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return __all__
