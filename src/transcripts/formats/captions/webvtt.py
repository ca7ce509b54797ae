"""WebVTT: captions, and what meeting tools export, with times and voices.

The printed form:

    WEBVTT

    NOTE exported on Tuesday

    1
    00:00:01.000 --> 00:00:04.000
    <v Anna Berg>Good evening.

Consecutive cues of one voice are one turn, and one running paragraph: most cues end in mid
sentence. A voice holds for its cue alone. Where no cue has a voice tag, ``Name: `` at the start
of cues is a label if it returns; then cues without one go on with the last.

The grammar is that of https://www.w3.org/TR/webvtt1/#file-parsing. A block whose time cannot be
read is unread, and costs no other; decimal commas and short fractions are mended and recorded.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import partial

import regex
from attrs import evolve

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import (
    BARE,
    CLOCK,
    END,
    Line,
    exact_times,
    note,
    read_times,
    unread,
)
from transcripts.formats.captions.cue_text import Piece, Voice, dropped, read_cue
from transcripts.formats.captions.cues import Captions
from transcripts.formats.captions.voices import AnyCue, Cue, Said, Voiced, firsts
from transcripts.kinds import NoteKind
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import ink
from transcripts.reading.style.house_style import Confidence

__all__ = ["FORMAT", "WRITTEN"]

# A line of the header of what the library has written: there, voices stand in tags alone, and
# nothing is shown twice.
WRITTEN = "Written-By: transcripts 1"

_SIGNATURE = later(r"\ufeff?WEBVTT(?=[ \t\r\n]|\Z)")
# Printed forms: "00:00:01.000" and "00:01.000"
_DUE = later(rf"{CLOCK}\.\d{{3}}")
# Printed form: "Kind: captions" and "Language: en" under the first line.
_LANGUAGE = later(
    r"^Language:[ \t]*+(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3})[ \t]*+$", regex.MULTILINE
)
# A line that is not empty, and has no arrow.
_LINE = rf"(?=[^\r\n]){BARE}(?![^\r\n])"
_ARROW = rf"{BARE}-->[^\r\n]*+"
_CLOCK = r"\d\d:[0-5]\d:[0-5]\d\.\d{3}"
# A block ends with an empty line, or before a line with an arrow that is not its own.
_BLOCK = re.compile(
    rf"(?:(?!{_CLOCK} -->){_LINE}{END})?+"
    rf"(?P<times>(?P<begin>{_CLOCK}) --> (?P<end>{_CLOCK})(?![\d:.,])[^\r\n]*+|{_ARROW})"
    rf"(?:{END}(?P<said>{_LINE}(?:{END}{_LINE})*+))?+"
    rf"|{_LINE}(?:{END}{_LINE})*+",
    re.ASCII,
)
_HEADER = re.compile(rf"[^\r\n]*+(?:{END}{_LINE})*+")
# How long rolling captions hold a line before the next one comes.
_HELD = dt.timedelta(milliseconds=10)
# Between what is said in a cue and its number.
_LINES_ABOVE = 2
_WORD_TIME = later(r"<\d+:\d\d[\d:]*\.\d{3}>")
# '1 "Anna Berg" (1946732288)', and below it the times of a cue.
_ACCOUNT = later(
    rf"^[ \t\ufeff]*\d{{1,9}}[ \t]\"(?P<name>[^\"\r\n]{{1,80}})\"[ \t]\(\d{{1,20}}\)[ \t]*{END}"
    rf"(?={_ARROW})",
    regex.MULTILINE,
)
_NOTE = later(r"NOTE(?:[ \t\r\n]|$)")
_ABOUT = later(r"(?:STYLE|REGION)\s*(?:[\r\n]|$)")
# A voice around all that is said.
_VOICED = re.compile(
    r"<v(?:\.[^\s.<>&]++)*+[ \t]++(?P<name>[^<>&]++)>"
    r"(?P<said>[^<&\0]*+)(?:</v>)?+\Z"
)
# With these a tag or a reference begins, and NUL stands for a character that was lost.
_SIGNS = ("<", "&", "\0")


class _WebVTT:
    """The format; see the module."""

    name = "webvtt"
    encodings: tuple[str, ...] = ()

    def sniff(self, text: str) -> Confidence:
        """Tell by its first line whether a text is WebVTT; that of Webex may have lost it."""
        first = text.rfind("\n", 0, ink(text) or 0) + 1
        is_one = _SIGNATURE.match(text) or _ACCOUNT.match(text, first)
        return Confidence.SURE if is_one else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a file; see ``Format.read``."""
        if not self.sniff(text):
            message = "this is no WebVTT, which begins with the word WEBVTT"
            raise ParseError.at(message, text, 0)
        found = _HEADER.match(text) if _SIGNATURE.match(text) else None
        header = text[: found.end()] if found else ""
        captions = Captions(
            source=text,
            items=partial(_items, text, len(header)),
            firsts=partial(firsts, text),
            said=_said,
            signs=_SIGNS,
            dropped=dropped,
            voiced=_VOICED,
        )
        if _ACCOUNT.search(text) is not None:
            captions = evolve(captions, said=_said_by_account, is_told=True, is_told_above=True)
            return captions.outcome("text/vtt", hints)
        is_told = WRITTEN in header or _has_voices(text, len(header))
        is_rolling = not is_told and _is_rolling(captions)
        captions = evolve(captions, is_told=is_told, is_rolling=is_rolling)
        language = _LANGUAGE.search(header)
        metadata = Metadata(language=language and language["tag"])
        return evolve(captions.outcome("text/vtt", hints), metadata=metadata)


