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
from bisect import bisect_right

from attrs import field, frozen

from transcripts.kinds import (
    EventKind,
    GapReason,
    NoteKind,
    ProblemCode,
    Severity,
    SpeakerKind,
    TagKind,
)
from transcripts.model.checks import checked
from transcripts.model.reprs import brief, short

__all__ = [
    "Count",
    "Event",
    "Gap",
    "Heading",
    "Insertion",
    "Label",
    "Note",
    "Problem",
    "Source",
    "Span",
    "Speaker",
    "Tag",
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
