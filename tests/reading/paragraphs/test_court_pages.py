"""Pages that a court reporter has set: which are seen as such, and what is undone."""

from __future__ import annotations

import pytest

import transcripts
from transcripts.reading.paragraphs.court_pages import court_lines, has_columns


def texts(text: str) -> list[str] | None:
    lines = court_lines(text, 0)
    return None if lines is None else [line.text for line in lines]


def numbered(numbers: list[int]) -> str:
    return "".join(f"{number:>2}   We go on\n" for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "is_page"),
    [
        ([1, 2, 3, 4], True),
        ([1, 2, 3], False),
        ([*range(1, 26), 1, 2], True),
        ([*range(1, 20), 1, *range(3, 9), 2], False),
        ([*range(1, 10), *range(11, 13)], True),
        ([*range(1, 9), 7], False),
        ([], False),
    ],
)
def test_lines_are_numbered_where_each_number_counts_on(numbers: list[int], is_page: bool) -> None:  # noqa: FBT001
    found = texts(numbered(numbers))
    assert found == (["We go on"] * len(numbers) if is_page else None)


@pytest.mark.parametrize(
    ("numbers", "others", "is_page"),
    [
        ([1, 2, 3, 4], 1, True),
        ([1, 2, 3, 4], 2, False),
        ([*range(1, 26), 1], 39, True),
        ([*range(1, 26), 1], 40, False),
    ],
)
def test_how_many_lines_have_a_number(numbers: list[int], others: int, is_page: bool) -> None:  # noqa: FBT001
    text = "".join(f"     line {chr(97 + at)}\n" for at in range(others))
    assert (texts(text + numbered(numbers)) is not None) is is_page


@pytest.mark.parametrize(("last", "is_page"), [(19, False), (20, True), (32, True), (33, False)])
def test_a_page_has_20_to_32_numbered_lines(last: int, is_page: bool) -> None:  # noqa: FBT001
    text = "".join(f"     line {at}\n" for at in range(last)) + numbered([*range(1, last + 1)] * 2)
    assert (texts(text) is not None) is is_page


@pytest.mark.parametrize(("indent", "is_page"), [(12, True), (13, False)])
def test_the_number_of_a_line_is_indented_by_twelve_at_most(indent: int, is_page: bool) -> None:  # noqa: FBT001
    text = "".join(f"{' ' * indent}{number}   We go on\n" for number in range(1, 6))
    assert (texts(text) is not None) is is_page


def test_numbered_turns_are_no_page() -> None:
    turns = [
        "1 Berta Lind: We walked.",
        "2 Olaf Moe: Yes.",
        "3 Berta Lind: And you?",
        "4 Olaf Moe: No.",
    ]
    text = "\n".join(f"{turn}\n  I think so." for turn in turns)
    assert texts(text) is None
    assert sum(turn.text.endswith("I think so.") for turn in transcripts.parse(text).turns) == 4


def test_a_line_that_returns_within_a_page_is_text() -> None:
    page = numbered([*range(1, 26)]).replace("12   We go on\n", "12   We go on\n     I think so.\n")
    found = texts(page * 3)
    assert found is not None
    assert found.count("I think so.") == 3


def test_a_number_within_a_page_is_text() -> None:
    page = numbered([*range(1, 26)]).replace("12   We go on\n", "12   It was in\n     1998\n")
    assert "1998" in (texts(page * 2) or ())


@pytest.mark.parametrize(
    ("numbers", "left"),
    [
        (("1998",), ["1998"]),
        (("17", "18"), []),
        (("18", "19"), []),
        (("17", "1998", "18"), ["1998"]),
    ],
)
def test_pages_of_double_spaced_text_count_on(numbers: tuple[str, ...], left: list[str]) -> None:
    lines = ["16", *(["we go on with it and"] * 9)]
    for number in numbers:
        lines += [number, *(["we go on with it and"] * 9)]
    found = texts("\n\n".join([*lines, *(["we go on"] * 9), "99"]))
    assert found is not None
    assert [line for line in found if line.isdecimal()] == left


