"""Documents in every form that the library reads, each with the meeting that it prints.

We wrote them: names, places and what is said are invented. The meetings were read by a person
against the documents, so a reader of your own can be measured with them, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from attrs import frozen

from transcripts.model import Meeting
from transcripts.model.reprs import brief
from transcripts.parsing import source_text
from transcripts.testing._checks import require

__all__ = ["SAMPLES", "Sample", "load_sample"]

_FOLDER = files("transcripts.testing") / "samples"
# What a meeting is called that stands beside its document.
_MEETING = ".meeting.json"


@frozen(kw_only=True)
class Sample:
    """A document, and the meeting that it prints.

    Attributes:
        name: As in ``SAMPLES``: the format, a slash, and what it is a sample of.
        format: Name of the format, as ``parse`` takes it.
        document: The file as it lies there; its encoding is that of ``expected.source``.
        expected: What ``parse(document, format=format)`` returns.
    """

    name: str
    format: str
    document: bytes
    expected: Meeting

    __repr__ = brief

    @property
    def source(self) -> str:
        """The text that spans count in, as ``source_text`` returns it.

        It is made when it is asked for: only for HTML the extra ``html`` is needed.

        Raises:
            MissingExtraError: If this is HTML and selectolax is not installed.
        """
        encoding = self.expected.source.encoding
        return source_text(self.document, format=self.format, encoding=encoding)


def load_sample(name: str) -> Sample:
    """Return the sample of that name.

    Args:
        name: One of ``SAMPLES``.

    Raises:
        LookupError: If there is none; the message says which names come close.
        TypeError: If ``name`` is not str.

    >>> sample = load_sample("labelled/plain")
    >>> sample.source.splitlines()[0]
    'Peter Voss: Good evening, and welcome to the debate. Ruth, will you begin?'
    >>> [turn.speaker.name for turn in sample.expected.turns][:3]
    ['Peter Voss', 'Ruth Ekdal', 'Samir Haddad']
    """
    require(name, str, "name must be one of transcripts.testing.SAMPLES")
    if name not in _DOCUMENTS:
        close = get_close_matches(name, SAMPLES) or SAMPLES
        message = f"there is no sample {name!r}; there are {', '.join(close)}"
        raise LookupError(message)
    return _load(name)


@cache
def _load(name: str) -> Sample:
    # JSON is slow to import, as everywhere in the library.
    from transcripts.serializing import from_json  # noqa: PLC0415

    expected = (_FOLDER / f"{name}{_MEETING}").read_bytes()
    return Sample(
        name=name,
        format=name.partition("/")[0],
        document=_DOCUMENTS[name].read_bytes(),
        expected=from_json(expected),
    )


def _documents() -> Iterator[tuple[str, Traversable]]:
    """Yield the documents, each with its name."""
    for folder in _FOLDER.iterdir():
        for file in folder.iterdir():
            if not file.name.endswith(_MEETING):
                yield f"{folder.name}/{file.name.partition('.')[0]}", file


_DOCUMENTS = dict(_documents())
# The names of the samples, sorted.
SAMPLES: tuple[str, ...] = tuple(sorted(_DOCUMENTS))
