"""The calls: what they take, what they give back, what they refuse."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import transcripts
from tests.pages import ANNA, START, codes, outline, page, parse, said
from transcripts import formats
from transcripts.errors import ParseError, UnknownFormatError
from transcripts.kinds import ProblemCode, Severity, SpeakerKind
from transcripts.model import Meeting, Source, Span
from transcripts.reading.memo import forget
from transcripts.testing import SAMPLES, load_sample

# The built-in formats, as messages list them.
KNOWN = ", ".join(formats.BUILT_IN)


# The text


@pytest.mark.parametrize(
    ("text", "kind"), [(None, "NoneType"), (7, "int"), (bytearray(b"a"), "bytearray")]
)
def test_what_is_no_text(text: Any, kind: str) -> None:  # noqa: ANN401 - the point
    message = f"text must be str or bytes (of a file: path.read_bytes()), not {kind}"
    with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
        parse(text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_bytes_are_decoded(encoding: str) -> None:
    data = page().encode(encoding)
    meeting = parse(data)
    assert meeting.source.encoding == encoding
    assert meeting.blocks == parse(page()).blocks


def test_bytes_that_are_not_utf_8() -> None:
    text = "Б.Петров: Добрый день!"
    meeting = parse(text.encode("cp1251"))
    assert (meeting.source.encoding, said(meeting)) == ("cp1251", [("Б.Петров", "Добрый день!")])


def test_bytes_in_a_named_encoding() -> None:
    meeting = parse("Б.Петров: Да!".encode("koi8-r"), encoding="koi8-r")
    assert (meeting.source.encoding, said(meeting)) == ("koi8-r", [("Б.Петров", "Да!")])


def test_bytes_that_cannot_be_decoded() -> None:
    message = (
        "byte 0x98 at offset 1 is not utf-8; name the encoding with encoding= (line 1, column 2)"
    )
    with pytest.raises(ParseError, match=f"^{re.escape(message)}$"):
        parse(b"a\x98")


def test_a_lone_surrogate() -> None:
    message = (
        "a lone surrogate (U+DC00) is no character (line 3, column 10)\n  Boris: A ?\n           ^"
    )
    with pytest.raises(ParseError, match=f"^{re.escape(message)}$") as caught:
        parse("One\n\nBoris: A \udc00")
    assert caught.value.offset == 14


def test_a_lone_surrogate_from_bytes() -> None:
    with pytest.raises(ParseError, match=r"^a lone surrogate \(U\+D800\) is no character"):
        parse(b"+2AA-", encoding="utf-7")


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\ufffd"])
def test_a_control_character_is_kept_and_reported(letter: str) -> None:
    text = f"Anna Ivanova: One{letter}two."
    meeting = parse(text)
    assert meeting.text == f"One{letter}two."
    (problem,) = meeting.problems
    assert (problem.code, problem.severity, problem.message, problem.span) == (
        ProblemCode.CONTROL_CHARACTER,
        Severity.WARNING,
        "the passage holds control or replacement characters",
        Span(0, len(text)),
    )


def test_nothing_but_nul_characters() -> None:
    assert codes(parse("\0" * 1000)) == [ProblemCode.CONTROL_CHARACTER]


# Texts that are no transcript


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "\xa0\u200b\ufeff\xad\x1f"])
def test_a_text_that_prints_nothing_is_an_empty_meeting(text: str) -> None:
    meeting = parse(text)
    assert (meeting.blocks, meeting.problems, meeting.title, meeting.language) == (
        (),
        (),
        None,
        None,
    )


@pytest.mark.parametrize("text", ["", " \n", "\xa0\u200b"])
def test_a_text_that_prints_nothing_has_no_format(text: str) -> None:
    message = f"the text is empty ({len(formats.BUILT_IN)} formats were tried)"
    with pytest.raises(UnknownFormatError, match=f"^{re.escape(message)}$"):
        transcripts.parse(text)


def test_a_long_single_line() -> None:
    text = "the boats went on " * 60_000
    meeting = parse(text)
    assert len(meeting.blocks) == 1
    assert meeting.source.length == len(text)


def test_a_long_single_line_of_speech() -> None:
    words = "we go on, " * 100_000
    (turn,) = parse(f"Anna Ivanova: {words}").turns
    assert turn.text == words.strip()


@pytest.mark.parametrize(
    "piece", ["Anna ", "A. ", "(", "((a) ", "[<", "<…>", "* ", "a: ", "Anna Ivanova: ", "“", "of "]
)
def test_a_long_line_of_one_piece(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert parse(text).source.length == len(text)


# The format


def test_the_source() -> None:
    assert parse("Anna Ivanova: Yes.").source == Source(
        format="kremlin",
        media_type="text/plain",
        length=18,
        sha256="01e81c318238ff07c22344b0e82e2e8580a5a7a3572a8efa4877f5a3f0fee571",
    )


def test_a_text_in_no_format() -> None:
    message = (
        "the text fits no format: nothing in it returns as labels do; labels={...} names the"
        " labels, and format='labelled' reads the text all the same"
        f" ({len(formats.BUILT_IN)} formats were tried)"
    )
    with pytest.raises(UnknownFormatError, match=f"^{re.escape(message)}$"):
        transcripts.parse("Take three carrots and a litre of water.")


HANSARD = "<Hansard><Speaker>Mr. Tom Quill:</Speaker><Para>I beg to move.</Para></Hansard>"


def test_xml_in_no_format_is_called_by_its_root_and_read_by_name() -> None:
    message = r"^this is XML of no format .* <Hansard>; .* format= with the name of a house style"
    with pytest.raises(UnknownFormatError, match=message):
        transcripts.parse(HANSARD)
    (turn,) = transcripts.parse(HANSARD, format="westminster").turns
    assert (turn.label, turn.text) == ("Mr. Tom Quill", "I beg to move.")


def test_xml_in_no_format_that_is_not_well_formed() -> None:
    with pytest.raises(UnknownFormatError, match=r"^this XML is not well-formed: mismatched tag"):
        transcripts.parse(HANSARD.replace("</Para>", ""))


def test_a_text_in_the_wrong_format() -> None:
    meeting = parse("Take three carrots and a litre of water.")
    assert (meeting.turns, outline(meeting)) == ((), ["lead"])


def test_a_format_that_there_is_not() -> None:
    message = f"there is no format 'nonsense'; known formats: {KNOWN}"
    with pytest.raises(UnknownFormatError, match=f"^{re.escape(message)}$"):
        parse("Anna Ivanova: Yes.", format="nonsense")


def test_a_text_in_two_formats() -> None:
    message = (
        "the text fits more than one format: kremlin, white-house"
        f" ({len(formats.BUILT_IN)} formats were tried)"
    )
    text = f"{page()}\n\n2:05 P.M. EDT\n\nMS. LUND:  Hello.\n\nQ    Yes?"
    with pytest.raises(UnknownFormatError, match=f"^{re.escape(message)}$"):
        transcripts.parse(text)


# The caller knows better


def test_labels_with_a_name() -> None:
    text = f"{START}Zelda: I can say more.\n\n"
    turn = parse(text, labels={"Zelda": "Zelda Lee"}).turns[1]
    assert (turn.label, turn.speaker.name, turn.speaker.kind) == (
        "Zelda",
        "Zelda Lee",
        SpeakerKind.PERSON,
    )


def test_labels_without_a_name() -> None:
    text = f"{START}Zelda: I can say more.\n\nZelda: And more.\n\n"
    found = [turn.speaker for turn in parse(text, labels={"Zelda": None}).turns[1:]]
    assert [(one.id, one.name, one.kind) for one in found] == [
        ("zelda-1", None, SpeakerKind.ANONYMOUS),
        ("zelda-2", None, SpeakerKind.ANONYMOUS),
    ]


def test_labels_are_folded_as_the_text_is() -> None:
    meeting = parse(f"{START}The  Crew: Yes.\n\n", labels={"The\xa0Crew ": None})
    assert meeting.turns[1].label == "The Crew"


def test_not_labels() -> None:
    meeting = parse(f"{START}{ANNA}", not_labels=["Anna Ivanova"])
    assert said(meeting) == [("Boris Petrov", "Good afternoon.\n\nAnna Ivanova: Thank you.")]


@pytest.mark.parametrize(
    ("labels", "not_labels", "message"),
    [
        ({"Ana Ivanova": "Ada"}, (), "'Ana Ivanova' {} stands nowhere in the document{}"),
        ({}, ["Ana Ivanova:"], "'Ana Ivanova' {} stands nowhere in the document{}"),
        ({"Zorg": None}, ["Ana Ivanova", "Yak"], "'Ana Ivanova' {} and 2 more stand nowhere in{}"),
        ({"Zorg": None}, (), "'Zorg' {} stands nowhere in the document"),
    ],
)
def test_a_label_that_stands_nowhere_is_told(
    labels: dict[str, str | None], not_labels: Collection[str], message: str
) -> None:
    (problem,) = parse(f"{START}{ANNA}", labels=labels, not_labels=not_labels).problems
    assert (problem.code, problem.severity, problem.span) == ("label-absent", "warning", Span(0, 0))
    close = "; close to it: 'Anna Ivanova'"
    message = message.replace("nowhere in{}", "nowhere in the document{}")
    assert problem.message == message.format("of labels= or not_labels=", close)


def test_a_label_that_the_document_prints_anywhere_is_no_problem() -> None:
    text = f"{START}{ANNA}And thank you, dear Zelda.\n\n"
    meeting = parse(text, labels={"Anna Ivanova": "Ada", "Zelda": None}, not_labels=["Boris"])
    assert [turn.speaker.name for turn in meeting.turns] == ["Boris Petrov", "Ada"]
    assert meeting.problems == ()


def test_not_labels_as_one_text() -> None:
    with pytest.raises(
        TypeError, match=r"^not_labels must be a collection of labels, not one str$"
    ):
        parse(START, not_labels="Anna Ivanova")


def test_the_caller_settles_what_no_form_would_allow() -> None:
    text = "12-year-old Dasha: Hello.\n\nZorg: Yes."
    meeting = parse(text, labels={"12-year-old Dasha:": "Dasha", "Zorg": ""})
    assert [(turn.speaker.name, turn.role, turn.text) for turn in meeting.turns] == [
        ("Dasha", None, "Hello."),
        (None, None, "Yes."),
    ]


class Lying(dict[str, Any]):
    """A mapping that says one thing at a time, and then another."""

    def values(self) -> Any:  # noqa: ANN401 - it may be anything
        return ["Anna"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"labels": ["A"]}, "labels must be a mapping of label to name, not list"),
        ({"labels": {"A": 5}}, "the values of labels must be names, or None, not int"),
        ({"labels": {1: "A"}}, "a label must be str, not int"),
        ({"not_labels": None}, "not_labels must be a collection of labels, not NoneType"),
        ({"not_labels": b"A"}, "not_labels must be a collection of labels, not one bytes"),
        ({"format": 5}, "format must be the name of a format, a HouseStyle or a Format, not int"),
        ({"encoding": 5}, "encoding must be the name of an encoding, or None, not int"),
        ({"labels": Lying({"A": 5})}, "the values of labels must be names, or None, not int"),
    ],
)
def test_wrong_types_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        transcripts.parse("Anna Ivanova: Yes.", **{"format": "kremlin", **options})
    assert str(caught.value) == message


@pytest.mark.parametrize("argument", ["labels", "not_labels"])
@pytest.mark.parametrize("label", ["", ":", " : ", "\xad", "\ufeff\u200b", "\n\xa0"])
def test_a_label_that_prints_nothing_is_refused(argument: str, label: str) -> None:
    options: dict[str, Any] = {argument: {label: "X"}}
    for call in (transcripts.parse, transcripts.explain):
        with pytest.raises(ValueError, match=r"which prints nothing$") as caught:
            call(": hi", format="kremlin", **options)
        assert str(caught.value) == f"{argument} has {label!r}, which prints nothing"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"labels": {"Kolya": "\ud800"}},
            "labels has '\\ud800', with a lone surrogate at offset 0",
        ),
        ({"labels": {"K\udfff": None}}, "labels has 'K\\udfff', with a lone surrogate at offset 1"),
        ({"not_labels": ["\ud800"]}, "not_labels has '\\ud800', with a lone surrogate at offset 0"),
    ],
)
def test_half_of_a_character_is_no_label_and_no_name(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse("Kolya: Hi.\n\nAnna Ivanova: Yes.", **options)


def test_half_of_a_character_in_parse_label() -> None:
    with pytest.raises(
        ValueError, match=r"^label has 'A \\ud800:', with a lone surrogate at offset 2$"
    ):
        transcripts.parse_label("A \ud800:", format="kremlin")


@pytest.mark.parametrize("name", ["", " ", "\xad", "\ufeff\n"])
@pytest.mark.parametrize("format", ["kremlin", "labelled"])
def test_a_name_that_prints_nothing_names_nobody(name: str, format: str) -> None:
    meeting = parse("Kolya: Hi.\n\nAnna Ivanova: Yes.", format=format, labels={"Kolya": name})
    assert (meeting.turns[0].speaker.name, meeting.turns[0].speaker.id) == (None, "kolya-1")


def test_a_name_is_folded() -> None:
    meeting = parse("Kolya: Hi.", labels={"Kolya": "Nikolai\n Lapin "})
    assert meeting.turns[0].speaker.name == "Nikolai Lapin"


class Text(str):
    """A text that says other things of its letters than it has."""

    __slots__ = ()

    def strip(self, *_: object) -> str:
        return "boo"

    def encode(self, *_: object) -> bytes:
        raise RuntimeError

    splitlines = replace = __getitem__ = encode  # type: ignore[assignment]


def test_a_text_of_another_class_is_taken_as_its_letters() -> None:
    text = "Kolya: Hi.\n\nAnna Ivanova: Yes."
    read = parse(Text(text), labels={Text("Kolya"): Text("Nik Lapin")})
    assert read == parse(text, labels={"Kolya": "Nik Lapin"})
    assert type(read.turns[0].speaker.name) is str
    assert transcripts.parse_label(Text("Zelda Lee:"), format="kremlin").text == "Zelda Lee"


def test_a_label_of_no_words_names_nobody() -> None:
    assert transcripts.parse_label(":", format="labelled").name is None


# Errors


def test_strict_raises_what_is_unread() -> None:
    message = (
        "neither speech nor narration can be seen in it [unattributed] (line 9, column 1)\n"
        "  About 12.\n"
        "  ^"
    )
    with pytest.raises(ParseError, match=f"^{re.escape(message)}$"):
        parse(f"{START}* * *\n\nAbout 12.\n\n{ANNA}", strict=True)


def test_strict_raises_speech_without_a_label() -> None:
    message = (
        "speech without a label [unattributed] (line 1, column 1)\n  Good afternoon, friends.\n  ^"
    )
    with pytest.raises(ParseError, match=f"^{re.escape(message)}$"):
        parse("Good afternoon, friends.", strict=True)


def test_strict_lets_warnings_pass() -> None:
    text = f"{START}Zelda: I can say more of it.\n\n"
    assert parse(text, strict=True) == parse(text)


def test_a_fault_of_ours_is_an_error_and_no_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Meeting, "leaves", lambda _: iter([Span(0, 4)]))
    message = (
        "the format 'kremlin' lost or doubled text here; please report it (line 1, column 6)\n"
        "  Anna Ivanova: Yes.\n"
        "       ^"
    )
    with pytest.raises(ParseError, match=f"^{re.escape(message)}$"):
        parse("Anna Ivanova: Yes.")


# explain and parse_label


def test_explain_says_what_each_passage_is_taken_for() -> None:
    found = transcripts.explain(page())
    assert [one.taken_for for one in found][7:15] == [
        "title",
        "dateline",
        "lead",
        "lead",
        "separator",
        "label",
        "speech",
        "event",
    ]


def test_explain_covers_the_passages_in_order() -> None:
    text = page()
    found = transcripts.explain(text, format="kremlin")
    assert [one.text for one in found] == [
        re.sub(r"\s+", " ", line) for line in text.splitlines() if line
    ]


def test_explain_states_the_evidence() -> None:
    text = "Anna Ivanova: Yes.\n\nZelda: We go on.\n\n<…>"
    found = transcripts.explain(text, format="kremlin")
    assert [(one.taken_for, one.evidence) for one in found] == [
        ("label", ("a given name",)),
        ("speech", ("it follows a label", "one word that nothing else proves to be a name")),
        ("gap", ("a mark of omission, alone",)),
    ]


def test_explain_takes_what_parse_takes() -> None:
    (found,) = transcripts.explain(b"Zelda: Yes.", format="kremlin", labels={"Zelda": None})
    assert (found.span, found.taken_for, found.evidence) == (
        Span(0, 11),
        "label",
        ("the caller says that this is a label",),
    )


@pytest.mark.parametrize("text", ["Minister Zelda Lee (aside):", " Minister\xa0Zelda Lee (aside)"])
def test_parse_label(text: str) -> None:
    label = transcripts.parse_label(text, format="kremlin")
    assert (label.text, label.name, label.role, label.note) == (
        "Minister Zelda Lee",
        "Zelda Lee",
        "Minister",
        "aside",
    )


def test_parse_label_of_no_text() -> None:
    with pytest.raises(TypeError, match=r"^label must be str, not bytes$"):
        transcripts.parse_label(b"Anna:", format="kremlin")  # type: ignore[arg-type]


def test_parse_label_in_a_format_that_there_is_not() -> None:
    with pytest.raises(
        UnknownFormatError, match=rf"^there is no format 'x'; known formats: {KNOWN}$"
    ):
        transcripts.parse_label("Anna:", format="x")


# The package


def test_the_package_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match=r"^module 'transcripts' has no attribute 'nonsense'$"):
        transcripts.nonsense  # noqa: B018 - looked up for its error


def test_documents_that_several_threads_read_at_once_are_read_as_one_by_one() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    # As after the start, when nothing is remembered.
    forget()
    documents = [load_sample(name) for name in SAMPLES] * 2
    try:
        with ThreadPoolExecutor(8) as pool:
            read = list(
                pool.map(lambda one: transcripts.parse(one.document, format=one.format), documents)
            )
    finally:
        sys.setswitchinterval(before)
    assert read == [one.expected for one in documents]


# What a document is called

NAMED = "Anna Ivanova: Good evening.\n\nBoris Petrov: Good evening."


def test_a_document_has_the_name_that_the_caller_gives() -> None:
    meeting = transcripts.parse(NAMED, name="a.txt", url="https://example.org/a")
    assert (meeting.source.name, meeting.source.url) == ("a.txt", "https://example.org/a")
    assert transcripts.from_json(transcripts.to_json(meeting)) == meeting
    anonymous = meeting.anonymise().source
    assert (anonymous.name, anonymous.url) == (None, None)


def test_the_address_is_the_callers_or_else_that_of_the_document() -> None:
    page = "---\nsource_url: https://example.org/b\n---\n\n" + NAMED
    said = transcripts.parse(page).source.url
    assert said is not None
    assert (
        transcripts.parse(page, url="https://example.org/c").source.url == "https://example.org/c"
    )
    assert transcripts.parse(page, url="", name="").source.url == said
    assert transcripts.parse(page, name="").source.name is None


@pytest.mark.parametrize("argument", ["url", "name"])
def test_what_a_document_is_called_is_text(argument: str) -> None:
    with pytest.raises(TypeError, match=f"^{argument} must be str, or None, not int$"):
        transcripts.parse(NAMED, **{argument: 7})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=f"^{argument} has .* with a lone surrogate at offset 1$"):
        transcripts.parse(NAMED, **{argument: "a\udce9"})  # type: ignore[arg-type]
