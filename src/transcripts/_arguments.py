"""What the caller says of a document, checked: hints for its reader, and what it is called."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import UnionType

from attrs import frozen

from transcripts.reading.labels.ends import without_end
from transcripts.reading.labels.hints import Hints
from transcripts.reading.source.passages import fold

__all__ = ["Document", "folded", "hints_of", "require"]


@frozen(kw_only=True)
class Document:
    """What is known of a document besides its text.

    Attributes:
        encoding: What it was decoded from.
        url: Where it was published, as the caller says.
        name: What the caller calls it.
    """

    encoding: str | None = None
    url: str | None = None
    name: str | None = None

    @classmethod
    def of(cls, *, encoding: str | None = None, url: str | None, name: str | None) -> Document:
        """Check what the caller says; nothing is as good as none."""
        return cls(encoding=encoding, url=_given(url, "url"), name=_given(name, "name"))


def _label(label: str, argument: str) -> str:
    """Return a label as the caller prints it, without its colon."""
    require(label, str, "a label must be str")
    printed = without_end(folded(label, argument))
    if not printed:
        message = f"{argument} has {label!r}, which prints nothing"
        raise ValueError(message)
    return printed


def _given(text: str | None, argument: str) -> str | None:
    """Return what the caller says of a document; an empty text says nothing."""
    require(text, str | None, f"{argument} must be str, or None")
    return None if text is None else _whole(text, argument) or None


def folded(text: str, argument: str) -> str:
    """Return what the caller says, folded as a document is."""
    return fold(_whole(text, argument))


def _whole(text: str, argument: str) -> str:
    """Return what the caller says, which holds no half of a character."""
    text = str.__str__(text)  # as in _text_of()
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"{argument} has {text!r}, with a lone surrogate at offset {error.start}"
        raise ValueError(message) from None
    return text


def require(value: object, kind: type | UnionType, message: str) -> None:
    """Refuse an argument of another type."""
    if not isinstance(value, kind):
        given = f"{message}, not {type(value).__name__}"
        raise TypeError(given)


def hints_of(
    labels: Mapping[str, str | None] | None,
    not_labels: Collection[str],
    timeout: float | None,
) -> Hints:
    """Return the hints of the arguments of ``parse``, checked."""
    require(labels or {}, Mapping, "labels must be a mapping of label to name")
    if isinstance(not_labels, str | bytes):
        message = f"not_labels must be a collection of labels, not one {type(not_labels).__name__}"
        raise TypeError(message)
    require(not_labels, Collection, "not_labels must be a collection of labels")
    require(timeout, float | int | None, "timeout must be a number of seconds, or None")
    vouched = {}
    for label, name in (labels or {}).items():
        require(name, str | None, "the values of labels must be names, or None")
        # A name that prints nothing names nobody.
        known = None if name is None else folded(name, "labels") or None
        vouched[_label(label, "labels")] = known
    others = frozenset(_label(label, "not_labels") for label in not_labels)
    return Hints(labels=vouched, not_labels=others, timeout=timeout)
