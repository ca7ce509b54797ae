"""Names with what belongs to them on the lines below: company and role, or a time."""

from __future__ import annotations

import regex
from attrs import evolve

from transcripts.reading.induction.forms import ROLE_LINE, Part
from transcripts.reading.induction.names import (
    Shape,
    initials_of,
    is_surely_named,
    may_be_name,
    shape_of,
)
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import LINE, TIMED_LINE, Sighting
from transcripts.reading.induction.times import COPIED_LINE, OF_A_DAY, TIME_LINE
from transcripts.reading.labels.grammar import names_office
from transcripts.reading.language.lexicon import CONNECTORS
from transcripts.reading.later import later

__all__ = ["LONGEST_LINE", "TIME_STARTS", "goes_on", "of_two_lines", "take_badge"]

LONGEST_LINE = 160
# Fast path: with what a time begins.
TIME_STARTS = frozenset("[(`0123456789TY")
# What the people of a call are, beside the offices of states.
_OFFICES = frozenset("CEO CFO COO CTO Analyst".split())
_SENTENCE_ENDS = frozenset("!?:;…")
# "Berg, Ada (Old Quay)": a surname first, as large organisations list their people.
_REVERSED = later(
    r"\p{Lu}[\p{L}’'-]++(?:\s\p{Lu}[\p{L}’'-]++)?,\s\p{Lu}[\p{L}’'-]++(?:\s\p{Lu}[\p{L}’'.-]*+)?"
    r"(?:\s\([^()]{1,40}\))?"
)


def of_two_lines(at: int, last: Sighting, row: Row, *, has_roles: bool) -> Sighting | None:
    """Return a name with company and role, or a time, on the line right below it.

    Printed forms: "Olaf Moe" / "Old Bank -- Analyst", "Olaf Moe" / "CEO & Director",
    "Olaf Moe" / "10:02 AM".
    """
    if last.at != at - 1 or last.above or last.time:
        return None
    if row.apart or len(row.text) > LONGEST_LINE:
        return None
    if row.text[0] in TIME_STARTS and (time := _time_of(row.text)) is not None:
        return _above_time(at, last, time)
    if last.label != last.name:
        return None
    if ROLE_LINE.fullmatch(row.text) is None and not _is_role(last, row.text, has_roles):
        return None
    return Sighting(
        at=at,
        form=LINE,
        label=f"{last.label} {row.text}",
        name=last.name,
        end=len(row.text),
        time="",
        above=1,
    )


def _is_role(last: Sighting, text: str, has_roles: bool) -> bool:  # noqa: FBT001 - as seen so far
    """Tell whether a line below a name says what somebody is, and is no sentence.

    Where such lines stand below names, one may be a company alone: "Old Bank, Research Division".
    """
    words = text.replace(",", " ").split()
    is_office = has_roles or names_office(text) or not _OFFICES.isdisjoint(words)
    if not (is_office and is_surely_named(last.name)) or text[-1] in _SENTENCE_ENDS:
        return False
    return len(words) > 1 and all(word[0].isupper() or word in CONNECTORS for word in words)


def _above_time(at: int, last: Sighting, time: regex.Match[str]) -> Sighting | None:
    """Return a name with a time on the line right below it.

    Chats print nicks in small letters so, and times with a date or AM: "tquill" / "Today at 10:02".
    """
    is_dated = OF_A_DAY.search(time.string) is not None
    # What somebody is may stand after a comma as well: "Berg, harbour master".
    is_copied = TIME_LINE.fullmatch(time.string) is None
    name = last.name if _REVERSED.fullmatch(last.label) is None else last.label
    if (shape_of(name) is Shape.SMALL and not is_dated) or not may_be_name(name):
        return None
    return evolve(
        last,
        at=at,
        form=TIMED_LINE,
        name=name,
        end=len(time.string),
        time=time["time"],
        is_dated=is_dated,
        parts=frozenset({Part.AFTER, Part.COPIED} if is_copied else {Part.AFTER}),
        above=1,
    )


def _time_of(text: str) -> regex.Match[str] | None:
    """Return the time that a line is, as it is printed or copied."""
    return TIME_LINE.fullmatch(text) or COPIED_LINE.fullmatch(text)


def take_badge(lines: list[Sighting], one: Sighting) -> None:
    """Give a name with a time the initials on the line above it, which are no label of their own.

    Printed form, of a page that was copied: "AB" / "Ada Berg" / "0:12".

    Args:
        lines: The lines so far that may be names; such initials are the last of them.
        one: The name.
    """
    if not lines or lines[-1].at != one.at - one.above - 1:
        return
    badge = lines[-1].label
    if shape_of(badge) is Shape.INITIALS and sorted(badge) == sorted(initials_of(one.name)):
        one.badge = badge
        del lines[-1]


def goes_on(at: int, last: Sighting, row: Row) -> bool:
    """Tell whether a line goes on with a name and the time below it, and add it to them.

    Printed form, of a page that was copied with what it says to those who hear it: "Ada Berg" /
    "0 minutes 12 seconds" / "0:12" / "Ada Berg 0 minutes 12 seconds".
    """
    if last.at != at - 1 or not last.time or row.apart or len(row.text) > LONGEST_LINE:
        return False
    again = row.text.removeprefix(f"{last.label} ")
    if again[0] not in TIME_STARTS or _time_of(again) is None:
        return False
    last.at, last.end = at, len(row.text)
    last.parts |= {Part.COPIED}
    last.above += 1
    return True
