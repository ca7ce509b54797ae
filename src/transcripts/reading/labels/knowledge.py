"""What is known of who speaks while the labels of a document are looked for.

It grows from look to look, and belongs to this package: others get a ``LabelReader`` before the
document is read, and ``DocumentLabels`` afterwards.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import define, evolve, field

from transcripts.kinds import SpeakerKind
from transcripts.model import Label
from transcripts.reading.labels.candidates import Candidate, candidate, printed, timed
from transcripts.reading.labels.ends import find_end
from transcripts.reading.labels.grammar import (
    name_key,
    names_machine,
    names_office,
    read_label,
    split_note,
    unnamed_voice,
)
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.plausibility import Reading, is_sentence
from transcripts.reading.language.lexicon import is_role
from transcripts.reading.memo import remembered
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.patterns import Pattern

__all__ = ["Knowledge"]

# What may stand after a label that is all there is.
_ENDS = (":", ": ", "", ". ", " - ", " – ", " — ", ". – ", ".- ", ": — ")
# So many names are looked for in all that stands above the first label, which may be long; what
# is more than that, only where title and lead are. Bounds time.
_MOST_SOUGHT = 1_000
_NEAR = 20_000


@define
class _Sought:
    """The names that are known while a label is read, with those that were asked for in vain."""

    known: Collection[str]
    missed: dict[str, None] = field(factory=dict)

    def __contains__(self, key: object) -> bool:
        if key in self.known:
            return True
        self.missed[str(key)] = None
        return False


@remembered
def _read(label: str, kind: SpeakerKind | None, known: tuple[str, ...], are_names: bool) -> Reading:  # noqa: FBT001
    """Read a label where some names are known.

    Args:
        label: The label.
        kind: What it stands for if it is a word for an unnamed voice.
        known: The names.
        are_names: As in ``Knowledge``.
    """
    sought = _Sought(known)
    read = read_label(label, kind, known=sought)
    read = _all_name(read, kind) if are_names else read
    return Reading.of(label, read, is_voice=kind is not None, sought=tuple(sought.missed))


def _all_name(read: Label, kind: SpeakerKind | None) -> Label:
    """Return "George HW Berg" and "sam berg" as names, where no office is named in them."""
    is_named = read.name is not None and read.role is None
    if is_named or read.kind is SpeakerKind.MACHINE or kind is not None or not read.text:
        return read
    if read.role is not None and names_office(read.role):
        return read
    name = read.text.split(" (", 1)[0]
    return evolve(read, kind=SpeakerKind.PERSON, name=name, role=None)


@define
class Knowledge:
    """What is known before a candidate is judged.

    Attributes:
        hints: What the caller and the front matter know.
        voices: Words for unnamed voices, casefolded.
        pattern: The form that the house style prints labels in, None where evidence decides.
        form_proves: Whether whatever has that form is a label.
        are_names: Whether a label that names no office is a name, all of it.
        people: Who speaks as the front matter or a list says, by ``name_key``.
        returning: Labels that stand in the document more than once, in a house style where
            that is evidence.
        silent: Labels under which nobody ever speaks, in such a house style.
        head: What stands before the first label: who is named there is likely to speak.
        names: Names of those who are known to speak, by ``name_key``.
        printed: The same names as they are printed.
        voices_heard: Labels of unnamed voices that were accepted.
        is_bold: Whether labels are printed bold in this document.
    """

    hints: Hints
    voices: Mapping[str, SpeakerKind]
    pattern: Pattern | None
    form_proves: bool
    are_names: bool
    people: set[str]
    returning: Collection[str] = ()
    silent: Collection[str] = ()
    head: str = ""
    names: dict[str, str] = field(factory=dict)
    printed: set[str] = field(factory=set)
    voices_heard: set[str] = field(factory=set)
    is_bold: bool = False
    # Labels are read several times, and the same way while nobody new is known.
    _readings: dict[str, Reading] = field(factory=dict, init=False)
    # Whether a label is a sentence and nothing else.
    _sentences: dict[str, bool] = field(factory=dict, init=False)
    # The first two letters of the names as they are printed.
    _starts: set[str] = field(factory=set, init=False)
    # What the pattern says of the labels that it has found.
    _forms: dict[str, Label] = field(factory=dict, init=False)
    # Names that were looked for above the first label, each with whether it stands there.
    _above: dict[str, bool] = field(factory=dict, init=False)

    @classmethod
    def of(cls, style: HouseStyle, hints: Hints) -> Knowledge:
        """Return what is known of a document before it is read."""
        people = set(map(name_key, hints.people))
        labels = style.labels
        return cls(
            hints, labels.voices, labels.pattern, labels.form_proves, labels.are_names, people
        )

    @property
    def extent(self) -> tuple[object, ...]:
        """How much was learned from the document: while it is the same, so are the verdicts."""
        return len(self.names), len(self.voices_heard), self.head, self.is_bold

    def learn(self, name: str) -> None:
        """Note that somebody of this name speaks."""
        self.printed.add(name)
        self._starts.add(name[:2])
        key = name_key(name)
        # "VarvaraLodygina" may come before "Varvara Lodygina".
        if " " not in self.names.get(key, ""):
            self.names[key] = name
            self._readings.clear()

    def may_begin_with_name(self, text: str) -> bool:
        """Tell whether a text may begin with the name of somebody who is known to speak."""
        return text[:2] in self._starts or text[:1] in self._starts

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
            self._readings[label] = made = self._read_again(label)
        return made

    def _read_again(self, label: str) -> Reading:
        kind = unnamed_voice(split_note(label)[0], self.voices)
        form = self._forms.get(label)
        if form is not None:
            form = _all_name(form, kind) if self.are_names else form
            made = Reading.of(label, form, is_voice=kind is not None)
        else:
            made = self._read_by_names(label, kind)
        if label in self.hints.short:
            whole = evolve(made.label, kind=SpeakerKind.PERSON, name=self.hints.short[label])
            made = Reading.of(label, whole, is_voice=False)
        if label not in self.hints.labels:
            return made
        named = self._named(made.label, label)
        return Reading.of(label, named, is_voice=made.is_voice, sought=made.sought)

    def _read_by_names(self, label: str, kind: SpeakerKind | None) -> Reading:
        """Read a label in the light of those names that it asks for, and no others.

        So documents in which the same people speak have the reading in common.
        """
        known: tuple[str, ...] = ()
        made = _read(label, kind, known, self.are_names)
        while more := tuple(key for key in made.sought if key in self.names):
            known += more
            made = _read(label, kind, known, self.are_names)
        return made

    def _named(self, read: Label, label: str) -> Label:
        """Return a label with the name that the caller gives it."""
        name = self.hints.labels[label] or None
        kind = SpeakerKind.ANONYMOUS if name is None else SpeakerKind.PERSON
        if name is None or read.name is None or read.name not in name:
            # What was read around another name, or around none, is not to be trusted.
            is_office = read.name is None and is_role(label.split(maxsplit=1)[0].casefold())
            read = evolve(read, role=read.role if is_office else None, affiliation=None)
        return evolve(read, kind=kind, name=name)

    def read_whole(self, text: str) -> Label:
        """Read a label that is all there is, with its note, with or without its colon."""
        ended = (self.candidate(f"{text}{end}") for end in _ENDS if self.pattern)
        made = [one for one in ended if one is not None]
        # "Mr. ST." is a label too, but "Mr. ST. CLAIR." is all that there is.
        found = max(made, key=lambda one: one.end, default=None)
        label, note = split_note(text) if found is None else (found.label, found.note)
        return evolve(self.read(label), note=note)

    def candidates(self, texts: Sequence[str]) -> list[Candidate | None]:
        """Return what looks like a label at the start of each of some paragraphs."""
        if self.pattern is not None:
            return list(map(self.candidate, texts))
        # Fast path: most paragraphs hold nothing that may end a label.
        return [self._before(text, end) if (end := find_end(text)) >= 0 else None for text in texts]

    def candidate(self, text: str) -> Candidate | None:
        """Return what looks like a label at the start of a paragraph."""
        if self.pattern is None:
            end = find_end(text)
            return self._before(text, end) if end >= 0 else None
        found = self._vouched(text, find_end(text))
        if found is not None:
            return found
        found = printed(text, self.pattern)
        if found is None:
            return self._voice(text)
        if found.printed is not None:
            self._forms[found.label] = found.printed
        return found

    def _voice(self, text: str) -> Candidate | None:
        """Return a word for an unnamed voice before a colon: no publisher has one form for it.

        It has a capital: "might be an Andy / question: Yesterday" is broken within a sentence.
        """
        found = candidate(text) if text[:1].isupper() else None
        return found if found is not None and self.is_voice(found.label) else None

    def _before(self, text: str, end: int) -> Candidate | None:
        """Return what looks like a label before a sign that may end one."""
        return self._vouched(text, end) or timed(text, end)

    def _vouched(self, text: str, end: int) -> Candidate | None:
        """Return the label at the start of a paragraph that the caller vouches for."""
        if not self.hints.labels or end < 0 or text[:end].rstrip() not in self.hints.labels:
            return None
        return Candidate(text[:end].rstrip(), None, -1, end + 1)

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
