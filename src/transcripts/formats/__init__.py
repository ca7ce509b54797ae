"""The formats, by name, and which of them a text is in.

Our own formats recognise their texts. Those of other packages, found by the entry point
group ``transcripts.formats``, are used when they are named, so that the same text gives the
same meeting whatever is installed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcripts.errors import UnknownFormatError
from transcripts.formats import bundestag, kremlin, labelled, white_house
from transcripts.reading.source.passages import ink
from transcripts.reading.style.house_style import Confidence, HouseStyle

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["BUILT_IN", "FALLBACK", "GROUP", "find", "plug_ins", "recognise"]

GROUP = "transcripts.formats"
# What a text is read as that is in no house style.
FALLBACK = labelled.STYLE
_HOUSE_STYLES = (kremlin.STYLE, white_house.STYLE, bundestag.STYLE)

BUILT_IN: dict[str, HouseStyle] = {style.name: style for style in (*_HOUSE_STYLES, FALLBACK)}


def find(name: str) -> HouseStyle:
    """Return the format of that name: our own, or that of another package.

    Raises:
        UnknownFormatError: If there is none, or if the other package's cannot be loaded.
    """
    if name in BUILT_IN:
        return BUILT_IN[name]
    others = plug_ins()
    if name in others:
        return _load(others[name])
    message = f"there is no format {name!r}"
    raise UnknownFormatError(message, known=(*BUILT_IN, *others))


def plug_ins() -> dict[str, EntryPoint]:
    """Return the formats of other packages by name, without loading them.

    A name of our own is ours: nothing that is installed can change what it means.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, seldom needed

    found = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    return {entry.name: entry for entry in found if entry.name not in BUILT_IN}


def _load(entry: EntryPoint) -> HouseStyle:
    package = entry.dist.name if entry.dist is not None else entry.module
    try:
        style = entry.load()
    # Whatever a module of somebody else raises, it is a broken plug-in and no more.
    except Exception as error:
        message = (
            f"the format {entry.name!r} of the package {package!r} cannot be loaded:"
            f" {type(error).__name__}: {error}"
        )
        raise UnknownFormatError(message, known=tuple(BUILT_IN)) from error
    if not isinstance(style, HouseStyle) or style.name != entry.name:
        message = (
            f"the format {entry.name!r} of the package {package!r} is broken:"
            f" {entry.value} is no HouseStyle of that name"
        )
        raise UnknownFormatError(message, known=tuple(BUILT_IN))
    return style


def recognise(text: str) -> HouseStyle:
    """Return the format that a text is in.

    That is the house style that is sure, else the one that thinks so, else the fallback if
    the text is a transcript at all.

    Raises:
        UnknownFormatError: If no format fits, or more than one does.
    """
    known = tuple(BUILT_IN)
    votes = {style.name: style.sniff(text) for style in _HOUSE_STYLES}
    for confidence in (Confidence.SURE, Confidence.WEAK):
        fitting = [name for name, vote in votes.items() if vote is confidence]
        if len(fitting) == 1:
            return BUILT_IN[fitting[0]]
        if fitting:
            message = f"the text fits more than one format: {', '.join(fitting)}"
            raise UnknownFormatError(message, tried=known, known=known)
    if FALLBACK.sniff(text):
        return FALLBACK
    message = "the text fits no format" if ink(text) is not None else "the text is empty"
    raise UnknownFormatError(message, tried=known, known=known)
