"""The values that a transcript is read into.

Everything here is frozen, hashable, picklable and compared by value. What is printed
and what is understood stand side by side; what is unknown is ``None``. Spans count code
points in the source text. The model knows neither readers nor JSON.
"""

import sys

from transcripts.model.meeting import Meeting
from transcripts.model.paragraphs import Mark, Paragraph, Timing
from transcripts.model.turns import Block, Turn, TurnBlock
from transcripts.model.values import (
    Count,
    Event,
    Gap,
    Heading,
    Insertion,
    Label,
    Note,
    Problem,
    Source,
    Span,
    Speaker,
    Tag,
    Unread,
    source_offset,
)

__all__ = [
    "Block",
    "Count",
    "Event",
    "Gap",
    "Heading",
    "Insertion",
    "Label",
    "Mark",
    "Meeting",
    "Note",
    "Paragraph",
    "Problem",
    "Source",
    "Span",
    "Speaker",
    "Tag",
    "Timing",
    "Turn",
    "TurnBlock",
    "Unread",
    "source_offset",
]

if "hypothesis" in sys.modules:  # pragma: no branch - it always is, where this is measured
    # It was there first, and could not be told of what was not there.
    from _transcripts_hypothesis import register

    register()
