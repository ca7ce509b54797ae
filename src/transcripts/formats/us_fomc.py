"""The house style of the Federal Reserve: meetings of the Open Market Committee, press conferences.

The printed form, in which a page ends in a sentence:

    Meeting of the Federal Open Market Committee
    March 23, 2031
    CHAIRMAN QUILL. Good morning, everyone. The harbor
    3/23/31                         -2-
    is open. Mr. Berg.
    MR. BERG. Thank you, Mr. Chairman. [Laughter]
    SPEAKER(?). It is late.
    END OF MEETING
"""

from __future__ import annotations

from transcripts.formats.line_starts import lines_of
from transcripts.kinds import SpeakerKind
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAYS = rf"{_MONTH}\s\d{{1,2}}(?:\s?(?:[–—-]|and|Œ)\s?(?:{_MONTH}\s)?\d{{1,2}})?,\s\d{{4}}"
# "BERG", "McDONOUGH", "LAWARE", "O'CONNELL", "D. LINDSEY", "PLOSSER": no small letter but in "Mc".
_SURNAME = (
    r"(?:\p{Lu}\.\s?)*+(?:STE?\.\s)?(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}[\p{Lu}'’-]*+(?:\s(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}"
    r"{2}[\p{Lu}'’-]*+){0,2}"
)
_OFFICE = r"(?:VICE\s)?CHAIR(?:MAN|WOMAN)?|ACTING\sCHAIRMAN|GOVERNOR|PRESIDENT|SECRETARY"
_LABEL = later(
    rf"(?P<label>(?P<role>{_OFFICE})\s(?P<name>{_SURNAME})(?:\(\?\))?"
    rf"|(?:M\s?R(?:\s?S)?|M\s?S|MISS|DR|MESSRS)\s?\.?\s(?P<name>{_SURNAME})(?:\(\?\))?"
    r"|(?:UNIDENTIFIED\s)?(?:SPEAKERS?|PARTICIPANTS?|SEVERAL|VOICES?|QUESTION"
    r"|MODERATOR)(?:\s?\(\?\))?"
    # In press conferences reporters have their full names.
    rf"|(?P<name>\p{{Lu}}{{2}}[\p{{Lu}}'’-]*+(?:\s(?:\p{{Lu}}\.|{_SURNAME})){{1,3}}))"
    # What recognition of print makes a comma.
    r"(?:\.\d{0,2}(?=\s|$)|[,:;](?=\s\p{Lu}))"
)
_VOICES = {
    **dict.fromkeys(
        ("speaker(?)", "speaker", "unidentified speaker", "question", "voice", "participant"),
        SpeakerKind.ANONYMOUS,
    ),
    **dict.fromkeys(
        ("several", "speakers", "participants", "several(?)", "voices"), SpeakerKind.GROUP
    ),
}
# "3/23/31", and where recognition of print sets letters apart: "3 / 2 3 / 3 1".
_DATE = r"\d\s?\d?\s?/\s?\d\s?\d?(?:\s?-\s?\d\s?\d?)?\s?/\s?\d\s?\d(?:\s?\d\s?\d)?"
_BREAK = later(
    rf"{_DATE}(?:\s?[-–—]*\s?(?P<page>\d{{1,3}})\s?[-–—]*)?"
    rf"|[-–—]+\s?(?P<page>\d{{1,3}})\s?[-–—]+(?:\s{_DATE})?"
    rf"|{_DAYS}\s+(?P<page>\d{{1,3}}\sof\s\d{{1,3}})"
    rf"|(?P<page>\d{{1,3}}\sof\s\d{{1,3}})(?:\s{_DAYS})?"
    rf"|Page\s(?P<page>\d{{1,3}}\sof\s\d{{1,3}})"
    rf"|{_DAYS}\s.{{3,40}}Press\sConference(?:\s(?:FINAL|PRELIMINARY))?"
)
_HELD = later(
    rf"A\s(?:joint\s)?(?:conference\scall|meeting"
    rf"|telephone\sconference).{{5,160}}?\s(?:was\sheld|convened).{{0,260}}?"
    rf"(?:\bin\s(?P<place>Washington,\sD\.\s?C\.),?\s)?on\s(?P<date>\p{{L}}+day,\s{_MONTH}\s\d{{1"
    rf",2}},\s\d{{4}})"
    r"(?:,?\s(?:beginning\s)?at\s(?P<time>\d{1,2}:\d\d\s[ap]\.\s?m\.))?.{0,300}"
)
_VOTE = later(
    r"(?:(?:Vice\s)?Chair(?:man|woman)?|(?:First\sVice\s)?President|Governor|Mr\.|Ms\."
    r"|Mrs\.)\s\p{Lu}[\p{L}'’. -]{1,30}\s(?:Yes|No|Aye|Nay|Abstain)\.?"
)
_ASIDE = later(
    r"\[(?:Secretary|Statement|Statements|Staff|Coffee|Lunch|Luncheon|Meeting|Recess|Executive"
    r"|The|Note|Break|END|End|Adjourned)\b.{0,600}\]\.?"
)


