"""What may be a label: where the text beside it ends."""

from __future__ import annotations

import pytest

from tests.reading.induction.talks import filled, turns, voices
from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.forms import End, Form, Lead, Wrap
from transcripts.reading.induction.rows import document_of
from transcripts.reading.induction.sighting import Sighting
from transcripts.reading.induction.sightings import sightings

COLON = Form(Lead.NONE, Wrap.NONE, End.COLON)


def seen(text: str) -> list[Sighting]:
    return sightings(document_of(text, STYLE).rows, STYLE.body)[COLON]


def test_the_text_beside_a_label_ends_at_the_next_one_on_the_line() -> None:
    line = "Berta Lind: (00:05) Shall we? Olaf Moe: (00:10) Yes, we go. Berta Lind: (00:15) Good."
    assert [(one.name, one.rest) for one in seen(line)] == [
        ("Berta Lind", "Shall we?"),
        ("Olaf Moe", "Yes, we go."),
        ("Berta Lind", "Good."),
    ]


def test_a_line_with_many_labels_is_kept_once() -> None:
    line = "Berta Lind: (00:05) Shall we? " + "Olaf Moe: (00:10) Yes, we go. " * 500
    assert sum(len(one.rest) for one in seen(line)) < len(line)


@pytest.mark.parametrize(("count", "is_one"), [(91, True), (92, False)])
def test_a_name_has_91_signs_at_most(count: int, is_one: bool) -> None:  # noqa: FBT001
    name = filled(count, "Ada Quill")
    assert (name in voices(*turns(6, names=(name, "Olaf Moe")))) is is_one


@pytest.mark.parametrize(("count", "is_one"), [(329, True), (330, False)])
def test_a_name_with_its_place_has_329_signs_at_most(count: int, is_one: bool) -> None:  # noqa: FBT001
    label = f"{filled(count - 1, 'Ada Quill (Old Quay')})"
    assert (label in voices(*turns(6, names=(label, "Olaf Moe")))) is is_one


@pytest.mark.parametrize(("count", "is_one"), [(190, True), (191, False)])
def test_a_label_before_a_tab_has_190_signs_at_most(count: int, is_one: bool) -> None:  # noqa: FBT001
    label = f"{filled(count - 1, 'Ada Quill (Old Quay')})"
    assert (label in voices(*turns(6, "{}\t{}", (label, "Olaf Moe")))) is is_one


@pytest.mark.parametrize(("count", "is_one"), [(160, True), (161, False)])
def test_a_label_that_is_a_line_has_160_signs_at_most(count: int, is_one: bool) -> None:  # noqa: FBT001
    label = filled(count, f"{filled(70, 'Ada Quill')} -- Analyst")
    assert (label in voices(*turns(6, "{}\n{}", (label, "Olaf Moe")))) is is_one


@pytest.mark.parametrize(("count", "is_one"), [(160, True), (161, False)])
def test_company_and_role_below_a_name_have_160_signs_at_most(count: int, is_one: bool) -> None:  # noqa: FBT001
    role = filled(count, f"{filled(70, 'Old Bank')} -- Analyst")
    names = (f"Ada Quill\n{role}", "Olaf Moe\nOld Sea -- Director")
    assert (f"Ada Quill {role}" in voices(*turns(6, "{}\n{}", names))) is is_one


@pytest.mark.parametrize(("count", "is_one"), [(40, True), (41, False)])
def test_who_says_his_name_says_at_most_40_signs_before_it(count: int, is_one: bool) -> None:  # noqa: FBT001
    greeting = filled(count - 1, "Good evening!")
    text = f"Tavast Zorb\n{greeting} Tavast Zorb, Harbour News."
    assert ("Tavast Zorb" in voices(text, *turns(4, "{}\n{}"))) is is_one
