r"""Labelled text: whatever prints "Name: what is said", and has no house style of its own.

Printed forms:

    Anna Ivanova: Good evening.
    [00:12:31] Anna Ivanova: Good evening.
    **Anna Ivanova:** \[12:31\] Good evening.
    Anna Ivanova 12:31
    Good evening.

``parse`` falls back to it where no other format fits, so it must tell a transcript from all
else in which a word stands before a colon: the notes of a program, letters, tables, logs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from transcripts.formats.protocol import StyleFormat
from transcripts.formats.written import is_written, read_written
from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import Note, Turn
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.labels.hints import Hints
from transcripts.reading.language.lexicon import GIVEN_NAMES
from transcripts.reading.language.speech_cues import is_spoken
from transcripts.reading.pipeline import read
from transcripts.reading.style.groups import BodyStyle, LabelStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle

__all__ = ["FORMAT", "STYLE"]

# Somebody, another one each time; a crowd; and the one who does this in the whole meeting.
_SOMEBODY = """
a
answer
audience member
caller
female voice
male voice
comment
participant
q
remark
reply
response
вопрос
ответ
реплика
question
unidentified
unidentified female
unidentified male
unidentified person
unidentified speaker
unknown
unknown speaker
voice
"""
_CROWD = "all\naudience\nboth\ncrowd\neveryone\nvoices"
_OFFICE = """
announcer
chair
chairman
chairperson
chairwoman
clerk
facilitator
guest
host
interviewee
interviewer
moderator
narrator
presenter
"""
_VOICES = (
    dict.fromkeys(_SOMEBODY.strip().splitlines(), SpeakerKind.ANONYMOUS)
    | dict.fromkeys(_CROWD.splitlines(), SpeakerKind.GROUP)
    | dict.fromkeys(_OFFICE.strip().splitlines(), SpeakerKind.PERSON)
)
# "* * *", "---", "**Break:** [11:37]": something else was broadcast meanwhile.
_SEPARATOR = re.compile(r"(?:\*\s?){3,}+|[-–—_]{3,}|(?:Break|Music)\s?:?(?:\s?\[[\d:.]+\])?")
# Program text, subtitles, tables.
_NOT_PRINTED = regex.compile(
    r"^[ \t]*(?:```|~~~|\|)|-->|^[ \t]*(?:#include|import|def|class)\s", regex.MULTILINE
)
# Who asks is speaking, in any language; so is who says "ich", "nous" or "usted".
_TALK = regex.compile(
    r"\?|\b(?:ich|wir|uns|Sie|Ihnen|je|j['’]\p{L}+|nous|vous|yo|nosotros|usted(?:es)?|gracias|merci|danke)\b"
)
# "Thank you, Ben.", "as Ben said": a name in the middle of a sentence.
_CALLED = regex.compile(r"(?<=[\p{Ll},]\s)\p{Lu}[\p{L}’'-]++")
_SAMPLE = 100_000

# What a transcript is at least, and 60 of 60 documents were; of 1,600 other texts, none was it.
_SPOKEN = 0.5  # of the turns sound spoken
_LABELLED = 0.8  # of the text stands under a label
_CHANGES = 0.4  # of the labels name somebody else than the one before
_FIRST = 0.8  # of the labels at most are one and the same
_NAMED = 0.5  # of the labels are surely a name


def _sniff(text: str) -> Confidence:
    """Tell whether a text is a transcript: WEAK, or NO."""
    sample = text if len(text) <= _SAMPLE else text[: text.rfind("\n", 0, _SAMPLE) + 1]
    if _NOT_PRINTED.search(sample) or sample.lstrip("\ufeff \t\r\n").startswith(("<", "{", "[{")):
        return Confidence.NO
    return Confidence.WEAK if _is_talk(read(sample, STYLE, Hints())) else Confidence.NO


def _is_talk(outcome: Outcome) -> bool:
    turns = [block for block in outcome.blocks if isinstance(block, Turn) and block.label]
    if len(turns) < 2 or _labelled_share(outcome, turns) < _LABELLED:  # noqa: PLR2004 - a talk
        return False
    spoken = (is_spoken(turn.text) or _TALK.search(turn.text) for turn in turns)
    if sum(map(bool, spoken)) < _SPOKEN * len(turns):
        return False
    called = frozenset(word for turn in turns for word in _CALLED.findall(turn.text))
    named = sum(_is_named(turn, called) for turn in turns)
    count = Counter(turn.speaker.id for turn in turns)
    if len(count) == 1:
        # One voice alone: a monologue between breaks.
        return named == len(turns) and len((turns[0].speaker.name or "").split()) > 1
    changes = sum(one.speaker.id != two.speaker.id for one, two in pairwise(turns))
    most = max(count.values())
    return (
        any(turn.speaker.kind is not SpeakerKind.ANONYMOUS for turn in turns)
        and most <= _FIRST * len(turns)
        and changes >= _CHANGES * (len(turns) - 1)
        and named >= _NAMED * len(turns)
    )


def _labelled_share(outcome: Outcome, turns: Sequence[Turn]) -> float:
    """Return how much of the text, but for its front matter, stands under a label."""
    front = sum(
        block.span.end
        for block in outcome.blocks[:1]
        if isinstance(block, Note) and block.kind is NoteKind.METADATA
    )
    return sum(turn.span.end - turn.span.start for turn in turns) / (len(outcome.text) - front)


def _is_named(turn: Turn, called: Collection[str]) -> bool:
    """Tell whether a label surely names a voice: by its form, or as somebody calls it so."""
    name = turn.speaker.name
    if name is None:
        return True
    words = name.split()
    given = words[0].casefold() in GIVEN_NAMES or words[0] in called
    return given or (len(words) > 1 and turn.speaker.role is None)


STYLE = HouseStyle(
    name="labelled",
    sniff=_sniff,
    encodings=("cp1251", "cp1252"),
    labels=LabelStyle(voices=_VOICES, are_names=True),
    body=BodyStyle(separator=_SEPARATOR),
)


class _Labelled(StyleFormat):
    """Labelled text, and what the library itself has written."""

    def sniff(self, text: str) -> Confidence:
        return Confidence.SURE if is_written(text) else super().sniff(text)

    def read(self, text: str, hints: Hints) -> Outcome:
        if is_written(text):
            return read_written(text, self.style, hints)
        return super().read(text, hints)


FORMAT = _Labelled(STYLE)
