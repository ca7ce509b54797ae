"""What can be made can be written and read back as it was, and nothing else can be made."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from collections.abc import Iterator
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import transcripts
from tests.checks import without_orjson
from transcripts import StructureError, arrow
from transcripts.kinds import EventKind, SpeakerKind
from transcripts.model import Gap, Meeting, Span, Speaker
from transcripts.testing.strategies import meetings

MOST = 2**63 - 1
BERLIN = ZoneInfo("Europe/Berlin")
# Where to find a value: names of attributes, and indexes in tuples.
Path = tuple[str | int, ...]


class Text(str):
    """A text that is not what it says."""

    __slots__ = ()

    def encode(self, *_: object) -> bytes:
        return b"other"


class Number(int):
    """A number that is not what it says."""

    def __index__(self) -> int:
        return 7


class Zone(dt.tzinfo):
    """A zone that changes its mind."""

    asked = 0

    def utcoffset(self, _: dt.datetime | None) -> dt.timedelta:
        Zone.asked += 1
        return dt.timedelta(minutes=Zone.asked % 60)

    def tzname(self, _: dt.datetime | None) -> str:
        return "Z\ud800"

    dst = utcoffset


class Moment(dt.datetime):
    """A time that says nothing."""

    def isoformat(self, *_: object) -> str:
        raise RuntimeError


class Duration(dt.timedelta):
    """A duration that is not what it says."""

    def __floordiv__(self, _: object) -> Any:  # noqa: ANN401 - anything
        return "a"


class Aside(Gap):
    """A gap of somebody else's."""


ODD = st.sampled_from(
    [
        *(None, True, False, 0, 1, -1, 5, MOST, MOST + 1, -MOST, 10**40, 10**5000, Number(3)),
        *(0.0, 1.0, float("nan"), float("inf"), 1j, b"a", bytearray(b"a"), object(), ..., int),
        *("", "a", ":", "\ud800", "a\udfffb", "\0", "\u2028", '"\\', Text("a"), SpeakerKind.PERSON),
        *("person", "turn", EventKind.NOISE, dt.date(1, 1, 1), dt.date.max, dt.time(1, fold=1)),
        *(dt.time(1, tzinfo=dt.UTC), dt.time(1, tzinfo=Zone()), dt.time.max, dt.date.min),
        *(dt.datetime(2031, 10, 26, 2, 30, fold=fold, tzinfo=BERLIN) for fold in (0, 1)),
        *(dt.datetime(2031, 3, 30, 2, 30, tzinfo=BERLIN), dt.datetime.max.replace(tzinfo=dt.UTC)),
        *(dt.datetime(2031, 1, 1, tzinfo=zone) for zone in (Zone(), dt.UTC)),
        dt.datetime(2031, 1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1, microseconds=1), "a")),
        *(Moment(2031, 1, 1), dt.timedelta.max, dt.timedelta.min, dt.timedelta(microseconds=-1)),
        *(dt.timedelta(microseconds=MOST), Duration(1), (), [], {}, set(), "ab", ["a"], ("a", 7)),
        *([Text("a")], ("\ud800",), [(0, 1)], ((1, 2), (1, 3)), [(0, MOST)], [(1, 0)], [[0, 1]]),
        *(((0, 0, 0),), [(-1, 0)], [(0, Number(1))], [None], range(3), iter("a"), {"id": "a"}),
        *(Span(0, 0), Span(0, MOST), Span(MOST, MOST), Speaker(id="", kind=SpeakerKind.GROUP)),
        Aside(reason=transcripts.GapReason.OMITTED, text="", span=Span(0, 0)),
    ]
)


def places(value: Any) -> Iterator[Path]:  # noqa: ANN401 - of the model
    """Yield the places of all that is in a value."""
    if attrs.has(type(value)):
        inner = [(field.name, getattr(value, field.name)) for field in attrs.fields(type(value))]
    else:
        inner = list(enumerate(value)) if isinstance(value, tuple) else []
    for key, one in inner:
        yield (key,)
        yield from ((key, *path) for path in places(one))


def found(value: Any, path: Path) -> Any:  # noqa: ANN401 - of the model
    """Return what stands at a place."""
    for key in path:
        value = value[key] if isinstance(key, int) else getattr(value, key)
    return value


def replaced(value: Any, path: Path, odd: object) -> Any:  # noqa: ANN401 - of the model
    """Return a value with something else at a place, all around it made anew."""
    if not path:
        return odd
    key, *rest = path
    inner = replaced(found(value, (key,)), tuple(rest), odd)
    if isinstance(key, int):
        return (*value[:key], inner, *value[key + 1 :])
    return attrs.evolve(value, **{key: inner})


