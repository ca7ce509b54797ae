"""Stage directions, omissions and the editor's insertions.

What stands in brackets is an event, a gap, an insertion or plain text. A bracket that is
a whole paragraph is never speech. Inside a sentence only known wording is taken for an
event: "(Yakutia)" and "(By the way, let me say that I did not answer.)" are text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from transcripts.kinds import EventKind, GapReason
from transcripts.model import Event, Gap, Insertion, Mark, Span
from transcripts.reading.text import Passage

__all__ = ["gap", "marks", "whole_bracket"]

_GOES_ON = r"(?:went\son|goes\son|continue[sd]|spoke\sfurther|further\sspoke|then\sspoke)"
_WHERE = r"(?:\s(?:in|from|on|among|в|из)\s.{2,60})?"
_LANGUAGES = r"(?:arabic|chinese|english|french|german|italian|japanese|russian|spanish|turkish)"
_FILM = r"\b(?:video|film|clip|fragment|footage)\b"
# Each pattern stands under a printed form that it was made for; the first that fits wins.
_WORDINGS: tuple[tuple[EventKind, str], ...] = (
    # (Laughter.) (Laughter in the audience.) (Laughs.)
    (EventKind.LAUGHTER, rf"(?:general\s)?(?:laughter|laughs?|laughing){_WHERE}"),
    # (Смех.) (Смех в зале.)
    (EventKind.LAUGHTER, rf"(?:смех|смеётся|смеется|смеются){_WHERE}"),
    # (Applause.) (Prolonged applause.) (Аплодисменты.)
    (EventKind.APPLAUSE, rf"(?:\p{{L}}+\s)?(?:applause|applauds|аплодисменты){_WHERE}"),
    # (Noise in the audience.) (Шум в зале.)
    (EventKind.NOISE, rf"(?:noise|crosstalk|shouts|шум){_WHERE}"),
    # (A minute of silence.)
    (EventKind.SILENCE, r"(?:a\s)?(?:minute|moment)(?:\sof|’s|'s)\ssilence.{0,40}"),
    # (Минута молчания.)
    (EventKind.SILENCE, r"минута\sмолчания"),
    # (The video plays.) (A fragment of a meeting is shown on the screen.) (Shows a video clip.)
    (EventKind.SCREENING, rf"(?:the|an?|demonstration\sof|shows)\s.{{0,60}}{_FILM}.{{0,60}}"),
    # (Video is played) (Video report demonstration)
    (EventKind.SCREENING, r"(?:video|film)\b.{0,60}"),
    # (Демонстрируется видеоролик.) (Идёт видео.)
    (EventKind.SCREENING, r"(?:демонстр|показ|ид[её]т\s(?:видео|показ)|видео).{0,80}"),
    # (In English.) (Speaks Russian.)
    (EventKind.LANGUAGE, rf"(?:in|speaks|speaking|continues\sin)\s{_LANGUAGES}"),
    # (По-немецки.) (Говорит по-английски.)
    (EventKind.LANGUAGE, r"(?:говорит\s)?по-\p{L}+[сц]ки"),
    # (Addressing Alexei Miller.) (To Ilya Seredyuk.)
    (EventKind.ADDRESS, r"(?:addressing|addresses|adressesing|turning\sto|to)\s.{2,120}"),
    # (Обращаясь к А.Труфанову.)
    (EventKind.ADDRESS, r"обраща(?:ясь|ется)\sк\s.{2,120}"),
    # (Passes a document to the President.) (Hands over a presentation.) (Presenting medal.)
    (
        EventKind.ACTION,
        r"(?:passes|hands|shows|presents|presenting|points|gives|reads|nods|signs|shakes)\s.{2,80}",
    ),
    # (Core sample is shown.) (Documents are signed.)
    (
        EventKind.ACTION,
        r".{2,60}\s(?:is|are)\s(?:shown|signed|opened|presented|unveiled)\b.{0,40}",
    ),
    # (Смотрит презентацию.)
    (EventKind.ACTION, r"(?:смотрит|показывает|передаёт|передает|вручает)\s.{2,80}"),
    # (The Moscow Mayor went on to cover the legal issues.)
    (EventKind.SUMMARY, rf".{{2,160}}?\s{_GOES_ON}\s.{{2,800}}"),
)
_WORDING = tuple(
    (kind, regex.compile(rf"(?:{pattern})[.!]?", regex.IGNORECASE)) for kind, pattern in _WORDINGS
)
# Kinds that one bracket holds several of: (Laughter, applause.)
_JOINED = frozenset({EventKind.LAUGHTER, EventKind.APPLAUSE, EventKind.NOISE})
_COMMA = regex.compile(r",\s|\sand\s|\sи\s")
# <…> is the only omission mark of kremlin.ru (1,067 of 1,067); reposts of it print <.>
_OMISSION = r"[<‹]\s?(?:…|\.{1,3})\s?[>›]"
_GAP = regex.compile(rf"{_OMISSION}\.?")
_INAUDIBLE = regex.compile(
    r"(?:\[|\()\s?(?:inaudible|not audible|неразборчиво)\s?\.?[)\]]\.?", regex.IGNORECASE
)
# "Remark: [without a microphone]." for words that nobody could write down
_OFF_MICROPHONE = regex.compile(
    r"[(\[](?:without\s(?:a\s)?|no\s)microphone[)\]]\.?|[(\[]без\sмикрофона[)\]]\.?",
    regex.IGNORECASE,
)
_TO_BE_CONTINUED = regex.compile(
    r"(?:To be continued|Продолжение следует)\s?(?:\.{1,3}|…)?", regex.IGNORECASE
)
_BRACKET = regex.compile(
    rf"(?P<gap>{_OMISSION})"
    r"|\((?P<round>[^()]{1,400})\)\.?|\[(?P<square>[^\[\]]{1,200})\]"
)
# Who does it: "(Mr Sokolov went on to ...)", "(Vladimir Putin presents the award.)"
_ACTOR = regex.compile(
    r"(?:(?:Next|Then|Further),?\s)?(?P<actor>(?:(?:The|the|Mr|Ms|Mrs|Dr)\s)?\p{Lu}[\p{L}.’'-]*+"
    r"(?:\s(?:of\s|the\s)*\p{Lu}[\p{L}.’'-]*+){0,6})\s(?=(?:then|also|further)?\s?"
    r"(?:went|goes|continue|spoke|gave|reported|updated|touched|covered|discussed|presents|described))"
)
_SHORT = 6


def gap(passage: Passage) -> Gap | None:
    """Return a paragraph that only says that words are missing: "<…>", "To be continued."."""
    for pattern, reason in (
        (_GAP, GapReason.OMITTED),
        (_INAUDIBLE, GapReason.INAUDIBLE),
        (_OFF_MICROPHONE, GapReason.INAUDIBLE),
        (_TO_BE_CONTINUED, GapReason.TO_BE_CONTINUED),
    ):
        if pattern.fullmatch(passage.text):
            return Gap(reason=reason, text=passage.text, span=passage.span)
    return None


def whole_bracket(passage: Passage) -> tuple[Event, ...]:
    """Return the events of a paragraph that is one bracket, or nothing.

    Printed forms: "(Applause.)", "(Laughter, applause.)", and narration of a part that is
    left out: "(Mr Sokolov went on to speak about the new rail link)."
    """
    text = passage.text
    if not text.startswith("(") or not _closes_at_end(text):
        return ()
    inner = text[1:].rstrip(". ")[:-1].strip()
    kind = _kind(inner) or (EventKind.ACTION if len(inner.split()) <= _SHORT else EventKind.SUMMARY)
    return _events(passage, 0, len(passage.text), inner, kind)


def marks(passage: Passage) -> tuple[Mark, ...]:
    """Return what stands inside a paragraph of speech."""
    if not any(sign in passage.text for sign in "([<‹"):
        return ()
    return tuple(
        Mark(start=start, end=end, value=value)
        for found in _BRACKET.finditer(passage.text)
        for start, end, value in _bracket(passage, found)
    )


def _bracket(
    passage: Passage, found: regex.Match[str]
) -> list[tuple[int, int, Event | Gap | Insertion]]:
    start, end = found.span()
    text, span = found.group(), passage.locate(start, end)
    if found["gap"]:
        return [(start, end, Gap(reason=GapReason.OMITTED, text=text, span=span))]
    if _INAUDIBLE.fullmatch(text):
        return [(start, end, Gap(reason=GapReason.INAUDIBLE, text=text, span=span))]
    if found["square"]:
        return [(start, end, Insertion(text=text, span=span))]
    kind = _kind(found["round"])
    # Inside a sentence a direction begins with a capital: "(to Moscow)" is text.
    if kind is None or not found["round"].lstrip("_")[0].isupper():
        return []
    events = _events(passage, start, start + len(text.rstrip(".")), found["round"], kind)
    return list(_placed(passage, start, events))


def _placed(
    passage: Passage, at: int, events: tuple[Event, ...]
) -> Iterator[tuple[int, int, Event]]:
    """Yield events that tile a bracket with their offsets, each behind the one before."""
    for event in events:
        start = passage.text.index(event.text, at)
        at = start + len(event.text)
        yield start, at, event


def _kind(inner: str) -> EventKind | None:
    parts = _COMMA.split(inner)
    if len(parts) > 1 and all(_simple(part) in _JOINED for part in parts):
        return _simple(parts[0])
    return _simple(inner)


def _simple(inner: str) -> EventKind | None:
    wording = inner.replace("_", "")
    return next((kind for kind, pattern in _WORDING if pattern.fullmatch(wording)), None)


def _events(
    passage: Passage, start: int, end: int, inner: str, kind: EventKind
) -> tuple[Event, ...]:
    """Return one event, or the several that tile a bracket."""
    kinds = [_simple(part) for part in _COMMA.split(inner)]
    if kind not in _JOINED or not _JOINED.issuperset(kinds):
        return (_event(passage, start, end, kind),)
    inside = [found.end() for found in _COMMA.finditer(passage.text, start, end)]
    cuts = pairwise([start, *inside, end])
    return tuple(
        _event(passage, first, last, one or kind)
        for (first, last), one in zip(cuts, kinds, strict=True)
    )


def _event(passage: Passage, start: int, end: int, kind: EventKind) -> Event:
    text = passage.text[start:end].rstrip()
    span = passage.locate(start, start + len(text))
    if start == 0:
        # Marks of print around the bracket belong to the event.
        span = Span(passage.start, span.end)
    if end == len(passage.text):
        span = Span(span.start, passage.end)
    found = (
        _ACTOR.match(text.lstrip("(")) if kind in (EventKind.SUMMARY, EventKind.ACTION) else None
    )
    return Event(
        kind=kind,
        text=text,
        actor=found and found["actor"],
        span=span,
    )


def _closes_at_end(text: str) -> bool:
    """Tell whether the bracket that opens a paragraph closes with it."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return not text[at + 1 :].strip(". ")
    return False
