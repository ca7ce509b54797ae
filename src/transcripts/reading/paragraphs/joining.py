"""From the lines of a plain text to its paragraphs, whatever the lines went through.

Most texts have a paragraph a line. Text that was copied from a page or wrapped for a
terminal has not: an extractor breaks lines inside labels and sets hover cards between a
label and its colon. Lines are joined here, so that no later stage needs to know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import regex
from attrs import evolve

from transcripts.reading.labels.ends import END, holds_end, is_ended
from transcripts.reading.labels.grammar import reads_as_role
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.flattened import FLAT, unflatten
from transcripts.reading.paragraphs.hover_cards import find_card, is_card_of
from transcripts.reading.paragraphs.lines import LONGEST_ROLE, Line, marked_lines, plain_lines
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage, passage
from transcripts.reading.style.groups import Layout, Repair
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.stage_directions import gap

__all__ = ["join_lines"]

_SENTENCE_ENDED = regex.compile(r"[.!?…;>*][»”\")]*$")
# "M." alone: the surname stands on the next line.
_INITIAL = regex.compile(r"\p{Lu}\.")
# What goes on with a label that was broken: ": Thank you", "(retranslated): Thank you"
_COLON = regex.compile(rf"(?:\([^():]{{1,80}}\)\s?)?[{END}]")
_BEGINS_REST = f"{END}("
_POST = regex.compile(rf"\p{{Lu}}[^{END}.!?]{{2,200}}(?=[{END}])")
# What a narrow text, wrapped for a terminal or a letter, is at most wide.
_NARROW = 120
# Share of breaks within sentences from which on a text counts as wrapped.
_WRAPPED = 0.12
# How full a line must be for its break to be one of wrapping.
_FULL = 0.75
# Shorter lines are those of menus.
_LONG = 40
_MOST_LINES_OF_BRACKET = 6
_INDENTED = 4
_MOST_ROLE_LINES = 4
# A paragraph that is longer already is not joined to more, so that time stays linear.
_LONGEST_JOINED = 2_000
# Nor is one that so much is set aside in: the text leaves that out.
_MOST_ASIDES = 50
# Lines of title, date and lead that a flattened page may repeat.
_HEADER = 6


def join_lines(text: str, style: HouseStyle, labels: LabelReader, start: int = 0) -> list[Passage]:
    """Return the paragraphs of a plain text.

    Args:
        text: The text.
        style: The house style.
        labels: How labels are read.
        start: Where the text begins, after its front matter.
    """
    match style.text.layout:
        case Layout.LINES:
            return [_whole(group, text).passage for group in _brackets(plain_lines(text, start))]
        case Layout.BLOCKS:
            groups = _blocks(marked_lines(text, start), style, labels)
            made = [_whole(group, text).passage for group in groups]
            return _mark_headings(made, text) if style.text.has_headings else made
        case _:
            return _detected(list(marked_lines(text, start)), text, style, labels)


def _detected(
    broken: Sequence[Line], text: str, style: HouseStyle, labels: LabelReader
) -> list[Passage]:
    """Return the paragraphs of a text that may have been copied or wrapped."""
    repairs = style.text.repairs
    lines = [_whole(group, text) for group in _Broken(broken, style, labels).groups()]
    if Repair.CARDS in repairs:
        lines = _join_cards(lines, text, labels)
    made = [line.passage for line in lines]
    if Repair.CAPTIONS in repairs:
        made = _mark_captions(lines, labels)
    elif labels.are_names:
        made = _mark_indented(lines, labels)
    if style.text.has_headings:
        made = _mark_headings(made, text)
    if Repair.FLATTENED in repairs:
        made = list(_unflattened(made, style, labels))
    if Repair.CARDS in repairs:
        made = [_set_card_aside(part, text) if holds_end(part.text) else part for part in made]
    return made


def _unflattened(
    lines: Sequence[Passage], style: HouseStyle, labels: LabelReader
) -> Iterator[Passage]:
    """Yield lines, those that hold a whole page in parts."""
    for at, line in enumerate(lines):
        if len(line.text) < FLAT:
            yield line
        else:
            yield from unflatten(line, lines[max(0, at - _HEADER) : at], style, labels)


def _mark_indented(lines: Sequence[Line], labels: LabelReader) -> list[Passage]:
    """Mark as speech what is indented where labels are not.

    Printed form: a turn whose later paragraphs are indented; none of them begins another.
    """
    printed: list[set[str]] = [set(), set()]
    for line in lines:
        found = labels.candidate(line.text)
        if found is not None:
            printed[line.indent >= _INDENTED].add(found.label)
    # Where one label stands both ways, the indent says nothing.
    is_sign = bool(printed[0]) and printed[0].isdisjoint(printed[1])
    return [
        evolve(line.passage, hint=PassageKind.SPEECH)
        if is_sign and line.indent >= _INDENTED
        else line.passage
        for line in lines
    ]


def _mark_headings(lines: Sequence[Passage], text: str) -> list[Passage]:
    """Mark "## The vote" as a heading; its signs are not part of it."""
    return [
        evolve(line, hint=PassageKind.HEADING)
        if line.hint is None and text[line.start] == "#" and not line.text.startswith("#")
        else line
        for line in lines
    ]


def _brackets(lines: Iterable[Line]) -> Iterator[Sequence[Line]]:
    """Yield the lines, those of one bracket in one group.

    Printed form, where a heckle was broken: "(Karl Lang [ABC]: So wie Sie, / Herr Berg!)"
    """
    left = list(lines)
    at = 0
    while at < len(left):
        end = at + _lines_of_bracket(left[at : at + _MOST_LINES_OF_BRACKET])
        yield left[at:end]
        at = end


def _lines_of_bracket(lines: Sequence[Line]) -> int:
    """Return over how many lines a bracket goes that begins the first; 1 if it never closes."""
    depth = 0
    for count, line in enumerate(lines, 1):
        if count == 1 and not line.text.startswith("("):
            # "Anna Berg (BUND 90/" / "DIE BLAUEN):" is a label that was broken.
            is_broken = _depth_of(line) == 1 and len(line.text) < _NARROW
            after = lines[1].text if is_broken and len(lines) > 1 else ""
            return 2 if after.endswith("):") and "(" not in after else 1
        depth += _depth_of(line)
        if depth <= 0:
            return count
    return 1


def _depth_of(line: Line) -> int:
    """Return how many more brackets a line opens than it closes."""
    return line.text.count("(") - line.text.count(")")


def _blocks(lines: Iterable[Line], style: HouseStyle, labels: LabelReader) -> Iterator[list[Line]]:
    """Yield the paragraphs of Markdown: a label begins one too, and so does what ends the body."""
    group: list[Line] = []
    for line in lines:
        begins = line.begins or labels.is_label(line.text) or _ends_body(line.text, style)
        if group and begins:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _ends_body(text: str, style: HouseStyle) -> bool:
    """Tell whether a line stands below what is said, even with no empty line before it."""
    is_last = style.body.closing is not None and style.body.closing.fullmatch(text) is not None
    return is_last or style.page.is_tail(text) or style.page.is_furniture(text)


class _Broken:
    """Finds the lines that were broken within a sentence or a label."""

    def __init__(self, lines: Sequence[Line], style: HouseStyle, labels: LabelReader) -> None:
        self._lines = lines
        self._style = style
        self._labels = labels
        # How wide the lines are; None where the text is not wrapped.
        self._width = _width(lines) if _is_wrapped(lines) else None

    def groups(self) -> list[list[Line]]:
        """Return the lines, those that go on with each other in one group."""
        groups: list[list[Line]] = []
        last: Line | None = None
        for at, line in enumerate(self._lines):
            # Fast path: most lines stand apart, and none of them goes on with more than an initial.
            if last is not None and (
                _is_initial(last.text) or (not line.apart and self._goes_on(groups[-1], at, line))
            ):
                groups[-1].append(line)
            else:
                groups.append([line])
            last = line
        return groups

    def _goes_on(self, group: Sequence[Line], at: int, line: Line) -> bool:
        """Tell whether a line goes on with those right before it."""
        last = group[-1]
        if _ends_body(line.text, self._style):
            return False
        if self._stands_alone(line) or self._stands_alone(last):
            return False
        # The colon of a label may stand on the next line.
        after = self._lines[at + 1].text if at + 1 < len(self._lines) else ""
        text = line.text + (END if _begins_with_colon(after) else "")
        if _begins_with_colon(text):
            return _SENTENCE_ENDED.search(last.text) is None
        if self._width is None:
            return self._completes_label(last, text)
        if self._labels.is_label(text):
            return self._ends_with_role(group, text)
        if not last.is_ended or text[0].islower():
            return True
        # In a narrow text a sentence may end by chance where the line is full.
        return self._width <= _NARROW and len(last.text) >= self._width * _FULL

    def _stands_alone(self, line: Line) -> bool:
        return (
            line.is_date
            or self._style.page.is_furniture(line.text)
            or self._style.body.separates(line.text)
            or gap(line.passage) is not None
        )

    def _completes_label(self, last: Line, text: str) -> bool:
        """Tell whether a line ends the label that the line before it begins."""
        if last.is_ended or not _LONG <= len(last.text) <= LONGEST_ROLE or holds_end(last.text):
            return False
        if self._labels.is_label(text):
            return _is_role(last.text, text, self._labels)
        return self._labels.is_label(f"{last.text} {text}")

    def _ends_with_role(self, group: Sequence[Line], text: str) -> bool:
        """Tell whether some lines are the role that belongs to the name on the next line."""
        if len(group) > _MOST_ROLE_LINES or group[-1].is_ended:
            return False
        return _is_role(" ".join(line.text for line in group), text, self._labels)


def _is_initial(text: str) -> bool:
    return len(text) == len("M.") and _INITIAL.fullmatch(text) is not None


def _begins_with_colon(text: str) -> bool:
    return text.startswith((END, "(")) and _COLON.match(text) is not None


def _is_role(role: str, label: str, labels: LabelReader) -> bool:
    """Tell whether a text is the role that belongs to the name in the label after it."""
    # "Beginning of meeting with ..." is a heading.
    if len(role) > LONGEST_ROLE or not reads_as_role(role):
        return False
    return labels.is_label(f"{role} {label}")


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether many lines end within a sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart and len(a.text) >= _LONG]
    broken = sum(b.text[0].islower() and not a.is_ended for a, b in pairs)
    return broken > len(pairs) * _WRAPPED


def _width(lines: Sequence[Line]) -> int:
    """Return how wide nearly all lines are at most."""
    widths = sorted(len(line.text) for line in lines)
    return widths[len(widths) * 19 // 20]


def _whole(group: Sequence[Line], text: str) -> Line:
    """Make one line of several."""
    if len(group) == 1:
        return group[0]
    parts = [line.passage for line in group]
    bold = tuple(run for part in parts for run in part.bold)
    asides = tuple(run for part in parts for run in part.asides)
    made = passage(text, parts[0].start, parts[-1].end, None, bold, asides)
    return evolve(group[0], passage=made or parts[0])


def _join_cards(lines: Sequence[Line], text: str, labels: LabelReader) -> list[Line]:
    """Join the lines between which an extractor has set a hover card, or only a break."""
    joined: list[Line] = []
    # Whether the last line ends with a card, so that what follows goes on; whether it is whole.
    is_open = is_whole = False
    for line in lines:
        if is_whole and line.is_ended and line.text[0] not in _BEGINS_REST:
            # Nothing joins two sentences.
            joined.append(line)
            continue
        last = joined[-1] if joined else None
        if last is not None and _is_card(line, last):
            joined[-1] = _whole([last, _as_aside(line)], text)
            _join_role(joined, text, labels)
            is_open = True
        elif last is not None and _follows(last, line, labels, is_open=is_open):
            joined[-1] = _whole([last, _without_post(line) if is_open else line], text)
            is_open = False
        else:
            joined.append(line)
            is_open = False
        is_whole = not is_open and joined[-1].is_ended
    return joined


def _join_role(joined: list[Line], text: str, labels: LabelReader) -> None:
    """Join the last line, a name with its card, to the role on the line before it."""
    if len(joined) == 1:
        return
    role, name = joined[-2:]
    if name.apart or role.is_ended:
        return
    if _is_role(role.text, f"{name.text}{END}", labels):
        joined[-2:] = [_whole([role, name], text)]


def _is_card(line: Line, before: Line) -> bool:
    # After its colon a label has no card: "Anna Ivanova:" may stand there twice.
    if line.is_ended or holds_end(line.text) or is_ended(before.text):
        return False
    if len(before.text) > _LONGEST_JOINED or len(before.passage.asides) > _MOST_ASIDES:
        return False
    return line.is_short and is_card_of(line.text, before.text)


def _as_aside(line: Line) -> Line:
    made = line.passage
    return evolve(line, passage=evolve(made, asides=((made.start, made.end),)))


def _without_post(line: Line) -> Line:
    """Set aside the post of a card that stands on a line with the colon: "Head of Rail : Yes."."""
    found = _POST.match(line.text)
    if found is None:
        return line
    span = line.passage.locate(0, found.end())
    return evolve(line, passage=evolve(line.passage, asides=((span.start, span.end),)))


def _follows(before: Line, line: Line, labels: LabelReader, *, is_open: bool) -> bool:
    """Tell whether a line goes on with the one before it, though a break stands between."""
    if _begins_with_colon(line.text):
        return before.is_short and _SENTENCE_ENDED.search(before.text) is None
    if _holds_card(before, line):
        return True
    if not is_open or before.is_ended or len(before.text) > _LONGEST_JOINED:
        return False
    if (found := labels.candidate(line.text)) and labels.read(found.label).name is None:
        # The post of the card: "Head of Railways : Yes."
        return True
    return line.text[0].islower() or line.text[0] in ",.;)" or not labels.is_label(line.text)


def _holds_card(before: Line, line: Line) -> bool:
    """Tell whether a line is the card of the name before it, with the colon after the card."""
    if before.is_ended or not before.is_short or holds_end(before.text):
        return False
    if not holds_end(line.text[:LONGEST_ROLE]):
        return False
    found = find_card(f"{before.text} {line.text[:LONGEST_ROLE]}")
    return found is not None and found[0] == len(before.text) + 1


def _set_card_aside(made: Passage, text: str) -> Passage:
    """Set aside a card that stands between a label and its colon."""
    found = find_card(made.text)
    if found is None:
        return made
    span = made.locate(*found)
    asides = tuple(sorted((*made.asides, (span.start, span.end))))
    return passage(text, made.start, made.end, made.hint, made.bold, asides) or made


def _mark_captions(lines: Sequence[Line], labels: LabelReader) -> list[Passage]:
    """Take for captions what is indented deeper than the labels, as inscriptis does."""
    labelled = [line.indent for line in lines if line.indent and labels.is_label(line.text)]
    if not labelled:
        return [line.passage for line in lines]
    usual = Counter(labelled).most_common(1)[0][0]
    marked: list[Passage] = []
    is_body = False
    for line in lines:
        is_body = is_body or line.indent == usual
        # One space more is a slip.
        is_deep = is_body and line.indent > usual + 1
        is_caption = is_deep and not labels.is_label(line.text)
        hint = PassageKind.CAPTION
        marked.append(evolve(line.passage, hint=hint) if is_caption else line.passage)
    return marked
