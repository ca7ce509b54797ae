"""Meetings as Arrow tables and back, and batches of documents as batches of turns."""

from __future__ import annotations

import datetime as dt
import importlib
import io
import pickle
import re
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, get_args

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import test_docs
from tests.test_serializing import EMPTY, FULL
from transcripts import arrow, parse, to_json
from transcripts.errors import (
    MissingExtraError,
    ParseError,
    StructureError,
    TranscriptError,
    UnknownFormatError,
)
from transcripts.model import Meeting, Span, Turn
from transcripts.model.words import WORD
from transcripts.testing.strategies import meetings

Row = dict[str, Any]
Table = Literal["meetings", "turns", "paragraphs", "events", "speakers"]

ROOT = Path(__file__).parent.parent
TALK = "Anna Ivanova: Good evening. (Laughter.)\n\nQuestion: Is it?\n\nAnna Ivanova: It is."
MONOLOGUE = "Meeting with sailors\n\nMarch 1, 2020\n\nNobody spoke."
UNREADABLE = f"{TALK}\n\n* * *\n\nAbout twelve."
BATCH = 1024
STRINGS = [pa.string(), pa.large_string(), pa.string_view()]
BYTES = [pa.binary(), pa.large_binary(), pa.binary_view()]
NO_TURN: Row = dict.fromkeys(arrow.TURNS.names[1:])


def seconds(time: dt.timedelta | None) -> float | None:
    return None if time is None else time.total_seconds()


def which(meeting: Meeting) -> Row:
    """Return what each row says of its meeting."""
    return {"source_name": meeting.source.name, "title": meeting.title, "date": meeting.date}


def turn_row(meeting: Meeting, at: int, turn: Turn) -> Row:
    """Return what the model says of a turn, by column."""
    speaker = turn.speaker
    return {
        **which(meeting),
        "turn": at,
        "speaker": speaker.id,
        "kind": speaker.kind.value,
        "name": speaker.name,
        "role": turn.role,
        "speaker_role": speaker.role,
        "affiliation": speaker.affiliation,
        "party": speaker.party,
        "constituency": speaker.constituency,
        "label": turn.label,
        "note": turn.note,
        "text": turn.text,
        "spoken": turn.spoken,
        "words": len(WORD.findall(turn.spoken)),
        "span_start": turn.span.start,
        "span_end": turn.span.end,
        "begins_at": turn.begins_at,
        "ends_at": turn.ends_at,
        "begins_seconds": seconds(turn.begins_at),
        "ends_seconds": seconds(turn.ends_at),
        "channel": turn.channel,
        "language": turn.language,
        "continues": turn.continues,
    }


def turn_rows(key: str, meeting: Meeting) -> list[Row]:
    """Return what the model says of the turns of a meeting."""
    return [{"key": key, **turn_row(meeting, at, turn)} for at, turn in enumerate(meeting.turns)]


def documents(contents: list[Any], kind: pa.DataType | None = None) -> pa.RecordBatch:
    """Return documents with their position as id."""
    ids = [str(at) for at in range(len(contents))]
    return pa.record_batch({"id": ids, "content": pa.array(contents, kind)})


def parsed(*batches: pa.RecordBatch, **options: Any) -> list[Row]:  # noqa: ANN401 - as parse()
    """Return the rows that documents are parsed into."""
    read = arrow.parse_batches(**{"format": "kremlin", **options})
    return [row for batch in read(batches) for row in batch.to_pylist()]


def expected(key: str | None, content: str | bytes, **options: Any) -> list[Row]:  # noqa: ANN401 - as parse()
    """Return the rows that one document should be parsed into."""
    try:
        meeting = parse(content, **{"format": "kremlin", **options})
    except TranscriptError as error:
        return [{"id": key, **NO_TURN, "error": str(error)}]
    meeting = attrs.evolve(meeting, source=attrs.evolve(meeting.source, name=key))
    rows = [turn_row(meeting, at, turn) for at, turn in enumerate(meeting.turns)] or [NO_TURN]
    return [{"id": key, **row, "error": None} for row in rows]


# The tables


