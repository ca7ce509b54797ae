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

from attrs import evolve

from transcripts.errors import ParseError, UnknownFormatError
from transcripts.formats import (
    austria,
    bundestag,
    catalonia,
    court,
    european_parliament,
    iberian,
    kremlin,
    labelled,
    podcast_page,
    united_nations,
    us_congress,
    us_fomc,
    westminster,
    white_house,
)
from transcripts.formats.captions import ranges, subrip, ttml, webvtt
from transcripts.formats.protocol import Format, StyleFormat
from transcripts.formats.records import chat, ctm, rttm, stm
from transcripts.formats.services import (
    assemblyai,
    aws,
    azure,
    deepgram,
    fireflies,
    google,
    ibm,
    kaldi,
    named_rows,
    paper_edit,
    podcasting,
    rev,
    seglst,
    speechmatics,
    whisper,
)
from transcripts.formats.services.documents import JsonFormat, Loaded, is_certain, is_json, load
from transcripts.formats.written import is_written
from transcripts.reading.assembly.asides import BlockStyle
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.induction.telling import refused_words
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.paragraphs.printed import printed_text
from transcripts.reading.source.html import is_html, read_html
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, ink, passage
from transcripts.reading.source.xml import is_xml, root_of
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.patterns import Pattern
from transcripts.reading.style.wordings import Wordings

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "BUILT_IN",
    "FALLBACK",
    "GROUP",
    "BlockStyle",
    "Decision",
    "Format",
    "Hints",
    "Opening",
    "Outcome",
    "Passage",
    "PassageKind",
    "Pattern",
    "StyleFormat",
    "Wordings",
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
# What the JSON of a meeting says that it is.
_MEETING = "transcripts/meeting"
# So many keys of a JSON document are named that is read in no format.
_SHOWN = 5
# How the names of files end, where a format is called otherwise.
_ENDINGS = {"vtt": "webvtt", "srt": "subrip", "dfxp": "ttml", "cha": "chat"}
_LONGEST_TAG = 60
# How much of a text a house style is looked for in once more.
_PRINTED = 80_000
_SERVICES: tuple[JsonFormat, ...] = (
    *(podcasting.FORMAT, whisper.FORMAT, assemblyai.FORMAT, deepgram.FORMAT, aws.FORMAT),
    *(google.FORMAT, azure.FORMAT, rev.FORMAT, speechmatics.FORMAT, ibm.FORMAT, kaldi.FORMAT),
    *(paper_edit.FORMAT, seglst.FORMAT, fireflies.FORMAT),
)
# What no service has.
_ANY_SERVICE = named_rows.FORMAT
_STYLES: tuple[Format, ...] = tuple(
    map(
        StyleFormat,
        (
            kremlin.STYLE,
            white_house.STYLE,
            bundestag.STYLE,
            us_congress.STYLE,
            united_nations.STYLE,
            us_fomc.STYLE,
            court.STYLE,
            european_parliament.STYLE,
            austria.STYLE,
            iberian.STYLE,
            westminster.STYLE,
            catalonia.STYLE,
        ),
    )
)
# Those that carry structure of their own, and show it by their first lines.
_STRUCTURED: tuple[Format, ...] = (
    webvtt.FORMAT,
    subrip.FORMAT,
    ttml.FORMAT,
    ranges.WHISPER,
    ranges.SBV,
    podcast_page.FORMAT,
    chat.FORMAT,
    stm.FORMAT,
    rttm.FORMAT,
    ctm.FORMAT,
    named_rows.TABLE,
)

BUILT_IN: dict[str, Format] = {
    one.name: one for one in (*_STYLES, *_STRUCTURED, *_SERVICES, _ANY_SERVICE, FALLBACK)
}


def find(name: str) -> Format:
    """Return the format of that name: our own, or that of another package.

    Raises:
        UnknownFormatError: If there is none, or if the other package's cannot be loaded.
    """
    if name in BUILT_IN:
        return BUILT_IN[name]
    others = plug_ins()
    if name in others:
        return _load(_only_one(others[name]))
    raise _no_format(name)


def _no_format(name: str) -> UnknownFormatError:
    """Return the error for a name that no format has; it says which come close."""
    from difflib import get_close_matches  # noqa: PLC0415 - seldom needed

    ending = _ENDINGS.get(name.lower().lstrip("."))
    close = [ending] if ending else get_close_matches(name, _known(), 2)
    near = f" (close to it: {', '.join(map(repr, close))})" if close else ""
    return UnknownFormatError(f"there is no format {name!r}{near}", known=_known())


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


