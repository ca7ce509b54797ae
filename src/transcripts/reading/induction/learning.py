"""A house style made on the spot: the forms of the labels of a document, and what proves them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from transcripts.reading.induction.bounds import without_header, without_list_below
from transcripts.reading.induction.choosing import (
    MOST_FORMS,
    SHARE,
    Candidate,
    chosen,
    lines_like,
    score,
    weighed,
    with_lines,
    with_signs,
)
from transcripts.reading.induction.forms import Form
from transcripts.reading.induction.objecting import objections
from transcripts.reading.induction.print_aside import with_italics_aside, with_print_aside
from transcripts.reading.induction.proof import Known, prove
from transcripts.reading.induction.rows import Document, Row, document_of
from transcripts.reading.induction.set_off import SET_OFF, asked_rows, with_set_off
from transcripts.reading.induction.short_names import short_names
from transcripts.reading.induction.sighting import COLON, Sighting
from transcripts.reading.induction.sightings import sightings
from transcripts.reading.induction.styles import (
    CHANGE,
    has_changes,
    is_time_above,
    pattern_with,
    style_with,
)
from transcripts.reading.induction.turn_numbers import count_turns
from transcripts.reading.induction.weighing import Weight, weigh
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.labels.hints import Hints
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.patterns import Pattern

__all__ = ["Candidate", "Learned", "learn", "learn_style", "prove_labels"]

# Share of the turns in which somebody is heard, at least, where only the caller says what it is.
_HEARD = 0.2


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
        changes: Where another voice begins that has no label.
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
    changes: frozenset[int] = frozenset()
    has_columns: bool = False

    def hints(self, hints: Hints) -> Hints:
        """Return what the caller knows, with what the document proves."""
        return evolve(
            hints,
            proven=self.proven,
            body=self.body,
            end=self.end,
            short=self.short,
            changes=self.changes,
        )


def learn(text: str, base: HouseStyle, *, is_meant: bool = False) -> Learned:
    """Learn the forms of the labels of a document.

    Args:
        text: The document: plain text or HTML.
        base: The style that is used but for its labels.
        is_meant: Whether the caller says that it has labels: small letters are looked at then, too
            ("anna: Yes."). Under those of settings nobody is heard.
    """
    base = with_print_aside(base, text)
    in_italics = with_italics_aside(base, text)
    if in_italics is not base:
        learned = _learned_in(text, in_italics, is_meant=is_meant)
        if learned.changes:
            return learned
    return _learned_in(text, base, is_meant=is_meant)


def _learned_in(text: str, base: HouseStyle, *, is_meant: bool) -> Learned:
    """Learn the forms of the labels of a document; the arguments are those of ``learn``."""
    document = document_of(text, base)
    if document.has_columns:
        return Learned(base, objections=("it stands in two columns",), has_columns=True)
    if document.has_cues:
        return Learned(base, objections=("it has the times of captions",))
    rows = document.rows
    people = frozenset(map(name_key, document.people))
    known = Known(people, base.labels.voices, asked=asked_rows(rows))
    seen = sightings(rows, base.body)
    stems = count_turns(seen.get(COLON, ()))
    learned = _learned(document, text, base, seen, known)
    # "Q1" is a word for an unnamed voice.
    voices = {label: stem for label, stem in stems.items() if not known.is_voice(stem)}
    learned = evolve(learned, short={**voices, **learned.short})
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
    every, beside = with_set_off(weighed(seen, rows, known), rows, known)
    if not every or score(every[0]) <= 0:
        return Learned(base, weighed=tuple(every))
    taken = [*with_signs(chosen(with_lines(every, seen, rows, known)), seen, rows), *beside]
    found = sorted((one for form in taken for one in form.labels), key=lambda one: one.at)
    below_header = without_header(found, rows)
    labels = without_list_below(below_header, rows)
    forms = [one.form for one in taken if one.form != SET_OFF]
    printed = [one for one in labels if one.form != SET_OFF]
    weight = taken[0].weight
    if weight is None or len(labels) != weight.turns:
        lines = sum(lines_like(form, seen, rows, labels[0].at) for form in forms)
        weight = weigh(labels, lines - len(printed), rows, known)
    changes = frozenset(rows[one.at].start for one in labels if one.form == SET_OFF)
    return Learned(
        style=style_with(base, forms, printed, rows),
        proven=_proven(printed, has_changes=has_changes(forms, printed, rows)),
        body=_start(labels[0], rows),
        end=_start(below_header[len(labels)], rows) if len(labels) < len(below_header) else None,
        short=short_names(found, _all_of(forms, seen), document.people, text),
        chosen=tuple(taken),
        weight=weight,
        weighed=tuple(every),
        objections=tuple(objections(weight, strong=taken[0].form.is_strong)),
        changes=changes,
    )


def _all_of(forms: Iterable[Form], seen: Mapping[Form, Sequence[Sighting]]) -> Iterator[Sighting]:
    """Yield all that has one of some forms."""
    return (one for form in forms for one in seen[form])


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
    least = SHARE * counts.total()
    forms = [form for form, count in counts.most_common(MOST_FORMS) if count >= least]
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