def test_the_table_of_a_full_meeting() -> None:
    assert arrow.to_table([FULL]).to_pylist() == [
        {
            "key": "0",
            "source_name": "lantern.txt",
            "title": "Meeting on the “Lantern”",
            "date": dt.date(2031, 5, 6),
            "time": dt.time(18, 30),
            "place": "Port Ellery",
            "number": None,
            "session": None,
            "language": "en",
            "published": dt.datetime(2031, 5, 7, 9, 0),  # noqa: DTZ001 - as printed
            "published_offset": dt.timedelta(hours=3),
            "duration": dt.timedelta(minutes=90),
            "url": "https://example.org/1",
            "format": "test",
            "sha256": "00ff",
            "turns": 3,
            "speakers": 2,
            "words": 2,
            "problems": 1,
            "document": to_json(FULL),
        }
    ]


def test_the_table_of_the_turns_of_a_full_meeting() -> None:
    first, second, third = arrow.to_table([FULL], "turns").to_pylist()
    assert first == {
        "key": "0",
        "source_name": "lantern.txt",
        "title": "Meeting on the “Lantern”",
        "date": dt.date(2031, 5, 6),
        "turn": 0,
        "speaker": "alma-orlen",
        "kind": "person",
        "name": "Alma Orlen",
        "role": "Chair",
        "speaker_role": "Chair",
        "affiliation": "Harbour Board",
        "party": None,
        "constituency": None,
        "label": "Chair Alma Orlen",
        "note": "by phone",
        "text": "Forty [t] (Noise.)",
        "spoken": "Forty [t]",
        "words": 2,
        "span_start": 14,
        "span_end": 64,
        "begins_at": dt.timedelta(seconds=1),
        "ends_at": dt.timedelta(seconds=2, microseconds=5),
        "begins_seconds": 1.0,
        "ends_seconds": 2.000005,
        "channel": "left",
        "language": "de",
        "continues": False,
    }
    assert (second["turn"], second["name"], second["text"]) == (1, None, "")
    assert (third["turn"], third["role"], third["continues"]) == (2, None, True)


def test_the_table_of_the_paragraphs_of_a_full_meeting() -> None:
    assert arrow.to_table([FULL], "paragraphs").to_pylist() == [
        {
            "key": "0",
            "turn": 0,
            "paragraph": 0,
            "speaker": "alma-orlen",
            "name": "Alma Orlen",
            "label": "Chair Alma Orlen",
            "text": "Forty [t] (Noise.)",
            "spoken": "Forty [t]",
            "words": 2,
            "span_start": 41,
            "span_end": 60,
            "begins_at": dt.timedelta(seconds=1),
            "ends_at": dt.timedelta(seconds=2),
            "begins_seconds": 1.0,
            "ends_seconds": 2.0,
        }
    ]


def test_the_table_of_the_events_of_a_full_meeting() -> None:
    rows = arrow.to_table([FULL], "events").to_pylist()
    assert rows == [
        {
            "key": "0",
            **which(FULL),
            "event": at,
            "kind": found.kind.value,
            "text": found.text,
            "actor": found.actor,
            "group": found.group,
            "turn": found.turn_index,
            "speaker": found.speaker and found.speaker.id,
            "name": found.speaker and found.speaker.name,
            "span_start": found.span.start,
            "span_end": found.span.end,
        }
        for at, found in enumerate(FULL.events())
    ]
    assert [row["turn"] for row in rows] == [0]


def test_an_event_between_turns_has_none() -> None:
    event = attrs.evolve(next(FULL.events()).event, group=None)
    (row,) = arrow.to_table([attrs.evolve(EMPTY, blocks=(event,))], "events").to_pylist()
    assert [row[name] for name in ("turn", "speaker", "name", "group")] == [None] * 4


def test_the_table_of_the_speakers_of_a_full_meeting() -> None:
    rows = arrow.to_table([FULL], "speakers").to_pylist()
    assert rows == [
        {
            "key": "0",
            **which(FULL),
            "speaker": share.speaker.id,
            "kind": share.speaker.kind.value,
            "name": share.speaker.name,
            "role": share.speaker.role,
            "affiliation": share.speaker.affiliation,
            "party": share.speaker.party,
            "constituency": share.speaker.constituency,
            "labels": "; ".join(share.speaker.labels),
            "turns": share.turns,
            "words": share.words,
            "share": share.share,
            "seconds": seconds(share.time),
        }
        for share in FULL.talk_share()
    ]
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("of", "schema"),
    [
        ("meetings", arrow.MEETINGS),
        ("turns", arrow.TURNS),
        ("paragraphs", arrow.PARAGRAPHS),
        ("events", arrow.EVENTS),
        ("speakers", arrow.SPEAKERS),
    ],
)
@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_table_has_its_schema_however_many_meetings_it_holds(
    of: Table, schema: pa.Schema, number: int
) -> None:
    assert arrow.to_table([FULL] * number, of).schema == schema


