"""What may be a label at the start of each line of a document, form by form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import regex
from attrs import define, evolve, field

from transcripts.reading.induction.forms import (
    MARKS,
    ROLE_LINE,
    TIME_BEFORE,
    TIMED_INSIDE,
    End,
    Form,
    Lead,
    Part,
    Wrap,
    lead_of,
    scanner,
)
from transcripts.reading.induction.rows import Row
from transcripts.reading.labels.ends import find_end
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.language.timestamps import read_line_time
from transcripts.reading.later import later
from transcripts.reading.style.groups import BodyStyle

__all__ = ["Sighting", "sightings"]

# Where a label ends at most; as in the patterns, with a time before it.
_LONGEST = 330
_LONGEST_LINE = 160
_LONGEST_NAME = 130
_DASH = later(" - |--|–|—")
_STOP_DASH = later(r"\.\s?[-–—]")
# What no label that is a line of its own ends with.
_NO_LINE_ENDS = frozenset(".!?,;:…。！？、，")
_TIME_STARTS = frozenset("[(0123456789TY")
_BRACKET = later(r"\s?[(\[（]")
# What says that a time beside a label is one of a day: "14/05/2031, 10:00 - ", "10:00 AM".
_OF_A_DAY = later(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s|\b(?:Today|Yesterday)\sat\s"
    r"|\b\d{1,2}\s\p{L}{3,9}\.?\s\d{4}(?:,|\sat)?\s"
    r"|\d\s?[AaPp]\.?[Mm]\b"
)
# The form of those that stand within a line.
_INSIDE = Form(Lead.NONE, Wrap.NONE, End.COLON)
# And of those that are a line.
_LINE = Form(Lead.NONE, Wrap.NONE, End.LINE)


@define
class Sighting:
    """What has the form of a label at the start of a line.

    Attributes:
        at: The number of the line.
        form: The form.
        label: The label, as the pattern of the form gives it.
        name: The name in it, without place and role.
        key: ``name_key`` of the name.
        end: Where the label ends in the line.
        time: The time that stands beside it, as printed; "" where there is none.
        parts: Those of the optional parts of the form that it has.
        rest: What stands after it on the line, up to the next label there.
        is_dated: Whether a date stands with the time, or AM or PM.
        gaps: As in ``Row``.
        above: How many lines above it belong to it.
    """

    at: int
    form: Form
    label: str
    name: str
    end: int
    time: str
    parts: frozenset[Part] = frozenset()
    rest: str = ""
    is_dated: bool = False
    gaps: int = 0
    above: int = 0
    key: str = field(init=False)

    @property
    def is_timed(self) -> bool:
        """Whether a time stands on the same line."""
        return Part.BEFORE in self.parts or Part.AFTER in self.parts

    @property
    def is_number(self) -> bool:
        """Whether what stands beside it is the number of the turn: "[3]"."""
        return ":" not in self.time and "h" not in self.time

    @key.default
    def _find_key(self) -> str:
        return name_key(self.name)


def sightings(rows: Sequence[Row], body: BodyStyle) -> dict[Form, list[Sighting]]:
    """Return what may be labels, by form, in the order of the lines.

    Args:
        rows: The lines.
        body: Which lines only separate, or begin a part of the document.
    """
    found: dict[Form, list[Sighting]] = {}
    above = ""
    for at, row in enumerate(rows):
        if body.separates(row.text) or body.opens_part(row.text):
            continue
        lines = found.get(_LINE)
        pair = _of_two_lines(at, lines[-1], row) if lines else None
        if lines and pair is not None:
            # Neither line is a label of its own.
            lines[-1] = pair
            continue
        for sighting in _of_row(at, row):
            _complete(sighting, row, above)
            found.setdefault(sighting.form, []).append(sighting)
        inside = _inside(row.text)
        for one, after in zip_longest(inside, inside[1:]):
            until = after.start() if after else len(row.text)
            found.setdefault(_INSIDE, []).append(_within(at, one, until))
        # A time on a line of its own, above the label: "[00:00:08]".
        is_time = row.text[0] in _TIME_STARTS and read_line_time(row.text) is not None
        above = row.text if is_time else ""
    return found


def _complete(sighting: Sighting, row: Row, above: str) -> None:
    """Add to what may be a label what its line says, and the time on the line above it."""
    above, arrow, _ = above.partition(" --> ")
    if arrow and not sighting.time and sighting.form.end is End.LINE:
        # From when to when: as much as a time on the same line.
        sighting.form = evolve(sighting.form, timed=True)
    inside = _inside(row.text)
    end = inside[0].start() if inside else len(row.text)
    sighting.time, sighting.gaps = sighting.time or above, row.gaps
    sighting.is_dated = bool(_OF_A_DAY.search(row.text, 0, sighting.end))
    sighting.rest = row.text[sighting.end : end].strip()


def _of_two_lines(at: int, last: Sighting, row: Row) -> Sighting | None:
    """Return a name with company and role on the line right below it.

    Printed form: "Olaf Moe" / "Old Bank -- Analyst".
    """
    if last.at != at - 1 or last.above or last.label != last.name or last.time:
        return None
    if row.apart or len(row.text) > _LONGEST_LINE or ROLE_LINE.fullmatch(row.text) is None:
        return None
    return Sighting(
        at=at,
        form=_LINE,
        label=f"{last.label} {row.text}",
        name=last.name,
        end=len(row.text),
        time="",
        above=1,
    )


def _inside(text: str) -> Sequence[regex.Match[str]]:
    """Return where labels with a time beside them stand within a line."""
    if ": (" not in text and ": [" not in text:
        return ()
    return tuple(TIMED_INSIDE.finditer(text))


def _within(at: int, found: regex.Match[str], until: int) -> Sighting:
    """Return a label that stands within a line, with what is said up to the next."""
    return Sighting(
        at=at,
        form=_INSIDE,
        label=found["label"],
        name=found["label"],
        end=found.end(),
        rest=found.string[found.end() : until].strip(),
        time=found["time"],
        parts=frozenset({Part.AFTER}),
    )


def _of_row(at: int, row: Row) -> Iterator[Sighting]:
    """Yield what may be the label of a line."""
    text = row.text
    lead, start = (Lead.HEADING, 0) if row.is_heading else lead_of(text)
    time, begin = "", start
    if text[start : start + 1] in _TIME_STARTS and (found := TIME_BEFORE.match(text, start)):
        time, begin = found["time"], found.end()
    stars = text[begin : begin + 2]
    begin += len(stars) - len(stars.lstrip(MARKS))
    first = text[begin : begin + 1]
    if not first:
        return
    for end, wrap in _ends(text, begin, first, is_timed=bool(time)):
        seen = scanner(end, wrap).match(text, begin)
        if seen is not None:
            yield _sighting(at, lead, wrap, end, seen, time)
    if lead is Lead.HEADING:
        return
    for end, stop in ((End.GAP, row.gap), (End.BOLD, row.bold)):
        if stop > begin and text[stop : stop + 1].isspace():
            yield _before_stop(
                at, Form.of(lead, Wrap.NONE, end, timed=bool(time)), text[begin:stop], stop, time
            )


def _before_stop(at: int, form: Form, label: str, end: int, time: str) -> Sighting:
    """Return what stands before a wide space, or the end of bold print."""
    return Sighting(
        at=at,
        form=form,
        label=label,
        name=_BRACKET.split(label, maxsplit=1)[0] or label,
        end=end,
        time=time,
        parts=frozenset({Part.BEFORE} if time else ()),
    )


def _ends(text: str, begin: int, first: str, *, is_timed: bool) -> Iterator[tuple[End, Wrap]]:
    """Yield with what the label of a line may end, by the signs that stand in it."""
    if first == "<":
        yield End.BRACKET, Wrap.ANGLE
        return
    if first == "[":
        yield End.BRACKET, Wrap.SQUARE
        return
    # After a time, whatever a chat calls somebody: "🌊 Anna".
    if not (is_timed or first.isalnum() or first in "_@#~+"):
        return
    head = text[begin : begin + _LONGEST]
    colon = find_end(head)
    # Fast path: a name is no longer, but with a bracket after it.
    if colon >= 0 and (colon <= _LONGEST_NAME or "(" in head[:colon] or "[" in head[:colon]):
        yield End.COLON, Wrap.NONE
    if ";" in head:
        yield End.SEMICOLON, Wrap.NONE
    if _DASH.search(head) is not None:
        yield End.DASH, Wrap.NONE
    # Fast path: a name before a full stop holds no colon.
    if first.isupper() and head.find(".", 0, colon if colon >= 0 else None) > 0:
        yield End.STOP, Wrap.NONE
        if _STOP_DASH.search(text) is not None:
            yield End.STOP_DASH, Wrap.NONE
    if len(text) <= _LONGEST_LINE and text[-1] not in _NO_LINE_ENDS:
        yield End.LINE, Wrap.NONE


def _sighting(
    at: int, lead: Lead, wrap: Wrap, end: End, seen: regex.Match[str], time: str
) -> Sighting:
    label, groups = seen["label"], seen.groupdict()
    name = groups.get("name") or _BRACKET.split(label, maxsplit=1)[0] or label
    after = groups.get("time") or groups.get("mark")
    has = {
        Part.BEFORE: time,
        Part.AFTER: groups.get("time"),
        Part.PLACE: label.endswith(")"),
        Part.NOTE: groups.get("note"),
    }
    return Sighting(
        at=at,
        form=Form.of(lead, wrap, end, timed=bool(time or after)),
        label=label,
        name=name,
        end=seen.end(),
        time=time or after or "",
        parts=frozenset(part for part, text in has.items() if text),
    )
