"""What a house style is: data, and a few small functions, for the one engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum

import regex
from attrs import field, frozen

from transcripts.kinds import SpeakerKind
from transcripts.model import Tag

__all__ = ["Confidence", "Facts", "HouseStyle"]


class Confidence(IntEnum):
    """How sure a format is that a text is its own."""

    NO = 0
    WEAK = 1
    SURE = 2


@frozen(kw_only=True)
class Facts:
    """What a page says of itself outside the document.

    Attributes:
        tags: Under what it is filed.
        published: When it was published.
        url: Its address.
    """

    tags: tuple[Tag, ...] = ()
    published: dt.datetime | None = None
    url: str | None = None


@frozen(kw_only=True)
class HouseStyle:
    """How one publisher prints a transcript.

    Attributes:
        name: What ``format=`` calls it.
        sniff: How sure the style is that a text is its own.
        voices: Words for unnamed voices, casefolded, with what they stand for.
        furniture: Lines of the page around the document, casefolded.
        furniture_lines: Such lines that hold something else each time.
        tail: Lines that begin what stands below the document, casefolded.
        tail_lines: Lines that stand there with a value behind a colon.
        see_also: Headings of a box that points to other pages, casefolded.
        separator: A line that only separates.
        heading: How the title of a part of the document begins or ends.
        authorship: What a title or lead says when the page is somebody's text, with the name
            in a group of that name.
        encodings: What bytes may be encoded in when they are not UTF-8.
        structure: What the elements of the publisher's pages are, by CSS selector: a value of
            ``Taken``, or ``"body"`` for the text itself.
        aside: CSS selector of elements that stand in a line without being part of it.
        facts: Reads what the lines of the tail say of the page.
        addresses: CSS selectors and attributes that give the address of a page, each with the
            part of it that belongs to another version of the page.
    """

    name: str
    sniff: Callable[[str], Confidence]
    voices: Mapping[str, SpeakerKind]
    furniture: frozenset[str] = frozenset()
    furniture_lines: regex.Pattern[str] | None = None
    tail: frozenset[str] = frozenset()
    tail_lines: regex.Pattern[str] | None = None
    see_also: frozenset[str] = frozenset()
    separator: regex.Pattern[str] = field(default=regex.compile(r"(?:\*\s?){3,}"))
    heading: regex.Pattern[str] | None = None
    authorship: regex.Pattern[str] | None = None
    encodings: tuple[str, ...] = ()
    structure: Mapping[str, str] = field(factory=dict)
    aside: str | None = None
    facts: Callable[[Sequence[str]], Facts] = field(default=lambda _: Facts())
    addresses: tuple[tuple[str, str, str], ...] = ()

    def is_furniture(self, text: str) -> bool:
        """Tell whether a line belongs to the page and not to the document."""
        if text.casefold() in self.furniture:
            return True
        return self.furniture_lines is not None and bool(self.furniture_lines.fullmatch(text))

    def author_of(self, text: str) -> str | None:
        """Return whose text a page is, by its title and lead; "" where no name can be told.

        Returns:
            ``None`` where the page does not say that it is somebody's text.
        """
        found = self.authorship and self.authorship.search(text)
        return (found["name"] or "") if found else None