def test_a_published_time_is_the_printed_one_with_its_offset_beside_it() -> None:
    printed = dt.datetime(2031, 5, 7, 9, 0)  # noqa: DTZ001 - as printed
    zone = dt.timezone(-dt.timedelta(hours=3, minutes=30, seconds=1))
    times = [None, printed, printed.replace(tzinfo=dt.UTC), printed.replace(tzinfo=zone)]
    table = arrow.to_table([attrs.evolve(EMPTY, published=time) for time in times])
    assert table["published"].to_pylist() == [None, printed, printed, printed]
    offsets = [None, None, dt.timedelta(0), zone.utcoffset(None)]
    assert table["published_offset"].to_pylist() == offsets


@given(st.lists(meetings(), max_size=3))
def test_the_table_of_meetings_says_what_the_model_says(drawn: list[Meeting]) -> None:
    table = arrow.to_table(drawn)
    for at, (row, meeting) in enumerate(zip(table.to_pylist(), drawn, strict=True)):
        published = meeting.published
        assert row == {
            "key": str(at),
            "source_name": meeting.source.name,
            "title": meeting.title,
            "date": meeting.date,
            "time": meeting.time,
            "place": meeting.place,
            "number": meeting.number,
            "session": meeting.session,
            "language": meeting.language,
            "published": published and published.replace(tzinfo=None),
            "published_offset": None if published is None else published.utcoffset(),
            "duration": meeting.duration,
            "url": meeting.source.url,
            "format": meeting.source.format,
            "sha256": meeting.source.sha256,
            "turns": len(meeting.turns),
            "speakers": len(meeting.speakers),
            "words": meeting.word_count(),
            "problems": len(meeting.problems),
            "document": to_json(meeting),
        }


@given(st.lists(meetings(), max_size=3))
def test_the_table_of_turns_says_what_the_model_says(drawn: list[Meeting]) -> None:
    rows = [row for at, meeting in enumerate(drawn) for row in turn_rows(str(at), meeting)]
    assert arrow.to_table(drawn, "turns").to_pylist() == rows


@given(st.lists(meetings(), max_size=3))
def test_the_table_of_paragraphs_says_what_the_model_says(drawn: list[Meeting]) -> None:
    rows = [
        {
            "key": str(key),
            "turn": turn_at,
            "paragraph": at,
            "speaker": turn.speaker.id,
            "name": turn.speaker.name,
            "label": turn.label,
            "text": paragraph.text,
            "spoken": paragraph.spoken,
            "words": len(WORD.findall(paragraph.spoken)),
            "span_start": paragraph.span.start,
            "span_end": paragraph.span.end,
            "begins_at": paragraph.begins_at,
            "ends_at": paragraph.ends_at,
            "begins_seconds": seconds(paragraph.begins_at),
            "ends_seconds": seconds(paragraph.ends_at),
        }
        for key, meeting in enumerate(drawn)
        for turn_at, turn in enumerate(meeting.turns)
        for at, paragraph in enumerate(turn.paragraphs)
    ]
    assert arrow.to_table(drawn, "paragraphs").to_pylist() == rows


# The least 64-bit number is no time: pandas reads it as none.
@pytest.mark.parametrize("microseconds", [2**63 - 1, 1 - 2**63, 0, -1])
def test_each_time_has_its_place(microseconds: int) -> None:
    turn = attrs.evolve(FULL.turns[0], begins_at=dt.timedelta(microseconds=microseconds))
    table = arrow.to_table([attrs.evolve(EMPTY, blocks=(turn,))], "turns")
    assert table["begins_at"].to_pylist() == [turn.begins_at]


