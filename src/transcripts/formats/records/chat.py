r"""CHAT: transcripts of talk and their annotation in tiers, as research on speech exchanges them.

The printed form, with tabs after the colons:

    @UTF8
    @Begin
    @Participants:  MQU Marta Investigator, TRE Tobias Participant
    *MQU:   is it still burning ? <bullet>0_2100<bullet>
    %com:   he points at the tower
    *TRE:   every night .
    @End

Each utterance is a turn. What a participant is called and is stands in the header. A line that
begins with a tab goes on with the one above. Media bullets (between two characters U+0015) give the
times. The codes of CHAT in an utterance are words of it. ``%com`` and ``@Comment`` are comments,
other tiers and headers are metadata.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping

import regex

from transcripts.errors import ParseError
from transcripts.formats.captions.blocks import Line, lines_of, note
from transcripts.formats.records.rows import outcome_of
from transcripts.formats.records.running import running
from transcripts.kinds import NoteKind, ProblemCode, SpeakerKind
from transcripts.model import Label, Problem, Span, Timing
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening, problem
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import Passage, fold, ink
from transcripts.reading.style.house_style import Confidence

__all__ = ["FORMAT"]

_WHY = (Evidence.STRUCTURE,)
# Not by regex, which would look for its one fixed sign through all of a text first.
_BEGINNING = re.compile(
    r"[\ufeff\r\n]*+@(?:UTF8|Begin|(?:PID|Window|Font|Color words):[^\r\n]*+)[ \t]*+(?:[\r\n]|\Z)"
)
_MAIN = later(r"\ufeff?\*(?P<code>[^\s:*]{1,40}):[ \t]*+")
_COMMENT = later(r"(?:%com|@Comment):")
_PARTICIPANTS = later(r"@Participants:")
_LANGUAGES = later(r"@Languages:\s*+(?P<first>[a-z]{2,3})(?![\w-])")
# With the name of a file in older ones.
_BULLET = later(r'\x15(?:%\w{1,20}:"[^"\x15\r\n]*+"_)?(?P<begin>\d{1,15})_(?P<end>\d{1,15})-?\x15')


class _Chat:
    """The format; see the module."""

    name = "chat"
    encodings: tuple[str, ...] = ()

    def sniff(self, text: str) -> Confidence:
        """Tell by its first line."""
        return Confidence.SURE if _BEGINNING.match(text) else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a text; see ``Format.read``."""
        groups = list(_groups(text))
        if not any(_MAIN.match(text, start) for start, _ in groups) and not self.sniff(text):
            message = "this is no CHAT: it does not begin with @UTF8 or @Begin"
            raise ParseError.at(message, text, 0)
        cast: dict[str, Label] = {}
        facts: list[str] = []
        decisions: list[Decision] = []
        for group in groups:
            main = _MAIN.match(text, *group)
            if main is not None:
                decisions += _utterance(text, group, main, _label(main["code"], cast, hints))
                continue
            printed = text[slice(*group)]
            if _PARTICIPANTS.match(printed):
                cast |= _cast(printed)
            elif (found := _LANGUAGES.match(printed)) is not None:
                facts.append(found["first"])
            decisions += _apart(text, group)
        metadata = Metadata(language=facts[0] if facts else None)
        return outcome_of(text, decisions, "text/plain", metadata)


FORMAT = _Chat()


def _groups(text: str) -> Iterator[Line]:
    """Yield where lines begin and end, with those that go on with them."""
    last: Line | None = None
    for start, end in lines_of(text):
        if ink(text, start, end) is None:
            continue
        if last is not None and text[start] == "\t":
            last = (last[0], end)
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _apart(text: str, group: Line) -> Iterator[Decision]:
    """Yield a header, a tier that says something of an utterance, or what is neither."""
    printed = text[group[0]]
    if printed in "@%\ufeff":
        is_comment = _COMMENT.match(text, *group) is not None
        yield from note(text, [group], NoteKind.COMMENT if is_comment else NoteKind.METADATA)
        return
    for decision in note(text, [group], NoteKind.COMMENT):
        made = decision.passage
        found = problem(ProblemCode.UNATTRIBUTED, "a line that belongs to no tier", made.span)
        yield Decision(made, PassageKind.UNREAD, _WHY, None, (found,))


def _cast(header: str) -> dict[str, Label]:
    """Return who takes part, by code: "MQU Marta Investigator", or "MQU Investigator"."""
    cast: dict[str, Label] = {}
    for entry in header.partition(":")[2].split(","):
        code, *words = entry.split() or [""]
        role = words[-1] if words else None
        name = " ".join(words[:-1]).replace("_", " ") or None
        cast[code] = Label(text=code, kind=SpeakerKind.PERSON, name=name, role=role)
    return cast


def _label(code: str, cast: Mapping[str, Label], hints: Hints) -> Label:
    """Return who a code stands for: the caller knows best."""
    known = None if code in hints.labels else cast.get(code)
    return known or named_label(fold(code), hints.labels)


def _utterance(text: str, group: Line, main: regex.Match[str], label: Label) -> Iterator[Decision]:
    """Yield what somebody says, and when."""
    end = group[0] + len(text[slice(*group)].rstrip())
    pieces, problems = _pieces(text, main.end(), end)
    said = running(text, pieces, end)
    head = Span(main.start("code") - 1, end if said is None else said.start)
    times = [time for _, _, time in pieces if time is not None]
    opening = Opening(
        label=label,
        head=head,
        label_span=Span(*main.span("code")),
        begins_at=times[0].begins_at if times else None,
        ends_at=times[-1].ends_at if times else None,
    )
    start = Passage(label.text, head.start, head.end)
    yield Decision(start, PassageKind.LABEL, _WHY, opening, tuple(problems))
    if said is not None:
        yield Decision(said, PassageKind.SPEECH, _WHY)


def _pieces(
    text: str, start: int, end: int
) -> tuple[list[tuple[int, int, Timing | None]], list[Problem]]:
    """Return an utterance without its bullets, each part with the times that stand after it."""
    pieces: list[tuple[int, int, Timing | None]] = []
    problems: list[Problem] = []
    at = start
    for found in _BULLET.finditer(text, start, end):
        begin, until = (dt.timedelta(milliseconds=int(found[key])) for key in ("begin", "end"))
        if until < begin:
            message, span = "it ends before it begins", Span(*found.span())
            problems.append(problem(ProblemCode.TIME_BACKWARDS, message, span))
        time = Timing(start=0, end=0, begins_at=begin, ends_at=until)
        pieces.append((at, found.start(), time))
        at = found.end()
    pieces.append((at, end, None))
    return pieces, problems
