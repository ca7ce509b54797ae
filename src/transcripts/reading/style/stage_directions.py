"""Stage directions, omissions and the editor's insertions.

What stands in brackets is an event, a gap, an insertion or plain text. A bracket that is
a whole paragraph is never speech. Inside a sentence only known wording is taken for an
event: "(Yakutia)" and "(By the way, let me say that I did not answer.)" are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from attrs import Factory, evolve, field, frozen

from transcripts.kinds import EventKind, GapReason, NoteKind
from transcripts.model import Event, Gap, Insertion, Mark, Note
from transcripts.model.making import (
    make_event,
    make_gap,
    make_insertion,
    make_mark,
    make_note,
    make_span,
)
from transcripts.model.reprs import brief
from transcripts.reading.language.timestamps import read_timestamp
from transcripts.reading.later import later
from transcripts.reading.memo import remembered
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.acts import ACTS, is_between_sentences, tells_act
from transcripts.reading.style.patterns import Deadline, has_groups
from transcripts.reading.style.settings import checked
from transcripts.reading.style.wordings import ALL_WORDINGS, Wordings

__all__ = ["Directions", "gap"]

# Kinds that one bracket of English or Russian holds several of: (Laughter, applause.)
_JOINED = frozenset({EventKind.LAUGHTER, EventKind.APPLAUSE, EventKind.NOISE})
_UNMISTAKABLE = _JOINED | {EventKind.SILENCE}
_COMMA = later(r",\s|\sand\s|\sи\s")
# Between two events whose doer is printed once: "Heiterkeit und Beifall bei der ABC".
_SHARED = frozenset({"and", "и", "und"})
_OWN = frozenset((*ACTS, *ALL_WORDINGS))
_CLOSING = {"(": ")", "[": "]"}
# <…> is the only omission mark of kremlin.ru (1,067 of 1,067); reposts of it print <.>
_OMISSION = r"[<‹]\s?(?:…|\.{1,3})\s?[>›]"
# Such as "[inaudible]", "(Inaudible.)" and "[unintelligible 00:09:15.21]".
_INAUDIBLE = (
    r"[\[(]\s?(?:inaudible|not audible|unintelligible|off mike|неразборчиво)"
    r"(?:\s[\d:.]{4,12})?\s?\.?[)\]]\.?"
)
# "Remark: [without a microphone]." for words that nobody could write down
_OFF_MICROPHONE = r"[(\[](?:without\s(?:a\s)?|no\s)microphone[)\]]\.?|[(\[]без\sмикрофона[)\]]\.?"
# What the export of a chat leaves out: "<Media omitted>", "image omitted" (with a mark before it
# that prints nothing), "<Medien ausgeschlossen>", "<Без медиафайлов>".
_LEFT_OUT = (
    r"<(?:[^\W\d_]+\s){1,3}(?:omitted|ausgeschlossen|weggelassen|omitid[oa]s?|omessi|omis)>"
    r"|<Без\sмедиафайлов>"
    r"|\u200e?(?:image|video|audio|sticker|GIF|document|photo|contact card)\somitted"
)
_CONTINUED = r"(?:To be continued|Продолжение следует)\s?(?:\.{1,3}|…)?"
# What a paragraph is that only says that words are missing: a group for each reason.
_GAP = re.compile(
    rf"(?P<OMITTED>{_OMISSION}\.?|{_LEFT_OUT})|(?P<INAUDIBLE>{_INAUDIBLE}|{_OFF_MICROPHONE})"
    rf"|(?P<TO_BE_CONTINUED>{_CONTINUED})",
    re.IGNORECASE,
)
_UNHEARD = re.compile(_INAUDIBLE, re.IGNORECASE)
_BRACKET = later(
    rf"(?P<gap>{_OMISSION})"
    r"|\((?P<round>[^()]{1,400})\)\.?|\[(?P<square>[^\[\]]{1,200})\]"
)
# As people type what they do, "*sighs*"; of bold print there are two asterisks.
_STARRED = later(r"(?<![*\w])\*(?P<starred>\p{Ll}[^*\n]{2,60})\*(?![*\w])")
_SIGNS = str.maketrans("", "", "()[]*_")
# Who does it: "(Mr Sokolov went on to ...)", "(Vladimir Putin presents the award.)"
_ACTOR = later(
    r"(?:(?:Next|Then|Further),?\s)?(?P<actor>(?:(?:The|the|Mr|Ms|Mrs|Dr)\s)?\p{Lu}[\p{L}.’'-]*+"
    r"(?:\s(?:of\s|the\s)*+\p{Lu}[\p{L}.’'-]*+){0,6})\s(?=(?:then|also|further)?\s?"
    r"(?:went|goes|continue|spoke|gave|reported|updated|touched|covered|discussed|presents|described))"
)
# Fast path: no gap is longer.
_LONGEST_GAP = 50
_GAP_BEGINS = frozenset("<‹[(TtПп\u200eIiVvAaSsGgDdPpCc")
_SHORT = 6


def gap(passage: Passage) -> Gap | None:
    """Return a paragraph that only says that words are missing: "<…>", "To be continued."."""
    if len(passage.text) > _LONGEST_GAP or passage.text[:1] not in _GAP_BEGINS:
        return None
    found = _GAP.fullmatch(passage.text)
    if found is None:
        return None
    reason = GapReason[str(found.lastgroup)]
    return make_gap(reason=reason, text=passage.text, span=passage.span)


def _form_of(wordings: Wordings) -> regex.Pattern[str]:
    """Return one pattern for all wordings: the number of each is the name of its group.

    Raises:
        ValueError: If one is no pattern.
    """
    forms = (rf"(?P<_{at}>{pattern})" for at, (_, pattern) in enumerate(wordings))
    # Nothing fits "(?!)".
    form = later(rf"(?:{'|'.join([*forms, '(?!)'])})[.!]?", regex.IGNORECASE)
    # Fast path: our own are patterns, and most documents ask none of them.
    if not _OWN.issuperset(wordings):
        _check_form(form, wordings)
    return form


def _check_form(form: regex.Pattern[str], wordings: Wordings) -> None:
    """Raise a ValueError that names the wording by which a form is no pattern."""
    try:
        regex.compile(form.pattern, regex.IGNORECASE)
    except regex.error as error:
        faults = ((pattern, _fault_of(pattern)) for _, pattern in wordings)
        pattern, fault = next((one for one in faults if one[1]), (form.pattern, str(error)))
        message = f"wordings has {pattern!r}, which is no pattern: {fault}"
        raise ValueError(message) from None


def _fault_of(pattern: str) -> str | None:
    """Return why a pattern cannot be compiled, None where it can."""
    try:
        regex.compile(pattern)
    except regex.error as error:
        return str(error)
    return None


@remembered
def _number(text: str, form: regex.Pattern[str]) -> int | None:
    """Return the number of the wording that a text has, None where it has none."""
    found = form.fullmatch(text)
    return int(found.lastgroup[1:]) if found and found.lastgroup else None


@frozen
class _Part:
    """One event of a bracket: it is named up to ``stop``, the joint after it ends at ``end``."""

    start: int
    stop: int
    end: int
    shares: bool


@frozen(kw_only=True, field_transformer=checked)
class Directions:
    """How a publisher prints stage directions.

    Attributes:
        wordings: Kinds of events, each with what stands in the brackets then; the first that
            fits counts. Neither case nor a full stop at the end matters.
        joint: What stands between several events in one bracket.
        joined: Kinds that one bracket holds several of.
        usual: The kind of a bracket alone that no wording fits: ``None`` is an action where
            it is short, else the summary of what is left out.
        who: Who does it, at the start of an event, in groups ``actor`` and ``group``.
        uncapitalised: Kinds that may begin with a small letter inside a sentence: "(laughter)" is
            an event, but "(to Moscow)" is text.
        finds_acts: Whether what somebody does is told by its form too, in brackets or between
            asterisks: "[winces]", "*looks at the clock*". For what has no publisher, and so no
            wordings.
    """

    wordings: Wordings
    joint: regex.Pattern[str] = _COMMA
    joined: frozenset[EventKind] = _JOINED
    usual: EventKind | None = None
    who: regex.Pattern[str] = field(default=_ACTOR, validator=has_groups(("actor", "group")))
    uncapitalised: frozenset[EventKind] = _UNMISTAKABLE
    finds_acts: bool = False
    _form: regex.Pattern[str] = field(
        default=Factory(lambda self: _form_of(self._wordings), takes_self=True),
        init=False,
        eq=False,
        repr=False,
    )

    __repr__ = brief

    @property
    def _wordings(self) -> Wordings:
        return (*ACTS, *self.wordings) if self.finds_acts else self.wordings

    def limited(self, deadline: Deadline) -> Directions:
        """Return the directions with patterns that give up at a deadline."""
        made = evolve(self, joint=deadline.limit(self.joint), who=deadline.limit(self.who))
        object.__setattr__(made, "_form", deadline.limit(self._form))
        return made

    def whole_bracket(self, passage: Passage) -> tuple[Event, ...]:
        """Return the events of a paragraph that is one bracket, or nothing.

        Printed forms: "(Applause.)", "(Laughter, applause.)", and narration of a part that is
        left out: "(Mr Sokolov went on to speak about the new rail link.)"
        """
        text = passage.text
        closes = text[0] in _CLOSING and self._closes_at_end(text)
        if closes is False:
            return ()
        kinds = self._kinds(text, 0, len(text))
        # What is not closed, or stands in square brackets, is a direction if its words are.
        is_open = closes is None or text[0] == "["
        if kinds[0] is None and is_open and not (closes and self._is_act(text, 0, len(text))):
            return ()
        short = EventKind.ACTION if len(text.split()) <= _SHORT else EventKind.SUMMARY
        usual = self.usual or short
        return self._events(passage, 0, len(text), [kind or usual for kind in kinds])

    def events(self, passage: Passage) -> tuple[Event, ...]:
        """Return the events of a paragraph that is nothing else, as a rule or the page says.

        Printed form: "Abg. Lang: Hört! Hört! – Abg. Berg: Nein!", on a line of its own, with
        both brackets, with one or without.
        """
        end = len(passage.text)
        usual = self.usual or EventKind.ACTION
        kinds = [kind or usual for kind in self._kinds(passage.text, 0, end)]
        return self.whole_bracket(passage) or self._events(passage, 0, end, kinds)

    def marks(self, passage: Passage) -> tuple[Mark, ...]:
        """Return what stands inside a paragraph of speech."""
        text = passage.text
        stars = self._starred(passage) if self.finds_acts and "*" in text else ()
        if "(" not in text and "[" not in text and "<" not in text and "‹" not in text:
            return tuple(stars)
        brackets = (
            make_mark(start=start, end=end, value=value)
            for found in _BRACKET.finditer(text)
            for start, end, value in self._bracket(passage, found)
        )
        return tuple(sorted((*stars, *brackets), key=lambda mark: mark.start))

    def _starred(self, passage: Passage) -> Iterator[Mark]:
        """Yield what somebody types that he does: "*sighs*"; else what is typed so is stressed."""
        for found in _STARRED.finditer(passage.text):
            start, end = found.span()
            kind = self._kind(found["starred"])
            if kind in _UNMISTAKABLE or self._is_act(passage.text, start, end):
                part = _Part(start, end, end, shares=False)
                event = self._event(passage, part, kind or EventKind.ACTION)
                yield make_mark(start=start, end=end, value=event)

    def _is_act(self, text: str, start: int, end: int) -> bool:
        """Tell whether a stretch of a paragraph says what somebody does, with signs around it.

        Known acts are such wherever they stand, others between sentences.
        """
        if not self.finds_acts:
            return False
        words = text[start:end].translate(_SIGNS).strip()
        known = _number(words.rstrip(". "), self._form)
        if known is not None and known < len(ACTS):
            return True
        return tells_act(words) and is_between_sentences(text, start, end)

    def _bracket(
        self, passage: Passage, found: regex.Match[str]
    ) -> list[tuple[int, int, Event | Gap | Insertion | Note]]:
        start, end = found.span()
        text, span = found.group(), passage.locate(start, end)
        if found["gap"]:
            return [(start, end, make_gap(reason=GapReason.OMITTED, text=text, span=span))]
        if _UNHEARD.fullmatch(text):
            return [(start, end, make_gap(reason=GapReason.INAUDIBLE, text=text, span=span))]
        if read_timestamp(text) is not None:
            return [(start, end, make_note(kind=NoteKind.TIME, text=text, span=span))]
        stop = start + len(text.rstrip("."))
        kinds = [kind for kind in self._kinds(passage.text, start, stop) if kind is not None]
        inner = found["round"] or found["square"]
        is_act = self._is_act(passage.text, start, end)
        kinds = kinds or [EventKind.ACTION] * is_act
        is_sure = is_act or (kinds and kinds[0] in self.uncapitalised)
        if kinds and (is_sure or inner.lstrip("_")[0].isupper()):
            return list(_placed(passage, start, self._events(passage, start, stop, kinds)))
        return [(start, end, make_insertion(text=text, span=span))] if found["square"] else []

    def _closes_at_end(self, text: str) -> bool | None:
        """Tell whether the bracket that opens a paragraph closes with it; None if never."""
        depth, opening, closing = 0, text[0], _CLOSING[text[0]]
        last = len(text.rstrip(". ")) - 1
        for at, sign in enumerate(text):
            depth += (sign == opening) - (sign == closing)
            if not depth and at >= last:
                return True
            if not depth:
                # A slip: "(Beifall bei der ABC) – Karl Lang [DEF]: Hört!)" is one bracket.
                if self.joint.match(text, at + 1) is None or text[-1] != closing:
                    return False
                depth = 1
        return None

    def _kinds(self, text: str, start: int, end: int) -> list[EventKind | None]:
        """Return the kinds of the events in a bracket: one, unless each of several is known."""
        if self.joint.search(text, start, end) is not None:
            parts = self._parts(text, start, end)
            kinds = [self._kind(text[part.start : part.stop]) for part in parts]
            if all(kind in self.joined for kind in kinds):
                return kinds
        return [self._kind(text[start:end])]

    def _kind(self, part: str) -> EventKind | None:
        wording = part.replace("_", "").strip("()[]. ")
        at = _number(wording, self._form)
        return None if at is None else self._wordings[at][0]

    def _parts(self, text: str, start: int, end: int) -> list[_Part]:
        """Return what the joints of a bracket part."""
        joints = list(self.joint.finditer(text, start, end))
        starts = [start, *(found.end() for found in joints)]
        stops = [*(found.start() for found in joints), end]
        shared = [*(found.group().strip() in _SHARED for found in joints), False]
        return [
            _Part(*part) for part in zip(starts, stops, [*starts[1:], end], shared, strict=True)
        ]

    def _events(
        self, passage: Passage, start: int, end: int, kinds: list[EventKind]
    ) -> tuple[Event, ...]:
        """Return one event, or the several that tile a bracket."""
        whole = [_Part(start, end, end, shares=False)]
        parts = self._parts(passage.text, start, end) if len(kinds) > 1 else whole
        events: list[Event] = []
        for part, kind in reversed(list(zip(parts, kinds, strict=True))):
            event = self._event(passage, part, kind)
            if part.shares and event.actor is None and event.group is None:
                event = evolve(event, actor=events[-1].actor, group=events[-1].group)
            events.append(event)
        return tuple(reversed(events))

    def _event(self, passage: Passage, part: _Part, kind: EventKind) -> Event:
        text = passage.text[part.start : part.end].rstrip()
        span = passage.locate(part.start, part.start + len(text))
        if part.start == 0:
            # Marks of print around the bracket belong to the event.
            span = make_span(passage.start, span.end)
        if part.end == len(passage.text):
            span = make_span(span.start, passage.end)
        found = self.who.match(passage.text[part.start : part.stop].lstrip("(["))
        who = found.groupdict() if found else {}
        return make_event(
            kind=kind, text=text, actor=who.get("actor"), group=who.get("group"), span=span
        )


def _placed(
    passage: Passage, at: int, events: tuple[Event, ...]
) -> Iterator[tuple[int, int, Event]]:
    """Yield events that tile a bracket with their offsets, each after the one before."""
    for event in events:
        start = passage.text.index(event.text, at)
        at = start + len(event.text)
        yield start, at, event