def test_each_span_has_its_place() -> None:
    turn = attrs.evolve(FULL.turns[0], span=Span(0, 2**63 - 1))
    table = arrow.to_table([attrs.evolve(EMPTY, blocks=(turn,))], "turns")
    assert table["span_end"].to_pylist() == [2**63 - 1]


# Keys


def test_keys_are_positions_by_default() -> None:
    assert arrow.to_table([FULL, EMPTY, FULL], "turns")["key"].to_pylist() == ["0"] * 3 + ["2"] * 3


def test_keys_are_what_the_caller_says() -> None:
    keys = (name for name in ("a.txt", "b.txt"))
    assert arrow.to_table([FULL, EMPTY], keys=keys)["key"].to_pylist() == ["a.txt", "b.txt"]


def test_no_keys_fit_no_meetings() -> None:
    assert arrow.to_table([], keys=[]).num_rows == 0


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ([], "there are 0 keys and more meetings than that"),
        (["a"], "there are 1 keys and more meetings than that"),
        (["a", "b", "c"], "there are 2 meetings and more keys than that"),
    ],
)
def test_keys_must_be_as_many_as_meetings(keys: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        arrow.to_table([EMPTY, EMPTY], keys=keys)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("ab", "keys must be an iterable with one str for each meeting, not a str"),
        (["a", 1], "a key must be str, not int at 1"),
        (["a", None], "a key must be str, not NoneType at 1"),
    ],
)
def test_keys_must_be_text(keys: Any, message: str) -> None:  # noqa: ANN401 - a wrong one
    with pytest.raises(TypeError, match=f"^{message}$"):
        arrow.to_table([EMPTY, EMPTY], keys=keys)


# Wrong arguments


def test_there_are_five_tables() -> None:
    with pytest.raises(ValueError, match=r"^of must be one of 'meetings', 'turns', 'paragraphs'"):
        arrow.to_table([FULL], "words")  # type: ignore[arg-type]


def test_one_meeting_is_no_iterable() -> None:
    with pytest.raises(TypeError, match=r"^meetings must be an iterable: to_table\(\[meeting\]\)$"):
        arrow.to_table(FULL)  # type: ignore[arg-type]


@pytest.mark.parametrize("keys", [None, ["a", "b"]])
def test_a_table_is_of_meetings_only(keys: list[str] | None) -> None:
    with pytest.raises(TypeError, match=r"^expected a Meeting, as parse\(\) .* got str at 1$"):
        arrow.to_table([FULL, TALK], keys=keys)  # type: ignore[list-item]


def test_a_lone_surrogate_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="surrogates not allowed"):
        arrow.to_table([EMPTY], keys=["\ud800"])


# Batches


def test_a_large_table_is_built_in_batches() -> None:
    batches = arrow.to_table([EMPTY] * 2500).to_batches()
    assert [batch.num_rows for batch in batches] == [BATCH, BATCH, 2500 - 2 * BATCH]


def test_a_batch_ends_where_it_holds_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "_CHARACTERS", 2 * len(to_json(FULL)))
    batches = arrow.to_table([FULL] * 5).to_batches()
    assert [batch.num_rows for batch in batches] == [2, 2, 1]


@pytest.mark.parametrize("of", get_args(Table))
def test_meetings_are_asked_for_one_at_a_time_and_not_kept(
    of: Table,
) -> None:
    made: list[weakref.ref[Meeting]] = []
    alive: list[int] = []

    def makes() -> Iterator[Meeting]:
        for at in range(20):
            meeting = attrs.evolve(FULL, title=str(at))
            made.append(weakref.ref(meeting))
            alive.append(sum(one() is not None for one in made))
            yield meeting

    assert arrow.to_table(makes(), of).num_rows
    assert max(alive) <= 3


# And back


@given(st.lists(meetings(), max_size=4))
def test_a_table_gives_the_meetings_back(drawn: list[Meeting]) -> None:
    assert list(arrow.from_table(arrow.to_table(drawn))) == drawn


@given(st.lists(meetings(), max_size=4))
def test_parquet_gives_the_meetings_back(drawn: list[Meeting]) -> None:
    file = io.BytesIO()
    pq.write_table(arrow.to_table(drawn), file)
    table = pq.read_table(file)
    assert table.schema == arrow.MEETINGS
    assert list(arrow.from_table(table)) == drawn


