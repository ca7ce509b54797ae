"""Meetings as JSON and back: the form, the round trip, and all that is refused."""

from __future__ import annotations

import copy
import datetime as dt
import json
import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Literal

import attrs
import cattrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import transcripts
from transcripts import _dumping, serializing
from transcripts.errors import StructureError
from transcripts.kinds import (
    EventKind,
    GapReason,
    NoteKind,
    ProblemCode,
    Severity,
    SpeakerKind,
    TagKind,
    TimingKind,
)
from transcripts.model import (
    Event,
    Gap,
    Heading,
    Insertion,
    Mark,
    Meeting,
    Note,
    Paragraph,
    Problem,
    Source,
    Span,
    Speaker,
    Tag,
    Timing,
    Turn,
    Unread,
)
from transcripts.serializing import from_dict, from_json, to_dict, to_json
from transcripts.testing import make_meeting
from transcripts.testing.strategies import meetings

Document = dict[str, Any]

ALMA = Speaker(
    id="alma-orlen",
    kind=SpeakerKind.PERSON,
    name="Alma Orlen",
    role="Chair",
    affiliation="Harbour Board",
    labels=("Chair Alma Orlen", "Alma Orlen"),
)
VOICE = Speaker(id="question-1", kind=SpeakerKind.ANONYMOUS, labels=("Question",))
SOURCE = Source(format="test", media_type="text/plain", length=200, sha256="00ff")
EMPTY = Meeting(source=SOURCE)

# One of everything, with every attribute set somewhere.
FULL = Meeting(
    title="Meeting on the “Lantern”",
    date=dt.date(2031, 5, 6),
    time=dt.time(18, 30),
    place="Port Ellery",
    language="en",
    published=dt.datetime(2031, 5, 7, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=3))),
    duration=dt.timedelta(minutes=90),
    tags=(Tag(kind=TagKind.TOPIC, text="Harbours"),),
    blocks=(
        Note(kind=NoteKind.LEAD, text="They met.", span=Span(0, 9)),
        Heading(text="One", level=2, date=dt.date(2031, 5, 6), place="Quay", span=Span(10, 13)),
        Turn(
            head=Span(14, 40),
            speaker=ALMA,
            label="Chair Alma Orlen",
            note="by phone",
            role="Chair",
            label_span=Span(14, 30),
            note_span=Span(31, 39),
            blocks=(
                Paragraph(
                    text="Forty [t] (Noise.)",
                    span=Span(41, 60),
                    marks=(
                        Mark(start=6, end=9, value=Insertion(text="[t]", span=Span(48, 51))),
                        Mark(
                            start=10,
                            end=18,
                            value=Event(
                                kind=EventKind.NOISE,
                                text="(Noise.)",
                                actor="The hall",
                                group="Guests",
                                span=Span(52, 60),
                            ),
                        ),
                    ),
                    shifts=((6, 7),),
                    times=(
                        Timing(
                            start=0,
                            end=9,
                            begins_at=dt.timedelta(seconds=1),
                            ends_at=dt.timedelta(seconds=2),
                        ),
                        Timing(start=0, end=5, kind=TimingKind.WORD, confidence=0.5),
                    ),
                ),
                Gap(reason=GapReason.OMITTED, text="<…>", span=Span(61, 64)),
            ),
            span=Span(14, 64),
            begins_at=dt.timedelta(seconds=1),
            ends_at=dt.timedelta(seconds=2, microseconds=5),
            channel="left",
            language="de",
        ),
        Turn(speaker=VOICE, span=Span(65, 66)),
        Turn(speaker=ALMA, span=Span(67, 68), continues=True),
        Unread(text="???", span=Span(70, 73)),
    ),
    source=attrs.evolve(SOURCE, encoding="utf-8", url="https://example.org/1", name="lantern.txt"),
    problems=(
        Problem(
            code=ProblemCode.EMPTY_TURN,
            severity=Severity.WARNING,
            message="Nothing is said.",
            span=Span(65, 66),
        ),
    ),
)

FULL_DOCUMENT: Document = {
    "format": "transcripts/meeting",
    "version": 0,
    "title": "Meeting on the “Lantern”",
    "date": "2031-05-06",
    "time": "18:30:00",
    "place": "Port Ellery",
    "language": "en",
    "published": "2031-05-07T09:00:00+03:00",
    "duration": 5400000000,
    "tags": [{"kind": "topic", "text": "Harbours"}],
    "speakers": [
        {
            "id": "alma-orlen",
            "kind": "person",
            "name": "Alma Orlen",
            "role": "Chair",
            "affiliation": "Harbour Board",
            "labels": ["Chair Alma Orlen", "Alma Orlen"],
        },
        {"id": "question-1", "kind": "anonymous", "labels": ["Question"]},
    ],
    "blocks": [
        {"type": "note", "kind": "lead", "text": "They met.", "span": [0, 9]},
        {
            "type": "heading",
            "text": "One",
            "level": 2,
            "date": "2031-05-06",
            "place": "Quay",
            "span": [10, 13],
        },
        {
            "type": "turn",
            "head": [14, 40],
            "speaker": "alma-orlen",
            "label": "Chair Alma Orlen",
            "note": "by phone",
            "role": "Chair",
            "label_span": [14, 30],
            "note_span": [31, 39],
            "blocks": [
                {
                    "type": "paragraph",
                    "text": "Forty [t] (Noise.)",
                    "span": [41, 60],
                    "marks": [
                        {
                            "start": 6,
                            "end": 9,
                            "value": {"type": "insertion", "text": "[t]", "span": [48, 51]},
                        },
                        {
                            "start": 10,
                            "end": 18,
                            "value": {
                                "type": "event",
                                "kind": "noise",
                                "text": "(Noise.)",
                                "actor": "The hall",
                                "group": "Guests",
                                "span": [52, 60],
                            },
                        },
                    ],
                    "shifts": [[6, 7]],
                    "times": [[0, 9, 1000000, 2000000], [0, 5, None, None, "word", 0.5]],
                },
                {"type": "gap", "reason": "omitted", "text": "<…>", "span": [61, 64]},
            ],
            "span": [14, 64],
            "begins_at": 1000000,
            "ends_at": 2000005,
            "channel": "left",
            "language": "de",
        },
        {"type": "turn", "speaker": "question-1", "span": [65, 66]},
        {"type": "turn", "speaker": "alma-orlen", "span": [67, 68], "continues": True},
        {"type": "unread", "text": "???", "span": [70, 73]},
    ],
    "source": {
        "format": "test",
        "media_type": "text/plain",
        "encoding": "utf-8",
        "length": 200,
        "sha256": "00ff",
        "url": "https://example.org/1",
        "name": "lantern.txt",
    },
    "problems": [
        {
            "code": "empty-turn",
            "severity": "warning",
            "message": "Nothing is said.",
            "span": [65, 66],
        }
    ],
}

