"""The values that a meeting is made of.

Everything here is frozen, hashable, picklable and compared by value. What is printed
and what is understood stand side by side; what is unknown is ``None``. Spans count code
points in the source text. The model knows neither readers nor JSON.

Each value is checked when it is made. What is of another type than the attribute is a
TypeError, and what no source can have a ValueError: half of a character (a lone surrogate), a
number below 0 or beyond 64 bits, a mark outside of its text.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right

from attrs import field, frozen

from transcripts.kinds import (
    EventKind,
    GapReason,
    NoteKind,
    ProblemCode,
    Severity,
    SpeakerKind,
    TagKind,
    TimingKind,
)
from transcripts.model.checks import MOST, check_moment, checked
from transcripts.model.rejoining import rejoined
from transcripts.model.reprs import brief, described, short

__all__ = [
    "Block",
    "Count",
    "Event",
    "Gap",
    "Heading",
    "Insertion",
    "Label",
    "Mark",
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
]


@frozen(field_transformer=checked)
class Span:
    """A stretch of the source text, half-open, in code points.

    Attributes:
        start: Offset of the first character, from 0.
        end: Offset after the last character; not before ``start``.

    Raises:
        ValueError: If ``start`` is negative or ``end`` lies before it.

    >>> Span(4, 9).of("The Chair spoke.")
    'Chair'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        """Refuse a span that no text can have."""
        if not 0 <= self.start <= self.end:
            msg = f"a span needs 0 <= start <= end, got {self.start} and {self.end}"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """Return the stretch verbatim, given the text that the span counts in."""
        return text[self.start : self.end]


@short.register
def _(value: Span) -> str:
    return f"{value.start}:{value.end}"


def source_offset(shifts: tuple[tuple[int, int], ...], offset: int) -> int:
    """Return where a character of a folded text stands, counted from where that text starts.

    Args:
        shifts: As in ``Paragraph.shifts``.
        offset: Offset in the folded text.
    """
    if not shifts:
        return offset
    at = bisect_right(shifts, offset, key=lambda shift: shift[0])
    text, source = shifts[at - 1] if at else (0, 0)
    return source + offset - text


@frozen(kw_only=True, field_transformer=checked)
class Speaker:
    """One voice in one meeting.

    Attributes:
        id: Unique in the meeting and the same on every reading: the name casefolded and
            joined by ``-``, or for an unnamed voice its word and a running number.
        kind: Person, group, unnamed voice or machine label.
        name: The name as understood, ``None`` where nobody is named.
        role: As first stated in this meeting; several roles printed with one name are
            joined by ``"; "``.
        affiliation: Company, region or realm, as printed with the name; the party where the house
            style does not tell parties from other bodies.
        party: Party or group in a parliament: "CPC", "PPE".
        constituency: Whom a member stands for: a constituency, or a state in a congress.
        labels: Every printed form, in order of appearance.
    """

    id: str
    kind: SpeakerKind
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    party: str | None = None
    constituency: str | None = None
    labels: tuple[str, ...] = field(default=(), converter=tuple[str, ...])

    __repr__ = brief


@short.register
def _(value: Speaker) -> str:
    return short(value.id)


@frozen(kw_only=True, field_transformer=checked)
class Label:
    """What one printed speaker label says.

    Attributes:
        text: As printed, without the colon.
        kind: What it names.
        name: The name in it.
        role: The role in it; several are joined by ``"; "``.
        affiliation: Company, region or realm in it.
        party: Party or group in it, as in ``Speaker``.
        constituency: Whom a member stands for, as in ``Speaker``.
        note: What stands in brackets between label and colon ("retranslated").
    """

    text: str
    kind: SpeakerKind
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    party: str | None = None
    constituency: str | None = None
    note: str | None = None

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Event:
    """Something that happened: "(Applause.)".

    Attributes:
        kind: What happened.
        text: As printed; where one bracket holds several events, the part of this one.
        actor: Who did it or is addressed, as printed.
        group: The group that the actor belongs to, as printed.
        span: Where it stands.
    """

    kind: EventKind
    text: str
    actor: str | None = None
    group: str | None = None
    span: Span

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Gap:
    """Words that the source leaves out: "<…>".

    Attributes:
        reason: Why they are missing.
        text: The mark as printed.
        span: Where it stands.
    """

    reason: GapReason
    text: str
    span: Span

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Insertion:
    """A word of the editor inside a spoken sentence: "[rubles]".

    Attributes:
        text: As printed, with its brackets.
        span: Where it stands.
    """

    text: str
    span: Span

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Count:
    """How many voted in one way, as in Popolo.

    Attributes:
        option: The way, in one word of the house style: "yes", "no", "abstain".
        value: How many.
    """

    option: str
    value: int


