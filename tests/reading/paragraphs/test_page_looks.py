"""Where the pages of a plain text break, and how a paragraph is set on them."""

from __future__ import annotations

import pytest
import regex
from attrs import evolve

import transcripts
from transcripts import (
    BodyStyle,
    Heading,
    HouseStyle,
    LabelStyle,
    Layout,
    Look,
    Meeting,
    Note,
    NoteKind,
    PageStyle,
    Paragraph,
    PassageKind,
    Rule,
    TextStyle,
)

LABEL = regex.compile(r"(?P<label>Mr\. (?P<name>\p{Lu}+))\. ")
BREAK = regex.compile(r"\[\[Page (?P<page>\w+)\]\]|(?P<column>\d+) THE HARBOR RECORD")
RULES = (
    Rule(kind=PassageKind.HEADING, looks=frozenset({Look.CENTRED})),
    Rule(kind=PassageKind.QUOTE, looks=frozenset({Look.DEEP})),
)


def style(layout: Layout = Layout.INDENTS, rules: tuple[Rule, ...] = RULES) -> HouseStyle:
    return HouseStyle(
        name="harbor",
        languages=("en",),
        labels=LabelStyle(pattern=LABEL),
        text=TextStyle(layout=layout, has_headings=False),
        page=PageStyle(breaks=BREAK),
        body=BodyStyle(rules=rules),
    )


def read(text: str, layout: Layout = Layout.INDENTS, rules: tuple[Rule, ...] = RULES) -> Meeting:
    return transcripts.parse(text, format=style(layout, rules), strict=True)


RECORD = """\
[[Page S1]]

                            THE NIGHT FERRY
                             OF PORT SAND

  Mr. BERG. Mr. President, the harbor of our town is
[[Page S2]]

7 THE HARBOR RECORD
forty years old.
  Its ferry is not. I read from the bill on the harbor of Port Sand:

       Section 1. The ferry sails at night, and no ship waits
     for it.
       Section 2. It is gray.

  Mr. LO. No.
  Mr. BERG. Yes.
"""


def test_a_sentence_goes_on_over_the_page() -> None:
    meeting = read(RECORD)
    first = meeting.turns[0].paragraphs[0]
    assert first.text == "Mr. President, the harbor of our town is forty years old."
    marks = [(mark.start, mark.value) for mark in first.marks]
    pages = [(at, one.kind, one.page, one.column) for at, one in marks if isinstance(one, Note)]
    assert pages == [
        (41, NoteKind.PAGE, "S2", None),
        (41, NoteKind.PAGE, None, "7"),
    ]
    assert [one.span.of(RECORD) for _, one in marks] == ["[[Page S2]]", "7 THE HARBOR RECORD"]


def test_a_page_that_begins_with_a_paragraph_stands_for_itself() -> None:
    page, heading = read(RECORD).blocks[:2]
    assert isinstance(page, Note)
    assert (page.kind, page.page, page.span.of(RECORD)) == (NoteKind.PAGE, "S1", "[[Page S1]]")
    assert isinstance(heading, Note)
    assert heading.kind is NoteKind.TITLE
    assert heading.text == "THE NIGHT FERRY OF PORT SAND"


def test_a_page_between_paragraphs_does_not_end_a_turn() -> None:
    text = "  Mr. BERG. It is late.\n[[Page S2]]\n  The ferry waits\nfor us.\n"
    (turn,) = read(text, rules=()).turns
    assert [type(block) for block in turn.blocks] == [Paragraph, Note, Paragraph]
    assert turn.text == "It is late.\n\nThe ferry waits for us."


def test_paragraphs_begin_with_an_indent() -> None:
    meeting = read(RECORD)
    assert [turn.label for turn in meeting.turns] == ["Mr. BERG", "Mr. LO", "Mr. BERG"]
    assert [type(block) for block in meeting.turns[0].blocks] == [Paragraph, Paragraph]


