"""Where what is said begins and ends: lines above it state something, and lists stand below it."""

from __future__ import annotations

from collections.abc import Sequence

from transcripts.reading.induction.forms import End, Part, Wrap
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.induction.speech import is_heard, is_said, text_under
from transcripts.reading.later import later

__all__ = ["without_header", "without_list_below"]

# Fewer are somebody who says nothing.
_LEAST_LISTED = 2
_NAME_ONLY = later(r"(?:[“\"]?\p{Lu}[\p{L}\p{M}.’'-]*+[”\"]?[\s,;]*){2,12}")


def without_header(labels: Sequence[Sighting], rows: Sequence[Row]) -> Sequence[Sighting]:
    """Return the labels without lines above the text that state something of it.

    Printed forms: "INTERVIEWEE: Marta Quill", above "INTERVIEWEE: I was born in 1940."; "PRESENT:",
    with a list below it.
    """
    texts = (text_under(labels, at, rows) for at in range(len(labels)))
    said = (is_said(text) and not _is_value(text) for text in texts)
    first = next((at for at, is_speech in enumerate(said) if is_speech), 0)
    speaks = {one.key for one in labels[first:]}
    while first and (
        (labels[first - 1].key in speaks or _is_message(labels[first - 1]))
        and _may_be_turn(labels[first - 1], text_under(labels, first - 1, rows))
    ):
        first -= 1
    return labels[first:]


def without_list_below(labels: Sequence[Sighting], rows: Sequence[Row]) -> Sequence[Sighting]:
    """Return the labels without a list of who speaks below the text: names, and nothing under them.

    Printed form: "Call participants:", above names with what they are.
    """
    last = len(labels) - 1
    first = last
    while first > 0 and not text_under(labels, first - 1, rows):
        first -= 1
    is_list = last - first >= _LEAST_LISTED - 1 and labels[last].form.end is End.LINE
    is_list = is_list and not is_heard(text_under(labels, last, rows))
    return labels[:first] if is_list and first else labels


def _is_message(one: Sighting) -> bool:
    """Tell whether a label is one of a chat: no line above a text has date and time before it."""
    return (one.is_dated or one.form.wrap is Wrap.ANGLE) and Part.BEFORE in one.parts


def _may_be_turn(one: Sighting, text: str) -> bool:
    """Tell whether a label of who speaks later has a turn: no list below it, and no value."""
    is_empty = one.form.end is End.COLON and not text
    return bool(one.rest or is_empty) and not _is_value(text)


def _is_value(text: str) -> bool:
    """Tell whether a text is a name or a list of names, and nothing else."""
    return _NAME_ONLY.fullmatch(text) is not None and not is_heard(text)
