"""What must hold of whatever was read, for tests and for the fuzzer alike."""

from __future__ import annotations

import pickle
import unicodedata
from contextlib import contextmanager, nullcontext, suppress
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import transcripts
from transcripts import serializing
from transcripts._show import explanation_lines, meeting_lines
from transcripts.errors import ParseError, StructureError, TranscriptError
from transcripts.jsonl import BadLine, read_jsonl
from transcripts.kinds import Severity
from transcripts.model import Meeting, Paragraph, Turn, Unread
from transcripts.reading.source.charsets import decoded
from transcripts.testing import assert_covers

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMATS = (
    *("kremlin", "white-house", "bundestag", "labelled"),
    *("european-parliament", "austria", "iberian", "catalonia"),
    *("westminster", "court", "us-congress", "us-fomc", "united-nations"),
)
# The tags of the table in a notebook, and what their attributes may be.
_TABLE = frozenset("div strong br table tbody tr td em p".split())
_ATTRIBUTES = [("style", "text-align:left;vertical-align:top")]


def folded(text: str) -> str:
    """Fold a text as the model says it is folded, in other words."""
    kept = "".join(letter for letter in text if letter not in "\u200b\xad\ufeff")
    return " ".join(kept.split())


def is_safe(text: str) -> bool:
    """Tell whether a terminal shows a text, but for its line ends, and obeys none of it."""
    return all(
        letter == "\n"
        or (
            unicodedata.category(letter) != "Cc" and unicodedata.bidirectional(letter) not in _TURNS
        )
        for letter in text
    )


# What turns the direction of writing for the letters after it.
_TURNS = frozenset("LRE RLE LRO RLO PDF LRI RLI FSI PDI".split())


def check_document(text: str | bytes, name: str | None) -> Meeting | None:
    """Read a document, check all that is promised of any, and return what was read.

    Only an error of the library may come of it; then nothing is returned.
    """
    try:
        meeting = transcripts.parse(text, format=name)
    except TranscriptError as error:
        check_error(error)
        return None
    source = source_of(text, meeting)
    assert_covers(meeting, source)
    check_paragraphs(meeting, source)
    check_values(meeting, transcripts.parse(text, format=name))
    check_problems(meeting, text, name)
    check_json(meeting)
    check_output(meeting, text, name)
    return meeting


def check_error(error: TranscriptError) -> None:
    """Check that an error can be shown on a terminal, and sent to another process."""
    assert is_safe(str(error))
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own


def source_of(text: str | bytes, meeting: Meeting) -> str:
    """Return the text that the spans of a meeting count in."""
    if isinstance(text, bytes):
        text = _decoded(text, meeting.source.encoding or "")
    return transcripts.source_text(text, format=meeting.source.format)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return decoded(data, encoding)
    except UnicodeDecodeError:
        # What is UTF-8 but for a few faults has replacement characters there.
        return data.decode(encoding, errors="replace")


def check_paragraphs(meeting: Meeting, source: str) -> None:
    """Check that paragraphs can be located, and so can their marks."""
    for paragraph in _paragraphs(meeting):
        for at, letter in enumerate(paragraph.text):
            printed = paragraph.locate(at, at + 1).of(source)
            assert printed == letter or (letter == " " and printed.isspace())
        for mark in paragraph.marks:
            assert mark.start <= mark.end <= len(paragraph.text)
            assert paragraph.span.start <= mark.value.span.start
            assert mark.value.span.end <= paragraph.span.end


def check_values(meeting: Meeting, again: Meeting) -> None:
    """Check that two readings are equal, and that speakers are told apart by id."""
    assert meeting == again
    assert hash(meeting) == hash(again)
    assert pickle.loads(pickle.dumps(meeting)) == meeting  # noqa: S301 - our own bytes
    ids = [speaker.id for speaker in meeting.speakers]
    assert len(ids) == len(set(ids))
    for turn in meeting.turns:
        assert (turn.label is None) == (turn.head is None)
        assert not (turn.continues and turn.label)


def check_problems(meeting: Meeting, text: str | bytes, name: str | None) -> None:
    """Check that nothing is unread in silence, and that ``strict`` raises what it should."""
    errors = [found for found in meeting.problems if found.severity is Severity.ERROR]
    starts = [found.span.start for found in meeting.problems]
    unread = {block.span for block in meeting.blocks if isinstance(block, Unread)}
    assert starts == sorted(starts)
    assert unread <= {found.span for found in errors}
    try:
        strict = transcripts.parse(text, format=name, strict=True)
    except TranscriptError as error:
        check_error(error)
        strict = None
    assert strict == (None if errors else meeting)


