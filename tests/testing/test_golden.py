"""Golden files: compared, missing, broken, written."""

from __future__ import annotations

import copy
import re
import sys
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


def name_of(folder: Path, test: str) -> str:
    """Return what the file of a test is called."""
    golden(folder, test, update=True)(MEETING)
    (path,) = (folder / "golden").iterdir()
    path.unlink()
    return path.name


@pytest.mark.parametrize(
    ("test", "file"),
    [
        ("test_it", "test_it.json"),
        ("TestThem.test_It", "TestThem.test_It.json"),
        ("test_it[kremlin-copied.2]", "test_it-kremlin-copied.2.json"),
        ("test_it[]", "test_it-.json"),
        pytest.param(
            "test_ёж[чай]",
            "test_ёж-чай.json",
            marks=pytest.mark.skipif(
                sys.getfilesystemencoding() != "utf-8", reason="this locale names no such file"
            ),
        ),
    ],
)
def test_the_file_is_called_as_the_test(tmp_path: Path, test: str, file: str) -> None:
    assert name_of(tmp_path, test) == file


@pytest.mark.parametrize(
    ("test", "start"),
    [
        ("test_it[kremlin/copied]", "test_it-kremlin-copied-"),
        ("test_it[A]", "test_it-A-"),
        ("test_it[../..]", "test_it-..-..-"),
        ("test_it[a[b]]", "test_it-a-b--"),
        ("test_it[\ud800]", "test_it---"),
        (f"test_it[{'a' * 300}]", f"test_it-{'a' * 80}-"),
    ],
)
def test_a_file_that_is_not_called_as_the_test_has_a_number(
    tmp_path: Path, test: str, start: str
) -> None:
    assert re.fullmatch(re.escape(start) + r"[0-9a-f]{8}\.json", name_of(tmp_path, test))


def test_tests_with_parameters_alike_have_files_of_their_own(tmp_path: Path) -> None:
    parameters = ["a/b", "a b", "a-b", "a:b", "A", "a", "a]", "a" * 100, "a" * 200]
    names = {name_of(tmp_path, f"test_it[{parameter}]").casefold() for parameter in parameters}
    assert len(names) == len(parameters)


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
    taken: dict[str, str] = {}
    first = Golden(folder=tmp_path, test="test_it", node="a", update=True, taken=taken)
    other = Golden(folder=tmp_path, test="test_It", node="b", update=True, taken=taken)
    again = Golden(folder=tmp_path, test="test_it", node="a", taken=taken)
    first(MEETING)
    with pytest.raises(ValueError, match="is the golden file of a already"):
        other(OTHER)
    again(MEETING)


@pytest.mark.parametrize("name", ["talk", None])
def test_an_update_writes_a_file_once(tmp_path: Path, name: str | None) -> None:
    """The second meeting would be what the first one is compared with."""
    written: dict[Path, str] = {}
    first = Golden(folder=tmp_path, test="test_it", node="a", update=True, written=written)
    other = Golden(folder=tmp_path, test="test_it", node="b", update=True, written=written)
    first(MEETING, name)
    other(MEETING, name or "test_it")
    with pytest.raises(ValueError, match=r"^a has written another meeting to .*: say name="):
        other(OTHER, name or "test_it")
    other(OTHER, name or "test_it", ignore=["source", "text"])


def test_an_update_writes_nothing_that_cannot_be_read(tmp_path: Path) -> None:
    golden(tmp_path, update=True)(MEETING)
    broken = copy.copy(MEETING)
    object.__setattr__(broken, "title", 7)
    with pytest.raises(AssertionError, match=r"does not go through JSON: .* at \$\.title"):
        golden(tmp_path, update=True)(broken)
    golden(tmp_path)(MEETING)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("talk.json", "name must be without .json, not 'talk.json'"),
        ("talk.JSON", "name must be without .json"),
        *(
            (name, f"name must be a path within the folder, as 'talk' or 'talks/one', not {name!r}")
            for name in (
                "",
                " ",
                "/talk",
                "..",
                "../talk",
                "a/../b",
                ".",
                "a//b",
                "a/",
                "C:\\a",
                "a*",
            )
        ),
    ],
)
@pytest.mark.parametrize("update", [True, False])
def test_a_name_is_a_path_within_the_folder(
    tmp_path: Path, name: str, message: str, *, update: bool
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        golden(tmp_path, update=update)(MEETING, name)


@pytest.mark.parametrize("update", [True, False])
def test_what_to_ignore_is_known(tmp_path: Path, *, update: bool) -> None:
    with pytest.raises(ValueError, match="no part of a meeting has spam"):
        golden(tmp_path, update=update)(MEETING, ignore=["spam"])
    assert not (tmp_path / "golden").exists()


def test_wrong_arguments(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="meeting must be a Meeting, not str"):
        golden(tmp_path)("ANNA: We ship.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"name must be str, or None, not .*Path"):
        golden(tmp_path)(MEETING, tmp_path)  # type: ignore[arg-type]
