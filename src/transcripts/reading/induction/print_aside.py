"""What is printed around all speech and is no part of it: edges of cells, empty quoted lines.

Printed forms:

    | Marta Quill | Good morning. |

    > Marta: Good morning.
    >
    > Tobias: Good morning.
"""

from __future__ import annotations

import regex
from attrs import evolve

from transcripts.reading.later import later
from transcripts.reading.style.house_style import HouseStyle

__all__ = ["with_print_aside"]

_ROW = later(r"^[ \t]*\|[^\n]*\|[ \t]*\r?$", regex.MULTILINE)
_CELLS = r"^[ \t]*\|[ \t]|[ \t]\|[ \t]*\r?$"
_EMPTY = later(r"^>+[ \t]*\r?$", regex.MULTILINE)
_QUOTED = r"(?P<begins>^>+[ \t]*\r?$)"
# A line of a table may stand in a speech.
_ENOUGH = 2


def with_print_aside(style: HouseStyle, text: str) -> HouseStyle:
    """Return a style that sets aside what is printed around all that a document says.

    Args:
        style: The style.
        text: The document.
    """
    # Fast path: few documents hold anything of the kind.
    if style.text.marks is not None or not ("\n|" in text or "\n>" in text):
        return style
    marks: list[str] = []
    if len(_ROW.findall(text)) >= max(_ENOUGH, text.count("\n") // _ENOUGH):
        marks.append(_CELLS)
    if _EMPTY.search(text) is not None:
        marks.append(_QUOTED)
    if not marks:
        return style
    pattern = regex.compile("|".join(marks), regex.MULTILINE)
    return evolve(style, text=evolve(style.text, marks=pattern))
