"""The labels of a document: what returns, what nobody speaks under, what the page marks."""

from __future__ import annotations

import pytest

from tests.reading.lines import passages
from transcripts.reading.labels.document_labels import Labels, find_labels
from transcripts.reading.labels.evidence import Knowledge
from transcripts.reading.paragraphs.joining import flow
from transcripts.reading.source.passages import passage
from transcripts.reading.style.house_style import Confidence, HouseStyle

NAMES = HouseStyle(name="names", sniff=lambda _: Confidence.NO, only_names=True)
OTHERS = HouseStyle(name="others", sniff=lambda _: Confidence.NO)


def learned(text: str, style: HouseStyle = NAMES) -> Knowledge:
    known = Knowledge.of(style)
    find_labels(Labels(flow(text, style, known), known, style), style, known)
    return known


RETURNING = "Zelda: Yes.\n\nWilma: No.\n\nZelda: so it is.\n\nNote: this is the end.\n"


def test_a_label_that_returns_is_remembered() -> None:
    known = learned(RETURNING)
    assert known.returning == {"Zelda"}
    assert known.names == {"zelda": "Zelda"}
    assert known.is_label("Zelda: yes.")
    assert not known.is_label("Wilma: yes.")


def test_that_a_label_returns_counts_only_where_all_labels_are_names() -> None:
    known = learned(RETURNING, OTHERS)
    assert (known.returning, known.silent, known.names) == ((), (), {})


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("**Old intro:** [08:14]\n\n**Anna Berg:** Yes.", {"Old intro"}),
        ("**Old intro:**\n\n**Anna Berg:** [08:20] Yes.", {"Old intro"}),
        ("**Old intro:**\n\n**Anna Berg:** Yes.\n\n**Old intro:**\n\nZoe Lee: No.", {"Old intro"}),
        # somebody speaks under it, here or there
        ("**Anna Berg:** [08:14]\n\nYes.", set()),
        ("**Anna Berg:**\n\n**Karl Lang:** No.\n\n**Anna Berg:** Yes.", set()),
        # it is not bold, or the last
        ("Old intro: [08:14]\n\nAnna Berg: Yes.", set()),
        ("**Anna Berg:** Yes.\n\n**Old intro:** [08:14]", set()),
        ("", set()),
    ],
)
def test_a_label_under_which_nobody_speaks(text: str, silent: set[str]) -> None:
    assert learned(text).silent == silent


def test_the_first_and_the_last_label() -> None:
    known = Knowledge.of(OTHERS)
    stream = passages("Boats\nAnna Berg: Yes.\nIt is.\nKarl Lang: No.\nSo.\n")
    assert find_labels(Labels(stream, known, OTHERS), OTHERS, known) == (1, 3)
    assert known.head == " Boats "
    assert known.printed == {"Anna Berg", "Karl Lang"}


def test_a_document_without_labels() -> None:
    stream = passages("Boats\nIt is so.\n")
    known = Knowledge.of(OTHERS)
    assert find_labels(Labels(stream, known, OTHERS), OTHERS, known) == (2, -1)


@pytest.mark.parametrize(
    "text", ["the old boat", "The old boat:", "Anna Berg:", "The chair: Anna:"]
)
def test_what_the_page_marks_as_a_label_is_one(text: str) -> None:
    made = passage(text, 0, len(text), "label")
    assert made is not None
    labels = Labels([made], Knowledge.of(OTHERS), OTHERS)
    (found,) = labels.found
    assert found is not None
    assert (found.label, found.end) == (text.rstrip(":"), len(text))
    assert labels.verdict(0).accepted


@pytest.mark.parametrize(
    "text",
    [
        "**Anna Berg:** Yes.\n\nAnd so it is.",
        "**Anna Berg:** Yes.\n\n**Zoe Lee:** No.\n\n## Karl Lang: a vote",
    ],
)
def test_labels_are_bold_where_most_are(text: str) -> None:
    assert learned(text, OTHERS).is_bold


@pytest.mark.parametrize(
    "text",
    [
        "**Anna Berg:** Yes.\n\nZoe Lee: No.",
        # What reads like a label counts, whatever the page says that it is.
        "**Anna Berg:** Yes.\n\n## Karl Lang: a vote",
    ],
)
def test_labels_are_not_bold_where_half_are(text: str) -> None:
    assert not learned(text, OTHERS).is_bold


def test_where_labels_are_bold_verdicts_are_judged_anew() -> None:
    known = Knowledge.of(OTHERS)
    text = "Note one: so.\n\n**Anna Berg:** Yes.\n\n**Old boat:** No."
    labels = Labels(flow(text, OTHERS, known), known, OTHERS)
    assert [labels.verdict(at).accepted for at in range(3)] == [False, True, False]
    find_labels(labels, OTHERS, known)
    assert [labels.verdict(at).accepted for at in range(3)] == [False, True, True]


def test_what_is_no_label() -> None:
    labels = Labels(passages("It is so."), Knowledge.of(OTHERS), OTHERS)
    assert labels.found == [None]
    assert not labels.verdict(0).accepted


def test_who_speaks_is_learned_from_a_list_above_the_text() -> None:
    known = learned("Speakers: Zelda; Wilma Oz, Ida.\n\nZelda: yes.\n")
    assert known.people == {"zelda", "wilmaoz", "ida"}


def test_what_stands_is_judged_anew_only_where_more_is_known() -> None:
    known = Knowledge.of(OTHERS)
    labels = Labels(passages("Anna Berg: Yes.\nZelda: No.\n"), known, OTHERS)
    find_labels(labels, OTHERS, known)
    first = labels.verdict(0)
    find_labels(labels, OTHERS, known)
    assert labels.verdict(0) == first
    known.learn("Zelda")
    assert not labels.verdict(1).accepted
    labels.reconsider()
    assert labels.verdict(1).accepted
