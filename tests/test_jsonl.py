"""JSON Lines: what is read and written, what is wrong with a line, and how little is held."""

from __future__ import annotations

import gc
import gzip
import io
import pickle
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any, Self

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts import BadLine, Meeting, StructureError, read_jsonl, write_jsonl
from transcripts.kinds import SpeakerKind
from transcripts.model import Paragraph, Source, Span, Speaker, Turn
from transcripts.serializing import to_json
from transcripts.testing.strategies import meetings

ANNA = Speaker(id="anna-ivanova", kind=SpeakerKind.PERSON, name="Anna Ivanova")
SOURCE = Source(format="test", media_type="text/plain", length=200, sha256="00ff")


def meeting(number: int, size: int = 20) -> Meeting:
    paragraph = Paragraph(text="Ä\u2028" * size, span=Span(0, 2 * size))
    turn = Turn(speaker=ANNA, span=Span(0, 2 * size), blocks=(paragraph,))
    return Meeting(title=f"Meeting {number}", blocks=(turn,), source=SOURCE)


ONE, TWO = meeting(1), meeting(2)
LINE, LINE_TWO = to_json(ONE) + "\n", to_json(TWO) + "\n"
NO_TITLE = to_json(ONE).replace('"Meeting 1"', "7")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "meetings.jsonl"


def bad(*lines: str | bytes) -> BadLine:
    """Return what is the only bad line among these."""
    (found,) = [one for one in read_jsonl(lines) if isinstance(one, BadLine)]
    return found


# --- What is read


def test_a_file_is_read_by_its_path(path: Path) -> None:
    path.write_text(LINE + LINE_TWO, encoding="utf-8")
    assert list(read_jsonl(path)) == [ONE, TWO]
    assert list(read_jsonl(str(path))) == [ONE, TWO]


@pytest.mark.parametrize("encode", [str, str.encode])
def test_lines_are_str_or_bytes(encode: Callable[[str], str | bytes]) -> None:
    assert list(read_jsonl([encode(LINE), encode(LINE_TWO)])) == [ONE, TWO]


def test_an_open_file_is_a_source_of_lines(path: Path) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(LINE + LINE_TWO)
    with gzip.open(path) as binary, gzip.open(path, "rt", encoding="utf-8") as text:
        assert list(read_jsonl(binary)) == list(read_jsonl(text)) == [ONE, TWO]


def test_the_last_line_needs_no_end(path: Path) -> None:
    path.write_text(LINE + LINE_TWO.rstrip(), encoding="utf-8")
    assert list(read_jsonl(path)) == [ONE, TWO]


def test_lines_may_end_as_windows_ends_them(path: Path) -> None:
    path.write_bytes((LINE + LINE_TWO).encode().replace(b"\n", b"\r\n"))
    assert list(read_jsonl(path)) == [ONE, TWO]


@pytest.mark.parametrize("encode", [str, str.encode])
def test_blank_lines_are_passed_over_and_counted(encode: Callable[[str], str | bytes]) -> None:
    lines = ["\n", LINE, "", " \t\r\n", "\ufeff\n", "no\n"]
    first, second = read_jsonl(map(encode, lines))
    assert first == ONE
    assert isinstance(second, BadLine)
    assert second.number == 6


@pytest.mark.parametrize("encode", [str, str.encode])
def test_a_byte_order_mark_is_allowed(encode: Callable[[str], str | bytes]) -> None:
    """Also in the middle, where files were put together."""
    assert list(read_jsonl(map(encode, ["\ufeff" + LINE, "\ufeff" + LINE_TWO]))) == [ONE, TWO]


def test_an_empty_file_holds_no_meeting(path: Path) -> None:
    path.touch()
    assert list(read_jsonl(path)) == []


def test_a_file_is_opened_with_the_first_meeting_and_can_be_closed_early(path: Path) -> None:
    reading = read_jsonl(path)
    path.write_text(LINE + LINE_TWO, encoding="utf-8")
    assert next(reading) == ONE
    reading.close()  # type: ignore[attr-defined]
    assert list(reading) == []
    with pytest.raises(FileNotFoundError):
        next(read_jsonl(path.with_name("none.jsonl")))


@pytest.mark.parametrize("source", [b"meetings.jsonl", bytearray(b"{}"), 7, None])
def test_another_source_is_a_wrong_argument(source: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match="expected a path or lines, got "):
        read_jsonl(source)


def test_a_text_is_no_path() -> None:
    with pytest.raises(ValueError, match=r"^source is a path or lines, not JSON itself: "):
        read_jsonl(LINE)
    assert list(read_jsonl(LINE.split("\n"))) == [ONE]


