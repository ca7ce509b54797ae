"""A meeting: the whole document, and what people do with it."""

# What a method needs it loads when it is first called: importing the library costs less.
# ruff: noqa: PLC0415

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from transcripts.kinds import EventKind, NoteKind, TagKind
from transcripts.model.checks import checked
from transcripts.model.reprs import described
from transcripts.model.turns import Block, Turn
from transcripts.model.values import Note, Problem, Source, Span, Speaker, Tag

if TYPE_CHECKING:
    import re

    import regex
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema

    from transcripts.model.chunking import Chunk
    from transcripts.model.happenings import Occurrence
    from transcripts.model.measures import TalkShare
    from transcripts.model.searching import Match

__all__ = ["Meeting"]


@frozen(kw_only=True, field_transformer=checked)
class Meeting:
    """A whole document, in document order.

    Attributes:
        title: As printed.
        date: The day of the meeting.
        time: The time of day as printed, without a zone.
        place: As printed.
        number: Which sitting or meeting it is, as printed: "8422".
        session: Of which session, as printed: "Sixty-first session".
        language: BCP 47 tag of the printed text.
        published: When the page was published; aware only where the source states a zone, of
            which the offset is kept. The same instant in another zone is another value.
        duration: How long the recording is, where the source states it.
        tags: How the publisher filed it.
        blocks: Turns, headings, events, gaps, notes and unread passages.
        source: The text that was read.
        problems: What was mended or could not be read, in document order.

    Raises:
        ValueError: If two speakers share an id and differ.
    """

    title: str | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    place: str | None = None
    number: str | None = None
    session: str | None = None
    language: str | None = None
    # For Python an instant is the same in two zones; what is printed is not.
    published: dt.datetime | None = field(default=None, eq=str)
    duration: dt.timedelta | None = None
    tags: tuple[Tag, ...] = field(default=(), converter=tuple[Tag, ...])
    blocks: tuple[Block, ...] = field(default=(), converter=tuple[Block, ...])
    source: Source
    problems: tuple[Problem, ...] = field(default=(), converter=tuple[Problem, ...])

    def __attrs_post_init__(self) -> None:
        """Refuse what could not be written: turns name their speakers by id."""
        seen: dict[str, Speaker] = {}
        for turn in self.turns:
            known = seen.setdefault(turn.speaker.id, turn.speaker)
            if known is not turn.speaker and known != turn.speaker:
                msg = f"two different speakers share the id {turn.speaker.id!r}"
                raise ValueError(msg)

    def __repr__(self) -> str:
        """Return what it is called, when it was, and how much there is."""
        named = [("title", self.title), ("date", self.date), ("place", self.place)]
        held = [(name, one) for name, one in named if one is not None]
        counted = [("turns", self.turns), ("speakers", self.speakers), ("problems", self.problems)]
        return described(self, [*held, *counted])

    @property
    def lead(self) -> tuple[Note, ...]:
        """What stands before the first separator, turn or heading."""
        return tuple(
            block
            for block in self.blocks
            if isinstance(block, Note) and block.kind is NoteKind.LEAD
        )

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns in order."""
        return tuple(block for block in self.blocks if isinstance(block, Turn))

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers in the order of their first word."""
        return tuple({turn.speaker.id: turn.speaker for turn in self.turns}.values())

    @property
    def text(self) -> str:
        """All that is said, an empty line between each two paragraphs."""
        return "\n\n".join(filter(None, (turn.text for turn in self.turns)))

    def turns_of(self, speaker: Speaker | str) -> tuple[Turn, ...]:
        """Return the turns of one speaker, given it or its id.

        Raises:
            KeyError: If nobody of that id speaks.
        """
        wanted = self.speaker(speaker)
        return tuple(turn for turn in self.turns if turn.speaker.id == wanted.id)

    def speaker(self, speaker: Speaker | str) -> Speaker:
        """Return the speaker of that id, or of the id of that speaker.

        Raises:
            KeyError: If nobody of that id speaks; the message says which ids there are.
            TypeError: If it is neither a speaker nor an id.
        """
        wanted = speaker.id if isinstance(speaker, Speaker) else speaker
        speakers = self.speakers
        for one in speakers:
            if one.id == wanted:
                return one
        from transcripts.model.nobody import nobody

        raise nobody(wanted, speakers)

    def at(self, time: dt.timedelta) -> Turn | None:
        """Return the turn that is spoken at a time in the recording, the last of several.

        A turn of which no end is known lasts until the next one begins. What of it is said then,
        ``Paragraph.at`` tells where the source has times of cues or words.

        Args:
            time: From the start of the recording.

        Raises:
            TypeError: If it is no timedelta, but a number of seconds or a text.
        """
        from transcripts.model import measures

        return measures.turn_at(self.turns, time)

    def leaves(self) -> Iterator[Span]:
        """Yield the spans that all ink of the source lies in, in document order."""
        for block in self.blocks:
            if not isinstance(block, Turn):
                yield block.span
                continue
            if block.head is not None:
                yield block.head
            for leaf in block.blocks:
                yield leaf.span

    def word_count(self, speaker: Speaker | str | None = None) -> int:
        """Return how many words are spoken, without events and gaps, by ``count_words``.

        Args:
            speaker: By whom, or by whose id; ``None`` is everybody.

        Raises:
            KeyError: If nobody of that id speaks.
        """
        from transcripts.model import measures

        return measures.word_count(self.turns if speaker is None else self.turns_of(speaker))

    def talk_share(self) -> tuple[TalkShare, ...]:
        """Return how much each speaker talks, in the order of their first word."""
        from transcripts.model import measures

        return measures.talk_share(self.speakers, self.turns)

    def chunks(
        self,
        size: int,
        overlap: int = 0,
        *,
        length: Callable[[str], float] | None = None,
        sentences: Callable[[str], Iterable[str]] | None = None,
    ) -> Iterator[Chunk]:
        """Yield the meeting in pieces for search and language models.

        They are cut between turns and paragraphs; a paragraph that is too long, between
        sentences; a sentence that is too long, between cues; a cue that is too long, between
        words; a word that is too long, between letters.

        Args:
            size: How long the ``text`` of a chunk is at most, labels of speakers included.
            overlap: How much of the end of the chunk before it a chunk repeats at most, labels
                included: whole sentences where there are any so short, or cues, or else words.
            length: What tells the length of a text, such as a count of tokens; ``None`` counts
                words, by the rule of ``count_words``.
            sentences: What cuts a text into sentences; ``None`` is ``split_sentences``.

        Raises:
            TypeError: If an argument is of another type, or ``length`` or ``sentences`` return
                something else.
            ValueError: If not ``0 <= overlap < size``, if a label leaves no room in ``size``, or
                if ``sentences`` returns what does not stand in the text.
        """
        from transcripts.model import chunking, cutting, words
        from transcripts.model import sentences as by_marks

        rule = cutting.Rule(
            size=size,
            overlap=overlap,
            length=words.count_words if length is None else length,
            sentences=by_marks.split_sentences if sentences is None else sentences,
        )
        return chunking.chunks(self.blocks, self.source, rule)

    def events(self, kind: EventKind | str | None = None) -> Iterator[Occurrence]:
        """Yield what happens, in document order: between turns, in them and inside paragraphs.

        Args:
            kind: Of which kind; ``None`` is every kind.

        Raises:
            ValueError: If there is no such kind.
        """
        from transcripts.model import happenings

        return happenings.occurrences(self.blocks, kind)

    def find(self, pattern: str | re.Pattern[str] | regex.Pattern[str]) -> Iterator[Match]:
        """Yield where something is said.

        It is looked for in each paragraph by itself.

        Args:
            pattern: A regular expression, as text in the syntax of ``regex`` or compiled; for words
                as they are, ``re.escape(words)``.

        Raises:
            TypeError: If it is neither.
            ValueError: If the text is no regular expression; the message says why.
        """
        from transcripts.model import searching

        return searching.find(self.turns, pattern)

    def rename(self, speaker: Speaker | str, name: str) -> Meeting:
        """Return the meeting with another name for a speaker, and the id that goes with it.

        What is printed stays as it is: the labels. Two people may have one name, with an id each;
        who is one person is said with ``merge``.

        Args:
            speaker: Who, or whose id.
            name: The name.

        Raises:
            KeyError: If nobody of that id speaks.
            TypeError: If ``name`` is not str.
            ValueError: If it is blank.
        """
        from transcripts.model import changes

        old = self.speaker(speaker)
        others = {one.id for one in self.speakers} - {old.id}
        new = changes.renamed(old, name, others)
        return evolve(self, blocks=changes.with_speakers(self.blocks, {old.id: new}))

    def merge(self, first: Speaker | str, *others: Speaker | str) -> Meeting:
        """Return the meeting with several speakers as one: the first, with what the others add.

        Args:
            first: Whose id is kept.
            others: Who is the same.

        Raises:
            KeyError: If nobody of such an id speaks.
        """
        from transcripts.model import changes

        joined = [self.speaker(one) for one in (first, *others)]
        new = dict.fromkeys((one.id for one in joined), changes.joined(joined))
        return evolve(self, blocks=changes.with_speakers(self.blocks, new))

    def anonymise(self) -> Meeting:
        """Return the meeting with numbers in place of the names of those who speak.

        Names, ids, labels, roles, affiliations and parties of speakers go, and so do the address
        and the name of the document and the people under whom it is filed. What is said, the notes
        around it and the place in the source stay: names within them must be looked for by
        other means.
        """
        from transcripts.model import changes

        tags = tuple(tag for tag in self.tags if tag.kind is not TagKind.PERSON)
        source = evolve(self.source, url=None, name=None)
        return evolve(self, blocks=changes.anonymised(self.blocks), tags=tags, source=source)

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> CoreSchema:
        """Return how pydantic, which alone calls this, checks and writes a field."""
        schema: CoreSchema = _pydantic().core_schema_of_meeting()
        return schema

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the JSON Schema of such a field."""
        schema: dict[str, Any] = _pydantic().json_schema_of_meeting(handler)
        return schema

    def _repr_html_(self) -> str:
        """Return the meeting as notebooks show it."""
        from transcripts.model import notebook

        day = ", ".join(str(part) for part in (self.date, self.place) if part is not None)
        return notebook.html_of_turns([self.title or "", day], self.turns)


def _pydantic() -> Any:  # noqa: ANN401 - a module
    """Return what pydantic is told: by name, as it stands above the model, with JSON."""
    return import_module("transcripts._pydantic")
