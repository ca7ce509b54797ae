"""Pages in HTML: their text, and what their mark-up says of it."""

from __future__ import annotations

import datetime as dt
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

import transcripts
from transcripts.errors import MissingExtraError, ParseError
from transcripts.kinds import NoteKind, ProblemCode
from transcripts.model import Heading, Meeting, Note
from transcripts.reading.source.html import is_html, read_html
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.xml import is_xml

PAGE = """<!DOCTYPE html>
<html><head><meta property="og:url" content="https://example.org/d/1"><script>var a;</script></head>
<body><div>Menu</div>
<h1 class="entry-title">Meeting with sailors</h1>
<div class="read__lead">The crew came.</div>
<div class="read__published">March 1, 2020</div>
<div class="read__time">13:30</div><div class="read__place">Perm</div>
<div class="read__internal_content">
<p>* * *</p>
<p><b>Chair <a>Anna Lee<span class="read__tooltip">Lee Anna Chair of Perm</span></a>:</b> Yes.</p>
<p>Zelda Lee: we go on.</p>
<blockquote>Yes.</blockquote><div class="slider">A photo.</div><div class="read__cut">See also</div>
<p><b>The second part</b></p>
<p><b>Zelda (aside):</b> Thank&nbsp;you.<br>All.</p>
<p><b>Sure</b></p>
<p>Anna <span class="read__tooltip">Lee Anna</span>is here.</p>
<p><span class="read__tooltip">Lee Anna</span></p>
<p>So it is.</p>
</div>
<div class="read__bottommeta">Topics</div><p>Foot</p></body></html>"""


def text_of(html: str) -> str:
    return read_html(html, {}, None).text


def parse(html: str) -> Meeting:
    return transcripts.parse(html, format="kremlin")


def notes(kind: NoteKind) -> list[str]:
    blocks = parse(PAGE).blocks
    inside = [block for turn in parse(PAGE).turns for block in turn.blocks]
    return [
        block.text for block in (*blocks, *inside) if isinstance(block, Note) and block.kind is kind
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<p>Yes.</p>",
        " \n<!DOCTYPE html>",
        "\ufeff<html>",
        "<!-- a -->",
        "<DIV class='a'>",
        "<b>A</b>",
        "<style>p {}</style>",
        "<td>A</td>",
        "<br/>",
    ],
)
def test_a_text_that_is_html(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize("text", ["", "<…>", "<bold>", "a <p>b</p>", "<abc>", "< p>", "<p-a>"])
def test_a_text_that_is_no_html(text: str) -> None:
    assert not is_html(text)


def test_the_text_of_a_page_is_that_of_its_text_nodes() -> None:
    html = "<p>Anna <i>Lee</i><script>a()</script>:<br>Yes.</p><style>p{}</style><p>A&amp;B</p>"
    assert text_of(html) == "Anna Lee: Yes.\nA&B\n"


def test_white_space_is_one_space_within_a_line_and_nothing_between_two() -> None:
    page = "<div>\n  <p>Good\n\tevening,  all.</p>\n  <p>Yes.</p>\n</div>"
    assert text_of(page) == "Good evening, all.\nYes.\n"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p title=\'a > b\' "x<y="&quot;>">Yes.</p>', "Yes.\n"),
        ("<p>&lt;b&gt; &amp;lt; &amp;nbsp; a&nbsp;b</p>", "<b> &lt; &nbsp; a\xa0b\n"),
        ('<p>A<!-- <p> -- " > -->B<?xml?>C</p>', "ABC\n"),
        ("<p>A<img src='a'><wbr>B<hr>C</p>", "AB\nC\n"),
        ("<p>A<p>B<div>C", "A\nB\nC\n"),
        ("<p>A</p></div></b><p>B", "A\nB\n"),
        ("<xmp><p>A</xmp>B<iframe>&amp;</iframe>C", "<p>A\nB\n&amp;\nC\n"),
        ("A<noembed></noembed>B<svg><iframe>C<iframe>D</iframe></iframe></svg>", "A\nB\nC\nD\n"),
        ("<template><p>A</p></template><noscript>B</noscript>", "B\n"),
        ("<p><svg><title>A</title><![CDATA[B>C]]></svg>", "A\nB>C\n"),
        ("<p>A<svg><link>B<source></link></svg>C<p>D", "ABC\nD\n"),
        ("<table>A<tr><td>B</table>", "A\nB\n"),
        ("<x-a:b>A</x-a:b>B", "A\nB\n"),
        ("<plaintext><b>A", "<b>A\n"),
        ("<style><p></style>A</style>", "A\n"),
        ("A--><!", "A-->\n"),
        ("<xmp>A--><!", "A--><!\n"),
        ("<p>A<?import b?>B<svg><?import b?>C</svg>D", "ABCD\n"),
        ("<p>A <!-- b --> C <script>d</script> <i>E</i>", "A  C  E\n"),
    ],
)
def test_the_text_of_pages_that_are_hard_to_read(html: str, text: str) -> None:
    assert text_of(html) == text


