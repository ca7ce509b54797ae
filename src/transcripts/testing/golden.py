"""Golden files: what a meeting was when a person last read it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection
from pathlib import Path

from attrs import Factory, field, frozen

from transcripts.errors import StructureError
from transcripts.model import Meeting
from transcripts.testing._checks import require
from transcripts.testing._comparing import ignored_names
from transcripts.testing.assertions import assert_meetings_equal, assert_round_trips

__all__ = ["Golden"]

_UPDATE = "pytest --transcripts-update"
# What is no part of a file name everywhere: of one that we make, and of one that is said.
_UNFIT = re.compile(r"[^\w.-]+")
_FORBIDDEN = re.compile(r'[\\:*?"<>|\x00-\x1f]')
# Parameters may be of any length, file names may not.
_LONGEST = 80


@frozen(kw_only=True)
class Golden:
    """Compares meetings with golden files: what the fixture ``transcripts_golden`` gives.

    The fixture makes it; it is public so that tests can say what they take:
    ``def test_talk(transcripts_golden: Golden) -> None``.

    Attributes:
        folder: Where the files of the test's module are.
        test: Name of the test after that of its class, which its file is called after.
        node: Name of the test and its file, for messages.
        update: Whether files are written that are missing or differ.
        taken: Which test has which file of its own; the tests of a run share it.
        written: Which test has written which file; the tests of a run share it, too.
    """

    folder: Path
    test: str
    node: str
    update: bool = False
    taken: dict[str, str] = Factory(dict)
    written: dict[Path, str] = Factory(dict)
    _used: set[Path] = field(factory=set, init=False)

    def __call__(
        self, meeting: Meeting, name: str | None = None, *, ignore: Collection[str] = ()
    ) -> None:
        """Assert that a meeting is the one in the golden file.

        Args:
            meeting: What was read or made.
            name: Of the file within the folder, without ``.json``; ``None`` calls it as the test.
            ignore: As for ``assert_meetings_equal``.

        Raises:
            AssertionError: If there is no such file, or it holds another meeting; on an update,
                if the meeting cannot be read from JSON as it is.
            TypeError: If ``meeting`` is no Meeting, or ``name`` no str.
            ValueError: If another comparison has the file that is called as the test; on an
                update, if this run has written another meeting to the file; if ``name`` is no
                path within the folder, or ``ignore`` names what no part of a meeting has.
        """
        __tracebackhide__ = True
        require(meeting, Meeting, "meeting must be a Meeting")
        require(name, str | None, "name must be str, or None")
        ignored_names(ignore)
        path = self._own_path() if name is None else self.folder / _file_of(name)
        fault = _fault(meeting, path, ignore)
        if fault is None:
            return
        if not self.update:
            message = f"{fault}\n{_UPDATE} writes {path}; read what it has changed"
            raise AssertionError(message)
        if path in self.written:
            message = f"{self.written[path]} has written another meeting to {path}: say name="
            raise ValueError(message)
        _write(meeting, path)
        self.written[path] = self.node

    def _own_path(self) -> Path:
        """Return the file that is called as the test."""
        path = self.folder / f"{_stem_of(self.test)}.json"
        # Some disks take A and a for one file.
        owner = self.taken.setdefault(str(path).casefold(), self.node)
        if owner != self.node or path in self._used:
            message = f"{path} is the golden file of {owner} already: say name="
            raise ValueError(message)
        self._used.add(path)
        return path


def _stem_of(test: str) -> str:
    """Return what the file of a test is called, such that no other has the same.

    >>> _stem_of("TestTalk.test_it[ru]")
    'TestTalk.test_it-ru'
    """
    name, _, rest = test.partition("[")
    parameter = rest.removesuffix("]")
    fit = _UNFIT.sub("-", parameter)[:_LONGEST]
    if fit != parameter or fit != fit.lower():
        # "a/b" and "a b", "A" and "a"; the name of the test's module is that of the folder.
        fit += f"-{hashlib.sha256(test.encode(errors='surrogatepass')).hexdigest()[:8]}"
    return f"{name}-{fit}" if rest else name


def _file_of(name: str) -> str:
    """Return the file of a name that is said."""
    if name.casefold().endswith(".json"):
        message = f"name must be without .json, not {name!r}"
        raise ValueError(message)
    # Nothing, "." and ".." are no names, and so "/a" and "a//b" are no paths within the folder.
    if not all(part.strip(". ") for part in name.split("/")) or _FORBIDDEN.search(name):
        message = f"name must be a path within the folder, as 'talk' or 'talks/one', not {name!r}"
        raise ValueError(message)
    return f"{name}.json"


def _fault(meeting: Meeting, path: Path, ignore: Collection[str]) -> str | None:
    """Return what is wrong with a golden file, ``None`` where it holds the meeting."""
    # JSON is slow to import, as everywhere in the library.
    from transcripts.serializing import from_json  # noqa: PLC0415

    try:
        expected = from_json(path.read_bytes())
    except FileNotFoundError:
        return "there is no golden file yet"
    except StructureError as error:
        return f"the golden file holds no meeting: {error}"
    try:
        assert_meetings_equal(meeting, expected, ignore=ignore)
    except AssertionError as error:
        return str(error)
    return None


def _write(meeting: Meeting, path: Path) -> None:
    """Write a golden file; another process sees the old one or the new one, whole."""
    from transcripts.serializing import to_json  # noqa: PLC0415

    __tracebackhide__ = True
    # What cannot be read back would be no golden file.
    assert_round_trips(meeting)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_text(to_json(meeting, indent=2) + "\n", encoding="utf-8", newline="")
    new.replace(path)
