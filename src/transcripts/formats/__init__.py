"""The formats, by name, and which of them a text is in.

Our own formats recognise their texts. Those of other packages, found by the entry point
group ``transcripts.formats``, are used when they are named, so that the same text gives the
same meeting whatever is installed.

What a format of another package is made of stands here as well: see "A format of your own" in the
documentation.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from transcripts.errors import ParseError, UnknownFormatError
from transcripts.formats import bundestag, kremlin, labelled, white_house
from transcripts.formats.captions import subrip, webvtt
from transcripts.formats.protocol import Format, StyleFormat
from transcripts.formats.services import (
    assemblyai,
    aws,
    azure,
    deepgram,
    fireflies,
    google,
    ibm,
    kaldi,
    paper_edit,
    podcasting,
    rev,
    seglst,
    speechmatics,
    whisper,
)
from transcripts.formats.services.documents import JsonFormat, is_certain, is_json, look_at, taken
from transcripts.formats.written import is_written
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, ink, passage
from transcripts.reading.style.house_style import Confidence, HouseStyle

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "BUILT_IN",
    "FALLBACK",
    "GROUP",
    "Decision",
    "Format",
    "Hints",
    "Opening",
    "Outcome",
    "Passage",
    "PassageKind",
    "StyleFormat",
    "assemble",
    "find",
    "format_of",
    "passage",
    "plug_ins",
    "recognise",
    "structured",
]

GROUP = "transcripts.formats"
# What a text is read as that is in no other format.
FALLBACK = labelled.FORMAT
# So many keys of a JSON document are named that is read in no format.
_SHOWN = 5
_SERVICES: tuple[JsonFormat, ...] = (
    *(podcasting.FORMAT, whisper.FORMAT, assemblyai.FORMAT, deepgram.FORMAT, aws.FORMAT),
    *(google.FORMAT, azure.FORMAT, rev.FORMAT, speechmatics.FORMAT, ibm.FORMAT, kaldi.FORMAT),
    *(paper_edit.FORMAT, seglst.FORMAT, fireflies.FORMAT),
)
_RECOGNISED: tuple[Format, ...] = (
    *map(StyleFormat, (kremlin.STYLE, white_house.STYLE, bundestag.STYLE)),
    webvtt.FORMAT,
    subrip.FORMAT,
)

BUILT_IN: dict[str, Format] = {one.name: one for one in (*_RECOGNISED, *_SERVICES, FALLBACK)}


def find(name: str) -> Format:
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
    raise UnknownFormatError(message, known=_known())


def format_of(value: str | HouseStyle | Format) -> Format:
    """Return the format that a caller names or hands in.

    Raises:
        TypeError: If it is neither a name, a house style nor a format.
        UnknownFormatError: As for ``find``.
    """
    found = find(value) if isinstance(value, str) else _as_format(value)
    if found is None:
        message = (
            "format must be the name of a format, a HouseStyle or a Format,"
            f" not {type(value).__name__}"
        )
        raise TypeError(message)
    return found


def _as_format(value: object) -> Format | None:
    """Return what reads documents by a style or by itself, None for anything else."""
    if isinstance(value, HouseStyle):
        return StyleFormat(value)
    # A class has what its instances have.
    return value if isinstance(value, Format) and not isinstance(value, type) else None


def plug_ins() -> dict[str, EntryPoint]:
    """Return the formats of other packages by name, without loading them.

    A name of our own is ours: nothing that is installed can change what it means.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, seldom needed

    found = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    return {entry.name: entry for entry in found if entry.name not in BUILT_IN}


def _known() -> tuple[str, ...]:
    """Return the names of all formats that may be asked for."""
    return (*BUILT_IN, *plug_ins())


def _load(entry: EntryPoint) -> Format:
    package = entry.dist.name if entry.dist is not None else entry.module
    try:
        found = _as_format(entry.load())
    # Whatever a module of somebody else raises, it is a broken plug-in and no more.
    except Exception as error:
        message = (
            f"the format {entry.name!r} of the package {package!r} cannot be loaded:"
            f" {type(error).__name__}: {error}"
        )
        raise UnknownFormatError(message, known=_known()) from error
    if found is None or found.name != entry.name:
        message = (
            f"the format {entry.name!r} of the package {package!r} is broken:"
            f" {entry.value} is neither a HouseStyle nor a Format of that name"
        )
        raise UnknownFormatError(message, known=_known())
    return found


def structured(text: str) -> Format | None:
    """Return the format of a text that carries structure of its own, None for any other text."""
    votes = _votes(text, [one for one in _RECOGNISED if not isinstance(one, StyleFormat)])
    return next((BUILT_IN[name] for name, vote in votes.items() if vote), None)


def recognise(text: str) -> Format:
    """Return the format that a text is in.

    That is the one that is sure, else the one that thinks so, else the fallback if the text is
    a transcript at all.

    Raises:
        UnknownFormatError: If no format fits, or more than one does.
    """
    tried = tuple(BUILT_IN)
    if is_written(text):
        return FALLBACK
    votes = _votes(text, _RECOGNISED)
    for confidence in (Confidence.SURE, Confidence.WEAK):
        fitting = [name for name, vote in votes.items() if vote is confidence]
        if len(fitting) == 1:
            return BUILT_IN[fitting[0]]
        if fitting:
            message = f"the text fits more than one format: {', '.join(fitting)}"
            raise UnknownFormatError(message, tried=tried, known=_known())
    refusal = _refusal(text) if is_json(text) else None
    if refusal is None and FALLBACK.sniff(text):
        return FALLBACK
    message = "the text fits no format" if ink(text) is not None else "the text is empty"
    message = refusal or message
    raise UnknownFormatError(message, tried=tried, known=_known())


def _refusal(text: str) -> str | None:
    """Return why JSON is read in no format; None if it is no JSON, but a text in brackets."""
    try:
        document, _ = taken(text)
    except ParseError as error:
        return str(error).partition("\n")[0] if is_certain(text) else None
    what = "a list" if isinstance(document, list) else "an object"
    keys = ", ".join(map(repr, islice(document, _SHOWN))) if isinstance(document, dict) else ""
    return f"this is JSON of no shape that is known: {what}{keys and f' with the keys {keys}'}"


def _votes(text: str, others: Iterable[Format]) -> dict[str, Confidence]:
    """Return how sure each format is of a text; JSON is loaded once for those of all services.

    Args:
        text: The text.
        others: Who is asked of a text that is no JSON.
    """
    if is_json(text):
        try:
            document = look_at(text)
        except ParseError:
            pass
        else:
            return {one.name: one.vote(document) for one in _SERVICES}
    return {one.name: one.sniff(text) for one in others}
