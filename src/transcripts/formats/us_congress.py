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

from transcripts.formats.line_starts import lines_of
from transcripts.formats.us_congress_labels import LABEL
from transcripts.formats.us_congress_rules import RULES
from transcripts.reading.later import later
from transcripts.reading.style.groups import BodyStyle, LabelStyle, Layout, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

_HEAD = (
    r"\[Congressional Record(?: Online)?,? Volume \d+,? (?:Number|Issue) (?P<number>\d+)"
    r" \((?P<date>[^()]{8,40})\)\]"
)
_HEARING = r"\[(?P<session>(?:House|Senate|Joint) Hearing,? .{1,40}|S\. Hrg\. \d+-\d+.{0,40})\]"
_MONTHS = (
    r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_DAY = rf"(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY, )?{_MONTHS} \d{{1,2}}, \d{{4}}"


_SIGN = later(rf"{_HEAD}|{_HEARING}\s{{1,40}}+\[From the U\.S\. Government")
# Who presides, of whom two lines tell the Record where its head was left out.
_PRESIDES = later(
    r"\n[^\S\n]*The (?:PRESIDING OFFICER|(?:SPEAKER|ACTING PRESIDENT|PRESIDENT) pro tempore"
    r"|VICE PRESIDENT)(?: \([^()\n]{2,60}\))?\.\s"
)
_SNIFFED = 60_000


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is of the Record, or of a hearing."""
    is_headed = _SIGN.search(text, 0, 2_000) is not None
    is_ours = is_headed or sum(1 for _ in lines_of(_PRESIDES, text, _SNIFFED)) > 1
    return Confidence.SURE if is_ours else Confidence.NO


STYLE = HouseStyle(
    name="us-congress",
    sniff=_sniff,
    languages=("en",),
    labels=LabelStyle(pattern=LABEL, are_shortened=True),
    text=TextStyle(layout=Layout.INDENTS, has_headings=False),
    page=PageStyle(
        breaks=later(r"\[\[Pages? (?P<page>[A-Z]{0,2}\d+(?:-[A-Z]{0,2}\d+)?)\]\]"),
        header=(
            later(_HEAD),
            later(r"\[(?P<place>Senate|House)(?: of Representatives)?\]"),
            later(_HEARING),
            later(rf"(?P<date>{_DAY})"),
            later(r"(?P<place>\p{Lu}[\p{L} .]{1,30}, (?:D\.C|[A-Z]{2})\.?)(?<=\.)"),
            later(r"- (?P<title>.{3,300})"),
        ),
        furniture_lines=later(
            r"\[(?:Extensions of Remarks|Daily Digest)\]|\[Pages? .{1,20}\]|<(?:DOC|all)>"
            r"|Congressional Record, Volume \d+ Issue \d+ .{1,60}|\[GRAPHIC NOT AVAILABLE .{1,30}\]"
            r"|From the Congressional Record Online .{1,80}|\[From the U\.S\. Government .{1,40}\]"
        ),
    ),
    body=BodyStyle(
        rules=RULES,
    ),
    directions=Directions(wordings=wordings("en")),
)
