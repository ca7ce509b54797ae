"""A house style made on the spot: the forms of the labels of a document, and what proves them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from transcripts.reading.induction.bounds import without_header, without_list_below
from transcripts.reading.induction.forms import Form, Lead
from transcripts.reading.induction.objecting import objections
from transcripts.reading.induction.print_aside import with_print_aside
from transcripts.reading.induction.proof import Known, prove
from transcripts.reading.induction.rows import Document, Row, document_of
from transcripts.reading.induction.short_names import short_names
from transcripts.reading.induction.sighting import LINE, Sighting
from transcripts.reading.induction.sightings import sightings
from transcripts.reading.induction.styles import (
    CHANGE,
    has_changes,
    is_time_above,
    pattern_with,
    style_with,
)
from transcripts.reading.induction.weighing import Weight, weigh
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.labels.hints import Hints
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.patterns import Pattern

__all__ = ["Candidate", "Learned", "learn", "learn_style", "prove_labels"]

# Forms beside the one that has most: two people may be printed in two ways, three are not.
_MOST_FORMS = 3
_ENOUGH = 2
# How many labels another form has at least, for each of the best one.
_SHARE = 0.03
# Lines of that form at most that are no labels, and share of surely names where its end is weak.
_MOST_AGAINST = 0.5
_NAMED = 0.8
# What the form counts for that names one voice only.
_MONOLOGUE = 0.1
# Share of the turns in which somebody is heard, at least, where only the caller says what it is.
_HEARD = 0.2


@frozen
class Candidate:
    """A form that was weighed.

    Attributes:
        form: The form.
        labels: What has it and is a label.
        weight: What was counted; ``None`` where there are fewer than two.
    """

    form: Form
    labels: Sequence[Sighting]
    weight: Weight | None


@frozen
class Learned:
    """What was learned of a document.

    Attributes:
        style: The house style that it is read in.
        proven: Its labels, as printed.
        body: Where the first of them stands.
        end: Where a list of who speaks stands below them, ``None`` where there is none.
        short: Names of speakers, by the initials that the document pairs with them.
        chosen: The forms that the style is made of, with their labels: none where no form is
            regular enough.
        weight: What speaks for them together.
        weighed: All forms that were weighed, the best first.
        objections: What speaks against the document being a transcript, in words.
        has_columns: Whether it stands in two columns.
    """

    style: HouseStyle
    proven: frozenset[str] = frozenset()
    body: int = 0
    end: int | None = None
    short: Mapping[str, str] = field(factory=dict)
    chosen: tuple[Candidate, ...] = ()
    weight: Weight | None = None
    weighed: tuple[Candidate, ...] = ()
    objections: tuple[str, ...] = ("nothing in it returns as labels do",)
    has_columns: bool = False

    def hints(self, hints: Hints) -> Hints:
        """Return what the caller knows, with what the document proves."""
        return evolve(hints, proven=self.proven, body=self.body, end=self.end, short=self.short)


def learn(text: str, base: HouseStyle, *, is_meant: bool = False) -> Learned:
    """Learn the forms of the labels of a document.

    Args:
        text: The document: plain text or HTML.
        base: The style that is used but for its labels.
        is_meant: Whether the caller says that it has labels: small letters are looked at then, too
            ("anna: Yes."). Under those of settings nobody is heard.
    """
    base = with_print_aside(base, text)
    document = document_of(text, base)
    if document.has_columns:
        return Learned(base, objections=("it stands in two columns",), has_columns=True)
    if document.has_cues:
        return Learned(base, objections=("it has the times of captions",))
    rows = document.rows
    known = Known(frozenset(map(name_key, document.people)), base.labels.voices)
    seen = sightings(rows, base.body)
    learned = _learned(document, text, base, seen, known)
    if learned.chosen or not is_meant:
        return learned
    # Where nothing returns or is known, what nearly all lines begin with is meant.
    lines = sum(not row.is_heading for row in rows)
    meant = _learned(document, text, base, seen, evolve(known, lines=lines))
    return meant if meant.weight is not None and meant.weight.spoken >= _HEARD else learned


def _learned(
    document: Document,
    text: str,
    base: HouseStyle,
    seen: dict[Form, list[Sighting]],
    known: Known,
) -> Learned:
    """Learn the forms of the labels of a document from what may be one."""
    rows = document.rows
    weighed = sorted(_weighed(seen, rows, known), key=_score, reverse=True)
    if not weighed or _score(weighed[0]) <= 0:
        return Learned(base, weighed=tuple(weighed))
    chosen = _chosen(_with_lines(weighed, seen, rows, known))
    found = sorted((one for form in chosen for one in form.labels), key=lambda one: one.at)
    every = [one for form in chosen for one in seen[form.form]]
    below_header = without_header(found, rows)
    labels = without_list_below(below_header, rows)
    forms = [one.form for one in chosen]
    weight = chosen[0].weight
    if weight is None or len(labels) != weight.turns:
        lines = sum(_lines_like(form, seen, rows, labels[0].at) for form in forms)
        weight = weigh(labels, lines - len(labels), rows, known)
    return Learned(
        style=style_with(base, forms, labels, rows),
        proven=_proven(labels, has_changes=has_changes(forms, labels, rows)),
        body=_start(labels[0], rows),
        end=_start(below_header[len(labels)], rows) if len(labels) < len(below_header) else None,
        short=short_names(found, every, document.people, text),
        chosen=tuple(chosen),
        weight=weight,
        weighed=tuple(weighed),
        objections=tuple(objections(weight, strong=chosen[0].form.is_strong)),
    )


def learn_style(texts: Sequence[str], base: HouseStyle, name: str) -> HouseStyle | None:
    """Learn a style from several documents of one publisher.

    Args:
        texts: The documents.
        base: The style that it is made from.
        name: What it is called.

    Returns:
        ``None`` where no form is regular in any of them.
    """
    counts: Counter[Form] = Counter()
    labels: dict[Form, list[Sighting]] = {}
    for text in texts:
        learned = learn(text, base)
        # What one of them has printed around its speech, the others may have as well.
        base = evolve(base, text=learned.style.text)
        for one in learned.chosen:
            counts[one.form] += len(one.labels)
            labels.setdefault(one.form, []).extend(one.labels)
    if not counts:
        return None
    least = _SHARE * counts.total()
    forms = [form for form, count in counts.most_common(_MOST_FORMS) if count >= least]
    seen = [one for form in forms for one in labels[form]]
    voices = {
        word: base.labels.voices[word]
        for word in sorted({one.name.casefold() for one in seen})
        if word in base.labels.voices
    }
    made = evolve(base.labels, pattern=pattern_with(forms, seen), form_proves=False, voices=voices)
    return evolve(base, name=name, labels=made)


def prove_labels(text: str, style: HouseStyle, hints: Hints) -> Hints:
    """Return what the caller knows, with what a document proves of labels in the form of a style.

    Args:
        text: The document.
        style: A style with a pattern.
        hints: What the caller knows.
    """
    document = document_of(text, style)
    rows, pattern = document.rows, style.labels.pattern
    people = (*document.people, *hints.people)
    known = Known(frozenset(map(name_key, people)), style.labels.voices)
    labels: list[Sighting] = []
    for form, seen in sightings(rows, style.body).items():
        fitting = [one for one in seen if _has_form(one, rows, pattern)]
        labels.extend(prove(fitting, form, known))
    if not labels:
        return hints
    labels.sort(key=lambda one: one.at)
    first = without_header(labels, rows)[0]
    proven = _proven(labels)
    short = short_names(labels, labels, people, text)
    return evolve(hints, proven=proven, body=_start(first, rows), short=short)


def _proven(labels: Iterable[Sighting], *, has_changes: bool = False) -> frozenset[str]:
    proven = frozenset(text for one in labels for text in (one.label, one.name))
    return proven | {CHANGE} if has_changes else proven


def _has_form(one: Sighting, rows: Sequence[Row], pattern: Pattern | None) -> bool:
    """Tell whether a pattern finds the same label at the start of a line."""
    # The engine joins a name to the line below it that belongs to it.
    text = one.label if one.above else rows[one.at].text
    found = pattern.match(text) if pattern else None
    return found is not None and found["label"] == one.label


def _start(first: Sighting, rows: Sequence[Row]) -> int:
    """Return where the first label stands, with the time on the line above it."""
    return rows[first.at - max(first.above, is_time_above(first))].start


def _weighed(
    seen: dict[Form, list[Sighting]], rows: Sequence[Row], known: Known
) -> list[Candidate]:
    """Return the forms with what is proven of each."""
    made: list[Candidate] = []
    for form, found in seen.items():
        labels = prove(found, form, known)
        enough = len(labels) >= _ENOUGH
        lines = _lines_like(form, seen, rows, 0) if enough else 0
        weight = weigh(labels, lines - len(labels), rows, known) if enough else None
        made.append(Candidate(form, labels, weight))
    return made


def _with_lines(
    weighed: Sequence[Candidate],
    seen: Mapping[Form, Sequence[Sighting]],
    rows: Sequence[Row],
    known: Known,
) -> Sequence[Candidate]:
    """Return the forms, with the lines that hold but a name that the best form proves.

    Printed form: "Ada Quill, Chief Executive Officer" above what she says, and "<A - Ada Quill>:"
    where she answers.
    """
    best = weighed[0]
    if LINE not in seen or best.form == LINE:
        return weighed
    proven = {one.key for one in best.labels}
    labels = [one for one in seen[LINE] if one.key in proven]
    if len(labels) < _ENOUGH:
        return weighed
    made = Candidate(LINE, labels, weigh(labels, 0, rows, known))
    return [*(one for one in weighed if one.form != LINE), made]


def _lines_like(
    form: Form, seen: Mapping[Form, Sequence[Sighting]], rows: Sequence[Row], start: int
) -> int:
    """Return how many lines have a form from one line on: of headings, all that have their sign.

    Printed form: "# BLOCK-END", in a comment of code, among many others.
    """
    if form.lead is Lead.HEADING:
        return sum(row.is_heading for row in rows[start:])
    return sum(one.at >= start for one in seen[form])


def _score(one: Candidate) -> float:
    """Return how much of the text a form holds in turns, and how regular they are."""
    weight = one.weight
    if weight is None:
        return 0
    regular = (weight.named + weight.returning + weight.spoken) / 3 + weight.timed
    return weight.turns * regular * max(weight.changes, _MONOLOGUE) / (1 + weight.against)


def _chosen(weighed: Sequence[Candidate]) -> list[Candidate]:
    """Return the best form, and those of which labels stand among its own."""
    best = weighed[0]
    chosen = [best]
    taken = {one.at for one in best.labels}
    for other in weighed[1:]:
        free = [one for one in other.labels if one.at not in taken]
        if len(chosen) == _MOST_FORMS or not _belongs(other, free, best):
            continue
        chosen.append(evolve(other, labels=free))
        taken.update(one.at for one in free)
    return chosen


def _belongs(other: Candidate, free: Sequence[Sighting], best: Candidate) -> bool:
    """Tell whether the labels of another form are of the same document."""
    if (
        len(free) < max(_ENOUGH, _SHARE * len(best.labels))
        or len(free) < len(other.labels)
        or other.form.lead is not best.form.lead
    ):
        return False
    if other.weight is None or other.weight.against > _MOST_AGAINST:
        return False
    if other.form.timed and not other.weight.returning:
        # "Transcript" above "00:00:00", and "Meeting ended after 00:27:42".
        return False
    return other.form.is_strong or other.weight.named >= _NAMED
