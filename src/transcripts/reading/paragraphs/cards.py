"""Hover cards that stand on lines of their own, as BeautifulSoup's ``get_text`` sets them.

Each text of an element is a line there, so that a link breaks the sentence that it stands in:

    Culture Minister

    Zelda Oz

    Oz Zelda
    Minister of Culture of Norland

    : Good evening.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from attrs import evolve

from transcripts.reading.labels.ends import END, holds_end
from transcripts.reading.labels.grammar import names_office, reads_as_role
from transcripts.reading.labels.name_words import is_name_part
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.language.lexicon import PARTICLES
from transcripts.reading.later import later
from transcripts.reading.paragraphs.hover_cards import find_card, is_card_of
from transcripts.reading.paragraphs.lines import LONGEST_ROLE, Line, whole

__all__ = ["set_cards_aside"]

_POST = later(rf"\p{{Lu}}[^{END}.!?]{{2,200}}(?=[{END}])")
_LONGEST_NAME = 4
# The name on a card, its post, and the line after these.
_MOST_LINES = 3
# What of the line before a link may be the beginning of the name.
_NEAR = 80


def set_cards_aside(
    lines: Sequence[Line], text: str, headings: Container[str], labels: LabelReader
) -> list[Line]:
    """Return lines, those of a card joined to the link that they belong to, as an aside.

    Args:
        lines: The lines.
        text: The text that they stand in.
        headings: Lines that begin the card of a thing, casefolded.
        labels: How labels are read.
    """
    made: list[Line] = []
    end = 0
    for at, line in enumerate(lines):
        if at < end:
            # It was taken with the one before.
            continue
        made.append(line)
        end = at + 1
        if line.apart and line.is_ended:
            # Fast path: most lines do, and are no part of a name.
            continue
        after = lines[end : end + _MOST_LINES]
        if not line.apart and made[1:] and _is_torn_name(made[-2], line, after):
            made[-2:] = [whole(made[-2:], text)]
        link = made[-1]
        if link.is_ended:
            # After its colon a label has no card: "Anna Ivanova:" may stand there twice.
            continue
        if card := _card(link, after, headings):
            rest = _post_with_colon(card, after[len(card) :], labels)
            made[-1] = _linked([link, *map(_as_aside, card), *rest], text, is_open=not rest)
            end += len(card) + len(rest)
        elif after and _holds_card(link, after[0]):
            made[-1] = whole([link, after[0]], text)
            end += 1
    return made


def _linked(group: Sequence[Line], text: str, *, is_open: bool) -> Line:
    return evolve(whole(group, text), linked=is_open)


def _is_torn_name(before: Line, line: Line, after: Sequence[Line]) -> bool:
    """Tell whether a name was set as two texts: "Ivan" / "Petrov" / "Petrov Ivan"."""
    if not after or before.linked or before.is_ended or not line.is_short:
        return False
    card, both = after[0], f"{before.text[-_NEAR:]} {line.text}"
    is_whole = is_card_of(card.text, line.text)
    return _may_be_card(card) and not is_whole and is_card_of(card.text, both)


def _card(line: Line, after: Sequence[Line], headings: Container[str]) -> Sequence[Line]:
    """Return the lines of the card that stands after a link.

    Args:
        line: The line that may be the link, or end with it.
        after: The lines after it.
        headings: As for ``set_cards_aside``.
    """
    if not after or not _may_be_card(after[0]):
        return ()
    if after[0].text.casefold() in headings:
        return after[: 2 if after[1:] and _may_be_thing(after[1]) else 1]
    post = after[1:2] if after[1:] and _is_post(*after[1:]) else ()
    return (*after[:1], *post) if _is_name_card(line.text, after[0], post) else ()


def _may_be_card(line: Line) -> bool:
    return line.is_short and not line.is_ended and not holds_end(line.text)


def _may_be_thing(line: Line) -> bool:
    """Tell whether a line may be what a thing is called: "Bank of Norland (BANS)"."""
    return line.is_short and not line.ends_sentence and not holds_end(line.text)


def _is_name_card(link: str, card: Line, post: Sequence[Line]) -> bool:
    """Tell whether a line is the card of the name that a link is or ends with."""
    words = card.text.split()
    whole_card = " ".join(line.text for line in (card, *post))
    if is_card_of(whole_card, link) and all(map(_stands_on_card, words)):
        return True
    # "Mr" / "Petrov" / "Petrov Ivan": the link is the surname alone.
    is_surname = link == words[0] and 1 < len(words) <= _LONGEST_NAME
    return is_surname and all(map(is_name_part, words))


def _stands_on_card(word: str) -> bool:
    """Tell whether a word may stand on a card: in a name or a post."""
    return word in PARTICLES or reads_as_role(word)


def _is_post(line: Line, after: Line | None = None, *_: Line) -> bool:
    """Tell whether a line after the name on a card is the post."""
    if line.apart or not _may_be_card(line) or not line.text[0].isupper():
        return False
    is_last = after is None or after.apart
    return reads_as_role(line.text) and (is_last or names_office(line.text))


def _as_aside(line: Line) -> Line:
    return evolve(line, asides=((line.start, line.end),))


def _post_with_colon(
    card: Sequence[Line], after: Sequence[Line], labels: LabelReader
) -> Sequence[Line]:
    """Return the line on which a post stands with the colon, as an aside: "Head of Rail : Yes."."""
    if not after or len(card) > 1:
        return ()
    line = after[0]
    found = _POST.match(line.text)
    if found is None:
        return ()
    label = labels.candidate(line.text)
    if labels.is_label(line.text) and label and labels.read(label.label).name is not None:
        return ()
    span = line.locate(0, found.end())
    return (evolve(line, asides=((span.start, span.end),)),)


def _holds_card(before: Line, line: Line) -> bool:
    """Tell whether a line is the card of the name before it, with the colon after the card."""
    if not before.is_short or holds_end(before.text):
        return False
    if not holds_end(line.text[:LONGEST_ROLE]):
        return False
    found = find_card(f"{before.text} {line.text[:LONGEST_ROLE]}")
    return found is not None and found[0] == len(before.text) + 1
