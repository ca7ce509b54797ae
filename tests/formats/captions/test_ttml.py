"""TTML: paragraphs, words, agents, white space, and what is no document."""

from __future__ import annotations

import pytest

import transcripts
from transcripts import UnknownFormatError
from transcripts.errors import ParseError
from transcripts.kinds import ProblemCode, TimingKind
from transcripts.model import Meeting
from transcripts.testing import assert_covers, assert_round_trips

NOW = "http://www.w3.org/ns/ttml"
HEAD = (
    "<head><metadata><ttm:title> The harbour </ttm:title>"
    '<ttm:agent xml:id="a1"><ttm:name/><ttm:name>Anna  Berg</ttm:name></ttm:agent>'
    '<ttm:agent xml:id="a2"/></metadata></head>'
)


def document(body: str, *, head: str = HEAD, root: str = "", namespace: str = NOW) -> str:
    return (
        f'<tt xmlns="{namespace}" xmlns:ttm="{namespace}#metadata" {root}>{head}'
        f"<body><div>{body}</div></body></tt>"
    )


def parse(text: str, format: str | None = None, **names: str) -> Meeting:
    meeting = transcripts.parse(text, format=format, labels=names)
    assert meeting.source.format == "ttml"
    assert_covers(meeting, transcripts.source_text(text, format="ttml"))
    assert_round_trips(meeting)
    return meeting


def pieces(meeting: Meeting) -> list[tuple[str, str, str, TimingKind]]:
    return [
        (said.text[one.start : one.end], str(one.begins_at), str(one.ends_at), one.kind)
        for turn in meeting.turns
        for said in turn.paragraphs
        for one in said.times
    ]


def said(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in meeting.turns]


@pytest.mark.parametrize(
    "namespace",
    [NOW, "http://www.w3.org/2006/10/ttaf1", "http://www.w3.org/2004/11/ttaf1"],
)
@pytest.mark.parametrize(
    "before", ["", '\ufeff<?xml version="1.0"?>\n<!-- a - b --><!DOCTYPE tt>\n', "\n"]
)
def test_paragraphs_of_three_eras(namespace: str, before: str) -> None:
    text = document('<p begin="1s" end="2s">Yes,</p> <p begin="2s">no.</p>', namespace=namespace)
    meeting = parse(before + text)
    assert said(meeting) == [(None, "Yes, no.")]
    assert meeting.title == "The harbour"
    assert meeting.source.media_type == "application/ttml+xml"
    assert pieces(meeting) == [
        ("Yes,", "0:00:01", "0:00:02", TimingKind.CUE),
        ("no.", "0:00:02", "None", TimingKind.CUE),
    ]


