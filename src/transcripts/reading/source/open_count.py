"""How many elements of a page may be open, counted tag by tag as a parser of HTML takes them.

What is nested well is counted exactly. Where the rules of the standard are more than the few that
are kept here, elements count as open for good: the count may be too high, never too low.
"""

from __future__ import annotations

from collections import defaultdict

from attrs import define, field

from transcripts.reading.source import elements
from transcripts.reading.source.open_elements import Block, Formatting, Inner
from transcripts.reading.source.tags import Tag

__all__ = ["OpenCount"]

# A parser moves formatting beyond seven blocks at most.
_MOVED = 8


@define
class OpenCount:
    """What may be open.

    Attributes:
        blocks: The blocks that are nested well, from the outermost.
        held: How many blocks are open, these and others, by name; and formatting for good.
        open: How many elements are open, these and others.
        formatting: What of it may be opened anew.
        let_go: How often formatting was let go: what began before is never closed.
        left: How often formatting was left open where what holds it was closed.
        closed: Formatting that was left open so since the last text.
        pending: How many elements may be opened anew by the next text.
        begun: How many blocks began.
        link: How many there were when the last link began that is not closed.
        reopened: How many elements were opened anew.
        roots: The attributes of the elements that stand once in a page.
        end: Where the last tag ends.
    """

    blocks: list[Block] = field(factory=lambda: [Block("")])
    held: defaultdict[str, int] = field(factory=lambda: defaultdict(int))
    open: int = 0
    formatting: Formatting = field(factory=Formatting)
    let_go: int = 0
    left: int = 0
    closed: list[Inner] = field(factory=list)
    pending: int = 0
    begun: int = 0
    link: int | None = None
    reopened: int = 0
    roots: set[str] = field(factory=set)
    end: int = 0

    def is_drawing(self) -> bool:
        """Tell whether what comes next may follow rules of its own."""
        return self._has_drawings() or bool(self.held["select"] or self.held["frameset"])

    def take(self, tag: Tag) -> None:
        """Count a tag."""
        if tag.start > self.end:
            self._settle()
        self.end = tag.start + len(tag.text)
        if not tag.is_sure:
            self._keep(tag)
        elif not tag.is_end:
            self._start(tag)
        elif tag.name in elements.SPECIAL:
            self._end_block(tag.name)
        elif not self._is_nothing(tag.name):
            self._end_inner(tag.name)

    def most_attributes(self, tag: Tag) -> int:
        """Return how many attributes the element of a tag may have."""
        attributes = tag.attributes()
        if tag.name in elements.ROOTS:
            self.roots |= attributes
            return len(self.roots)
        return len(attributes)

    def _keep(self, tag: Tag) -> None:
        """Count what may be a start tag, and opens something for good."""
        self.open += 1
        if tag.name in elements.FORMATTING or tag.name == "a":
            self.formatting.add(tag.name, tag.text)
        self._reopen()

    def _is_nothing(self, name: str) -> bool:
        """Tell whether a tag neither opens nor closes anything."""
        if name in elements.TABLE_PARTS and (self.held["table"] or self.held["template"]):
            return False
        return name in elements.ROOTS or (name in elements.ONLY_HERE and not self.is_drawing())

    def _start(self, tag: Tag) -> None:
        name = tag.name
        if name in elements.COLUMNS and self.held["template"]:
            # Much that is in columns of no table is ignored, as it is in frames.
            self.held["frameset"] += 1
        is_drawing = self.blocks[-1].name in elements.FOREIGN
        may_be_drawing = is_drawing or (len(self.blocks) == 1 and self._has_drawings())
        if (
            may_be_drawing
            and name not in elements.INSIDE
            and (name in elements.SPECIAL or name in elements.OUTSIDE)
        ):
            self._give_up()
        if name not in elements.SPECIAL:
            self._settle()
        if self._is_nothing(name):
            return
        if (is_drawing or name in elements.FOREIGN) and tag.is_closed():
            self._settle()
            return
        if name in elements.PARAGRAPH_ENDS:
            self._close_paragraph(is_sure=name != "table")
        if name in elements.SPECIAL:
            self._start_block(
                name, is_known=not may_be_drawing or name in elements.INSIDE | elements.OUTSIDE
            )
        elif name != "hr":
            self._start_inner(tag)

    def _has_drawings(self) -> bool:
        return bool(self.held["svg"] or self.held["math"])

    def _start_block(self, name: str, *, is_known: bool) -> None:
        if name in elements.ITEMS and not self._has_drawings():
            self._close_items(name)
        if name in elements.HEADINGS:
            self._close_heading()
        if name not in elements.AS_IT_IS:
            self._settle()
        if name in elements.ALONE and self.held[name]:
            self._give_up()
            is_known = is_known and name != "select"
        if name in elements.MARKERS:
            self._keep_link()
        self.open += 1
        self.begun += 1
        self.held[name] += 1
        if is_known and self._is_placed(name):
            self.blocks.append(Block(name))
        else:
            # With the row and the body of a table around it.
            self.open += 2
            self._give_up()
        self._reopen()

    def _is_placed(self, name: str) -> bool:
        """Tell whether a block closes nothing of a table that is known to be open."""
        outer = self.blocks[-1].name
        if name == "table":
            return outer != "tr" and outer not in elements.TABLES
        return name not in elements.PLACES or outer in elements.PLACES[name]

    def _start_inner(self, tag: Tag) -> None:
        name = tag.name
        if name in elements.RUBY:
            self._close_ruby()
            if name == "rtc":
                self._give_up()
        elif name in elements.SINGLE:
            self._close_single(name)
        self.blocks[-1].add(Inner(name, tag.text, self.let_go, self.left))
        self.open += 1
        if name in elements.FORMATTING:
            self.formatting.add(name, tag.text)
            self.held[name] += 1
        elif name == "a":
            self.link = self.begun

    def _close_single(self, name: str) -> None:
        """Close formatting that none of its kind may stand in."""
        if self.blocks[-1].names.get(name) and not self._has_drawings():
            self._close_inner(name)
        elif self._may_be_open(name):
            self._dissolve(name)
            self.held[name] -= self.held[name] > 0 and name == "a"

    def _end_block(self, name: str) -> None:
        at = len(self.blocks) - 1
        if name not in elements.STRICT:
            while self.blocks[at].name != name and self.blocks[at].name in elements.IMPLIED:
                at -= 1
        block = self.blocks[at]
        if name in elements.HEADINGS and block.name in elements.HEADINGS:
            name = block.name
        if block.name == name and not (name == "form" and self._is_full(at)):
            self._cut(at)
        elif self._may_close(name):
            self._give_up()
        self._reopen()

    def _is_full(self, at: int) -> bool:
        """Tell whether elements are open in a block: the end of a form closes it, but not them."""
        return at < len(self.blocks) - 1 or bool(self.blocks[at].inner) or self.blocks[at].anew > 0

    def _may_close(self, name: str) -> bool:
        """Tell whether an end tag may close what is not nested well in the innermost block."""
        if name == "p":
            return self.blocks[-1].name not in elements.BLOCKS
        return any(
            self.held[one] for one in (elements.HEADINGS if name in elements.HEADINGS else (name,))
        )

    def _end_inner(self, name: str) -> None:
        block = self.blocks[-1]
        if block.names.get(name):
            self._close_inner(name)
        elif block.name in elements.STRICT:
            self._give_up()
            self._reopen()
        elif name in elements.FORMATTING or name == "a":
            self._close_closed(name)
        elif len(self.blocks) == 1:
            self._let_go()

    def _close_inner(self, name: str) -> None:
        """Close an element in the innermost block, and what is in it."""
        block, left = self.blocks[-1], list[Inner]()
        while (ended := block.take()).name != name:
            left.append(ended)
        self.open -= 1 + len(left)
        self._end_formatting(ended)
        if left or ended.left != self.left or name in elements.RUBY:
            self.closed += self._left(left)
            self.pending += len(left)
            self._reopen()

    def _end_formatting(self, ended: Inner) -> None:
        """Close formatting for good, if it is that."""
        if ended.name == "a":
            self.link = None
        elif ended.name in elements.FORMATTING and ended.let_go == self.let_go:
            self.formatting.remove(ended.text)
            self.held[ended.name] -= 1

    def _close_closed(self, name: str) -> None:
        """Close formatting that may be open around the innermost block, or nowhere any more."""
        at = len(self.closed) - 1
        while at >= 0 and self.closed[at].name != name:
            at -= 1
        if at >= 0 and name not in self.formatting.worn:
            self._end_formatting(self.closed.pop(at))
            return
        if self._may_be_open(name):
            self._dissolve(name)

    def _may_be_open(self, name: str) -> bool:
        """Tell whether formatting of a name may be open, or be opened anew."""
        return self.held[name] > 0 or (name == "a" and self.link is not None)

    def _dissolve(self, name: str) -> None:
        """Close formatting that may be open around the innermost block.

        What is in the block may be closed along with it, so that its own end tags close nothing.
        """
        if name == "a":
            self._move_link()
        else:
            self._let_go()
        for block in reversed(self.blocks):
            if block.is_loose:
                break
            self.left += block.loosen()
        self._reopen()

    def _close_paragraph(self, *, is_sure: bool) -> None:
        """Close the paragraph, if there is one."""
        name = self.blocks[-1].name
        if name == "p" and is_sure:
            self._cut(len(self.blocks) - 1)
        elif name == "p" or (name in elements.THROUGH and self.held["p"]):
            self._give_up()

    def _close_heading(self) -> None:
        """Close a heading that the next one begins in, if nothing else is open in it."""
        if self.blocks[-1].name in elements.HEADINGS:
            if self._is_full(len(self.blocks) - 1):
                self._give_up()
            else:
                self._cut(len(self.blocks) - 1)

    def _close_ruby(self) -> None:
        """Close what a part of ruby text closes, where that is known."""
        block = self.blocks[-1]
        is_part = bool(block.inner) and block.inner[-1].name in elements.RUBY
        if not block.names.get("ruby"):
            if is_part or block.name in elements.ITEMS or block.name == "p":
                self._give_up()
        elif is_part and (block.names.get("rtc") or block.anew):
            self._give_up()
        elif is_part:
            block.take()
            self.open -= 1

    def _close_items(self, name: str) -> None:
        """Close what the next of its kind closes, where it is the innermost block."""
        if name == "tr" and self.blocks[-1].name in elements.CELLS:
            self._cut(len(self.blocks) - 1)
        block = self.blocks[-1]
        if block.name in elements.ITEMS[name] and not (name in elements.OPTIONS and block.inner):
            self._cut(len(self.blocks) - 1)

    def _cut(self, at: int) -> None:
        """Close a block and what is in it."""
        while len(self.blocks) > at:
            block = self.blocks.pop()
            self.open -= 1 + len(block.inner) + block.anew
            self.held[block.name] -= 1
            if block.name in elements.MARKERS:
                for inner in block.inner:
                    self._end_formatting(inner)
            else:
                left = self._left(block.inner[::-1])
                self.closed[:0] = left
                self.pending += len(left) + block.anew

    def _left(self, inner: list[Inner]) -> list[Inner]:
        """Return what of those elements stays open, from the outermost; they are closed inwards."""
        left = [one for one in reversed(inner) if one.stays]
        self.left += len(left)
        return left

    def _settle(self) -> None:
        """Count what text opens anew, in the block that is open now."""
        if self.pending:
            anew = min(self.pending, self._kept())
            self.open += anew
            self.blocks[-1].anew += anew
            self.pending = 0
        if self.closed:
            self.closed.clear()

    def _give_up(self) -> None:
        """Take all that is open for open for good: what closes it is not known here."""
        self.blocks = [Block("")]
        self._let_go()

    def _let_go(self) -> None:
        """Take all formatting for open for good."""
        self.let_go += 1
        self.left += 1
        self.closed.clear()
        self._keep_link()

    def _keep_link(self) -> None:
        """Take a link for open for good."""
        if self.link is not None:
            self.link = None
            self.formatting.kept += 1
            self.held["a"] += 1

    def _move_link(self) -> None:
        """Count a link that is moved on before it is closed, and stays open."""
        if self.link is not None and self.begun - self.link >= _MOVED:
            self.formatting.kept += 1
            self.held["a"] += 1

    def _kept(self) -> int:
        """Return how many elements may be opened anew."""
        return self.formatting.kept + (self.link is not None)

    def _reopen(self) -> None:
        """Count what is opened anew after a block begins or ends."""
        self.reopened += self._kept()
