"""The house style of the United Nations: verbatim records of General Assembly and Security Council.

The printed form, as it is taken from the pages in reading order:

    A/85/PV.71
    Eighty-fifth session
    71st plenary meeting
    Tuesday, 21 January 2031, 3 p.m.
    New York
    President: Mr. Quill . . . . . . . (Marland)
    The meeting was called to order at 3.05 p.m.
    Agenda item 28
    The night ferry
    The President (spoke in French): I call on the
    representative of Norland.
    Ms. Berg (Norland): We thank you, Mr. President.
    It was so decided.
"""

from __future__ import annotations

import regex

from transcripts.formats.united_nations_labels import LABEL
from transcripts.formats.united_nations_rules import CLOCK, RULES
from transcripts.reading.later import later
from transcripts.reading.paragraphs.court_pages import has_columns
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s\d{1,2}\s\p{L}+\s\d{4}"
_SYMBOL = (
    r"(?:[AS]/(?:(?:[A-Z]{0,2}-?)?\d+/)?(?:[A-Z]{1,2}-\d+/)?PV\.\s?\d+(?:\s?\(.{3,30}\))?(?:/.{1,"
    r"20})?)"
)
_BREAK = later(
    rf"{_SYMBOL}(?:\s+\d{{1,2}}/\d{{1,2}}/\d{{4}})?"
    r"|\d\d-\d{5}(?:\s\([A-Z]\))?(?:[\s\x00-\x1f]*(?P<page>\d{1,3}(?:/\d{1,3})?))?|\*\d{5,}\*"
    r"|(?P<page>\d{1,3}(?:/\d{1,3})?)(?:[\s\x00-\x1f]+(?:\d\d-\d{5})?)?"
    r"|\d{1,2}/\d{1,2}/\d{4}|\d{1,3}(?:st|nd|rd|th)\smeeting\s-\s.{8,40}"
    r"|General\sAssembly\s-\s[\p{L}-]{4,30}\ssession"
    r"|Security\sCouncil\s-\s[\p{L}\s-]{4,30}\syear|\(E\)|[.]"
    r"|This\srecord\s(?:contains|is\ssubject).{60,1500}?(?:corrigendum|un\.org/?\))\."
    r"|ENGLISH|\d\d/\d\d/\d{4}\s\p{Lu}.{4,200}|S/PV\.\s?\d+\s\p{Lu}.{4,200}"
)


_SIGN = later(
    rf"^[^\w\n]{{0,20}}(?:{_SYMBOL})[ \t\xa0]*+$|PLENARY\sMEETING|plenary\s{{1,20}}+meeting",
    regex.MULTILINE,
)


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is a verbatim record of the United Nations.

    Where its two columns stand side by side, a line is of two speeches: that is for nobody.
    """
    head = text[:6_000]
    is_ours = "United Nations" in head or "UNITED NATIONS" in head
    is_opened = is_ours and "The meeting was called to order at" in head
    is_record = is_opened and _SIGN.search(head) is not None
    return Confidence.SURE if is_record and not has_columns(text) else Confidence.NO


_SESSION = (
    r"(?:[\p{L}-]+\s(?:(?:emergency\s)?special\s)?session|[\p{Lu}-]+\sSESSION"
    r"|[\p{Lu}][\p{L}-]+\syear)"
)

STYLE = HouseStyle(
    name="united-nations",
    sniff=_sniff,
    languages=("en",),
    labels=LabelStyle(pattern=LABEL, are_shortened=True),
    text=TextStyle(has_headings=False),
    page=PageStyle(
        breaks=_BREAK,
        notice=later(r"This\srecord\s(?:contains|is\ssubject)"),
        has_running_titles=True,
        header=(
            later(r"[AS]/(?:[\w-]++/){0,4}PV\.\s?(?P<number>\d+).{0,40}"),
            later(
                r"(?P<number>\d+)(?:st|nd|rd|th)(?:\s(?:plenary\s)?(?:meeting|MEETING"
                r"|PLENARY MEETING))?"
            ),
            later(rf"(?P<session>{_SESSION})"),
            later(rf"(?P<date>{_DAY})(?:,?\s(?:at\s)?(?P<time>{CLOCK}))?"),
            later(rf"at\s(?P<time>{CLOCK})"),
            later(
                r"(?P<place>New York|NEW YORK|Geneva|GENEVA|Vienna|Nairobi|Paris|Addis Ababa"
                r"|Panama City)"
            ),
            later(
                r"(?P<title>General Assembly|GENERAL ASSEMBLY|Security Council|SECURITY COUNCIL)"
            ),
        ),
        furniture_lines=later(
            r"United Nations|UNITED NATIONS|Official Records|Provisional|PROVISIONAL|(?:st|nd|rd"
            r"|th) (?:plenary )?meeting"
        ),
    ),
    body=BodyStyle(
        rules=RULES,
    ),
    directions=Directions(wordings=wordings("en")),
)
