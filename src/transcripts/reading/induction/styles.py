"""The house style that reads some forms, made of their labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex
from attrs import evolve

from transcripts.kinds import SpeakerKind
from transcripts.reading.induction.forms import (
    End,
    Form,
    Lead,
    Part,
    Wrap,
    pattern_of,
    system_line_of,
    timed_line_of,
    two_lines_of,
)
from transcripts.reading.induction.proof import is_in_capitals
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.labels.candidates import timed
from transcripts.reading.language.timestamps import read_timestamp
from transcripts.reading.later import later
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.patterns import Pattern

__all__ = ["CHANGE", "has_changes", "is_time_above", "pattern_with", "style_with"]

# A recording that begins later than this says when it was made: "14:00:02 <mquill>".
_LONGEST_BEFORE = 7200
# Share of the labels with a time from which on they may be those of a chat.
_TIMED = 0.8
# "125:31": no day has so many hours.
_MINUTES = later(r"[\[(]?(?:2[4-9]|[3-9]\d|\d{3}):\d\d(?:[.,]\d{1,3})?+[\])]?")
# Share of the times of a recording that may be earlier than the one before: people interrupt.
_MOST_SLIPS = 0.2
# So many labels in capitals say that nothing else is a label.
_MANY = 20
# Share of the labels that the engine reads by itself from which on it needs no pattern.
_PLAIN = 0.95
_ENOUGH = 2
# What captions print where another voice begins.
CHANGE = ">>"
_NO_LABEL = later(r"(?P<label>(?!))")


def is_time_above(one: Sighting) -> bool:
    """Tell whether the time of a label stands on the line above it."""
    return bool(one.time) and not one.is_timed and not one.is_number


def style_with(
    base: HouseStyle,
    forms: Sequence[Form],
    labels: Sequence[Sighting],
    rows: Sequence[Row],
) -> HouseStyle:
    """Return the style that reads some forms; where there is none, nothing is a label."""
    if not forms:
        labels_of = evolve(base.labels, pattern=_NO_LABEL, form_proves=False)
        return evolve(base, labels=labels_of)
    if _is_plain(forms, labels, rows):
        return base
    made = evolve(base.labels, pattern=pattern_with(forms, labels), form_proves=False)
    if has_changes(forms, labels, rows):
        voices = dict(made.voices) | {CHANGE: SpeakerKind.ANONYMOUS}
        pattern = later(rf"{pattern_with(forms, labels).pattern}|(?P<label>{CHANGE})(?=\s)")
        made = evolve(made, pattern=pattern, voices=voices)
    lines = [system_line_of(form) for form in forms if _is_chat(form, labels)]
    # Initials beside a picture are no speech either.
    lines.extend(sorted({regex.escape(one.badge) for one in labels if one.badge}))
    if not lines:
        return evolve(base, labels=made)
    if base.body.system_lines is not None:
        lines.append(base.body.system_lines.pattern)
    body = evolve(base.body, system_lines=later("|".join(lines)))
    return evolve(base, labels=made, body=body)


def has_changes(forms: Sequence[Form], labels: Sequence[Sighting], rows: Sequence[Row]) -> bool:
    """Tell whether a sign stands where another voice begins to speak, with its name or without it.

    Printed form, of captions that were written while somebody spoke: ">> MAYOR LIND: WHO IS NEXT?"
    above ">> I AM. GOOD EVENING."
    """
    if all(form.lead is not Lead.QUOTE for form in forms):
        return False
    named = {one.at for one in labels}
    signed = [at for at, row in enumerate(rows) if row.text.startswith(CHANGE)]
    return len(named.intersection(signed)) >= _ENOUGH and not named.issuperset(signed)


def _is_chat(form: Form, labels: Sequence[Sighting]) -> bool:
    """Tell whether a time stands before all names of a form, on the same line."""
    own = [one for one in labels if one.form == form]
    return form.end in (End.COLON, End.BRACKET) and all(Part.BEFORE in one.parts for one in own)


def pattern_with(forms: Sequence[Form], labels: Sequence[Sighting]) -> Pattern:
    """Return the pattern of some forms, with the parts that their labels have."""
    is_offset = _are_offsets(labels)
    patterns: list[str] = []
    for form in forms:
        own = [one for one in labels if one.form == form]
        parts = {part for one in own for part in one.parts}
        if any(map(is_time_above, own)):
            parts.add(Part.BEFORE)
        if below := [one for one in own if one.above and not one.time]:
            roles = (one.label.removeprefix(one.name).strip() for one in below)
            patterns.append(two_lines_of((one.name for one in below), roles))
        if reversed_names := [one.name for one in own if one.above and ", " in one.name]:
            patterns.append(timed_line_of(reversed_names))
        names = (one.label for one in own)
        patterns.append(pattern_of(form, names, parts, is_offset=is_offset))
    return regex.compile("|".join(patterns))


def _is_plain(forms: Sequence[Form], labels: Sequence[Sighting], rows: Sequence[Row]) -> bool:
    """Tell whether the engine sees the same labels without a pattern, and the same times."""
    if len(labels) >= _MANY and all(is_in_capitals(one.name) for one in labels):
        return False
    if any(form != Form(Lead.NONE, Wrap.NONE, End.COLON) for form in forms):
        return False
    # Without a pattern each time is taken for one in a recording.
    if any(one.time for one in labels) and not _are_offsets(labels):
        return False
    same = sum(
        (found := timed(rows[one.at].text)) is not None
        and found.label == one.label
        and (found.begins_at is not None) == one.is_timed
        for one in labels
    )
    return same >= _PLAIN * len(labels)


def _are_offsets(labels: Sequence[Sighting]) -> bool:
    """Tell whether the times are those in a recording, not those of a day.

    A recording begins near zero, and its times grow; a chat has a time beside each name. Printed
    forms of that: "14/05/2031, 10:00 - Marta: Yes.", "10:01 <mquill> yes", "10:00 AM Marta: Yes.".
    """
    beside = [one for one in labels if one.time]
    if any(one.is_dated or _is_of_chat(one) for one in beside):
        return False
    times = [time for one in beside if (time := read_timestamp(one.time)) is not None]
    if len(beside) < _TIMED * len(labels) or any(_MINUTES.fullmatch(one.time) for one in beside):
        return bool(times)
    # With seconds, times that run backwards are faults of a recording, and no others.
    is_exact = all(one.time.count(":") > 1 for one in beside)
    slips = 0 if is_exact else sum(two < one for one, two in pairwise(times))
    is_early = bool(times) and min(times).total_seconds() <= _LONGEST_BEFORE
    return is_early and slips <= _MOST_SLIPS * len(times)


def _is_of_chat(one: Sighting) -> bool:
    """Tell whether hours and minutes stand beside a nick: what is said there is not recorded."""
    return one.form.wrap is Wrap.ANGLE and one.time.count(":") == 1
