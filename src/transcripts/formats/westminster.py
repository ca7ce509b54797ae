"""The house style of parliaments in the tradition of Westminster: their Hansards.

The printed forms, of Canada, the United Kingdom, South Africa, Kenya, Australia and Ireland:

    Mr. Tom Quill (Port Vane—North Quay, Lib.): Mr. Speaker, the harbour is forty years old.
    1. Mr. Quill asked the Minister of Harbours whether the night ferry will sail.
    The MINISTER OF HARBOURS: Madam Speaker, it will.
    The Minister for Harbours (Mrs. Berg): Mr. Speaker, Sir, I beg to reply.
    Mr QUILL (Port Vane—Parliamentary Secretary) (9.01 a.m.)—I move:
    27/06/2031A00200Deputy Anna Berg: Last Thursday, the ferry sailed.
    [The Deputy Speaker (Mr. Quill) in the Chair]
    The House divided: Ayes 120, Noes 80.
"""

from __future__ import annotations

import regex

from transcripts.formats.westminster_labels import CODE, LABEL, VOICES
from transcripts.formats.westminster_rules import RULES
from transcripts.formats.westminster_signs import HOUSE, sniff
from transcripts.reading.later import later
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import HouseStyle
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_WEEKDAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_NUMBERED_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?,?\s(?i:{_MONTH}),?\s\d{{4}}"

# Tags of corpora around what was read off a scan: one is part of the label that stands in it, if
# a label does.
_SPOKEN = r"<newspeech\b\s?>?"
_MARKS = later(
    rf"(?P<begins>{CODE})|(?P<begins>{_SPOKEN})(?=[^:<>]{{121}})|(?P<begins>)(?={_SPOKEN})"
    r"|(?P<begins><header\s?>)|</newspeech\s?>|</?(?:header|ii?)\s?>",
    regex.IGNORECASE,
)
_BREAKS = later(
    rf"{CODE}|(?P<page>\d{{1,5}})|(?:Dáil|Seanad)\sÉireann"
    # "2146 PARLIAMENTARY DEBATES November 5, 1998", and its mirror on the page opposite.
    rf"|(?:(?P<page>\d{{1,5}})\s)?(?:(?i:{_MONTH})\s\d{{1,2}},?\s\d{{4}}\s)?(?:\p{{Lu}}+\s){{1,3}}?DEBATES"
    rf"(?:\s(?i:{_MONTH})\s\d{{1,2}},?\s\d{{4}})?(?:\s(?P<page>\d{{1,5}}))?"
    # The head of a page in South Africa, over several lines.
    r"|UNREVISED\sHANSARD\s(?:(?!(?i:page|take):).){5,120}"
    r"(?i:page:\s?(?P<page>\d{1,4})(?:\sof\s\d{1,4})?|take:\s?\d{1,4})"
    rf"|(?P<page>\d{{1,5}})\s(?:{_WEEKDAY},?\s)?{_NUMBERED_DAY}(?:\s\([AP]\))?"
    # "25 Jan 2031 : Column 411", "[Col. 411]".
    rf"|\d{{1,2}}\s{_MONTH}\s\d{{4}}(?:\s?:\s?Columns?\s(?P<column>\d+\p{{L}}*)(?:[–-]\d+)?)?"
    r"|\[?(?:Column|Col\.)\s(?P<column>\d+\p{L}*)\]?"
    r"|Disclaimer:\sThe\selectronic\sversion\s(?:.{1,240}\bobtained\b[^.]{0,60}\."
    r"|[^.]{1,120}(?:\.(?:\sA(?:\scertified\b[^.]{0,100})?)?)?)"
    r"|(?:(?:purposes\s)?only\.\s)?(?:A\s)?certified\sversion\sof\s.{1,240}"
)
_HOUR = (
    r"(?:\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?|\snoon)?|\d{1,2}\s?[ap]\.?m\.?|\d{4}|(?:12\s)?noon)(?!\w)"
)
_HEADER = (
    later(rf"(?P<date>{_WEEKDAY},?\s(?:the\s)?{_NUMBERED_DAY})\.?"),
    # "Title: Tuesday, May 14, 2031 1:30 p.m." in Alberta.
    later(
        rf"(?:Title:\s)?(?P<date>{_WEEKDAY},?\s(?i:{_MONTH})\s\d{{1,2}},\s\d{{4}})(?:,?\s(?P<time>{_HOUR}))?"
    ),
    later(
        rf"(?P<title>(?i:proceedings\sof\s.{{3,80}}|(?:{HOUSE})(?:\sof\s[^.:]{{3,40}}|\sdebates)?))\.?"
    ),
    later(r"(?P<title>Official\sReport\sof\s.{3,160}|Written\s\p{L}+(?:\sto\sQuestions)?)"),
    later(
        r"(?:The\s(?:House|Senate|Council|Assembly|Parliament|(?:Lok|Rajya)\sSabha)|Parliament|.{0,80}Committee.{0,40})\smet\s(?:.{1,40}\s)?at\s"
        rf"(?P<time>{_HOUR}|[\p{{L}}\s-]{{3,40}}\s(?:o['’]clock|of\sthe\s[Cc]lock))(?:,?\s(?:in|with|Mr|Madam|the)\b.{{0,120}})?\.?"
    ),
    later(rf"\[The\s[\p{{L}}\s]{{4,40}}\sopened\sthe\smeeting\sat\s(?P<time>{_HOUR})\]"),
    # "The SPEAKER (Hon. Anna Berg) took the chair at 12:00 and read prayers.", "Chuaigh an Ceann
    # Comhairle i gceannas ar 2 p.m."
    later(
        rf"(?:.{{3,100}}\stook\sthe\s[Cc]hair\sat|Chuaigh\s.{{3,60}}\si\sgceannas\sar)\s(?P<time>{_HOUR})(?:[,.\s].{{0,200}})?"
    ),
    later(r"(?i:number|no\.)\s(?P<number>\d{1,4})"),
    # "VOLUME 147 • NUMBER 038 • 2nd SESSION • 41st PARLIAMENT", in any order.
    later(
        r"(?i:(?=.{0,60}(?:session|parliament)\b)(?:(?:volume|vol\.)\s\w{1,6}|(?:number|no\.)\s(?P<number>\d{1,4})"
        r"|(?P<session>\w{3,7}\ssession)|\w{3,12}\sparliament|[•.,–—-]|\s){1,16}+)"
    ),
)
# What was not said is printed below a sitting in South Africa.
_APPENDIX = later(r"ANNOUNCE?MENTS,\sTABLINGS\sAND\sCOMMITTEE\sREPORTS")


STYLE = HouseStyle(
    name="westminster",
    sniff=sniff,
    languages=("en", "fr"),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=LABEL, voices=VOICES, are_shortened=True),
    text=TextStyle(marks=_MARKS, has_headings=False),
    page=PageStyle(header=_HEADER, breaks=_BREAKS, notice=later(r"Disclaimer:|UNREVISED\sHANSARD")),
    body=BodyStyle(
        appendix=_APPENDIX,
        separator=later(r"_{2,}|-{3,}|—{1,3}|(?:\*\s?){3,}+"),
        rules=RULES,
    ),
    directions=Directions(wordings=wordings("en")),
)