def check_json(meeting: Meeting) -> None:
    """Check that a meeting goes through JSON, in both ways that the library has."""
    data = transcripts.to_json(meeting)
    with without_orjson():
        assert transcripts.to_json(meeting) == data
    for back in both_ways(data):
        assert back == meeting
        assert transcripts.to_json(back) == data


def check_output(meeting: Meeting, text: str | bytes, name: str | None) -> None:
    """Check what is written for people: nothing in it does anything."""
    explained = transcripts.explain(text, format=name)
    labels = sum(isinstance(block, Turn) and block.label is not None for block in meeting.blocks)
    assert sum(found.taken_for == "label" for found in explained) == labels
    for line in (
        *meeting_lines(meeting, width=80, colour=False),
        *explanation_lines(explained, width=80, colour=False),
    ):
        assert is_safe(line)
    check_table(meeting._repr_html_())
    for written in (transcripts.to_text(meeting), transcripts.to_markdown(meeting)):
        # Found by the fuzzer: what begins like a declaration of XML is read as that.
        is_markup = written.lstrip("\ufeff \t\r\n").startswith("<")
        with suppress(ParseError) if is_markup else nullcontext():
            assert transcripts.to_text(transcripts.parse(written, format="labelled")) is not None


def check_table(html: str) -> None:
    """Check that a table for notebooks has our own tags and attributes, and no others."""
    seen: list[tuple[str, list[tuple[str, str | None]]]] = []
    parser = _Tags(seen)
    parser.feed(html)
    parser.close()
    assert seen
    for tag, attributes in seen:
        assert tag in _TABLE
        assert attributes == (_ATTRIBUTES if tag == "td" else [])


class _Tags(HTMLParser):
    """Lists all that is not text."""

    def __init__(self, seen: list[tuple[str, list[tuple[str, str | None]]]]) -> None:
        super().__init__()
        self._seen = seen

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._seen.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self._seen.append((data, []))

    def handle_decl(self, decl: str) -> None:
        self._seen.append((decl, []))

    def handle_pi(self, data: str) -> None:
        self._seen.append((data, []))

    def unknown_decl(self, data: str) -> None:
        self._seen.append((data, []))


def check_loading(data: str | bytes) -> Meeting | None:
    """Load any JSON, check what is promised, and return the meeting, if it is one."""
    first, second = both_ways(data)
    assert first == second
    if first is None:
        return None
    written = transcripts.to_json(first)
    assert transcripts.from_json(written) == first
    assert transcripts.from_dict(transcripts.to_dict(first)) == first
    assert hash(first) == hash(second)
    return first


def both_ways(data: str | bytes) -> tuple[Meeting | None, Meeting | None]:
    """Load JSON with orjson and without; the faults must be the same too."""
    first = _loaded(data)
    with without_orjson():
        second = _loaded(data)
    assert isinstance(first, Meeting) == isinstance(second, Meeting)
    if isinstance(first, Meeting) and isinstance(second, Meeting):
        return first, second
    assert first == second
    return None, None


def _loaded(data: str | bytes) -> Meeting | str:
    try:
        return transcripts.from_json(data)
    except StructureError as error:
        return str(error)


@contextmanager
def without_orjson() -> Iterator[None]:
    """Let the library do without its extra for a while."""
    held, serializing.orjson = serializing.orjson, None
    try:
        yield
    finally:
        serializing.orjson = held


def check_lines(data: bytes) -> None:
    """Read JSON Lines: each line is a meeting or a bad line, whatever it holds."""
    for found in read_jsonl(data.splitlines(keepends=True)):
        assert isinstance(found, Meeting | BadLine)
        if isinstance(found, BadLine):
            assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own


def check_label(text: str, name: str) -> None:
    """Read a label; what is said of it is printed in it."""
    label = transcripts.parse_label(text, format=name)
    assert label == transcripts.parse_label(text, format=name)
    assert label.text in folded(text)


def _paragraphs(meeting: Meeting) -> Iterator[Paragraph]:
    return (paragraph for turn in meeting.turns for paragraph in turn.paragraphs)