def test_what_stands_in_a_frame_is_a_line_that_the_style_may_know() -> None:
    page = (
        '<div class="read__internal_content"><p>Anna Ivanova: Yes.<iframe>No frame</iframe>'
        "Question: Is it?</p><script>a</script><xmp class=slider>A <photo></xmp></div>"
    )
    meeting = transcripts.parse(page, format="kremlin")
    assert [turn.text for turn in meeting.turns] == ["Yes.\n\nNo frame", "Is it?"]
    (caption,) = (block for block in meeting.blocks if isinstance(block, Note))
    assert (caption.kind, caption.text) == (NoteKind.CAPTION, "A <photo>")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>A<br>B<br>C</p>", "A B C\n"),
        ("<p>A<br><br>B<br/><br/><br/>C</p>", "A \nB \nC\n"),
        ("<p>A<br>\n <br>B</p>", "A  \nB\n"),
        ("<p>A<br>&nbsp;<br>B</p>", "A \xa0\nB\n"),
        ("<p>A<br><!-- B --><i> </i><br><b>C</b></p>", "A  \nC\n"),
        ("<p>A<br><i>B</i><br>C</p>", "A B C\n"),
        ("<p>A<br><b>B:</b> C <b>D</b><br>\n<strong>E</strong></p>", "A \nB: C D  \nE\n"),
        ("<p><br><br>A<br></p><br><p>B<br></p>", "A \nB \n"),
        ("A<br><div>B</div><br>C<br>D", "A \nB\nC D\n"),
        ("A<script>b()</script><br><style>c</style><br>D", "A \nD\n"),
    ],
)
def test_two_line_breaks_in_a_row_end_a_paragraph(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>A<br> B <br>\nC<br>D</div>", "A\nB \nC\nD\n\n"),
        ("<div>A<br>B<br>C<br>D</div><div><p>E</p>F</div>", "A\nB\nC\nD\n\nE\n\nF\n\n"),
        ("<div>A<br>B<br>C<br>D<br><br>E</div>", "A\nB\nC\nD\n\nE\n\n"),
        ("A<br>B<br>C<br>D", "A\nB\nC\nD\n\n"),
        # few breaks, and many in a small part of the page
        ("<div>A<br>B<br>C</div>", "A B C\n"),
        ("<div>A<br>B<br>C<br>D</div><p>Eeeeeeeeeeee</p>", "A B C D\nEeeeeeeeeeee\n"),
    ],
)
def test_a_page_whose_lines_are_parted_by_breaks(html: str, text: str) -> None:
    assert text_of(html) == text


def test_turns_that_line_breaks_part() -> None:
    lines = ["Anna Berg: Who sails today?", "Ben Okoro: We do.", "And you?", "Anna Berg: Not I."]
    page = f"<html><body><div>{'<br>'.join(lines)}</div></body></html>"
    meeting = transcripts.parse(page)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Anna Berg", "Who sails today?"),
        ("Ben Okoro", "We do.\n\nAnd you?"),
        ("Anna Berg", "Not I."),
    ]
    assert meeting.source.media_type == "text/html"


