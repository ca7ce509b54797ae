"""What the passages of a document's body are taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

import regex
from attrs import evolve

from transcripts.kinds import ProblemCode
from transcripts.model import Problem
from transcripts.reading.dates import find_dates, read_dateline
from transcripts.reading.decisions import Decision, Opening, Taken, problem
from transcripts.reading.directions import gap, whole_bracket
from transcripts.reading.evidence import (
    Candidate,
    Knowledge,
    Mend,
    Verdict,
    candidate,
    judge,
)
from transcripts.reading.frame import BODY, Frame, is_title, may_be_tail
from transcripts.reading.labels import name_key
from transcripts.reading.mending import mended, misplaced
from transcripts.reading.style import HouseStyle
from transcripts.reading.text import Passage, quotes_opened

__all__ = ["BodyReader", "find_labels", "split_misplaced"]

_QUOTED = regex.compile(r"[“\"«„][^”\"»“«„]{0,2000}+[”\"»“]")
# Who says "I", "we", "you" or thanks somebody is speaking; narration does not.
_SPOKEN = regex.compile(
    r"\b(?:I|I['’]\p{L}+)\b"
    r"|\b(?i:we|you|my|our|your|me|us|let['’]s|thank|colleagues|friends|please|yes"
    r"|good (?:afternoon|morning|evening)"
    r"|я|мы|вы|мне|нам|вам|вас|нас|наш\p{L}*|ваш\p{L}*|мой|моя|спасибо|пожалуйста|здравствуйте"
    r"|уважаем\p{L}+|добрый (?:день|вечер))\b"
)
_CONTROL = regex.compile(r"[\p{Cc}\uFFFD]")
# Words that a text needs to be seen as narration.
_SENTENCE = 5
# Lines of page furniture that together begin another page.
_FURNITURE_RUN = 3
_READ_ALOUD = ("a word for an unnamed voice, but within a quotation",)
_NO_VERDICT = Verdict(accepted=False, evidence=())
_SURE = 2


def find_labels(stream: Sequence[Passage], style: HouseStyle, known: Knowledge) -> tuple[int, int]:
    """Return the index of the first label and of the last, and learn from all labels who speaks.

    Only labels that are accepted on their own evidence count. Bare names are learned
    first: they show where the name begins in "ROLE NAME".

    Args:
        stream: The passages.
        style: The house style: a line of the page is no label.
        known: What is known; the names found are added.

    Returns:
        ``len(stream)`` and -1 where there is no label.
    """
    # Print is evidence where most labels are bold, not where one happens to be.
    has_print = any(passage.bold for passage in stream)
    printed = [_is_bold_label(passage, known) for passage in stream] if has_print else []
    known.is_bold = known.is_bold or printed.count(True) > printed.count(False)
    first, last, texts = len(stream), -1, {}
    for at, passage in enumerate(stream):
        found, verdict = _look(passage, known)
        if found is not None and verdict.accepted and not style.is_furniture(passage.text):
            first, last = min(first, at), at
            texts[found.label] = label = known.read(found.label)
            if label.name is None:
                known.voices_heard.add(found.label)
    known.head = f" {' '.join(passage.text for passage in stream[:first])} "
    for text in sorted(texts, key=lambda text: texts[text].role is not None):
        if (name := known.read(text).name) is not None:
            known.learn(name)
    return first, last


def split_misplaced(
    stream: Sequence[Passage], known: Knowledge
) -> tuple[list[Passage], frozenset[int]]:
    """Cut the passages where a known label stands in the middle of one.

    Returns:
        The passages, and the offsets in the source at which one was cut.
    """
    pieces: list[Passage] = []
    torn: set[int] = set()
    for passage in stream:
        cuts = list(misplaced(passage.text, known))
        if not cuts:
            pieces.append(passage)
            continue
        parts = [passage.cut(*edges) for edges in pairwise([0, *cuts, len(passage.text)])]
        pieces.extend(part for part in parts if part is not None)
        torn.update(part.start for part in parts[1:] if part is not None)
    return pieces, frozenset(torn)


def _is_bold_label(passage: Passage, known: Knowledge) -> bool | None:
    """Tell whether a label is printed bold, None where a passage begins with no label."""
    found = candidate(passage.text)
    if found is None or not judge(found, found.behind(passage.text), known).accepted:
        return None
    return passage.is_bold(0, len(found.label))


def _look(passage: Passage, known: Knowledge) -> tuple[Candidate | None, Verdict]:
    """Return what looks like a label at the start of a passage, and the verdict on it."""
    found = known.vouched(passage.text) or candidate(passage.text)
    if found is None:
        return None, _NO_VERDICT
    rest = found.behind(passage.text)
    # A paragraph that is bold to its end is a heading or a label without speech.
    bold = passage.is_bold(0, len(found.label)) if known.is_bold else None
    is_heading = bool(bold and rest) and passage.is_bold(0, len(passage.text))
    return found, judge(found, rest, known, bold=None if is_heading else bold)


class BodyReader:
    """Decides on every passage between header and tail, in order."""

    def __init__(
        self,
        stream: Sequence[Passage],
        frame: Frame,
        style: HouseStyle,
        known: Knowledge,
        torn: frozenset[int] = frozenset(),
    ) -> None:
        self._stream = stream
        # Where a paragraph was cut because a label stood in the middle of it.
        self._torn = torn
        self._frame = frame
        self._style = style
        self._known = known
        # name_key of who speaks or has spoken last.
        self._speaker: str | None = None
        self._in_turn = False
        # Whether anybody has spoken, and whether a separator or a heading came before.
        self._spoken = False
        self._parted = False
        # Whether the last thing seen is the header of a second document, and its lead.
        self._above_second = False
        # Whether a quotation is open: a dialogue in it is read aloud.
        self._quoting = False
        self._read_aloud = -1
        # Index up to which the passages are the header of a second document, or a box.
        self._foreign = 0
        self._box = 0

    def read(self) -> Iterator[Decision]:
        """Yield the decisions."""
        for at in range(self._frame.start, self._frame.end):
            decision = (
                self._frame.decisions.get(at)
                or self._decide_form(at)
                or self._decide_second(at)
                or self._decide_label(at)
                or self._decide_heading(at)
                or self._decide_text(at)
            )
            self._follow_quotation(at, decision)
            yield _check_characters(decision)

    def _decide_form(self, at: int) -> Decision | None:
        """Decide on what its form alone settles."""
        passage = self._stream[at]
        if at < self._box or self._is_box(at):
            return Decision(passage, Taken.SEE_ALSO, ("a box that points to other pages",))
        if passage.hint not in (None, BODY):
            if passage.hint == Taken.TITLE and self._spoken:
                return self._take_second(at, Taken.TITLE, "the page marks it as such")
            return Decision(passage, Taken(passage.hint), ("the page marks it as such",))
        if self._style.separator.fullmatch(passage.text):
            self._part()
            return Decision(passage, Taken.SEPARATOR, ("nothing but asterisks",))
        if gap(passage) is not None:
            return Decision(passage, Taken.GAP, ("a mark of omission, alone",))
        if whole_bracket(passage):
            return Decision(passage, Taken.EVENT, ("one bracket, alone",))
        return None

    def _is_box(self, at: int) -> bool:
        """Tell whether a box begins here: its heading, then titles, each with a date below."""
        if self._stream[at].text.casefold() not in self._style.see_also:
            return False
        end = at + 1
        while end + 1 < self._frame.end and read_dateline(self._stream[end + 1].text) is not None:
            end += 2
        self._box = end
        return True

    def _part(self) -> None:
        self._in_turn, self._parted = False, True

    def _decide_second(self, at: int) -> Decision | None:
        """Decide on the tail of a first document, and on furniture, title and date of a second."""
        if not self._spoken:
            return None
        passage = self._stream[at]
        if at < self._foreign or self._begins_foreign(at):
            return self._take_second(at, Taken.FURNITURE, "a line of another page")
        if self._is_dateline(at):
            return self._take_second(at, Taken.DATELINE, "a date, and nothing else")
        if not is_title(passage) or not self._is_dateline(at + 1):
            return None
        if _look(passage, self._known)[1].accepted:
            return None
        return self._take_second(at, Taken.TITLE, "the line above a date")

    def _is_dateline(self, at: int) -> bool:
        """Tell whether a line is the date of a document: a date within a speech is spoken."""
        line = read_dateline(self._stream[at].text) if at < self._frame.end else None
        if line is None:
            return False
        if line.place or not self._in_turn:
            return True
        # Behind the date of a document stands a label or a lead, behind a spoken one more speech.
        behind = self._stream[at + 1] if at + 1 < self._frame.end else None
        if behind is None or _look(behind, self._known)[1].accepted:
            return True
        return not _is_spoken(behind.text) and len(behind.text.split()) >= _SENTENCE

    def _begins_foreign(self, at: int) -> bool:
        """Tell whether a run of lines of the page begins here, and remember how far it goes."""
        if self._page_line(at) != _SURE:
            return False
        lines = takewhile(bool, map(self._page_line, range(at, self._frame.end)))
        sure = [line for line, found in enumerate(lines, at) if found == _SURE]
        if len(sure) >= _FURNITURE_RUN:
            self._foreign = sure[-1] + 1
        return at < self._foreign

    def _page_line(self, at: int) -> int:
        """Return _SURE for a line of the page around a document, 1 for one that may be, else 0."""
        text = self._stream[at].text
        pattern = self._style.tail_lines
        if self._style.is_furniture(text) or text.casefold() in self._style.tail:
            return _SURE
        if pattern is not None and pattern.match(text):
            return _SURE
        return int(may_be_tail(self._stream[at]) and not _look(self._stream[at], self._known)[0])

    def _take_second(self, at: int, taken: Taken, why: str) -> Decision:
        passage = self._stream[at]
        problems: tuple[Problem, ...] = ()
        if taken is Taken.TITLE:
            message = f"another document begins here: {passage.text!r}"
            problems = (problem(ProblemCode.SECOND_DOCUMENT, message, passage.span),)
        self._part()
        self._above_second = True
        return Decision(passage, taken, (why,), problems=problems)

    def _decide_label(self, at: int) -> Decision | None:
        passage = self._stream[at]
        found, verdict = _look(passage, self._known)
        if not verdict.accepted:
            found = mended(passage.text, self._known, self._speaker)
            evidence: tuple[str, ...] = ("the name of somebody who is known to speak",)
        else:
            evidence = verdict.evidence
        if found is None:
            return None
        label = evolve(self._known.read(found.label), note=found.note)
        vouched = found.label in self._known.labels
        if label.name is None and self._in_turn and self._quoting and not vouched:
            self._read_aloud = at
            return Decision(passage, Taken.SPEECH, _READ_ALOUD)
        self._speaker = name_key(label.name) if label.name else None
        self._in_turn = self._spoken = True
        self._above_second = False
        if found.mend is None and passage.start in self._torn:
            found = evolve(found, mend=Mend.TORN)
        elif found.mend is None and label.name and self._known.has_lost_space(label.name):
            found = evolve(found, mend=Mend.GLUED)
        problems = _mend(passage, found)
        opening = Opening(passage, found, label)
        return Decision(passage, Taken.LABEL, evidence, opening, problems)

    def _follow_quotation(self, at: int, decision: Decision) -> None:
        """Remember whether a quotation goes on behind a passage.

        Printed form: “Question: Who are you? / Reply: A passer-by.”, a paragraph each.
        """
        opened = quotes_opened(decision.passage.text)
        goes_on = self._quoting and self._read_aloud == at
        self._quoting = opened > 0 or (opened == 0 and goes_on)

    def _decide_heading(self, at: int) -> Decision | None:
        """Decide on the title of a part: a line that is no sentence, with a label behind it."""
        if self._known.is_bold:
            return self._decide_bold(at)
        passage = self._stream[at]
        pattern = self._style.heading
        opens = pattern is not None and pattern.match(passage.text) is not None
        apart = (opens and self._spoken) or (self._parted and not self._in_turn)
        # Above the first separator or label all is lead, but for "Part 1, March 1, 2018".
        if not apart and not (opens and find_dates(passage.text)):
            return None
        if not (is_title(passage) or (opens and passage.text.endswith(":"))):
            return None
        if not self._has_label_behind(at):
            return None
        self._part()
        return Decision(passage, Taken.HEADING, ("no sentence, and a label behind it",))

    def _decide_bold(self, at: int) -> Decision | None:
        """Decide on a paragraph that is printed bold where labels are bold too."""
        passage = self._stream[at]
        if not passage.is_bold(0, len(passage.text)):
            return None
        # A lone bold word within a speech is a slip of the editor's hand.
        if self._in_turn and " " not in passage.text and not self._has_label_behind(at):
            return None
        self._part()
        return Decision(passage, Taken.HEADING, ("bold, and no label",))

    def _has_label_behind(self, at: int) -> bool:
        behind = range(at + 1, self._frame.end)
        first = next((i for i in behind if gap(self._stream[i]) is None), None)
        return first is not None and _look(self._stream[first], self._known)[1].accepted

    def _decide_text(self, at: int) -> Decision:
        """Decide on a paragraph without a label."""
        passage = self._stream[at]
        if self._in_turn:
            return self._doubt(Decision(passage, Taken.SPEECH, ("it follows a label",)))
        spoken = _is_spoken(passage.text)
        if self._known.author is not None and not self._spoken and (spoken or self._parted):
            self._in_turn = self._spoken = True
            return Decision(passage, Taken.SPEECH, ("the page says whose text it is",))
        if not self._spoken and (self._frame.has_header or not spoken):
            taken = Taken.NARRATION if self._parted else Taken.LEAD
            return Decision(passage, taken, ("it stands before the first label",))
        if self._above_second:
            return Decision(passage, Taken.NARRATION, ("it stands below the date of a document",))
        if spoken:
            return self._take_unlabelled(passage)
        if len(passage.text.split()) >= _SENTENCE:
            return Decision(passage, Taken.NARRATION, ("a sentence in which nobody speaks",))
        message = "neither speech nor narration can be seen in it"
        problems = (problem(ProblemCode.UNATTRIBUTED, message, passage.span),)
        return Decision(passage, Taken.UNREAD, ("too short to tell",), problems=problems)

    def _take_unlabelled(self, passage: Passage) -> Decision:
        problems: tuple[Problem, ...] = ()
        if not self._spoken:
            message = "speech without a label"
            problems = (problem(ProblemCode.UNATTRIBUTED, message, passage.span),)
        self._in_turn = self._spoken = True
        return Decision(passage, Taken.SPEECH, ("somebody speaks in it",), problems=problems)

    def _doubt(self, decision: Decision) -> Decision:
        """Record that a paragraph of speech begins like a label."""
        found, verdict = _look(decision.passage, self._known)
        if found is None or not verdict.doubtful:
            return decision
        message = f"{found.label!r} looks like a label but was read as speech"
        span = decision.passage.locate(0, found.end)
        doubt = problem(ProblemCode.LABEL_UNSURE, message, span)
        evidence = (*decision.evidence, *verdict.evidence)
        return evolve(decision, evidence=evidence, problems=(doubt,))


def _mend(passage: Passage, found: Candidate) -> tuple[Problem, ...]:
    if found.mend is None:
        return ()
    message = f"a label was mended: {found.mend}"
    code = ProblemCode.NOTE_UNCLOSED if found.mend is Mend.UNCLOSED else ProblemCode.LABEL_MENDED
    return (problem(code, message, passage.locate(0, found.end)),)


def _is_spoken(text: str) -> bool:
    return _SPOKEN.search(_QUOTED.sub(" ", text)) is not None


def _check_characters(decision: Decision) -> Decision:
    if not _CONTROL.search(decision.passage.text):
        return decision
    message = "the passage holds control or replacement characters"
    found = problem(ProblemCode.CONTROL_CHARACTER, message, decision.passage.span)
    return evolve(decision, problems=(*decision.problems, found))