@frozen(kw_only=True, field_transformer=checked)
class Note:
    """A piece of the document that is not speech.

    Attributes:
        kind: What it is there for.
        text: As printed, white space folded.
        page: The number of the page that begins or ends here, as printed, for ``NoteKind.PAGE``.
        column: The number of the column, in the same way.
        counts: How a vote went, for ``NoteKind.VOTE``, where the line prints it.
        span: Where it stands.
    """

    kind: NoteKind
    text: str
    page: str | None = None
    column: str | None = None
    counts: tuple[Count, ...] = field(default=(), converter=tuple[Count, ...])
    span: Span

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Mark:
    """Something that stands inside a paragraph.

    Attributes:
        start: Offset of its first character in ``Paragraph.text``.
        end: Offset after its last; equal to ``start`` where the text leaves it out.
        value: What stands there.
    """

    start: int
    end: int
    value: Event | Gap | Insertion | Note

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        """Refuse a mark that ends before it begins."""
        if self.start > self.end:
            msg = f"a mark needs start <= end, got {self.start} and {self.end}"
            raise ValueError(msg)


def _check_marks(marks: tuple[Mark, ...], length: int) -> None:
    """Refuse marks that do not stand in order in a text of that length."""
    last = 0
    for mark in marks:
        if not last <= mark.start <= mark.end <= length:
            msg = f"marks must stand in order in a text of {length} characters"
            raise ValueError(msg)
        last = mark.start


@frozen(kw_only=True, field_transformer=checked)
class Timing:
    """When a piece of a paragraph is said in a recording.

    Attributes:
        start: Offset of the piece in ``Paragraph.text``.
        end: Offset after it.
        begins_at: When it begins, ``None`` where the source does not say.
        ends_at: When it ends. Both are as the source states them: they may overlap those of
            another piece.
        kind: Whether the time is that of a cue, or of one word in it.
        confidence: How sure a recogniser is of the piece, from 0 to 1.

    Raises:
        ValueError: If the piece ends before it begins.
    """

    start: int
    end: int
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    kind: TimingKind = TimingKind.CUE
    confidence: float | None = None

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        """Refuse what ends before it begins."""
        if self.end < self.start:
            msg = f"no piece {self.start}:{self.end}"
            raise ValueError(msg)

    def holds(self, time: dt.timedelta) -> bool:
        """Tell whether the piece is said at a time in the recording."""
        begins = self.begins_at is not None and self.begins_at <= time
        return begins and self.ends_at is not None and time < self.ends_at


def _start_of(time: Timing) -> int:
    return time.start


def _leads(time: Timing, after: Timing | None) -> bool:
    """Tell whether a time is that of a cue, and what comes after it that of a word in it."""
    if after is None or time.kind is TimingKind.WORD or after.kind is TimingKind.CUE:
        return False
    return after.start < time.end


def _check_times(times: tuple[Timing, ...], length: int) -> None:
    """Refuse times outside of a text of that length, or of which one begins before the last."""
    last = 0
    for time in times:
        if time.end > length:
            msg = f"a time outside of a text of {length} characters"
            raise ValueError(msg)
        if time.start < last:
            msg = "times must stand in the order of the text"
            raise ValueError(msg)
        last = time.start


def _check_shifts(shifts: tuple[tuple[int, int], ...], length: int, room: int) -> None:
    """Refuse shifts by which not each character of a text has its own in a stretch of source."""
    last, more = -1, 0
    for text, source in shifts:
        if not last < text <= length or source - text < more:
            msg = f"shifts must go on in the source as in a text of {length} characters"
            raise ValueError(msg)
        last, more = text, source - text
    if length + more > room:
        msg = f"a text of {length} characters and its shifts do not fit a span of {room}"
        raise ValueError(msg)


