"""Which lines of a text were broken within a sentence, and go on with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from transcripts.reading.labels.ends import holds_end
from transcripts.reading.labels.grammar import reads_as_role
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.language.lexicon import CONNECTORS
from transcripts.reading.language.timestamps import read_line_time
from transcripts.reading.later import later
from transcripts.reading.paragraphs.broken_labels import begins_with_colon
from transcripts.reading.paragraphs.line_groups import NARROW, ends_body, is_of_header, is_of_title
from transcripts.reading.paragraphs.lines import Line, whole
from transcripts.reading.source.passages import ends_line
from transcripts.reading.style.groups import Repair
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.stage_directions import gap

__all__ = ["LONG", "BrokenLines"]

# "M." alone: the surname stands on the next line.
_INITIAL = later(r"\p{Lu}\.")
# How full a line must be for its break to be one of wrapping.
_FULL = 0.75
# Shorter lines are those of menus.
LONG = 40
_DASHES = (" -- ", " - ", " – ", " — ")
# How long a name may be, and what stands below it.
_LONGEST_BELOW = 160
# Over how many lines such a label may go so far, if more belong to it.
_LINES_OF_LABEL = (2, 3)
# Fast path: with what a time on a line of its own ends.
_TIME_ENDS = tuple("0123456789])")
_LONGEST_PLACE = 60


class BrokenLines:
    """Finds the lines that were broken within a sentence."""

    def __init__(
        self, lines: Sequence[Line], style: HouseStyle, labels: LabelReader, width: int | None
    ) -> None:
        self._lines = lines
        self._style = style
        self._labels = labels
        # How wide the lines are; None where the text is not wrapped.
        self._width = width
        self._is_copied = Repair.CARDS in style.text.repairs
        # Where the lines of the header are that nothing goes on with.
        self._header = (
            frozenset(_header(lines, style)) if self._is_copied and width else frozenset()
        )

    def joined(self, text: str) -> list[Line]:
        """Return the lines, those that go on with each other as one.

        Args:
            text: The text that they stand in.
        """
        joined: list[Line] = []
        group: list[Line] = []
        for line, after in zip_longest(self._lines, self._lines[1:]):
            is_title = bool(group) and is_of_title(group[0], line, self._style, self._labels)
            goes_on = bool(group) and (is_title or self._goes_on_with(group, line, after, text))
            if group and not goes_on:
                joined.append(whole(group, text))
                group = []
            group.append(line)
        return [*joined, whole(group, text)] if group else []

    def _goes_on_with(
        self, group: Sequence[Line], line: Line, after: Line | None, text: str
    ) -> bool:
        """Tell whether a line goes on with the lines of a paragraph."""
        if line.start in self._labels.changes:
            return False
        if self._is_below_break(line, text):
            return self._goes_on_below_break(group[-1], line, begins=len(group) == 1)
        if len(group) in _LINES_OF_LABEL and self._is_rest_of_label(group, line):
            return True
        return self._goes_on(group[-1], line, after, begins=len(group) == 1)

    def _is_near(self, last: Line, line: Line) -> bool:
        """Tell whether no break of the text stands between two lines."""
        if not line.apart or last.linked or line.linked:
            return True
        if self._style.page.has_breaks and not last.is_ended and line.text[0].islower():
            # The column ended.
            return True
        # Only its note or its colon may stand apart from a label.
        return self._is_copied and begins_with_colon(line.text)

    def _goes_on(self, last: Line, line: Line, after: Line | None, *, begins: bool) -> bool:
        """Tell whether a line goes on with the one before it.

        Args:
            last: The line before.
            line: The line.
            after: The line after.
            begins: Whether a paragraph begins with the line before.
        """
        if last.text[1:] == "." and _INITIAL.match(last.text):
            return True
        if not self._is_near(last, line) or self._begins(line.text):
            return False
        if self._is_time_of(last, line) or self._is_role_of(last, line):
            return True
        if self._labels.is_whole(last.text):
            # The rule below a label that stands on a line of its own belongs to it.
            return self._style.body.separates(line.text)
        # What is told stands in sentences as speech does: within one, it is none.
        is_told = begins and (last.is_ended or not line.text[0].islower())
        may_be_told = line.apart or last.is_ended
        if self._stands_alone(last, line, is_told) or self._stands_alone(line, after, may_be_told):
            return False
        if begins_with_colon(line.text):
            return not last.ends_sentence
        if last.linked or line.linked:
            return self._goes_on_at_link(last, line)
        if self._width is None or self._labels.is_label(line.text):
            return False
        if not last.is_ended or line.text[0].islower():
            return True
        # In a narrow text a sentence may end by chance where the line is full.
        is_full = self._width <= NARROW and self._is_full(last)
        return is_full and not self._is_broken_label(line, after)

    def _begins(self, text: str) -> bool:
        """Tell whether a line begins a paragraph by its form, or stands below what is said."""
        return ends_body(text, self._style) or self._style.body.begins(text)

    def _is_broken_label(self, line: Line, after: Line | None) -> bool:
        """Tell whether a line and the one after it begin with a label of the style."""
        if after is None or self._style.labels.pattern is None:
            return False
        found = self._labels.printed(f"{line.text} {after.text}")
        return found is not None and found.is_printed and found.end > len(line.text)

    def _is_time_of(self, last: Line, line: Line) -> bool:
        """Tell whether a line is the time of the label below it: "[00:12:31]", "Anna: Yes."."""
        if not self._labels.has_proof or not last.text.endswith(_TIME_ENDS):
            return False
        if read_line_time(last.text) is None:
            return False
        found = self._labels.candidate(line.text)
        return found is not None and found.begins_at is None and self._labels.is_proven(found)

    def _is_role_of(self, last: Line, line: Line) -> bool:
        """Tell whether a line belongs to the name above.

        Printed forms: "Old Bank -- Analyst", "CEO & Director", "10:02 AM".
        """
        if not self._labels.has_proof or max(len(last.text), len(line.text)) > _LONGEST_BELOW:
            return False
        text = f"{last.text} {line.text}"
        if any(dash in line.text for dash in _DASHES):
            return self._labels.is_whole(text)
        if not self._labels.is_whole(last.text):
            return False
        found = self._labels.printed(text)
        return found is not None and found.end == len(text) and self._labels.is_proven(found)

    def _is_rest_of_label(self, group: Sequence[Line], line: Line) -> bool:
        """Tell whether a line goes on with a name and a time below it, a label so far.

        Printed form: "Ada Berg" / "0 minutes 3 seconds" / "0:03" / "Ada Berg 0 minutes 3 seconds".
        """
        if not self._labels.has_proof or line.apart:
            return False
        above = " ".join(one.text for one in group)
        text = f"{above} {line.text}"
        is_short = len(text) <= _LONGEST_BELOW
        return is_short and self._labels.is_whole(above) and self._labels.is_whole(text)

    def _goes_on_at_link(self, last: Line, line: Line) -> bool:
        """Tell whether a line goes on with a link before it, or with a sentence before its link."""
        if last.is_ended or self._labels.is_label(line.text):
            return False
        if last.linked or not line.apart:
            return True
        word = last.text.rsplit(maxsplit=1)[-1]
        return len(last.text) >= LONG or word in CONNECTORS or word.endswith(",")

    def _stands_alone(self, line: Line, below: Line | None, may_be_told: bool) -> bool:  # noqa: FBT001
        says_when = line.is_date or self._style.page.is_header(line.text)
        return (
            (says_when and not self._is_broken(line, below))
            or line.start in self._header
            or self._is_ruled(line, below, may_be_told=may_be_told)
            or self._style.page.is_furniture(line.text)
            or self._style.body.separates(line.text)
            or self._style.body.is_system(line.text)
            or gap(line) is not None
            or (self._labels.has_proof and self._style.body.opens_part(line.text))
        )

    def _is_below_break(self, line: Line, text: str) -> bool:
        """Tell whether the line of a page stands between a line and the one above it."""
        # What is set aside within a line ends with none.
        return self._style.page.has_breaks and any(ends_line(run, text) for run in line.asides)

    def _goes_on_below_break(self, last: Line, line: Line, *, begins: bool) -> bool:
        """Tell whether the sentence above the line of a page goes on below it."""
        if any(is_of_header(one.text, self._style) for one in (last, line)):
            return False
        may_go_on = line.text[0].islower() or not self._is_ruled(last, line, may_be_told=begins)
        return not line.apart and may_go_on and not self._labels.is_label(line.text)

    def _is_full(self, line: Line, below: Line | None = None) -> bool:
        """Tell whether a line of a wrapped text is so long that its break may be one of that.

        A line is full, too, where the first word of the one below has no room on it.
        """
        if self._width is None:
            return False
        word = 0 if below is None or below.apart else len(below.text.split(maxsplit=1)[0])
        return line.width >= min(self._width * _FULL, self._width - word)

    def _is_broken(self, line: Line, below: Line | None) -> bool:
        """Tell whether a line is part of a sentence that goes on below, as "on 5 May in"."""
        is_cut = line.width >= LONG and self._is_full(line) and not line.is_ended
        if below is None or below.apart or not is_cut:
            return False
        return not self._labels.is_label(below.text) and not self._begins(below.text)

    def _is_ruled(self, line: Line, below: Line | None, *, may_be_told: bool) -> bool:
        """Tell whether a line is by itself what a rule of the style says.

        A title has no full stop, and neither has a line that was broken within a sentence.
        """
        body = self._style.body
        is_ruled = body.rules and body.tells(line.text, line.looks, may_be_told=may_be_told)
        return bool(is_ruled) and not (self._is_full(line, below) and not line.is_ended)


def _header(lines: Sequence[Line], style: HouseStyle) -> Iterator[int]:
    """Yield where title and place stand on a page that was copied without its empty lines.

    The title stands below the lines of the page, which repeats it above or below; the place
    stands below the date.
    """
    date = next((at for at, line in enumerate(lines) if line.is_date), 0)
    above = (at for at in range(date, 0, -1) if style.page.is_furniture(lines[at - 1].text))
    title = next(above, 0)
    if date and any(line.text == lines[title].text for line in lines if line is not lines[title]):
        yield lines[title].start
    below = next((line for line in lines[date:] if not line.is_date), None)
    if date and below is not None and _is_place(below.text):
        yield below.start


def _is_place(text: str) -> bool:
    return len(text) <= _LONGEST_PLACE and reads_as_role(text) and not holds_end(text)
