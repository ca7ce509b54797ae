"""The labels of a document: where they stand, and who speaks by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

import regex

from transcripts.reading.labels.candidates import Candidate
from transcripts.reading.labels.damaged import misplaced
from transcripts.reading.labels.evidence import Knowledge, judge
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.labels.plausibility import Verdict
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.bounds import edges
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["Labels", "find_labels", "split_misplaced"]

# Lines above the text among which a list of who speaks may stand.
_HEADER = 12
_PEOPLE = regex.compile(
    r"(?:Speakers|Participants|Present|Attendees|Panell?ists|In attendance)\s?:\s", regex.IGNORECASE
)
_LIST = regex.compile(r";\s|,\s(?:and\s)?|\sand\s")
_BOLD = attrgetter("bold")
_NO_VERDICT = Verdict(accepted=False, evidence=())


class Labels:
    """What looks like a label at the start of the passages of a document, and the verdicts on it.

    Attributes:
        stream: The passages.
        begun: What each begins with, whatever the page says that it is.
        found: What may be its label.
    """

    def __init__(self, stream: Sequence[Passage], known: Knowledge, style: HouseStyle) -> None:
        self.stream = stream
        self.begun = known.candidates(passage.text for passage in stream)
        self.found = [
            found if passage.hint is None else _hinted(found, passage)
            for found, passage in zip(self.begun, stream, strict=True)
        ]
        self._known = known
        # A line of the page is no label.
        self._places = {
            at: found
            for at, found in enumerate(self.found)
            if found is not None and not _is_line(stream[at].text, style)
        }
        self._verdicts: dict[int, Verdict] = {}
        # Whether labels were printed bold when the verdicts fell.
        self._is_bold = known.is_bold

    def within(self, start: int, end: int) -> Iterator[tuple[int, Candidate]]:
        """Yield what may be labels, with the indexes of their passages, in a stretch of these.

        Lines of the page are none.
        """
        return ((at, found) for at, found in self._places.items() if start <= at < end)

    def is_label(self, at: int) -> bool:
        """Tell whether a passage that is no line of the page begins with a label."""
        return at in self._places and self.verdict(at).accepted

    def verdict(self, at: int) -> Verdict:
        """Return the verdict on what may be the label of a passage."""
        found = self.found[at]
        if found is None:
            return _NO_VERDICT
        verdict = self._verdicts.get(at)
        if verdict is None:
            self._verdicts[at] = verdict = _verdict(self.stream[at], found, self._known)
        return verdict

    def verdict_on(self, at: int, found: Candidate) -> Verdict:
        """Return the verdict on what a passage begins with, whatever the page says that it is.

        Where the page says that it is no label, print is left out.
        """
        if self.found[at] is found:
            return self.verdict(at)
        return judge(found, found.behind(self.stream[at].text), self._known)

    @property
    def is_settled(self) -> bool:
        """Whether the verdicts on all that may be labels have fallen, and none will fall anew.

        Where there is bold print, and most labels are not bold so far, they may yet be.
        """
        is_print_open = not self._known.is_bold and any(map(_BOLD, self.stream))
        return not is_print_open and self._places.keys() <= self._verdicts.keys()

    def reconsider(self) -> None:
        """Judge anew what may be judged in another way now that more is known."""
        is_same_print = self._is_bold == self._known.is_bold
        self._is_bold = self._known.is_bold
        self._verdicts = {
            at: verdict
            for at, verdict in self._verdicts.items()
            if self._stands(at, verdict, is_same_print=is_same_print)
        }

    def _stands(self, at: int, verdict: Verdict, *, is_same_print: bool) -> bool:
        """Tell whether a verdict stands: its label is read as before, and print says no other."""
        found = self.found[at]
        if found is None or not verdict.lasts or found.label in self._known.reread:
            return False
        return is_same_print or (verdict.accepted and _is_bold(self.stream[at], found))


def find_labels(labels: Labels, style: HouseStyle, known: Knowledge) -> tuple[int, int]:
    """Return the index of the first label and of the last, and learn from all labels who speaks.

    Only labels that are accepted on their own evidence count. Bare names are learned
    first: they show where the name begins in "ROLE NAME".

    Args:
        labels: What looks like one.
        style: The house style.
        known: What is known; the names found are added.

    Returns:
        ``len(stream)`` and -1 where there is no label.
    """
    stream = labels.stream
    start, end = edges(stream, style)
    if known.only_names:
        _learn_people(stream, known)
        _learn_returning(labels, known)
    labels.reconsider()
    before = known.extent
    if not known.is_bold and any(map(_BOLD, stream)) and _are_bold(labels):
        known.is_bold = True
        labels.reconsider()
    first, last, texts = len(stream), -1, {}
    for at, found in labels.within(start, end):
        if not labels.verdict(at).accepted:
            continue
        first, last = min(first, at), at
        texts[found.label] = label = known.read(found.label)
        if label.name is None:
            known.voices_heard.add(found.label)
    known.stand_above(passage.text for passage in stream[:first])
    for text in sorted(texts, key=lambda text: texts[text].role is not None):
        if (name := known.read(text).name) is not None:
            known.learn(name)
    if known.extent != before:
        labels.reconsider()
    return first, last


def _is_line(text: str, style: HouseStyle) -> bool:
    """Tell whether a text is a line of the page, which is no label."""
    return style.is_furniture(text) or style.separates(text)


def _learn_people(stream: Sequence[Passage], known: Knowledge) -> None:
    """Learn who speaks from a list above the text: "Speakers: Anna Berg; Ben Okoro"."""
    for passage in stream[:_HEADER]:
        if (found := _PEOPLE.match(passage.text)) is not None:
            names = _LIST.split(passage.text[found.end() :])
            known.people.update(name_key(name.strip(" .")) for name in names)


def _learn_returning(labels: Labels, known: Knowledge) -> None:
    """Learn which labels stand in a document more than once, and under which nobody speaks.

    Printed form of the latter: "**Old intro:** [08:14]", with another label on the next line.
    """
    seen, stream = labels.begun, labels.stream
    counts = Counter(found.label for found in seen if found is not None)
    known.returning = frozenset(label for label, count in counts.items() if count > 1)
    silent: set[str] = set()
    spoken: set[str] = set()
    for found, passage, behind in zip(seen, stream, [*seen[1:], None], strict=False):
        if found is not None:
            is_empty = found.end == len(passage.text) and behind is not None
            is_bold = _is_bold(passage, found)
            (silent if is_empty and is_bold else spoken).add(found.label)
    known.silent = silent - spoken


def split_misplaced(labels: Labels, known: Knowledge) -> tuple[Sequence[Passage], frozenset[int]]:
    """Cut the passages where a known label stands in the middle of one.

    Args:
        labels: The labels at the start of the passages.
        known: Who is known to speak.

    Returns:
        The passages, and the offsets in the source at which one was cut.
    """
    cut = {at: cuts for at, cuts in _misplaced(labels, known) if cuts}
    if not cut:
        return labels.stream, frozenset()
    pieces: list[Passage] = []
    torn: set[int] = set()
    for at, passage in enumerate(labels.stream):
        cuts = cut.get(at)
        if cuts is None:
            pieces.append(passage)
            continue
        parts = [passage.cut(*edges) for edges in pairwise([0, *cuts, len(passage.text)])]
        pieces.extend(part for part in parts if part is not None)
        torn.update(part.start for part in parts[1:] if part is not None)
    return pieces, frozenset(torn)


def _misplaced(labels: Labels, known: Knowledge) -> Iterator[tuple[int, list[int]]]:
    """Yield the passages that labels may stand in the middle of, with where these begin."""
    for at, passage in enumerate(labels.stream):
        if ": " not in passage.text:
            continue
        # Most passages with a colon have one, that of their label.
        found = labels.found[at] if labels.verdict(at).accepted else None
        if found is None or passage.text.find(": ", found.end) >= 0:
            yield at, list(misplaced(passage.text, known))


def _are_bold(labels: Labels) -> bool:
    """Tell whether most labels are printed bold: print is no evidence where one happens to be."""
    printed = [
        _is_bold(labels.stream[at], found)
        for at, found in enumerate(labels.begun)
        if found is not None and labels.verdict_on(at, found).accepted
    ]
    return printed.count(True) > printed.count(False)


def _hinted(found: Candidate | None, passage: Passage) -> Candidate | None:
    """Return what may be a label in the light of what the page says that a passage is."""
    if passage.hint in (PassageKind.HEADING, PassageKind.SPEECH):
        return None
    if passage.hint == PassageKind.LABEL and (found is None or not found.is_printed):
        text = passage.text
        return Candidate(text.rstrip(": "), None, -1, len(text), is_printed=True)
    return found


def _verdict(passage: Passage, found: Candidate, known: Knowledge) -> Verdict:
    rest = found.behind(passage.text)
    # A paragraph that is bold to its end is a heading or a label without speech.
    bold = _is_bold(passage, found) if known.is_bold else None
    is_heading = bool(bold and rest) and passage.is_bold(0, len(passage.text))
    return judge(found, rest, known, bold=None if is_heading else bold)


def _is_bold(passage: Passage, found: Candidate) -> bool:
    return passage.is_bold(found.start, found.start + len(found.label))
