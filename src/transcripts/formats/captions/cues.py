"""The turns that cues make, whatever format of captions they stand in.

Consecutive cues of one voice are one turn and one running paragraph, since most cues end in mid
sentence. What stands between the texts of its cues belongs to the span of the paragraph, and is no
part of its text. Nothing is sorted, and cues that overlap stay as they are.

A file is gone through more than once rather than held: a cue takes many times the memory of its
text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import define, field, frozen

from transcripts.formats.captions.cue_text import Piece
from transcripts.formats.captions.turns import OpenTurn
from transcripts.formats.captions.voices import (
    AnyCue,
    Cue,
    Names,
    Said,
    Stretch,
    Voiced,
    another_voice,
    lines_of_cue,
    shown_again,
    stretch_of,
)
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Label, Problem, Span
from transcripts.reading.assembly.asides import BlockStyle
from transcripts.reading.assembly.blocks import assemble
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.grammar import named_label
from transcripts.reading.labels.hints import Hints
from transcripts.reading.layout.decisions import Decision, problem
from transcripts.reading.source.passages import fold
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["Captions"]

_STYLE = BlockStyle(
    directions=Directions(wordings=wordings("en"), finds_acts=True), aside_kind=NoteKind.REPEATED
)


@frozen(kw_only=True)
class Captions:
    """A file of captions.

    Attributes:
        source: The text of it.
        items: Returns its cues, and what was decided of all else, in order.
        firsts: Returns where its cues begin that may begin with a name, and an empty stretch if
            there are others.
        said: Returns what each voice says in a stretch of the source that is the text of a cue.
        signs: Those with which something begins that is no text.
        dropped: Returns where something stands in such a stretch that is dropped and is no mark-up.
        voiced: Fits the text of a cue with no tags but those of one voice around it, which has a
            ``name``, and what is ``said``, and no other groups; ``None`` where tags tell no voices.
        is_told: Whether tags alone say who speaks.
        is_rolling: Whether its cues show lines again.
        is_told_above: Whether the line above its times says who speaks in a cue.
    """

    source: str
    items: Callable[[], Iterable[AnyCue | Decision]]
    firsts: Callable[[], Iterable[Stretch]]
    said: Callable[[str, int, int], Sequence[Said]]
    signs: tuple[str, ...] = ()
    dropped: Callable[[str, int, int], Iterable[Stretch]] | None = None
    voiced: re.Pattern[str] | None = None
    is_told: bool = False
    is_rolling: bool = False
    is_told_above: bool = False

    def outcome(self, media_type: str, hints: Hints) -> Outcome:
        """Return what the parts of the file give.

        Args:
            media_type: What kind of file it is.
            hints: What the caller knows.
        """
        names = None if self.is_told else self._names()
        decisions = _Reader(self, hints, names).read()
        blocks, problems = assemble(decisions, self.source, _STYLE, joins=False)
        return Outcome(
            text=self.source,
            media_type=media_type,
            decisions=decisions,
            blocks=blocks,
            problems=problems,
            joins=False,
        )

    def _names(self) -> Names | None:
        """Return the names that its cues begin with, before a colon or in brackets."""
        return Names.of(self.source, self.firsts()) or Names.in_brackets(self.source)


@define
class _Reader:
    """The cues of a file on their way into turns.

    Attributes:
        captions: The file.
        hints: What the caller knows.
        names: The names before a colon that are labels; a cue without one goes on with the last.
        decisions: What its parts are, so far.
    """

    captions: Captions
    hints: Hints
    names: Names | None
    decisions: list[Decision] = field(factory=list, init=False)
    # What labels say, which mostly return.
    _labels: dict[str, Label] = field(factory=dict, init=False)
    # The signs of the format that are in the file at all.
    _signs: list[str] = field(init=False)
    _turn: OpenTurn | None = field(default=None, init=False)
    # The last cue, and the lines that it showed.
    _last: tuple[Cue, list[list[Piece]]] | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        """Look for the signs."""
        self._signs = [sign for sign in self.captions.signs if sign in self.captions.source]

    def read(self) -> list[Decision]:
        """Return what the parts of the file are."""
        is_odd = self.captions.is_rolling or self.captions.is_told_above
        for item in self.captions.items():
            if isinstance(item, Decision):
                self._close()
                self.decisions.append(item)
            elif is_odd or not self._add_plain(item):
                self._add(Cue(*item))
        self._close()
        return self.decisions

    def _add_plain(self, cue: AnyCue) -> bool:
        """Add a plain cue, and tell whether it is one: nine in ten are.

        Fast path: what it does ``_add`` does as well, in several times as long.
        """
        captions, names = self.captions, self.names
        source, start, end = captions.source, cue[1], cue[2]
        text, label, tagged, named = source[start:end], None, None, None
        for sign in self._signs:
            if sign in text:
                tagged = captions.voiced and captions.voiced.match(source, start, end)
                if not tagged:
                    return False
                label, text = tagged.groups()
                start = tagged.start("said")
                break
        if names is not None and names.may_stand_in(text):
            named = names.find(source, start, end) if tagged is None else None
            if named is not None:
                # After the colon may be a space.
                label, start = named.label, named.after + source.startswith(" ", named.after, end)
                text = source[start:end]
        if names is not None and "\n" in text and names.may_stand_in(text):
            # Another voice may begin with each line.
            return False
        text = text.replace("\n", " ")
        is_folded = text.isprintable() and "  " not in text and text == text.strip()
        if not text or not is_folded or (label is None and text[0] == ">"):
            return False
        turn = self._turn
        if turn is None or (turn.label != label and not self._goes_on(turn, label)):
            if label is not None and not (label.isprintable() and label == fold(label)):
                # What else a name may hold beside letters and spaces is for the reader of tags.
                return False
            voice = named if tagged is None else _tagged_voice(tagged)
            turn = self._begin(Cue(*cue), voice, cue[0])
        turn.add_plain(text, start, cue)
        return True

    def _add(self, cue: Cue) -> None:
        """Add any cue."""
        captions = self.captions
        parts = list(captions.said(captions.source, cue.text_start, cue.end))
        repeated = None
        if captions.is_rolling:
            parts, repeated = self._rolled_up(cue, parts)
        if len(parts) == 1 and parts[0].voice is None:
            parts = self._voiced(parts[0])
        start = cue.start
        for at, said in enumerate(parts):
            turn = self._turn
            # One in which nothing is said goes on, whosever it is.
            if turn is None or said.pieces:
                turn = self._turn_of(cue, said.voice, start)
            turn.add(said.pieces, cue, said.end, None if at else repeated)
            turn.problems.extend(() if at else (*cue.problems, *self._hidden(cue)))
            start = said.end

    def _hidden(self, cue: Cue) -> Iterator[Problem]:
        """Yield a problem for whatever stands in a cue and is neither shown nor mark-up."""
        captions = self.captions
        if captions.dropped is None:
            return
        for start, end in captions.dropped(captions.source, cue.text_start, cue.end):
            message = "it stands where a tag does, and is not shown"
            yield problem(ProblemCode.TEXT_HIDDEN, message, Span(start, end))

    def _rolled_up(self, cue: Cue, parts: list[Said]) -> tuple[list[Said], tuple[int, int] | None]:
        """Leave out the line that a cue of rolling captions shows again, and return where it is."""
        lines = lines_of_cue(piece for said in parts for piece in said.pieces)
        last, self._last = self._last, (cue, lines)
        if last is None or cue.begins_at != last[0].ends_at or not shown_again(lines, last[1]):
            return parts, None
        gone, *others = lines
        rest = tuple(piece for line in others for piece in line)
        run = gone[0].start, gone[-1].start + len(gone[-1].text)
        return [Said(None, rest, parts[-1].end)], run

    def _voiced(self, said: Said) -> list[Said]:
        """Return what is said by the voices that its own words tell, each from a line on."""
        voices = [] if self.names is None else list(self._voices(said, self.names))
        if not voices:
            return [another_voice(said)]
        starts = [start for start, _ in voices]
        parts: list[Said] = []
        if starts[0] > said.pieces[0].start:
            before = stretch_of(said.pieces, 0, starts[0])
            parts.append(another_voice(Said(None, before, starts[0])))
        for (_, voice), end in zip(voices, [*starts[1:], said.end], strict=True):
            parts.append(Said(voice, stretch_of(said.pieces, voice.after, end), end))
        return parts

    def _voices(self, said: Said, names: Names) -> Iterator[tuple[int, Voiced]]:
        """Yield the names before a colon that lines begin with, each with where its line begins."""
        source, start = self.captions.source, said.pieces[0].start if said.pieces else 0
        for line in lines_of_cue(said.pieces):
            first, end = line[0].start, line[-1].start + len(line[-1].text)
            voice = names.find(source, first, end)
            if voice is not None:
                # With the tags that the line begins with.
                above = max(source.rfind(sign, start, first) for sign in "\r\n")
                yield first if above < 0 else above + 1, voice

    def _turn_of(self, cue: Cue, voice: Voiced | None, start: int) -> OpenTurn:
        """Return the turn that a voice goes on with, or a new one.

        Args:
            cue: The cue.
            voice: Who speaks.
            start: Where a new turn begins.
        """
        turn = self._turn
        label = None if voice is None else voice.label
        # The sign of another voice tells that there is one, and not which.
        is_another = voice is not None and label is None
        if turn is not None and not is_another and self._goes_on(turn, label):
            return turn
        return self._begin(cue, voice, start)

    def _goes_on(self, turn: OpenTurn, label: str | None) -> bool:
        """Tell whether a turn goes on with what has a label, or none."""
        return turn.label == label or (label is None and self.names is not None)

    def _begin(self, cue: Cue, voice: Voiced | None, start: int) -> OpenTurn:
        """Begin a turn; the arguments are those of ``_turn_of``."""
        self._close()
        self._turn = turn = OpenTurn(self.captions.source, cue, start, voice)
        return turn

    def _close(self) -> None:
        if self._turn is None:
            return
        text = self._turn.label
        label = None if text is None else self._labels.get(text)
        if text is not None and label is None:
            label = self._labels[text] = named_label(text, self.hints.labels)
        self.decisions.extend(self._turn.decisions(label))
        self._turn = None


def _tagged_voice(found: re.Match[str]) -> Voiced:
    """Return the voice of a cue by the tag that stands around all of it."""
    return Voiced(found["name"], *found.span("name"), found.start("said"))
