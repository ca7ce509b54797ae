"""Which of the forms that were weighed a document has its labels in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from transcripts.reading.induction.forms import Form, Lead
from transcripts.reading.induction.names import is_surely_named
from transcripts.reading.induction.proof import Known, prove
from transcripts.reading.induction.rows import Row
from transcripts.reading.induction.sighting import LINE, Sighting
from transcripts.reading.induction.weighing import Weight, weigh

__all__ = [
    "MOST_FORMS",
    "SHARE",
    "Candidate",
    "chosen",
    "lines_like",
    "score",
    "weighed",
    "with_lines",
]

# Forms beside the one that has most: two people may be printed in two ways, three are not.
MOST_FORMS = 3
_ENOUGH = 2
# How many labels another form has at least, for each of the best one.
SHARE = 0.03
# Lines of that form at most that are no labels, and share of surely names where its end is weak.
_MOST_AGAINST = 0.5
_NAMED = 0.8
# What the form counts for that names one voice only.
_MONOLOGUE = 0.1


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


def weighed(
    seen: Mapping[Form, Sequence[Sighting]], rows: Sequence[Row], known: Known
) -> list[Candidate]:
    """Return the forms with what is proven of each, the best first."""
    made: list[Candidate] = []
    for form, found in seen.items():
        labels = prove(found, form, known)
        enough = len(labels) >= _ENOUGH
        lines = lines_like(form, seen, rows, 0) if enough else 0
        weight = weigh(labels, lines - len(labels), rows, known) if enough else None
        made.append(Candidate(form, labels, weight))
    return sorted(made, key=score, reverse=True)


def with_lines(
    forms: Sequence[Candidate],
    seen: Mapping[Form, Sequence[Sighting]],
    rows: Sequence[Row],
    known: Known,
) -> Sequence[Candidate]:
    """Return the forms, with the lines that hold but a name that the best form proves.

    Printed form: "Ada Quill, Chief Executive Officer" above what she says, and "<A - Ada Quill>:"
    where she answers.
    """
    best = forms[0]
    if LINE not in seen or best.form == LINE:
        return forms
    proven = {one.key for one in best.labels}
    labels = [one for one in seen[LINE] if one.key in proven]
    if len(labels) < _ENOUGH:
        return forms
    made = Candidate(LINE, labels, weigh(labels, 0, rows, known))
    return [*(one for one in forms if one.form != LINE), made]


def lines_like(
    form: Form, seen: Mapping[Form, Sequence[Sighting]], rows: Sequence[Row], start: int
) -> int:
    """Return how many lines have a form from one line on: of headings, all that have their sign.

    Printed form: "# BLOCK-END", in a comment of code, among many others.
    """
    if form.lead is Lead.HEADING:
        return sum(row.is_heading for row in rows[start:])
    return sum(one.at >= start for one in seen[form])


def score(one: Candidate) -> float:
    """Return how much of the text a form holds in turns, and how regular they are."""
    weight = one.weight
    if weight is None:
        return 0
    regular = (weight.named + weight.returning + weight.spoken) / 3 + weight.timed
    return weight.turns * regular * max(weight.changes, _MONOLOGUE) / (1 + weight.against)


def chosen(forms: Sequence[Candidate]) -> list[Candidate]:
    """Return the best form, and those of which labels stand among its own."""
    best = forms[0]
    taken_forms = [best]
    taken = {one.at for one in best.labels}
    for other in forms[1:]:
        free = [one for one in other.labels if one.at not in taken]
        if len(taken_forms) == MOST_FORMS or not _belongs(other, free, best):
            continue
        taken_forms.append(evolve(other, labels=free))
        taken.update(one.at for one in free)
    return taken_forms


def with_signs(
    taken: Sequence[Candidate], seen: Mapping[Form, Sequence[Sighting]], rows: Sequence[Row]
) -> Sequence[Candidate]:
    """Return the chosen forms, with what has the best one and a sign before it, or none.

    Printed forms: ">>> ADA: We turn to the ferry." among "ADA: Yes."; "- Ben: Yes." among them, but
    for the items of a list, of which several stand below each other.
    """
    best = taken[0]
    printed = {one.key for form in taken for one in form.labels}
    forms = {form.form for form in taken}
    made: list[Candidate] = []
    for form, found in seen.items():
        if form in forms or evolve(form, lead=best.form.lead) != best.form:
            continue
        by_sign = {form.lead, best.form.lead} == {Lead.NONE, Lead.QUOTE}
        proven = _named_by_sign(found) if by_sign else frozenset[str]()
        labels = [one for one in found if one.key in printed or one.key in proven]
        if not by_sign:
            lines = {one.at for one in found}
            labels = [one for one in labels if lines.isdisjoint((one.at - 1, one.at + 1))]
        elif form.lead is Lead.QUOTE:
            # One sign is that of a quotation.
            labels = [one for one in labels if rows[one.at].text.startswith(">>")]
        if labels:
            made.append(Candidate(form, labels, None))
    return [*taken, *made]


def _named_by_sign(found: Sequence[Sighting]) -> frozenset[str]:
    """Return who surely is named where a sign says that another voice begins."""
    return frozenset(one.key for one in found if is_surely_named(one.name))


def _belongs(other: Candidate, free: Sequence[Sighting], best: Candidate) -> bool:
    """Tell whether the labels of another form are of the same document."""
    if (
        len(free) < max(_ENOUGH, SHARE * len(best.labels))
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