def test_what_stands_on_many_pages_is_set_aside() -> None:
    text = "".join(
        f"  Page {page} of 3\n{numbered([*range(1, 26)])}   {page}\n" for page in (1, 2, 3)
    )
    lines = court_lines(text, 0)
    assert lines is not None
    assert {line.text for line in lines} == {"We go on"}
    first, last = lines[0], lines[-1]
    assert text[first.start : first.end].startswith("Page 1 of 3")
    assert text[last.start : last.end].endswith("We go on\n   3")


@pytest.mark.parametrize(("pages", "first"), [(3, "We go on"), (2, "Page 1 of 2")])
def test_what_belongs_to_pages_stands_on_three_of_them(pages: int, first: str) -> None:
    made = [f"  Page {at} of {pages}\n{numbered([*range(1, 26)])}" for at in range(1, pages + 1)]
    assert (texts("".join(made)) or [""])[0] == first


@pytest.mark.parametrize(("above", "is_page"), [(240, True), (241, False)])
def test_the_first_400_lines_show_how_a_text_is_set(above: int, is_page: bool) -> None:  # noqa: FBT001
    # Four lines in ten must have a number: here 160 of them.
    text = "We go on.\n" * above + numbered([*range(1, 26)] * 20)
    assert (court_lines(text, 0) is not None) is is_page


def test_a_text_of_numbers_is_none() -> None:
    assert texts("1\n2\n3\n4\n") is None


def test_a_text_of_numbers_is_read_as_a_meeting_in_which_nobody_speaks() -> None:
    meeting = transcripts.parse("1\n2\n3\n4\n5\n", format="labelled")
    assert meeting.turns == ()
    assert [one.text for one in transcripts.explain("1\n2\n3\n4\n5\n")] == list("12345")


@pytest.mark.parametrize(("count", "is_double"), [(20, True), (19, False)])
def test_twenty_lines_show_that_a_text_is_double_spaced(count: int, is_double: bool) -> None:  # noqa: FBT001
    lines = [f"we go on with {chr(97 + at)}" for at in range(count)]
    found = court_lines("\n\n".join(lines), 0)
    assert (found is not None) is is_double


@pytest.mark.parametrize(("apart", "is_double"), [(15, True), (14, False)])
def test_three_in_four_lines_of_a_double_spaced_text_stand_apart(
    apart: int,
    is_double: bool,  # noqa: FBT001
) -> None:
    lines = ["we go on with it and"] * 20
    text = "\n".join(lines[apart:]) + "\n\n" + "\n\n".join(lines[:apart])
    assert (court_lines(text, 0) is not None) is is_double


@pytest.mark.parametrize(
    ("end", "is_broken"), [("", True), (",", True), *((sign, False) for sign in ".!?:")]
)
@pytest.mark.parametrize(("broken", "is_double"), [(5, True), (4, False)])
def test_one_in_five_lines_of_a_double_spaced_text_breaks_a_sentence(
    broken: int,
    is_double: bool,  # noqa: FBT001
    end: str,
    is_broken: bool,  # noqa: FBT001
) -> None:
    lines = [*["We go on."] * (24 - broken), *[f"we go on with it{end}"] * broken]
    lines[-broken - 1] = f"We go on{end}"
    found = court_lines("\n\n".join(lines), 0)
    assert (found is not None) is (is_double and is_broken)


def test_a_text_with_a_sentence_a_line_is_not_double_spaced() -> None:
    assert court_lines("\n\n".join(["We go on."] * 30), 0) is None


def test_more_than_one_empty_line_parts_paragraphs() -> None:
    lines = ["we go on with it and"] * 30
    found = court_lines("\n\n".join(lines) + "\n\n\nand so on", 0)
    assert found is not None
    assert [line.apart for line in found[-2:]] == [False, True]