@pytest.mark.parametrize("kind", STRINGS, ids=str)
def test_meetings_come_back_from_any_column_of_strings(kind: pa.DataType) -> None:
    column = arrow.to_table([FULL, EMPTY])["document"].cast(kind)
    assert list(arrow.from_table(pa.table({"document": column}))) == [FULL, EMPTY]


def test_meetings_come_back_from_a_slice() -> None:
    table = arrow.to_table([FULL, EMPTY, FULL, EMPTY])
    assert list(arrow.from_table(table.slice(1, 2))) == [EMPTY, FULL]


def test_meetings_come_back_one_at_a_time() -> None:
    found = arrow.from_table(pa.table({"document": [to_json(FULL), "{"]}))
    assert next(found) == FULL


def test_only_a_table_is_read() -> None:
    with pytest.raises(TypeError, match=r"^expected a pyarrow\.Table, got list$"):
        arrow.from_table([FULL])


TWICE = pa.table([[""], [""]], ["document", "document"])


NAMELESS = pa.table([[1]], schema=pa.schema([pa.field(b"\xff", pa.int64())]))


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (pa.table({"key": ["0"]}), "expected one column 'document', {} at columns key"),
        (pa.table({}), "expected one column 'document', {} at columns (none)"),
        (TWICE, "expected one column 'document', {} at columns document, document"),
        (pa.table({"document": [1]}), "expected strings, got int64 at column document"),
        (pa.table({"document": [b"{}"]}), "expected strings, got binary at column document"),
        (NAMELESS, "expected one column 'document', {} at columns whose names are not UTF-8"),
    ],
)
def test_a_table_without_documents_is_refused_at_once(table: pa.Table, message: str) -> None:
    with pytest.raises(StructureError) as caught:
        arrow.from_table(table)
    assert str(caught.value) == message.format("as in a table of meetings")


# A string column can hold any bytes: nothing checks them on the way.
DAMAGED = pa.array([b"\xff"]).view(pa.string())


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (pa.array([None], pa.string()), "no document at row 2"),
        (pa.array(["[]"]), "expected an object, got a list at row 2, $"),
        (
            pa.array([to_json(EMPTY).replace('"test"', "7")]),
            "expected a string, got a whole number at row 2, $.source.format",
        ),
        (DAMAGED, "not UTF-8: byte 0xff at offset 0 at row 2, $"),
    ],
)
def test_a_document_that_is_no_meeting_is_named_by_its_row(bad: pa.Array, message: str) -> None:
    good = arrow.to_table([FULL, EMPTY]).select(["document"])
    found = arrow.from_table(pa.concat_tables([good, pa.table({"document": bad})]))
    assert [next(found), next(found)] == [FULL, EMPTY]
    with pytest.raises(StructureError) as caught:
        next(found)
    assert str(caught.value) == message


# Documents


def test_documents_become_rows_of_turns() -> None:
    assert parsed(documents([TALK])) == expected("0", TALK)
    assert [row["label"] for row in parsed(documents([TALK]))] == [
        "Anna Ivanova",
        "Question",
        "Anna Ivanova",
    ]


def test_the_schema_is_that_of_turns_with_id_and_error() -> None:
    assert arrow.PARSED.names == ["id", *arrow.TURNS.names[1:], "error"]
    (batch,) = arrow.parse_batches()([documents([TALK])])
    assert batch.schema == arrow.PARSED


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b""], ids=repr)
def test_a_bad_document_is_one_row_and_costs_no_other(content: bytes | None) -> None:
    rows = parsed(documents([TALK.encode(), content, TALK.encode()]), format=None)
    bad = [row for row in rows if row["id"] == "1"]
    (error,) = [row["error"] for row in bad]
    assert bad == [{"id": "1", **NO_TURN, "error": error}]
    assert error
    good = [expected(key, TALK.encode(), format=None) for key in "02"]
    assert [row for row in rows if row["id"] != "1"] == good[0] + good[1]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (None, "no content"),
        (b"\xff\xfe\x00", "byte 0x00 at offset 2 is not utf-16-le"),
        (b"", "the text is empty ("),
    ],
    ids=repr,
)
def test_an_error_says_what_is_wrong(content: bytes | None, error: str) -> None:
    (row,) = parsed(documents([content], pa.binary()), format=None)
    assert row["error"].startswith(error)


