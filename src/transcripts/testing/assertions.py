"""Assertions about meetings, with messages that say where to look.

They raise ``AssertionError`` and need no test runner; pytest shows the line of the test that
called them.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Collection, Iterator

from transcripts.errors import ParseError
from transcripts.model import Mark, Meeting, Paragraph, Span, Turn
from transcripts.testing._checks import require
from transcripts.testing._comparing import ignored_names, report

__all__ = ["assert_covers", "assert_meetings_equal", "assert_round_trips"]

# What is wrong, and where in the source.
_Fault = tuple[str, int]
# How much of a lost passage a message quotes.
_QUOTED = 60


def assert_meetings_equal(
    actual: Meeting, expected: Meeting, *, ignore: Collection[str] = ()
) -> None:
    r"""Assert that two meetings are equal, and say first where they are not.

    Args:
        actual: What was read or made.
        expected: What it should be.
        ignore: Attributes that do not count, wherever in the meeting they stand: names such
            as "problems", "published", "labels"; "spans" stands for all positions in the
            source (``span``, ``head``, ``label_span``, ``note_span``, ``shifts``).

    Raises:
        AssertionError: If they differ.
        TypeError: If one is no Meeting, or ``ignore`` is one str.
        ValueError: If no part of a meeting has such an attribute.

    >>> from transcripts.testing import make_meeting
    >>> one, other = make_meeting("ANNA: We ship."), make_meeting("ANNA:  We ship.")
    >>> assert_meetings_equal(one, other, ignore=["spans", "source"])
    >>> assert_meetings_equal(one, make_meeting("ANNA: We sink."), ignore=["source"])
    Traceback (most recent call last):
    AssertionError: the meetings differ
    turns[0] (blocks[0], ANNA)
      blocks[0].text
        actual:   'We ship.'
        expected: 'We sink.'
    block by block
      @@ -1 +1 @@
      -anna: We sink.
      +anna: We ship.
    """
    __tracebackhide__ = True
    require(actual, Meeting, "actual must be a Meeting (parse the text first)")
    require(expected, Meeting, "expected must be a Meeting (from_json() reads one)")
    ignored = ignored_names(ignore)
    lines = [] if actual == expected else report(actual, expected, ignored)
    if lines:
        raise AssertionError("\n".join(["the meetings differ", *lines]))


def assert_covers(meeting: Meeting, source: str) -> None:
    """Assert that nothing of a source is lost in a meeting, and nothing stands there twice.

    All ink, which is every character but white space and those of Unicode category Cf, lies in
    exactly one leaf; leaves are in order and do not overlap; a turn spans its leaves, its label
    and note lie in its head; marks lie inside their paragraph, one after or inside another.
    Length and hash of the source are those that the meeting states.

    Args:
        meeting: What was read from it.
        source: The text that spans count in: for HTML and XML that of ``source_text``.

    Raises:
        AssertionError: If something is lost; the message shows the passage and its line.
        TypeError: If ``meeting`` is no Meeting or ``source`` no str.
    """
    __tracebackhide__ = True
    require(meeting, Meeting, "meeting must be a Meeting")
    require(source, str, "source must be str (the text that spans count in)")
    _assert_read_from(meeting, source)
    for message, offset in (*_leaf_faults(meeting, source), *_turn_faults(meeting)):
        raise AssertionError(str(ParseError.at(f"{message}, offset {offset}", source, offset)))


def assert_round_trips(meeting: Meeting) -> None:
    """Assert that a meeting can be written as JSON and read again as it was.

    The JSON is of the current version, reading it gives an equal meeting, and writing that
    gives the same bytes.

    Args:
        meeting: What to write.

    Raises:
        AssertionError: If it cannot be written or read, or comes back changed.
        TypeError: If ``meeting`` is no Meeting.
    """
    # JSON is slow to import, as everywhere in the library.
    from transcripts.serializing import from_json, to_json  # noqa: PLC0415

    __tracebackhide__ = True
    require(meeting, Meeting, "meeting must be a Meeting")
    try:
        written = to_json(meeting)
        read = from_json(written)
    except (TypeError, ValueError) as error:
        message = f"the meeting does not go through JSON: {error}"
        raise AssertionError(message) from error
    assert_meetings_equal(read, meeting)
    if to_json(read) != written:
        message = "equal meetings are written as different JSON: a value is of a class of its own"
        raise AssertionError(message)


def _assert_read_from(meeting: Meeting, source: str) -> None:
    """Assert that a meeting was read from this text."""
    __tracebackhide__ = True
    stated = meeting.source
    if stated.length != len(source):
        message = (
            f"the source has {len(source)} characters, the meeting was read from {stated.length}:"
            " is it the text that spans count in (source_text() for HTML)?"
        )
        raise AssertionError(message)
    # A lone surrogate has no bytes: such a text is not what a meeting was read from.
    if hashlib.sha256(source.encode(errors="surrogatepass")).hexdigest() != stated.sha256:
        message = "the source has another hash than the text that the meeting was read from"
        raise AssertionError(message)


def _leaf_faults(meeting: Meeting, source: str) -> Iterator[_Fault]:
    """Yield what lies in no leaf or in two."""
    end = 0
    for leaf in meeting.leaves():
        if leaf.end > len(source):
            yield "a leaf ends after the source", min(leaf.start, len(source))
            return
        if leaf.start < end:
            yield "a leaf begins before the one above it ends", leaf.start
        yield from _lost(source, end, leaf.start)
        end = max(end, leaf.end)
    yield from _lost(source, end, len(source))


def _lost(source: str, start: int, end: int) -> Iterator[_Fault]:
    """Yield the ink between two leaves."""
    for at in range(start, end):
        if not source[at].isspace() and unicodedata.category(source[at]) != "Cf":
            yield f"lost: {source[at : min(end, at + _QUOTED)].rstrip()!r} lies in no leaf", at
            return


def _turn_faults(meeting: Meeting) -> Iterator[_Fault]:
    """Yield what lies outside of where it belongs."""
    for turn in meeting.turns:
        leaves = [*filter(None, [turn.head]), *(block.span for block in turn.blocks)]
        if leaves and (turn.span.start, turn.span.end) != (leaves[0].start, leaves[-1].end):
            yield "a turn does not span its leaves", turn.span.start
        for name, span in (("label", turn.label_span), ("note", turn.note_span)):
            if span is not None and not (turn.head and _within(span, turn.head)):
                yield f"a {name} lies outside the head of its turn", span.start
        yield from _mark_faults(turn)


def _mark_faults(turn: Turn) -> Iterator[_Fault]:
    """Yield the marks that do not lie in order inside their paragraph."""
    for paragraph in turn.paragraphs:
        outer = Span(0, 0)
        for mark in paragraph.marks:
            if not _fits(mark, outer, paragraph):
                yield "a mark lies outside the text, or across another", paragraph.span.start
            if not _within(mark.value.span, paragraph.span):
                yield "a mark lies outside its paragraph", mark.value.span.start
            outer = max(outer, Span(mark.start, max(mark.start, mark.end)), key=lambda one: one.end)


def _fits(mark: Mark, outer: Span, paragraph: Paragraph) -> bool:
    """Tell whether a mark stands after the ones above it, or inside: a card in an insertion."""
    if not mark.start <= mark.end <= len(paragraph.text):
        return False
    return mark.start >= outer.end or (outer.start <= mark.start and mark.end <= outer.end)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
