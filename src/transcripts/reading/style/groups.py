"""The settings of a house style, grouped by what they act on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen

from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.model.reprs import brief
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.style.patterns import Pattern, has_groups
from transcripts.reading.style.rules import Look, Rule
from transcripts.reading.style.settings import checked

__all__ = ["BodyStyle", "LabelStyle", "Layout", "MarkupStyle", "PageStyle", "Repair", "TextStyle"]


class Layout(StrEnum):
    """How the paragraphs of a plain text are parted."""

    DETECT = "detect"  # line by line, whatever copying and wrapping did to them
    LINES = "lines"  # a paragraph a line
    BLOCKS = "blocks"  # by empty lines and by line ends of Markdown
    INDENTS = "indents"  # by empty lines and by lines that are indented deeper than the one above


class Repair(StrEnum):
    """What copying from the publisher's pages does to a text, and is undone."""

    CARDS = "cards"  # the hover cards of names stand among the lines
    CAPTIONS = "captions"  # captions are indented deeper than labels
    COURT_PAGES = "court-pages"  # lines are numbered, or an empty line stands between all of them
    FLATTENED = "flattened"  # the whole page is one line


LABEL_GROUPS = ("label", "name", "role", "affiliation", "party", "constituency", "note", "time")
HEADER_GROUPS = ("title", "date", "time", "place", "number", "session")


def _are_headers(instance: object, attribute: Attribute[Any], patterns: tuple[object, ...]) -> None:
    for pattern in patterns:
        has_groups(HEADER_GROUPS)(instance, attribute, pattern)


def _casefolded(lines: AbstractSet[str]) -> frozenset[str]:
    return frozenset(line.casefold() for line in lines)


def _casefolded_voices(voices: Mapping[str, SpeakerKind]) -> Mapping[str, SpeakerKind]:
    return {word.casefold(): kind for word, kind in voices.items()}


def _casefolded_words(words: Mapping[str, str]) -> Mapping[str, str]:
    return {word.casefold(): tag for word, tag in words.items()}


@frozen(kw_only=True, field_transformer=checked)
class LabelStyle:
    """How speaker labels are printed.

    Attributes:
        pattern: How a paragraph begins where another voice begins, through the end of the label.
            It is matched at the start of the paragraph, folded. The group ``label`` is the label
            as printed; ``name``, ``role``, ``affiliation``, ``party`` and ``constituency`` inside
            it say what its parts are, and where neither of the first two matches, its words
            decide. After it there may be a ``note`` and a ``time``. ``None`` where evidence must
            decide what is a label.
        form_proves: Whether whatever has the form of ``pattern`` is a label. Where it is not, the
            document must prove it: its name returns after others have spoken, a list has it.
        voices: Words for unnamed voices, whatever their case, with what they stand for: somebody
            (``ANONYMOUS``), several (``GROUP``), or the one who holds an office (``PERSON``).
        are_names: Whether labels are names, of which only the caller knows the office: then
            a label is a name as a whole, and it is evidence that it returns.
        are_shortened: Whether a label may be short for a longer one of the document: "The Acting
            Speaker" for "The Acting Speaker (Mr. Tom Quill)", printed before it; "Mr. Quill" for
            "Mr. Tom Quill", if nobody else has that surname.
    """

    pattern: Pattern | None = field(default=None, validator=has_groups(LABEL_GROUPS, "label"))
    form_proves: bool = True
    voices: Mapping[str, SpeakerKind] = field(factory=dict, converter=_casefolded_voices)
    are_names: bool = False
    are_shortened: bool = False

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class TextStyle:
    """How plain text is set.

    Attributes:
        layout: How its paragraphs are parted.
        repairs: What copying does to it, and is undone where the layout is detected.
        marks: What is printed in a line and is no part of the text, such as the reference of a
            speech: it is set aside. With a group ``begins`` that matches, a paragraph begins at it.
        has_headings: Whether "## The vote" is a heading, as in Markdown.
        card_headings: Lines that begin the hover card of a thing, whatever their case.
    """

    layout: Layout = Layout.DETECT
    repairs: frozenset[Repair] = frozenset()
    marks: Pattern | None = field(default=None, validator=has_groups(("begins",)))
    has_headings: bool = True
    card_headings: frozenset[str] = field(default=frozenset[str](), converter=_casefolded)

    __repr__ = brief


def _nothing(_: Sequence[str]) -> Metadata:
    return Metadata()


