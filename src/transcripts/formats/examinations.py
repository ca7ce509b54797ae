"""Who asks and who answers in court: "Q." is counsel, "A." the witness who was sworn.

The printed form, of depositions and trials:

    MARTA QUILL,
    having been first duly sworn, testified as follows:
    EXAMINATION
    BY MR. OSTER:
    Q.   Where do you live?
    A.   At Old Quay.

Counsel is who stands in the last line of that form, the witness who was sworn last. Where nobody
stands there, question and answer are of voices without a name.
"""

from __future__ import annotations

import regex

from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.rules import Rule

__all__ = ["examined"]

# As in "BY MR. OSTER:", "CROSS-EXAMINATION BY MS. RENN", "EXAMINATION (Continued) BY THE COURT:".
_COUNSEL = r"(?:.{0,60}\bEXAMINATION\b.{0,30}\s)?BY[\s-](?P<name>%s)(?:\s?\(.{1,30}\))?\s?:?"
_TITLE = r"(?:MRS?|MS|MISS|DR)\b\.?\s"
# As in "MARTA QUILL, having been first duly sworn", "Marta Quill, a witness herein, was sworn".
_NAME = r"\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}.'’-]+)){1,4}"
_WITNESS = regex.compile(
    rf"(?:[\p{{Lu}}\s.-]{{0,60}}\s|Whereupon,?\s)?(?P<name>{_NAME}),\s(?:[^.:;]{{0,160}}\s)?"
    r"(?i:(?:been|being|was)(?:\s\w{1,10}){0,3}\s(?:sworn|affirmed))\b.{0,300}"
)


def examined(*, is_titled: bool) -> tuple[Rule, ...]:
    """Return the rules by which those are named who ask and answer in court.

    Args:
        is_titled: Whether a title of courtesy is part of the name, as in the labels of the style.
    """
    name = rf"{_TITLE}[^:,()]{{1,50}}" if is_titled else r"[^:,()]{1,50}"
    counsel = _COUNSEL % rf"{name}|THE\sCOURT"
    if not is_titled:
        counsel = counsel.replace(r"BY[\s-]", rf"BY[\s-](?:{_TITLE})")
    return (
        Rule(
            kind=PassageKind.HEADING,
            pattern=regex.compile(counsel),
            level=2,
            is_first=True,
            seats=("Q", "QUESTION"),
        ),
        Rule(kind=PassageKind.NARRATION, pattern=_WITNESS, seats=("A", "ANSWER", "THE WITNESS")),
    )
