"""What the passages of a document's body are taken for."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from transcripts.kinds import EventKind, NoteKind, ProblemCode
from transcripts.model import Problem
from transcripts.reading.labels.candidates import Mend
from transcripts.reading.labels.document_labels import DocumentLabels
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.language.dates import find_dates, read_dateline
from transcripts.reading.language.speech_cues import is_spoken
from transcripts.reading.later import later
from transcripts.reading.layout.above_labels import above_labels, has_label_after, looks_of
from transcripts.reading.layout.decisions import Decision, Opening, problem
from transcripts.reading.layout.doubts import doubt_of, mend_of, unclosed, with_odd_characters
from transcripts.reading.layout.frame import Frame, is_title
from transcripts.reading.layout.quotations import Quotation, is_announced
from transcripts.reading.layout.second_document import SENTENCE, SecondDocument
from transcripts.reading.source.evidence import Evidence
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import Passage
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.patterns import Pattern
from transcripts.reading.style.stage_directions import gap

__all__ = ["decide"]

# Fast path: looked up once: to ask an enumeration for a member takes as long as to make a value.
_SPEECH = PassageKind.SPEECH
_FOLLOWS = (Evidence.FOLLOWS,)
# What a bracket is taken for that has no wording of the style.
_ANYTHING = frozenset({EventKind.ACTION, EventKind.SUMMARY})
# Fast path: a sentence that is longer is no date, box or title of a part.
_LONGEST_LINE = 60
_SENTENCE_ENDED = later(r"[.!?…:][”“\"’»)]*$")


def decide(labels: DocumentLabels, frame: Frame, style: HouseStyle) -> list[Decision]:
    """Return what each passage of a document was taken for.

    Args:
        labels: Its labels.
        frame: What stands around its body.
        style: Its house style.
    """
    around = sorted(frame.decisions.items(), key=lambda item: item[0])
    above = (decision for at, decision in around if at < frame.start)
    below = (decision for at, decision in around if at >= frame.end)
    return [*above, *_Body(labels, frame, style).read(), *below]


class _Body:
    """Decides on every passage between header and tail, in order."""

    def __init__(self, labels: DocumentLabels, frame: Frame, style: HouseStyle) -> None:
        self._labels = labels
        self._passages = labels.passages
        self._frame = frame
        self._style = style
        # name_key of who speaks or has spoken last.
        self._speaker: str | None = None
        self._in_turn = False
        # Whether no party is printed with who speaks, as with the one in the chair.
        self._in_chair = False
        # Whether anybody has spoken, and whether a separator or a heading came before.
        self._spoken = False
        self._parted = False
        # Whether the last thing seen is the header of a second document, and its lead.
        self._above_second = False
        # A dialogue in it is read aloud.
        self._quotation = Quotation(labels.passages)
        # What the lines are that stand among titles, until a sentence ends them.
        self._titles: NoteKind | None = None
        self._second = SecondDocument(labels, frame, style)
        # Index up to which the passages are a box.
        self._box = 0
        # What stands below a line of the style, until a label or a heading.
        self._below: PassageKind | None = None
        # The form of that, where what has another ends it.
        self._listed: Pattern | None = None
        self._has_titles = style.body.agenda is not None or bool(style.body.titles)
        self._above_label = above_labels(labels, frame, style)

    def read(self) -> Iterator[Decision]:
        """Yield the decisions."""
        decided = self._frame.decisions
        for at in range(self._frame.start, self._frame.end):
            decision = decided.get(at) or self._decide(at)
            text = decision.passage.text
            self._quotation.follow(at, text)
            is_chair = self._has_titles and self._in_chair and decision.taken is _SPEECH
            if is_chair and self._style.body.calls_item(text):
                self._titles = NoteKind.AGENDA
            is_clean = decision.passage.is_printable and "\ufffd" not in text
            yield decision if is_clean else with_odd_characters(decision)

    def _decide(self, at: int) -> Decision:
        if self._labels.is_change(at):
            return self._decide_change(at)
        if self._is_paragraph(self._passages[at]) and at >= self._box:
            return self._decide_label(at) or self._decide_text(at)
        return (
            self._decide_by_rule(at, is_first=True)
            or self._decide_title(at)
            or self._decide_form(at)
            or self._decide_second(at)
            or self._decide_label(at)
            or self._decide_listed(at)
            or self._decide_by_rule(at, is_first=False)
            or self._decide_heading(at)
            or self._decide_text(at)
        )

    def _decide_change(self, at: int) -> Decision:
        """Decide on what another voice says without a label: a dash before it is no word of it."""
        passage = self._passages[at]
        self._speaker, self._in_turn, self._spoken = None, True, True
        return Decision(passage, PassageKind.LABEL, (Evidence.SET_OFF,), Opening.unnamed(passage))

    def _decide_by_rule(self, at: int, *, is_first: bool) -> Decision | None:
        """Decide by the rules of the house style for what is no speech."""
        passage = self._passages[at]
        if not self._style.body.rules or passage.hint not in (None, PassageKind.BODY):
            return None
        rule = self._style.body.rule_of(
            passage.text,
            looks_of(passage),
            is_first=is_first,
            is_above_label=at in self._above_label,
        )
        if rule is None:
            return None
        if rule.until_label is not None or rule.kind is PassageKind.HEADING:
            self._below, self._listed = rule.until_label, rule.until_other
        if rule.ends_speech:
            self._part()
        elif rule.kind is PassageKind.HEADING:
            self._parted = True
        why = Evidence.FORM_AND_LOOK if rule.looks else Evidence.FORM
        return Decision(passage, rule.kind, (why,), rule=rule)

    def _is_paragraph(self, passage: Passage) -> bool:
        """Tell whether a passage can only be text, perhaps after a label, as most are.

        That is a long sentence without a bracket around it: nothing that stands between speeches
        is one, but where the style has titles, or the page says so.
        """
        text = passage.text
        return (
            len(text) > _LONGEST_LINE
            and text[-1] in ".!?"
            and text[0] not in "([<‹"
            and (passage.hint is None or passage.hint is PassageKind.BODY)
            and not passage.bold
            and not self._has_titles
            and not self._style.body.rules
            and self._style.body.separator.fullmatch(text) is None
            and not self._style.body.is_system(text)
            and not self._style.page.is_line(text)
        )

    def _decide_title(self, at: int) -> Decision | None:
        """Decide on the titles of an item, after the words with which the chair calls it.

        Printed form: "Ich rufe den Tagesordnungspunkt 3 auf: / Beratung des Antrags der
        Fraktion der ABC / Drucksache 18/766".
        """
        passage = self._passages[at]
        if passage.hint is not None or (self._titles is None and not self._style.body.titles):
            return None
        text = passage.text
        opened = self._style.body.title_kind(text) if self._in_chair else None
        is_bracket = text[0] in "(["
        if opened is None and (is_bracket or _SENTENCE_ENDED.search(text)):
            # What happens meanwhile does not end a run of titles; what is said does.
            self._titles = self._titles if is_bracket else None
            return None
        self._titles = opened or self._titles
        if self._titles is None:
            return None
        return Decision(passage, PassageKind(self._titles), (Evidence.ITEM,))

    def _decide_form(self, at: int) -> Decision | None:
        """Decide on what its form alone settles."""
        passage = self._passages[at]
        if at < self._box or self._is_box(at):
            return Decision(passage, PassageKind.SEE_ALSO, (Evidence.BOX,))
        hint = passage.hint
        if hint is not None and hint not in (PassageKind.BODY, PassageKind.LABEL):
            return self._decide_marked(at, hint)
        if self._style.body.separates(passage.text):
            self._part()
            return Decision(passage, PassageKind.SEPARATOR, (Evidence.SEPARATOR,))
        if self._style.body.is_system(passage.text):
            return Decision(passage, PassageKind.COMMENT, (Evidence.SYSTEM,))
        if gap(passage) is not None:
            return Decision(passage, PassageKind.GAP, (Evidence.OMISSION,))
        if self._is_direction(passage):
            return Decision(
                passage, PassageKind.EVENT, (Evidence.BRACKET,), problems=unclosed(passage)
            )
        return None

    def _is_direction(self, passage: Passage) -> bool:
        """Tell whether a bracket says what happens: before anybody speaks, it may say anything.

        Printed form: "President: Mr. Berg" / "(Norland)", above the first label.
        """
        events = self._style.directions.whole_bracket(passage)
        return any(self._spoken or event.kind not in _ANYTHING for event in events)

    def _decide_marked(self, at: int, hint: PassageKind) -> Decision | None:
        """Decide on what the page, or its print, marks as something of its own."""
        passage = self._passages[at]
        if hint is PassageKind.SPEECH:
            why = (Evidence.INDENTED,)
            return Decision(passage, PassageKind.SPEECH, why) if self._in_turn else None
        if hint is PassageKind.TITLE and self._spoken:
            return self._take_second(at, PassageKind.TITLE, Evidence.MARKED)
        if hint is PassageKind.HEADING:
            self._part()
        problems = unclosed(passage) if hint is PassageKind.EVENT else ()
        return Decision(passage, hint, (Evidence.MARKED,), problems=problems)

    def _is_box(self, at: int) -> bool:
        """Tell whether a box begins here: its heading, then titles, each with a date below."""
        if not self._style.page.opens_box(self._passages[at].text):
            return False
        end = at + 1
        while end + 1 < self._frame.end and read_dateline(self._passages[end + 1].text) is not None:
            end += 2
        self._box = end
        return True

    def _part(self) -> None:
        self._in_turn, self._parted = False, True

    def _decide_second(self, at: int) -> Decision | None:
        """Decide on the tail of a first document, and on furniture, title and date of a second."""
        found = self._second.find(at, in_turn=self._in_turn) if self._spoken else None
        return None if found is None else self._take_second(at, *found)

    def _take_second(self, at: int, taken: PassageKind, why: Evidence) -> Decision:
        passage = self._passages[at]
        problems: tuple[Problem, ...] = ()
        if taken is PassageKind.TITLE:
            message = f"another document begins here: {passage.text!r}"
            problems = (problem(ProblemCode.SECOND_DOCUMENT, message, passage.span),)
        self._part()
        self._above_second = True
        return Decision(passage, taken, (why,), problems=problems)

    def _decide_label(self, at: int) -> Decision | None:
        passage = self._passages[at]
        found, verdict = self._labels.candidates[at], self._labels.verdicts[at]
        if found is not None and self._labels.is_silent(found):
            self._part()
            return Decision(passage, PassageKind.HEADING, (Evidence.SILENT_LABEL,))
        if not verdict.accepted:
            found = self._labels.mended(passage.text, self._speaker)
            evidence: tuple[Evidence, ...] = (Evidence.KNOWN_SPEAKER,)
        else:
            evidence = verdict.evidence
        if found is None:
            return None
        label = self._labels.read(found)
        if self._in_turn and label.name is None and not self._labels.is_certain(found):
            # Within a quotation a word for a voice may be part of it: "Reply: A passer-by.".
            if self._quotation.is_open:
                self._quotation.read_aloud(at)
                return Decision(passage, PassageKind.SPEECH, (Evidence.READ_ALOUD,))
            if is_announced(self._labels, at, self._frame.start):
                doubt = doubt_of(found, passage)
                return Decision(passage, PassageKind.SPEECH, (Evidence.ANNOUNCED,), None, (doubt,))
        self._below = None
        self._speaker = name_key(label.name) if label.name else None
        self._in_turn = self._spoken = True
        self._in_chair = label.affiliation is None and label.party is None
        self._above_second = False
        if found.mend is None and passage.start in self._labels.torn:
            found = evolve(found, mend=Mend.TORN)
        elif found.mend is None and self._labels.has_lost_space(label):
            found = evolve(found, mend=Mend.GLUED)
        problems = mend_of(passage, found)
        opening = Opening.printed(passage, found, label)
        return Decision(passage, PassageKind.LABEL, evidence, opening, problems)

    def _decide_listed(self, at: int) -> Decision | None:
        """Decide on what goes on with a list whose lines have a form: the names of who voted."""
        passage = self._passages[at]
        if self._below is None or self._listed is None:
            return None
        if self._listed.fullmatch(passage.text) is None:
            self._below = self._listed = None
            return None
        return Decision(passage, self._below, (Evidence.BELOW_LINE,))

    def _decide_heading(self, at: int) -> Decision | None:
        """Decide on the title of a part: a line that is no sentence, with a label after it."""
        if self._labels.is_bold:
            return self._decide_bold(at)
        passage = self._passages[at]
        if not is_title(passage) and not passage.text.endswith(":"):
            return None
        opens = self._style.body.opens_part(passage.text)
        apart = (opens and self._spoken) or (self._parted and not self._in_turn)
        # Above the first separator or label all is lead, but for "Part 1, March 1, 2018".
        if not apart and not (opens and find_dates(passage.text)):
            return None
        if not (opens or is_title(passage)):
            return None
        if not has_label_after(self._labels, at, self._frame.end, self._style):
            return None
        self._part()
        return Decision(passage, PassageKind.HEADING, (Evidence.ABOVE_LABEL,))

    def _decide_bold(self, at: int) -> Decision | None:
        """Decide on a paragraph that is printed bold where labels are bold too."""
        passage = self._passages[at]
        if not passage.is_bold(0, len(passage.text)):
            return None
        # A lone bold word within a speech is a slip of the editor's hand.
        if (
            self._in_turn
            and " " not in passage.text
            and not has_label_after(self._labels, at, self._frame.end, self._style)
        ):
            return None
        self._part()
        return Decision(passage, PassageKind.HEADING, (Evidence.BOLD_HEADING,))

    def _decide_text(self, at: int) -> Decision:
        """Decide on a paragraph without a label."""
        passage = self._passages[at]
        if self._below is not None and self._is_below(passage.text):
            return Decision(passage, self._below, (Evidence.BELOW_LINE,))
        # Whoever spoke goes on, and below that stands no title.
        self._below = None
        if self._in_turn:
            return self._take_speech(at)
        if not self._spoken and self._frame.author is None and self._frame.has_header:
            return self._take_above(passage)
        spoken = is_spoken(passage.text)
        if self._frame.author is not None and not self._spoken and (spoken or self._parted):
            self._in_turn = self._spoken = True
            return Decision(passage, PassageKind.SPEECH, (Evidence.AUTHOR,))
        if not self._spoken and (self._frame.has_header or not spoken):
            return self._take_above(passage)
        if self._above_second:
            return Decision(passage, PassageKind.NARRATION, (Evidence.BELOW_SECOND_DATE,))
        if spoken:
            return self._take_unlabelled(passage)
        if len(passage.text.split()) >= SENTENCE:
            return Decision(passage, PassageKind.NARRATION, (Evidence.TOLD,))
        message = "neither speech nor narration can be seen in it"
        problems = (problem(ProblemCode.UNATTRIBUTED, message, passage.span),)
        return Decision(passage, PassageKind.UNREAD, (Evidence.TOO_SHORT,), problems=problems)

    def _is_below(self, text: str) -> bool:
        """Tell whether a line may be what stands below a line of the style: no heading ends so."""
        return self._below is not PassageKind.HEADING or not _SENTENCE_ENDED.search(text)

    def _take_above(self, passage: Passage) -> Decision:
        taken = PassageKind.NARRATION if self._parted else PassageKind.LEAD
        return Decision(passage, taken, (Evidence.BEFORE_SPEECH,))

    def _take_unlabelled(self, passage: Passage) -> Decision:
        problems: tuple[Problem, ...] = ()
        if not self._spoken:
            message = "speech without a label"
            problems = (problem(ProblemCode.UNATTRIBUTED, message, passage.span),)
        self._in_turn = self._spoken = True
        return Decision(passage, PassageKind.SPEECH, (Evidence.SPOKEN,), problems=problems)

    def _take_speech(self, at: int) -> Decision:
        """Take a paragraph for speech, and record where it begins like a label."""
        decision = Decision(self._passages[at], _SPEECH, _FOLLOWS)
        verdict = self._labels.verdicts[at]
        found = self._labels.candidates[at] if verdict.doubtful else self._labels.unsure.get(at)
        if found is None:
            return decision
        evidence = (*decision.evidence, *verdict.evidence)
        return evolve(decision, evidence=evidence, problems=(doubt_of(found, decision.passage),))