EMPTY_JSON = (
    '{"format":"transcripts/meeting","version":0,"source":'
    '{"format":"test","media_type":"text/plain","length":200,"sha256":"00ff"}}'
)


def fault_lines(load: Callable[[], object]) -> list[str]:
    """Return the lines of the error that loading raises."""
    with pytest.raises(StructureError) as caught:
        load()
    assert str(caught.value) == "\n".join(f"{text} at {path}" for path, text in caught.value.faults)
    return str(caught.value).split("\n")


def changed(*path: str | int, to: object) -> Document:
    """Return the full document with another value at a path."""
    document = copy.deepcopy(FULL_DOCUMENT)
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return document


def without(*path: str | int) -> Document:
    """Return the full document without what stands at a path."""
    document = changed(*path, to=None)
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return document


# The form


def test_the_full_document() -> None:
    assert to_dict(FULL) == FULL_DOCUMENT


def test_keys_stand_in_the_order_of_the_model() -> None:
    assert json.dumps(to_dict(FULL)) == json.dumps(FULL_DOCUMENT)


def test_the_empty_document() -> None:
    assert to_json(EMPTY) == EMPTY_JSON


def test_letters_are_written_as_they_are() -> None:
    assert '"title":"Встреча 🙂"' in to_json(attrs.evolve(EMPTY, title="Встреча 🙂"))


def test_indented_json_holds_the_same() -> None:
    text = to_json(EMPTY, indent=2)
    assert text.startswith('{\n  "format": "transcripts/meeting",\n')
    assert json.loads(text) == json.loads(EMPTY_JSON)


def test_json_ends_without_a_line_break() -> None:
    assert to_json(FULL, indent=1)[-1] == "}"


def plain(value: object) -> Iterator[type]:
    """Yield the type of a value and of all in it."""
    yield type(value)
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from plain(inner)


def test_a_dict_holds_plain_values_only() -> None:
    assert set(plain(to_dict(FULL))) == {
        *(dict, list, str, int, float, bool, type(None)),
    }


def test_speakers_stand_in_the_order_of_their_first_word() -> None:
    meeting = attrs.evolve(FULL, blocks=FULL.blocks[::-1])
    assert [speaker["id"] for speaker in to_dict(meeting)["speakers"]] == [
        "alma-orlen",
        "question-1",
    ]


# The round trip


def test_loading_gives_the_full_meeting() -> None:
    assert from_dict(FULL_DOCUMENT) == FULL


def test_loading_restores_the_identity_of_speakers() -> None:
    first, _, second = from_dict(FULL_DOCUMENT).turns
    assert first.speaker is second.speaker


def test_loading_leaves_the_document_alone() -> None:
    document = copy.deepcopy(FULL_DOCUMENT)
    from_dict(document)
    assert document == FULL_DOCUMENT


def test_loading_takes_bytes() -> None:
    assert from_json(to_json(FULL).encode()) == FULL


class Text(str):
    """A text that says other things of its letters than it has."""

    __slots__ = ()

    def isascii(self) -> bool:
        raise RuntimeError

    encode = lower = count = isascii  # type: ignore[assignment]


class Data(bytes):
    """Bytes of the same kind."""

    __slots__ = ()

    def decode(self, *_: object) -> str:
        raise RuntimeError


def test_loading_takes_the_letters_of_a_text_of_another_class() -> None:
    assert from_json(Text(to_json(FULL))) == from_json(Data(to_json(FULL).encode())) == FULL


def test_loading_takes_bytes_with_a_byte_order_mark() -> None:
    assert from_json(to_json(FULL).encode("utf-8-sig")) == FULL


def test_loading_takes_any_order_of_keys() -> None:
    assert from_dict(dict(reversed(FULL_DOCUMENT.items()))) == FULL


def test_loading_takes_defaults_that_are_spelled_out() -> None:
    document = json.loads(EMPTY_JSON) | {"title": None, "speakers": [], "blocks": []}
    assert from_dict(document) == EMPTY


