r"""What ``to_text`` and ``to_markdown`` write, and how it is read back.

A document that carries our mark has one form, in which nothing is left to evidence. In Markdown:

    ---
    written-by: transcripts 1
    speakers:
      - 'Anna Ivanova'
    ---

    [00:12:31] **Anna Ivanova:** Good evening.

    *(Applause.)*

    ## Questions

and in plain text, where a paragraph that goes on with a turn is indented, and a heading stands
below a separator:

    Speakers: Anna Ivanova

    Written by: transcripts 1

    [00:12:31] Anna Ivanova: Good evening.

        And welcome.

Blocks are parted by empty lines. A backslash before a sign of ASCII says that the sign is text and
no part of the form. No document without the mark is read so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import regex
from attrs import define, field, frozen

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.candidates import Candidate
from transcripts.reading.labels.grammar import named_label, unnamed_voice
from transcripts.reading.labels.hints import Hints
from transcripts.reading.language.dates import read_dateline
from transcripts.reading.language.timestamps import read_timestamp
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.front_matter import Front, read_front
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.stage_directions import gap

__all__ = ["FRONT_MARK", "LISTS", "PLACE", "TEXT_MARK", "is_written", "read_label", "read_written"]

FRONT_MARK = "written-by: transcripts 1"
TEXT_MARK = "Written by: transcripts 1"
# Those who are named; and, of those who are not, what their words alone would not say of them.
LISTS: dict[str, SpeakerKind] = {
    "Speakers": SpeakerKind.PERSON,
    "Voices": SpeakerKind.ANONYMOUS,
    "Groups": SpeakerKind.GROUP,
    "Offices": SpeakerKind.PERSON,
    "Machines": SpeakerKind.MACHINE,
}
# Where there is no date that it could stand after.
PLACE = "Place: "
_WHY = (Evidence.STRUCTURE,)

_MARK_LINE = later(rf"[\r\n]{FRONT_MARK}\s*[\r\n]")
_EMPTY_LINES = later(r"(?:\r\n?|\n)(?:[^\S\r\n]*+(?:\r\n?|\n|\Z))++")
# Title, date and place, and the lists may stand above the mark.
_MOST_ABOVE = 2 + len(LISTS)
_ESCAPED = later(r"\\[!-/:-@\[-`{-~]")
_ITEM = later(r"(?:\\.|[^\\;])++", regex.DOTALL)
_LIST = later(rf"(?P<key>{'|'.join(LISTS)}):\s")
_TIME = r"(?:(?P<time>\[[\d:.]{4,15}\])\s+)?"


@frozen
class _Form:
    """How the blocks of a document begin; what is no part of their text is in groups ``sign``.

    Attributes:
        label: That of a turn, in groups ``time`` and ``label``, with its colon.
        heading: A heading, but for one below a separator.
        aside: An event or a gap, as a whole.
        separator: What only separates, as a whole.
        goes_on: A paragraph that goes on with a turn, where its form says so.
    """

    label: regex.Pattern[str]
    heading: regex.Pattern[str]
    aside: regex.Pattern[str]
    separator: regex.Pattern[str]
    goes_on: regex.Pattern[str]


_MARKDOWN = _Form(
    label=later(
        rf"{_TIME}(?P<sign>\*\*)(?P<label>(?:\\.|[^\\*])++)(?<=:)(?P<sign>\*\*)(?=\s|$)",
        regex.DOTALL,
    ),
    heading=later(r"(?P<sign>#{1,6}\s+)\S"),
    aside=later(r"(?P<sign>\*)(?![\s*])(?:\\.|[^\\*])++(?P<sign>\*)", regex.DOTALL),
    separator=later(r"(?:\*\s?){3,}+|-{3,}|_{3,}"),
    goes_on=later(r"(?!)"),
)
_PLAIN = _Form(
    label=later(rf"{_TIME}(?P<label>(?![(\[<*])(?:\\.|[^\\:])++:)(?=\s|$)", regex.DOTALL),
    heading=later(r"(?!)"),
    aside=later(r".+", regex.DOTALL),
    separator=later(r"(?:\*\s?){3,}+"),
    goes_on=later(r"\s"),
)


def is_written(text: str) -> bool:
    """Tell whether a document carries our mark."""
    return _front(text) is not None or _mark(text) is not None


def read_written(text: str, style: HouseStyle, hints: Hints) -> Outcome:
    """Read a document that carries our mark.

    Args:
        text: The document.
        style: Which words are unnamed voices, and how stage directions are printed.
        hints: What the caller knows.
    """
    front = _front(text)
    if front is not None:
        reader = _Reader(text, _MARKDOWN, style, hints)
        for key in LISTS:
            reader.know(key, front.values.get(key.casefold(), ()))
        reader.take(0, front.end, PassageKind.METADATA)
        reader.read(front.end)
    else:
        reader = _Reader(text, _PLAIN, style, hints)
        reader.read(reader.read_above())
    blocks, problems = assemble(reader.decisions, text, style.directions, joins=False)
    return Outcome(
        text=text,
        media_type="text/plain" if front is None else "text/markdown",
        decisions=reader.decisions,
        blocks=blocks,
        problems=problems,
        metadata=reader.metadata if front is None else front.metadata,
        joins=False,
    )


def read_label(text: str, style: HouseStyle) -> Label:
    """Return what a label says that stands in no list: a word for a voice, or a name."""
    kind = unnamed_voice(text, style.labels.voices)
    return named_label(text, {}) if kind is None else Label(text=text, kind=kind)


def _front(text: str) -> Front | None:
    """Return the front matter of a document, if our mark is in it."""
    front = read_front(text)
    return front if front and _MARK_LINE.search(text, 0, front.end) else None


def _mark(text: str) -> int | None:
    """Return where the line of our mark ends in a plain text, if there is one."""
    if TEXT_MARK not in text:
        return None
    for start, end in islice(_blocks(text, 0), _MOST_ABOVE + 1):
        if text[start:end].strip("\ufeff \t\r\n") == TEXT_MARK:
            return end
    return None


def _blocks(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between empty lines."""
    for found in _EMPTY_LINES.finditer(text, start):
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