def check_round_trips(meeting: Meeting) -> None:
    """Check that a meeting goes through all its forms as it is, and that it can be used."""
    written = transcripts.to_json(meeting)
    back = [transcripts.from_json(written), transcripts.from_dict(transcripts.to_dict(meeting))]
    with without_orjson():
        assert transcripts.to_json(meeting) == written
        back.append(transcripts.from_json(written))
    back += arrow.from_table(arrow.to_table([meeting]))
    back += [copy.deepcopy(meeting), pickle.loads(pickle.dumps(meeting))]  # noqa: S301 - our own
    for one in back:
        assert one == meeting
        assert hash(one) == hash(meeting)
        assert transcripts.to_json(one) == written
    assert arrow.to_table([meeting], "turns").num_rows == len(meeting.turns)
    assert arrow.to_table([meeting], "paragraphs").num_rows >= 0
    assert all(piece.span for chunk in meeting.chunks(500) for piece in chunk.pieces)
    assert all(match.span for match in meeting.find(r"\w|$"))


def check_is_ours(error: Exception, *classes: type[Exception]) -> None:
    """Check that an error is not one that only happened, and says what is wrong."""
    assert type(error) in classes
    assert str(error).isprintable() or isinstance(error, StructureError)
    assert str(error)


@settings(max_examples=300)
@given(meetings(min_turns=1, max_turns=2), st.data())
def test_a_meeting_with_something_odd_cannot_be_made_or_goes_round(
    meeting: Meeting, data: st.DataObject
) -> None:
    all_places = sorted(places(meeting), key=str)
    path = data.draw(st.sampled_from(all_places))
    odd = data.draw(st.one_of(ODD, st.sampled_from(all_places).map(lambda at: found(meeting, at))))
    try:
        changed = replaced(meeting, path, odd)
    except (TypeError, ValueError) as error:
        check_is_ours(error, TypeError, ValueError)
    else:
        check_round_trips(changed)


def containers(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - JSON
    """Yield each list and object in a document with each of its keys."""
    keys = range(len(value)) if isinstance(value, list) else value if type(value) is dict else ()
    for key in keys:
        yield value, key
        yield from containers(value[key])


@settings(max_examples=300)
@given(meetings(min_turns=1, max_turns=2), ODD, st.data())
def test_a_document_with_something_odd_is_refused_or_goes_round(
    meeting: Meeting, odd: object, data: st.DataObject
) -> None:
    document = copy.deepcopy(transcripts.to_dict(meeting))
    container, key = data.draw(st.sampled_from(list(containers(document))))
    container[key] = odd
    try:
        read = transcripts.from_dict(document)
    except StructureError as error:
        check_is_ours(error, StructureError)
    else:
        check_round_trips(read)


def written(value: object, blank: str, twice: tuple[object, str], again: str) -> str:
    """Write JSON in a form of its own, with one key a second time.

    Args:
        value: What to write.
        blank: What stands around each sign.
        twice: The object, as it is and no other, and which of its keys.
        again: The key and what it has the second time.
    """
    comma = f"{blank},{blank}"
    if isinstance(value, list):
        items = comma.join(written(one, blank, twice, again) for one in value)
        return f"[{blank}{items}{blank}]"
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=blank == "")
    pairs = []
    for key, one in value.items():
        pairs.append(f"{json.dumps(key)}{blank}:{blank}{written(one, blank, twice, again)}")
        if value is twice[0] and key == twice[1]:
            pairs.append(again)
    return f"{{{blank}{comma.join(pairs)}{blank}}}"


@settings(max_examples=100)
@given(
    meetings(min_turns=1, max_turns=1),
    st.sampled_from(["", " ", "\n", "\t ", "\r\n"]),
    st.sampled_from(["0", "null", '":"', r'"\u003a"', r'"\":"', '"::"', "[]", '{"a":":"}']),
    st.sampled_from([None, 0, -1]),
    st.data(),
)
def test_a_key_that_stands_twice_is_refused_wherever_it_is(
    meeting: Meeting, blank: str, other: str, escaped: int | None, data: st.DataObject
) -> None:
    document = transcripts.to_dict(meeting)
    pairs = [(inside, key) for inside, key in containers(document) if isinstance(inside, dict)]
    inside, key = data.draw(st.sampled_from(pairs))
    name = key if escaped is None else key.replace(key[escaped], f"\\u{ord(key[escaped]):04x}")
    again = f'"{name}"{blank}:{blank}{other}'
    once, twice = (written(document, blank, (one, key), again) for one in (None, inside))
    assert transcripts.from_json(once) == meeting
    for load in (transcripts.from_json, partial(transcripts.from_json, unknown="ignore")):
        with pytest.raises(StructureError, match="repeated key at"):
            load(twice)
    with without_orjson(), pytest.raises(StructureError, match="repeated key at"):
        transcripts.from_json(twice)