@given(meetings())
def test_a_dict_gives_the_meeting_back(drawn: Meeting) -> None:
    assert from_dict(to_dict(drawn)) == drawn


@given(meetings(), st.none() | st.integers(min_value=0, max_value=3))
def test_json_gives_the_meeting_back(drawn: Meeting, indent: int | None) -> None:
    assert from_json(to_json(drawn, indent=indent)) == drawn


@given(meetings())
def test_equal_meetings_give_the_same_json(drawn: Meeting) -> None:
    text = to_json(drawn)
    assert to_json(copy.deepcopy(drawn)) == text
    assert to_json(from_json(text)) == text


@given(meetings())
def test_a_loaded_meeting_has_the_same_hash(drawn: Meeting) -> None:
    assert hash(from_json(to_json(drawn))) == hash(drawn)


# Arguments


class Session(Meeting):
    """A meeting of a class of the caller's own, which could not be read back."""


@pytest.mark.parametrize("write", [to_dict, to_json])
def test_writing_takes_no_other_class(write: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match=r"got Session$"):
        write(Session(source=SOURCE))


@pytest.mark.parametrize("write", [to_dict, to_json])
def test_writing_takes_meetings_only(write: Callable[[object], object]) -> None:
    with pytest.raises(TypeError) as caught:
        write("x")
    assert str(caught.value) == "expected a Meeting, as parse() returns it, got str"


def test_from_dict_takes_dicts_only() -> None:
    with pytest.raises(TypeError) as caught:
        from_dict("{}")  # type: ignore[arg-type]
    assert str(caught.value) == "expected a dict (from_json() takes JSON text), got str"


def test_from_json_takes_text_only() -> None:
    with pytest.raises(TypeError) as caught:
        from_json(None)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "expected JSON as str or bytes (from_dict() takes a dict), got NoneType"
    )


