"""Values as notebooks show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from transcripts.model.excerpts import Excerpt
from transcripts.model.measures import TalkShare
from transcripts.model.turns import Turn

__all__ = ["html_of_excerpt", "html_of_pieces", "html_of_share", "html_of_turns"]

_MOST_TURNS = 20
_LONGEST = 300
# How much of a paragraph stands around what was found in it.
_AROUND = 100


def html_of_turns(head: Sequence[str], turns: Sequence[Turn]) -> str:
    """Return a table of the first turns, everything in it escaped.

    Args:
        head: Lines above the table.
        turns: All turns.
    """
    lines = [f"<strong>{escape(line)}</strong><br>" for line in head if line]
    left = len(turns) - _MOST_TURNS
    more = f"<p>and {left} more turns</p>" if left > 0 else ""
    shown = ((turn, _said(turn.text)) for turn in turns[:_MOST_TURNS])
    return f"<div>{''.join(lines)}{_table(shown)}{more}</div>"


def html_of_pieces(pieces: Iterable[Excerpt]) -> str:
    """Return a table of what is said piece by piece."""
    return _table((piece.turn, _said(piece.text)) for piece in pieces)


def html_of_excerpt(excerpt: Excerpt) -> str:
    """Return what is said, marked in what stands around it."""
    text, start, end = excerpt.paragraph.text, excerpt.start, excerpt.end
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    left = "…" if start > _AROUND else ""
    right = "…" if end + _AROUND < len(text) else ""
    said = f"{left}{escape(before)}<mark>{escape(excerpt.text)}</mark>{escape(after)}{right}"
    return _table([(excerpt.turn, said)])


def html_of_share(share: TalkShare) -> str:
    """Return how much somebody talks, as a line."""
    who = escape(share.speaker.name or share.speaker.id)
    turns = f"{share.turns} turn{'s' * (share.turns != 1)}"
    parts = [turns, f"{share.words} words", f"{share.share:.1%}"]
    parts += [] if share.time is None else [str(share.time)]
    return f"<div><strong>{who}</strong>: {', '.join(parts)}</div>"


def _table(rows: Iterable[tuple[Turn, str]]) -> str:
    return f"<table><tbody>{''.join(_row(turn, said) for turn, said in rows)}</tbody></table>"


def _row(turn: Turn, said: str) -> str:
    who = turn.speaker.name or turn.label or turn.speaker.id
    role = f"<br><em>{escape(turn.role)}</em>" if turn.role else ""
    cell = 'style="text-align:left;vertical-align:top"'
    return f"<tr><td {cell}>{escape(who)}{role}</td><td {cell}>{said}</td></tr>"


def _said(text: str) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return escape(shown).replace("\n\n", "<br>")