def test_what_is_deep_is_quoted() -> None:
    quotes = [block for block in read(RECORD).blocks if getattr(block, "kind", None) == "quote"]
    assert [quote.text for quote in quotes if isinstance(quote, Note)] == [
        "Section 1. The ferry sails at night, and no ship waits for it.",
        "Section 2. It is gray.",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    meeting = read(RECORD.replace("\n", end))
    assert len(meeting.turns[0].paragraphs[0].marks) == 2
    assert [turn.text for turn in meeting.turns[1:]] == ["No.", "Yes."]


@pytest.mark.parametrize("end", ["\f", " \f", "\n\f", "\v", "\x85", "\u2028", "\u2029"])
def test_what_a_form_feed_parts_from_the_line_of_a_page_is_said(end: str) -> None:
    meeting = read(f"  Mr. BERG. The ferry\n[[Page S2]]{end}sails at nine.\n")
    (turn,) = meeting.turns
    assert turn.text == "The ferry sails at nine."
    assert [mark.value.text for mark in turn.paragraphs[0].marks] == ["[[Page S2]]"]


def test_a_page_may_end_the_text() -> None:
    meeting = read("  Mr. BERG. It is late.\n[[Page S2]]", rules=())
    note = meeting.blocks[-1]
    assert isinstance(note, Note)
    assert (note.page, meeting.turns[0].text) == ("S2", "It is late.")


@pytest.mark.parametrize("layout", [Layout.LINES, Layout.BLOCKS, Layout.DETECT])
def test_every_layout_has_pages(layout: Layout) -> None:
    text = "Mr. BERG. It is late.\n\n[[Page S2]]\n\nThe ferry waits.\n\nMr. LO. No.\n"
    turns = read(text, layout, ()).turns
    assert [turn.text for turn in turns] == ["It is late.\n\nThe ferry waits.", "No."]
    assert isinstance(turns[0].blocks[1], Note)


@pytest.mark.parametrize(
    ("above", "goes_on"),
    [
        ("We thank the board (and its crew)", True),
        ("(We thank the board and its crew)", False),
        ("(We thank the board (and its\ncrew) of the harbor)", False),
    ],
)
def test_a_bracket_within_a_sentence_does_not_end_it(above: str, goes_on: bool) -> None:  # noqa: FBT001
    text = f"  Mr. BERG. It is late.\n  {above}\n[[Page S2]]\nPort Sand for it.\n"
    (turn,) = read(text, rules=()).turns
    assert turn.blocks[-1].text.startswith("Port Sand") is not goes_on


def test_in_blocks_the_sentence_says_whether_a_paragraph_goes_on() -> None:
    text = "Mr. BERG. The ferry is\n\n[[Page S2]]\n\nlate.\n\nMr. LO. No.\n"
    assert read(text, Layout.BLOCKS, ()).turns[0].text == "The ferry is late."


@pytest.mark.parametrize(
    ("indent", "is_heading"), [(28, True), (27, True), (26, False), (29, True), (30, False)]
)
def test_what_is_centred_is_near_the_middle(indent: int, is_heading: bool) -> None:  # noqa: FBT001
    long = "x" * 71
    text = f"  Mr. BERG. Yes.\n{long}\n{long}\n\n{' ' * indent}THE NIGHT FERRY\n\n  Mr. LO. No.\n"
    found = [block for block in read(text, rules=RULES[:1]).blocks if isinstance(block, Heading)]
    assert bool(found) is is_heading


@pytest.mark.parametrize(("indent", "is_heading"), [(27, True), (26, False)])
def test_what_is_centred_is_off_by_three_signs_at_most(indent: int, is_heading: bool) -> None:  # noqa: FBT001
    long = "x" * 71
    text = f"  Mr. BERG. Yes.\n{long}\n{long}\n\n{' ' * indent}THE NIGHT BOAT\n\n  Mr. LO. No.\n"
    found = [block for block in read(text, rules=RULES[:1]).blocks if isinstance(block, Heading)]
    assert bool(found) is is_heading


@pytest.mark.parametrize(("wide", "is_heading"), [(2, True), (1, False)])
def test_one_line_in_twenty_may_be_wider_than_the_page(wide: int, is_heading: bool) -> None:  # noqa: FBT001
    lines = [*["x" * 71] * wide, *["x" * 50] * (37 - wide)]
    title = f"{' ' * 28}THE NIGHT FERRY"
    text = "\n".join(["  Mr. BERG. Yes.", *lines, "", title, "", "  Mr. LO. No."])
    found = [block for block in read(text, rules=RULES[:1]).blocks if isinstance(block, Heading)]
    assert bool(found) is is_heading


@pytest.mark.parametrize(("margin", "is_heading"), [(4, True), (3, False)])
def test_what_is_centred_has_a_margin(margin: int, is_heading: bool) -> None:  # noqa: FBT001
    long = "x" * 60
    head = "Y" * (60 - 2 * margin)
    text = f"Mr. BERG. Yes.\n{long}\n{long}\n\n{' ' * margin}{head}\n\nMr. LO. No.\n"
    found = [block for block in read(text, rules=RULES[:1]).blocks if isinstance(block, Heading)]
    assert bool(found) is is_heading


def test_where_labels_stand_at_the_left_edge_no_indent_is_looked_for() -> None:
    text = "Mr. BERG. It is late.\nThe ferry waits.\nMr. LO. No.\n"
    assert [turn.text for turn in read(text, rules=()).turns] == [
        "It is late. The ferry waits.",
        "No.",
    ]


@pytest.mark.parametrize(("usual", "is_seldom"), [(0, False), (20, False), (21, True)])
def test_indents_of_full_lines_show_where_paragraphs_begin(
    usual: int,
    is_seldom: bool,  # noqa: FBT001
) -> None:
    first, second = (
        "The ferry of Port Sand sails at night, and no ship",
        "The ships of the north go",
    )
    text = (
        "  Mr. BERG. I ask that this be printed in the record today:\n"
        f"{' ' * 8}{first}\nwaits for it,\n{' ' * 8}{second} by day, and all\nwait for them.\n"
    )
    more = "  We go on with the bill on the harbor of the town and on\nall of it.\n" * usual
    (turn,) = read(f"{text}{more}", rules=()).turns
    begins = [one.text[:25] for one in turn.paragraphs]
    assert begins[:2] == ["I ask that this be printe", first[:25]]
    assert (second in begins) is not is_seldom


@pytest.mark.parametrize(
    ("usual", "indent", "is_label"),
    [(3, 3, True), (3, 2, True), (3, 1, False), (2, 1, True), (2, 0, False), (1, 0, False)],
)
def test_a_label_is_indented_as_others_are_but_for_a_slip(
    usual: int,
    indent: int,
    is_label: bool,  # noqa: FBT001
) -> None:
    first, more = " " * usual, " " * indent
    turn = f"{first}Mr. BERG. It is late, and we wait\n{more}for the ferry to come.\n"
    text = f"{turn}{turn}{more}Mr. LO. No.\n"
    assert ("Mr. LO" in [turn.label for turn in read(text, rules=()).turns]) is is_label


def test_what_is_indented_as_a_whole_does_not_show_where_paragraphs_begin() -> None:
    quoted = "     The ferry sails at night. No ship waits for it.\n     All Wait for the ferry.\n"
    text = f"  Mr. BERG. I read from the bill on the ferry:\n\n{quoted}\n  Mr. LO. No.\n"
    assert len(read(text, rules=()).turns[0].paragraphs) == 2


def test_a_short_line_that_hangs_does_not_show_where_paragraphs_begin() -> None:
    hanging = f"{' ' * 20}the harbor board,\nbe printed.\n"
    text = f"  Mr. BERG. I ask that the bill on the ferry and on\n{hanging}  Mr. LO. No.\n"
    assert len(read(text, rules=()).turns[0].paragraphs) == 1


@pytest.mark.parametrize(
    ("indent", "hanging", "goes_on"),
    [
        (2, f"{' ' * 12}the harbor board,\n", True),
        (5, f"{' ' * 12}the harbor board,\n", False),
        (5, "", True),
    ],
)
def test_below_a_line_that_hangs_what_is_less_indented_than_the_first_begins(
    indent: int,
    hanging: str,
    goes_on: bool,  # noqa: FBT001
) -> None:
    text = (
        "  Mr. LO. The bill is short, and nobody has read it before\nthe ferry was built.\n"
        f"{' ' * indent}I ask that the bill on the ferry and\n{hanging}  Be Printed at night.\n"
    )
    last = read(text, rules=()).turns[0].paragraphs[-1]
    assert last.text.startswith("Be Printed") is not goes_on


@pytest.mark.parametrize(("step", "count"), [(4, 2), (5, 1)])
def test_a_line_that_hangs_is_more_than_four_signs_deeper(step: int, count: int) -> None:
    hanging = f"{' ' * (2 + step)}the harbor board,\nbe printed.\n"
    text = f"  Mr. BERG. I ask that the bill on the ferry and on\n{hanging}  Mr. LO. No.\n"
    assert len(read(text, rules=()).turns[0].paragraphs) == count


def paged(text: str) -> str:
    """Return what is said on pages with a notice between them, and a title that runs."""
    page = PageStyle(
        breaks=regex.compile(r"This record [\w ]+ harbor\.|\[\[Page \w+\]\](?: The Night Ferry)?"),
        notice=regex.compile("This record"),
        has_running_titles=True,
    )
    made = evolve(style(rules=()), page=page)
    return transcripts.parse(text, format=made, strict=True).turns[0].text


@pytest.mark.parametrize(("lines", "is_notice"), [(16, True), (17, False)])
def test_a_notice_between_two_pages_has_sixteen_lines_at_most(lines: int, is_notice: bool) -> None:  # noqa: FBT001
    notice = "\n".join(["This record", *["goes on"] * (lines - 2), "in the harbor."])
    said = paged(f"  Mr. BERG. It is late\n{notice}\nand dark.\n")
    assert (said == "It is late and dark.") is is_notice


def test_what_begins_as_a_notice_and_is_none_hides_no_label() -> None:
    page = PageStyle(breaks=BREAK, notice=regex.compile("This record"))
    text = "  Mr. BERG. It is late.\n  This record is old.\n  Mr. LO. No.\n"
    turns = transcripts.parse(text, format=evolve(style(rules=()), page=page)).turns
    assert [turn.label for turn in turns] == ["Mr. BERG", "Mr. LO"]


@pytest.mark.parametrize(("pages", "runs"), [(3, True), (2, False)])
def test_a_title_that_runs_stands_on_three_pages(pages: int, runs: bool) -> None:  # noqa: FBT001
    page = "[[Page S2]]\nThe Night Ferry\nand dark\n"
    assert ("Ferry" not in paged(f"  Mr. BERG. It is late\n{page * pages}")) is runs


def test_a_label_at_the_head_of_three_pages_is_no_title_that_runs() -> None:
    page = PageStyle(breaks=BREAK, has_running_titles=True)
    text = "  Mr. BERG. It is late.\n" + "[[Page S2]]\n  Mr. LO. No.\n" * 3
    turns = transcripts.parse(text, format=evolve(style(rules=()), page=page)).turns
    assert [turn.label for turn in turns] == ["Mr. BERG", *["Mr. LO"] * 3]


def test_no_line_has_no_look() -> None:
    assert read("", rules=RULES).blocks == ()


def texts(meeting: Meeting, kind: type) -> list[str]:
    return [block.text for block in meeting.blocks if isinstance(block, kind)]


QUOTED = """\
  Mr. BERG. I ask that the bill be printed, as is
Judge Lo. It is short, and nobody has read it before
the ferry of Port Sand was built.

     SEC. 1. THE NIGHT FERRY OF THE TOWN OF PORT SAND AND
                    OF ITS HARBOR.

       (a) In general the ferry sails at night, and no ship
     waits for it; and so it was before the harbor was old.
       (b) It is gray, as is the harbor at night, and as are
     the ships of the town.

Mr. LO, a member of the town's council since it was built

  Mr. LO. No.
  Mr. BERG. I ask that the other bill be printed as well, in
order that it be read.
"""
DEEP = Rule(kind=PassageKind.QUOTE, looks=frozenset({Look.DEEP}), is_first=True, is_part=True)
FLUSH = Rule(kind=PassageKind.CAPTION, looks=frozenset({Look.FLUSH}))


def test_the_second_line_of_a_title_hangs() -> None:
    capitals = Rule(kind=PassageKind.HEADING, pattern=regex.compile(r"SEC\..+"), is_first=True)
    found = texts(read(QUOTED, rules=(capitals, DEEP)), Heading)
    assert found == ["SEC. 1. THE NIGHT FERRY OF THE TOWN OF PORT SAND AND OF ITS HARBOR."]


def notes(meeting: Meeting, kind: NoteKind) -> list[str]:
    """Return the notes of a kind, those inside turns too."""
    inside = [part for turn in meeting.turns for part in turn.blocks]
    found = [one for one in (*meeting.blocks, *inside) if isinstance(one, Note)]
    return [one.text for one in found if one.kind is kind]


def test_the_paragraphs_of_a_quotation_are_one_note() -> None:
    (quote,) = notes(read(QUOTED, rules=(DEEP,)), NoteKind.QUOTE)
    assert quote.startswith("SEC. 1. THE NIGHT")
    assert quote.endswith("as are the ships of the town.")


def test_a_page_that_ends_in_a_quotation_parts_it() -> None:
    text = QUOTED.replace("     waits", "[[Page S2]]\n     waits").replace(
        "       (b)", "[[Page S3]]\n       (b)"
    )
    meeting = read(text, rules=(DEEP,))
    assert notes(meeting, NoteKind.PAGE) == ["[[Page S2]]", "[[Page S3]]"]
    first, second, third = notes(meeting, NoteKind.QUOTE)
    assert first.endswith("and no ship")
    assert second == "waits for it; and so it was before the harbor was old."
    assert third.startswith("(b) It is gray")


def test_names_below_a_vote_are_part_of_it() -> None:
    vote = Rule(kind=PassageKind.VOTE, pattern=regex.compile(r"YEAS--(?P<yes>\d+)"), is_first=True)
    text = f"{QUOTED}\n                 YEAS--2\n\n     Berg\n     Lo\n"
    assert notes(read(text, rules=(vote, DEEP)), NoteKind.VOTE) == ["YEAS--2 Berg Lo"]


def test_a_line_is_a_paragraph_where_the_style_says_so() -> None:
    time = Rule(
        kind=PassageKind.TIME, pattern=regex.compile(r"\d{4} hours"), is_first=True, is_line=True
    )
    text = QUOTED.replace(
        "  Mr. LO. No.\n", "  Mr. LO. No.\n            1045 hours\n            THE FERRY\n"
    )
    assert notes(read(text, rules=(time, DEEP)), NoteKind.TIME) == ["1045 hours"]


def test_a_name_at_the_left_edge_is_no_label_where_labels_are_indented() -> None:
    labels = [turn.label for turn in read(QUOTED, rules=(DEEP,)).turns if turn.label]
    assert labels == ["Mr. BERG", "Mr. LO", "Mr. BERG"]


def test_a_paragraph_at_the_left_edge_is_told() -> None:
    found = notes(read(QUOTED, rules=(DEEP, FLUSH)), NoteKind.CAPTION)
    assert found == ["Mr. LO, a member of the town's council since it was built"]


def test_lines_of_the_page_say_nothing_of_its_width() -> None:
    long = "From the Harbor Record Online through the Office of the Harbor of Port Sand"
    page = PageStyle(
        furniture=frozenset({long.casefold()}), header=(regex.compile(r"No\. (?P<number>\d)"),)
    )
    made = evolve(style(rules=RULES[:1]), page=page)
    speech = "  Mr. BERG. It is late, and the\nferry is not.\n"
    text = f"{long}\nNo. 3\n\n            THE FERRY\n\n{speech}\n            THE SHIP\n"
    meeting = transcripts.parse(text, format=made, strict=True)
    assert meeting.number == "3"
    assert texts(meeting, Heading) == ["THE FERRY", "THE SHIP"]
    assert isinstance(meeting.blocks[0], Note)
    assert meeting.blocks[0].kind is NoteKind.FURNITURE


CAPITALS = Rule(
    kind=PassageKind.HEADING, pattern=regex.compile(".{3,90}"), looks=frozenset({Look.CAPITALS})
)
COLON = regex.compile(
    r"(?P<label>(?:The (?P<role>\p{L}[^()]{2,90}) \(Mr\. (?P<name>\p{L}+)\)"
    r"|Mr\. (?P<name>\p{L}+))):\s"
)
INDENTED = """\
                    THE NIGHT FERRY
                       OF PORT SAND

      Mr. Berg: The harbor of Port Sand is older than its
ferry, and nobody knows why it still rows at night.
      It has no lamps. I ask the Minister to tell the House
about them:-
      (a) how many lamps the ferry of Port Sand has had since
      the month of March; and,
      (b) when it will have another.
      The Deputy Minister for the Harbors of the Northern and
Minister for the Eastern Ferries (Mr. Lo): I beg to reply.
      (The Member stood up and asked the harbor board of the
           town to sit down)
      Mr. Berg: On a point of order! I have asked the Deputy
Minister a question.
"""


def indented(text: str) -> Meeting:
    harbor = HouseStyle(
        name="harbor",
        languages=("en",),
        labels=LabelStyle(pattern=COLON),
        text=TextStyle(has_headings=False),
        page=PageStyle(breaks=BREAK),
        body=BodyStyle(rules=(CAPITALS,)),
    )
    return transcripts.parse(text, format=harbor, strict=True)


def test_paragraphs_begin_at_indents_where_labels_do() -> None:
    meeting = indented(INDENTED)
    assert meeting.title == "THE NIGHT FERRY OF PORT SAND"
    assert [paragraph.text for paragraph in meeting.turns[0].paragraphs] == [
        (
            "The harbor of Port Sand is older than its ferry, and nobody knows why it still rows at"
            " night."
        ),
        "It has no lamps. I ask the Minister to tell the House about them:-",
        "(a) how many lamps the ferry of Port Sand has had since the month of March; and,",
        "(b) when it will have another.",
    ]


@pytest.mark.parametrize(
    ("sign", "is_item"),
    [
        *[("a)", True), ("(a)", True), ("(iv)", True), ("(viii)", True), ("(xviii)", False)],
        *[("(1)", True), ("(12)", True), ("(123)", False), ("(A)", False), ("(?)", False)],
        *[("1.", True), ("12.", True), ("123.", False), ("1.5", False), ("a.", False)],
    ],
)
def test_the_sign_of_an_item_begins_a_paragraph(sign: str, is_item: bool) -> None:  # noqa: FBT001
    asked = INDENTED.replace("the month of March; and,", "the month of March, and who lights them;")
    (first, *_) = indented(asked.replace("(b) when", f"{sign} when")).turns
    assert first.paragraphs[-1].text.startswith(sign) is is_item


def test_a_label_and_a_bracket_may_be_broken() -> None:
    two = indented(INDENTED).turns[1]
    assert (
        two.role
        == "Deputy Minister for the Harbors of the Northern and Minister for the Eastern Ferries"
    )
    assert [block.text for block in two.blocks] == [
        "I beg to reply.",
        "(The Member stood up and asked the harbor board of the town to sit down)",
    ]


def test_a_short_line_ends_a_paragraph() -> None:
    text = INDENTED + "      They are\n      Mr. Otto Quill of Port Sand\n"
    last = indented(text).turns[-1]
    assert [paragraph.text for paragraph in last.paragraphs][1:] == [
        "They are",
        "Mr. Otto Quill of Port Sand",
    ]


def test_a_bracket_ends_a_page() -> None:
    text = (
        INDENTED
        + "      (By Mr. Lo for\n        the harbor board)\n7 THE HARBOR RECORD\nA report.\n"
    )
    last = indented(text).turns[-1]
    assert [getattr(block, "kind", block.text) for block in last.blocks[1:]] == [
        "summary",
        "page",
        "A report.",
    ]


@pytest.mark.parametrize(("count", "are_indented"), [(2, True), (1, False)])
def test_where_most_labels_are_indented_paragraphs_begin_at_indents(
    count: int,
    are_indented: bool,  # noqa: FBT001
) -> None:
    said = (
        "The harbor of Port Sand is older than its\nferry, and nobody knows why it rows at night.\n"
        "      It has no lamps. I ask the Minister to tell\nthe House about them.\n"
    )
    turns = [
        f"{'      ' * (at < count)}Mr. {name}: {said}"
        for at, name in enumerate(["Berg", "Lo", "Quill"])
    ]
    first = indented("".join(turns)).turns[0]
    assert (len(first.paragraphs) == 2) is are_indented
