"""XML: its text, its lines, what its elements say of them, and what is not well-formed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcripts
from transcripts.errors import ParseError
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.page import Context, Line, Page, Writer
from transcripts.reading.source.passages import fold
from transcripts.reading.source.xml import is_xml, read_xml

HEAD = '<?xml version="1.0"?>'
TEXTS = st.text("aБ𝒳é.&<>'\" \n\t\xa0", max_size=8)
# Documents, each with what is printed in it.
TREES = st.recursive(
    TEXTS.map(lambda text: (escape(text), text)),
    lambda inner: st.lists(inner, max_size=4).map(
        lambda parts: (
            f"<p>{''.join(part[0] for part in parts)}</p>",
            "".join(part[1] for part in parts),
        )
    ),
)


def page(
    body: str, structure: Mapping[str, PassageKind] | None = None, aside: str | None = None
) -> Page:
    return read_xml(f"{HEAD}{body}", structure or {}, aside)


def lines(body: str) -> list[str]:
    return [fold(line) for line in page(body).text.splitlines()]


def hints(body: str, structure: Mapping[str, PassageKind]) -> list[tuple[str | None, str]]:
    made = page(body, structure)
    return [(line.hint, made.text[line.start : line.end]) for line in made.lines]


def asides(body: str, aside: str) -> list[tuple[str, list[str]]]:
    made = page(body, aside=aside)
    return [
        (made.text[line.start : line.end], [made.text[slice(*run)] for run in line.asides])
        for line in made.lines
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<?xml version='1.0'?><a/>",
        " \n<?xml version='1.0'?><a/>",
        "\ufeff<?xml version='1.0'?><a/>",
        "<?XML version='1.0'?><a/>",
        "<?xml version='1.0'?><!DOCTYPE minutes SYSTEM 'a.dtd'><minutes/>",
        "<?xml version='1.0'?><htmlx/>",
        "<script><line>Anna Berg: Yes.</line></script>",
        "<form-data>Yes.</form-data>",
    ],
)
def test_a_text_that_is_xml(text: str) -> None:
    assert is_xml(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<a/>",
        "<?xmlish?><a/>",
        "Yes. <?xml version='1.0'?>",
        "<!DOCTYPE html>",
        "<script>a()</script>",
        "<style><p></style>",
        "<p><b>Anna Berg:</b> Yes.</p>",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>\n<HTML><p/></HTML>",
    ],
)
def test_a_text_that_is_no_xml(text: str) -> None:
    assert not is_xml(text)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # an element a line
        ("<a><b>One.</b><b>Two.</b></a>", ["One.", "Two."]),
        ("<a>\n  <b>One.</b>\n  <b>Two.</b>\n</a>", ["One.", "Two."]),
        ("<a><b><c>One.</c></b><b>Two.</b></a>", ["One.", "Two."]),
        ("<a>One.</a>", ["One."]),
        # text beside elements: a line
        ("<a>It is <b>not</b> so.</a>", ["It is not so."]),
        ("<a><b>Not</b> so.</a>", ["Not so."]),
        ("<a>Not <b>so</b></a>", ["Not so"]),
        ("<a>It<b/> is <b>n<c>o</c>t</b> so.</a>", ["It is not so."]),
        ("<a><b>One.</b><b>It is <c>two</c>.</b></a>", ["One.", "It is two."]),
        # elements alone, within a line
        ("<a>By <b><c>Anna</c><d>Berg</d></b></a>", ["By Anna Berg"]),
        ("<a>By <b>\n<c>Anna</c>\n<d>Berg</d>\n</b> too.</a>", ["By Anna Berg too."]),
        # white space
        ("<a>It\n   is\tso.</a>", ["It is so."]),
        ("<a> <b> </b> </a>", []),
        ("<a/>", []),
        # what is no text
        ("<a>It <!-- not --> is<?so so?>.</a>", ["It is."]),
        ("<a><!-- One. --><b>Two.</b><?so so?></a>", ["Two."]),
        ("<a title='One.'><b>Two.</b></a>", ["Two."]),
        # what is text
        ("<a>A &amp; B &lt; C &#x416;</a>", ["A & B < C Ж"]),
        ("<a><![CDATA[<b>One.</b>]]></a>", ["<b>One.</b>"]),
        ("<a>&lt;&gt;&amp;&quot;&apos;&#10;&#x1D4B3;</a>", ["<>&\"' 𝒳"]),
        ("<!DOCTYPE a SYSTEM 'a.dtd'><a>One.</a>", ["One."]),
        ("<!DOCTYPE a SYSTEM 'a.dtd' [%b; <!ELEMENT a ANY>]><a>One.</a>", ["One."]),
        ("<!DOCTYPE a [<!ATTLIST a b CDATA #IMPLIED c CDATA #REQUIRED>]><a>One.</a>", ["One."]),
    ],
)
def test_the_lines_of_a_document(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_a_no_break_space_is_kept() -> None:
    assert page("<a>It\xa0is\n so.</a>").text == "It\xa0is so.\n"


@pytest.mark.parametrize("encoding", ["UTF-8", "windows-1252", "utf-16"])
def test_what_a_document_says_of_its_bytes_does_not_matter_in_a_text(encoding: str) -> None:
    xml = f"<?xml version='1.0' encoding='{encoding}'?><a>Да.</a>"
    assert read_xml(xml, {}, None).text == "Да.\n"


MINUTES = (
    "<minutes><head><p>One.</p></head><body>"
    "<p class='speaker'>Two.</p><p class='T_1'>Three.</p><p>Four.</p><note>Five.</note>"
    "<part><p>Six <b>it</b> is.</p></part></body></minutes>"
)
TITLE, LABEL, BODY = PassageKind.TITLE, PassageKind.LABEL, PassageKind.BODY


@pytest.mark.parametrize(
    ("structure", "expected"),
    [
        ({}, [None] * 6),
        ({"p": BODY}, [BODY, BODY, BODY, BODY, None, BODY]),
        # what an element is holds for all that stands in it
        ({"minutes": BODY}, [BODY] * 6),
        ({"head": TITLE, "body": BODY}, [TITLE, *[BODY] * 5]),
        # the innermost element counts
        ({"body": BODY, "note": LABEL}, [None, BODY, BODY, BODY, LABEL, BODY]),
        ({"note": LABEL, "body": BODY}, [None, BODY, BODY, BODY, LABEL, BODY]),
        # an element in another, not only its child
        ({"body p": BODY}, [None, BODY, BODY, BODY, None, BODY]),
        ({"minutes body part p": BODY}, [None] * 5 + [BODY]),
        ({"part body p": BODY}, [None] * 6),
        ({"p p": BODY}, [None] * 6),
        # an attribute
        ({"p[class=speaker]": LABEL}, [None, LABEL, None, None, None, None]),
        ({"p[class=spea]": LABEL}, [None] * 6),
        ({"p[class^=T]": TITLE}, [None, None, TITLE, None, None, None]),
        ({"p[class^=T_1]": TITLE}, [None, None, TITLE, None, None, None]),
        ({"p[id=speaker]": LABEL}, [None] * 6),
        ({"body p[class=speaker]": LABEL}, [None, LABEL, None, None, None, None]),
        # of several for one element, the last
        ({"p": BODY, "body p": LABEL}, [BODY, LABEL, LABEL, LABEL, None, LABEL]),
        ({"body p": LABEL, "p": BODY}, [BODY, BODY, BODY, BODY, None, BODY]),
        ({"p": BODY, "p[class^=T]": TITLE}, [BODY, BODY, TITLE, BODY, None, BODY]),
        # what is meant for a page
        ({".note": TITLE, "p.speaker": TITLE, "p:first-child": TITLE}, [None] * 6),
        ({"body > p": TITLE, ".body p": TITLE, "p[class='speaker']": TITLE}, [None] * 6),
    ],
)
def test_what_elements_are(structure: dict[str, PassageKind], expected: list[str | None]) -> None:
    assert [hint for hint, _ in hints(MINUTES, structure)] == expected


def test_a_line_is_what_its_first_word_is() -> None:
    body = "<a><p> <b>Anna Berg:</b> Yes.</p><p>No, <b>no</b>.</p></a>"
    assert hints(body, {"a": BODY, "b": LABEL}) == [
        (LABEL, "Anna Berg: Yes."),
        (BODY, "No, no."),
    ]


@pytest.mark.parametrize(
    ("body", "aside", "expected"),
    [
        ("<p>Yes<n>1</n>, no.</p>", "n", [("Yes1, no.", ["1"])]),
        ("<p>Yes<n>1 <b>so</b>!</n>, no.</p>", "n", [("Yes1 so!, no.", ["1 so!"])]),
        ("<p>Yes<n>1</n>, <n>2</n> no.</p>", "n", [("Yes1, 2 no.", ["1", "2"])]),
        ("<p>Yes<n>1</n><n>2</n>.</p>", "n", [("Yes12.", ["12"])]),
        ("<p>Yes<n>1</n>.<b>2</b></p>", "p n", [("Yes1.2", ["1"])]),
        ("<p>Yes<n>1</n>.<n id='a'>2</n></p>", "n[id=a]", [("Yes1.2", ["2"])]),
        ("<p>Yes<n>1</n>.</p>", ".n", [("Yes1.", [])]),
        ("<p>Yes<n>1</n>.<m>2</m></p>", "n, m", [("Yes1.2", ["1", "2"])]),
        ("<p>Yes<n>1</n>.<m>2</m></p>", "a n,p m", [("Yes1.2", ["2"])]),
        ("<a><n>One</n><p>Two</p></a>", "n", [("One", ["One"]), ("Two", [])]),
    ],
)
def test_what_stands_in_a_line_without_being_part_of_it(
    body: str, aside: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert asides(body, aside) == expected


def test_the_lines_of_a_document_count_in_its_text() -> None:
    made = page("<a><b>One.</b><b>Two.</b></a>", {"b": BODY})
    assert made == Page(
        "One.\nTwo.\n", (Line(0, 4, BODY, (), ()), Line(5, 9, BODY, (), ())), None, None
    )


@pytest.mark.parametrize(
    ("times", "time"),
    [
        ((), None),
        ((("begin", "at"),), dt.time(9, 0)),
        ((("end", "at"),), dt.time(16, 55)),
        ((("end", "at"), ("begin", "at")), dt.time(16, 55)),
        ((("part", "at"), ("begin", "on"), ("begin", "at")), dt.time(9, 0)),
        ((("sitting", "at"),), dt.time(10, 30)),
        ((("begin", "on"),), None),
    ],
)
def test_the_time_of_day(times: tuple[tuple[str, str], ...], time: dt.time | None) -> None:
    xml = (
        f"{HEAD}<minutes><begin at='9:00'>One.</begin><sitting at='soon'/>"
        "<sitting at='10.30 Uhr'/><end at='16:55'/></minutes>"
    )
    assert read_xml(xml, {}, None, times).time == time


@pytest.mark.parametrize(
    ("xml", "what", "line", "column", "offset"),
    [
        (f"{HEAD}<a>Yes.</b>", "mismatched tag", 1, 31, 30),
        (f"{HEAD}<a>\n<b>Да.</a>", "mismatched tag", 2, 9, 33),
        (f"{HEAD}<a>\r\n<b>Да.</a>", "mismatched tag", 2, 9, 34),
        (f"\n\n{HEAD}<a>\n<b>Да.</a>", "mismatched tag", 4, 9, 35),
        (f"\r\n \t{HEAD}\n<a>𝒳</b>", "mismatched tag", 3, 7, 32),
        (f"\ufeff{HEAD}<a></b>", "mismatched tag", 1, 28, 27),
        (f"{HEAD}<a>A & B</a>", "not well-formed (invalid token)", 1, 28, 27),
        (f"{HEAD}<a>\n&b;</a>", "undefined entity", 2, 1, 25),
        (f"{HEAD}<a>\n", "no element found", 2, 1, 25),
        (HEAD, "no element found", 1, 22, 21),
        (f"{HEAD}\n<a/>\n<b/>", "junk after document element", 3, 1, 27),
    ],
)
def test_what_is_not_well_formed(xml: str, what: str, line: int, column: int, offset: int) -> None:
    with pytest.raises(ParseError) as caught:
        read_xml(xml, {}, None)
    error = caught.value
    assert error.message.startswith("this XML is not well-formed: ")
    assert what in error.message
    assert (error.line, error.column, error.offset) == (line, column, offset)


@given(st.text("<>/ab&; \n'=?!-[]", max_size=40))
def test_only_parse_errors_come_of_text(text: str) -> None:
    try:
        page(text)
    except ParseError as error:
        offset = error.offset
    else:
        return
    assert 0 <= offset <= len(f"{HEAD}{text}")


@pytest.mark.parametrize("body", ["Yes.", "It is <b>so</b>."])
def test_a_document_deeply_nested(body: str) -> None:
    depth = 20_000
    found = hints(f"{'<p>' * depth}{body}{'</p>' * depth}", {"p": BODY})
    assert found == [(BODY, body.replace("<b>", "").replace("</b>", ""))]


DEFAULT = "this XML declares what an attribute is where it is not written"
ENTITY = "this XML declares an entity; only those that XML itself has are read"


@pytest.mark.parametrize(
    ("declared", "message"),
    [
        ("<!ENTITY a 'Anna'>", ENTITY),
        ("<!ENTITY % a 'Anna'>", ENTITY),
        ("<!ENTITY a SYSTEM 'file:///etc/hostname'>", ENTITY),
        ("<!ENTITY a PUBLIC '-//A' 'a.ent'>", ENTITY),
        ("<!NOTATION b SYSTEM 'b'><!ENTITY a SYSTEM 'a' NDATA b>", ENTITY),
        ("<!ATTLIST x a CDATA 'Anna'>", DEFAULT),
        ("<!ATTLIST x a CDATA #FIXED 'Anna'>", DEFAULT),
    ],
)
@pytest.mark.parametrize("body", ["<x/>", "<x>&a;</x>"])
def test_what_makes_a_document_longer_than_it_is_written(
    declared: str, message: str, body: str
) -> None:
    before = f"{HEAD}\n<!DOCTYPE x ["
    with pytest.raises(ParseError) as caught:
        read_xml(f"{before}{declared}]>{body}", {}, None)
    assert caught.value.message == message
    assert caught.value.line == 2
    assert len(before) < caught.value.offset <= len(before + declared)


def test_an_entity_that_is_declared_elsewhere_leaves_no_gap_in_silence() -> None:
    with pytest.raises(ParseError) as caught:
        page("<!DOCTYPE x SYSTEM 'x.dtd'><x>A &b; C</x>")
    assert caught.value.message == "this XML is not well-formed: undefined entity &b;"
    assert caught.value.offset == len(f"{HEAD}<!DOCTYPE x SYSTEM 'x.dtd'><x>A &b;")


@pytest.mark.parametrize(
    "text",
    [
        "<x xmlns='https://example.org/x'><a>One.</a></x>",
        "<x:x xmlns:x='https://example.org/x'><a>One.</a></x:x>",
        "<x:x><a>One.</a></x:x>",
    ],
)
def test_names_of_elements_are_taken_as_they_are_written(text: str) -> None:
    assert hints(text, {"a": BODY}) == [(BODY, "One.")]


@given(TREES)
def test_all_letters_of_a_document_are_in_its_text(tree: tuple[str, str]) -> None:
    body, printed = tree
    assert "".join(page(f"<x>{body}</x>").text.split()) == "".join(printed.split())


@given(TREES)
def test_the_lines_of_a_document_tile_its_text(tree: tuple[str, str]) -> None:
    made = page(f"<x>{tree[0]}</x>")
    assert "".join(f"{made.text[line.start : line.end]}\n" for line in made.lines) == made.text
    assert "\n" not in "".join(made.text[line.start : line.end] for line in made.lines)


PLAIN, BOLD, ASIDE = Context(), Context(bold=True), Context(aside=True, bold=True)


def test_a_page_in_the_making() -> None:
    writer = Writer()
    writer.end_line()
    writer.add(" ", Context(TITLE))
    writer.add("Anna", Context(LABEL, bold=True))
    writer.add(" Berg", BOLD)
    writer.add("1", ASIDE)
    writer.add(": ", PLAIN)
    writer.add("Yes", BOLD)
    writer.end_line()
    writer.end_line()
    writer.add("No", PLAIN)
    assert writer.page(url="https://example.org/d/1", time=dt.time(9, 0)) == Page(
        "Anna Berg1: Yes\nNo\n",
        (Line(0, 15, LABEL, ((0, 9), (12, 15)), ((9, 10),)), Line(16, 18, None, (), ())),
        "https://example.org/d/1",
        dt.time(9, 0),
    )


def test_a_space_alone_in_an_element_within_a_line() -> None:
    assert page("<p>Anna<i> </i>Berg</p>").text == "Anna Berg\n"


def test_a_block_aside_leaves_no_empty_run_in_the_next_line() -> None:
    made = page("<a><x><y>One</y></x><p>Two</p></a>", aside="x")
    assert made.lines[1].asides == ()


def test_where_the_lines_of_a_text_end_with_carriage_returns_alone() -> None:
    with pytest.raises(ParseError) as caught:
        page("<a>\r<b>Yes.</a>")
    assert caught.value.offset == len(HEAD) + 13  # after the "</", as where lines end in \n


@pytest.mark.parametrize("before", ["", " ", "\t", "\r\n", "\ufeff", "\ufeff \n"])
def test_white_space_of_xml_may_stand_before_a_document(before: str) -> None:
    text = f"{before}{HEAD}<a>Yes.</a>"
    assert is_xml(text)
    assert read_xml(text, {}, None).text == "Yes.\n"


@pytest.mark.parametrize("before", ["\xa0", "\u2028", "\x0c", "Yes. "])
def test_what_stands_before_a_document_may_say_that_it_is_no_xml(before: str) -> None:
    assert not is_xml(f"{before}{HEAD}<a>Yes.</a>")


@pytest.mark.parametrize(
    ("length", "media_type"), [(1_000, "text/html"), (1_001, "application/xml")]
)
def test_a_page_may_begin_like_xml(length: int, media_type: str) -> None:
    declared = ' version="1.0"?>'.ljust(length)
    page = f"<?xml{declared}<html><body><p>Anna Berg: Yes.</p></body></html>"
    meeting = transcripts.parse(page, format="labelled")
    assert (meeting.source.media_type, meeting.turns[0].text) == (media_type, "Yes.")
