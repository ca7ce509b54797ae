"""Golden files: what a meeting was when a person last read it."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path

from attrs import Factory, field, frozen

from transcripts.errors import StructureError
from transcripts.model import Meeting
from transcripts.testing._checks import require
from transcripts.testing.assertions import assert_meetings_equal

__all__ = ["Golden"]

_UPDATE = "pytest --transcripts-update"
# What is no part of a file name everywhere.
_UNFIT = re.compile(r"[^\w.-]+")


@frozen(kw_only=True)
class Golden:
    """Compares meetings with golden files: what the fixture ``transcripts_golden`` is.

    Attributes:
        folder: Where the files are.
        test: Name of the test, which its file is called after.
        node: Name of the test and its file.
        update: Whether files are written that are missing or differ.
        taken: Which test has which file; the tests of a run share it.
    """

    folder: Path
    test: str
    node: str
    update: bool = False
    taken: dict[Path, str] = Factory(dict)
    _used: set[Path] = field(factory=set, init=False)

    def __call__(
        self, meeting: Meeting, name: str | None = None, *, ignore: Collection[str] = ()
    ) -> None:
        """Assert that a meeting is the one in the golden file.

        Args:
            meeting: What was read or made.
            name: Of the file, without ``.json``; ``None`` calls it as the test.
            ignore: As for ``assert_meetings_equal``.

        Raises:
            AssertionError: If there is no such file, or it holds another meeting.
            TypeError: If ``meeting`` is no Meeting, or ``name`` no str.
            ValueError: If another comparison has the file that is called as the test.
        """
        __tracebackhide__ = True
        require(meeting, Meeting, "meeting must be a Meeting")
        require(name, str | None, "name must be str, or None")
        path = self._own_path() if name is None else self.folder / f"{name}.json"
        fault = _fault(meeting, path, ignore)
        if fault is None:
            return
        if not self.update:
            message = f"{fault}\n{_UPDATE} writes {path}; read what it has changed"
            raise AssertionError(message)
        _write(meeting, path)

    def _own_path(self) -> Path:
        """Return the file that is called as the test."""
        path = self.folder / f"{_UNFIT.sub('-', self.test).strip('-')}.json"
        owner = self.taken.setdefault(path, self.node)
        if owner != self.node or path in self._used:
            message = f"{path} is the golden file of {owner} already: say name="
            raise ValueError(message)
        self._used.add(path)
        return path


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

    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_text(to_json(meeting, indent=2) + "\n", encoding="utf-8", newline="")
    new.replace(path)