# What is not JSON


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "not JSON: Expecting value (line 1, column 1) at $"),
        ("{\n'a': 1}", "not JSON: Expecting property name enclosed in double quotes"),
        (EMPTY_JSON + "{}", "not JSON: Extra data (line 1, column 127) at $"),
        (b'{"a": "\xe9"}', "not UTF-8: byte 0xe9 at offset 7 at $"),
        ("[" * 200_000, "nested too deep at $"),
        ('{"a":' * 200_000, "nested too deep at $"),
        ('{"version": ' + "1" * 5000 + "}", "a number has too many digits at $"),
        ("[]", "expected an object, got a list at $"),
        ("NaN", "expected an object, got a number with a point at $"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_text_that_is_no_object_is_refused(text: str | bytes, fault: str) -> None:
    (line,) = fault_lines(lambda: from_json(text))
    assert line.startswith(fault)


def test_repeated_keys_are_refused() -> None:
    text = EMPTY_JSON[:-2] + ', "length": 1, "length": 2}, "version": 0, "title": "", "title": ""}'
    assert fault_lines(lambda: from_json(text)) == [
        "repeated key at $.version",
        "repeated key at $.source.length",
        "repeated key at $.title",
    ]


@pytest.mark.parametrize("other", [':"0"', ': "::"', r':"\u003a"', r':"\\\":"', ' : "0"'])
@pytest.mark.parametrize("space", ["", " ", "  ", "\n", "\t ", "\r"])
def test_a_repeated_key_is_seen_however_the_text_is_written(space: str, other: str) -> None:
    once = to_json(FULL).replace('"source":', f'"source"{space}:')
    once = once.replace('"sha256":"00ff"', f'"sha256"{other}')
    assert from_json(once).title == FULL.title
    for place in ('"kind":"topic",', '"level":2,', '"format":"transcripts/meeting",'):
        key = place.split(":", 1)[0]
        assert place in once
        twice = once.replace(place, f"{place}{key}{space}:0,{place}")
        assert all("repeated key at $" in line for line in fault_lines(lambda: from_json(twice)))  # noqa: B023 - it is called here


# What is something else


class Hostile:
    """A key that is not to be asked for anything: it has the hash of another, and raises."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, _: object) -> bool:
        raise RuntimeError(self.key)

    def __str__(self) -> str:
        raise RuntimeError(self.key)

    __repr__ = __str__


@pytest.mark.parametrize("unknown", ["error", "ignore"])
@pytest.mark.parametrize("key", ["colour", "id", "type", "kind", "title", "speakers", "format"])
def test_nothing_is_asked_of_a_key_that_is_no_string(
    key: str, unknown: Literal["error", "ignore"]
) -> None:
    without_it: Any = copy.deepcopy(FULL_DOCUMENT)
    for place, path in [
        (without_it["blocks"][0], "$.blocks[0]"),
        (without_it["speakers"][0], "$.speakers[0]"),
        (without_it["source"], "$.source"),
        (without_it, "$"),
    ]:
        kept = dict(place)
        place.pop(key, None)
        place[Hostile(key)] = 1
        lines = fault_lines(lambda: from_dict(without_it, unknown=unknown))
        assert f"expected strings as keys at {path}" in lines
        place.clear()
        place.update(kept)


class Lying(dict[str, Any]):
    """A dict that says other things of its items than it holds."""

    def __iter__(self) -> Iterator[str]:
        raise RuntimeError

    keys = items = values = get = pop = copy = __iter__  # type: ignore[assignment]


def test_a_dict_of_another_class_is_asked_for_nothing() -> None:
    with pytest.raises(TypeError, match=r"^expected a dict .*, got Lying$"):
        from_dict(Lying(FULL_DOCUMENT))
    assert fault_lines(lambda: from_dict(changed("source", to=Lying()))) == [
        "expected an object, got Lying at $.source"
    ]


class Pair(list[int]):
    """A list of a class of its own."""


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("title",), Text("Meeting")),
        (("speakers", 0, "kind"), Text("person")),
        (("blocks", 2, "type"), Text("turn")),
        (("blocks", 2, "speaker"), Text("anna-berg")),
        (("blocks", 2, "span"), Pair([0, 1])),
        (("version",), False),
    ],
    ids=repr,
)
def test_a_value_of_another_class_is_none_of_json(path: tuple[str | int, ...], value: Any) -> None:  # noqa: ANN401 - the point
    with pytest.raises(StructureError):
        from_dict(changed(*path, to=value))


def test_a_key_of_another_class_is_none_of_json() -> None:
    document = {Text(key) if key == "title" else key: one for key, one in FULL_DOCUMENT.items()}
    assert fault_lines(lambda: from_dict(document)) == ["expected strings as keys at $"]


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        (("version",), "version of too many digits is newer than this library reads (0)"),
        (("source", "length"), "expected a whole number from 0 to 9223372036854775807"),
        (("blocks", 1, "level"), "expected a whole number from 0 to 9223372036854775807"),
        (("blocks", 2, "begins_at"), "more microseconds than 64 bits hold"),
        (("title",), "expected a string, got a whole number"),
        (("blocks", 3, "speaker"), "expected a string, got a whole number"),
    ],
)
def test_a_number_of_any_length_is_refused(path: tuple[str | int, ...], fault: str) -> None:
    lines = fault_lines(lambda: from_dict(changed(*path, to=10**5000)))
    assert any(line.startswith(f"{fault} at $.{path[0]}") for line in lines)


PARAGRAPH = ("blocks", 2, "blocks", 0)


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("shifts",), [[0, 1000], [5, 0]], "shifts must go on in the source as in a text of 18"),
        (("shifts",), [[0, 2]], "a text of 18 characters and its shifts do not fit a span of 19"),
        (("marks", 0, "end"), 5, "a mark needs start <= end, got 6 and 5"),
        (("marks", 0, "end"), 19, "marks must stand in order in a text of 18 characters"),
        (("marks", 1, "start"), 5, "marks must stand in order in a text of 18 characters"),
        (("marks", 1, "start"), -1, "expected a whole number from 0 to 9223372036854775807"),
        (("shifts", 0, 0), -1, "expected a whole number from 0 to 9223372036854775807"),
        (("span", 1), 2**63, "expected a whole number from 0 to 9223372036854775807"),
        (("span", 0), -1, "expected a whole number from 0 to 9223372036854775807"),
    ],
)
def test_what_no_source_has_is_refused(
    path: tuple[str | int, ...], value: object, fault: str
) -> None:
    document = changed(*PARAGRAPH, *path, to=value)
    for load in (lambda: from_dict(document), lambda: from_json(json.dumps(document))):
        (line,) = fault_lines(load)
        assert line.startswith(fault)
        assert " at $.blocks[2].blocks[0]" in line


def test_another_format_is_refused_and_nothing_else_said() -> None:
    assert fault_lines(lambda: from_dict({"format": "slides", "version": 7, "x": 1})) == [
        "expected 'transcripts/meeting', got 'slides' at $.format"
    ]


def test_a_newer_version_is_refused_by_name_and_nothing_else_said() -> None:
    assert fault_lines(lambda: from_dict(changed("version", to=3) | {"colour": 1})) == [
        "version 3 is newer than this library reads (0) at $.version"
    ]


def test_an_older_version_is_refused_by_name() -> None:
    assert fault_lines(lambda: from_dict(changed("version", to=-1))) == [
        "version -1 is older than this library reads (0) at $.version"
    ]


def test_an_empty_object_lacks_three_keys() -> None:
    assert fault_lines(lambda: from_dict({})) == [
        "missing key at $.format",
        "missing key at $.version",
        "missing key at $.source",
    ]


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("format", None, "expected a string, got null at $.format"),
        ("version", True, "expected a whole number, got true or false at $.version"),
        ("version", "0", "expected a whole number, got a string at $.version"),
        ("version", 0.5, "expected a whole number, got a number with a point at $.version"),
    ],
)
def test_format_and_version_have_their_types(key: str, value: object, fault: str) -> None:
    assert fault_lines(lambda: from_dict(changed(key, to=value))) == [fault]


# Values of the wrong type


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("title",), 7, "expected a string, got a whole number at $.title"),
        (("title",), ["a"], "expected a string, got a list at $.title"),
        (("title",), "a\ud800", "lone surrogate at offset 1 at $.title"),
        (("title",), NoteKind.LEAD, "expected a string, got NoteKind at $.title"),
        (("tags", 0, "text"), None, "expected a string, got null at $.tags[0].text"),
        (("tags",), "", "expected a list, got a string at $.tags"),
        (("tags",), (), "expected a list, got tuple at $.tags"),
        (("tags",), {}, "expected a list, got an object at $.tags"),
        (("tags", 0), [], "expected an object, got a list at $.tags[0]"),
        (("source",), None, "expected an object, got null at $.source"),
        (("source", "length"), True, "expected a whole number, got true or false"),
        (("source", "length"), 1.5, "expected a whole number, got a number with a point"),
        (("source", "length"), math.nan, "expected a whole number, got a number with a point"),
        (("source", "length"), "7", "expected a whole number, got a string"),
        (("blocks", 4, "continues"), 1, "expected true or false, got a whole number"),
        (("blocks", 4, "continues"), None, "expected true or false, got null"),
        (("blocks",), None, "expected a list, got null at $.blocks"),
        (("blocks", 0), "note", "expected an object, got a string at $.blocks[0]"),
        (("blocks", 0), "", "expected an object, got a string at $.blocks[0]"),
        (("blocks", 2, "blocks", 1), 3, "expected an object, got a whole number"),
        (("blocks", 3, "speaker"), 3, "expected a string, got a whole number"),
        (("blocks", 2, "begins_at"), 1.5, "expected a whole number, got a number with a point"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(
    path: tuple[str | int, ...], value: object, fault: str
) -> None:
    lines = fault_lines(lambda: from_dict(changed(*path, to=value)))
    assert any(line.startswith(fault) for line in lines)


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (
            ("date",),
            "20310506",
            "expected a date as 2001-12-31, got '20310506' at $.date",
        ),
        (
            ("date",),
            "2031-02-30",
            "expected a date as 2001-12-31, got '2031-02-30' at $.date",
        ),
        (
            ("time",),
            "18:30",
            "expected a time as 18:30:00, got '18:30' at $.time",
        ),
        (
            ("published",),
            "2031-05-07T09:00:00Z",
            (
                "expected a date and time as 2001-12-31T18:30:00, got '2031-05-07T09:00:00Z'"
                " at $.published"
            ),
        ),
        (
            ("blocks", 1, "date"),
            "today",
            "expected a date as 2001-12-31, got 'today' at $.blocks[1].date",
        ),
        (
            ("blocks", 2, "ends_at"),
            10**30,
            "more microseconds than 64 bits hold at $.blocks[2].ends_at",
        ),
        (
            ("problems", 0, "severity"),
            "ERROR",
            "expected one of warning, error, got 'ERROR' at $.problems[0].severity",
        ),
        (
            ("tags", 0, "kind"),
            "x" * 100,
            (
                "expected one of topic, person, place, section, got"
                f" '{'x' * 27}...{'x' * 28}' at $.tags[0].kind"
            ),
        ),
        (
            ("blocks", 5, "span"),
            [73, 70],
            "a span needs 0 <= start <= end, got 73 and 70 at $.blocks[5].span",
        ),
        (
            ("blocks", 2, "blocks", 0, "span"),
            [41, 60, 61],
            "expected two numbers, got 3 at $.blocks[2].blocks[0].span",
        ),
        (
            ("blocks", 2, "blocks", 0, "span"),
            [41, None],
            "expected a whole number, got null at $.blocks[2].blocks[0].span[1]",
        ),
        (
            ("blocks", 2, "blocks", 0, "shifts", 0),
            [],
            "expected two numbers, got 0 at $.blocks[2].blocks[0].shifts[0]",
        ),
        (
            ("blocks", 2, "blocks", 0, "shifts", 0, 1),
            "7",
            "expected a whole number, got a string at $.blocks[2].blocks[0].shifts[0][1]",
        ),
        (
            ("blocks", 5, "type"),
            "riddle",
            (
                "expected one of turn, heading, event, gap, note, unread, got 'riddle'"
                " at $.blocks[5].type"
            ),
        ),
        (
            ("blocks", 5, "type"),
            ["unread"],
            "expected a string, got a list at $.blocks[5].type",
        ),
        (
            ("blocks", 2, "blocks", 0, "marks", 0, "value", "type"),
            "paragraph",
            (
                "expected one of event, gap, insertion, note, got 'paragraph'"
                " at $.blocks[2].blocks[0].marks[0].value.type"
            ),
        ),
        (
            ("blocks", 2, "blocks", 1, "type"),
            "turn",
            "expected one of paragraph, event, gap, note, got 'turn' at $.blocks[2].blocks[1].type",
        ),
    ],
)
def test_a_value_that_means_nothing_is_refused(
    path: tuple[str | int, ...], value: object, fault: str
) -> None:
    assert fault_lines(lambda: from_dict(changed(*path, to=value))) == [fault]


# Keys


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        (("source", "sha256"), "missing key at $.source.sha256"),
        (("problems", 0, "span"), "missing key at $.problems[0].span"),
        (("blocks", 5, "type"), "missing key at $.blocks[5].type"),
        (("blocks", 0, "text"), "missing key at $.blocks[0].text"),
    ],
)
def test_a_missing_key_is_refused(path: tuple[str | int, ...], fault: str) -> None:
    assert fault_lines(lambda: from_dict(without(*path))) == [fault]


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        (("colour",), "unknown key at $.colour"),
        (("source", "type"), "unknown key at $.source.type"),
        (("blocks", 0, "level"), "unknown key at $.blocks[0].level"),
        (("blocks", 0, "two words"), 'unknown key at $.blocks[0]["two words"]'),
        (("blocks", 0, ""), 'unknown key at $.blocks[0][""]'),
        (("blocks", 0, "é\ud800"), 'unknown key at $.blocks[0]["\\u00e9\\ud800"]'),
        (("blocks", 0, 7), "expected strings as keys at $.blocks[0]"),
        (("speakers", 0, 7), "expected strings as keys at $.speakers[0]"),
        ((7,), "expected strings as keys at $"),
    ],
)
def test_an_unknown_key_is_refused(path: tuple[str | int, ...], fault: str) -> None:
    assert fault_lines(lambda: from_dict(changed(*path, to=1))) == [fault]


def test_unknown_keys_are_named_in_the_order_of_the_alphabet() -> None:
    document = json.loads(EMPTY_JSON)
    document["source"] |= dict.fromkeys("zyxabc", 1)
    assert [line[-1] for line in fault_lines(lambda: from_dict(document))] == list("abcxyz")


# Speakers


def test_a_turn_of_an_unlisted_speaker_is_refused() -> None:
    assert fault_lines(lambda: from_dict(changed("blocks", 4, "speaker", to="bram-tellis"))) == [
        "no speaker has the id 'bram-tellis' at $.blocks[4].speaker"
    ]


def test_a_speaker_without_a_turn_is_refused() -> None:
    listed = [*FULL_DOCUMENT["speakers"], {"id": "bram-tellis", "kind": "person"}]
    assert fault_lines(lambda: from_dict(changed("speakers", to=listed))) == [
        "speaker 'bram-tellis' has no turn at $.speakers[2]"
    ]


def test_two_speakers_of_one_id_are_refused() -> None:
    listed = [*FULL_DOCUMENT["speakers"], {"id": "question-1", "kind": "person"}]
    assert fault_lines(lambda: from_dict(changed("speakers", to=listed))) == [
        "the id 'question-1' is that of speaker 1 at $.speakers[2].id"
    ]


def test_speakers_in_another_order_are_refused() -> None:
    listed = FULL_DOCUMENT["speakers"][::-1]
    assert fault_lines(lambda: from_dict(changed("speakers", to=listed))) == [
        "not in the order of their first turns at $.speakers"
    ]


def test_a_faulty_speaker_is_no_fault_of_its_turns() -> None:
    assert fault_lines(lambda: from_dict(without("speakers", 0, "kind"))) == [
        "missing key at $.speakers[0].kind"
    ]


def test_a_list_of_no_speakers_at_all_is_a_fault_of_every_turn() -> None:
    assert fault_lines(lambda: from_dict(changed("speakers", to=[None, {"id": 1}]))) == [
        "expected an object, got null at $.speakers[0]",
        "expected a string, got a whole number at $.speakers[1].id",
        "missing key at $.speakers[1].kind",
        "no speaker has the id 'alma-orlen' at $.blocks[2].speaker",
        "no speaker has the id 'question-1' at $.blocks[3].speaker",
        "no speaker has the id 'alma-orlen' at $.blocks[4].speaker",
    ]


# All faults at once


def test_every_fault_is_named_in_the_order_of_the_document() -> None:
    document = copy.deepcopy(FULL_DOCUMENT)
    document["date"] = 7
    document["speakers"].append({"id": "nobody", "kind": "ghost"})
    document["blocks"][2]["span"] = [9, 3]
    document["blocks"][2]["blocks"][0]["marks"][1]["value"]["kind"] = "dance"
    document["blocks"][5] = None
    del document["version"], document["source"]["format"]
    document["colour"] = "red"
    assert fault_lines(lambda: from_dict(document)) == [
        "expected a string, got a whole number at $.date",
        f"expected one of {', '.join(SpeakerKind)}, got 'ghost' at $.speakers[2].kind",
        "speaker 'nobody' has no turn at $.speakers[2]",
        (
            f"expected one of {', '.join(EventKind)}, got 'dance'"
            " at $.blocks[2].blocks[0].marks[1].value.kind"
        ),
        "a span needs 0 <= start <= end, got 9 and 3 at $.blocks[2].span",
        "expected an object, got null at $.blocks[5]",
        "missing key at $.source.format",
        "unknown key at $.colour",
        "missing key at $.version",
    ]


def test_what_a_class_refuses_has_the_path_of_the_object(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        error = ValueError("not today")
        error.add_note("a note that is no step of a path")
        raise error

    monkeypatch.setattr(Meeting, "__attrs_post_init__", refuse)
    assert fault_lines(lambda: from_dict(FULL_DOCUMENT)) == ["not today at $"]


def test_a_fault_of_the_library_is_not_blamed_on_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: object) -> None:
        message = "a bug"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(Span, "__attrs_post_init__", fail)
    with pytest.raises(ZeroDivisionError, match=r"^a bug"):
        from_dict(changed("title", to=7))


def test_every_class_of_a_union_has_a_tag_of_its_own() -> None:
    tags = list(_dumping.TAGS.values())
    assert sorted(set(tags)) == sorted(tags)


# Any change to a document


def places(value: object) -> Iterator[tuple[Any, Any]]:
    """Yield each container in a document with each of its keys or indexes."""
    if isinstance(value, dict | list):
        for step in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, step
            yield from places(value[step])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@st.composite
def broken_documents(draw: st.DrawFn) -> Document:
    """Draw the document of a meeting with a few random changes."""
    document = to_dict(draw(meetings()))
    for _ in range(draw(st.integers(1, 3))):
        container, step = draw(st.sampled_from(list(places(document))))
        change = draw(st.sampled_from(["delete", "add", "replace"]))
        if change == "delete":
            del container[step]
        elif change == "replace":
            container[step] = draw(JSON)
        elif isinstance(container, dict):
            container[draw(st.text(max_size=3))] = draw(JSON)
        else:
            container.insert(step, draw(JSON))
        if not document:
            break
    return document


def pruned(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a document without the defaults that it spells out."""
    if isinstance(value, list):
        return [pruned(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    default = {"level": 1, "continues": False}
    return {
        key: pruned(inner)
        for key, inner in value.items()
        if inner is not None and inner != [] and not (key in default and inner == default[key])
    }


@given(broken_documents())
def test_a_changed_document_is_refused_or_written_back_as_it_was(document: Document) -> None:
    with suppress(StructureError):
        assert to_dict(from_dict(document)) == pruned(document)


@given(broken_documents())
def test_json_and_dict_are_judged_alike(document: Document) -> None:
    def judged(load: Callable[[], Meeting]) -> Meeting | str:
        try:
            return load()
        except StructureError as error:
            return str(error)

    text = json.dumps(document)
    assert judged(lambda: from_json(text)) == judged(lambda: from_dict(document))


@given(st.text() | st.binary())
def test_any_text_is_refused_with_the_error_for_it(data: str | bytes) -> None:
    with pytest.raises(StructureError):
        from_json(data)


# The extra ``fast``


@given(meetings(), st.sampled_from([None, 1, 2]))
def test_the_bytes_are_the_same_with_and_without_the_extra(
    meeting: Meeting, indent: int | None
) -> None:
    fast = to_json(meeting, indent=indent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(serializing, "orjson", None)
        assert to_json(meeting, indent=indent) == fast
        assert from_json(fast) == meeting
    assert from_json(fast) == meeting


@pytest.mark.parametrize("confidence", [0.0001, 0.00009, 0.00001, 0.0000012, 5e-324, 0.1 + 0.2])
def test_a_small_number_has_the_same_digits_with_and_without_the_extra(confidence: float) -> None:
    voice, timing = (
        Speaker(id="a", kind=SpeakerKind.PERSON),
        Timing(start=0, end=1, confidence=confidence),
    )
    said = Paragraph(text="A", span=Span(0, 1), times=(timing,))
    turn = Turn(speaker=voice, blocks=(said,), span=said.span)
    meeting = attrs.evolve(EMPTY, blocks=(turn,))
    written = to_json(meeting)
    assert repr(confidence) in written
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(serializing, "orjson", None)
        assert to_json(meeting) == written


@pytest.mark.parametrize("length", [0, 2**53 + 1, 2**63 - 1])
def test_each_number_is_written_and_read(length: int) -> None:
    meeting = attrs.evolve(EMPTY, source=attrs.evolve(SOURCE, length=length))
    assert f'"length":{length}' in to_json(meeting)
    assert from_json(to_json(meeting)) == meeting
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(serializing, "orjson", None)
        assert from_json(to_json(meeting)) == meeting


# Unknown keys, versions to come, other people's converters


def test_unknown_keys_are_left_out_where_that_is_wanted() -> None:
    document = to_dict(FULL)
    document["colour"] = document["source"]["colour"] = document["speakers"][0]["colour"] = 1
    for block in document["blocks"]:
        block["colour"] = "red"
    assert from_dict(document, unknown="ignore") == FULL
    assert from_json(json.dumps(document), unknown="ignore") == FULL
    with pytest.raises(StructureError):
        from_dict(document)


def test_a_repeated_key_is_never_left_out() -> None:
    text = to_json(FULL).replace('"version":', '"title": "a", "title": "b", "version":', 1)
    with pytest.raises(StructureError, match="repeated key"):
        from_json(text, unknown="ignore")


def test_there_are_two_ways_with_unknown_keys() -> None:
    with pytest.raises(ValueError, match=r"^unknown must be 'error' or 'ignore', not 'drop'$"):
        from_json(to_json(FULL), unknown="drop")  # type: ignore[arg-type]


def test_an_older_version_is_upgraded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Invented: version 0 called the title "name", version 1 had no list of problems."""

    def one(document: dict[str, Any]) -> dict[str, Any]:
        renamed = dict(document)
        renamed["title"] = renamed.pop("name")
        return renamed

    monkeypatch.setattr(serializing, "_VERSION", 2)
    monkeypatch.setattr(serializing, "_UPGRADES", {0: one, 1: lambda document: document})
    document = to_dict(FULL) | {"version": 2}
    for version in (2, 1, 0, 0.0):
        old = document | {"version": version}
        if version == 0:
            old["name"] = old.pop("title")
        assert from_dict(old) == FULL
    with pytest.raises(StructureError, match=r"version 3 is newer than this library reads \(2\)"):
        from_dict(document | {"version": 3})
    with pytest.raises(StructureError, match=r"version -1 is older"):
        from_dict(document | {"version": -1})


def test_a_meeting_within_other_classes() -> None:
    @attrs.frozen
    class Session:
        chair: str
        meeting: Meeting

    session = Session("Anna Berg", FULL)
    mine = cattrs.Converter()
    transcripts.configure_converter(mine)
    for made in (mine, transcripts.converter()):
        document = made.unstructure(session)
        assert document == {"chair": "Anna Berg", "meeting": to_dict(FULL)}
        assert made.structure(json.loads(json.dumps(document)), Session) == session


# The quick way gives what the other gives


@example(attrs.evolve(FULL, title=": so"))
@example(attrs.evolve(FULL, title='so": "::" : ; \\'))
@example(attrs.evolve(FULL, title=r"C:\UDO"))
@given(meetings())
def test_the_quick_way_is_taken_and_gives_the_same(meeting: Meeting) -> None:
    for text in (to_json(meeting), to_json(meeting, indent=2)):
        assert serializing._quickly(text) == meeting
        assert serializing._quickly(text.encode()) == meeting
        assert from_json(text) == meeting
    assert from_dict(to_dict(meeting)) == meeting


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "transcripts/meeting", "version": false}',
        '{"format": "transcripts/meeting", "version": 0, "title": "\\ud800"}',
        '{"format": "transcripts/meeting", "version": 0, "speakers": null}',
        b"\xff",
        "[" * 200_000,
    ],
)
def test_what_may_be_wrong_is_left_to_the_other_way(text: str | bytes) -> None:
    assert serializing._quickly(text) is None


@pytest.mark.parametrize("span", [[2, 1], [-1, 1], [0, 1, 2], [0], [0, True], "ab", {"a": 1}, None])
def test_what_is_no_span_is_left_to_the_other_way(span: object) -> None:
    document = to_dict(FULL)
    document["blocks"][0]["span"] = span
    assert serializing._quickly(json.dumps(document)) is None
    with pytest.raises(StructureError):
        from_dict(document)


def test_the_quick_way_is_the_usual_one() -> None:
    assert serializing._quickly(to_json(FULL)) == FULL
    assert serializing._quickly(to_json(FULL, indent=2).encode()) == FULL


def test_a_key_that_stands_twice_is_seen() -> None:
    text = to_json(FULL)
    assert serializing._quickly(text.replace('"version":', '"version":0, "version":', 1)) is None
    quoted = attrs.evolve(FULL, title='"a": "b\\": c\\')
    assert from_json(to_json(quoted)) == quoted


def test_speakers_out_of_order_are_seen() -> None:
    document = to_dict(FULL)
    document["speakers"].reverse()
    assert serializing._quickly(json.dumps(document)) is None
    document["speakers"].append(document["speakers"][0])
    assert serializing._quickly(json.dumps(document)) is None


def test_a_time_of_day_has_no_zone() -> None:
    with pytest.raises(StructureError, match="expected a time as"):
        from_dict(to_dict(FULL) | {"time": "18:30:00+01:00"})


def test_a_whole_number_may_be_written_with_a_point() -> None:
    document = to_dict(FULL)
    document["source"]["length"] = float(document["source"]["length"])
    assert from_dict(document) == FULL


TIMES = (
    Timing(start=0, end=4),
    Timing(start=0, end=4, kind=TimingKind.WORD, confidence=1.0),
    Timing(start=0, end=2, begins_at=dt.timedelta(seconds=1), ends_at=dt.timedelta(seconds=2)),
    Timing(start=2, end=4, begins_at=dt.timedelta(microseconds=5), confidence=0.5),
    Timing(start=4, end=4, ends_at=dt.timedelta(seconds=-1), kind=TimingKind.WORD),
)
LISTED = (
    [0, 4, None, None],
    [0, 4, None, None, "word", 1.0],
    [0, 2, 1_000_000, 2_000_000],
    [2, 4, 5, None, "cue", 0.5],
    [4, 4, None, -1_000_000, "word"],
)


def timed(*times: object) -> dict[str, Any]:
    """Return a document of one paragraph with these times."""
    meeting = make_meeting("ANNA: Boat")
    document: dict[str, Any] = json.loads(transcripts.to_json(meeting))
    document["blocks"][0]["blocks"][0]["times"] = list(times)
    return document


def test_times_are_written_as_lists() -> None:
    (turn,) = make_meeting("ANNA: Boat").turns
    paragraph = attrs.evolve(turn.paragraphs[0], times=TIMES)
    meeting = attrs.evolve(
        make_meeting("ANNA: Boat"), blocks=[attrs.evolve(turn, blocks=[paragraph])]
    )
    assert transcripts.to_dict(meeting)["blocks"][0]["blocks"][0]["times"] == list(LISTED)
    assert transcripts.from_json(transcripts.to_json(meeting)) == meeting
    assert transcripts.from_dict(transcripts.to_dict(meeting)) == meeting


@pytest.mark.parametrize(
    "time", [[0, 4, 1, 2, "cue"], [0, 4, 1.0, 2, "cue", None], [0, 4, 1, 2, "word", 1]]
)
def test_times_may_be_written_out(time: list[object]) -> None:
    (said,) = transcripts.from_dict(timed(time)).turns[0].paragraphs
    assert said.times[0].begins_at == dt.timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("time", "message"),
    [
        ([0, 4, 1], "expected four to six values, got 3"),
        ([0, 4, 1, 2, "cue", 0.5, 1], "expected four to six values, got 7"),
        ("abcd", "expected a list, got a string"),
        ([0, "4", 1, 2], "expected a whole number, got a string"),
        ([-1, 4, 1, 2], "expected a whole number from 0 to"),
        ([0, 4, "1", 2], "expected a whole number, got a string"),
        ([0, 4, 1, 2**70], "more microseconds than 64 bits hold"),
        ([0, 4, 1, 2, "line"], "expected one of cue, word, got 'line'"),
        ([0, 4, 1, 2, "cue", 1.5], "expected a number from 0 to 1"),
        ([0, 4, 1, 2, "cue", True], "expected a number from 0 to 1"),
        ([0, 4, 1, 2, "cue", "x"], "expected a number from 0 to 1"),
        ([3, 2, 1, 2], "no piece 3:2"),
        ([0, 5, 1, 2], "a time outside of a text of 4 characters"),
    ],
)
def test_times_that_do_not_fit(time: object, message: str) -> None:
    for load in (
        transcripts.from_dict,
        lambda document: transcripts.from_json(json.dumps(document)),
    ):
        with pytest.raises(StructureError, match=message):
            load(timed(time))
