"""The text of a WebVTT cue: what is said, by whom, without tags and references.

The grammar is that of https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules. Where a tag
or a reference stood is known, so what is said can be found in the source.
"""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator, Sequence
from html.entities import html5

import regex
from attrs import define, field, frozen

from transcripts.formats.captions.blocks import read_clock
from transcripts.reading.later import later

__all__ = ["Piece", "Time", "Voice", "dropped", "read_cue"]

# Printed form: "<00:00:01.040>". Where it stands, and the time.
Time = tuple[int, dt.timedelta]

_SPACE = r"\t\n\r\f "
# A tag ends with its bracket, or with the cue.
_TAG = later(
    rf"<(?:(?P<time>\d[^>]*+)|/(?P<end>[^>]*+)"
    rf"|(?P<name>[^{_SPACE}.>]*+)(?:\.[^{_SPACE}>]*+)?(?:[{_SPACE}](?P<said>[^>]*+))?)(?:>|$)"
)
_REFERENCE = later(r"&(?:#(?:\d++|[xX][\da-fA-F]++);?|(?P<name>[A-Za-z\d]{1,40}+;?))")
_OPENING = frozenset(["c", "i", "b", "u", "ruby", "v", "lang"])
# What an annotation is for.
_ANNOTATED = frozenset(["v", "lang"])
# Tags of HTML that people write in captions: nothing is said in them.
_HTML = frozenset(["a", "br", "div", "em", "font", "p", "rt", "s", "small", "span", "strong"])
_INK = later(r"[\p{L}\p{N}]")


@frozen
class Voice:
    """A voice tag.

    Attributes:
        name: Its annotation, folded.
        start: Offset of the annotation in the source.
        end: Offset after it.
        tag: Offset of the tag.
        after: Offset after the tag.
    """

    name: str
    start: int
    end: int
    tag: int
    after: int


@frozen
class Piece:
    """A stretch of what is said, in step with the source but for a reference.

    Attributes:
        text: It.
        start: Where it stands in the source.
        voice: Who says it, where a tag says so.
        time: Of the last tag before it that says when it is said, if one does.
    """

    text: str
    start: int
    voice: Voice | None = None
    time: Time | None = None


@define
class _Tree:
    """What is open: the names of the elements, and the voices among them; and the last time."""

    names: list[str] = field(factory=list)
    voices: list[Voice | None] = field(factory=list)
    time: Time | None = None

    @property
    def voice(self) -> Voice | None:
        """The innermost voice."""
        return self.voices[-1] if self.voices else None

    def open(self, name: str, voice: Voice | None) -> None:
        """Open an element, if there is one of this name."""
        is_inner = name == "rt" and self.names[-1:] == ["ruby"]
        if name in _OPENING or is_inner:
            self.names.append(name)
            self.voices.append(voice or self.voice)

    def close(self, name: str) -> None:
        """Close the innermost element, if it has this name, or a ruby around its text."""
        depth = 0
        if self.names[-1:] == [name]:
            depth = 1
        elif name == "ruby" and self.names[-2:] == ["ruby", "rt"]:
            depth = 2
        if depth:
            del self.names[-depth:], self.voices[-depth:]


def read_cue(source: str, start: int, end: int) -> list[Piece]:
    """Return what is said in a cue, in order.

    Args:
        source: The text of the file.
        start: Where the text of the cue begins in it.
        end: Where it ends.

    >>> [(piece.text, piece.start) for piece in read_cue("<i>R&amp;D</i>", 0, 14)]
    [('R', 3), ('&', 4), ('D', 9)]
    """
    tree, pieces, at = _Tree(), list[Piece](), start
    while at < end:
        if source[at] == "<":
            found = _TAG.match(source, at, end)
            assert found is not None  # noqa: S101 - the pattern fits whatever begins so
            _take_tag(found, tree)
            at = found.end()
            continue
        tag = source.find("<", at, end)
        stop = end if tag < 0 else tag
        pieces.extend(_pieces(source, at, stop, tree.voice, tree.time))
        at = stop
    return pieces


def dropped(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where something stands in a cue that is dropped as a tag, and is none that is known.

    Printed forms: "if a < b then", "<laughs>". A tag ends with its bracket, or with the cue: what
    stands after a bare "<" is not shown, which its author can hardly have meant.

    Args:
        source: The text of the file.
        start: Where the text of the cue begins in it.
        end: Where it ends.

    >>> list(dropped("<i>a < b</i>", 0, 12))
    [(5, 12)]
    """
    for found in _TAG.finditer(source, start, end):
        if not source.endswith(">", found.start(), found.end()) or not _is_known(found):
            yield found.start(), found.start() + len(found.group().rstrip())


def _is_known(found: regex.Match[str]) -> bool:
    """Tell whether a tag is one of WebVTT or HTML, or has nothing in it that could be read."""
    if found["time"] is not None:
        return read_clock(found["time"]) is not None
    # Printed form of an end: "</c.loud>".
    name = found["end"].partition(".")[0] if found["name"] is None else found["name"]
    is_html = name.lower().rstrip("/") in _HTML
    has_more = name not in _ANNOTATED and _INK.search(found["said"] or "") is not None
    return is_html or (name in _OPENING and not has_more) or _INK.search(found.group()) is None


def _take_tag(found: regex.Match[str], tree: _Tree) -> None:
    if found["end"] is not None:
        tree.close(found["end"])
    elif found["name"] is not None:
        tree.open(found["name"], _voice(found) if found["name"] == "v" else None)
    else:
        time = read_clock(found["time"])
        tree.time = tree.time if time is None else (found.start(), time)


def _voice(found: regex.Match[str]) -> Voice | None:
    """Return the voice of a tag; without a name it is none."""
    said = found["said"] or ""
    name = " ".join(decoded(said).split())
    if not name:
        return None
    start = found.start("said") + len(said) - len(said.lstrip())
    return Voice(name, start, found.start("said") + len(said.rstrip()), found.start(), found.end())


def decoded(text: str) -> str:
    """Return a text with its references decoded."""
    return "".join(piece.text for piece in _pieces(text, 0, len(text)))


def _pieces(
    source: str,
    start: int,
    end: int,
    voice: Voice | None = None,
    time: Time | None = None,
) -> Iterator[Piece]:
    """Yield a text without tags, cut where references stand."""
    at = start
    for found in _REFERENCE.finditer(source, start, end):
        length, value = _reference(found)
        if not length:
            continue
        if found.start() > at:
            yield Piece(_literal(source, at, found.start()), at, voice, time)
        yield Piece(value, found.start(), voice, time)
        at = found.start() + length
    if at < end:
        yield Piece(_literal(source, at, end), at, voice, time)


def _literal(source: str, start: int, end: int) -> str:
    """Return a stretch of the source as it is; NUL stands for a character that was lost."""
    return source[start:end].replace("\0", "\ufffd")


def _reference(found: regex.Match[str]) -> tuple[int, str]:
    """Return how long a reference is, and what it stands for; 0 where it is none."""
    name = found["name"]
    if name is None:
        value = html.unescape(found.group())
        return (len(found.group()), value) if value else (0, "")
    known: Sequence[int] = range(len(name), 1, -1)
    length = next((count for count in known if name[:count] in html5), 0)
    return (length + 1, html5[name[:length]]) if length else (0, "")
