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

from itertools import chain

import regex

from transcripts.formats.line_starts import lines_of
from transcripts.formats.westminster_labels import CODE, LABEL, VOICES
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Look, Rule
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
    r"|UNREVISED\sHANSARD\s(?:(?!(?i:page):).){5,120}(?i:page):\s?(?P<page>\d{1,4})(?:\sof\s\d{1,4})?"
    rf"|(?P<page>\d{{1,5}})\s(?:{_WEEKDAY},?\s)?{_NUMBERED_DAY}(?:\s\([AP]\))?"
    # "25 Jan 2031 : Column 411", "[Col. 411]".
    rf"|\d{{1,2}}\s{_MONTH}\s\d{{4}}(?:\s?:\s?Columns?\s(?P<column>\d+\p{{L}}*)(?:[–-]\d+)?)?"
    r"|\[?(?:Column|Col\.)\s(?P<column>\d+\p{L}*)\]?"
    r"|Disclaimer:\sThe\selectronic\sversion\s(?:.{1,240}\bobtained\b[^.]{0,60}\."
    r"|[^.]{1,120}(?:\.(?:\sA(?:\scertified\b[^.]{0,100})?)?)?)"
    r"|(?:(?:purposes\s)?only\.\s)?(?:A\s)?certified\sversion\sof\s.{1,240}"
)
_HOUSE = (
    r"house\sof\s(?:commons|lords|representatives|assembly|keys)|(?:the\s)?national\sassembly"
    r"|(?:the\s)?senate|legislative\s(?:assembly|council)|dáil\séireann|seanad\séireann"
    r"|chambre\sdes\scommunes|westminster\shall|(?:lok|rajya)\ssabha|(?:scottish|welsh)\sparliament"
    r"|parliament(?=\sof)"
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
        rf"(?P<title>(?i:proceedings\sof\s.{{3,80}}|(?:{_HOUSE})(?:\sof\s[^.:]{{3,40}}|\sdebates)?))\.?"
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
# "Energy (Amendment) Bill 2031: Second Stage.......237", in a list of contents.
# It is matched from its end, which is what tells.
_CONTENTS = later(r"(?r).*(?:[.\uFFFD…\s]{5,}+|[\uFFFD…]{2,}+)\d{0,4}(?:\s?[-–—]\s?\d+)?")
# No sentence ends in a title, nor does one end it.
_TITLE = later(
    r"(?=.{3,250}$)(?!.*(?:[?!]\s|\p{Ll}{3}[.”]\s|[.!?]\]$))(?:[*†]|[\p{Lu}\p{N}“\"‘']).*(?<![.!?…;:,])(?<![.!?…][”\"’)])(?<!—)"
)
_CAPITALS = later(r"[\p{Lu}\p{N}“\"‘(*].{2,300}")
_LONG_CAPITALS = later(r"\p{Lu}(?:\S+\s){1,40}\S*[^\s.,:;!?—-]")
# "(Member's Statement)", "(Second Reading debate)", "(Announcement)".
_KIND_OF_BUSINESS = (
    r"\((?:\p{L}[\p{L}’']*\s){0,4}(?i:statements?|resolution|response|rulings?|announcements?"
    r"|debate|reading|motion|bill|report|interpellation|consideration|reply|committee)"
    r"(?:\s\p{L}+){0,3}\)"
)
# What was not said is printed below a sitting in South Africa.
_APPENDIX = later(r"ANNOUNCE?MENTS,\sTABLINGS\sAND\sCOMMITTEE\sREPORTS")
_CHAIR = later(
    r"\[\s?(?:(?:The\s)?(?P<role>[^()\[\]]{3,80}?)\s\(\s?)?"
    r"(?:(?i:mr|mrs|ms|miss|dr|prof|hon|sir|lord|lady|baroness|eng)\b\.?,?\s){1,3}"
    r"(?P<name>(?!(?i:(?:\p{L}+\s){0,2}(?:speaker|chair\p{L}*|president)\b))[^()\[\]]{3,60}?)\s?\)?,?\sin\sthe\s[Cc]hair\s?\.?\s?\]\.?"
    r"|\[[^\[\]]{3,120}\sin\sthe\s[Cc]hair\s?\.?\s?\]\.?"
)
_VOTED = later(
    r"(?:The\s(?:House|Committee|Senate|Dáil|Seanad)|Their\sLordships|[^.]{0,120}\bCommittee)\s(?:having\s)?divided:?\s"
    r"(?:Ayes|Contents|Tá|For),?:?\s?(?P<yes>\d+)[;,.]\s?(?:Noes|Not-Contents|Níl|Against),?:?\s?(?P<no>\d+)"
    r"(?:[;,.]\s?(?:Staon|Abstentions?),?\s?(?P<abstained>\d+))?.{0,80}"
)
# What stands above those who voted so: "AYES", "NOES, 55", "YEAS -- 3: Berg, Lang and Quill".
_YES = r"(?:AYES|Ayes|YEAS|POUR|CONTENTS)"
_NO = r"(?:NOES|Noes|NAYS|CONTRE|NOT-CONTENTS)"
_LIST = later(
    rf"{_YES}[,:]?\s?[-–—]*\s?\(?(?P<yes>\d+)\b.{{0,4000}}|{_NO}[,:]?\s?[-–—]*\s?\(?(?P<no>\d+)\b.{{0,4000}}"
    rf"|(?:{_YES}|{_NO}|PAIRED|PAIRÉS|Tá|Níl|Staon)(?:\.|\s?:.{{0,4000}})?"
    r"|\[?\(?Division\sNo\.\s?\d+.{0,60}|Tellers\b.{1,300}"
    r"|DIVISION(?:\s\((?:.{0,60}\bcarried\sby\s(?P<yes>\d+)\svotes\sto\s(?P<no>\d+).{0,40}|.{1,120})\))?"
)
_LIST_BEGINS = later(rf"(?:{_YES}|{_NO})(?:\s?[-–—:,]|\s\d{{1,3}}$|$)|Tellers\s(?:of|for)\b")
# The names of members: their words have capitals, save short ones such as "van" and "and". A full
# stop ends them where they are several, or have a title of courtesy; no title has capitals alone.
_NAME_PART = (
    r"(?:[*†]?\p{Lu}[\p{L}\p{M}.'’‘-]*+|\p{Ll}{1,4}['’]?(?!\p{L})|\([^()]{1,60}\)|\d{1,4}"
    r"|[-–—]{1,3})"
)
_NAMES = later(
    r"(?![\p{Lu}\s'’-]++$)(?=.*(?:[,;]|\b(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Prof|Sir|Lord|Lady|Hon)\b)|.*[^.]$)"
    rf"(?=.{{2,4000}}$){_NAME_PART}(?:[,;:]?\s{_NAME_PART})*+[.,;]?"
)
_WHAT = (
    r"(?:Motions?|Questions?|Amendments?|Clauses?|Bills?|Orders?|Resolutions?|Titles?|Schedules?"
    r"|Debate|Committee|Report|Preamble|Draft\s\p{L}+|(?:Original|Main|New|Proposed)\s\p{L}+"
    r"|The\s(?:(?:remaining|original|main)\s)?(?:orders?|motions?|questions?|bills?|amendments?|clauses?|votes?))"
)
_DONE = (
    r"(?:made,?\sand\s[Qq]uestion|(?:again\s|accordingly\s)?(?:put|agreed\sto|negatived|proposed|granted|withdrawn|carried|lost|postponed|deferred"
    r"|adopted|adjourned|resumed|concluded|interrupted|ordered|considered|reported|rejected|discharged|passed|declared\s\p{L}+|moved|read(?:\sa|\sthe|,)))"
)
_MEETS = (
    r"(?:met|adjourned|suspended|resumed|rose|sat|divided|reconvened|recessed)\s?"
    r"(?:at|until|till|from|for|during|accordingly|pursuant|again|after|on|in|and|to|pro|,|:|\.?(?:\s\[[\d.:]+\])?$)"
)
_PROCEDURE = later(
    rf"(?!.{{0,3000}}\?$){_WHAT}(?!\s(?:is|are|has|have|will|would|should|can|may|must|that|which)\b)(?:\s[^.]{{1,100}}?)?,?\s(?:(?:was|were|is|are|be|being|having\sbeen|by\sleave,?|accordingly)\s){{0,2}}(?<!\b(?:have|has|had|to|not|will|would|can|could|may|should)\s){_DONE}(?:\b.{{0,3000}}|[.:—-]{{0,2}})"
    rf"|(?:(?:The|An)\s)?(?:House|Senate|Committee|Council|[Ss]itting|Dáil|Seanad|(?:Lok|Rajya)\sSabha|Assembly|proceedings|debate)(?:\sof\s\p{{L}}+){{0,2}}"
    rf"\s(?:(?:then|accordingly|was|were|having)\s){{0,2}}{_MEETS}.{{0,300}}"
    r"|Members\sof\s.{3,80}\smet\s.{0,200}|La\s(?:séance|Chambre)\s(?:.{0,20}\s)?(?:reprend|est\s(?:levée|suspendue)|s['’]ajourne).{0,200}"
    r"|(?:[^.]|(?<=\b(?:Hon|Mr|Mrs|Ms|Dr|Prof))\.){3,120}\stook\sthe\s[Cc]hair(?:,?\s(?:at|and)\s.{1,200})?\.?"
    r"|(?:Ordered|Resolved),.{1,2500}|Resolved\s(?:in\sthe|on\sthe|that)\b.{1,400}|On\s[Qq]uestion.{0,300}"
    r"|(?:Agreed\sto|Negatived|Carried)\.|(?:First|Second|Third)\sReading\s.{0,120}|Read\s(?:the|a)\s(?:First|Second|Third|first|second|third).{1,300}|As\samended,.{1,300}"
    r"|(?!(?:I|[Ww]e|[Tt]hey|It|He|She|You)\b).{3,200}\saccordingly\s(?:granted|recommended|approved|confirmed|appointed|elected|adopted|referred)(?:\s(?:to|for|as|in|by)\s.{1,300})?\."
    r"|There\swas\sno\sdebate\.|To\slie\supon.{1,80}|Considered\sin\s[Cc]ommittee.{0,80}|Adjourned\s(?:accordingly|at|until|till|during).{1,200}|Leave\s(?:was\s)?granted.{0,80}"
    r"|The\s[\p{L}\s,-]{3,80}\swas\sasked\s?[—–-]|Business\s(?:interrupted|suspended).{0,120}|(?:Sitting|Debate)\ssuspended.{0,200}"
    r"|Estimates\spresented.{1,400}|The\sfollowing\s(?:Papers?|Reports?|Petitions?|Bills?)\s.{1,1500}"
    r"|P(?:aidir|rayers?)\.?|PRAYERS?\.?|Prières?|(?:Chuaigh|Cuireadh|D['’]éirigh|D['’]athchromadh|Faisnéiseadh|Níor)\s.{1,300}"
    r"|A\s(?:party|personal|recorded)\svote\swas\scalled\sfor\b.{0,400}|Meeting\s(?:closed|suspended|continued)\b.{0,80}"
    r"|(?:Several|Some|Many)\s(?:\p{L}+\.?\s){0,2}(?:Members|Lords|Senators)\srose\s?[—–-]"
    r"|(?:\p{L}+\.?\s){0,3}\p{L}+\sinterjecting(?:—|-|–|\.|:)?"
)
# In brackets, as Canada and Kenya print it, what was done and what was debated then:
# "(Motion agreed to)", "(Bill C-2. Second reading)", "(Projet de loi C-2. Deuxième lecture)".
_BUSINESS = (
    r"(?:Bill|Projet\sde\sloi)\s\p{Lu}{1,2}-?\d+\b.{0,160}|Motions?(?:\s(?:for|portant)\s.{1,120})?"
)
_BRACKETED = later(
    r"(?=(?:\((?:[^()]|\((?:[^()]|\([^()]*+\))*+\))*+\)\.?\s?)++$)"
    rf"(?:\(\(.{{1,400}}\)\)\.?|\((?:{_PROCEDURE.pattern}|{_BUSINESS}|Division\son\s.{{1,200}}"
    r"|Question,\s.{1,600}\s(?:agreed\sto|negatived)|The\s(?:House|Committee|sitting)\sresumed"
    r"|The\sBill\swas\s.{1,200}|On\sthe\smotion\sof\s.{1,300}|La\smotion\sest\s.{1,300})\)\.?)"
)
# Which language was spoken: what is printed is in that of the edition. As in "[English]" and
# "[Member spoke in Cantonese as follows:]".
_LANGUAGE = later(
    r"\[(?:English|French|Français|Anglais|Translation|Traduction|Text|Texte)\]"
    r"|\[(?:The\s)?(?:hon\.\s)?[Mm]ember\sspoke\sin\s[^\[\]]{3,80}\]"
    r"|\[\p{Lu}\p{L}+\stext\s[^\[\]]{3,40}\]"
)
_CLOCK = later(
    r"\(\d{4}\)|\(?\d{1,2}[.:]\d\d\s?[ap]\.?\s?m\.?\)?|\d{1,2}\s?[ap]\.?m\.?|\[\d{1,2}[.:]\d\d\s?[ap]\.?m\.?\]"
    r"|\d{1,2}\so['’]clock"
)
_AT_LINE = r"[ \t\ufeff]*+"
# Its first letters come first: small or capital, most lines have another.
_COURTESY = (
    r"(?=[DHLMPSdhlmps])(?i:mr|mrs|ms|miss|dr|prof|hon|sir|senator|deputy|lord|mnr|m|mme)\b\.?"
)
_ADDRESS = (
    r"(?:(?:(?:Mr|Madam|Hon|Deputy|House|Acting)\.?\s){0,2}(?:\p{Lu}\p{L}+\s){0,2}(?:Speaker|Chair\p{Ll}*|President)\b"
    r"|(?:Monsieur|Madame)\sla?e?\s?[Pp]résident|My\sLords|Order|Hon\.?\s[Mm]embers)"
)
_OFFICES = (
    r"(?:Minister|Secretary|Prime|Attorney|President|Chancellor|Deputy|Lord|Premier|Solicitor"
    r"|Parliamentary|Leader|Vice)"
)
# What stands nowhere but in a Hansard; two of them are sure, or one under the name of a house.
_SIGNS = (
    rf"(?:\d{{1,4}}\.\s)?{_COURTESY}[^:\n]{{2,80}}?:?\s(?:asked|[Tt]o\sask|ask)\s(?:the|Her\sMajesty|His\sMajesty)\s{_OFFICES}|<(?i:newspeech)",
    rf"{_COURTESY}\s\p{{Lu}}[^:\n]{{2,100}}\(\d{{1,2}}[.:]\d\d(?:\s?[ap]\.?m\.?)?\)\s?[—–:]",
    r"The\s(?:\p{Lu}+\s){0,3}SPEAKER(?:\s\([^():\n]{2,40}(?::\d\d)?\))?\s?:\s",
    rf"(?:{_COURTESY}|The\s(?:\p{{L}}+\s)?(?:Speaker|SPEAKER|President|PRESIDENT|Chair|CHAIR)|Le\sprésident)[^:\n]{{0,160}}\s?:\s(?:{_ADDRESS})",
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Hon|Adv)\.?\s(?:\p{Lu}\.?\s?){0,3}\p{Lu}[\p{Lu}’'-]{2,}(?:\s\([^()\n]{2,60}\))?\s?:\s",
    r"(?:\d{1,2}\.\s)?\p{Lu}[^:()\n]{3,60}\s\([^()\n]{3,60}\)\s\(\p{Lu}[\p{L}/ ]{1,14}\)\s?:\s",
    r"\[The\s[\p{L}\s]{4,40}\sopened\sthe\smeeting\sat\s|[^.:\n]{3,80}\stook\sthe\s[Cc]hair\s(?:and|at)\s|Members\sinterjecting\s?[:—–-]",
    r"[(<]?(?:Some|An)\s(?:hon|Hon|HON)\.?\s(?i:members?)\s?:|Des\svoix\s?:",
    rf"{_COURTESY}\s[^:()\n]{{3,60}}\s\([^()\n:]{{3,80}},\s(?:CPC|PCC|Lib\.|NDP|NPD|BQ|GP|PV|Ind\.)\)\s?:",
    r"\[(?:English|Translation|Traduction|Français)\][^\S\n]*(?=\n|$)",
    r"\[[^\[\]]{3,120}\sin\sthe\s[Cc]hair\s?\.?\s?\]",
    r"(?:The\sHouse|Their\sLordships|The\sCommittee)\sdivided:|Motion\smade,\sand\sQuestion",
    r"The\s(?:[Hh]ouse|HOUSE|Senate|Committee)\s(?:of\s.{1,30}\s)?met\sat\s",
    rf"{CODE}",
    r"The\s(?:Parliamentary|Minister|Assistant\sMinister|Deputy\sMinister|Deputy\sChairman|Secretary\sof\sState)[^:()\n]{3,120}\((?:Mr|Mrs|Ms|Dr|Lord|Baroness|Sir|Prof)\b[^()\n]{2,60}\)\s?:",
)
# Such lines as hold nothing else: what a house is called, and what it does.
_TITLES = (
    rf"(?i:(?:{_HOUSE})(?:\sdebates)?|(?:{_HOUSE})\sof\s\p{{L}}[^.:\n]{{2,40}}|proceedings\sof\s(?:the\s)?(?:{_HOUSE}|.{{0,20}}public\scommittee.{{0,60}}))\.?[^\S\n]*(?=\n|$)",
    r"(?i:written\s(?:ministerial\s)?(?:answers|statements)(?:\sto\squestions)?|oral\sanswers\sto\squestions|parliamentary\sdebates|orders\sof\sthe\sday|papers\slaid|questions\s(?:for|by)\s.{3,40})\.?[^\S\n]*(?=\n|$)",
)
_REPORT = r"(?i:official\sreport\sof\s.{3,60})[^\S\n]*(?=\n|$)"
# Which session it is, with anything before it.
_SESSION = (
    r"(?i:(?:\p{L}+\s)?volume\sof\ssession\s.{4,12}|.{3,40}\ssession\s.{0,40}parliament\b.{0,40})"
    r"[^\S\n]*(?=\n|$)"
)
_EACH_SIGN = [
    later(rf"{_AT_LINE}(?:{sign})") for sign in (*_SIGNS, *_TITLES, f"{_REPORT}|{_SESSION}")
]
# Fast path: few lines are any of them, and of most the first letters say so; "took the chair" and
# the session are looked for themselves.
_ANY_SIGN = later(
    rf"\n{_AT_LINE}(?:(?=[MmDdHhLlSsPp][RrSsIiOoEeMmNn.\s]|A[dn]|Th|[\d(\[]|<[ANSn])(?:{'|'.join(_SIGNS)})"
    rf"|(?=[HhTtNnSsLlDdCcWwRrPpOoQq][OoHhAaEeRrUuÁáFf])(?:{'|'.join(_TITLES)}|{_REPORT}))"
)
# What stands within such a line, whatever it begins with.
_WITHIN = (later(r"(?i:session)"), later(r"took\sthe\s[Cc]hair"))
_HEAD = 60_000
_LONGEST_SIGN = 1_000


# Each by itself: what begins with fixed letters is found by them.
_OTHERS = (
    later(r"\[(?i:Congressional Record)"),
    later(r"<!?(?i:html|doctype|akomaNtoso)"),
)


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is a Hansard: by two forms that only they have."""
    if any(sign.search(text, 0, 4_000) for sign in _OTHERS):
        return Confidence.NO
    head = text[:_HEAD].replace("\r\n", "\n").replace("\r", "\n")
    starts = {line.start() for line in lines_of(_ANY_SIGN, head, _HEAD)}
    words = chain.from_iterable(word.finditer(head) for word in _WITHIN)
    starts |= {head.rfind("\n", 0, word.start()) + 1 for word in words}
    lines = [head[start : start + _LONGEST_SIGN] for start in starts]
    counts = [sum(sign.match(line) is not None for line in lines) for sign in _EACH_SIGN]
    # The first three are sure if they come twice.
    found = sum(min(count, 2) for count in counts[:3]) + sum(map(bool, counts[3:]))
    return Confidence.SURE if found > 1 else Confidence.NO


STYLE = HouseStyle(
    name="westminster",
    sniff=_sniff,
    languages=("en", "fr"),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=LABEL, voices=VOICES, are_shortened=True),
    text=TextStyle(marks=_MARKS, has_headings=False),
    page=PageStyle(header=_HEADER, breaks=_BREAKS, notice=later(r"Disclaimer:|UNREVISED\sHANSARD")),
    body=BodyStyle(
        appendix=_APPENDIX,
        separator=later(r"_{2,}|-{3,}|—{1,3}|(?:\*\s?){3,}+"),
        rules=(
            Rule(kind=PassageKind.CONTENTS, pattern=_CONTENTS, is_first=True),
            Rule(kind=PassageKind.LANGUAGE, pattern=_LANGUAGE, is_first=True),
            Rule(kind=PassageKind.TIME, pattern=_CLOCK, is_first=True),
            Rule(kind=PassageKind.NARRATION, pattern=_CHAIR, is_first=True),
            Rule(kind=PassageKind.VOTE, pattern=_VOTED, is_first=True),
            Rule(
                kind=PassageKind.VOTE,
                pattern=_LIST,
                until_label=PassageKind.VOTE,
                until_other=_NAMES,
                begins=_LIST_BEGINS,
                is_first=True,
            ),
            Rule(kind=PassageKind.NARRATION, pattern=_BRACKETED, is_first=True),
            Rule(kind=PassageKind.NARRATION, pattern=_PROCEDURE),
            Rule(
                kind=PassageKind.EVENT,
                pattern=later(
                    r"(?:…|\.{3})?\s?\(?(?:Interject(?:ion|ing)|Interruption)s?\)?[.…]{0,3}"
                ),
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(
                    r"\(?Questions?\sNos?\.\s?\d[\d,\sand&]*\)?|Declarations?\sof\svotes?:?"
                ),
                level=2,
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=_CAPITALS,
                looks=frozenset({Look.CAPITALS, Look.APART}),
                below=later(_KIND_OF_BUSINESS),
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=_TITLE,
                looks=frozenset({Look.APART}),
                level=2,
                is_above_label=True,
            ),
            # Where no empty line stands above it either.
            Rule(
                kind=PassageKind.HEADING,
                pattern=_LONG_CAPITALS,
                looks=frozenset({Look.CAPITALS}),
                is_above_label=True,
            ),
        ),
    ),
    directions=Directions(wordings=wordings("en")),
)