def test_strings_that_are_no_text_are_an_error() -> None:
    batch = pa.record_batch({"id": ["a"], "content": DAMAGED})
    (row,) = parsed(batch)
    assert row["error"].startswith("'utf-8' codec can't decode byte 0xff in position 0")


def test_a_document_without_turns_is_one_row_without_an_error() -> None:
    assert parsed(documents([MONOLOGUE])) == [{"id": "0", **NO_TURN, "error": None}]


def test_no_documents_give_no_batch() -> None:
    read = arrow.parse_batches(format="kremlin")
    assert list(read([])) == []
    assert list(read([documents([], pa.string())])) == []


@pytest.mark.parametrize("kind", STRINGS, ids=str)
def test_content_can_be_strings_of_any_type(kind: pa.DataType) -> None:
    rows = parsed(documents([TALK, None, TALK], kind))
    assert rows[:3] + rows[4:] == expected("0", TALK) + expected("2", TALK)
    assert rows[3]["error"] == "no content"


@pytest.mark.parametrize("kind", BYTES, ids=str)
def test_content_can_be_bytes_of_any_type(kind: pa.DataType) -> None:
    content = TALK.encode("utf-16")
    rows = parsed(documents([content, None, content], kind))
    assert rows[:3] + rows[4:] == expected("0", content) + expected("2", content)
    assert rows[3]["error"] == "no content"


def test_content_can_be_nothing_but_nulls() -> None:
    assert [row["error"] for row in parsed(documents([None, None]))] == ["no content"] * 2


@pytest.mark.parametrize(
    ("ids", "written"),
    [
        (pa.array([7, None]), ["7", None]),
        (pa.array(["a", None], pa.large_string()), ["a", None]),
        (pa.array(["a", None], pa.string_view()), ["a", None]),
        (pa.array(["a", "b"]).dictionary_encode(), ["a", "b"]),
        (pa.array([b"a\xe9", None]), ["a\\xe9", None]),
        (pa.array([b"a\xe9", None]).view(pa.string()), ["a\\xe9", None]),
        (pa.array([dt.date(2031, 5, 6), None]), ["2031-05-06", None]),
        (pa.array([b"a\xe9", None], pa.binary(2)), ["a\\xe9", None]),
        (pa.array([b"a\xe9", None]).dictionary_encode(), ["a\\xe9", None]),
        (pa.array([None, None]), [None, None]),
    ],
    ids=lambda value: str(getattr(value, "type", "")),
)
def test_ids_are_written_as_text(ids: pa.Array, written: list[str | None]) -> None:
    batch = pa.record_batch({"id": ids, "content": [MONOLOGUE, MONOLOGUE]})
    assert [row["id"] for row in parsed(batch)] == written


def test_other_columns_are_left_alone() -> None:
    batch = documents([TALK]).append_column("size", pa.array([3]))
    assert parsed(batch) == parsed(documents([TALK]))