@frozen(kw_only=True, field_transformer=checked)
class Paragraph:
    """One paragraph of speech.

    Attributes:
        text: What is printed: each run of white space is one space, zero-width and
            soft-hyphen characters are gone, nothing else is changed.
        span: Where it stands; ``span.of(source)`` is verbatim.
        marks: What stands inside it, in order; one may stand inside another, as struck words
            in an insertion.
        shifts: Pairs of offset in ``text`` and offset in the source, counted from
            ``span.start``: from each on, both run in step until the next. Empty where
            the whole paragraph runs in step.
        times: When its pieces are said in a recording, in the order of the text; a cue stands
            before its words.

    Raises:
        ValueError: If marks or times are outside of the text or out of order, or not every
            character of the text has a place of its own in the span.
    """

    text: str
    span: Span
    marks: tuple[Mark, ...] = field(default=(), converter=tuple[Mark, ...])
    shifts: tuple[tuple[int, int], ...] = field(default=(), converter=tuple[tuple[int, int], ...])
    times: tuple[Timing, ...] = field(default=(), converter=tuple[Timing, ...])

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot stand in the text, or not in the source."""
        length = len(self.text)
        if self.marks:
            _check_marks(self.marks, length)
        if self.times:
            _check_times(self.times, length)
        if self.shifts:
            _check_shifts(self.shifts, length, self.span.end - self.span.start)
        # The text may be one that was never printed, but offsets in it are offsets.
        elif self.span.start + length > MOST:
            msg = f"a text of {length} characters ends where no offset reaches"
            raise ValueError(msg)

    @property
    def spoken(self) -> str:
        """The text without events, gaps and timestamps."""
        return self.spoken_of(0, len(self.text))

    def spoken_of(self, start: int, end: int) -> str:
        """Return a piece of ``text`` without events, gaps and timestamps.

        Args:
            start: Offset in ``text``.
            end: Offset after the piece.
        """
        parts, at = [], start
        for mark in self.marks:
            value = mark.value
            is_time = isinstance(value, Note) and value.kind is NoteKind.TIME
            if is_time or isinstance(value, Event | Gap):
                parts.append(self.text[at : min(mark.start, end)])
                at = max(at, mark.end)
        parts.append(self.text[at:end])
        return rejoined([part for part in parts if part and not part.isspace()])

    @property
    def begins_at(self) -> dt.timedelta | None:
        """When the first of its pieces begins that has a time, ``None`` where none has."""
        return next((one.begins_at for one in self.times if one.begins_at is not None), None)

    @property
    def ends_at(self) -> dt.timedelta | None:
        """When the last of its pieces has ended, ``None`` where none has such a time."""
        return max((one.ends_at for one in self.times if one.ends_at is not None), default=None)

    def when(self, start: int, end: int) -> tuple[dt.timedelta | None, dt.timedelta | None]:
        """Return when a piece of ``text`` is said: from the first of its words to the last.

        Signs, and words that a recogniser did not place, have no time: what is nothing else is said
        between the word before it and the one after it. Where there are no words, cues count.

        Args:
            start: Offset in ``text``.
            end: Offset after the piece.

        Returns:
            Both times, ``None`` for one that is not known.
        """
        first = bisect_left(self.times, start, key=_start_of)
        last = bisect_left(self.times, end, key=_start_of)
        before = self.times[first - 1] if first else None
        after = self.times[last] if last < len(self.times) else None
        begins_after = None if after is None else after.begins_at
        held = self.times[first:last]
        if before is not None and before.end > start:
            held = (before, *held)
        pairs = zip(held, (*held[1:], None), strict=False)
        found = [time for time, following in pairs if not _leads(time, following)]
        if not found and before is not None and before.kind is TimingKind.WORD:
            return before.ends_at, begins_after
        begins = (time.begins_at for time in found if time.begins_at is not None)
        if found and _leads(found[-1], after):
            return next(begins, None), begins_after
        ends = (time.ends_at for time in found if time.ends_at is not None)
        return next(begins, None), max(ends, default=None)

    def at(self, time: dt.timedelta) -> Timing | None:
        """Return what is said at a time in the recording: the last piece that holds it, or None.

        A word is told before its cue, which begins with it or earlier.

        Raises:
            TypeError: If it is no timedelta, but a number of seconds or a text.

        >>> times = [Timing(start=0, end=4, begins_at=dt.timedelta(0), ends_at=dt.timedelta(0, 2))]
        >>> Paragraph(text="Good", span=Span(0, 4), times=times).at(dt.timedelta(seconds=1)).end
        4
        """
        check_moment(time)
        held = [timing for timing in self.times if timing.holds(time)]
        words = [timing for timing in held if timing.kind is TimingKind.WORD]
        return next(reversed(words or held), None)

    def locate(self, start: int, end: int) -> Span:
        """Return where a piece of ``text`` stands in the source.

        Args:
            start: Offset in ``text``.
            end: Offset after the piece, at most ``len(text)``.

        Raises:
            ValueError: If the offsets do not fit the text.

        >>> Paragraph(text="Good evening.", span=Span(20, 33)).locate(5, 12)
        Span(start=25, end=32)
        """
        if not 0 <= start <= end <= len(self.text):
            msg = f"no piece {start}:{end} in a paragraph of {len(self.text)} characters"
            raise ValueError(msg)
        first = self.span.start + source_offset(self.shifts, start)
        if start == end:
            return Span(first, first)
        return Span(first, self.span.start + source_offset(self.shifts, end - 1) + 1)


@frozen(kw_only=True, field_transformer=checked)
class Heading:
    """The title of a part of the document.

    Attributes:
        text: As printed.
        level: 1 for a part of the document, 2 for a part of that, and so on.
        date: The date in it, where it states one.
        place: The place in it, where it states one.
        span: Where it stands.
    """

    text: str
    level: int = 1
    date: dt.date | None = None
    place: str | None = None
    span: Span

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Unread:
    """A passage that no rule could place; a ``Problem`` says why.

    Attributes:
        text: As printed, white space folded.
        span: Where it stands.
    """

    text: str
    span: Span

    __repr__ = brief


TurnBlock = Paragraph | Event | Gap | Note


@frozen(kw_only=True, field_transformer=checked)
class Turn:
    """One stretch of speech by one voice.

    Attributes:
        head: From the first printed character of the label through its colon; ``None``
            where nothing is printed.
        speaker: Who speaks.
        label: As printed, without note and colon; ``None`` where there is none.
        note: What stands between label and colon, without brackets.
        role: The role that this label states.
        label_span: Where the label stands, inside ``head``.
        note_span: Where the note stands, inside ``head``.
        blocks: What is said and what happens meanwhile, in order.
        span: The whole turn.
        begins_at: Start in a recording, ``None`` where the source has no times.
        ends_at: End in a recording.
        channel: Which track of a recording it is on, as the source names it.
        language: BCP 47 tag of the printed text where it is not the meeting's.
        continues: Whether the voice goes on after an interruption.
    """

    head: Span | None = None
    speaker: Speaker
    label: str | None = None
    note: str | None = None
    role: str | None = None
    label_span: Span | None = None
    note_span: Span | None = None
    blocks: tuple[TurnBlock, ...] = field(default=(), converter=tuple[TurnBlock, ...])
    span: Span
    begins_at: dt.timedelta | None = None
    ends_at: dt.timedelta | None = None
    channel: str | None = None
    language: str | None = None
    continues: bool = False

    def __repr__(self) -> str:
        """Return who speaks, what, and where that stands."""
        held = {"speaker": self.speaker, "text": self.text, "begins_at": self.begins_at}
        known = [(name, one) for name, one in held.items() if one is not None]
        return described(self, [*known, ("span", self.span)])

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of speech."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def text(self) -> str:
        """The paragraphs as printed, an empty line between each two."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def spoken(self) -> str:
        """The paragraphs without events and gaps, an empty line between each two."""
        return "\n\n".join(filter(None, (paragraph.spoken for paragraph in self.paragraphs)))

    def _repr_html_(self) -> str:
        """Return the turn as notebooks show it."""
        from transcripts.model import notebook  # noqa: PLC0415 - it is there for notebooks alone

        return notebook.html_of_turns([], [self])