def plug_ins() -> dict[str, tuple[EntryPoint, ...]]:
    """Return the formats of other packages by name, without loading them.

    A name of our own is ours: nothing that is installed can change what it means. One that several
    packages have has all of theirs, and ``find`` takes none of them.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, seldom needed

    found = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    others: dict[str, tuple[EntryPoint, ...]] = {}
    for entry in found:
        if entry.name not in BUILT_IN:
            others[entry.name] = (*others.get(entry.name, ()), entry)
    return others


def _only_one(entries: tuple[EntryPoint, ...]) -> EntryPoint:
    """Return what a name stands for, where it stands for one thing.

    Raises:
        UnknownFormatError: If several packages have a format of that name.
    """
    if len(entries) == 1:
        return entries[0]
    name = entries[0].name
    packages = " and ".join(f"{_package(entry)!r} ({entry.value})" for entry in entries)
    message = (
        f"the format {name!r} is in more than one package, {packages}:"
        " name neither, but hand in the HouseStyle or Format itself"
    )
    raise UnknownFormatError(message, known=_known())


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else entry.module


def _known() -> tuple[str, ...]:
    """Return the names of all formats that may be asked for."""
    return (*BUILT_IN, *plug_ins())


def _load(entry: EntryPoint) -> Format:
    package = _package(entry)
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
    """Return the format of a text that carries structure of its own, None for any other text.

    Raises:
        UnknownFormatError: If more than one fits, or if it is JSON and none does.
    """
    if is_json(text):
        try:
            return _service(load(text))
        except ParseError as error:
            # A text that begins with a bracket may be no JSON.
            if is_certain(text):
                raise _refused(str(error).partition("\n")[0]) from None
    return _only(_STRUCTURED, text)


def recognise(text: str, *, refuses: bool = True) -> Format:
    """Return the format that a text is in.

    That is one that carries structure of its own, else the house style that is sure, else the one
    that thinks so, else the fallback if the text is a transcript at all.

    Args:
        text: The text.
        refuses: Whether a text in which nothing is regular enough is an error.

    Raises:
        UnknownFormatError: If no format fits, or more than one does.
    """
    if is_written(text):
        return FALLBACK
    known = structured(text) or _of_style(text)
    if known is not None:
        return known
    if ink(text) is None:
        raise _refused("the text is empty")
    found = FALLBACK.recognised(text)
    if found.learned is None or not (found.learned.objections and refuses):
        return found
    if is_xml(text):
        raise _refused(_unknown_xml(text))
    raise _refused(f"the text fits no format: {refused_words(found.learned)}")


def _of_style(text: str) -> Format | None:
    """Return the house style that a text is in, None for any other text.

    A style may know a page by its tags. Most know what is printed, which begins a line only where
    nothing of the mark-up stands before it.

    Raises:
        MissingExtraError: If it is HTML and selectolax is not installed.
        UnknownFormatError: If more than one fits.
    """
    known = _only(_STYLES, text)
    if known is not None or is_xml(text):
        return known
    if is_html(text):
        text = read_html(text, {}, None).text
        known = _only(_STYLES, text)
    # An extractor may have set marks of print, or signs that print nothing, where a line begins.
    return known or _only(_STYLES, printed_text(text[:_PRINTED]))


def _unknown_xml(text: str) -> str:
    """Say what XML is whose elements no format knows, and what reads it all the same."""
    try:
        root = root_of(text).tag[:_LONGEST_TAG]
    except ParseError as error:
        return str(error).partition("\n")[0]
    return (
        f"this is XML of no format that is known: its outermost element is <{root}>; the page or"
        " the plain text of its publisher may be read as it is, and format= with the name of a"
        " house style reads the text of the elements, each as a line"
    )


def _service(loaded: Loaded) -> Format:
    """Return the format of a JSON document, with that, so that nobody loads it again.

    Raises:
        UnknownFormatError: If it fits none, or more than one.
    """
    document = loaded.document
    fitting = [one for one in _SERVICES if one.fits(document)]
    if not fitting and _ANY_SERVICE.fits(document):
        fitting = [_ANY_SERVICE]
    if len(fitting) == 1:
        return evolve(fitting[0], loaded=loaded)
    if fitting:
        raise _refused(_several(one.name for one in fitting))
    first = document[0] if isinstance(document, list) and document else document
    if isinstance(first, dict) and first.get("format") == _MEETING:
        what = "a meeting as to_json writes it: from_json reads it"
        if first is not document:
            what = "several meetings as the library writes them: read_jsonl reads lines of them"
        raise _refused(f"this is {what}")
    what = "a list" if isinstance(document, list) else "an object"
    keys = ", ".join(map(repr, islice(document, _SHOWN))) if isinstance(document, dict) else ""
    with_keys = f" with the keys {keys}" if keys else ""
    raise _refused(f"this is JSON of no shape that is known: {what}{with_keys}")


def _only(asked: Iterable[Format], text: str) -> Format | None:
    """Return the format that is sure of a text, else the one that thinks so, else None.

    Raises:
        UnknownFormatError: If more than one is, or does.
    """
    votes = [(one, one.sniff(text)) for one in asked]
    for confidence in (Confidence.SURE, Confidence.WEAK):
        fitting = [one for one, vote in votes if vote is confidence]
        if len(fitting) > 1:
            raise _refused(_several(one.name for one in fitting))
        if fitting:
            return fitting[0]
    return None


def _several(names: Iterable[str]) -> str:
    return f"the text fits more than one format: {', '.join(names)}"


def _refused(message: str) -> UnknownFormatError:
    return UnknownFormatError(message, tried=tuple(BUILT_IN), known=_known())