SITE = """<html><head><title>The harbor</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><p>{}</p><footer>The end</footer></article></main>
<footer><p>All rights reserved.</p><p>Contact: Old Quay</p></footer></body></html>"""


@pytest.mark.parametrize("form", [None, "labelled"])
def test_what_stands_around_a_page_is_not_said(form: str | None) -> None:
    lines = ["Anna Berg: Who sails today?", "Ben Okoro: We do.", "Anna Berg: And now?"]
    meeting = transcripts.parse(SITE.format("</p><p>".join(lines)), format=form)
    assert [(turn.label, turn.text) for turn in meeting.turns] == [
        ("Anna Berg", "Who sails today?"),
        ("Ben Okoro", "We do."),
        # an article has a foot of its own
        ("Anna Berg", "And now?\n\nThe end"),
    ]
    inner = [block for turn in meeting.turns for block in turn.blocks]
    notes = [one for one in (*meeting.blocks, *inner) if isinstance(one, Note)]
    furniture = [one.text for one in notes if one.kind is NoteKind.FURNITURE]
    assert furniture == ["Home", "News", "All rights reserved.", "Contact: Old Quay"]


def test_a_page_set_as_text_may_have_ways_to_others() -> None:
    page = (
        "<nav>Home</nav><pre>Anna Berg: Who sails?\n\nBen Okoro: We do, as you know."
        "\n\nAnna Berg: And now?</pre>"
    )
    meeting = transcripts.parse(page, format="labelled")
    assert [turn.text for turn in meeting.turns] == [
        "Who sails?",
        "We do, as you know.",
        "And now?",
    ]


def test_a_page_whose_elements_say_what_they_are_is_read_by_them() -> None:
    page = (
        '<div class="read__lead">The crew<br>came<br>to the<br>port.</div>'
        '<div class="read__internal_content">Anna Lee: Yes.</div>'
    )
    lead = [one for one in parse(page).blocks if isinstance(one, Note)]
    assert [(one.kind, one.text) for one in lead] == [
        (NoteKind.LEAD, text) for text in ("The crew", "came", "to the", "port.")
    ]


def test_turns_that_two_line_breaks_part() -> None:
    page = (
        "<p><b>Anna Ivanova:</b> Good evening.<br><br>We begin,<br>all of us.<br>\n<br>"
        "<b>Boris Petrov:</b> Yes.</p>"
    )
    (first, second) = parse(page).turns
    assert [paragraph.text for paragraph in first.paragraphs] == [
        "Good evening.",
        "We begin, all of us.",
    ]
    assert (second.label, second.text) == ("Boris Petrov", "Yes.")


STRUCTURE = {".a": PassageKind.BODY, ".b": PassageKind.QUOTE}


def lines_of(html: str, aside: str | None = None) -> list[tuple[str, PassageKind | None]]:
    page = read_html(html, STRUCTURE, aside)
    return [(page.text[line.start : line.end], line.hint) for line in page.lines]


def test_of_elements_within_each_other_the_innermost_counts() -> None:
    assert lines_of("<div class=a>A<p class=b>B</p>C</div>D") == [
        ("A", PassageKind.BODY),
        ("B", PassageKind.QUOTE),
        ("C", PassageKind.BODY),
        ("D", None),
    ]


def test_of_selectors_for_an_element_the_last_counts() -> None:
    assert lines_of("<p class='b a'>A") == [("A", PassageKind.QUOTE)]


def test_an_element_counts_within_a_frame_or_an_empty_one_of_a_drawing() -> None:
    html = "<svg><iframe><g class=a>A</g></iframe><area class=b>B</area></svg>C"
    assert lines_of(html) == [("A", PassageKind.BODY), ("B", PassageKind.QUOTE), ("C", None)]


