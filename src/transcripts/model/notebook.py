"""A meeting as notebooks show it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from transcripts.model.values import Turn

__all__ = ["html_of"]

_MOST_TURNS = 20
_LONGEST = 300


def html_of(head: Sequence[str], turns: Sequence[Turn]) -> str:
    """Return a table of the first turns, everything in it escaped.

    Args:
        head: Lines above the table.
        turns: All turns.
    """
    lines = [f"<strong>{escape(line)}</strong><br>" for line in head if line]
    rows = "".join(map(_row, turns[:_MOST_TURNS]))
    left = len(turns) - _MOST_TURNS
    more = f"<p>and {left} more turns</p>" if left > 0 else ""
    return f"<div>{''.join(lines)}<table><tbody>{rows}</tbody></table>{more}</div>"


def _row(turn: Turn) -> str:
    who = turn.speaker.name or turn.label or turn.speaker.id
    role = f"<br><em>{escape(turn.role)}</em>" if turn.role else ""
    text = turn.text if len(turn.text) <= _LONGEST else f"{turn.text[:_LONGEST]}…"
    said = escape(text).replace("\n\n", "<br>")
    cell = 'style="text-align:left;vertical-align:top"'
    return f"<tr><td {cell}>{escape(who)}{role}</td><td {cell}>{said}</td></tr>"