@pytest.mark.parametrize(
    ("batch", "message"),
    [
        (pa.record_batch({"id": ["a"]}), "expected one column 'content' among id"),
        (pa.record_batch({"content": ["a"]}), "expected one column 'id' among content"),
        (pa.record_batch({}), r"expected one column 'content' among \(none\)"),
        (
            pa.record_batch([["a"], ["b"], ["c"]], ["id", "content", "content"]),
            "expected one column 'content' among id, content, content",
        ),
    ],
)
def test_batches_need_their_two_columns(batch: pa.RecordBatch, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        parsed(batch)


def test_columns_whose_names_are_not_utf_8_are_left_alone() -> None:
    columns = [pa.field(b"\xff", pa.int64()), *documents([TALK]).schema]
    batch = pa.record_batch([[7], ["0"], [TALK]], schema=pa.schema(columns))
    assert parsed(batch) == parsed(documents([TALK]))
    table = pa.table([[7], [to_json(FULL)]], schema=pa.schema([columns[0], ("document", "string")]))
    assert list(arrow.from_table(table)) == [FULL]
    message = r"^expected one column 'content' among whose names are not UTF-8$"
    with pytest.raises(ValueError, match=message):
        parsed(batch.select([0]))


@pytest.mark.parametrize("batches", [[7], [None], [{"id": ["a"]}], documents([TALK])], ids=str)
def test_what_is_no_batch_is_refused(batches: list[Any]) -> None:
    with pytest.raises(TypeError, match=r"^expected a pyarrow.RecordBatch, got "):
        list(arrow.parse_batches()(batches))


@pytest.mark.parametrize("ids", [pa.array([[1]]), pa.array([{"a": 1}])], ids=str)
def test_an_id_that_is_no_text_is_refused(ids: pa.Array) -> None:
    batch = pa.record_batch({"id": ids, "content": [TALK]})
    message = f"column 'id' must be of a type that Arrow writes as text, not {ids.type}"
    with pytest.raises(TypeError, match=f"^{re.escape(message)}$"):
        parsed(batch)


def test_content_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^column 'content' must be strings or binary, not int64$"):
        parsed(documents([1]))


# The arguments are those of parse()


@pytest.mark.parametrize(
    ("content", "options"),
    [
        (TALK, {"format": "labelled"}),
        (TALK, {"format": None}),
        (TALK.encode("utf-16-le"), {"encoding": "utf-16-le"}),
        ("Alina: Yes.\n\nAnna Ivanova: No.", {"labels": {"Alina": "Alina"}}),
        # These bytes stand for a lone surrogate, which Arrow could not write into the error.
        (b"Anna Ivanova: +2AA-", {"encoding": "utf-7"}),
        (TALK, {"not_labels": ["Question"]}),
        (UNREADABLE, {"strict": True}),
        ("<p><b>Anna Ivanova:</b> Good evening.</p>", {}),
    ],
)
def test_options_are_those_of_parse(content: str | bytes, options: Row) -> None:
    assert parsed(documents([content]), **options) == expected("0", content, **options)


def test_strict_makes_an_error_of_what_cannot_be_read() -> None:
    (row,) = parsed(documents([UNREADABLE]), strict=True)
    assert "[unattributed]" in row["error"]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"format": "kremln"}, UnknownFormatError),
        ({"format": 7}, TypeError),
        ({"encoding": "utf-99"}, ParseError),
        ({"encoding": "hex"}, ParseError),
        ({"encoding": 7}, TypeError),
        ({"labels": ["Alina"]}, TypeError),
        ({"not_labels": "Alina"}, TypeError),
    ],
)
def test_a_wrong_argument_is_found_before_any_document(options: Row, error: type) -> None:
    with pytest.raises(error):
        arrow.parse_batches(**options)


def test_the_function_can_be_pickled() -> None:
    read = arrow.parse_batches(format="kremlin", labels={"Alina": None}, not_labels=["Berta"])
    again = pickle.loads(pickle.dumps(read))  # noqa: S301 - our own bytes
    batches = [documents([TALK])]
    assert list(again(batches)) == list(read(batches))


# Batches of documents


def test_a_long_document_is_split_over_batches() -> None:
    long = "\n\n".join(["Anna Ivanova: Yes.", "Boris Petrov: No."] * 1500)
    batches = list(arrow.parse_batches(format="kremlin")([documents([long])]))
    assert [batch.num_rows for batch in batches] == [BATCH, BATCH, 3000 - 2 * BATCH]
    assert [row for batch in batches for row in batch.to_pylist()] == expected("0", long)


def test_a_large_batch_is_split() -> None:
    batches = list(arrow.parse_batches(format="kremlin")([documents([MONOLOGUE] * 1500)]))
    assert [batch.num_rows for batch in batches] == [BATCH, 1500 - BATCH]


def test_small_batches_are_joined() -> None:
    (batch,) = arrow.parse_batches(format="kremlin")([documents([TALK])] * 5)
    assert batch.num_rows == 15


def test_batches_are_read_as_they_are_asked_for() -> None:
    asked: list[int] = []

    def made() -> Iterator[pa.RecordBatch]:
        for at in range(4):
            asked.append(at)
            yield documents([None] * BATCH)

    found = arrow.parse_batches(format="kremlin")(made())
    assert asked == []
    next(found)
    assert asked == [0]