FORMAT = _WebVTT()


def _items(text: str, at: int) -> Iterator[AnyCue | Decision]:
    """Yield the cues of a file, and what else stands in it.

    Args:
        text: The file.
        at: Where its header ends.
    """
    yield from note(text, [(0, at)], NoteKind.METADATA)
    for block in _BLOCK.finditer(text, at):
        start, end = block.span("said")
        if start < 0:
            start = end = block.end()
        exact = exact_times(*block.group("begin", "end"))
        if exact is not None:
            yield block.start(), start, end, exact[0], exact[1], ()
            continue
        line = block.span("times")
        if line[0] < 0:
            yield from _other(text, block.span())
            continue
        times, problems = read_times(text, line, _DUE)
        if times is None:
            yield from unread(text, [block.span()])
        else:
            yield block.start(), start, end, *times, problems


def _other(text: str, block: Line) -> Iterator[Decision]:
    """Yield a block without times: a comment, or something else."""
    if _NOTE.match(text, *block):
        yield from note(text, [block], NoteKind.COMMENT)
    elif _ABOUT.match(text, *block):
        yield from note(text, [block], NoteKind.METADATA)
    else:
        yield from unread(text, [block])


def _has_voices(text: str, at: int) -> bool:
    """Tell whether a tag says who speaks, anywhere; the arguments are those of ``_items``."""
    if "<v" not in text:
        return False
    blocks = (block.span("said") for block in _BLOCK.finditer(text, at))
    return any(
        said.voice is not None
        for start, end in blocks
        if start >= 0 and text.find("<v", start, end) >= 0
        for said in _said(text, start, end)
    )


def _is_rolling(captions: Captions) -> bool:
    """Tell whether captions roll: words have times, or cues hold a line for a hundredth."""
    if _WORD_TIME.search(captions.source) is not None:
        return True
    cues = (Cue(*item) for item in captions.items() if isinstance(item, tuple))
    return any(cue.ends_at - cue.begins_at == _HELD for cue in cues)


def _said_by_account(source: str, start: int, end: int) -> list[Said]:
    """Return what is said in a cue by the voice that the line above its times names."""
    said = _said(source, start, end)
    above = start
    for _ in range(_LINES_ABOVE):
        above = source.rfind("\n", 0, max(0, above - 1)) + 1
    found = _ACCOUNT.match(source, above, start)
    if found is None:
        return said
    return [evolve(one, voice=Voiced(found["name"], *found.span("name"), start)) for one in said]


def _said(source: str, start: int, end: int) -> list[Said]:
    """Return what each voice says in a cue."""
    groups: list[tuple[Voice | None, list[Piece]]] = []
    for piece in read_cue(source, start, end):
        is_blank = not piece.text.strip()
        if groups and (is_blank or groups[-1][0] is piece.voice):
            groups[-1][1].append(piece)
        elif not is_blank:
            groups.append((piece.voice, [piece]))
    if not groups:
        # Nothing is said in it, but it has its time.
        return [Said(None, (), end)]
    starts = [pieces[0].start if voice is None else voice.tag for voice, pieces in groups]
    return [
        Said(
            None if voice is None else Voiced(voice.name, voice.start, voice.end, voice.after),
            tuple(pieces),
            stop,
        )
        for (voice, pieces), stop in zip(groups, [*starts[1:], end], strict=True)
    ]
