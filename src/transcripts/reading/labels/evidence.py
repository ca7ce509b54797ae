"""Whether a paragraph begins with a speaker label, and on which evidence.

No one pattern tells a label from a sentence with a colon in it. A candidate is what has
the outer form of a label; it is taken for one on evidence from itself, from the rest of
the document or from the caller. The evidence is kept in words, for ``explain``.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping

import regex
from attrs import define, evolve, field

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels.candidates import LONGEST_LABEL, Candidate, printed, timed
from transcripts.reading.labels.grammar import (
    name_key,
    names_machine,
    names_office,
    read_label,
    split_note,
    unnamed_voice,
)
from transcripts.reading.labels.plausibility import (
    Reading,
    Rest,
    Verdict,
    is_sentence,
    may_return,
    no,
    rest_of,
    yes,
)
from transcripts.reading.language.lexicon import is_role
from transcripts.reading.memo import remembered
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["Knowledge", "judge"]

# What may stand behind a label.
_ENDS = (":", ": ", "", ". ", " - ", " – ", " — ")
_FULL_NAME = 2
# So many names are looked for in all that stands above the first label, which may be long; what
# is more than that, only where title and lead are.
_MOST_SOUGHT = 1_000
_NEAR = 20_000
# Looked up once, as in ``verdicts``.
_PROGRAM = SpeakerKind.MACHINE
_VOUCHED = yes("the caller says that this is a label")
_PRINTED = yes("the form in which this publisher prints labels")
_MACHINE = yes("what a program calls a voice")
_VOICE = yes("a word for an unnamed voice")
# Who speaks by the front matter is known before any verdict falls.
_SENTENCE = no("it reads like a sentence", lasts=True)
_ABOVE = yes("a name that stands above the first label", lasts=False)


@define
class _Sought:
    """The names that are known while a label is read, with those that were asked for in vain."""

    known: Container[str]
    missed: dict[str, None] = field(factory=dict)

    def __contains__(self, key: object) -> bool:
        if key in self.known:
            return True
        self.missed[str(key)] = None
        return False


@remembered
def _read_alone(label: str, kind: SpeakerKind | None, *, only_names: bool) -> Reading:
    """Read a label where nothing is known of who speaks.

    Args:
        label: The label.
        kind: What it stands for if it is a word for an unnamed voice.
        only_names: As in ``Knowledge``.
    """
    return _read(label, kind, (), only_names=only_names)


def _read(
    label: str, kind: SpeakerKind | None, known: Container[str], *, only_names: bool
) -> Reading:
    """Read a label where some names are known."""
    sought = _Sought(known)
    read = read_label(label, kind, known=sought)
    read = _all_name(read, kind) if only_names else read
    return Reading.of(label, read, is_voice=kind is not None, sought=tuple(sought.missed))


def _all_name(read: Label, kind: SpeakerKind | None) -> Label:
    """Return "George HW Berg" and "sam berg" as names, where no office is named in them."""
    is_named = read.name is not None and read.role is None
    if is_named or read.kind is SpeakerKind.MACHINE or kind is not None:
        return read
    if read.role is not None and names_office(read.role):
        return read
    name = read.text.split(" (", 1)[0]
    return evolve(read, kind=SpeakerKind.PERSON, name=name, role=None)


@define
class Knowledge:
    """What is known before a candidate is judged.

    Attributes:
        voices: Words for unnamed voices, casefolded.
        pattern: The form that the house style prints labels in, None where evidence decides.
        only_names: Whether a label that names no office is a name, all of it.
        returning: Labels that stand in the document more than once, in a house style where
            that is evidence.
        silent: Labels under which nobody ever speaks, in such a house style.
        head: What stands before the first label: who is named there is likely to speak.
        labels: Labels that the caller vouches for, each with a name, None for unnamed voices.
        not_labels: What the caller says is no label.
        names: Names of those who are known to speak, by ``name_key``.
        printed: The same names as they are printed.
        voices_heard: Labels of unnamed voices that were accepted.
        people: Who speaks as the front matter says, by ``name_key``.
        is_bold: Whether labels are printed bold in this document.
        author: Whose text it is, where nobody is labelled and the page says so.
        reread: Labels that were read in another way before a name was known: what was said of them
            may be wrong ever after.
    """

    voices: Mapping[str, SpeakerKind]
    pattern: regex.Pattern[str] | None = None
    only_names: bool = False
    returning: Collection[str] = ()
    silent: Collection[str] = ()
    head: str = ""
    labels: Mapping[str, str | None] = field(factory=dict)
    not_labels: Collection[str] = ()
    names: dict[str, str] = field(factory=dict)
    printed: set[str] = field(factory=set)
    voices_heard: set[str] = field(factory=set)
    people: set[str] = field(factory=set)
    is_bold: bool = False
    author: str | None = None
    reread: set[str] = field(factory=set)
    # Labels are read several times, and the same way while nobody new is known.
    _readings: dict[str, Reading] = field(factory=dict, init=False)
    # Whether a label is a sentence and nothing else.
    _sentences: dict[str, bool] = field(factory=dict, init=False)
    # The first two letters of the names as they are printed.
    _starts: set[str] = field(factory=set, init=False)
    # The labels that would perhaps be read in another way if a name were known.
    _waiting: dict[str, list[str]] = field(factory=dict, init=False)
    # What the pattern says of the labels that it has found.
    _printed: dict[str, Label] = field(factory=dict, init=False)
    # Names that were looked for above the first label, each with whether it stands there.
    _above: dict[str, bool] = field(factory=dict, init=False)

    @classmethod
    def of(
        cls,
        style: HouseStyle,
        labels: Mapping[str, str | None] | None = None,
        not_labels: Collection[str] = (),
    ) -> Knowledge:
        """Return what is known of a document before it is read.

        Args:
            style: Its house style.
            labels: What the caller says is a label.
            not_labels: What the caller says is none.
        """
        return cls(
            style.voices,
            style.label,
            only_names=style.only_names,
            labels=labels or {},
            not_labels=not_labels,
        )

    def learn(self, name: str) -> None:
        """Note that somebody of this name speaks."""
        self.printed.add(name)
        self._starts.add(name[:2])
        key = name_key(name)
        # "VarvaraLodygina" may come before "Varvara Lodygina".
        if " " not in self.names.get(key, ""):
            self.names[key] = name
            self._forget(key)

    def _forget(self, key: str) -> None:
        """Forget how the labels were read in which a name stands, and was not seen."""
        for label in self._waiting.pop(key, ()):
            made = self._readings.get(label)
            if made is not None and made.name != key:
                del self._readings[label]
                self.reread.add(label)

    def may_begin_with_name(self, text: str) -> bool:
        """Tell whether a text may begin with the name of somebody who is known to speak."""
        return text[:2] in self._starts or text[:1] in self._starts

    @property
    def extent(self) -> tuple[object, ...]:
        """How much was learned from the labels of the document: verdicts stand while it is same."""
        return len(self.names), len(self.voices_heard), self.head, self.is_bold

    def stand_above(self, texts: Iterable[str]) -> None:
        """Note what stands before the first label."""
        self.head = f" {' '.join(texts)} "
        self._above.clear()

    def stands_above(self, name: str) -> bool:
        """Tell whether a name stands before the first label, as words of their own."""
        if name not in self._above:
            far = len(self.head) if len(self._above) < _MOST_SOUGHT else _NEAR
            self._above[name] = self.head.find(f" {name} ", 0, far) >= 0
        return self._above[name]

    def has_lost_space(self, name: str) -> bool:
        """Tell whether a name is known with a space that it has not."""
        return " " not in name and " " in self.names.get(name_key(name), "")

    def read(self, label: str) -> Label:
        """Read a label in the light of the names that are known."""
        return self.reading(label).label

    def reading(self, label: str) -> Reading:
        """Return what a label says in the light of the names that are known, and its worth."""
        made = self._readings.get(label)
        if made is None:
            self._readings[label] = made = self._read_anew(label)
            for key in made.sought:
                self._waiting.setdefault(key, []).append(label)
        return made

    def _read_anew(self, label: str) -> Reading:
        kind = unnamed_voice(split_note(label)[0], self.voices)
        form = self._printed.get(label)
        if form is not None:
            form = _all_name(form, kind) if self.only_names else form
            made = Reading.of(label, form, is_voice=kind is not None)
        else:
            made = _read_alone(label, kind, only_names=self.only_names)
            # Where none of the names is known that were asked for, it says the same here.
            if any(key in self.names for key in made.sought):
                made = _read(label, kind, self.names, only_names=self.only_names)
        if label not in self.labels:
            return made
        named = self._named(made.label, label)
        return Reading.of(label, named, is_voice=made.is_voice, sought=made.sought)

    def read_whole(self, text: str) -> Label:
        """Read a label that is all there is, with its note, with or without its colon."""
        whole = (self.candidate(f"{text}{end}") for end in _ENDS if self.pattern)
        found = next(filter(None, whole), None)
        label, note = split_note(text) if found is None else (found.label, found.note)
        return evolve(self.read(label), note=note)

    def candidates(self, texts: Iterable[str]) -> list[Candidate | None]:
        """Return what looks like a label at the start of each of some paragraphs."""
        if self.pattern is not None:
            return list(map(self.candidate, texts))
        # Most paragraphs have no colon where a label may stand.
        return [
            self.candidate(text) if text.find(":", 0, LONGEST_LABEL) >= 0 else None
            for text in texts
        ]

    def candidate(self, text: str) -> Candidate | None:
        """Return what looks like a label at the start of a paragraph."""
        if self.pattern is None and text.find(":", 0, LONGEST_LABEL) < 0:
            return None
        found = self.vouched(text) if self.labels else None
        if found is not None:
            return found
        if self.pattern is None:
            return timed(text)
        found = printed(text, self.pattern)
        if found is not None and found.printed is not None:
            self._printed[found.label] = found.printed
        return found

    def _named(self, read: Label, label: str) -> Label:
        """Return a label with the name that the caller gives it."""
        name = self.labels[label] or None
        kind = SpeakerKind.ANONYMOUS if name is None else SpeakerKind.PERSON
        if name is None or read.name is None or read.name not in name:
            # What was read around another name, or around none, is not to be trusted.
            is_office = read.name is None and is_role(label.split(maxsplit=1)[0].casefold())
            read = evolve(read, role=read.role if is_office else None, affiliation=None)
        return evolve(read, kind=kind, name=name)

    def vouched(self, text: str) -> Candidate | None:
        """Return the label at the start of a paragraph that the caller vouches for."""
        label = text[:LONGEST_LABEL].split(":", 1)[0]
        if label.rstrip() not in self.labels or label == text:
            return None
        return Candidate(label.rstrip(), None, -1, len(label) + 1)

    def is_voice(self, label: str) -> bool:
        """Tell whether a label is a word for an unnamed voice."""
        return unnamed_voice(label, self.voices) is not None

    def is_only_sentence(self, label: str) -> bool:
        """Tell whether a label reads like a sentence, and is what nobody calls a voice.

        "Speaker #1" is what a program calls one.
        """
        made = self._sentences.get(label)
        if made is None:
            voice = split_note(label)[0]
            made = is_sentence(label) and not self.is_voice(voice) and not names_machine(voice)
            self._sentences[label] = made
        return made

    def is_label(self, text: str) -> bool:
        """Tell whether a paragraph begins with a label, as far as is known."""
        found = self.candidate(text)
        return found is not None and judge(found, found.behind(text), self).accepted


def judge(found: Candidate, rest: str, known: Knowledge, *, bold: bool | None = None) -> Verdict:
    """Weigh the evidence for a candidate.

    Args:
        found: The candidate.
        rest: What follows it in the paragraph.
        known: What else is known.
        bold: Whether it is printed bold, where labels are; ``None`` where print says nothing.
    """
    text = found.label
    if text in known.not_labels:
        return no("the caller says that this is no label")
    if text in known.labels:
        return _VOUCHED
    if found.is_printed:
        return _PRINTED
    verdict = _judge_text(text, rest_of(rest), known)
    if bold is None:
        return verdict
    if not bold:
        is_known = verdict.accepted and name_key(text) in known.names
        if is_known:
            return verdict
        lasts = verdict.lasts and not verdict.accepted
        return no("it is not bold, as labels are here", doubtful=verdict.accepted, lasts=lasts)
    if verdict.accepted or is_sentence(text) or not rest:
        return verdict
    return yes("it is bold, and no sentence", lasts=False)


def _judge_text(text: str, rest: Rest, known: Knowledge) -> Verdict:
    """Weigh the evidence that does not depend on print."""
    if known.is_only_sentence(text) and name_key(text) not in known.people:
        # Nearly half of what stands before a colon, and it need not be read as a label.
        return _SENTENCE
    reading = known.reading(text)
    if reading.is_voice:
        return _judge_voice(text, rest, known)
    if reading.label.kind is _PROGRAM:
        return _MACHINE
    if reading.key in known.people:
        return yes("a name that stands in the front matter")
    verdict = reading.verdict(rest)
    if verdict.accepted:
        return verdict
    name = reading.label.name
    if text in known.returning and may_return(reading.label):
        return yes("capitals, and it returns as a label")
    if reading.key in known.names or reading.name in known.names:
        return yes("a name that is known from another label")
    if name and len(name.split()) >= _FULL_NAME and known.stands_above(name):
        return _ABOVE
    return verdict


def _judge_voice(text: str, rest: Rest, known: Knowledge) -> Verdict:
    """Accept "Question: Will you run?"; refuse "Question: at what expense?" within a speech."""
    if rest is Rest.GOES_ON and text not in known.voices_heard:
        return no("an unnamed voice, but the sentence goes on behind the colon")
    return _VOICE
