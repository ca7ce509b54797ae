"""The lines of pages that a text shows by numbers that count up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

import transcripts
from tests.pages import said
from transcripts.formats import labelled
from transcripts.kinds import NoteKind
from transcripts.model import Note
from transcripts.reading.paragraphs.page_numbers import with_page_lines

WORDS = (
    "ferry harbor master boat crew captain winter quay signal lamp anchor sail rope tide".split()
)


def page_of(number: int) -> str:
    """Return what two people say on a page; the first goes on for some lines."""
    words = [f"the {WORDS[at * number % 13]} and the {WORDS[at]}" for at in range(12)]
    lines = [f"and that {one} are where {two} have been all along," for one, two in pairwise(words)]
    ends = f"Ben Okoro: So it is. We have seen {words[number % 12]}, and nobody minds."
    return "\n".join([f"Anna Berg: We heard of {words[number]},", *lines, f"and so on.\n\n{ends}"])


def paged(mark: Callable[[int], str], count: int = 4) -> str:
    """Return pages, with a line where each but the last ends: amid what Anna Berg says."""
    pages = [page_of(number) for number in range(1, count + 2)]
    ends = [page.find("\n", len(page) // 3) for page in pages]
    marked = [
        f"{page[:end]}\n{mark(number)}{page[end:]}"
        for number, (page, end) in enumerate(zip(pages, ends, strict=True), 3)
    ]
    return "\n\n".join([*marked[:-1], pages[-1]])


def found(text: str) -> list[str]:
    return sorted(with_page_lines(text, labelled.STYLE, 0).page.break_lines)


PLAIN = said(transcripts.parse("\n\n".join(map(page_of, range(1, 6)))))


@pytest.mark.parametrize(
    "mark",
    [
        lambda number: f"\n{number}\n",
        lambda number: f"\nPage {number} of 12\n",
        lambda number: f"\n- {number} -\n",
        lambda number: f"Seite {number}",
        lambda number: f"\n{number}\n\nOld Quay, Session 12\n",
        lambda number: f"\n  Minutes of the Harbor Council       {number}\n\fOld Quay\n",
        lambda number: f"\n{number}\tMinutes of the Harbor Council\n",
    ],
)
def test_the_sentence_goes_on_below_the_line_of_a_page(mark: Callable[[int], str]) -> None:
    meeting = transcripts.parse(paged(mark))
    assert said(meeting) == PLAIN
    spoken = [one for turn in meeting.turns for one in turn.paragraphs]
    notes = [mark.value for one in spoken for mark in one.marks]
    assert {one.kind for one in notes if isinstance(one, Note)} == {NoteKind.PAGE}
    assert [one.page for one in notes if isinstance(one, Note) and one.page] == list("3456")


@pytest.mark.parametrize("mark", ["Page 3 of 12", "Seite 3 von 12", "p. 3/12"])
def test_one_line_is_enough_that_says_of_how_many_pages_it_is(mark: str) -> None:
    assert found(f"{page_of(1)}\n\n{mark}\n\n{page_of(2)}") == [mark]


def test_even_and_odd_pages_may_have_lines_of_their_own() -> None:
    text = paged(lambda number: f"{number}    Old Quay" if number % 2 else f"Vane    {number}", 8)
    assert found(text) == ["3 Old Quay", "5 Old Quay", "7 Old Quay", "9 Old Quay"]


def test_a_number_among_those_of_pages_is_none() -> None:
    text = paged(lambda number: f"\n{number}\n").replace("nobody minds.", "nobody minds.\n\n88", 1)
    assert found(text) == ["3", "4", "5", "6"]


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("Old Quay", True),
        ("Old Quay:", False),
        ("Mr. Lo: Yes, all of", False),
        ("We sail.", False),
        ("(Applause)", False),
    ],
)
def test_what_may_run_beside_a_number(line: str, runs: bool) -> None:  # noqa: FBT001
    assert (line in found(paged(lambda number: f"\n{line}\n{number}\n"))) == runs


def test_what_stands_beside_few_numbers_does_not_run() -> None:
    text = paged(lambda number: f"\n{number}\nOld Quay{' of Vane' * (number % 3)}\n")
    assert found(text) == ["3", "4", "5", "6"]


@pytest.mark.parametrize(
    "text",
    [
        paged(lambda number: f"\n{number}\n", 2),
        paged(lambda number: f"\n{number * number}\n"),
        paged(lambda number: f"\n{9 - number}\n"),
        paged(lambda number: f"\nItem {number}\n"),
        # a list
        "\n".join(map(str, range(30))),
        # parts of any length
        "\n\n".join(f"{number}\n\n{page_of(1) * 4**number}" for number in range(5)),
        page_of(1),
        "",
    ],
)
def test_what_are_no_numbers_of_pages(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("length", "count"), [(399, 0), (400, 4), (20_000, 4), (20_001, 0)])
def test_so_much_stands_on_a_page(length: int, count: int) -> None:
    text = "".join(f"\n{number}\n{'a' * (length - 1)}" for number in range(1, 5))
    assert len(found(text)) == count


def test_pages_above_the_text_are_not_looked_at() -> None:
    text = paged(lambda number: f"\n{number}\n")
    assert with_page_lines(text, labelled.STYLE, len(text)).page.break_lines == {}


def test_a_style_may_name_the_lines_itself() -> None:
    style = labelled.STYLE
    assert not style.page.has_breaks
    known = with_page_lines(paged(lambda number: f"\n{number}\n"), style, 0).page
    assert known.has_breaks
    assert known.is_break("4")
    assert not known.is_break("8")


@pytest.mark.parametrize(("pages", "runs"), [(7, True), (8, False)])
def test_a_title_runs_on_two_of_five_pages(pages: int, runs: bool) -> None:  # noqa: FBT001
    text = paged(lambda number: f"\n{number}\n{'Old Quay' if number < 6 else ''}\n", pages)
    assert ("Old Quay" in found(text)) == runs


def test_a_sign_alone_is_no_title_that_runs() -> None:
    text = paged(lambda page: f">\nPage {page} of 9\n>")
    assert found(text) == [f"Page {page} of 9" for page in range(3, 7)]
    quoted = "\n>\n".join(f"> {line}" for line in text.split("\n") if line)
    assert transcripts.parse(quoted).turns
