"""From decisions to the blocks of a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import define, field

from transcripts.kinds import GapReason, NoteKind, ProblemCode
from transcripts.model import (
    Block,
    Count,
    Event,
    Gap,
    Heading,
    Note,
    Problem,
    Span,
    Speaker,
    Turn,
    TurnBlock,
    Unread,
)
from transcripts.model.making import (
    make_gap,
    make_note,
    make_paragraph,
    make_span,
    make_turn,
)
from transcripts.reading.assembly.asides import BlockStyle, with_asides
from transcripts.reading.assembly.heading_levels import leveled
from transcripts.reading.assembly.speakers import Cast
from transcripts.reading.assembly.whole_notes import whole_notes
from transcripts.reading.language.dates import find_dates
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening, chair_of, date_of, problem
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.rules import Rule
from transcripts.reading.style.stage_directions import Directions, gap

__all__ = ["assemble"]


# "Part 1. The Kremlin, Moscow, March 1, 2018", "Part 2, Kaliningrad, March 2, 2018"
_PART_PLACE = later(r"^(?:Part|Часть)\s\d+[.,]\s(?P<place>.+),\s$")


# Which kind of note is what is nothing else, and what does not end a turn.
_NOTES = {taken: NoteKind(taken.value) for taken in PassageKind if taken.value in list(NoteKind)}
_MEANWHILE = frozenset(
    {
        PassageKind.QUOTE,
        PassageKind.CAPTION,
        PassageKind.CARD,
        PassageKind.SEE_ALSO,
        PassageKind.AGENDA,
        PassageKind.VOTE,
        PassageKind.TIME,
        PassageKind.PAGE,
        PassageKind.LANGUAGE,
        PassageKind.COMMENT,
    }
)
# Fast path: looked up once: to ask an enumeration for a member takes as long as to make a value.
_SPEECH = PassageKind.SPEECH
_NOT_DIGITS = later(r"\D+")
_NO_OPENING = Opening(label=None)


@define
class _Open:
    """A turn that is being read."""

    speaker: int
    opening: Opening | None
    # Of the passage that it begins with.
    span: Span
    continues: bool = False
    language: str | None = None
    blocks: list[TurnBlock] = field(factory=list)


class _Builder:
    """Blocks in the making: turns stay open until something ends them."""

    def __init__(self, source: str, form: BlockStyle, author: str | None, cast: Cast) -> None:
        self.source = source
        self.form = form
        self.directions = form.directions
        self.author = author
        self.cast = cast
        # What is spoken from here on, where the document says so.
        self.language: str | None = None
        self.problems: list[Problem] = []
        self.blocks: list[Block | _Open] = []
        self.open: _Open | None = None
        # What belongs to the turn only if its speech goes on after it: gaps, boxes of the page.
        self.waiting: list[Event | Gap | Note] = []
        self.last: int | None = None

    def add(self, decision: Decision) -> None:
        """Add what one passage was taken for."""
        if decision.problems:
            self.problems.extend(decision.problems)
        passage, taken = decision.passage, decision.taken
        opening = decision.opening
        if decision.rule is not None:
            self._follow(decision, decision.rule)
        if opening is not None:
            self._begin(opening, passage)
        if taken is _SPEECH:
            self._speak(passage)
        elif opening is not None:
            return
        elif (kind := _NOTES.get(taken)) is not None:
            note = self._note(kind, decision)
            (self._happen if taken in _MEANWHILE else self._end)(note)
        else:
            self._add_other(decision)

    def _note(self, kind: NoteKind, decision: Decision) -> Note:
        """Return a passage as a note, and do what it says."""
        passage, rule = decision.passage, decision.rule
        if kind is NoteKind.PAGE and (page := self.form.page(passage.text, passage.span)):
            return page
        if rule is None:
            return make_note(kind=kind, text=passage.text, span=passage.span)
        said = rule.groups(passage.text)
        counts = _counts(said) if kind is NoteKind.VOTE else ()
        return make_note(
            kind=kind,
            text=passage.text,
            page=said.get("page"),
            column=said.get("column"),
            counts=counts,
            span=passage.span,
        )

    def _follow(self, decision: Decision, rule: Rule) -> None:
        """Note who takes the chair by a passage, and which language is spoken from it on."""
        if (label := chair_of(decision)) is not None:
            self.cast.seat(label)
        word = rule.groups(decision.passage.text).get("language")
        if word is None:
            return
        self.language = self.form.languages.get(word.casefold())
        # By who has not begun yet too.
        if self.open is not None and not self.open.blocks:
            self.open.language = self.language

    def _add_other(self, decision: Decision) -> None:
        """Add a passage that is neither speech nor a note: few are."""
        passage, taken = decision.passage, decision.taken
        if taken is PassageKind.EVENT:
            for event in self.directions.events(passage):
                self._happen(event)
        elif taken is PassageKind.GAP:
            self._happen(gap(passage) or _omitted(passage))
        elif taken is PassageKind.HEADING:
            self._entitle(decision)
        else:
            self._end(Unread(text=passage.text, span=passage.span))

    def _entitle(self, decision: Decision) -> None:
        """Add a heading, with the date and the place that its form says."""
        passage, rule = decision.passage, decision.rule
        if rule is None:
            self._end(_heading(passage))
            return
        said = rule.groups(passage.text)
        date, problems = date_of(said, passage.span)
        self.problems.extend(problems)
        self._end(
            Heading(
                text=passage.text,
                level=rule.level,
                date=date,
                place=said.get("place"),
                span=passage.span,
            )
        )

    def _begin(self, opening: Opening, passage: Passage) -> None:
        self.close()
        self.last = self.cast.open(opening, self.source)
        self.open = _Open(self.last, opening, opening.head or passage.span, language=self.language)
        self.blocks.append(self.open)
        rest = opening.rest
        if rest is None:
            return
        if (omitted := gap(rest)) is not None:
            # After its own label a gap is what was said: "Question: [inaudible]".
            self.open.blocks.append(omitted)
        elif not self._happen_all(rest):
            self._speak(rest)

    def _speak(self, passage: Passage) -> None:
        if self.open is None:
            self.open = self._go_on(passage.span)
        if self.waiting:
            self.open.blocks.extend(self.waiting)
            self.waiting.clear()
        inside = self.directions.marks(passage)
        if passage.asides:
            inside = with_asides(inside, passage, self.source, self.form)
        said = make_paragraph(
            text=passage.text,
            span=passage.span,
            marks=inside,
            shifts=passage.shifts,
            times=passage.times,
        )
        self.open.blocks.append(said)

    def _go_on(self, span: Span) -> _Open:
        """Begin a turn of whoever spoke last: nobody is named."""
        continues = self.last is not None
        self.last = self.cast.enter_unlabelled(self.author) if self.last is None else self.last
        made = _Open(self.last, None, span, continues, self.language)
        self.blocks.append(made)
        return made

    def _happen_all(self, passage: Passage) -> bool:
        """Add the events of a bracket that stands alone, if it is one."""
        events = self.directions.whole_bracket(passage)
        for event in events:
            self._happen(event)
        return bool(events)

    def _happen(self, value: Event | Gap | Note) -> None:
        if self.open is None:
            self.blocks.append(value)
        elif isinstance(value, Event) and not self.waiting:
            self.open.blocks.append(value)
        else:
            self.waiting.append(value)

    def _end(self, block: Block) -> None:
        self.close()
        self.blocks.append(block)

    def close(self) -> None:
        """End the turn that is open."""
        opening = self.open and self.open.opening
        if self.open is not None and opening is not None and not self.open.blocks:
            found = problem(ProblemCode.EMPTY_TURN, "a label without speech", self.open.span)
            self.problems.append(found)
        self.open = None
        if self.waiting:
            self.blocks.extend(self.waiting)
            self.waiting.clear()


def assemble(
    decisions: Iterable[Decision],
    source: str,
    style: Directions | BlockStyle,
    *,
    author: str | None = None,
    joins: bool = True,
    are_shortened: bool = False,
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """Return the blocks of a meeting, and its problems in document order.

    Args:
        decisions: What each passage was taken for, in document order.
        source: The text that their spans count in.
        style: How stage directions are printed, or that and more.
        author: Who speaks where no label says so.
        joins: As for ``Cast``.
        are_shortened: As in ``LabelStyle``.
    """
    form = BlockStyle(directions=style) if isinstance(style, Directions) else style
    cast = Cast(joins=joins, are_shortened=are_shortened)
    builder = _Builder(source, form, author, cast)
    made = list(decisions)
    # Fast path: where no rule says what a paragraph is, no note has several.
    is_ruled = any(decision.rule is not None for decision in made)
    for decision in whole_notes(made, source, form.is_between) if is_ruled else made:
        builder.add(decision)
    builder.close()
    speakers = builder.cast.speakers()
    blocks = tuple(
        _turn(block, speakers[block.speaker]) if isinstance(block, _Open) else block
        for block in builder.blocks
    )
    problems = tuple(sorted(builder.problems, key=lambda found: found.span.start))
    return leveled(blocks, source), problems


def _turn(made: _Open, speaker: Speaker) -> Turn:
    blocks, opening = tuple(made.blocks), made.opening or _NO_OPENING
    # Where nobody is named, a turn may still have a head: the time of a cue.
    label = opening.label
    return make_turn(
        head=opening.head,
        speaker=speaker,
        label=label and label.text,
        note=label and label.note,
        role=label and label.role,
        label_span=opening.label_span,
        note_span=opening.note_span,
        blocks=blocks,
        span=make_span(made.span.start, blocks[-1].span.end if blocks else made.span.end),
        begins_at=opening.begins_at,
        ends_at=opening.ends_at,
        channel=opening.channel,
        language=made.language,
        continues=made.continues,
    )


def _counts(said: Mapping[str, str]) -> tuple[Count, ...]:
    """Return how many voted in which way, by the groups of a pattern that hold a number."""
    numbers = {option: _NOT_DIGITS.sub("", text) for option, text in said.items()}
    return tuple(Count(option=key, value=int(digits)) for key, digits in numbers.items() if digits)


def _omitted(passage: Passage) -> Gap:
    """Return a stretch that the document itself says not to have the words of."""
    return make_gap(reason=GapReason.OMITTED, text=passage.text, span=passage.span)


def _heading(passage: Passage) -> Heading:
    """Return a heading with the date and place in it: "Part 2, Kaliningrad, March 2, 2018"."""
    dates = find_dates(passage.text)
    if len(dates) != 1:
        return Heading(text=passage.text, span=passage.span)
    start, end, date = dates[0]
    found = _PART_PLACE.search(passage.text[:start]) if end == len(passage.text) else None
    return Heading(text=passage.text, date=date, place=found and found["place"], span=passage.span)
