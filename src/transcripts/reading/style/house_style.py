"""What a house style is: data, and a few small functions, for the one engine."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum, StrEnum

import regex
from attrs import Factory, field, frozen

from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model import Tag
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["Confidence", "Facts", "HouseStyle", "Layout", "Pattern"]

# Those of the standard library are asked in a fifth of the time that those of regex take.
Pattern = re.Pattern[str] | regex.Pattern[str]


class Confidence(IntEnum):
    """How sure a format is that a text is its own."""

    NO = 0
    WEAK = 1
    SURE = 2


class Layout(StrEnum):
    """How the paragraphs of a plain text are parted."""

    FOUND = "found"  # line by line, whatever copying and wrapping did to them
    LINES = "lines"  # a paragraph a line
    BLOCKS = "blocks"  # by empty lines and by line ends of Markdown


def _check_label(_: HouseStyle, __: object, pattern: regex.Pattern[str] | None) -> None:
    if pattern is not None and "label" not in pattern.groupindex:
        message = "the pattern of labels needs a group named 'label'"
        raise ValueError(message)


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
        voices: Words for unnamed voices, casefolded, with what they stand for: somebody
            (``ANONYMOUS``), several (``GROUP``), or the one who holds an office (``PERSON``).
        label: How a paragraph begins where another voice begins, through the colon. The group
            ``label`` is the label as printed; ``name``, ``role`` and ``affiliation`` inside it
            say what its parts are, and where neither of the first two matches, its words
            decide. Behind it there may be a ``note`` and a ``time``. ``None`` where evidence
            must decide what is a label.
        only_names: Whether labels are names, of which only the caller knows the office: then
            a label is a name as a whole, and it is evidence that it returns.
        layout: How the paragraphs of a plain text are parted.
        languages: What the publisher prints in, as BCP 47 tags; "ru" is told from others by
            its letters.
        directions: What stage directions look like: by default as ``wordings`` has them for
            the languages, English where none is named.
        opening: The line with which the body begins; what stands above is front matter. The
            group ``time``, if there is one, is the time of day.
        closing: The line with which it ends; what stands below is an appendix.
        agenda: What the chair says before the titles of an item on the agenda.
        titles: Lines that begin or continue titles, tables and the like, with the kind of note
            that they are; what follows is the same until a sentence ends.
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
            ``PassageKind``, or ``"body"`` for the text itself. Of XML, names of elements.
        aside: CSS selector of elements that stand in a line without being part of it.
        aside_kind: What such an element is, within a paragraph.
        facts: Reads what the lines of the tail say of the page.
        times: Names of elements of XML and of attributes that give the time of day.
        addresses: CSS selectors and attributes that give the address of a page, each with the
            part of it that belongs to another version of the page.
    """

    name: str
    sniff: Callable[[str], Confidence]
    voices: Mapping[str, SpeakerKind] = field(factory=dict)
    label: regex.Pattern[str] | None = field(default=None, validator=_check_label)
    only_names: bool = False
    layout: Layout = Layout.FOUND
    languages: tuple[str, ...] = ()
    directions: Directions = field(
        default=Factory(
            lambda style: Directions(wordings=wordings(*(style.languages or ("en",)))),
            takes_self=True,
        )
    )
    opening: Pattern | None = None
    closing: Pattern | None = None
    agenda: Pattern | None = None
    titles: tuple[tuple[Pattern, NoteKind], ...] = ()
    furniture: frozenset[str] = frozenset()
    furniture_lines: Pattern | None = None
    tail: frozenset[str] = frozenset()
    tail_lines: Pattern | None = None
    see_also: frozenset[str] = frozenset()
    separator: Pattern = field(default=re.compile(r"(?:\*\s?){3,}+"))
    heading: Pattern | None = None
    authorship: Pattern | None = None
    encodings: tuple[str, ...] = ()
    structure: Mapping[str, str] = field(factory=dict)
    aside: str | None = None
    aside_kind: NoteKind = NoteKind.CARD
    times: tuple[tuple[str, str], ...] = ()
    facts: Callable[[Sequence[str]], Facts] = field(default=lambda _: Facts())
    addresses: tuple[tuple[str, str, str], ...] = ()

    # No line that is furniture, tail or the heading of a box is longer.
    longest_line: int = field(init=False, eq=False, repr=False)

    @longest_line.default
    def _longest_line(self) -> int:
        return max(map(len, (*self.furniture, *self.tail, *self.see_also)), default=0)

    # How the forms of such lines are looked for.
    _looks: tuple[Callable[[str], object], ...] = field(init=False, eq=False, repr=False)

    @_looks.default
    def _find_looks(self) -> tuple[Callable[[str], object], ...]:
        looks: list[Callable[[str], object]] = [self.separator.fullmatch]
        if self.furniture_lines is not None:
            looks.append(self.furniture_lines.fullmatch)
        if self.tail_lines is not None:
            looks.append(self.tail_lines.match)
        return tuple(looks)

    @property
    def has_items(self) -> bool:
        """Whether items on the agenda are called, or lines stand among titles."""
        return self.agenda is not None or bool(self.titles)

    def is_furniture(self, text: str) -> bool:
        """Tell whether a line belongs to the page and not to the document."""
        if len(text) <= self.longest_line and text.casefold() in self.furniture:
            return True
        return self.furniture_lines is not None and bool(self.furniture_lines.fullmatch(text))

    def is_tail(self, text: str) -> bool:
        """Tell whether a line stands below the document, with a value behind a colon."""
        return self.tail_lines is not None and self.tail_lines.match(text) is not None

    def separates(self, text: str) -> bool:
        """Tell whether a line only separates."""
        return self.separator.fullmatch(text) is not None

    def is_page_line(self, text: str) -> bool:
        """Tell by its form whether a line separates or belongs to the page.

        The lists of such lines are not looked at: it is longer than ``longest_line``.
        """
        for look in self._looks:  # noqa: SIM110 - every paragraph comes by
            if look(text):
                return True
        return False

    def title_kind(self, text: str) -> NoteKind | None:
        """Return what a line among titles is, None where its form does not say so."""
        return next((kind for pattern, kind in self.titles if pattern.match(text)), None)

    def calls_item(self, text: str) -> bool:
        """Tell whether titles of an item stand behind a paragraph of speech."""
        return self.agenda is not None and self.agenda.search(text) is not None

    def author_of(self, text: str) -> str | None:
        """Return whose text a page is, by its title and lead; "" where no name can be told.

        Returns:
            ``None`` where the page does not say that it is somebody's text.
        """
        found = self.authorship and self.authorship.search(text)
        return (found["name"] or "") if found else None