# Each by itself: what begins with fixed letters is found by them.
_THEIRS = tuple(
    map(
        later,
        (
            r"Federal\s{1,40}+Open\s{1,40}+Market\s{1,40}+Committee",
            r"FEDERAL\s{1,40}+OPEN\s{1,40}+MARKET\s{1,40}+COMMITTEE",
            r"Transcript\s{1,40}+of\s{1,40}+(?s:.{3,60})Press\s{1,40}+Conference",
        ),
    )
)
_CHAIR = later(r"\n[ \t\xa0]*+(?:VICE\s)?(?:CHAIR(?:MAN|WOMAN)?)\s\p{Lu}[\p{Lu}'’-]++\.\s")


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is a transcript of the Open Market Committee."""
    is_theirs = any(form.search(text, 0, 20_000) for form in _THEIRS)
    has_chair = is_theirs and any(lines_of(_CHAIR, text, 80_000))
    return Confidence.SURE if has_chair else Confidence.NO


STYLE = HouseStyle(
    name="us-fomc",
    sniff=_sniff,
    languages=("en",),
    labels=LabelStyle(pattern=_LABEL, voices=_VOICES, are_shortened=True),
    text=TextStyle(has_headings=False),
    page=PageStyle(
        breaks=_BREAK,
        header=(
            later(
                r"(?P<title>Meeting of the Federal Open Market Committee"
                r"|Conference Call of the .{3,80}|(?:Notes for )?F\.?O\.?M\.?C\.? Meeting"
                r"|FEDE\p{Lu}AL OPEN MARKET COMMITTEE(?: \p{Lu}[\p{Lu} ]{3,30})?"
                r"|Transcript of .{3,60} Press Conference)(?: on)?"
            ),
            _HELD,
            later(rf"(?P<date>{_MONTH}\s\d{{1,2}},\s\d{{4}})"),
        ),
        furniture_lines=later(rf"Content last modified .{{8,12}}|TRANSCRIPT|{_DAYS}"),
    ),
    body=BodyStyle(
        closing=later(r"\[?END OF (?:MEETING|TRANSCRIPT|CONFERENCE CALL)\]?\.?"),
        rules=(
            Rule(
                kind=PassageKind.LEAD,
                pattern=later(r"PRESENT:.*"),
                begins=later(r"PRESENT:"),
                is_first=True,
            ),
            Rule(kind=PassageKind.VOTE, pattern=_VOTE, is_first=True, is_part=True),
            Rule(kind=PassageKind.NARRATION, pattern=_ASIDE, is_first=True),
            Rule(
                kind=PassageKind.TIME,
                pattern=later(r"\[?END OF (?:MEETING|DAY|SESSION)\]?\.?"),
                is_first=True,
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(
                    rf"(?:{_MONTH}\s\d{{1,2}}\s?[–—-]*\s?)?(?:Morning\s|Afternoon\s"
                    rf"|Evening\s)?Session"
                ),
                is_first=True,
            ),
        ),
    ),
    directions=Directions(wordings=wordings("en")),
)
