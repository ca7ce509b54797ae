"""What may be a label at the start of each line of a document, form by form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import regex
from attrs import evolve

from transcripts.reading.induction.forms import (
    ARROWS,
    TIMED_INSIDE,
    TIMES_IN_COLUMNS,
    End,
    Form,
    Lead,
    Part,
    Wrap,
    lead_of,
    scanner,
)
from transcripts.reading.induction.name_forms import MARKS
from transcripts.reading.induction.names import (
    without_role,
)
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import COLON, LINE, TIMED_LINE, Sighting
from transcripts.reading.induction.times import OF_A_DAY, TIME_BEFORE
from transcripts.reading.induction.two_lines import (
    LONGEST_LINE,
    TIME_STARTS,
    goes_on,
    of_two_lines,
    take_badge,
)
from transcripts.reading.labels.ends import find_end
from transcripts.reading.language.timestamps import read_line_time
from transcripts.reading.later import later
from transcripts.reading.style.groups import BodyStyle

__all__ = ["sightings"]

# Where a label ends at most; as in the patterns, with a time before it.
_LONGEST = 330
# What stands after the name of who introduces himself, and how much before it.
_AFTER_NAME = (",", " from ", " with ", " of ", " at ", " here")
_MOST_BEFORE_NAME = 40
_LONGEST_NAME = 130
# Spaces in "0 minutes 3 seconds", and in no time in digits.
_WORDS_OF_TIME = 3
# Where a gap or bold print may end a name at most.
_LONGEST_STOP = 190
_STOP_DASH = later(r"\.\s?[-–—]")
# What no label that is a line of its own ends with.
_NO_LINE_ENDS = frozenset(".!?,;:…。！？、，")
_WRAPS = {
    "<": Wrap.ANGLE,
    "[": Wrap.SQUARE,
    "{": Wrap.CURLY,
    "(": Wrap.ROUND,
    "_": Wrap.ITALIC,
    "“": Wrap.QUOTED,
    '"': Wrap.QUOTED,
    **dict.fromkeys("【〔［", Wrap.CORNER),
}
# Fast path: with what some forms end.
_SIGNS = (
    (End.SEMICOLON, (";",)),
    (End.QUOTATION, ("「", "『")),
    (End.MARK, ("/ ", "> ", *(f"{arrow} " for arrow in ARROWS))),
    (End.PIPE, ("| ", "│ ")),
    (End.DASH, (" - ", "--", "–", "—")),
)
_AFTER_LETTER = {")": End.ROUND, ".": End.SURNAME}
# "<Q - Ada Quill - Old Bank>:": that somebody asks, and for whom.
_ASKS = later(r"(?:[QA]\s?[-–—]\s?)?(?P<name>[^-–—]{2,60}?)(?:\s[-–—]\s.*)?")
_BRACKET = later(r"\s?[(\[（]")


def sightings(rows: Sequence[Row], body: BodyStyle) -> dict[Form, list[Sighting]]:
    """Return what may be labels, by form, in the order of the lines.

    Args:
        rows: The lines.
        body: Which lines only separate, or begin a part of the document.
    """
    found: dict[Form, list[Sighting]] = {}
    above, has_roles = "", False
    made: Sighting | None = None
    for at, row in enumerate(rows):
        if body.separates(row.text) or body.opens_part(row.text):
            continue
        if made is not None and goes_on(at, made, row):
            continue
        lines = found.get(LINE)
        pair = of_two_lines(at, lines[-1], row, has_roles=has_roles) if lines else None
        if lines and pair is not None:
            # Neither line is a label of its own.
            del lines[-1]
            take_badge(lines, pair)
            found.setdefault(pair.form, []).append(pair)
            has_roles = has_roles or not pair.time
            # A time may belong to the name below it as well.
            above = row.text if pair.time else ""
            made = pair
            continue
        for sighting in _of_row(at, row):
            _complete(sighting, row, above)
            if sighting.form == TIMED_LINE and lines:
                take_badge(lines, sighting)
            if sighting.form.end is End.LINE and at + 1 < len(rows):
                sighting.is_introduced = _introduces(rows[at + 1].text, sighting.name)
            found.setdefault(sighting.form, []).append(sighting)
        if inside := _within(at, row.text):
            found.setdefault(COLON, []).extend(inside)
        # A time on a line of its own, above the label: "[00:00:08]".
        is_time = row.text[0] in TIME_STARTS and read_line_time(row.text) is not None
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
    sighting.time = sighting.time or above
    if row.gaps:
        sighting.gaps = sum(gap > sighting.end for gap in row.gaps)
    if sighting.time:
        sighting.is_dated = bool(OF_A_DAY.search(row.text, 0, sighting.end))
    sighting.rest = row.text[sighting.end : end].strip()


def _introduces(text: str, name: str) -> bool:
    """Tell whether who begins so says his name: "Hi, Eva Kern from the Harbour News."."""
    at = text.find(name, 0, len(name) + _MOST_BEFORE_NAME) if " " in name else -1
    return at >= 0 and text.startswith(_AFTER_NAME, at + len(name))


def _inside(text: str) -> Sequence[regex.Match[str]]:
    """Return where labels with a time beside them stand within a line."""
    if ": (" not in text and ": [" not in text:
        return ()
    return tuple(TIMED_INSIDE.finditer(text))


def _within(at: int, text: str) -> list[Sighting]:
    """Return labels that stand within a line, each with what is said up to the next."""
    found = _inside(text)
    return [
        Sighting(
            at=at,
            form=COLON,
            label=one["label"],
            name=one["label"],
            end=one.end(),
            rest=text[one.end() : after.start() if after else len(text)].strip(),
            time=one["time"],
            parts=frozenset({Part.AFTER}),
        )
        for one, after in zip_longest(found, found[1:])
    ]


def _of_row(at: int, row: Row) -> Iterator[Sighting]:
    """Yield what may be the label of a line."""
    text = row.text
    lead, start = (Lead.HEADING, 0) if row.is_heading else lead_of(text)
    time, begin = "", start
    if text[start : start + 1] in TIME_STARTS and (found := TIME_BEFORE.match(text, start)):
        time, begin = found["time"], found.end()
    stars = text[begin : begin + 3]
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
    # "00:12<TAB>Anna<TAB>Yes.": a gap ends the time, and the next one the name.
    gap = next((gap for gap in row.gaps if gap > begin), 0)
    # After a time the marks of bold print stand in the line.
    bold = text.find("**", begin) if stars.startswith("**") else row.bold_from(begin)
    for end, stop in ((End.GAP, gap), (End.BOLD, bold)):
        if begin < stop <= _LONGEST_STOP and text[stop : stop + 3].lstrip("*")[:1].isspace():
            yield _before_stop(at, lead, end, text, begin, stop, time)


def _before_stop(
    at: int, lead: Lead, end: End, text: str, begin: int, stop: int, time: str
) -> Sighting:
    """Return what stands before a wide space, or the end of bold print."""
    label = text[begin:stop]
    times = TIMES_IN_COLUMNS.match(text, stop) if end is End.GAP and not time else None
    has = {Part.BEFORE: time, Part.AFTER: times}
    time = times["time"] if times else time
    # The marks of bold print belong to the label.
    stop += len(text[stop:]) - len(text[stop:].lstrip("*")) if end is End.BOLD else 0
    return Sighting(
        at=at,
        form=Form.of(lead, Wrap.NONE, end, timed=bool(time)),
        label=label,
        name=_BRACKET.split(label, maxsplit=1)[0] or label,
        end=times.end() if times else stop,
        time=time,
        parts=frozenset(part for part, found in has.items() if found),
    )


def _ends(text: str, begin: int, first: str, *, is_timed: bool) -> Iterator[tuple[End, Wrap]]:
    """Yield with what the label of a line may end, by the signs that stand in it."""
    if first in _WRAPS:
        is_marked = text.startswith("__<", begin)
        yield End.BRACKET, Wrap.ANGLE if is_marked else _WRAPS[first]
        # "_tom: yes" is a nick.
        if first != "_" or "_:" in text or ":_" in text:
            return
    # After a time, whatever a chat calls somebody: "🌊 Anna".
    if not (is_timed or first.isalnum() or first in "_@#~+"):
        return
    head = text[begin : begin + _LONGEST]
    colon = find_end(head)
    # Fast path: a name is no longer, but with a bracket after it.
    if colon >= 0 and (colon <= _LONGEST_NAME or "(" in head[:colon] or "[" in head[:colon]):
        yield End.COLON, Wrap.NONE
    yield from ((end, Wrap.NONE) for end, signs in _SIGNS if any(map(head.__contains__, signs)))
    # Fast path: one letter is seen sooner than a name.
    if head[1:2] in _AFTER_LETTER:
        yield _AFTER_LETTER[head[1]], Wrap.NONE
    # Fast path: a name before a full stop holds no colon.
    if first.isupper() and head.find(".", 0, colon if colon >= 0 else None) > 0:
        yield End.STOP, Wrap.NONE
        if _STOP_DASH.search(text) is not None:
            yield End.STOP_DASH, Wrap.NONE
    if len(text) <= LONGEST_LINE and text[-1] not in _NO_LINE_ENDS:
        yield End.LINE, Wrap.NONE


def _sighting(
    at: int, lead: Lead, wrap: Wrap, end: End, seen: regex.Match[str], time: str
) -> Sighting:
    label, groups = seen["label"], seen.groupdict()
    name = groups.get("name") or _BRACKET.split(label, maxsplit=1)[0] or label
    if wrap is Wrap.ANGLE and (inner := _ASKS.fullmatch(name)):
        name = inner["name"]
    if end in (End.COLON, End.STOP) and not groups.get("name") and ", " in name:
        name = without_role(name)
    after = groups.get("time") or groups.get("mark")
    has = {
        Part.BEFORE: time,
        Part.AFTER: groups.get("time"),
        Part.COPIED: (groups.get("time") or "").count(" ") >= _WORDS_OF_TIME,
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
