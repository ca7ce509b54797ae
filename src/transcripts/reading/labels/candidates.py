"""What has the outer form of a speaker label at the start of a paragraph."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import regex
from attrs import define, evolve

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels.ends import ENDS, LONGEST_LABEL, find_end
from transcripts.reading.labels.grammar import read_label
from transcripts.reading.labels.name_words import HUMP
from transcripts.reading.language.lexicon import GIVEN_NAMES, is_role
from transcripts.reading.language.timestamps import TIMESTAMP, leading_time, read_timestamp
from transcripts.reading.later import later
from transcripts.reading.memo import remembered
from transcripts.reading.style.patterns import Pattern

__all__ = [
    "Candidate",
    "Mend",
    "candidate",
    "is_glued",
    "noted",
    "printed",
    "timed",
]

# No label of 1,791 distinct ones holds a colon, a quotation mark, a slash or an ampersand.
_CANDIDATE = later(
    rf"(?P<label>\p{{L}}[^{ENDS}(\n]{{0,220}}?(?:\([^(){ENDS}]{{1,120}}\)[^{ENDS}(\n]{{0,150}}?){{0,130}}?)"
    rf"(?:\s?\((?P<note>[^(){ENDS}]{{1,160}})\))?\s?[{ENDS}](?![{ENDS}]|//|(?<=\d:)\d)"
    rf"(?:\s?\((?P<late>\p{{Ll}}[^(){ENDS}]{{1,80}})\)\s?[{ENDS}])?"
)
# Printed form: "Minister President of Bavaria Markus Soeder (retranslated: Thank you".
_UNCLOSED = later(
    rf"(?P<label>\p{{L}}[^{ENDS}(\n]{{0,220}}?)\s"
    rf"\((?P<note>\p{{Ll}}[\p{{L}} -]{{2,40}})[{ENDS}](?=\s)"
)
# Printed forms: "SergeiDonskoy", "Minister-PresidentofBavariaHorstSeehofer"
_HUMPS = later(r"(?:\p{Lu}\p{Ll}++){2,}+|(?:\p{Lu}\p{Ll}++-?){3,}+")
# A letter, and as many after it as in the pattern.
_LONGEST_BARE = 221
_TIME_AFTER = later(rf"\s?(?P<time>{TIMESTAMP})(?=\s|$)")
# "Anna Ivanova (12:31): Yes.", "Anna Ivanova 12:31" and nothing more.
_TIMED = later(
    rf"(?P<label>\p{{L}}[^{ENDS}()\[\]\n]{{0,80}}?)\s?"
    rf"(?|(?=[\[(])(?P<time>{TIMESTAMP})(?:\s?[{ENDS}](?=\s|$)|$)"
    rf"|(?P<time>(?<=\s){TIMESTAMP})(?:[{ENDS}](?=\s|$)|$))(?!\s?[AP]\.?M)"
)
# What is looked at after a label: bounds time, and decides nothing.
_REST = 200


class Mend(StrEnum):
    """What had to be mended to see a label, in words."""

    UNCLOSED = "a note without its closing bracket"
    GLUED = "words without the space between them"
    NO_COLON_AFTER_NOTE = "no colon after the note"
    FULL_STOP = "a full stop in place of the colon"
    NO_COLON = "no colon"
    NOTHING = "neither colon nor space"
    TORN = "the line break before it was lost"


@define
class Candidate:
    """What has the outer form of a label at the start of a paragraph.

    Attributes:
        label: The label without note and colon.
        note: What stands in brackets after it, without the brackets.
        note_start: Offset of the note, without its bracket; -1 where there is none.
        end: Offset after the colon, or after the label where there is none.
        mend: What had to be mended to see the label, if anything.
        start: Offset of the label: a timestamp may stand before it.
        begins_at: The time in a recording that is printed beside it.
        is_printed: Whether it has the form that the house style prints labels in.
        printed: What the parts of that form say.
    """

    label: str
    note: str | None
    note_start: int
    end: int
    mend: Mend | None = None
    start: int = 0
    begins_at: dt.timedelta | None = None
    is_printed: bool = False
    printed: Label | None = None

    def rest(self, text: str) -> str:
        """Return what follows it, as far as that is evidence, in its paragraph."""
        return text[self.end : self.end + _REST].lstrip()


def candidate(text: str, end: int | None = None) -> Candidate | None:
    """Return what looks like a label at the start of a paragraph.

    Args:
        text: The paragraph.
        end: What ``find_end`` says of it, where that was asked already.

    >>> found = candidate("Anna Ivanova (retranslated): Good afternoon.")
    >>> found.label, found.note, found.note_start, found.end
    ('Anna Ivanova', 'retranslated', 14, 28)
    """
    colon = find_end(text) if end is None else end
    if colon < 0:
        return None
    if "(" not in text[: colon + 3]:
        return None if _is_within(text, colon) else _bare(text[:colon])
    found = _CANDIDATE.match(text, endpos=LONGEST_LABEL)
    if found is None:
        return _unclosed(text)
    label, note = found["label"].strip(), "late" if found["late"] else "note"
    if found["note"] and read_label(f"{label} ({found['note']})").note is None:
        # "Emma Marcegaglia (ENI)": the bracket belongs to the label.
        return Candidate(text[: found.end("note") + 1], None, -1, found.end())
    mend = Mend.GLUED if is_glued(label.split()[-1]) else None
    return noted(label, found, note, mend)


def _is_within(text: str, colon: int) -> bool:
    """Tell whether a colon stands within something: "https://", "12:31", "a::b"."""
    after = text[colon + 1 : colon + 3]
    is_time = after[:1].isdecimal() and text[colon - 1 : colon].isdecimal()
    return is_time or after[:1] == ":" or after == "//"


@remembered
def _bare(head: str) -> Candidate | None:
    """Return the label that stands before a colon, where there is no bracket: most often."""
    label = head.strip()
    if len(label) > _LONGEST_BARE or "\n" in head or not head[:1].isalpha():
        return None
    mend = Mend.GLUED if is_glued(label.rsplit(maxsplit=1)[-1]) else None
    return Candidate(label, None, -1, len(head) + 1, mend)


def printed(text: str, pattern: Pattern) -> Candidate | None:
    """Return the label in the form that a house style prints at the start of a paragraph."""
    found = pattern.match(text)
    if found is None:
        return None
    groups = {key: text for key, text in found.groupdict().items() if text}
    note = groups.get("note")
    read = Label(
        text=found["label"],
        kind=SpeakerKind.PERSON,
        name=groups.get("name"),
        role=groups.get("role"),
        affiliation=groups.get("affiliation"),
        party=groups.get("party"),
        constituency=groups.get("constituency"),
    )
    return Candidate(
        label=found["label"],
        note=note,
        note_start=found.start("note") if note else -1,
        end=found.end(),
        start=found.start("label"),
        begins_at=read_timestamp(groups.get("time", "")),
        # Where the groups say nothing, the words of the label must.
        printed=read if read.name or read.role else None,
        is_printed=True,
    )


def timed(text: str, end: int | None = None) -> Candidate | None:
    """Return what looks like a label, with the timestamp that may stand beside it.

    Printed forms: "[00:12:31] Anna Ivanova: Yes.", "Anna Ivanova: (12:31) Yes.",
    "Anna Ivanova (12:31): Yes.", and on a line of its own "Anna Ivanova 12:31". The arguments
    are those of ``candidate``.

    >>> timed("[12:31] Anna Ivanova: Yes.").begins_at
    datetime.timedelta(seconds=751)
    """
    end = find_end(text) if end is None else end
    if not _holds_time(text, end):
        return candidate(text, end)
    at, begins_at = leading_time(text) or (0, None)
    if begins_at is None and (found := _TIMED.match(text)):
        return Candidate(
            found["label"], None, -1, found.end(), begins_at=read_timestamp(found["time"])
        )
    made = candidate(text[at:])
    if made is None:
        return None
    if begins_at is None and (found := _TIME_AFTER.match(text, made.end)):
        return evolve(made, end=found.end(), begins_at=read_timestamp(found["time"]))
    note_start = made.note_start + at if made.note is not None else -1
    return evolve(made, start=at, note_start=note_start, end=made.end + at, begins_at=begins_at)


def _holds_time(text: str, at: int) -> bool:
    """Tell whether a sign that may end a label, the first at an offset, stands in a time."""
    while at >= 0:
        if text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal():
            return True
        at = find_end(text, at + 1)
    return False


def noted(label: str, found: regex.Match[str], group: str, mend: Mend | None) -> Candidate:
    """Return a candidate with the note that a group of a match holds, without spaces around it."""
    note, start = found[group], found.start(group)
    if note is None:
        return Candidate(label, None, start, found.end(), mend)
    start += len(note) - len(note.lstrip())
    return Candidate(label, note.strip(), start, found.end(), mend)


def _unclosed(text: str) -> Candidate | None:
    found = _UNCLOSED.match(text, endpos=LONGEST_LABEL)
    return None if found is None else noted(found["label"], found, "note", Mend.UNCLOSED)


def is_glued(text: str) -> bool:
    """Tell "SergeiDonskoy" from "McAleese": a given name or a role begins it."""
    # "Donskoy" has no capital within.
    if text[1:].islower() or _HUMPS.fullmatch(text) is None:
        return False
    first = HUMP.split(text)[0].casefold()
    return first in GIVEN_NAMES or any(map(is_role, first.split("-")))