def test_a_slice_of_a_batch_is_read_as_what_it_shows() -> None:
    whole = documents([MONOLOGUE, TALK, None, MONOLOGUE])
    rows = parsed(whole.slice(1, 2))
    assert rows == [*expected("1", TALK), {"id": "2", **NO_TURN, "error": "no content"}]


def test_a_batch_owns_its_memory() -> None:
    """Pickled, a slice would take all that it is a slice of along."""
    long = "\n\n".join(["Anna Ivanova: Yes.", "Boris Petrov: No."] * 1500)
    batches = list(arrow.parse_batches(format="kremlin")([documents([long])]))
    assert sum(batch.num_rows for batch in batches) == 3000
    for batch in batches:
        assert batch.get_total_buffer_size() < 1.1 * batch.nbytes + 4096
        assert len(pickle.dumps(batch)) < 1.1 * batch.nbytes + 8192


PIECES = st.sampled_from([TALK, MONOLOGUE, "Boris Petrov: Yes.", "(Applause.)"])
CONTENTS = st.lists(st.none() | PIECES | st.text(max_size=60), max_size=6)


@given(CONTENTS, st.lists(st.integers(0, 6), max_size=4))
def test_how_documents_are_batched_makes_no_difference(
    contents: list[str | None], cuts: list[int]
) -> None:
    whole = documents(contents, pa.string())
    ends = sorted([0, *(min(cut, len(contents)) for cut in cuts), len(contents)])
    pieces = [whole.slice(a, b - a) for a, b in pairwise(ends)]
    assert parsed(*pieces) == parsed(whole)


@given(CONTENTS, st.sampled_from([None, "kremlin", "labelled"]))
def test_each_text_gives_the_rows_that_parse_would_give(
    contents: list[str | None], name: str | None
) -> None:
    rows: list[Row] = []
    for at, content in enumerate(contents):
        nothing = {"id": str(at), **NO_TURN, "error": "no content"}
        rows += [nothing] if content is None else expected(str(at), content, format=name)
    assert parsed(documents(contents, pa.string()), format=name) == rows


@given(
    st.lists(st.binary(max_size=60), max_size=4),
    st.sampled_from([None, "utf-16", "utf-7", "cp1251"]),
)
def test_any_bytes_give_the_rows_that_parse_would_give(
    contents: list[bytes], encoding: str | None
) -> None:
    options = {"format": None, "encoding": encoding}
    rows = [
        row for at, content in enumerate(contents) for row in expected(str(at), content, **options)
    ]
    assert parsed(documents(contents, pa.binary()), **options) == rows


# The docs


@pytest.mark.parametrize("name", ["MEETINGS", "TURNS", "PARAGRAPHS", "EVENTS", "SPEAKERS"])
def test_the_docs_list_the_columns(name: str) -> None:
    listed = [cells[:2] for cells in test_docs.rows(f"`{name}`")]
    assert listed == [[field.name, str(field.type)] for field in getattr(arrow, name)]


def test_the_recipe_for_a_pool_of_processes(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    fences = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (recipe,) = [fence for fence in fences if "ProcessPoolExecutor" in fence]
    source = pa.Table.from_batches([documents([TALK, None, MONOLOGUE, TALK, TALK])])
    pq.write_table(source, tmp_path / "documents.parquet", row_group_size=2)
    (tmp_path / "recipe.py").write_text(recipe, encoding="utf-8")
    subprocess.run([sys.executable, "recipe.py"], cwd=tmp_path, check=True)
    found = pq.read_table(tmp_path / "turns.parquet")
    assert found.schema == arrow.PARSED
    assert found.to_pylist() == parsed(*source.to_batches())


# The extra


def test_the_library_leaves_pyarrow_alone_until_it_is_asked_for() -> None:
    code = "import sys, transcripts; print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"


def from_the_package() -> object:
    from transcripts import arrow as imported  # noqa: PLC0415 - the import is the test

    return imported


def by_name() -> object:
    return importlib.import_module("transcripts.arrow")


@pytest.mark.parametrize("load", [from_the_package, by_name])
def test_tables_need_the_extra(load: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "transcripts.arrow")
    monkeypatch.delattr("transcripts.arrow")
    with pytest.raises(MissingExtraError) as caught:
        load()
    assert str(caught.value) == "pyarrow is not installed: pip install 'meeting-transcripts[arrow]'"
