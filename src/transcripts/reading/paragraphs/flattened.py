"""Pages that an extractor has flattened to one line.

Paragraphs cannot be found again. What can be is everything that has a form of its own:
title, date and place, labels, separators, omissions, boxes, the tail. Labels are taken only
where their form is safe in running text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

import regex

from transcripts.reading.labels.candidates import candidate
from transcripts.reading.labels.ends import END, LONGEST_LABEL, find_end, holds_end
from transcripts.reading.labels.grammar import is_initialed, names_office, reads_as_role
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.language.dates import find_dates, read_dateline
from transcripts.reading.language.lexicon import GIVEN_NAMES, is_role
from transcripts.reading.later import later
from transcripts.reading.paragraphs.hover_cards import find_card
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["FLAT", "begins_page", "holds_tail", "unflatten"]

# Shorter lines are ordinary paragraphs.
FLAT = 1000
# The title, lead and date of a page stand within this.
_HEADER = 3000
_BOX = 400
_LONGEST_PLACE = 60
_SENTENCE = later(r"(?<=[.!?…»”)>*\]]\s)(?=\p{Lu})")
# Printed forms: "В.Путин:", "А.Новак Новак Александр Валентинович Заместитель ... :"
_INITIALS = later(
    rf"(?<=\s)(?=(?:\p{{Lu}}\.\s?){{1,2}}\p{{Lu}}[\p{{L}}-]+[^.{END}!?]{{0,200}}[{END}]\s)"
)
# "Ответы на вопросы журналистов Вопрос: ...": a heading stands before the first label.
_VOICE = later(
    rf"(?<=\s)(?=(?P<word>\p{{Lu}}\p{{Ll}}+)(?:\s\([^()]{{1,80}}\))?\s?[{END}]\s\p{{Lu}})"
)
# No given name is as long: bounds time.
_LONGEST_GIVEN = 40
_CAPITAL = later(r"(?<=\p{Ll}\s)\p{Lu}[\p{L}-]+")
_MARK = later(r"(?:\*\s?){3,}+|[<‹]\s?…\s?[>›]")
# After a date in a header: "19 февраля 2025 года АЛЕКСАНДРОВ Алексей", "... 12:30 Москва".
_UPON_HEADER = later(r"\s(?:\p{Lu}|\d{1,2}:)|$")
_TIME = later(r"\s(?P<time>\d{1,2}:\d{2})(?=\s)")
_QUOTED = later(rf"[^{END}]*[{END}]\s[«“\"„‘]")


def holds_tail(text: str, style: HouseStyle) -> bool:
    """Tell whether a line holds several lines of what stands below the text of a page."""
    lines = style.page.tail_lines
    # Fast path: each has a colon, and few lines have two.
    if lines is None or text.count(END) <= 1:
        return False
    return next(islice(lines.finditer(text), 1, None), None) is not None


def begins_page(text: str, style: HouseStyle) -> bool:
    """Tell whether a line begins with what stands above the text of a page, or its date."""
    begins = any(_starts(text, line, 0) for line in style.page.furniture)
    return begins or _end_of_header(text) is not None


def _end_of_header(text: str) -> int | None:
    """Return where date and time of a page end that stand within a line."""
    dates = find_dates(text[:_HEADER])
    time = _TIME.match(text, dates[0][1]) if dates else None
    return time and time.end()


def unflatten(
    passage: Passage, before: Sequence[Passage], style: HouseStyle, labels: LabelReader
) -> list[Passage]:
    """Return the parts of a flattened page, or the passage itself where it is none.

    Args:
        passage: The line, of at least ``FLAT`` characters.
        before: The lines before it: they may repeat title, lead and place.
        style: The house style.
        labels: How labels are read.
    """
    text = passage.text
    starts = sorted({*_starts_of_labels(text, style, labels), *_below_header(text, labels)})
    ends = list(_tail(text, style))
    header = list(_header(text, before, style, min([*starts, *ends, len(text)])))
    if len(starts) + len(ends) + len(header) <= 1:
        return [passage]
    cuts = {*starts, *ends, *header, *_boxes(text, style)}
    for found in _MARK.finditer(text):
        cuts.update(found.span())
    edges = sorted({0, len(text), *cuts})
    parts = (passage.cut(start, end) for start, end in pairwise(edges))
    return [part for part in parts if part is not None]


def _starts_of_labels(text: str, style: HouseStyle, labels: LabelReader) -> Iterator[int]:
    """Yield where labels begin."""
    if not holds_end(text):
        # No label is without one.
        return
    starts = {0, *(found.start() for found in _SENTENCE.finditer(text))}
    inner = {at.start() for at in _INITIALS.finditer(text) if not _is_middle(text, at.start())}
    inner.update(found.start() for found in _VOICE.finditer(text) if labels.is_voice(found["word"]))
    for at in sorted(starts | inner):
        head = text[at : at + LONGEST_LABEL]
        if style.body.opens_part(head):
            yield from (at + after for after in _after_heading(head, labels))
        # Within a sentence a quotation may follow a name: "so said I.Petrov: “...".
        elif _is_safe(head, labels) and (at in starts or not _QUOTED.match(head)):
            yield at


def _below_header(text: str, labels: LabelReader) -> Iterator[int]:
    """Yield where a label begins below date, time and place: "12:30 Port Sand President ... :"."""
    end = _end_of_header(text)
    if end is None:
        return
    # A letter, as if the time were the last word of a heading.
    head = f"x{text[end : end + _LONGEST_PLACE + LONGEST_LABEL]}"
    for at in _after_heading(head, labels):
        place = head[1:at].strip()
        # What has more small words is a heading or a caption.
        if len(place) <= _LONGEST_PLACE and reads_as_role(place):
            yield end + at - 1


def _is_middle(text: str, at: int) -> bool:
    """Tell whether initials stand within a name: "Adnan Z. Amin:", after a given name."""
    before = text[max(0, at - _LONGEST_GIVEN) : at].split()
    return bool(before) and before[-1].casefold() in GIVEN_NAMES


def _after_heading(text: str, labels: LabelReader) -> Iterator[int]:
    """Yield where a label begins after a heading: "Opening remarks ... President ... :"."""
    words = _CAPITAL.finditer(text, endpos=find_end(text, stop=len(text)) + 1)
    roles = (word.start() for word in words if is_role(word.group().casefold()))
    yield from islice((at for at in roles if _is_alone(text[at:], labels)), 1)


def _is_alone(text: str, labels: LabelReader) -> bool:
    """Tell whether a safe label begins here, and no heading that ends with somebody's name."""
    found = candidate(text)
    if found is None or not _is_safe(text, labels):
        return False
    role = labels.read(found.label).role or ""
    return not any(word.casefold() in GIVEN_NAMES for word in role.split())