def test_long_pages_are_looked_at_as_a_whole() -> None:
    text = numbered([*range(1, 26)] * 20)
    assert len(texts(text) or ()) == 500


COLUMNS = [f"{'we sail to the port ' + chr(97 + at):<40}and they go on with it" for at in range(8)]


@pytest.mark.parametrize(
    ("lines", "are_columns"),
    [
        (COLUMNS, True),
        (COLUMNS[:7], False),
        (COLUMNS + ["we sail to the port, and they go on with it as well"] * 5, True),
        (COLUMNS + ["we sail to the port, and they go on with it as well"] * 6, False),
        (COLUMNS + ["we sail to the port at nine"] * 6, True),
        (COLUMNS + ["THE NIGHT FERRY OF SANDS".center(60)] * 6, True),
        (COLUMNS + ["THE NIGHT FERRIES OF SAND".center(60)] * 6, False),
        (["we sail to the port  and they go on with it"] * 9, False),
        (["THE PRESIDENT:    The Senate will come to order"] * 9, False),
        (["a b    and they go on with it, as we do"] * 9, False),
        (["we sail to the port    a b c d e f g"] * 9, True),
        (["wesailtotheport          and they go on with it"] * 9, False),
    ],
)
def test_two_columns(lines: list[str], are_columns: bool) -> None:  # noqa: FBT001
    assert has_columns("\n".join(lines)) is are_columns


@pytest.mark.parametrize(("place", "are_columns"), [(249, True), (250, False)])
def test_the_second_column_begins_within_250_signs(place: int, are_columns: bool) -> None:  # noqa: FBT001
    text = "\n".join(f"{'we sail to the port':<{place}}and they go on with it" for _ in range(8))
    assert has_columns(text) is are_columns


def test_a_text_whose_first_lines_alone_are_numbered_is_none() -> None:
    text = numbered([*range(1, 26)] * 16) + "We go on with the bill.\n" * 700
    assert court_lines(text, 0) is None


def test_a_line_that_prints_nothing_is_none() -> None:
    assert texts(numbered([1, 2, 3, 4]) + " 5   \u200b\n") == ["We go on"] * 4


def test_the_number_of_a_page_is_told_from_those_of_its_lines() -> None:
    lines = [f"{number:>6}      We sail over the harbor with" for number in range(1, 26)]
    first = ["     1      MS. BERG:  We sail over the harbor", *lines[1:]]
    pages = ["\n".join(page) for page in (first, lines, lines)]
    text = "\n".join(f"{'':50}{at}\n{page}" for at, page in enumerate(pages, 7))
    meeting = transcripts.parse(f"{text}\n{'':50}10\n", format="court")
    marks = [mark.value for turn in meeting.turns for one in turn.paragraphs for mark in one.marks]
    found = [(one.kind, one.page, one.text) for one in marks if isinstance(one, transcripts.Note)]
    assert found == [(transcripts.NoteKind.PAGE, str(at), str(at)) for at in (8, 9, 10)]
    assert not any(digit in meeting.text for digit in "0123456789")


@pytest.mark.parametrize("pages", [3, 5])
def test_a_line_above_the_first_of_three_pages_or_more_belongs_to_them(pages: int) -> None:
    text = "".join(
        f"     Old Quay, day {page}\n{numbered([*range(1, 26)])}" for page in range(pages)
    )
    assert texts(text) == ["We go on"] * (25 * pages)


def test_a_short_line_is_a_heading_above_both_columns() -> None:
    columns = ["We went to the old port on foot      and nobody was there to see us"] * 10
    assert has_columns("\n".join([*columns, *[" " * 24 + "The night ferry sails"] * 10]))
    assert not has_columns(
        "\n".join([*columns, *[" " * 24 + "The night ferry sails at nine"] * 10])
    )
