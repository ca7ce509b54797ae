"""Who speaks: by which colour each voice is known, and how much of the meeting it has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from transcripts.model.measures import TalkShare
from transcripts.viewing.markup import element, escaped

__all__ = ["clock", "looks_of", "name_of", "voices"]

# As many as page.css has.
_COLOURS, _PATTERNS = 6, 3
# A longer table is folded up.
_MOST_SHOWN = 12
_SECOND = dt.timedelta(seconds=1)


def looks_of(shares: Sequence[TalkShare]) -> dict[str, str]:
    """Return the classes that give each speaker, by id, a colour and a pattern.

    Those who say most are told apart by colour alone, the next also by pattern. When both are used
    up, what is left is grey.
    """
    ranked = sorted(shares, key=lambda share: -share.words)
    looks = {
        share.speaker.id: f"colour-{at % _COLOURS} pattern-{at // _COLOURS}"
        for at, share in enumerate(ranked[: _COLOURS * _PATTERNS])
    }
    return {share.speaker.id: looks.get(share.speaker.id, "colour-none") for share in shares}


def name_of(share: TalkShare) -> str:
    """Return what to call a speaker: the name, else as printed, else the id."""
    speaker = share.speaker
    return speaker.name or next(iter(speaker.labels), speaker.id)


def clock(time: dt.timedelta) -> str:
    """Return a time or a length to the second, as players show it.

    >>> clock(dt.timedelta(minutes=61, seconds=5)), clock(dt.timedelta(seconds=5.9))
    ('1:01:05', '0:05')
    """
    seconds = abs(time) // _SECOND
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    sign = "−" if time < dt.timedelta() else ""
    return sign + (f"{hours}:{minutes:02}" if hours else f"{minutes}") + f":{seconds:02}"


def voices(shares: Sequence[TalkShare], first: dict[str, str]) -> str:
    """Return the section about who speaks: a bar of their shares, and a table.

    Args:
        shares: Of the speakers.
        first: Where each begins to speak, by id: the id of an element.
    """
    looks = looks_of(shares)
    bar = "".join(
        element("span", "", class_=looks[share.speaker.id], style=f"flex-grow:{share.share:.6f}")
        for share in shares
        if share.words
    )
    table = _table(shares, looks, first)
    if len(shares) > _MOST_SHOWN:
        table = element("details", element("summary", f"All {len(shares)} voices") + table)
    return element(
        "section",
        element("h2", "Who speaks", id="voices")
        + element("div", bar, class_="bar", aria_hidden="true")
        + table,
        aria_labelledby="voices",
        class_="voices",
    )


def _table(shares: Sequence[TalkShare], looks: dict[str, str], first: dict[str, str]) -> str:
    has_times = any(share.time is not None for share in shares)
    heads = ["Voice", "Turns", "Words", "Share", *(["Time"] if has_times else [])]
    head = "".join(element("th", one, scope="col") for one in heads)
    rows = "".join(
        element("tr", "".join(_cells(share, looks, first, has_times=has_times))) for share in shares
    )
    return element("table", element("thead", element("tr", head)) + element("tbody", rows))


def _cells(
    share: TalkShare, looks: dict[str, str], first: dict[str, str], *, has_times: bool
) -> Iterator[str]:
    speaker = share.speaker
    swatch = element("span", "", class_=f"swatch {looks[speaker.id]}", aria_hidden="true")
    name = element("bdi", escaped(name_of(share)))
    yield element(
        "th", swatch + element("a", name, href=f"#{first[speaker.id]}") + _post(share), scope="row"
    )
    yield element("td", f"{share.turns:,}")
    yield element("td", f"{share.words:,}")
    yield element("td", f"{share.share:.0%}")
    if has_times:
        yield element("td", "" if share.time is None else clock(share.time))


def _post(share: TalkShare) -> str:
    who = share.speaker
    said = "; ".join(filter(None, (who.role, who.affiliation, who.party, who.constituency)))
    return element("small", escaped(said)) if said else ""