@frozen(kw_only=True, field_transformer=checked)
class PageStyle:
    """The lines of the page around a document.

    Attributes:
        furniture: Lines that belong to the page, whatever their case.
        furniture_lines: Such lines that hold something else each time, as a whole.
        breaks: Lines of plain text, as a whole, between one page and the next, wherever the page
            ended: the sentence goes on after them. The groups ``page`` and ``column`` are
            numbers.
        break_lines: Such lines, letter for letter, each with the number of the page or ``None``;
            those whose numbers count up in a text are added when it is read.
        notice: How the first line of what goes over several lines between two pages begins;
            ``breaks`` fits all of them together.
        has_running_titles: Whether a line that stands below such a line on three pages is part of
            it, as the title of the item at the head of the page; ``breaks`` fits both together.
        has_place_lines: Whether a short line of capitalised words beside the date, or below front
            matter, is the place of the meeting: "James S. Brady Press Briefing Room". Elsewhere
            it may be anything: "Approved Minutes".
        header: Lines above the first label, as a whole, that say of the meeting what their groups
            are called: ``title``, ``date``, ``time``, ``place``, ``number``, ``session``. The
            first that says something counts. Where there are any, no other line is taken for
            title or date.
        tail: Lines that begin what stands below the document, whatever their case.
        tail_lines: How lines begin that stand there with a value.
        see_also: Headings of a box that points to other pages, whatever their case.
        facts: Reads what the lines below the document say of it.
    """

    furniture: frozenset[str] = field(default=frozenset[str](), converter=_casefolded)
    furniture_lines: Pattern | None = None
    breaks: Pattern | None = field(default=None, validator=has_groups(("page", "column")))
    break_lines: Mapping[str, str | None] = field(factory=dict)
    notice: Pattern | None = None
    has_running_titles: bool = False
    has_place_lines: bool = False
    header: tuple[Pattern, ...] = field(default=(), validator=_are_headers)
    tail: frozenset[str] = field(default=frozenset[str](), converter=_casefolded)
    tail_lines: Pattern | None = None
    see_also: frozenset[str] = field(default=frozenset[str](), converter=_casefolded)
    facts: Callable[[Sequence[str]], Metadata] = _nothing

    # Fast path: no line of the page is longer, so most paragraphs need not be casefolded.
    _longest: int = field(init=False, eq=False, repr=False)
    _around: frozenset[str] = field(init=False, eq=False, repr=False)

    __repr__ = brief

    @_longest.default
    def _find_longest(self) -> int:
        return max(map(len, (*self.furniture, *self.tail, *self.see_also)), default=0)

    @_around.default
    def _find_around(self) -> frozenset[str]:
        return self.furniture | self.tail

    def is_furniture(self, text: str) -> bool:
        """Tell whether a line belongs to the page and not to the document."""
        if len(text) <= self._longest and text.casefold() in self.furniture:
            return True
        return self.furniture_lines is not None and self.furniture_lines.fullmatch(text) is not None

    def is_break(self, text: str) -> bool:
        """Tell whether a line stands between two pages."""
        if text in self.break_lines:
            return True
        return self.breaks is not None and self.breaks.fullmatch(text) is not None

    @property
    def has_breaks(self) -> bool:
        """Whether it is known what stands between two pages."""
        return self.breaks is not None or bool(self.break_lines)

    def begins_notice(self, text: str) -> bool:
        """Tell whether several lines that stand between two pages may begin with a line."""
        return self.notice is not None and self.notice.match(text) is not None

    def is_header(self, text: str) -> bool:
        """Tell whether a line says something of the meeting, if it stands above the text."""
        return any(pattern.fullmatch(text) is not None for pattern in self.header)

    def said(self, text: str) -> dict[str, str]:
        """Return what a line above the text says of the meeting, by the groups of its pattern."""
        matches = (pattern.fullmatch(text) for pattern in self.header)
        found = next((match for match in matches if match is not None), None)
        return {key: one.strip() for key, one in found.groupdict().items() if one} if found else {}

    def is_tail(self, text: str) -> bool:
        """Tell whether a line stands below the document, with a value."""
        return self.tail_lines is not None and self.tail_lines.match(text) is not None

    def is_line(self, text: str) -> bool:
        """Tell whether a line stands around the document: above it, or at its tail."""
        if len(text) <= self._longest and text.casefold() in self._around:
            return True
        lines, tail = self.furniture_lines, self.tail_lines
        is_furniture = lines is not None and lines.fullmatch(text) is not None
        return is_furniture or (tail is not None and tail.match(text) is not None)

    def opens_box(self, text: str) -> bool:
        """Tell whether a line is the heading of a box that points to other pages."""
        return len(text) <= self._longest and text.casefold() in self.see_also


def _kinds(structure: Mapping[str, PassageKind | str]) -> Mapping[str, PassageKind]:
    """Return what elements are; a kind may be given as its word."""
    return {selector: PassageKind(kind) for selector, kind in structure.items()}


@frozen(kw_only=True, field_transformer=checked)
class MarkupStyle:
    """What the elements of a publisher's HTML or XML are.

    Attributes:
        structure: What elements are, by CSS selector; of XML, by their names, the inner after
            the outer. ``PassageKind.BODY`` is the text itself.
        aside: Selector of elements that stand in a line without being part of it.
        aside_kind: What such an element is, within a paragraph.
        times: Names of elements of XML and of attributes that give the time of day.
        addresses: CSS selectors and attributes that give the address of a page, each with the
            part of it that belongs to another version of the page.
    """

    structure: Mapping[str, PassageKind] = field(factory=dict, converter=_kinds)
    aside: str | None = None
    aside_kind: NoteKind = NoteKind.CARD
    times: tuple[tuple[str, str], ...] = ()
    addresses: tuple[tuple[str, str, str], ...] = ()

    __repr__ = brief


