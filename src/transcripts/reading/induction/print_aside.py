"""What is printed around all speech and is no part of it: edges of cells, empty quoted lines.

Printed forms:

    | Marta Quill | Good morning. |

    > Marta: Good morning.
    >
    > Tobias: Good morning.

    *Where were you born?*
"""

from __future__ import annotations

import regex
from attrs import evolve

from transcripts.reading.later import later
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["with_italics_aside", "with_print_aside"]

_ROW = later(r"^[ \t]*\|[^\n]*\|[ \t]*\r?$", regex.MULTILINE)
# Where a line begins that may be indented.
_BEGIN = r"(?<=^[ \t]{0,40})"
_CELLS = rf"{_BEGIN}\|[ \t]|[ \t]\|[ \t]*\r?$"
_EMPTY = later(r"^[ \t]*>+[ \t]*\r?$", regex.MULTILINE)
_QUOTED = rf"(?P<begins>{_BEGIN}>+[ \t]*\r?$)"
# A question in italics as a whole.
_QUESTION = later(r"^[ \t]*(?P<sign>[*_])[^*_\n]{2,300}[?？](?P=sign)[ \t]*\r?$", regex.MULTILINE)
_ITALICS = (
    rf"{_BEGIN}[*_](?=[^*_\n]{{2,300}}[?？][*_][ \t]*\r?$)"
    r"|(?<=^[ \t]{0,40}[*_][^*_\n]{2,300}[?？])[*_](?=[ \t]*\r?$)"
)
# A line of a table may stand in a speech, and one of them in italics.
_ENOUGH = 2


def with_print_aside(style: HouseStyle, text: str) -> HouseStyle:
    """Return a style that sets aside what is printed around all that a document says.

    Args:
        style: The style.
        text: The document.
    """
    # Fast path: few documents hold anything of the kind.
    rows = _ROW.findall(text) if "|" in text else ()
    has_cells = len(rows) >= max(_ENOUGH, text.count("\n") // _ENOUGH)
    is_quoted = ">" in text and _EMPTY.search(text) is not None
    return _with_marks(style, [*[_CELLS] * has_cells, *[_QUOTED] * is_quoted])


def with_italics_aside(style: HouseStyle, text: str) -> HouseStyle:
    """Return a style that sets aside the signs of italics around questions; as the other."""
    # Fast path: few documents hold any.
    may_hold = any(sign in text for sign in ("?*", "?_", "？*", "？_"))
    are_set_off = may_hold and len(_QUESTION.findall(text)) >= _ENOUGH
    return _with_marks(style, [_ITALICS] * are_set_off)


def _with_marks(style: HouseStyle, marks: list[str]) -> HouseStyle:
    """Return a style that sets aside more than it does."""
    if not marks:
        return style
    if style.text.marks is not None:
        marks.append(style.text.marks.pattern)
    pattern = regex.compile("|".join(marks), regex.MULTILINE)
    return evolve(style, text=evolve(style.text, marks=pattern))
