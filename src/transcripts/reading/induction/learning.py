"""A house style made on the spot: the forms of the labels of a document, and what proves them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import regex
from attrs import evolve, field, frozen

from transcripts.reading.induction.forms import (
    End,
    Form,
    Lead,
    Part,
    Wrap,
    pattern_of,
    system_line_of,
    two_lines_of,
)
from transcripts.reading.induction.proof import Known, is_in_capitals, prove
from transcripts.reading.induction.rows import Row, document_of
from transcripts.reading.induction.short_names import short_names
from transcripts.reading.induction.sightings import Sighting, sightings
from transcripts.reading.induction.weighing import (
    Weight,
    is_heard,
    is_said,
    objections,
    text_under,
    weigh,
)
from transcripts.reading.labels.candidates import timed
from transcripts.reading.labels.grammar import name_key
from transcripts.reading.labels.hints import Hints
from transcripts.reading.language.timestamps import read_timestamp
from transcripts.reading.later import later
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
# A recording that begins later than this says when it was made: "14:00:02 <mquill>".
_LONGEST_BEFORE = 7200
# Share of the labels with a time from which on they may be those of a chat.
_TIMED = 0.8
# "125:31": no day has so many hours.
_MINUTES = later(r"[\[(]?(?:2[4-9]|[3-9]\d|\d{3}):\d\d(?:[.,]\d{1,3})?+[\])]?")
# Share of the times of a recording that may be earlier than the one before: people interrupt.
_MOST_SLIPS = 0.2
# What the form counts for that names one voice only.
_MONOLOGUE = 0.1
# So many labels in capitals say that nothing else is a label.
_MANY = 20
# Share of the labels that the engine reads by itself from which on it needs no pattern.
_PLAIN = 0.95


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
    short: Mapping[str, str] = field(factory=dict)
    chosen: tuple[Candidate, ...] = ()
    weight: Weight | None = None
    weighed: tuple[Candidate, ...] = ()
    objections: tuple[str, ...] = ("nothing in it returns as labels do",)
    has_columns: bool = False

    def hints(self, hints: Hints) -> Hints:
        """Return what the caller knows, with what the document proves."""
        return evolve(hints, proven=self.proven, body=self.body, short=self.short)


def learn(text: str, base: HouseStyle, *, is_meant: bool = False) -> Learned:
    """Learn the forms of the labels of a document.

    Args:
        text: The document: plain text or HTML.
        base: The style that is used but for its labels.
        is_meant: Whether the caller says that it has labels.
    """
    document = document_of(text, base)
    if document.has_columns:
        return Learned(base, objections=("it stands in two columns",), has_columns=True)
    if document.has_cues:
        return Learned(base, objections=("it has the times of captions",))
    rows = document.rows
    count = sum(not row.is_heading for row in rows) if is_meant else None
    known = Known(frozenset(map(name_key, document.people)), base.labels.voices, count)
    seen = sightings(rows, base.body)
    weighed = sorted(_weighed(seen, rows, known), key=_score, reverse=True)
    if not weighed or _score(weighed[0]) <= 0:
        return Learned(base, weighed=tuple(weighed))
    chosen = _chosen(weighed)
    labels: Sequence[Sighting] = sorted(
        (one for form in chosen for one in form.labels), key=lambda one: one.at
    )
    every = (one for form in chosen for one in seen[form.form])
    short = short_names(labels, every, document.people, text)
    labels = _without_header(labels, rows)
    weight = chosen[0].weight
    if weight is None or len(labels) != weight.turns:
        lines = sum(_lines_like(form.form, seen, rows, labels[0].at) for form in chosen)
        weight = weigh(labels, lines - len(labels), rows, known)
    return Learned(
        style=_style(base, chosen, labels, rows),
        proven=frozenset(text for one in labels for text in (one.label, one.name)),
        body=_start(labels[0], rows),
        short=short,
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
        for one in learn(text, base).chosen:
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
    made = evolve(base.labels, pattern=_pattern(forms, seen), form_proves=False, voices=voices)
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
    first = _without_header(labels, rows)[0]
    proven = frozenset(text for one in labels for text in (one.label, one.name))
    short = short_names(labels, labels, people, text)
    return evolve(hints, proven=proven, body=_start(first, rows), short=short)


def _has_form(one: Sighting, rows: Sequence[Row], pattern: Pattern | None) -> bool:
    """Tell whether a pattern finds the same label at the start of a line."""
    # The engine joins a name to the line below it that belongs to it.
    text = one.label if one.above else rows[one.at].text
    found = pattern.match(text) if pattern else None
    return found is not None and found["label"] == one.label


def _start(first: Sighting, rows: Sequence[Row]) -> int:
    """Return where the first label stands, with the time on the line above it."""
    return rows[first.at - max(first.above, _is_time_above(first))].start


def _is_time_above(one: Sighting) -> bool:
    """Tell whether the time of a label stands on the line above it."""
    return bool(one.time) and not one.is_timed and not one.is_number


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
    return other.form.is_strong or other.weight.named >= _NAMED


def _without_header(labels: Sequence[Sighting], rows: Sequence[Row]) -> Sequence[Sighting]:
    """Return the labels without lines above the text that state something of it.

    Printed forms: "INTERVIEWEE: Marta Quill", above "INTERVIEWEE: I was born in 1940."; "PRESENT:",
    with a list below it.
    """
    texts = (text_under(labels, at, rows) for at in range(len(labels)))
    said = (is_said(text) and not _is_value(text) for text in texts)
    first = next((at for at, is_speech in enumerate(said) if is_speech), 0)
    speaks = {one.key for one in labels[first:]}
    while first and (
        (labels[first - 1].key in speaks or _is_message(labels[first - 1]))
        and _may_be_turn(labels[first - 1], text_under(labels, first - 1, rows))
    ):
        first -= 1
    return labels[first:]


def _is_message(one: Sighting) -> bool:
    """Tell whether a label is one of a chat: no line above a text has date and time before it."""
    return one.is_dated and Part.BEFORE in one.parts


def _may_be_turn(one: Sighting, text: str) -> bool:
    """Tell whether a label of who speaks later has a turn: no list below it, and no value."""
    is_empty = one.form.end is End.COLON and not text
    return bool(one.rest or is_empty) and not _is_value(text)


_NAME_ONLY = later(r"(?:[“\"]?\p{Lu}[\p{L}\p{M}.’'-]*+[”\"]?[\s,;]*){2,12}")


def _is_value(text: str) -> bool:
    """Tell whether a text is a name or a list of names, and nothing else."""
    return _NAME_ONLY.fullmatch(text) is not None and not is_heard(text)


def _style(
    base: HouseStyle,
    chosen: Sequence[Candidate],
    labels: Sequence[Sighting],
    rows: Sequence[Row],
) -> HouseStyle:
    """Return the style that reads some forms."""
    forms = [one.form for one in chosen]
    if _is_plain(forms, labels, rows):
        return base
    made = evolve(base.labels, pattern=_pattern(forms, labels), form_proves=False)
    chats = [form for form in forms if _is_chat(form, labels)]
    if not chats:
        return evolve(base, labels=made)
    lines = [system_line_of(form) for form in chats]
    if base.body.system_lines is not None:
        lines.append(base.body.system_lines.pattern)
    body = evolve(base.body, system_lines=later("|".join(lines)))
    return evolve(base, labels=made, body=body)


def _is_chat(form: Form, labels: Sequence[Sighting]) -> bool:
    """Tell whether a time stands before all names of a form, on the same line."""
    own = [one for one in labels if one.form == form]
    return form.end in (End.COLON, End.BRACKET) and all(Part.BEFORE in one.parts for one in own)


def _pattern(forms: Sequence[Form], labels: Sequence[Sighting]) -> Pattern:
    """Return the pattern of some forms, with the parts that their labels have."""
    is_offset = _are_offsets(labels)
    patterns: list[str] = []
    for form in forms:
        own = [one for one in labels if one.form == form]
        parts = {part for one in own for part in one.parts}
        if any(map(_is_time_above, own)):
            parts.add(Part.BEFORE)
        if below := [one.name for one in own if one.above]:
            patterns.append(two_lines_of(below))
        names = (one.label for one in own)
        patterns.append(pattern_of(form, names, parts, is_offset=is_offset))
    return regex.compile("|".join(patterns))


def _is_plain(forms: Sequence[Form], labels: Sequence[Sighting], rows: Sequence[Row]) -> bool:
    """Tell whether the engine sees the same labels without a pattern, and the same times."""
    if len(labels) >= _MANY and all(is_in_capitals(one.name) for one in labels):
        return False
    if any(form != Form(Lead.NONE, Wrap.NONE, End.COLON) for form in forms):
        return False
    # Without a pattern each time is taken for one in a recording.
    if any(one.time for one in labels) and not _are_offsets(labels):
        return False
    same = sum(
        (found := timed(rows[one.at].text)) is not None
        and found.label == one.label
        and (found.begins_at is not None) == one.is_timed
        for one in labels
    )
    return same >= _PLAIN * len(labels)


def _are_offsets(labels: Sequence[Sighting]) -> bool:
    """Tell whether the times are those in a recording, not those of a day.

    A recording begins near zero, and its times grow; a chat has a time beside each name. Printed
    forms of that: "14/05/2031, 10:00 - Marta: Yes.", "10:01 <mquill> yes", "10:00 AM Marta: Yes.".
    """
    beside = [one for one in labels if one.time]
    if any(one.is_dated or _is_of_chat(one) for one in beside):
        return False
    times = [time for one in beside if (time := read_timestamp(one.time)) is not None]
    if len(beside) < _TIMED * len(labels) or any(_MINUTES.fullmatch(one.time) for one in beside):
        return bool(times)
    # With seconds, times that run backwards are faults of a recording, and no others.
    is_exact = all(one.time.count(":") > 1 for one in beside)
    slips = 0 if is_exact else sum(two < one for one, two in pairwise(times))
    is_early = bool(times) and min(times).total_seconds() <= _LONGEST_BEFORE
    return is_early and slips <= _MOST_SLIPS * len(times)


def _is_of_chat(one: Sighting) -> bool:
    """Tell whether hours and minutes stand beside a nick: what is said there is not recorded."""
    return one.form.wrap is Wrap.ANGLE and one.time.count(":") == 1