def test_a_root_with_a_prefix() -> None:
    text = (
        f'<tt:tt xmlns:tt="{NOW}" xml:lang="de"><tt:body><tt:div><tt:p begin="1s" end="2s">'
        "Ja,<tt:br/>nein.</tt:p></tt:div></tt:body></tt:tt>"
    )
    meeting = parse(text)
    assert (meeting.language, said(meeting)) == ("de", [(None, "Ja, nein.")])
    assert transcripts.source_text(text) == "Ja,\nnein.\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p ttm:agent="a1">Yes.</p><p ttm:agent="a1">So.</p>', [("Anna Berg", "Yes. So.")]),
        ('<p ttm:agent="a2">Yes.</p><p>No.</p>', [("a2", "Yes."), (None, "No.")]),
        ('<p ttm:agent="a1 a2">Yes.</p>', [("Anna Berg, a2", "Yes.")]),
        ('<p ttm:agent="a9">Yes.</p>', [("a9", "Yes.")]),
        ('<div ttm:agent="a1"><p>Yes.</p></div><p>No.</p>', [("Anna Berg", "Yes."), (None, "No.")]),
        (
            '<p><span ttm:agent="a1">Yes.</span><span ttm:agent="a2">No.</span></p>',
            [("Anna Berg", "Yes."), ("a2", "No.")],
        ),
        (f'<p ttm:agent="{"a" * 201}">Yes.</p>', [(None, "Yes.")]),
    ],
)
def test_agents_speak(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(parse(document(body))) == expected


def test_the_caller_names_an_agent() -> None:
    assert parse(document('<p ttm:agent="a2">Yes.</p>'), a2="Ben Okoro").turns[0].speaker.name == (
        "Ben Okoro"
    )


def test_spans_with_times_are_words() -> None:
    meeting = parse(
        document(
            '<p begin="10s" end="20s"><span begin="0s" end="1s">Good <i>eve<br/></i></span>'
            ' <span>(so)</span> <span begin="1s" end="2s">ning</span></p>'
        )
    )
    assert said(meeting) == [(None, "Good eve (so) ning")]
    assert pieces(meeting) == [
        ("Good eve (so) ning", "0:00:10", "0:00:20", TimingKind.CUE),
        ("Good eve", "0:00:10", "0:00:11", TimingKind.WORD),
        ("ning", "0:00:11", "0:00:12", TimingKind.WORD),
    ]
    assert meeting.problems == ()


def test_where_only_spans_have_times() -> None:
    meeting = parse(
        document('<p><span begin="1s" end="2s">Yes</span><span begin="2s" dur="3s">.</span></p>')
    )
    assert pieces(meeting)[0] == ("Yes.", "0:00:01", "0:00:05", TimingKind.CUE)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>\n  Yes,  \n so.</p>", "Yes, so."),
        ('<p xml:space="preserve">Yes,\n  so.</p>', "Yes,\n  so."),
        ('<p xml:space="preserve">a\nb<span xml:space="default">\n c</span></p>', "a\nb c"),
        ("<p>Yes,<br/>so.</p>", "Yes,\nso."),
        # what says something of the paragraph, and text outside of any
        ("<p><metadata><ttm:desc>x</ttm:desc></metadata><set/>Yes.</p>", "Yes."),
        ("<metadata><p>x</p></metadata>Yes.", "Yes."),
        ("<p/><p> </p><p>Yes.</p>", "Yes."),
    ],
)
def test_the_text_that_spans_count_in(body: str, expected: str) -> None:
    text = document(body)
    assert transcripts.source_text(text) == f"{expected}\n"
    assert said(parse(text)) == [(None, " ".join(expected.split()))]


def test_white_space_is_kept_for_all() -> None:
    text = document("<p>a\n b</p>", root='xml:space="preserve"')
    assert transcripts.source_text(text) == "a\n b\n"


def test_times_that_are_none() -> None:
    body = (
        '<div begin="soon"><p begin="1s">Yes.</p></div><p begin="x" end="y">No.</p>'
        '<p begin="1s"><span begin="z">So.</span></p><p begin="2s" dur="0s">.</p>'
    )
    meeting = parse(document(body))
    assert said(meeting) == [(None, "Yes. No. So. .")]
    assert [problem.code for problem in meeting.problems] == [ProblemCode.TIME_UNREAD] * 4
    assert [piece[:2] for piece in pieces(meeting)] == [
        ("Yes.", "0:00:01"),
        ("So.", "0:00:01"),
        (".", "0:00:02"),
    ]


def test_no_more_hours_than_a_thousand_years() -> None:
    text = document('<div begin="8999999h"><p begin="2h">Yes.</p></div>')
    assert pieces(parse(text)) == []


@pytest.mark.parametrize("head", ["", "<head/>", "<head><title/></head>"])
def test_a_head_that_says_nothing(head: str) -> None:
    meeting = parse(document("<p>Yes.</p>", head=head, root='xml:lang=""'))
    assert (meeting.title, meeting.language) == (None, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<p>Yes.</p>", "this is no TTML, whose root is called tt"),
        ("<tt><body>", "this XML is not well-formed: no element found"),
        ("Yes.", "this XML is not well-formed: syntax error"),
        ('<!DOCTYPE tt [<!ENTITY a "b">]><tt>&a;</tt>', "this XML declares an entity"),
    ],
)
def test_what_is_no_document(text: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        transcripts.parse(text, format="ttml")


@pytest.mark.parametrize("root", ["<tt>", '<tt xmlns="urn:x">', f'<ttx xmlns="{NOW}">'])
def test_other_documents_are_not_taken_for_it(root: str) -> None:
    name = root[1:].split(maxsplit=1)[0].strip(">")
    with pytest.raises(UnknownFormatError):
        transcripts.parse(f"{root}<body><p>Yes.</p></body></{name}>")


def test_it_is_read_without_its_namespace_where_it_is_named() -> None:
    assert said(parse("<tt><body><p>Yes.</p></body></tt>", "ttml")) == [(None, "Yes.")]


def test_elements_as_deep_as_they_like() -> None:
    depth = 20_000
    spans = '<span begin="0s">' * depth + "Yes." + "</span>" * depth
    assert said(parse(document(f"<p>{spans}</p>"))) == [(None, "Yes.")]