def _is_safe(text: str, labels: LabelReader) -> bool:
    """Tell whether a label that begins here can be nothing else.

    That is a name with initials, a word for an unnamed voice, a title or a role and a name,
    or a full name that is no form of address.
    """
    if not holds_end(text):
        return False
    card = find_card(text)
    if card is not None:
        text = text[: card[0]] + text[card[1] :]
    found = candidate(text)
    if found is None or "," in found.label:
        return False
    if not labels.accepts(found, text):
        return False
    if labels.is_voice(found.label) or is_initialed(found.label):
        return True
    label = labels.read(found.label)
    if label.role is None:
        return len((label.name or "").split()) > 1
    return reads_as_role(label.role) and names_office(label.role)


def _tail(text: str, style: HouseStyle) -> Iterator[int]:
    """Yield where the tail and its lines begin."""
    if style.page.tail_lines is None:
        return
    lines = [found.start() for found in style.page.tail_lines.finditer(text)]
    if not lines:
        return
    # The headings before the first sure line stand after the last sentence.
    last = max((found.end() for found in _SENTENCE.finditer(text, endpos=lines[0])), default=0)
    heads = (_find(text, head, last, lines[0]) for head in style.page.tail)
    yield from sorted(at for at in heads if at is not None)[:1]
    yield from lines


def _find(text: str, head: str, start: int, end: int) -> int | None:
    found = regex.search(rf"(?<!\w)(?i:{regex.escape(head)})(?=\s)", text, pos=start, endpos=end)
    return found and found.start()


def _header(text: str, before: Sequence[Passage], style: HouseStyle, end: int) -> Iterator[int]:
    """Yield the ends of what stands above the text: "События", title, lead, date, time, place."""
    at = 0
    # "President of Russia" heads the page, and is a role where a label begins with it.
    while at < end and (
        step := max(
            (len(line) + 1 for line in style.page.furniture if _starts(text, line, at)), default=0
        )
    ):
        at += step
        yield at
    # What follows is what the lines before the page said already, where there are such lines.
    for line in before:
        if text.startswith(line.text, at):
            at += len(line.text) + 1
            yield at
    dates = find_dates(text[: min(end, _HEADER)])
    if not dates:
        return
    start, stop, _ = dates[0]
    if before and not at and _UPON_HEADER.match(text, stop) is None:
        # Not the page: a paragraph of it, in which somebody speaks of a day.
        return
    at = stop
    yield from (start, at)
    if time := _TIME.match(text, at):
        at = time.end()
        yield at
    datelines = (read_dateline(line.text) for line in before)
    for place in (line.place for line in datelines if line is not None and line.place):
        if text.startswith(place, at + 1):
            yield at + 1 + len(place)


def _starts(text: str, line: str, at: int) -> bool:
    return text[at : at + len(line) + 1].casefold() == f"{line} "


def _boxes(text: str, style: HouseStyle) -> Iterator[int]:
    """Yield the edges of boxes: "Смотрите также ЗАГОЛОВОК 7 мая 2025 года"."""
    for head in style.page.see_also:
        for found in regex.finditer(rf"(?<=[.!?…»”)>]\s)(?i:{regex.escape(head)})(?=\s)", text):
            yield from found.span()
            dates = find_dates(text[found.end() : found.end() + _BOX])
            for start, end, _ in dates[:1]:
                yield from (found.end() + start, found.end() + end)
