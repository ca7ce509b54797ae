"""The formats, by name, and which of them a text is in."""

from __future__ import annotations

from transcripts.errors import UnknownFormatError
from transcripts.formats import kremlin
from transcripts.reading.style import Confidence, HouseStyle
from transcripts.reading.text import ink

__all__ = ["BUILT_IN", "find", "recognise"]

BUILT_IN: dict[str, HouseStyle] = {style.name: style for style in (kremlin.STYLE,)}


def find(name: str) -> HouseStyle:
    """Return the format of that name.

    Raises:
        UnknownFormatError: If there is none.
    """
    if name not in BUILT_IN:
        message = f"there is no format {name!r}"
        raise UnknownFormatError(message, known=tuple(BUILT_IN))
    return BUILT_IN[name]


def recognise(text: str) -> HouseStyle:
    """Return the format that a text is in: the one that is sure, else the one that thinks so.

    Raises:
        UnknownFormatError: If no format fits, or more than one does.
    """
    known = tuple(BUILT_IN)
    votes = {name: style.sniff(text) for name, style in BUILT_IN.items()}
    for confidence in (Confidence.SURE, Confidence.WEAK):
        fitting = [name for name, vote in votes.items() if vote is confidence]
        if len(fitting) == 1:
            return BUILT_IN[fitting[0]]
        if fitting:
            message = f"the text fits more than one format: {', '.join(fitting)}"
            raise UnknownFormatError(message, tried=known, known=known)
    message = "the text fits no format" if ink(text) is not None else "the text is empty"
    raise UnknownFormatError(message, tried=known, known=known)