@pytest.mark.parametrize("name", ["script", "style", "template"])
def test_what_is_not_printed_within_a_drawing_is_not_either(name: str) -> None:
    assert lines_of(f"<svg>A<{name} class=a>B<g class=b>C</g></{name}>D</svg>") == [("AD", None)]


def test_what_is_bold_and_what_is_aside() -> None:
    page = read_html("<p>A<b>B<i class=c>C<b>D</b></i>E</b><strong>F</strong>G", {}, ".c")
    (line,) = page.lines
    assert (page.text, line.bold, line.asides) == ("ABCDEFG\n", ((1, 2), (4, 6)), ((2, 4),))


def test_what_is_not_printed_ends_no_bold_print() -> None:
    (line,) = read_html("<p><b>A<!-- b --><?import c?><script>d</script>E</b>F", {}, None).lines
    assert line.bold == ((0, 2),)


def test_a_line_break_is_a_space_where_it_stands() -> None:
    page = read_html("<p><b>A<br class=c>B</b><br>C<p><br>D", {}, ".c")
    assert (page.text, page.lines[0].bold, page.lines[0].asides) == ("A B C\nD\n", ((0, 3),), ())


@pytest.mark.parametrize("name", ["b", "span class=a", "svg", "div", "i><b", "ul><li"])
def test_a_page_nested_without_end_is_refused(name: str) -> None:
    with pytest.raises(ParseError, match="more than 2,000 elements are open at once"):
        text_of(f"<{name}>" * 100_000 + "Yes.")


def test_a_page_that_would_grow_beyond_measure_is_refused() -> None:
    open_ones = "".join(f"<font color={at}>" for at in range(1_000))
    with pytest.raises(ParseError, match="formatting that nothing closes"):
        text_of(f"<p>{open_ones}</p>{'<p>Yes.</p>' * 1_000}")


def test_what_a_list_shows_is_no_second_text() -> None:
    chosen = "<button><selectedcontent></selectedcontent></button><option selected>Yes.</option>"
    assert text_of(f"<select>{chosen}</select>").split() == ["Yes."]


_PIECES = [
    *("<p>", "</p>", "<b>", "</b>", "<div class='a>b'>", "</div>", "<br>", "<hr/>", "<table>"),
    *("<script>", "</script>", "<style>", "</style>", "<xmp>", "</xmp>", "<template>", "<td>"),
    *("<svg>", "</svg>", "<!--", "-->", '<a href=">">', "</a>", '<p ">', "<?", "<!", "<img a='<'>"),
    *("&lt;", "&amp;", "&nbsp;", "&#60;", "&", "<", ">", '"', "'", " ", "\n", "A", "b.", "Ж"),
]


@given(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_all_letters_of_the_text_nodes_stand_in_the_text(html: str) -> None:
    assume(not is_xml(html))
    tree = LexborHTMLParser(html)
    tree.strip_tags(["script", "style", "template"])
    nodes = tree.root.traverse(include_text=True) if tree.root else ()
    letters = "".join(node.text_content or "" for node in nodes if node.tag == "-text")
    assert "".join(text_of(html).split()) == "".join(letters.split())


def test_a_page_deeply_nested() -> None:
    assert text_of("<div>" * 2000 + "Yes.") == "Yes.\n"


def test_the_facts_of_a_page() -> None:
    meeting = parse(PAGE)
    assert (meeting.title, meeting.date, meeting.time, meeting.place) == (
        "Meeting with sailors",
        dt.date(2020, 3, 1),
        dt.time(13, 30),
        "Perm",
    )


def test_the_source_of_a_page() -> None:
    source = parse(PAGE).source
    assert (source.media_type, source.url, source.length) == (
        "text/html",
        "https://example.org/d/1",
        len(text_of(PAGE)),
    )


def test_a_page_without_an_address() -> None:
    assert parse("<p>Anna Lee: Yes.</p>").source.url is None


def test_the_turns_of_a_page() -> None:
    assert [(turn.label, turn.note, turn.speaker.name) for turn in parse(PAGE).turns] == [
        ("Chair Anna Lee", None, "Anna Lee"),
        ("Zelda", "aside", "Zelda"),
    ]


def test_what_is_not_bold_is_no_label() -> None:
    assert parse(PAGE).turns[0].text == "Yes.\n\nZelda Lee: we go on."


def test_where_nothing_is_bold_labels_are_not_either() -> None:
    html = "<p>Anna Lee: Yes.</p><p>Boris Petrov: No.</p>"
    assert [turn.label for turn in parse(html).turns] == ["Anna Lee", "Boris Petrov"]


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (NoteKind.LEAD, ["The crew came."]),
        (NoteKind.DATELINE, ["March 1, 2020", "13:30", "Perm"]),
        (NoteKind.QUOTE, ["Yes."]),
        (NoteKind.CAPTION, ["A photo."]),
        (NoteKind.SEE_ALSO, ["See also"]),
        (NoteKind.CARD, ["Lee Anna"]),
        (NoteKind.FURNITURE, ["Menu", "Topics", "Foot"]),
    ],
)
def test_what_the_page_marks(kind: NoteKind, texts: list[str]) -> None:
    assert notes(kind) == texts


