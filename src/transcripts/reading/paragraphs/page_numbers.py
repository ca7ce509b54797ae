"""The lines of the pages of a text, known by their numbers, which count up.

Printed forms, of which each page of a document has one, and the line beside it that runs:

    Page 3 of 12                      - 3 -                     3
    Minutes of the Harbor Council          3
    Old Quay, Session 12
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import regex
from attrs import evolve, frozen

from transcripts.reading.later import later
from transcripts.reading.source.passages import fold
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["with_page_lines"]

_WORDS = r"Page|P[aá]gina|Pàgina|Seite|Side|Sida|Strana|Страница|Стр\.|pp?\.|p[áà]g\."
_NUMBER = r"(?P<page>[0-9]{1,4})(?:\s?(?:/|of|von|de|из)\s?(?P<total>[0-9]{1,4}))?+"
# Beside its title a number stands at the other edge of the page.
_MARK = later(
    r"[\n\r\f][ \t]*+(?:"
    rf"(?:[-–—|]\s?)?+(?P<word>(?:{_WORDS})\s?)?+{_NUMBER}(?:\s?[-–—|])?+"
    rf"|(?P<title>[^\s\d][^\n\r\f]{{2,80}}?)(?:[ ]{{3,}}|\t+){_NUMBER}"
    rf"|{_NUMBER}(?:[ ]{{3,}}|\t+)(?P<title>[^\s\d][^\n\r\f]{{2,80}}?)"
    r")[ \t]*+(?=[\n\r\f])",
    regex.IGNORECASE,
)
# What ends and what begins such a line: most texts have hardly any, and few lines are looked at.
_ENDS = later(r"[0-9](?:\s?[-–—|])?[ \t]*+[\n\r\f]")
_BEGINS = later(r"[\n\r\f][ \t]*+[0-9]{1,4}(?:[ ]{3}|\t)")
_WIDE = ("   ", "\t")
# No such line is longer, with the spaces in it.
_LONGEST = 400
_BELOW = later(r"\s*+(?P<line>\S[^\n\r\f]{0,100})(?=[\n\r\f])")
_ABOVE = later(r"(?<=[\n\r\f])(?P<line>[^\n\r\f]{1,101}+)[\s]*+\Z")
# What may run: a title, but no sign alone, no label with what is said, and no end of a sentence.
_NO_TITLE = later(r"[^\p{L}\p{N}]*+$|.*:|.*[.?!)\]]$")
# On which share of the pages it runs at least: on every other page may stand another.
_SHARE_OF_PAGES = 0.4
# So far the line above a number is looked for.
_FAR = 200
# So many pages count.
_PAGES = 3
# How many letters a page has.
_LEAST, _MOST = 400, 20_000
# How much shorter and longer than others few pages are.
_UNEVEN = 3
_SHARE_OF_EVEN = 0.75


@frozen
class _Mark:
    """A line that may be that of a page."""

    start: int
    end: int
    page: int
    printed: str


def with_page_lines(text: str, style: HouseStyle, start: int) -> HouseStyle:
    """Return a style that knows the lines between the pages of a text.

    Their numbers count up, and about as much stands between each two.

    Args:
        text: The text.
        style: The house style.
        start: Where the text begins, after its front matter.
    """
    pages = max(_marks(text, start), key=len, default=())
    if not pages:
        return style
    lines = _running(text, pages) | {one.printed: str(one.page) for one in pages}
    return evolve(style, page=evolve(style.page, break_lines={**style.page.break_lines, **lines}))


def _line_ends(text: str, start: int) -> list[int]:
    """Return where the lines end below which may stand those of pages."""
    ends = (found.start() for found in _ENDS.finditer(text, start))
    found = {max(text.rfind(end, max(start, at - _LONGEST), at) for end in "\n\r\f") for at in ends}
    if any(map(text.__contains__, _WIDE)):
        found.update(one.start() for one in _BEGINS.finditer(text, start))
    return sorted(found - {-1})


def _marks(text: str, start: int) -> Iterator[Sequence[_Mark]]:
    """Yield what may be the lines of pages, those of one form together."""
    forms: defaultdict[tuple[str, ...], list[_Mark]] = defaultdict(list)
    for at in _line_ends(text, start):
        found = _MARK.match(text, at)
        if found is None:
            continue
        word, title, total = (found[name] or "" for name in ("word", "title", "total"))
        made = _Mark(found.start(), found.end(), int(found["page"]), fold(found[0]))
        forms[word.strip().casefold(), total, fold(title)].append(made)
    for (word, total, _), marks in forms.items():
        pages = _counted(marks)
        # "Page 3 of 12" is nothing else, however few there are.
        if (word and total) or (len(pages) >= _PAGES and _are_even(pages)):
            yield pages


def _counted(marks: Sequence[_Mark]) -> Sequence[_Mark]:
    """Return the most marks that count up; every other page may have a mark of another form."""
    # The last mark of each number; how many count up to each mark, and the one before it.
    last: dict[int, int] = {}
    counts, above = [0] * len(marks), [-1] * len(marks)
    for at, mark in enumerate(marks):
        known = [last[page] for page in (mark.page - 1, mark.page - 2) if page in last]
        above[at] = max(known, key=counts.__getitem__, default=-1)
        counts[at] = 1 + (counts[above[at]] if known else 0)
        last[mark.page] = at
    chain, at = [], counts.index(max(counts))
    while at >= 0:
        chain.append(marks[at])
        at = above[at]
    return chain[::-1]


def _are_even(pages: Sequence[_Mark]) -> bool:
    """Tell whether about as much stands between each two marks, as on pages."""
    lengths = [(two.start - one.end) / (two.page - one.page) for one, two in pairwise(pages)]
    usual = median(lengths)
    even = sum(usual / _UNEVEN <= length <= usual * _UNEVEN for length in lengths)
    return _LEAST <= usual <= _MOST and even >= _SHARE_OF_EVEN * len(lengths)


def _running(text: str, pages: Sequence[_Mark]) -> dict[str, str | None]:
    """Return the lines beside those of pages that return on many of them."""
    counts: Counter[str] = Counter()
    for mark in pages:
        above = _ABOVE.search(text, max(0, mark.start - _FAR), mark.start)
        beside = (above, _BELOW.match(text, mark.end))
        counts.update({fold(found["line"]) for found in beside if found is not None})
    least = max(_PAGES, len(pages) * _SHARE_OF_PAGES)
    running = (line for line, count in counts.items() if count >= least)
    return dict.fromkeys((line for line in running if _NO_TITLE.match(line) is None), None)
