"""Golden files: compared, missing, broken, written."""

from __future__ import annotations

from pathlib import Path

import pytest

import transcripts
from transcripts.testing import Golden, make_meeting

MEETING = make_meeting("ANNA: We ship.\nBEN: Friday?")
OTHER = make_meeting("ANNA: We ship.\nBEN: Sunday?")


def golden(folder: Path, test: str = "test_it", *, update: bool = False) -> Golden:
    return Golden(folder=folder / "golden", test=test, node=f"test_a.py::{test}", update=update)


def failure(compare: Golden, meeting: transcripts.Meeting, name: str | None = None) -> str:
    with pytest.raises(AssertionError) as caught:
        compare(meeting, name)
    return str(caught.value)


def test_a_missing_file_fails_and_says_how_to_write_it(tmp_path: Path) -> None:
    path = tmp_path / "golden" / "test_it.json"
    assert failure(golden(tmp_path), MEETING) == (
        "there is no golden file yet\n"
        f"pytest --transcripts-update writes {path}; read what it has changed"
    )
    assert not path.parent.exists()


def test_an_update_writes_what_is_missing(tmp_path: Path) -> None:
    golden(tmp_path, update=True)(MEETING)
    (path,) = (tmp_path / "golden").iterdir()
    assert path.name == "test_it.json"
    text = path.read_text(encoding="utf-8")
    assert text == transcripts.to_json(MEETING, indent=2) + "\n"
    golden(tmp_path)(MEETING)


def test_another_meeting_fails_with_the_difference(tmp_path: Path) -> None:
    golden(tmp_path, update=True)(MEETING)
    message = failure(golden(tmp_path), OTHER)
    assert message.startswith("the meetings differ\nsource.sha256\n")
    assert "actual:   'Sunday?'\n    expected: 'Friday?'\n" in message
    assert "\npytest --transcripts-update writes " in message
    golden(tmp_path)(OTHER, ignore=["source", "text"])


def test_an_update_writes_what_differs_and_nothing_else(tmp_path: Path) -> None:
    golden(tmp_path, update=True)(MEETING)
    path = tmp_path / "golden" / "test_it.json"
    before = path.read_bytes()
    golden(tmp_path, update=True)(OTHER, ignore=["source", "text"])
    assert path.read_bytes() == before
    golden(tmp_path, update=True)(OTHER)
    assert transcripts.from_json(path.read_bytes()) == OTHER
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("content", ["", "{}", '{"format": "transcripts/meeting", "version": 99}'])
def test_a_file_that_holds_no_meeting_fails(tmp_path: Path, content: str) -> None:
    path = tmp_path / "golden" / "test_it.json"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    assert "the golden file holds no meeting: " in failure(golden(tmp_path), MEETING)
    golden(tmp_path, update=True)(MEETING)
    golden(tmp_path)(MEETING)


@pytest.mark.parametrize(
    ("test", "file"),
    [
        ("test_it[kremlin/copied]", "test_it-kremlin-copied.json"),
        ("test_it[..]", "test_it-...json"),
        ("test_ёж[a b:c]", "test_ёж-a-b-c.json"),
    ],
)
def test_the_file_is_called_as_the_test(tmp_path: Path, test: str, file: str) -> None:
    golden(tmp_path, test, update=True)(MEETING)
    assert [path.name for path in (tmp_path / "golden").iterdir()] == [file]


def test_a_test_may_have_several_files_with_names(tmp_path: Path) -> None:
    compare = golden(tmp_path, update=True)
    compare(MEETING)
    compare(OTHER, "other")
    compare(OTHER, "sub/other")
    compare(OTHER, "other")
    found = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json"))
    assert found == ["golden/other.json", "golden/sub/other.json", "golden/test_it.json"]


def test_two_comparisons_may_not_have_the_file_of_one_test(tmp_path: Path) -> None:
    compare = golden(tmp_path, update=True)
    compare(MEETING)
    with pytest.raises(ValueError, match=r"golden file of test_a\.py::test_it already: say name="):
        compare(OTHER)


def test_two_tests_may_not_have_one_file(tmp_path: Path) -> None:
    taken: dict[Path, str] = {}
    first = Golden(folder=tmp_path, test="test_it", node="a", update=True, taken=taken)
    other = Golden(folder=tmp_path, test="test_it", node="b", update=True, taken=taken)
    again = Golden(folder=tmp_path, test="test_it", node="a", taken=taken)
    first(MEETING)
    with pytest.raises(ValueError, match="is the golden file of a already"):
        other(OTHER)
    again(MEETING)


def test_wrong_arguments(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="meeting must be a Meeting, not str"):
        golden(tmp_path)("ANNA: We ship.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"name must be str, or None, not .*Path"):
        golden(tmp_path)(MEETING, tmp_path)  # type: ignore[arg-type]
