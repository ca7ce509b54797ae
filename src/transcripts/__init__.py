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
    TimingKind,
)
from transcripts.model import (
    Block,
    Count,
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
    Timing,
    Turn,
    TurnBlock,
    Unread,
)

if TYPE_CHECKING:
    from transcripts.captioning import to_srt, to_vtt
    from transcripts.formats.protocol import Format
    from transcripts.jsonl import BadLine, read_jsonl, write_jsonl
    from transcripts.model.chunking import Chunk, Piece
    from transcripts.model.happenings import Occurrence
    from transcripts.model.measures import TalkShare
    from transcripts.model.searching import Match
    from transcripts.model.sentences import split_sentences
    from transcripts.model.words import count_words
    from transcripts.parsing import Explanations, explain, infer, parse, parse_label, source_text
    from transcripts.reading.layout.decisions import Explanation
    from transcripts.reading.source.evidence import Evidence
    from transcripts.reading.source.kinds import PassageKind
    from transcripts.reading.source.metadata import Metadata
    from transcripts.reading.style.groups import (
        BodyStyle,
        LabelStyle,
        Layout,
        MarkupStyle,
        PageStyle,
        Repair,
        TextStyle,
    )
    from transcripts.reading.style.house_style import Confidence, HouseStyle
    from transcripts.reading.style.rules import Look, Rule
    from transcripts.reading.style.stage_directions import Directions
    from transcripts.reading.style.wordings import wordings
    from transcripts.recording import from_segments
    from transcripts.serializing import (
        configure_converter,
        converter,
        from_dict,
        from_json,
        json_schema,
        to_dict,
        to_json,
    )
    from transcripts.viewing.page import to_html
    from transcripts.writing import to_markdown, to_text

    __version__: str

__all__ = [
    "BadLine",
    "Block",
    "BodyStyle",
    "Chunk",
    "Confidence",
    "Count",
    "Directions",
    "Event",
    "EventKind",
    "Evidence",
    "Explanation",
    "Explanations",
    "Format",
    "Gap",
    "GapReason",
    "Heading",
    "HouseStyle",
    "Insertion",
    "Label",
    "LabelStyle",
    "Layout",
    "Look",
    "Mark",
    "MarkupStyle",
    "Match",
    "Meeting",
    "Metadata",
    "MissingExtraError",
    "Note",
    "NoteKind",
    "Occurrence",
    "PageStyle",
    "Paragraph",
    "ParseError",
    "PassageKind",
    "Piece",
    "Problem",
    "ProblemCode",
    "Repair",
    "Rule",
    "Severity",
    "Source",
    "Span",
    "Speaker",
    "SpeakerKind",
    "StructureError",
    "Tag",
    "TagKind",
    "TalkShare",
    "TextStyle",
    "Timing",
    "TimingKind",
    "TranscriptError",
    "Turn",
    "TurnBlock",
    "UnknownFormatError",
    "Unread",
    "configure_converter",
    "converter",
    "count_words",
    "explain",
    "from_dict",
    "from_json",
    "from_segments",
    "infer",
    "json_schema",
    "parse",
    "parse_label",
    "read_jsonl",
    "source_text",
    "split_sentences",
    "to_dict",
    "to_html",
    "to_json",
    "to_markdown",
    "to_srt",
    "to_text",
    "to_vtt",
    "wordings",
    "write_jsonl",
]

# The modules of what is loaded when it is first used.
_LATER = {
    **dict.fromkeys(
        (
            "configure_converter",
            "converter",
            "from_dict",
            "from_json",
            "json_schema",
            "to_dict",
            "to_json",
        ),
        "transcripts.serializing",
    ),
    **dict.fromkeys(("to_markdown", "to_text"), "transcripts.writing"),
    **dict.fromkeys(("to_srt", "to_vtt"), "transcripts.captioning"),
    **dict.fromkeys(("BadLine", "read_jsonl", "write_jsonl"), "transcripts.jsonl"),
    **dict.fromkeys(
        ("Explanations", "explain", "infer", "parse", "parse_label", "source_text"),
        "transcripts.parsing",
    ),
    **dict.fromkeys(("Confidence", "HouseStyle"), "transcripts.reading.style.house_style"),
    **dict.fromkeys(
        (
            "BodyStyle",
            "LabelStyle",
            "Layout",
            "MarkupStyle",
            "PageStyle",
            "Repair",
            "TextStyle",
        ),
        "transcripts.reading.style.groups",
    ),
    **dict.fromkeys(("Look", "Rule"), "transcripts.reading.style.rules"),
    **dict.fromkeys(("Chunk", "Piece"), "transcripts.model.chunking"),
    "Directions": "transcripts.reading.style.stage_directions",
    "Evidence": "transcripts.reading.source.evidence",
    "Explanation": "transcripts.reading.layout.decisions",
    "Format": "transcripts.formats.protocol",
    "Match": "transcripts.model.searching",
    "Metadata": "transcripts.reading.source.metadata",
    "Occurrence": "transcripts.model.happenings",
    "PassageKind": "transcripts.reading.source.kinds",
    "TalkShare": "transcripts.model.measures",
    "count_words": "transcripts.model.words",
    "from_segments": "transcripts.recording",
    "split_sentences": "transcripts.model.sentences",
    "to_html": "transcripts.viewing.page",
    "wordings": "transcripts.reading.style.wordings",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what a module attribute is
    if name in _LATER:
        # From then on it is found without this function.
        globals()[name] = found = getattr(import_module(_LATER[name]), name)
        return found
    if name == "__version__":
        # What is installed knows it, and is slow to ask.
        from importlib.metadata import version  # noqa: PLC0415

        return version("meeting-transcripts")
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return __all__
