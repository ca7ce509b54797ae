"""Which lines of a text make one paragraph, where the text itself parts them.

By an empty line, a label, an indent, a bracket that is not closed, or a heading of two lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcripts.reading.labels.ends import is_ended
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.lines import Line
from transcripts.reading.paragraphs.page_looks import Indents
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.rules import Look

__all__ = ["NARROW", "blocks_of", "brackets_of", "ends_body", "is_of_header", "is_of_title"]

# What a narrow text, wrapped for a terminal or a letter, is at most wide.
NARROW = 120
_MOST_LINES_OF_BRACKET = 6
_MOST_LINES_OF_LABEL = 4


def brackets_of(lines: Iterable[Line], labels: LabelReader) -> Iterator[Sequence[Line]]:
    """Yield the lines, those of one bracket in one group, and those of one label.

    Printed forms, where a heckle was broken: "(Karl Lang [ABC]: So wie Sie, / Herr Berg!)", and
    where a label was: "Anna Berg, Bundesministerin für Häfen und / Schifffahrt:", "Anna Berg (BUND
    90/ / DIE BLAUEN):".

    Args:
        lines: The lines.
        labels: How labels are read.
    """
    left = list(lines)
    at = 0
    while at < len(left):
        ahead = left[at : at + _MOST_LINES_OF_BRACKET]
        end = at + (2 if _is_broken_label(ahead, labels) else _lines_of_bracket(ahead))
        yield left[at:end]
        at = end


def _is_broken_label(lines: Sequence[Line], labels: LabelReader) -> bool:
    """Tell whether the first of some lines is a label together with the second, and only so."""
    first, *more = lines
    below = more[0] if more else None
    is_cut = len(first.text) < NARROW and not first.is_ended
    if below is None or below.apart or not is_cut or not is_ended(below.text):
        return False
    return labels.is_whole(f"{first.text} {below.text}") and not labels.is_whole(below.text)


def _lines_of_bracket(lines: Sequence[Line]) -> int:
    """Return over how many lines a bracket goes that begins the first; 1 if it never closes."""
    depth = 0
    for count, line in enumerate(lines, 1):
        if count == 1 and not line.text.startswith("("):
            return 1
        depth += _depth_of(line)
        if depth <= 0:
            return count
    return 1


def _depth_of(line: Line) -> int:
    """Return how many more brackets a line opens than it closes."""
    text = line.text
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def blocks_of(
    lines: Iterable[Line], style: HouseStyle, labels: LabelReader, indents: Indents | None
) -> Iterator[list[Line]]:
    """Yield paragraphs: an empty line begins one, a label, what ends the body, and an indent."""
    group: list[Line] = []
    for line in lines:
        if group and is_of_title(group[0], line, style, labels):
            group.append(line)
            continue
        if group and (
            line.apart
            or (
                (indents is None or indents.may_begin(line))
                and _begins_turn(line, group, style, labels)
            )
            or ends_body(line.text, style)
            or is_of_header(group[-1].text, style)
            or is_of_header(line.text, style)
            or _stands_apart(group[-1].text, style)
            or _stands_apart(line.text, style)
            or style.body.begins(line.text)
            or _is_title(line, style)
            or (indents is not None and not _is_open(group) and indents.begin(line, group))
        ):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def is_of_title(first: Line, line: Line, style: HouseStyle, labels: LabelReader) -> bool:
    """Tell whether a line goes on with the heading that another begins."""
    if not style.body.rules:
        return False
    rule = style.body.title_rule(first.text, first.looks)
    if rule is None or labels.is_label(line.text) or _stands_apart(first.text, style):
        return False
    if not rule.is_first and labels.is_whole(first.text):
        # A label on a line of its own, which is asked before.
        return False
    if is_of_header(first.text, style) or is_of_header(line.text, style):
        return False
    if rule.goes_on(line.text):
        return True
    # Only the first line of a heading has an empty one above it.
    return not line.apart and rule.fits(line.text, line.looks | {Look.APART})


def _is_open(group: Sequence[Line]) -> bool:
    """Tell whether lines are a bracket that is not closed yet."""
    opens = group[0].text[0] in "([" and len(group) < _MOST_LINES_OF_BRACKET
    return opens and sum(map(_depth_of, group)) > 0


def _is_title(line: Line, style: HouseStyle) -> bool:
    """Tell whether a line is a heading by its form alone, whatever stands above it."""
    rule = style.body.title_rule(line.text, line.looks)
    return rule is not None and rule.is_first and not rule.looks


def _begins_turn(line: Line, group: Sequence[Line], style: HouseStyle, labels: LabelReader) -> bool:
    """Tell whether a line begins with a label, though no empty line stands above it.

    Where the sentence above goes on, a word for a voice may be part of it, unless it has the form
    of the style: "what I will say to your / Question: we are clear". A label may be broken itself:
    "The Deputy Premier and / Minister for Harbours (Mr. Quill): I beg to reply".
    """
    found, last = labels.candidate(line.text), group[-1]
    if found is None or not labels.accepts(found, line.text):
        return False
    may_be_broken = len(group) < _MOST_LINES_OF_LABEL and not _is_title(group[0], style)
    if found.is_printed and not last.is_ended and may_be_broken:
        above = " ".join(one.text for one in group)
        whole_label = labels.printed(f"{above} {line.text}")
        return whole_label is None or whole_label.end <= len(above)
    return last.is_ended or found.is_printed or not labels.is_voice(found.label)


def ends_body(text: str, style: HouseStyle) -> bool:
    """Tell whether a line stands below what is said, even with no empty line before it."""
    is_last = style.body.closing is not None and style.body.closing.fullmatch(text) is not None
    return is_last or style.page.is_tail(text) or style.page.is_furniture(text)


def _stands_apart(text: str, style: HouseStyle) -> bool:
    """Tell whether a line is a paragraph of its own by its form."""
    return style.body.separates(text) or style.body.is_line(text)


def is_of_header(text: str, style: HouseStyle) -> bool:
    """Tell whether a line of the header or of the page stands for itself, or begins the body."""
    opening = style.body.opening
    is_first = opening is not None and opening.fullmatch(text) is not None
    return is_first or style.page.is_header(text) or style.page.is_furniture(text)
