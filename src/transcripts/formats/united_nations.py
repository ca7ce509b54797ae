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

from transcripts.reading.later import later
from transcripts.reading.paragraphs.court_pages import has_columns
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Look, Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

_COURTESY = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Msgr|Sra?|Mme|M)\.|(?:Miss|Sir|Dame|Lord|Lady|Baroness|Archbishop|Bishop"
    r"|Cardinal|Monsignor|Father|Sister|Rabbi|Prince|Princess|Sheikh|Sheikha|Sayyid|Judge|Justice"
    r"|General|Lieutenant General|Major General|Brigadier General|Admiral|Colonel|Professor)"
)
# Heads of states and governments have an office and no state.
_HEAD = (
    r"(?:Vice-)?President|Prime Minister|King|Queen|Emperor|Sultan|Emir|Amir|Crown Prince|Prince"
    r"|Princess|Pope|Chancellor|Captain Regent|Secretary-General|Secretary of State"
)
_WORD = (
    r"(?:\p{Lu}[\p{L}.'’-]*|of(?=\s\p{Lu})|al|bin|bint|ibn|von|van|der|den|de[lrns]?|da|dos?|di|e|la|le|zu|y|ul"
    r"|ud)"
)
# "de Rivas", "van den Berg", "d’Angelo", after a title of courtesy.
_SMALL = r"(?:(?:al|bin|ibn|von|van|der|den|de[lrns]?|da|dos?|di|la|le|zu|te)\s|d['’]){0,3}"
_NAME = rf"{_SMALL}\p{{Lu}}[\p{{L}}.'’-]*+(?:\s{_WORD}){{0,6}}"
_STATE = (
    r"\s\((?!(?:spoke|speaking|interpretation|translation"
    r"|delivered)\s)(?P<affiliation>[^():;]{2,70}(?:\([^():;]{2,40}\)[^():;]{0,30})?)\)"
)
_NOTE = (
    r"\s?\((?P<note>[^():]{0,60}?\b(?:spoke|speaking|interpretation|translation|delivered"
    r"|provided)\b"
    r"[^():]{2,120})\)"
)
_LABEL = later(
    rf"(?P<label>(?:H\.\s?E\.\s)?(?:{_COURTESY})\s(?P<name>{_NAME})(?:{_STATE})?(?:,\s(?P<role>\p{{Lu}}[^:.;]{{3,"
    rf"140}}?))?"
    rf"|The\s(?P<role>(?:Acting\s|Temporary\s|Provisional\s|Deputy\s)*+(?:(?:Vice-)?President"
    rf"|(?:Under-)?Secretary-General|(?:Vice-)?Chair(?:man|person)?|Secretary)"
    rf"|(?:ACTING\s|TEMPORARY\s|PROVISIONAL\s|DEPUTY\s)*+(?:PRESIDENT|SECRETARY-GENERAL|CHAIRMAN))"
    rf"|(?P<role>{_HEAD})\s(?P<name>{_NAME})(?:{_STATE})?)"
    rf"(?:{_NOTE})?\s?:(?=\s|$)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s\d{1,2}\s\p{L}+\s\d{4}"
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.\s?m\.|12\snoon|noon|midnight)"
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
_BY = (
    r"by\s(?:(?P<yes>\d+)\s(?:votes?\sto|in\sfavour(?:,|\sto)?)\s(?:(?P<no>\d+)|none"
    r"|no)(?:\sagainst)?"
    r"(?:,?\s(?:with|and)\s(?:(?P<abstain>\d+)|an?|no)\sabstentions?)?|.{5,120}?)"
)
_MATTER = (
    r"(?:The\s(?:draft|oral|amend|motion|agenda|provisional|proposal|preambular|operative"
    r"|paragraph|recommendation|title|report|words)"
    r"|(?:Draft\s(?:resolution|decision|amendment)s?|(?:Preambular|Operative)\sparagraph"
    r"|(?:The\s)?[Pp]aragraph|Amendment|Part)\s[\p{Lu}\d/.,()-]+)"
)
_ADOPTED = later(
    rf"{_MATTER}.{{0,160}}?\b(?:was|were)\s(?:not\s)?(?:adopted|rejected|retained|carried"
    rf"|withdrawn)"
    rf"(?:,\sas\s.{{3,60}})?(?:\s{_BY})?(?:\s?\((?:resolutions?"
    rf"|decisions?)\s[\d/.\sA-Z-]+?(?:\sand\s.{{1,20}})?\))?\."
)
_BEGINS_ADOPTED = later(
    rf"{_MATTER}.{{0,60}}?\b(?:was|were)\s(?:not\s)?(?:adopted|rejected|retained"
    rf"|carried)(?:\sby\s\d|\s?\(res|\s?\(dec|\.?$)"
)
_STAGE = later(
    r"It\swas\sso\sdecided(?:\s\(.{3,40}\))?\.|A\s(?:recorded\s"
    r"|roll-call\s)?vote\swas\staken(?:\sby\s.{3,60})?\.|The\sagenda\swas\sadopted\."
    r"|The\smembers\sof\sthe\s.{5,60}?\sobserved\sa\sminute\sof\s.{3,60}\."
    r"|(?:At\sthe\sinvitation\sof|On\sthe\sinvitation\sof).{5,400}?(?:took|were|was)\s.{3,200}\."
    r"|A\svote\swas\staken\sby\ssecret\sballot\."
    r"|(?:Mr|Mrs|Ms|Miss|Sir|His|Her|The).{3,300}?\s(?:was|were)\sescorted\s.{3,100}\."
    r"|The\sPresident\s(?:returned\sto|in|resumed)\sthe\sChair\."
)
_TAKES = later(
    rf"(?:{_COURTESY})\s(?P<name>{_NAME})(?:\s\(.{{2,80}}\))?,\s(?:Acting\s|Vice-?\s?|Temporary\s)?"
    r"President,?\s(?:took|in|resumed)\sthe\sChair\."
)
_TIMES = later(r"The\smeeting\s(?:rose|was\s(?:suspended|adjourned|resumed)|resumed)\s.{3,120}\.")
_OPENED = later(
    rf"The\smeeting\s(?:was\scalled\sto\sorder|opened|was\sresumed)\sat\s(?P<time>{_CLOCK})"
)
_ITEM = later(
    r"(?:Agenda\sitems?|AGENDA\sITEMS?|Items?)\s\d++(?:,|\sand|\sto|\s?\([a-z]\)|\s\d++){0,24}"
    r"(?:\s?\((?:continued|resumed)\))?"
)
_PRESIDENT = later(
    rf"(?:President:\s)?(?:{_COURTESY})\s(?P<name>{_NAME})(?:\s?\.){{4,}}+\s?(?:\([^()]{{2,60}}\))"
    rf"?|President:\s(?:{_COURTESY})\s(?P<name>{_NAME})(?:\s\([^()]{{2,60}}\))?"
)
_VOTES = later(r"(?:In\sfavour|Against|Abstaining|Abstentions?):(?:\s.{1,6000})?")