@frozen(kw_only=True, field_transformer=checked)
class BodyStyle:
    """What stands in a document beside speech, and between what.

    Attributes:
        opening: The line with which the body begins, as a whole; what stands above is front
            matter. The group ``time``, if there is one, is the time of day.
        closing: The line with which it ends, as a whole; what stands below is an appendix.
        agenda: What the chair says, anywhere in a paragraph, before the titles of an item on
            the agenda.
        titles: How lines begin that are titles, tables and the like, with the kind of note
            that they are; what follows is the same until a sentence ends.
        rules: What paragraphs are that are no speech, by their form and their look; the first
            that fits counts.
        appendix: The line, as a whole, that begins what is printed below a sitting and was not
            said in it: the papers of the day.
        languages: What words for languages in the group ``language`` of a rule stand for,
            whatever their case, as BCP 47 tags; any other word is the language of the meeting.
        separator: A line that only separates, as a whole.
        heading: How the title of a part of the document begins.
        system_lines: What a tool writes between what is said, as a whole: "Anna Berg joined".
        authorship: What a title or lead says, anywhere, when the page is somebody's text, with
            the name in a group of that name.
    """

    opening: Pattern | None = field(default=None, validator=has_groups(("time",)))
    closing: Pattern | None = None
    appendix: Pattern | None = None
    agenda: Pattern | None = None
    titles: tuple[tuple[Pattern, NoteKind], ...] = ()
    rules: tuple[Rule, ...] = ()
    languages: Mapping[str, str] = field(factory=dict, converter=_casefolded_words)
    separator: Pattern = re.compile(r"(?:\*\s?){3,}+")
    heading: Pattern | None = None
    system_lines: Pattern | None = None
    authorship: Pattern | None = field(default=None, validator=has_groups(("name",), "name"))

    __repr__ = brief

    def rule_of(
        self, text: str, looks: AbstractSet[Look], *, is_first: bool, is_above_label: bool = True
    ) -> Rule | None:
        """Return the rule that says what a paragraph is, None where none does.

        Args:
            text: The paragraph, folded.
            looks: How it is set on the page.
            is_first: Which rules are asked: those that go before labels, or the others.
            is_above_label: Whether it stands above a label.
        """
        return next(
            (
                rule
                for rule in self.rules
                if rule.is_first is is_first
                and (is_above_label or not rule.is_above_label)
                and rule.fits(text, looks)
            ),
            None,
        )

    def tells(self, text: str, looks: AbstractSet[Look], *, may_be_told: bool) -> bool:
        """Tell whether a line is what some rule says, whatever stands below it.

        Args:
            text: The line, folded.
            looks: How it is set on the page.
            may_be_told: Whether it may be narration: whether a sentence may begin with it.
        """
        return any(
            rule.fits(text, looks)
            for rule in self.rules
            if not rule.is_above_label and (may_be_told or rule.kind is not PassageKind.NARRATION)
        )

    def title_rule(self, text: str, looks: AbstractSet[Look]) -> Rule | None:
        """Return the rule by which a line is a heading, whatever stands below it."""
        titles = (rule for rule in self.rules if rule.kind is PassageKind.HEADING)
        return next(
            (rule for rule in titles if not rule.is_above_label and rule.fits(text, looks)), None
        )

    def begins(self, text: str) -> bool:
        """Tell whether a paragraph begins with a line, by how such paragraphs begin."""
        return any(rule.begins and rule.begins.match(text) for rule in self.rules)

    def is_line(self, text: str) -> bool:
        """Tell whether a line is a paragraph of its own, with no empty line around it."""
        return any(rule.is_line and rule.fits(text, rule.looks) for rule in self.rules)

    def separates(self, text: str) -> bool:
        """Tell whether a line only separates."""
        return self.separator.fullmatch(text) is not None

    def title_kind(self, text: str) -> NoteKind | None:
        """Return what a line among titles is, None where its form does not say so."""
        return next((kind for pattern, kind in self.titles if pattern.match(text)), None)

    def calls_item(self, text: str) -> bool:
        """Tell whether titles of an item stand after a paragraph of speech."""
        return self.agenda is not None and self.agenda.search(text) is not None

    def opens_part(self, text: str) -> bool:
        """Tell whether a line begins as the title of a part of the document does."""
        return self.heading is not None and self.heading.match(text) is not None

    def is_system(self, text: str) -> bool:
        """Tell whether a tool says something in a line, and nobody who speaks."""
        return self.system_lines is not None and self.system_lines.fullmatch(text) is not None

    def author_of(self, text: str) -> str | None:
        """Return whose text a page is, by its title and lead; "" where no name can be told.

        Returns:
            ``None`` where the page does not say that it is somebody's text.
        """
        found = self.authorship and self.authorship.search(text)
        return (found["name"] or "") if found else None
