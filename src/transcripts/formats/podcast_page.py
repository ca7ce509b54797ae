"""Transcripts of podcasts in HTML, as Podcasting 2.0 has them.

The printed form:

    <cite>Marta Quill:</cite>
    <time>0:53</time>
    <p>Is it still burning?</p>

A name opens a turn, and a time tells when it begins; either may be missing. Paragraphs without a
name belong to the turn above. What stands above the first of them is the lead, and what is in no
such element is unread.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

import regex
from attrs import evolve

from transcripts.errors import ParseError
from transcripts.formats.captions.media_times import Clock
from transcripts.formats.times import exact
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Problem, Timing
from transcripts.reading.assembly.asides import BlockStyle
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import Decision, Opening, problem
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.html import read_html
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.page import Line, Page
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.style.house_style import Confidence
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["FORMAT"]

_WHY = (Evidence.STRUCTURE,)
_STYLE = BlockStyle(
    directions=Directions(wordings=wordings("en"), finds_acts=True), aside_kind=NoteKind.TIME
)
_STRUCTURE = {"cite": PassageKind.LABEL, "p": PassageKind.BODY}
_ASIDE = "time"
_CLOCK = Clock()
_OPENING = later(
    r"<cite\b[^<>]{0,200}+>[^<>]{1,200}+</cite>\s*+<time\b[^<>]{0,200}+>[^<>]{1,40}+</time>\s*+<p\b",
    regex.IGNORECASE,
)
# A page may have a head.
_SNIFFED = 20_000


class _PodcastPage:
    """The format; see the module."""

    name = "podcast-page"
    encodings: tuple[str, ...] = ()

    def sniff(self, text: str) -> Confidence:
        """Tell by a name, a time and a paragraph that stand side by side."""
        is_page = text.lstrip("\ufeff \t\r\n").startswith("<")
        found = is_page and _OPENING.search(text, 0, _SNIFFED) is not None
        return Confidence.SURE if found else Confidence.NO

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a page; see ``Format.read``."""
        page = read_html(text, _STRUCTURE, _ASIDE)
        if all(line.hint is None for line in page.lines):
            message = "this is no transcript of a podcast: it has neither <cite> nor <p>"
            raise ParseError.at(message, text, 0)
        decisions = list(_decisions(page, hints.labels))
        blocks, problems = assemble(decisions, page.text, _STYLE, joins=False)
        return Outcome(
            text=page.text,
            media_type="text/html",
            decisions=decisions,
            blocks=blocks,
            problems=problems,
            joins=False,
        )


FORMAT = _PodcastPage()


def _decisions(page: Page, labels: Mapping[str, str | None]) -> Iterator[Decision]:
    """Yield what the lines of a page are."""
    is_above = True
    time: dt.timedelta | None = None
    for line in page.lines:
        if (made := passage(page.text, line.start, line.end)) is None:
            continue
        if line.hint is PassageKind.BODY:
            made = passage(page.text, line.start, line.end, asides=line.asides) or made
            timing = Timing(start=0, end=len(made.text), begins_at=time)
            said = evolve(made, times=() if time is None else (timing,))
            yield Decision(said, PassageKind.SPEECH, _WHY)
            time = None
        elif line.hint is PassageKind.LABEL or line.asides:
            decision = _head(page.text, line, made, labels)
            time = decision.opening.begins_at if decision.opening else _time(made.text)
            yield decision
        elif is_above:
            yield Decision(made, PassageKind.LEAD, _WHY)
        else:
            found = problem(ProblemCode.UNATTRIBUTED, "text in no paragraph", made.span)
            yield Decision(made, PassageKind.UNREAD, _WHY, None, (found,))
        is_above = is_above and line.hint is None


def _head(text: str, line: Line, made: Passage, labels: Mapping[str, str | None]) -> Decision:
    """Return the line that opens a turn, "Alban : 0:09"; a time alone is one within it."""
    start, end = line.asides[0] if line.asides else (line.end, line.end)
    name = passage(text, line.start, start)
    label = "" if name is None else name.text.removesuffix(":").rstrip()
    printed = text[start:end].strip()
    time = _time(printed)
    problems: tuple[Problem, ...] = ()
    if printed and time is None:
        problems = (problem(ProblemCode.TIME_UNREAD, "a time in no known form", made.span),)
    if name is None or not label:
        return Decision(made, PassageKind.TIME, _WHY, None, problems)
    opening = Opening(
        label=named_label(label, labels),
        head=made.span,
        label_span=name.locate(0, len(label)),
        begins_at=time,
    )
    return Decision(made, PassageKind.LABEL, _WHY, opening, problems)


def _time(printed: str) -> dt.timedelta | None:
    seconds = _CLOCK.seconds(printed)
    return None if seconds is None else exact(seconds)