_BEGINS_TIME = later(r"The\smeeting\s(?:rose|was\s(?:suspended|adjourned)|resumed)\s")
_BEGINS_TAKES = later(
    r"(?:Mr|Mrs|Ms|Miss|Sir)\.?\s[^.:]{3,80}Vice-?\s?President,?(?:\s(?:took|in)|$)"
)
_BEGINS_STAGE = later(
    r"The\smembers\sof\sthe\s(?:General|Security|Council)|A\srecorded\svote\swas\staken\."
    r"|It\swas\sso\sdecided(?:\s\(|\.)|The\sPresident\s(?:returned|resumed)"
    r"|.{3,80}\swas\sescorted\s"
)
_BEGINS_VOTES = later(r"(?:In\sfavour|Against|Abstaining|Abstentions?):(?:\s|$)")
_HEADING = PassageKind.HEADING


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
    labels=LabelStyle(pattern=_LABEL, are_shortened=True),
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
            later(rf"(?P<date>{_DAY})(?:,?\s(?:at\s)?(?P<time>{_CLOCK}))?"),
            later(rf"at\s(?P<time>{_CLOCK})"),
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
        rules=(
            Rule(kind=PassageKind.TIME, pattern=_OPENED, until_label=_HEADING, is_first=True),
            Rule(kind=PassageKind.TIME, pattern=_TIMES, begins=_BEGINS_TIME, is_first=True),
            Rule(kind=PassageKind.METADATA, pattern=_PRESIDENT, office="President", is_first=True),
            Rule(
                kind=PassageKind.NARRATION,
                pattern=_TAKES,
                office="Acting President",
                begins=_BEGINS_TAKES,
                until_label=_HEADING,
                is_first=True,
            ),
            Rule(
                kind=PassageKind.NARRATION,
                pattern=_STAGE,
                begins=_BEGINS_STAGE,
                until_label=_HEADING,
                is_first=True,
            ),
            Rule(
                kind=PassageKind.VOTE,
                pattern=_ADOPTED,
                begins=_BEGINS_ADOPTED,
                until_label=_HEADING,
                is_first=True,
            ),
            # The states that voted so stand below.
            Rule(
                kind=PassageKind.VOTE,
                pattern=_VOTES,
                begins=_BEGINS_VOTES,
                until_label=PassageKind.VOTE,
                is_first=True,
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(r"\p{Lu}[^.!?:;/\d]{6,200}"),
                looks=frozenset({Look.CAPITALS, Look.APART}),
            ),
            Rule(
                kind=PassageKind.AGENDA,
                pattern=_ITEM,
                until_label=PassageKind.AGENDA,
                is_first=True,
            ),
        ),
    ),
    directions=Directions(wordings=wordings("en")),
)
