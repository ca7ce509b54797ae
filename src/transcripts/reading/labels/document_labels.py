"""The labels of a document: where they stand, and who speaks by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

import regex
from attrs import define, evolve, field, frozen

from transcripts.model import Label
from transcripts.reading.labels.candidates import Candidate, candidate
from transcripts.reading.labels.damaged import mended, misplaced
from transcripts.reading.labels.ends import may_hold_inner_label, without_end
from transcripts.reading.labels.grammar import name_key, split_note
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.judge import judge, judge_print
from transcripts.reading.labels.knowledge import Knowledge
from transcripts.reading.labels.plausibility import Verdict, may_be_missed
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.bounds import edges
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["DocumentLabels", "find_labels"]

# Lines above the text among which a list of who speaks may stand.
_HEADER = 12
_PEOPLE = later(
    r"(?:Speakers|Participants|Present|Attendees|Panell?ists|In attendance)\s?:\s", regex.IGNORECASE
)
_LIST = later(r";\s|,\s(?:and\s)?|\sand\s")
_BOLD = attrgetter("bold")
_LABEL = attrgetter("label")
_NO_VERDICT = Verdict(accepted=False, evidence=())


@frozen
class DocumentLabels:
    """The labels of a document, once all that it says of who speaks is known.

    Attributes:
        passages: Its passages; one in the middle of which a label stood is cut there.
        candidates: What may be the label of each.
        verdicts: Whether it is one, and why.
        edge: The indexes of the first passage and of the last that surely begin with a label:
            the number of the passages and -1 where none does.
        unsure: The indexes of those that begin with what is no label by all that is known, and yet
            returns before a colon as a label does.
        above: What stands above the first label.
        torn: Where in the source a passage was cut, since a label stood in the middle of it.
        is_bold: Whether labels are printed bold.
    """

    passages: Sequence[Passage]
    candidates: Sequence[Candidate | None]
    verdicts: Sequence[Verdict]
    edge: tuple[int, int]
    unsure: Mapping[int, Candidate]
    above: str
    torn: frozenset[int]
    is_bold: bool
    _known: Knowledge

    def is_label(self, at: int) -> bool:
        """Tell whether a passage begins with a label."""
        return self.verdicts[at].accepted

    def is_change(self, at: int) -> bool:
        """Tell whether another voice begins with a passage that has no label."""
        changes = self._known.hints.changes
        return bool(changes) and self.passages[at].start in changes

    def read(self, found: Candidate) -> Label:
        """Return what a label says."""
        label = self._known.read(found.label)
        is_same = label.note == found.note and label.text == found.label
        return label if is_same else evolve(label, text=found.label, note=found.note)

    def mended(self, text: str, current: str | None) -> Candidate | None:
        """Return the label that a passage begins with, though print has damaged it.

        Args:
            text: The passage.
            current: ``name_key`` of who is speaking.
        """
        return mended(text, self._known, current)

    def has_lost_space(self, label: Label) -> bool:
        """Tell whether the name in a label is printed with a space elsewhere."""
        return label.name is not None and self._known.has_lost_space(label.name)

    def is_silent(self, found: Candidate) -> bool:
        """Tell whether nobody ever speaks under a label."""
        return found.label in self._known.silent

    def is_certain(self, found: Candidate) -> bool:
        """Tell whether a label is one wherever it stands, within a quotation too."""
        is_vouched = found.label in self._known.hints.labels
        return found.is_printed or is_vouched or self._known.are_names


@define
class _Look:
    """What may be labels at the start of some passages, and the verdicts as far as is known.

    Attributes:
        passages: The passages.
        style: The house style.
        known: What is known.
        begun: What each passage begins with, whatever the page says that it is.
        found: What may be its label.
    """

    passages: Sequence[Passage]
    style: HouseStyle
    known: Knowledge
    begun: Sequence[Candidate | None] = field(init=False)
    found: Sequence[Candidate | None] = field(init=False)
    # What may be a label, by the indexes of the passages; a line of the page is none.
    _places: Sequence[tuple[int, Candidate]] = field(init=False)
    # What is known of them so far.
    _verdicts: dict[int, Verdict] = field(factory=dict, init=False)
    _without_print: dict[int, Verdict] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self.begun = self.known.candidates([passage.text for passage in self.passages])
        self.found = [
            None
            if self._is_apart(passage) and not self._is_vouched(found)
            else found
            if passage.hint is None
            else _hinted(found, passage)
            for found, passage in zip(self.begun, self.passages, strict=True)
        ]
        start, end = edges(self.passages, self.style)
        self._places = [
            (at, found)
            for at, found in enumerate(self.found)
            if found is not None
            and start <= at < end
            and not _is_line(self.passages[at].text, self.style)
        ]

    def _is_apart(self, passage: Passage) -> bool:
        """Tell whether a passage stands above or below all labels that the document proves."""
        hints = self.known.hints
        is_below = hints.end is not None and passage.start >= hints.end
        return passage.start < hints.body or is_below

    def _is_vouched(self, found: Candidate | None) -> bool:
        """Tell whether the caller says that something is a label, wherever it stands."""
        return found is not None and found.label in self.known.hints.labels

    def labels(self) -> dict[int, Candidate]:
        """Return the labels in the body, by the indexes of their passages."""
        return {at: found for at, found in self._places if self.verdict(at).accepted}

    def verdict(self, at: int) -> Verdict:
        """Return the verdict on what may be the label of a passage."""
        found = self.found[at]
        if found is None:
            return _NO_VERDICT
        verdict = self._verdicts.get(at)
        if verdict is None:
            self._verdicts[at] = verdict = self._judge(at, found)
        return verdict

    def _judge(self, at: int, found: Candidate) -> Verdict:
        passage, known = self.passages[at], self.known
        rest = found.rest(passage.text)
        verdict = self._without_print.get(at)
        if verdict is None:
            self._without_print[at] = verdict = judge(found, rest, known)
        if not known.is_bold:
            return verdict
        bold = _is_bold(passage, found)
        # A paragraph that is bold to its end is a heading or a label without speech.
        if bold and rest and passage.is_bold(0, len(passage.text)):
            return verdict
        return judge_print(verdict, found, rest, known, bold=bold)

    def see_print(self) -> None:
        """Judge again by print, since that is a sign now."""
        self.known.is_bold = True
        self._verdicts.clear()

    def reconsider(self) -> None:
        """Forget the verdicts on what is no label so far, since more is known now."""
        self._verdicts, self._without_print = (
            {at: verdict for at, verdict in verdicts.items() if verdict.accepted}
            for verdicts in (self._verdicts, self._without_print)
        )


def find_labels(passages: Sequence[Passage], style: HouseStyle, hints: Hints) -> DocumentLabels:
    """Find the labels of a document: look, learn who speaks, look again.

    Args:
        passages: The passages of the document.
        style: Its house style.
        hints: What the caller and the front matter know.
    """
    known = Knowledge.of(style, hints)
    look = _Look(passages, style, known)
    labels = _learn(look)
    pieces, torn = _split_misplaced(look)
    if torn:
        look = _Look(pieces, style, known)
    # More labels may be seen by the names that the first look has found, and print is a sign only
    # where most of them are bold.
    is_print_open = not known.is_bold and any(map(_BOLD, pieces))
    if torn or is_print_open or look.labels().keys() != labels.keys():
        labels = _learn(look)
    verdicts = [
        _NO_VERDICT if found is None else look.verdict(at) for at, found in enumerate(look.found)
    ]
    changes = (at for at, piece in enumerate(pieces) if piece.start in hints.changes)
    starts = sorted((*labels, *changes)) if hints.changes else labels
    edge = min(starts, default=len(pieces)), max(starts, default=-1)
    unsure = _unsure(look, verdicts)
    return DocumentLabels(
        pieces, look.found, verdicts, edge, unsure, known.head, torn, known.is_bold, known
    )


def _learn(look: _Look) -> Mapping[int, Candidate]:
    """Learn from all labels who speaks, and return these, by the indexes of their passages.

    Only labels that are accepted on their own evidence count. Bare names are learned
    first: they show where the name begins in "ROLE NAME".
    """
    known, passages = look.known, look.passages
    if known.are_names:
        _learn_people(passages, known)
        _learn_returning(look)
        look.reconsider()
    before = known.extent
    if not known.is_bold and any(map(_BOLD, passages)) and _are_bold(look):
        look.see_print()
    labels = look.labels()
    read = {text: known.read(text) for text in dict.fromkeys(map(_LABEL, labels.values()))}
    known.voices_heard.update(text for text, label in read.items() if label.name is None)
    known.stand_above(passage.text for passage in passages[: min(labels, default=None)])
    for text in sorted(read, key=lambda text: read[text].role is not None):
        if (name := known.read(text).name) is not None:
            known.learn(name)
    if known.extent != before:
        look.reconsider()
    return labels


def _unsure(look: _Look, verdicts: Sequence[Verdict]) -> Mapping[int, Candidate]:
    """Return what stands before a colon at the start of several passages, and is no label.

    Printed form: "QUESTION: When?" in a house style that knows no such label, again and again.
    """
    seen = look.found
    if look.known.pattern is not None:
        # What has another form than that of the style.
        seen = [
            found or candidate(one.text) for found, one in zip(seen, look.passages, strict=True)
        ]
    refused = {
        at: found
        for at, found in enumerate(seen)
        if found is not None
        and not verdicts[at].accepted
        and look.passages[at].hint in (None, PassageKind.BODY)
    }
    counts = Counter(found.label for found in refused.values())
    returning = {label for label, count in counts.items() if count > 1}
    named = {label for label in returning if may_be_missed(look.known.read(label))}
    return {at: found for at, found in refused.items() if found.label in named}


def _is_line(text: str, style: HouseStyle) -> bool:
    """Tell whether a text is a line of the page, which is no label."""
    return style.page.is_furniture(text) or style.body.separates(text)


def _learn_people(stream: Sequence[Passage], known: Knowledge) -> None:
    """Learn who speaks from a list above the text: "Speakers: Anna Berg; Ben Okoro"."""
    for passage in stream[:_HEADER]:
        if (found := _PEOPLE.match(passage.text)) is not None:
            names = _LIST.split(passage.text[found.end() :])
            known.people.update(name_key(name.strip(" .")) for name in names)


def _learn_returning(look: _Look) -> None:
    """Learn which labels stand in a document more than once, and under which nobody speaks.

    Printed form of the latter: "**Old intro:** [08:14]", with another label on the next line.
    """
    seen = look.begun
    counts = Counter(found.label for found in seen if found is not None)
    look.known.returning = frozenset(label for label, count in counts.items() if count > 1)
    silent: set[str] = set()
    spoken: set[str] = set()
    for found, passage, after in zip(seen, look.passages, [*seen[1:], None], strict=False):
        if found is not None:
            is_empty = found.end == len(passage.text) and _may_be_label(after, look.known)
            is_bold = _is_bold(passage, found)
            (silent if is_empty and is_bold else spoken).add(found.label)
    look.known.silent = silent - spoken


def _may_be_label(found: Candidate | None, known: Knowledge) -> bool:
    """Tell whether what has the form of a label may be one, as far as that is known at first."""
    if found is None or not found.is_printed or known.form_proves:
        return found is not None
    return found.label in known.hints.proven


def _split_misplaced(look: _Look) -> tuple[Sequence[Passage], frozenset[int]]:
    """Cut the passages where a known label stands in the middle of one.

    Returns:
        The passages, and the offsets in the source at which one was cut.
    """
    cut = {at: cuts for at, cuts in _misplaced(look) if cuts}
    if not cut:
        return look.passages, frozenset()
    pieces: list[Passage] = []
    torn: set[int] = set()
    for at, passage in enumerate(look.passages):
        cuts = cut.get(at)
        if cuts is None:
            pieces.append(passage)
            continue
        parts = [passage.cut(*ends) for ends in pairwise([0, *cuts, len(passage.text)])]
        pieces.extend(part for part in parts if part is not None)
        torn.update(part.start for part in parts[1:] if part is not None)
    return pieces, frozenset(torn)


def _misplaced(look: _Look) -> Iterator[tuple[int, list[int]]]:
    """Yield the passages that labels may stand in the middle of, with where these begin."""
    for at, passage in enumerate(look.passages):
        if not may_hold_inner_label(passage.text, 0):
            continue
        # Fast path: most passages with a colon have one, that of their label.
        found = look.found[at] if look.verdict(at).accepted else None
        if found is None or may_hold_inner_label(passage.text, found.end):
            # The name in a label that begins the paragraph is no label of its own.
            first = 0 if found is None else found.end
            yield at, [cut for cut in misplaced(passage.text, look.known) if cut >= first]


def _are_bold(look: _Look) -> bool:
    """Tell whether most labels are printed bold: print is no evidence where one happens to be.

    What the page says that a passage is does not count here.
    """
    printed = [
        _is_bold(passage, found)
        for at, (found, passage) in enumerate(zip(look.begun, look.passages, strict=True))
        if found is not None and _may_count(look, at, found)
    ]
    return printed.count(True) > printed.count(False)


def _may_count(look: _Look, at: int, found: Candidate) -> bool:
    if look.found[at] is found:
        return look.verdict(at).accepted
    return judge(found, found.rest(look.passages[at].text), look.known).accepted


def _hinted(found: Candidate | None, passage: Passage) -> Candidate | None:
    """Return what may be a label in the light of what the page says that a passage is."""
    if passage.hint in (PassageKind.HEADING, PassageKind.SPEECH):
        return None
    if passage.hint is PassageKind.LABEL and (found is None or not found.is_printed):
        return _whole(passage.text)
    return found


def _whole(text: str) -> Candidate | None:
    """Return the label that a passage is, with its note; None where it names nothing."""
    printed = without_end(text)
    label, note = split_note(printed)
    start = -1 if note is None else printed.rindex(note)
    return Candidate(label, note, start, len(text), is_printed=True) if label else None


def _is_bold(passage: Passage, found: Candidate) -> bool:
    return passage.is_bold(found.start, found.start + len(found.label))
