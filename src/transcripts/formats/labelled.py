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

import regex
from attrs import evolve, frozen

from transcripts.errors import ParseError
from transcripts.formats.written import is_written, read_written
from transcripts.kinds import ProblemCode, SpeakerKind
from transcripts.model import Turn
from transcripts.model.reprs import brief
from transcripts.reading.assembly.outcome import Outcome
from transcripts.reading.induction.learning import Learned, learn
from transcripts.reading.labels.hints import Hints
from transcripts.reading.later import later
from transcripts.reading.layout.decisions import problem
from transcripts.reading.pipeline import read
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, Repair, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["FORMAT", "STYLE"]

# Somebody, another one each time; a crowd; and the one who does this in the whole meeting.
_SOMEBODY = """
a
answer
audience member
caller
boy
female
female voice
girl
male
male voice
man
woman
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
_CROWD = """
all
audience
both
crowd
des voix
everyone
voces
voices
voix
vozes
голоса
"""
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
головуючий
председательствующий
"""
_VOICES = (
    dict.fromkeys(_SOMEBODY.strip().splitlines(), SpeakerKind.ANONYMOUS)
    | dict.fromkeys(_CROWD.strip().splitlines(), SpeakerKind.GROUP)
    | dict.fromkeys(_OFFICE.strip().splitlines(), SpeakerKind.PERSON)
)
# "* * *", "---", "**Break:** [11:37]": something else was broadcast meanwhile.
_SEPARATOR = re.compile(r"(?:\*\s?){3,}+|[-–—_=]{3,}|(?:Break|Music)\s?:?(?:\s?\[[\d:.]+\])?")
# "Topic: The ferry", in the minutes of a scribe; "CROSS-EXAMINATION", "BY MS. BERG:" in a court.
_HEADING = later(
    r"(?:Topic|Agenda item)\s?\d{0,3}:\s?\S|(?:[\p{Lu}-]{1,20}\s){0,2}+\p{Lu}{0,8}-?EXAMINATION\b"
    r"|BY\s(?:MR|MS|MRS|DR|THE)\b[^:]{1,60}:$"
    # "MARTA QUILL, PLAINTIFF'S WITNESS, SWORN"
    r"|\p{Lu}[\p{Lu}.’' -]{3,50},\s[\p{Lu}’', -]{0,60}\bSWORN\b"
)
# What tools write below what was said.
_TAIL = later(
    r"(?:Transcribed\sby|Transcript(?:ion)?\s(?:generated|created|exported|provided|ended)|This\s(?:editable\s)?transcript"
    r"\s(?:was|has)|Meeting\sended|Recording\s(?:stopped|ended)|Generated\s(?:by|with)|Exported\s(?:by|from|\d{1,9}))\b"
    # "Transcript by Old Quay Media"
    r"|Transcript(?:ion)?\sby\s(?-i:\p{Lu}|https?:|www)"
    r"|@End\b"
    # A list below a call, of who spoke.
    r"|(?:Call|Conference\scall|Company)\sparticipants:?$"
    # "END", "– ENDS –", "[End of transcript]", "End of interview.": a line, and nothing else on it.
    r"|[\[(*_=#–—\s-]{0,20}+(?:(?-i:END|ENDS|\bEnd(?=[\])]))|(?:The\s)?End\sof\s(?:the\s)?(?:audio|conversation"
    r"|discussion|episode|hearing|interview|meeting|recording|session|tape|transcript(?:ion)?|video)"
    r"(?:\s\d{1,3})?)[\])*_=#–—.\s-]{0,20}+$",
    regex.IGNORECASE,
)


# What a tool writes between turns: "Anna Berg joined the meeting", "Anna started recording".
_SYSTEM = later(
    r"\p{Lu}[\p{L}\p{M}.'’-]*+(?:\s[\p{L}\p{M}.'’()-]++){0,4}?\s(?:has\s|was\s)?+"
    r"(?:(?:joined|left|entered)\s(?:the\s)?(?:meeting|call|chat|room|channel|group|conversation)"
    r"|(?:started|stopped)\s(?:the\s)?(?:transcription|recording))"
)


STYLE = HouseStyle(
    name="labelled",
    encodings=("cp1251", "cp1252"),
    labels=LabelStyle(voices=_VOICES, are_names=True),
    text=TextStyle(repairs=frozenset({Repair.COURT_PAGES})),
    page=PageStyle(tail_lines=_TAIL),
    body=BodyStyle(separator=_SEPARATOR, heading=_HEADING, system_lines=_SYSTEM),
    directions=Directions(wordings=wordings("en", "ru"), finds_acts=True),
)


@frozen
class Labelled:
    """Labelled text, in whatever form the document itself has its labels.

    Attributes:
        learned: What was learned of the document, where that was done already.
    """

    learned: Learned | None = None

    __repr__ = brief

    @property
    def name(self) -> str:
        """What ``format=`` calls it."""
        return STYLE.name

    @property
    def encodings(self) -> tuple[str, ...]:
        """What bytes may be encoded in when they are not UTF-8."""
        return STYLE.encodings

    def sniff(self, text: str) -> Confidence:
        """Tell whether a text is a transcript."""
        if is_written(text):
            return Confidence.SURE
        return Confidence.NO if learn(text, STYLE).objections else Confidence.WEAK

    def recognised(self, text: str) -> Labelled:
        """Return the format with what is learned of a document, if it does not carry our mark."""
        return self if self.learned or is_written(text) else Labelled(learn(text, STYLE))

    def named(self, text: str) -> Labelled:
        """Return the same for a document of which the caller says that it has labels."""
        return (
            self
            if self.learned or is_written(text)
            else Labelled(learn(text, STYLE, is_meant=True))
        )

    def read(self, text: str, hints: Hints) -> Outcome:
        """Read a document; see ``Format.read``.

        Raises:
            ParseError: If the text stands in two columns: it would be read across them.
        """
        if is_written(text):
            return read_written(text, STYLE, hints)
        learned = self.learned or learn(text, STYLE, is_meant=True)
        if learned.has_columns:
            message = "the text stands in two columns, and would be read across them"
            raise ParseError(message)
        outcome = read(text, learned.style, learned.hints(hints))
        is_found = any(isinstance(one, Turn) for one in outcome.blocks)
        if is_found or not outcome.blocks:
            return outcome
        message = "nothing in the text was found to be a label: labels={...} names the labels"
        found = problem(ProblemCode.UNATTRIBUTED, message, outcome.blocks[0].span)
        return evolve(outcome, problems=(found, *outcome.problems))


FORMAT = Labelled()
