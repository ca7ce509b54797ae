"""What a page would cost its parser: a bound that is known before the parser is asked.

A parser of HTML mends what is nested wrongly, as the standard of the web says. It looks for an
element among all that are open, and opens anew, in each block, what nobody closed of bold print and
the like. So a few tags may make a large tree, or take time that grows with the square of their
number. Here the tags are read once, as the parser reads them, and the elements are counted that may
be open at each.
"""

from __future__ import annotations

from transcripts.errors import ParseError
from transcripts.reading.source import elements
from transcripts.reading.source.open_count import OpenCount
from transcripts.reading.source.tags import Tag, tags

__all__ = ["MOST_ATTRIBUTES", "MOST_OPEN", "MOST_REOPENED", "check_nesting"]

# How many elements may be open at once, and how many attributes of other names one may have.
MOST_OPEN = 2_000
MOST_ATTRIBUTES = 2_000
# How many elements may be opened anew: so many, and one for each character of the page.
MOST_REOPENED = 10_000
# What so short a page with so few tags makes is small, however they are nested.
_SHORT = 30_000
_FEW = 500


def check_nesting(html: str) -> None:
    """Refuse a page that takes its parser too long, or grows too much.

    Raises:
        ParseError: If it goes beyond a limit.
    """
    if len(html) <= _SHORT and html.count("<") <= _FEW:
        return
    count = OpenCount()
    most = MOST_REOPENED + len(html)
    for tag in tags(html, count.is_drawing):
        count.take(tag)
        if count.open > MOST_OPEN:
            raise _beyond(f"more than {MOST_OPEN:,} elements are open at once", html, tag)
        if count.reopened > most:
            raise _beyond("formatting that nothing closes is opened anew too often", html, tag)
        # Each attribute takes two characters at least.
        may_have_many = tag.name in elements.ROOTS or len(tag.text) > 2 * MOST_ATTRIBUTES
        if may_have_many and count.most_attributes(tag) > MOST_ATTRIBUTES:
            raise _beyond(f"an element has more than {MOST_ATTRIBUTES:,} attributes", html, tag)


def _beyond(limit: str, html: str, tag: Tag) -> ParseError:
    return ParseError.at(f"this page is not read: {limit}", html, tag.start)
