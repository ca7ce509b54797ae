"""A page in the form of kremlin.ru, and what tests ask of a meeting that is read."""

from __future__ import annotations

from typing import Any

import transcripts
from transcripts.kinds import ProblemCode
from transcripts.model import Meeting, Note

FURNITURE = (
    "View settings\n\nFont size:\nSite colours:\nImages\n\nSettings\n\n"
    "Official website of the President of Russia\n\nДокумент   /\n\n"
)
TITLE = "Meeting with Governor of Perm Zelda Lee"
DATELINE = "March 1, 2020, The Old Hall, Perm"
HEADER = f"{TITLE}\n\n{DATELINE}\n\n"
LEAD = "The President met with Governor of Perm Zelda Lee.\n\nThey spoke about the port.\n\n"
BODY = """* * *

President of Norland Boris Petrov: Good afternoon, Ms Lee.

Let us begin. (Applause.)

(Laughter.)

Governor of Perm Zelda Lee (retranslated): Thank you.

<…>

I have forty [boats].

Boris Petrov: Is it so?

Question: And now?

Remark: Now!

Question: Yes?

<…>

"""
BORIS = "Boris Petrov: Good afternoon.\n\n"
ANNA = "Anna Ivanova: Thank you.\n\n"
START = f"Meeting with sailors\n\nMarch 1, 2020, Perm\n\n{BORIS}"


def page(body: str = BODY, lead: str = LEAD) -> str:
    """Build a page of the site around a body."""
    return f"{FURNITURE}{HEADER}{lead}{body}{DATELINE}\n"


def filled(start: str, width: int, end: str = "") -> str:
    """Return a line of that width: what it begins with goes on and on."""
    body = f"{start}{' and on' * width}"[: width - len(end)].rstrip()
    return body.ljust(width - len(end), "n") + end


def parse(text: str | bytes, **options: Any) -> Meeting:  # noqa: ANN401 - those of parse
    return transcripts.parse(text, **{"format": "kremlin", **options})


def said(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in meeting.turns]


def outline(meeting: Meeting) -> list[str]:
    """Return what each block is: the kind of a note, the name of any other class."""
    return [
        block.kind.value if isinstance(block, Note) else type(block).__name__.lower()
        for block in meeting.blocks
    ]


def codes(meeting: Meeting) -> list[ProblemCode]:
    return [problem.code for problem in meeting.problems]
