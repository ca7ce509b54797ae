"""What to say of a speaker who is asked for and does not speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from transcripts.model.values import Speaker

__all__ = ["nobody"]

# How many ids an error names: those that come close, and those that there are.
_CLOSE, _MOST = 3, 20


def nobody(wanted: object, speakers: Sequence[Speaker]) -> KeyError | TypeError:
    """Return the error for an id that no speaker has; it says which ids there are.

    Args:
        wanted: What was asked for; often it is a name.
        speakers: Those of the meeting.
    """
    if not isinstance(wanted, str):
        return TypeError(f"a speaker is told by a Speaker or its id, not {type(wanted).__name__}")
    parts = [f"no speaker has the id {wanted!r}"]
    close = list(dict.fromkeys(_close(wanted, speakers)))[:_CLOSE]
    if close:
        parts.append(f"close to it: {_listed(close)}")
    ids = [speaker.id for speaker in speakers]
    more = len(ids) - _MOST
    rest = f" and {more} more" if more > 0 else ""
    parts.append(f"the ids are {_listed(ids[:_MOST])}{rest}" if ids else "nobody speaks here")
    return KeyError("; ".join(parts))


def _close(wanted: str, speakers: Sequence[Speaker]) -> Iterator[str]:
    """Yield the ids of those who are called so, then of those who are called almost so."""
    called = {form: one.id for one in reversed(speakers) for form in _forms(one)}
    form = wanted.casefold()
    yield from (called[known] for known in reversed(called) if form and form in known)
    yield from (called[known] for known in get_close_matches(form, called))


def _forms(speaker: Speaker) -> Iterator[str]:
    """Yield what a caller may take for the id of a speaker, in small letters."""
    yield from (form.casefold() for form in (*speaker.labels, speaker.name, speaker.id) if form)


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(map(repr, ids))
