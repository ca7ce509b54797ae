"""The house style of the Congress of the United States: the Congressional Record, and hearings.

The printed form, as plain text and as the page with that text set in it:

    [Congressional Record Volume 177, Number 12 (Thursday, January 28, 2031)]
    [Senate]
    [Page S693]

                           THE NIGHT FERRY

      Mr. QUILL. Mr. President, the harbor is
    [[Page S694]]
    forty years old.
      The PRESIDING OFFICER. Without objection, it is so ordered.
      The legislative clerk proceeded to call the roll.
"""

from __future__ import annotations

import regex

from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, Layout, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Look, Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

# Surnames in capitals, but for "Mc", "La", "De" and their kin: "McCAIN", "VAN HOLLEN", "O'NEILL".
_SURNAME = (
    r"(?:(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}[\p{Lu}'’-]+(?:,?\s(?=\p{Lu}{2})|(?<=\p{Lu})(?!\p{L}))){1,4}"
)
_OFFICE = r"(?:(?:ACTING|DEPUTY|VICE|PRESIDING|SPEAKER|PRESIDENT|CHAIRMAN|CHAIR|CHAIRWOMAN|CLERK|OFFICER)\s?)+"
_LABEL = regex.compile(
    rf"(?P<label>(?:Mr|Mrs|Ms|Miss|Dr)\.\s(?P<name>{_SURNAME})(?:\sof\s(?P<constituency>(?:\p{{Lu}}\p{{Ll}}+\s?){{1,3}}))?"
    rf"|The\s(?P<role>{_OFFICE}(?:pro\stempore)?)\s?(?:\((?:Mr|Mrs|Ms)\.\s(?P<name>[^()]{{2,40}})\))?"
    rf"|(?P<role>Senator|Representative)\s(?P<name>{_SURNAME})"
    rf"|The\s(?P<role>Chairman|Chairwoman|Chair))\.\s"
)
_RECORDER = regex.compile(
    r"There being no objection, .{1,400}"
    r"|The .{0,80}?clerk .{0,40}?(?:called|proceeded to call|read|reported).{0,400}"
    r"|The (?:yeas and nays|amendments?|bill|motion|resolution|preamble|nomination|conference report|title|joint resolution|concurrent resolution)\b.{0,80}?(?:was|were|is|are) .{1,300}"
    r"|By (?:Mr|Mrs|Ms|Miss)\. .{1,4000}"
    r"|Thereupon, .{1,400}|(?:So|Accordingly,) the .{1,200}"
)
_VOTE = regex.compile(
    r"The result was announced--yeas (?P<yes>\d+), nays (?P<no>\d+).{0,200}"
    r"|\[Rollcall Vote No\..{1,40}\]|(?:YEAS|NAYS|NOT VOTING)--\d+.{0,4000}"
)
_HEAD = r"\[Congressional Record Volume \d+, Number (?P<number>\d+) \((?P<date>[^()]{8,40})\)\]"


def _sniff(text: str) -> Confidence:
    head = text[:2_000]
    return Confidence.SURE if regex.search(_HEAD, head) else Confidence.NO


STYLE = HouseStyle(
    name="us-congress",
    sniff=_sniff,
    languages=("en",),
    labels=LabelStyle(pattern=_LABEL, are_shortened=True),
    text=TextStyle(layout=Layout.INDENTS, has_headings=False),
    page=PageStyle(
        breaks=regex.compile(r"\[\[Pages? (?P<page>[A-Z]?\d+(?:-[A-Z]?\d+)?)\]\]"),
        header=(
            regex.compile(_HEAD),
            regex.compile(r"\[(?P<place>Senate|House)\]"),
        ),
        furniture_lines=regex.compile(
            r"\[Extensions of Remarks\]|\[Pages? .{1,20}\]|From the Congressional Record Online .{1,80}"
        ),
    ),
    body=BodyStyle(
        separator=regex.compile(r"_{4,}"),
        rules=(
            Rule(kind=PassageKind.VOTE, pattern=_VOTE, is_first=True),
            Rule(kind=PassageKind.NARRATION, pattern=_RECORDER),
            Rule(
                kind=PassageKind.HEADING,
                pattern=regex.compile(r"(?P<title>.{1,300})"),
                looks=frozenset({Look.CENTRED, Look.CAPITALS}),
            ),
            Rule(kind=PassageKind.HEADING, looks=frozenset({Look.CENTRED}), level=2),
            Rule(kind=PassageKind.QUOTE, looks=frozenset({Look.DEEP})),
        ),
    ),
    directions=Directions(wordings=wordings("en")),
)