def test_a_bold_paragraph_is_a_heading() -> None:
    assert [block.text for block in parse(PAGE).blocks if isinstance(block, Heading)] == [
        "The second part"
    ]


def test_a_lone_bold_word_within_a_speech_is_no_heading() -> None:
    assert parse(PAGE).turns[1].text == ("Thank you. All.\n\nSure\n\nAnna is here.\n\nSo it is.")


def test_the_spans_of_a_page_count_in_its_text() -> None:
    text = text_of(PAGE)
    paragraph = parse(PAGE).turns[1].paragraphs[0]
    assert paragraph.span.of(text) == "Thank\xa0you. All."


def test_a_card_in_a_paragraph_is_a_mark() -> None:
    html = "<p><b>Boris:</b> Yes, Anna<span class='read__tooltip'>Lee Anna</span> is here.</p>"
    (paragraph,) = parse(html).turns[0].paragraphs
    (mark,) = paragraph.marks
    assert (paragraph.text, mark.start, mark.end, mark.value.text) == (
        "Yes, Anna is here.",
        9,
        9,
        "Lee Anna",
    )


@pytest.mark.parametrize("html", ["", "<p></p>", "<html><head><title></title></head></html>"])
def test_a_page_without_text(html: str) -> None:
    assert parse(html).blocks == ()


def test_a_page_needs_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    message = r"^selectolax is not installed: pip install 'meeting-transcripts\[html\]'$"
    with pytest.raises(MissingExtraError, match=message):
        parse(PAGE)


def test_a_second_page_in_one_text_is_recorded() -> None:
    article = (
        '<h1 class="entry-title">{0}</h1><div class="read__internal_content">'
        "<p><b>Anna Ivanova:</b> Yes.</p></div>"
    )
    meeting = parse(article.format("Bridges") + article.format("Boats"))
    assert (meeting.title, len(meeting.turns)) == ("Bridges", 2)
    assert [problem.code for problem in meeting.problems] == [ProblemCode.SECOND_DOCUMENT]


def test_a_known_name_that_is_not_bold_is_a_label() -> None:
    html = (
        "<p><b>Anna Ivanova:</b> Yes.</p><p><b>Boris Petrov:</b> No.</p><p><b>Zoe Lee:</b> So.</p>"
        "<p>Anna Ivanova: Indeed.</p><p>Zelda Lee: we wait.</p><p>Zoe Perm: Who?</p>"
    )
    meeting = parse(html)
    labels = ["Anna Ivanova", "Boris Petrov", "Zoe Lee", "Anna Ivanova"]
    assert [turn.label for turn in meeting.turns] == labels
    assert [problem.code for problem in meeting.problems] == [ProblemCode.LABEL_UNSURE]
