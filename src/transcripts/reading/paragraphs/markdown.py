"""Marks of print in plain text: the Markdown that extractors write around bold and icons."""

from __future__ import annotations

from collections.abc import Iterator

from transcripts.reading.labels.ends import END
from transcripts.reading.later import later
from transcripts.reading.paragraphs.hover_cards import is_card_of
from transcripts.reading.source.passages import Passage, Runs, ink, passage

__all__ = ["label_marks", "may_hold_marks", "print_of"]

# Marks of print, as html2text writes them: "# Title", "__" for an icon.
_OPENING = later(r"[\s\u200b\u2060\ufeff]*(?:#{1,6}\s)?\s*(?:_{2,3}(?=[\p{L}\d]))?")
# "__Anna Ivanova__:" has them on both sides.
_CLOSING = later(rf"[^_{END}\n]{{1,90}}(?<=\S)(?P<marks>_{{2,3}})(?=\s?[{END}])")
# Printed forms: "**Anna Ivanova** :", "**Anna Ivanova:** ", "**A.** **Ivanova** (now): ".
_BOLD_HEAD = later(rf"\s*\[?(?=\*\*(?!\s?\*))[^{END}\n]{{3,300}}(?:[{END}]|$)")
_STARS = later(r"\*\*")
# The same where no colon stands near: "**Anna Ivanova** (Harbour). – Good evening."
_BOLD_START = later(rf"\s*\*\*(?=[^\s*])[^*{END}\n]{{1,296}}(?<=\S)\*\*(?!\*)")
# What may stand between a name and the colon.
_NOTE = r"(?:\s?\([^()\n]{1,80}\))?"
# "_Anna Ivanova:_ Yes.", "*Anna Ivanova* (now): Yes.": in italics.
_ITALIC_LABEL = later(
    rf"(?P<open>[*_])(?=[^\s*_])[^*_{END}\n]{{1,300}}"
    rf"(?:{END}(?P<close>(?P=open))|(?<=\S)(?P<close>(?P=open)){_NOTE}\s?{END})(?=\s|$)"
)
_ADDRESS = r"\]\([^()\s]{0,500}\)"
# "[Anna Ivanova](https://…): Yes.", "[**Anna Ivanova:**](https://…) Yes.": a link.
_LINKED_LABEL = later(
    rf"(?:\*\*)?(?P<open>\[)(?=[^\s\[\]])[^\[\]\n]{{1,160}}"
    rf"(?:(?<={END}(?:\*\*)?)(?P<close>{_ADDRESS})|(?P<close>{_ADDRESS})(?:\*\*)?{_NOTE}\s?{END})"
)
# A colon that is bold by itself: "_(retranslated)_**:**"
_COLON_STARS = later(rf"\*\*(?=[{END}])|(?<=[{END}])\*\*")
# Italics of a bracket: "_(Applause.)_", "(_Laughter_.)", "_(__retranslated_ _)_".
_ITALICS = later(
    r"(?<!_)_++(?=[(\[])|(?<=[)\]]\.?)_++|(?<=[(\[]\*{0,2})_++|(?<![_\s])(?:_\s?)++(?=[.!?]?\s?[)\]])"
)
# The same with asterisks: "*(laughing)*", "**Anna Ivanova** *(retranslated)*:".
_STARRED = later(r"(?<![*\w])(\*)[(\[][^()\[\]*\n]{1,160}[)\]]\.?(\*)(?![*\w])")
# html2text sets an icon between a name and its hover card. The card ends with its capitals, or
# where a space stands before a comma: "Serzh Petrov __ Petrov SerzhPresident of Ruritania , who"
_ICON = later(
    r"\s?\b__\s(?P<card>"
    r"[\p{L}-]{0,40}\p{Lu}[^\s,.;:!?()*<>]{0,40}+"
    r"(?:\s(?:(?:of|the|and|for|in|on|at|to)\s){0,2}\p{Lu}[^\s,.;:!?()*<>]{0,40}+){1,20}"
    r"|[^,.;:!?()*<>]{3,160}?(?=\s[,.;:!?)]))\s?"
)
# "\\[laughs\\]", "\\###": Markdown sets a backslash before what would be mark-up without it.
_ESCAPE = later(r"\\[!-/:-@\[-`{-~]")
# "<s>4.1</s> [3.5]": what the publisher has struck out stays, its tags do not.
_STRIKE = later(r"</?(?:s|del)>")
# How far a bold run that holds the colon may go on after it.
_OVERRUN = 80


