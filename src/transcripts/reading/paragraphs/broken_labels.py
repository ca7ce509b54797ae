"""Labels that were broken over lines: a role above a name, a colon below it.

Printed forms, of texts that were wrapped or copied:

    Minister of Ports and Inland Waterways Zelda
    Oz (retranslated): Good evening.

    President of Norland
    Zelda Oz
    : Good evening.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from transcripts.model import Label
from transcripts.reading.labels.ends import END, LONGEST_LABEL, find_end, holds_end, is_ended
from transcripts.reading.labels.grammar import names_office, reads_as_role
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.language.lexicon import CONNECTORS, is_role
from transcripts.reading.later import later
from transcripts.reading.paragraphs.lines import LONGEST_ROLE, Line, whole
from transcripts.reading.style.groups import Repair
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.stage_directions import gap

__all__ = ["begins_with_colon", "join_labels"]

# What goes on with a label that was broken: ": Thank you", "(retranslated): Thank you", "): Yes"
_COLON = later(rf"(?:(?:\([^():]{{1,80}})?\)\s?)?[{END}]")
# Bounds time: a label of which each word is a link or bold has as many lines.
_MOST_LINES = 16
# A label that is ended, and the note after it.
_LATE_NOTE = 2
# Bounds time, and decides nothing: a label, and what stands after it as far as that is evidence.
_SEEN = 2 * LONGEST_LABEL
# Shorter lines that name no office are those of menus, titles and places.
_LONG = 40
# What stands before an office: "First / President of Norland".
_QUALIFIERS = frozenset(["first", "second", "former", "vice"])


def begins_with_colon(text: str) -> bool:
    """Tell whether a line can only go on with a label, after its note perhaps."""
    return text.startswith((END, "(", ")")) and _COLON.match(text) is not None


def join_labels(
    lines: Sequence[Line], text: str, style: HouseStyle, labels: LabelReader, *, is_wrapped: bool
) -> list[Line]:
    """Return lines, those that a label was broken over as one.

    Args:
        lines: The lines.
        text: The text that they stand in.
        style: The house style.
        labels: How labels are read.
        is_wrapped: Whether many lines of the text end within a sentence.
    """
    look = _Look(style, labels, is_wrapped)
    joined: list[Line] = []
    for line in lines:
        above = look.lines_above(joined, line) if holds_end(line.text) else 0
        start = len(joined) - above
        if above:
            joined[start:] = [whole([*joined[start:], line], text)]
        else:
            joined.append(line)
    return joined


@frozen
class _Look:
    """Looks for the lines that a label began on before the line with its colon."""

    _style: HouseStyle
    _labels: LabelReader
    _is_wrapped: bool

    def lines_above(self, above: Sequence[Line], line: Line) -> int:
        """Return how many of the lines above a line belong to the label that ends on it."""
        if not above or find_end(line.text) < 0 or self._is_of_page(line.text):
            return 0
        if late := self._lines_of_late_note(above, line):
            return late
        # Fast path: most labels stand apart from what is above them.
        if not self._may_go_on(above[-1], line, line):
            return 0
        found, best, head = self._label(line.text), 0, line.text[:_SEEN]
        below = line
        for count, last in enumerate(reversed(above[-_MOST_LINES:]), 1):
            if not self._may_go_on(last, below, line):
                break
            head, below = f"{last.text} {head}", last
            label = self._label(head)
            if label is None or self._is_place(above, len(above) - count):
                continue
            part = above[len(above) - count : len(above) - best]
            before = above[len(above) - count - 1] if count < len(above) else None
            if self._names(part, label, found, line) or self._reads_on(part, before, found, line):
                found, best = label, count
        return best if best and _may_begin(above, len(above) - best) else 0

    def _lines_of_late_note(self, above: Sequence[Line], line: Line) -> int:
        """Return over how many lines a label goes whose note has a colon of its own.

        Printed form: "Zelda Oz:" / "(retranslated)" / ": Good evening."
        """
        text = line.text
        for count, last in enumerate(reversed(above[-_LATE_NOTE:]), 1):
            if is_ended(last.text):
                is_note = begins_with_colon(text) and text.startswith("(")
                return count if is_note and self._label(f"{last.text} {text}") else 0
            text = f"{last.text} {text}"
        return 0

    def _is_of_page(self, text: str) -> bool:
        return self._style.page.is_furniture(text) or self._style.page.is_tail(text)

    def _label(self, text: str) -> Label | None:
        """Return the label that a text begins with."""
        found = self._labels.candidate(text)
        if found is None or not self._labels.accepts(found, text):
            return None
        return self._labels.read(found.label)

    def _may_go_on(self, last: Line, below: Line, end: Line) -> bool:
        """Tell whether a line may go on with the one before it, up to the end of a label."""
        if holds_end(last.text) or last.ends_sentence or not last.is_short:
            return False
        if below.apart and not below.linked and not self._is_rest(below, end):
            return False
        if last.is_date or self._style.body.separates(last.text) or gap(last) is not None:
            return False
        # "President of Norland" heads each page, and is a role where a name stands below it.
        return names_office(last.text) or not self._is_of_page(last.text)

    def _is_rest(self, line: Line, end: Line) -> bool:
        """Tell whether only the note or the colon of a label stands on a line of a copied page."""
        is_copied = Repair.CARDS in self._style.text.repairs
        return is_copied and line.text[0] in f"{END}(" and begins_with_colon(end.text)

    def _names(self, part: Sequence[Line], label: Label, found: Label | None, line: Line) -> bool:
        """Tell whether some lines are what is missing of an office and a name.

        Args:
            part: The lines.
            label: The label with them.
            found: The label without them, if it is one.
            line: The line on which the label ends.
        """
        if found is None and begins_with_colon(line.text):
            return label.role is None or self._is_role(label.role)
        if label.name is None or label.role is None or not self._is_role(label.role):
            return False
        if self._labels.are_names:
            return False
        text = " ".join(line.text for line in part)
        if found is None:
            return names_office(text) and self._is_part(line)
        is_same = found.name is not None and f" {label.name}".endswith(f" {found.name}")
        if found.role is None or not names_office(found.role):
            # The role of the whole names an office, which then stands in the part.
            return is_same
        return is_same and self._goes_on(text, found.role)

    def _reads_on(
        self, part: Sequence[Line], before: Line | None, found: Label | None, line: Line
    ) -> bool:
        """Tell whether a label reads on from a full line, whatever it says."""
        if found is not None and found.name is not None and names_office(found.role or ""):
            return False
        is_role = found is not None and all(reads_as_role(line.text) for line in part)
        if self._is_wrapped:
            return is_role and (before is None or part[0].apart or before.is_ended)
        is_full = len(part) == 1 and len(part[0].text) >= _LONG
        head = line.text[: find_end(line.text)]
        return is_full and (is_role or (found is None and reads_as_role(head)))

    def _is_part(self, line: Line) -> bool:
        """Tell "of Norland Zelda Oz: Yes." from "The Chair: Yes.", which needs no name above it."""
        found = self._labels.candidate(line.text)
        if found is None:
            return True
        label = self._labels.read(found.label)
        return label.name is not None or label.role is None

    def _is_role(self, role: str) -> bool:
        # "Beginning of meeting with ..." is a heading.
        return (
            len(role) <= LONGEST_ROLE
            and names_office(role)
            and reads_as_role(role)
            and not self._style.body.opens_part(role)
        )

    def _goes_on(self, part: str, role: str) -> bool:
        """Tell whether a line that stands above a role is its beginning."""
        last = part.rsplit(maxsplit=1)[-1].casefold()
        if last in CONNECTORS or last in _QUALIFIERS or last.endswith(",") or is_role(last):
            return True
        # "President of Norland" is whole; before "Trade Unions Chairman" more may stand.
        first, *more = role.split()
        is_whole = is_role(first.casefold()) and bool(more)
        if len(part) >= _LONG:
            return names_office(part) or not is_whole
        return self._is_wrapped and not is_whole

    @staticmethod
    def _is_place(above: Sequence[Line], at: int) -> bool:
        """Tell whether a line is the place of a meeting, below its date."""
        return at > 0 and above[at - 1].is_date and not names_office(above[at].text)


def _may_begin(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a paragraph may begin with a line, and does not go on from the one before."""
    if lines[at].apart:
        return True
    last = lines[at - 1].text.rsplit(maxsplit=1)[-1]
    return last.casefold() not in CONNECTORS and not last.endswith(",")