Block = Turn | Heading | Event | Gap | Note | Unread


@frozen(kw_only=True, field_transformer=checked)
class Source:
    """The text that the spans of a meeting count in.

    Attributes:
        format: Name of the format that read it.
        media_type: ``text/plain``, ``text/html`` and so on.
        encoding: What the bytes were decoded with, ``utf-8-twice`` where they were UTF-8 that
            had been encoded once more; ``None`` where ``str`` was given.
        length: Code points.
        sha256: Of the text in UTF-8, in hexadecimal.
        url: Where it was published, as the caller says, or else the document.
        name: What the caller calls it, such as the name of its file.
    """

    format: str
    media_type: str
    encoding: str | None = None
    length: int
    sha256: str
    url: str | None = None
    name: str | None = None

    def of(self, span: Span, text: str) -> str:
        """Return what stands at a span, once the text is known to be the one that spans count in.

        ``Span.of`` takes any text, and gives the wrong stretch of a wrong one. This compares the
        digest first, which takes longer the longer the text is: for many spans of one text, ask
        here once, and ``Span.of`` from then on.

        Args:
            span: Of anything in the meeting.
            text: What ``parse`` was given, or for HTML, XML, JSON and bytes, what
                ``source_text`` returns for it.

        Raises:
            ValueError: If the meeting was read from another text.
        """
        # Slow to import, and seldom needed.
        from hashlib import sha256  # noqa: PLC0415

        # A text with half of a character is none that was read.
        if sha256(text.encode(errors="surrogatepass")).hexdigest() != self.sha256:
            message = (
                f"spans count in another text, of {self.length} characters; this one has"
                f" {len(text)}. transcripts.source_text(document) gives the text of a document"
            )
            raise ValueError(message)
        return span.of(text)

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Problem:
    """Something about the source that a careful user wants to know.

    Attributes:
        code: What kind of problem.
        severity: A warning was mended; an error was not.
        message: A sentence for people.
        span: The passage.
    """

    code: ProblemCode
    severity: Severity
    message: str
    span: Span

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class Tag:
    """A heading under which the publisher filed the page.

    Attributes:
        kind: Topic, person, place or section.
        text: As printed.
    """

    kind: TagKind
    text: str

    __repr__ = brief