def test_another_line_is_a_wrong_argument() -> None:
    lines: Any = [{"format": "transcripts/meeting"}]
    with pytest.raises(TypeError, match="expected lines as str or bytes, got dict"):
        list(read_jsonl(lines))


# --- Bad lines


def test_reading_goes_on_after_a_bad_line() -> None:
    first, second, third = read_jsonl([LINE, NO_TITLE, LINE_TWO])
    assert (first, third) == (ONE, TWO)
    assert second == BadLine(
        number=2,
        message="expected a string, got a whole number at $.title",
        faults=(("$.title", "expected a string, got a whole number"),),
        excerpt=NO_TITLE[:80].rstrip(),
    )
    assert str(second) == "line 2: expected a string, got a whole number at $.title"


def test_a_bad_line_has_every_fault_and_counts_them() -> None:
    found = bad('{"format": "transcripts/meeting", "colour": 1}')
    assert found.message.endswith(" (and 2 more)")
    assert [path for path, _ in found.faults] == ["$.colour", "$.version", "$.source"]


def test_a_bad_line_is_a_value() -> None:
    found = bad("no")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own
    assert len({found, bad("no")}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.number = 7  # type: ignore[misc]


@pytest.mark.parametrize("length", [1, 40, len(LINE.encode()) - 2])
def test_a_line_whose_writer_was_killed_is_bad(path: Path, length: int) -> None:
    path.write_bytes(LINE.encode() + LINE_TWO.encode()[:length])
    first, second = read_jsonl(path)
    assert first == ONE
    assert isinstance(second, BadLine)
    assert second.number == 2
    assert second.message.startswith("not JSON: ")


def test_a_place_in_a_line_does_not_name_another_line() -> None:
    assert bad("\n", '{"a" 1}').message == "not JSON: Expecting ':' delimiter (column 6) at $"


def test_bytes_that_are_not_utf8_are_a_bad_line() -> None:
    found = bad(LINE, b'{"\xff"}\n')
    assert found.message == "not UTF-8: byte 0xff at offset 2 at $"
    assert found.excerpt == '{"\ufffd"}'


@pytest.mark.parametrize("encode", [str, str.encode])
def test_a_bad_line_keeps_little_of_a_long_one(encode: Callable[[str], str | bytes]) -> None:
    assert bad(encode("[" + "\U0001f98c" * 5000)).excerpt == "[" + "\U0001f98c" * 79


def test_strict_raises_with_the_number_of_the_line() -> None:
    reading = read_jsonl([LINE, "\n", NO_TITLE, LINE], strict=True)
    assert next(reading).title == "Meeting 1"
    with pytest.raises(StructureError) as raised:
        next(reading)
    fault = "line 3: expected a string, got a whole number"
    assert raised.value.faults == (("$.title", fault),)
    assert str(raised.value) == f"{fault} at $.title"


def test_strict_closes_the_file(path: Path) -> None:
    path.write_bytes(b"\xff\n" + LINE.encode())
    reading = read_jsonl(path, strict=True)
    with pytest.raises(StructureError, match=r"^line 1: not UTF-8: byte 0xff"):
        next(reading)
    assert list(reading) == []


@given(st.lists(st.binary() | st.text()))
def test_no_line_stops_the_reading(lines: list[bytes | str]) -> None:
    printed = [line for line in lines if line.strip() and line not in ("\ufeff", b"\xef\xbb\xbf")]
    found = list(read_jsonl(lines))
    assert [type(one) for one in found] == [BadLine] * len(printed)
    assert list(read_jsonl([*lines, LINE]))[-1] == ONE


# --- Unknown keys


def test_unknown_keys_can_be_ignored() -> None:
    line = LINE.replace("{", '{"colour": 1, ', 1)
    assert bad(line).message == "unknown key at $.colour"
    assert list(read_jsonl([line], unknown="ignore")) == [ONE]


# --- What is written


def test_a_path_is_written(path: Path) -> None:
    path.write_text("what was there before", encoding="utf-8")
    assert write_jsonl([ONE, TWO], path) == 2
    assert path.read_text(encoding="utf-8") == LINE + LINE_TWO
    assert write_jsonl(iter([TWO]), str(path)) == 1
    assert path.read_text(encoding="utf-8") == LINE_TWO


def test_a_path_is_appended_to(path: Path) -> None:
    assert write_jsonl([ONE], path, append=True) == 1
    assert write_jsonl([], path, append=True) == 0
    assert write_jsonl([TWO], path, append=True) == 1
    assert path.read_text(encoding="utf-8") == LINE + LINE_TWO


def test_nothing_is_appended_to_half_a_line(path: Path) -> None:
    path.write_text(LINE + LINE_TWO[:50], encoding="utf-8")
    write_jsonl([TWO], path, append=True)
    first, half, last = read_jsonl(path)
    assert (first, last) == (ONE, TWO)
    assert isinstance(half, BadLine)


class Calls(io.RawIOBase):
    """A file that keeps what each call hands to it."""

    def __init__(self) -> None:
        self.calls: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:  # noqa: ANN401
        self.calls.append(bytes(data))
        return len(data)


@pytest.mark.parametrize("size", [1, 100_000])
def test_each_line_of_a_path_is_one_call_to_the_system(
    size: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = Calls()
    monkeypatch.setattr(Path, "open", lambda *_: io.BufferedWriter(raw))
    write_jsonl([meeting(1, size), meeting(2, size)], path)
    assert raw.calls == [to_json(meeting(number, size)).encode() + b"\n" for number in (1, 2)]


def test_an_open_file_gets_each_line_in_one_call() -> None:
    raw = Calls()
    write_jsonl([ONE, TWO], raw)
    assert raw.calls == [LINE.encode(), LINE_TWO.encode()]


@pytest.mark.parametrize("mode", ["b", "t"])
@pytest.mark.parametrize("open_", [open, gzip.open])
def test_an_open_file_is_binary_or_text(
    open_: Callable[..., IO[Any]], mode: str, path: Path
) -> None:
    encoding = "utf-8" if mode == "t" else None
    with open_(path, "w" + mode, encoding=encoding) as file:
        assert write_jsonl([ONE, TWO], file) == 2
        assert not file.closed
    with open_(path, "rb") as file:
        assert file.read() == (LINE + LINE_TWO).encode()


def test_several_can_append_to_one_file(path: Path) -> None:
    long = [meeting(number, 30_000) for number in range(4)]
    writers = [
        threading.Thread(target=write_jsonl, args=([one] * 25, path), kwargs={"append": True})
        for one in long
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    found = list(read_jsonl(path, strict=True))
    assert [found.count(one) for one in long] == [25] * 4


def test_what_was_written_before_an_error_stays(path: Path) -> None:
    several: Any = [ONE, "no meeting", TWO]
    with pytest.raises(TypeError, match="expected a Meeting"):
        write_jsonl(several, path)
    assert list(read_jsonl(path)) == [ONE]


@pytest.mark.parametrize("target", [7, None, b"meetings.jsonl"])
def test_another_target_is_a_wrong_argument(target: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match="expected a path or an open file, got "):
        write_jsonl([ONE], target)


def test_one_meeting_alone_is_a_wrong_argument(path: Path) -> None:
    one: Any = ONE
    with pytest.raises(TypeError, match=r"give \[meeting\]"):
        write_jsonl(one, path)
    assert not path.exists()


@given(st.lists(meetings(), max_size=3))
def test_what_is_written_is_read(several: list[Meeting]) -> None:
    file = io.BytesIO()
    assert write_jsonl(several, file) == len(several)
    file.seek(0)
    assert list(read_jsonl(file)) == several


# --- Memory


class Nowhere(io.RawIOBase):
    """A file that keeps nothing."""

    def write(self, data: Any) -> int:  # noqa: ANN401
        return len(data)


def peak(work: Callable[[], object]) -> int:
    """Return how much memory the work takes at most."""
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def lines(number: int) -> Iterator[bytes]:
    return (to_json(meeting(index, 1_000)).encode() for index in range(number))


def meetings_of(number: int) -> Iterator[Meeting]:
    return (meeting(index, 1_000) for index in range(number))


@pytest.mark.parametrize(
    "work",
    [
        lambda number: sum(1 for _ in read_jsonl(lines(number))),
        lambda number: sum(1 for _ in read_jsonl(line[:-9] for line in lines(number))),
        lambda number: write_jsonl(meetings_of(number), Nowhere()),
    ],
    ids=["read", "read bad lines", "write"],
)
def test_memory_does_not_grow_with_the_number_of_lines(work: Callable[[int], int]) -> None:
    work(10)  # what is loaded and compiled once
    few, many = peak(partial(work, 300)), peak(partial(work, 3_000))
    # The lines are of 15 MB. Some garbage lies about until Python collects it.
    assert many - few < 200_000


class Line(bytes):
    """A line that counts how many of its kind there are."""

    alive = 0
    most = 0

    def __new__(cls, text: bytes) -> Self:
        cls.alive += 1
        cls.most = max(cls.most, cls.alive)
        return super().__new__(cls, text)

    def __del__(self) -> None:
        Line.alive -= 1


def test_no_more_than_one_line_is_held() -> None:
    source = (Line(text) for text in (LINE.encode(), b"no", b"\n") * 5)
    assert len(list(read_jsonl(source))) == 10
    assert (Line.most, Line.alive) == (1, 0)