def print_of(raw: str) -> tuple[Runs, Runs]:
    """Return what is bold at the start of a line, and what is to be set aside in it."""
    if not may_hold_marks(raw):
        return (), ()
    # An aside begins with ink: the passage begins there too. A mark is ink.
    first = ink(raw) or 0
    opening = _OPENING.match(raw)
    at = opening.end() if opening else 0
    marks = [(first, at)] if at > first else []
    if raw[at - 1 : at] == "_" and (closing := _CLOSING.match(raw, at)) is not None:
        marks.append(closing.span("marks"))
    bold, stars = _bold_runs(raw, at)
    marks.extend(stars)
    if "*(" in raw or "*[" in raw:
        marks.extend(found.span(sign) for found in _STARRED.finditer(raw) for sign in (1, 2))
    if "\\" in raw:
        marks.extend((found.start(), found.start() + 1) for found in _ESCAPE.finditer(raw))
    if "<" in raw:
        marks.extend(found.span() for found in _STRIKE.finditer(raw))
    if "_" in raw:
        marks.extend(_cards(raw))
        marks.extend(found.span() for found in _ITALICS.finditer(raw))
    return bold, _disjoint(marks)


def label_marks(raw: str) -> Runs:
    """Return what is to be set aside around a label that is in italics, or a link.

    A word in italics, or one that is a link, mostly begins an entry of a list: only where the house
    style says how labels are printed, that is enough.

    Args:
        raw: A line; it begins with what is printed first.
    """
    found = _ITALIC_LABEL.match(raw) or _LINKED_LABEL.match(raw)
    return () if found is None else (found.span("open"), found.span("close"))


def may_hold_marks(raw: str) -> bool:
    """Tell whether a line holds a sign that marks of print are made of."""
    return "*" in raw or "_" in raw or "<" in raw or "#" in raw or "\\" in raw


def _bold_runs(raw: str, at: int) -> tuple[Runs, Runs]:
    """Return the bold runs of a label in Markdown, and the asterisks around them."""
    head = _BOLD_HEAD.match(raw, at) or _BOLD_START.match(raw, at)
    if head is None:
        return (), ()
    stars = [found.span() for found in _STARS.finditer(raw, head.start(), head.end())]
    if len(stars) % 2:
        after = _STARS.search(raw, head.end(), head.end() + _OVERRUN)
        if after is None:
            return (), ()
        stars.append(after.span())
    bold = [(first[1], last[0]) for first, last in zip(stars[::2], stars[1::2], strict=True)]
    colons = (found.span() for found in _COLON_STARS.finditer(raw, endpos=head.end() + _OVERRUN))
    return tuple(bold), (*stars, *colons)


def _cards(raw: str) -> Iterator[tuple[int, int]]:
    """Yield the hover cards after icons."""
    # Folded, so that two spaces or a soft hyphen do not hide a card.
    folded = passage(raw, 0, len(raw)) or Passage("", 0, 0)
    for found in _ICON.finditer(folded.text):
        before = folded.text[max(0, found.start() - _OVERRUN) : found.start()]
        if is_card_of(found["card"], before, surname=True):
            span = folded.locate(*found.span())
            yield span.start, span.end


def _disjoint(runs: list[tuple[int, int]]) -> Runs:
    """Return the runs in order, without those that lie in others."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)