@define
class _Reader:
    """Decides on the blocks of a document in order.

    Attributes:
        text: The document.
        form: How its blocks begin.
        style: Which words are unnamed voices, and how stage directions are printed.
        hints: What the caller knows.
        labels: What the labels say that stand in the lists.
        metadata: What stands above the mark.
        decisions: What was decided so far.
    """

    text: str
    form: _Form
    style: HouseStyle
    hints: Hints
    labels: dict[str, Label] = field(factory=dict)
    metadata: Metadata = field(factory=Metadata)
    decisions: list[Decision] = field(factory=list)
    _in_turn: bool = field(default=False, init=False)
    _parted: bool = field(default=False, init=False)

    def read_above(self) -> int:
        """Read title, date, place and lists above the mark, and return where it ends."""
        end = _mark(self.text) or 0
        for first, last in _blocks(self.text[:end], 0):
            raw = self.text[first:last].strip("\ufeff \t\r\n")
            self._take_above(first, last, raw)
        return end

    def _take_above(self, start: int, end: int, raw: str) -> None:
        """Take a block above the mark, or that of the mark."""
        listed, line = _LIST.match(raw), read_dateline(raw)
        if raw == TEXT_MARK:
            self.take(start, end, PassageKind.METADATA)
        elif listed is not None:
            self.take(start, end, PassageKind.METADATA)
            self.know(listed["key"], list(map(_plain, _ITEM.findall(raw, listed.end()))))
        elif raw.startswith(PLACE):
            self.take(start, end, PassageKind.DATELINE)
            self._state(Metadata(place=_plain(raw.removeprefix(PLACE))))
        elif line is not None:
            self.take(start, end, PassageKind.DATELINE)
            self._state(Metadata(date=line.date, place=line.place))
        else:
            # A backslash before it says that it is nothing else.
            first = self.text.index(raw, start)
            sign = [(first, first + 1)] if raw.startswith("\\") else []
            title = self.take(first, end, PassageKind.TITLE, sign)
            self._state(Metadata(title=title.text if title else None))

    def _state(self, stated: Metadata) -> None:
        self.metadata = self.metadata.completed(stated)

    def know(self, key: str, texts: Sequence[str]) -> None:
        """Note what the labels of a list say."""
        for text in texts:
            name = text if key == "Speakers" else None
            label = Label(text=text, kind=LISTS[key], name=name)
            self.labels.setdefault(text, label)

    def read(self, start: int) -> None:
        """Read all that stands after an offset."""
        for first, last in _blocks(self.text, start):
            goes_on = self.form.goes_on.match(self.text, first) is not None
            # What is indented is no code here.
            at = last - len(self.text[first:last].lstrip())
            if goes_on or not self._take_form(at, last):
                self._take_text(at, last)

    def take(
        self, start: int, end: int, kind: PassageKind, signs: Sequence[tuple[int, int]] = ()
    ) -> Passage | None:
        """Take a block for something, if it prints anything, and return it."""
        made = self._passage(start, end, signs)
        if made is not None:
            self.decisions.append(Decision(made, kind, _WHY))
        return made

    def _passage(
        self, start: int, end: int, signs: Sequence[tuple[int, int]] = ()
    ) -> Passage | None:
        """Return a block as a passage, without backslashes and the signs of the form."""
        escapes = [at.start() for at in _ESCAPED.finditer(self.text, start, end)]
        asides = tuple(sorted({*signs, *((at, at + 1) for at in escapes)}))
        return passage(self.text, start, end, asides=asides)

    def _take_form(self, start: int, end: int) -> bool:
        """Take a block for what its form says that it is, if it says so."""
        form, was_parted, self._parted = self.form, self._parted, False
        label = None if was_parted else form.label.match(self.text, start, end)
        if label is not None and self._take_label(label, start, end):
            return True
        heading = form.heading.match(self.text, start, end)
        if heading is not None or was_parted:
            signs = _signs(heading) if heading else ()
            self._end_turn(start, end, PassageKind.HEADING, signs)
        elif form.separator.fullmatch(self.text[start:end].rstrip()):
            self._end_turn(start, end, PassageKind.SEPARATOR)
            self._parted = form is _PLAIN
        else:
            return self._take_aside(start, end)
        return True

    def _end_turn(
        self, start: int, end: int, kind: PassageKind, signs: Sequence[tuple[int, int]] = ()
    ) -> None:
        self._in_turn = False
        self.take(start, end, kind, signs)

    def _take_label(self, found: regex.Match[str], start: int, end: int) -> bool:
        """Take a block for a label with what is said after it; False where the label is empty."""
        made = self._passage(start, end, _signs(found))
        begins, ends = found.start("label"), found.end("label") - 1
        label = made and made.text[made.text_offset(begins) : made.text_offset(ends)].strip()
        if not made or not label or label in self.hints.not_labels:
            return False
        first = made.text.index(label, made.text_offset(begins))
        after = made.text_offset(ends) + 1
        time = read_timestamp(found["time"] or "")
        candidate = Candidate(label, None, -1, after, start=first, begins_at=time)
        opening = Opening.printed(made, candidate, self._label(label))
        self.decisions.append(Decision(made, PassageKind.LABEL, _WHY, opening))
        self._in_turn = True
        return True

    def _label(self, text: str) -> Label:
        """Return what a label says, as the caller, the lists or its words know."""
        if text in self.hints.labels:
            return named_label(text, self.hints.labels)
        return self.labels.get(text) or read_label(text, self.style)

    def _take_aside(self, start: int, end: int) -> bool:
        """Take a block for an event or a gap, if it is one."""
        found = self.form.aside.fullmatch(self.text[start:end].rstrip())
        if found is None:
            return False
        signs = [(start + first, start + last) for first, last in _signs(found)]
        made = self._passage(start, end, signs)
        if made is None:
            return True
        if self.style.directions.whole_bracket(made):
            self.decisions.append(Decision(made, PassageKind.EVENT, _WHY))
        elif gap(made) is not None:
            self.decisions.append(Decision(made, PassageKind.GAP, _WHY))
        else:
            return False
        return True

    def _take_text(self, start: int, end: int) -> None:
        """Take a block for speech, or for narration where nobody is speaking."""
        self.take(start, end, PassageKind.SPEECH if self._in_turn else PassageKind.NARRATION)


def _plain(text: str) -> str:
    """Return a name as it is, without backslashes."""
    made = passage(
        text,
        0,
        len(text),
        asides=tuple((found.start(), found.start() + 1) for found in _ESCAPED.finditer(text)),
    )
    return made.text if made else ""


def _signs(found: regex.Match[str]) -> Sequence[tuple[int, int]]:
    """Return where the signs of the form stand, in a form that has any."""
    return found.spans("sign") if "sign" in found.re.groupindex else ()
