"""The house style of parliaments in the tradition of Westminster: their Hansards, or official reports.

The printed forms, of Canada, the United Kingdom, South Africa, Kenya, Australia and Ireland:

    Mr. Tom Quill (Port Vane—North Quay, Lib.): Mr. Speaker, the harbour is forty years old.
    1. Mr. Quill asked the Minister of Harbours whether the night ferry will sail.
    The MINISTER OF HARBOURS: Madam Speaker, it will.
    The Minister for Harbours (Mrs. Berg): Mr. Speaker, Sir, I beg to reply.
    Mr QUILL (Port Vane—Parliamentary Secretary) (9.01 a.m.)—I move:
    27/06/2031A00200Deputy Anna Berg: Last Thursday, the ferry sailed.
"""

from __future__ import annotations

import regex

from transcripts.kinds import SpeakerKind
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Look, Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

# "The Right Hon. Sir", "L'hon.", and in South Africa "Mnr", "Mnu", "Nksz".
_COURTESY = (
    r"(?:(?:The\s|Le\s|L['’])?(?i:rt|right|très|most)\.?\s?(?i:hon|honourable|rev)\b\.?\s|(?i:the\s)?(?i:hon|honourable)\b\.?\s|(?i:l['’]hon)\.?\s"
    r"|\((?:Mr|Mrs|Ms|Dr|Prof|Eng)\.?\)\s"
    r"|(?:(?i:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lord|lady|dame|baroness|baron|viscount|viscountess|sen|rev|reverend|capt|captain|cpt|col"
    r"|colonel|maj|major|gen|general|brig|lt|lieut|adv|eng|amb|bishop|archbishop|chief|senator|deputy|councillor|mme|mlle|madame|monsieur|bw|bi|mheshimiwa"
    r"|mnr|mev|me|mej|nksz|nkk|mnu|mnumzana|nkul|mong|moh|mof|mof|tat|manana|muf|rre|mme|ntate|mohl)|M)\b[.,]?-?\s?)"
)
_PARTICLE = r"(?:van|von|der|den|de|du|des|di|da|dos|la|le|el|of|and|y|ap|ka|wa|ole|arap|\p{Ll}['’])"
# A word that was broken at the end of a line still has its hyphen: "An- drew".
_WORD = r"[*†]?\p{Lu}(?:[\p{L}\p{M}.’'‘‑¬]|-(?:\s(?=\p{Ll}))?)*+"
_NAME = rf"(?:{_PARTICLE}\.?\s){{0,2}}{_WORD}(?:\s?(?:{_PARTICLE}\s){{0,2}}{_WORD}){{0,6}}"
# Nested once: "(Mr. Lloyd Pert (Port Vane, Lib.))".
_BRACKET = r"\((?:[^()]|\([^()]*+\)){1,260}\)"
_PARTY = r"(?:\p{Lu}[\p{L}.&/ -]{0,14}\p{L}\.?(?:/Co-op)?|\p{Lu}+(?:\sPlus|\s\p{L}+)?)"
# "(Port Vane—North Quay, Lib.)", "(Minister of Harbours, CPC)", "(Hull, North) (Lab)", "(ANC)".
_POST = (
    r"(?:Prime|Deputy|Associate|Assistant|Minist(?:er|re)|Parliamentary|[Ss]ecr[eé]tai?r[ey]|Leader|[Cc]hef|President|leader|ministre|[Pp]remi[eè]re?"
    r"|présidente?|Attorney|Solicitor|Under|Chief|Whip|Chancellor|Vice)"
)
_SEAT = (
    rf"(?:\s?\((?:(?P<role>{_POST}(?:[^()]|\([^()]*\)){{0,300}}?)(?:,\s(?P<party>\p{{Lu}}[^\s(),]{{1,8}}))?"
    r"|(?P<constituency>[^()]{2,80}?),\s(?P<party>\p{Lu}[^\s(),]{1,8})"
    r"|(?P<party>\p{Lu}[\p{Lu}&/-]{1,12}\p{L}{0,5}|Cope|Ind\.?|Lab|Con|(?:VF|FF)\sPlus)"
    r"|(?P<constituency>[^()]{2,60}?)"
    r"|(?P<role>(?:[^()]|\([^()]*\)){61,400}))\)"
    r"(?:\s\((?P<party>\p{Lu}[^()]{1,24})\))?)"
)
_OFFICE = (
    r"(?:Speaker|President|Chair(?:man|woman|person)?|Clerk|Deputy|Acting|Assistant|Temporary|Vice|House|Leader|Chief|Minister|Prime|Premier|Parliamentary"
    r"|Under|Secretary|Attorney|Solicitor|Lord|Lady|Chancellor|Financial|Economic|Minister|Treasurer|Comptroller|Paymaster|Marquess|Earl|Duke|Viscount"
    r"|Bishop|Archbishop|Countess|Baroness|Postmaster|First|Second|Third|Senior|Joint|Advocate|Government|Opposition|Majority|Minority|Cabinet|Judge|Law|Nominated|Member"
    r"|Master|Controller|Principal|Sergeant|Serjeant|Gentleman|Usher|Taoiseach|T[áÁ]naiste|Cathaoirleach|Leas-Chathaoirleach|Ceann\sComhairle|Leas-Cheann\sComhairle|Presiding|Returning|Governor"
    r"|[Vv]ice|[Pp]résidente?|[Mm]inistre|[Gg]reffi(?:er|ère)|[Ss]ecrétaire|[Cc]hef|[Pp]remière?)"
)
_OFFICE_WORD = r"(?:\p{Lu}[\p{L}\p{M}.,’'¬/-]*+|of|the|for|and|to|with|at|in|on|responsible|responsibility|to|pro|tempore|de|la|le|du|des|et|l[’']\p{L}+|d[’']\p{L}+|adjointe?|suppléante?|intérimaire|&)"
_ROLE = rf"(?i:the|an?|le|la|l['’])\s?(?i:{_OFFICE})(?:[\s,-]{{1,2}}{_OFFICE_WORD}){{0,40}}"
_VOICE = (
    r"(?i:(?:some|an|several|many|other|opposition|government|hon\.?|honou?rable|a\sfew)\s(?:(?:an|hon|honou?rable|opposition|government|noble)\.?\s){0,2}(?:members?|senators?|lords?|voices?|deputy|deputies)"
    r"|a\svoice|voices|(?:une?|des)\s(?:voix|députée?s?|hon\.?\sdéputée?s?)|l['’]hon\.?\sdéputé|members)(?:\sof\sthe\s\p{L}+)?"
)
_END = r"(?:\s?[:;](?!\s?[-—]?\s?$)|\s?:(?=\s*$))"
_NUMBER = r"(?:[*†]?\d{1,4}\.\s?[*†]?|Q?\d{1,4}\.?\s|Question\sNo\.\s?\d{1,4}[^:.]{0,5}\s?[—-]\s?)"
# The printed reference of a speech, in Ireland.
_CODE = r"(?:\d\d/\d\d/\d{4}[A-Z]{1,3}\d{3,6})"
_ASKED = r"(?:asked|to\sask|ask)\s(?:the|Her|His|Mr|a)\b"
_LABEL = regex.compile(
    rf"(?:<(?i:newspeech)\b\s?>?\s?)?{_NUMBER}?[*†]?\s?"
    rf"(?:(?P<label>(?P<role>(?i:mr|madam|madame|mrs|ms|hon)\.?\s(?i:(?:temporary\s|acting\s|deputy\s|assistant\s){{0,2}}(?:speaker|chair(?:man|person|lady|woman)?|president))\b)(?:\s?\({_COURTESY}?(?P<name>{_NAME})\))?){_END}"
    rf"|(?P<label>{_VOICE}){_END}"
    rf"|(?P<label>(?P<role>{_ROLE})\s?\(\s?{_COURTESY}{{0,3}}(?P<name>{_NAME})\s?{_SEAT}?\s?\)){_END}"
    rf"|(?P<label>(?P<role>{_OFFICE}(?:[\s,-]{{1,2}}{_OFFICE_WORD}){{0,40}})\s\((?:{_COURTESY}){{1,3}}(?P<name>{_NAME})\)){_END}"
    rf"|(?P<label>(?P<role>(?i:the\s)?{_OFFICE}(?:[\s,-]{{1,2}}{_OFFICE_WORD}){{0,40}})\s(?:Deputy|Senator)\s(?P<name>{_NAME})){_END}"
    rf"|(?P<label>(?P<role>{_ROLE})){_END}"
    rf"|(?P<label>{_COURTESY}{{1,4}}(?P<name>{_NAME}){_SEAT}?)(?:{_END}|\s(?={_ASKED})|,?\s\[[^\[\]]{{4,60}}\]{_END})"
    rf"|(?P<label>(?P<name>{_NAME})(?!\s?\({_COURTESY}){_SEAT}){_END}"
    rf"|(?<=<(?i:newspeech)\b\s?>?\s?)(?P<label>[^:;<>]{{2,120}}){_END}"
    r")"
)
_HEADING = regex.compile(r"(?=.{3,250}$)[\p{Lu}\p{N}“\"‘].*(?<![.!?;:,—–-])|\p{Lu}[^\p{Ll}]{2,249}")
_CAPITALS = regex.compile(r"[\p{Lu}\p{N}“\"‘(*][^:]{2,250}")
# "(Member's Statement)", "(Second Reading debate)", "(Announcement)".
_BELOW_TITLE = regex.compile(
    r"\((?:\p{L}[\p{L}’']*\s){0,4}(?:[Ss]tatements?|[Rr]esolution|[Rr]esponse|[Rr]ulings?|[Aa]nnouncements?|[Dd]ebate|[Rr]eading|[Mm]otion|[Bb]ill|[Rr]eport|[Qq]uestion|[Ii]nterpellation|[Cc]onsideration|[Rr]eply|[Cc]ommittee)(?:\s\p{L}+){0,3}\)"
)
_MARKS = regex.compile(
    rf"(?P<begins>{_CODE})|(?P<begins>)(?=<newspeech)|(?P<begins><header\s?>)|</newspeech\s?>|</?(?:header|ii?)\s?>",
    regex.IGNORECASE,
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_BREAKS = regex.compile(
    rf"{_CODE}|(?P<page>\d{{1,5}})|(?:Dáil|Seanad)\sÉireann"
    # "2146 PARLIAMENTARY DEBATES November 5, 1998", and its mirror on the page opposite.
    rf"|(?:(?P<page>\d{{1,5}})\s)?(?:{_MONTH}\s\d{{1,2}},?\s\d{{4}}\s)?PARLIAMENTARY\sDEBATES(?:\s{_MONTH}\s\d{{1,2}},?\s\d{{4}})?(?:\s(?P<page>\d{{1,5}}))?"
    rf"|(?P<page>\d{{1,5}})\s(?:\p{{L}}+,\s)?\d{{1,2}}(?:st|nd|rd|th),?\s{_MONTH},?\s\d{{4}}(?:\s\([AP]\))?"
    rf"|\d{{1,2}}\s{_MONTH}\s\d{{4}}(?:\s?:\s?Columns?\s(?P<column>\d+\p{{L}}*)(?:[–-]\d+)?)?|\[?(?:Column|Col\.)\s(?P<column>\d+\p{{L}}*)\]?"
    r"|Disclaimer:\sThe\selectronic\sversion\s.{1,240}|(?:purposes\s)?only\.\sA\scertified\sversion\s.{1,240}"
)
_APPENDIX = regex.compile(r"ANNOUNCE?MENTS,\sTABLINGS\sAND\sCOMMITTEE\sREPORTS")
_CHAIR = regex.compile(
    r"\[\s?(?:The\s)?(?:(?P<role>[^()\[\]]{3,80}?)\s\(?)?(?:(?:Mr|Mrs|Ms|Miss|MR|MRS|Dr|Prof|Hon|Sir|Lord|Lady|Baroness|SIR|DR)\.?,?\s){1,3}(?P<name>[^()\[\]]{3,60}?)\)?,?\sin\sthe\s[Cc]hair\.?\s?\]"
    r"|\[[^\[\]]{3,100}\sin\sthe\s[Cc]hair\.?\s?\]"
)
_VOTED = regex.compile(
    r"(?:The\s(?:House|Committee|Dáil|Seanad|Senate)|Their\sLordships)\sdivided:?\s(?:Ayes|Contents|Tá),?\s?(?P<ayes>\d+)[;,.]\s?(?:Noes|Not-Contents|Níl),?\s?(?P<noes>\d+).{0,80}"
    r"|\(?Division\sNo\.\s?\d+.{0,40}"
    r"|(?:AYES|YEAS|NOES|NAYS|POUR|CONTRE|PAIRED|PAIRÉS|CONTENTS|NOT-CONTENTS|Tá|Níl|Staon)\b[^\p{Ll}]{0,8}"
)
_PROCEDURE = regex.compile(
    r"(?:The\sHouse|The\sSenate|The\sCommittee|The\ssitting|The\sSpeaker|The\sDeputy|Mr\.?\sSpeaker|Members\sof|House\sChairperson|Sitting|Sitting\ssuspended|House|Debate|Business|La\sséance|La\sChambre)\s(?:[^.]{0,60}\s)?"
    r"(?:met|adjourned|suspended|resumed|rose|took\sthe\s[Cc]hair|divided|concluded|interrupted|reprend|est\s(?:levée|suspendue)|s['’]ajourne)\b.{0,300}"
    r"|(?:Motion|Question|Amendment|Clause|Clauses|Bill|Order|Resolution|Title|Schedule|Vote|Votes|Leave|Decision|Debate|Sitting|Draft\s\p{L}+|Report)s?\b.{0,120}?\s?(?:made,\sand\sQuestion|put|agreed\sto|negatived|proposed|granted|concluded|withdrawn|postponed|ordered|read|adopted|deferred)\b.{0,2500}"
    r"|(?:Ordered|Resolved),.{1,2500}|Resolved\sin\sthe.{1,400}|On\sQuestion.{0,300}"
    r"|(?:Second|Third|First)\s[Rr]eading\s.{0,120}|Read\sthe\s.{1,300}|As\samended,.{1,300}|To\slie\supon.{1,80}|Considered\sin\sCommittee.{0,80}|Adjourned\s.{1,200}"
    r"|House\sadjourned.{1,200}|Estimates\spresented.{1,400}|The\sfollowing\sPapers?\s.{1,200}|PRAYERS\.?|P(?:aidir|rayers?)\.?|Prières?|Chuaigh\san\s.{1,120}|Cuireadh\s.{1,200}|(?:The|An|Tá)\s(?:Dáil|Seanad)\s(?:adjourned|met|divided|suspended|d['’]éirigh).{1,200}"
    r"|Tellers:.{1,300}|\(\(.{1,300}\)\)"
)
_LANGUAGES = {
    "english": "en",
    "anglais": "en",
    "french": "fr",
    "français": "fr",
}
_LANGUAGE = regex.compile(r"\[(?:(?P<language>English|French|Français|Anglais)|Translation|Traduction|Text)\]")
_CLOCK = regex.compile(r"\(\d{4}\)|\d{1,2}[.:]\d\d\s?[ap]\.?\s?m\.?|\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.)")
_WEEKDAY = r"(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_DAY = rf"{_WEEKDAY},?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?,?\s\p{{L}}+,?\s\d{{4}}"
_HEADER = (
    regex.compile(rf"(?P<date>{_DAY})\.?"),
    regex.compile(r"(?P<title>(?i:proceedings\sof\s.{3,80}|(?:house\sof\s(?:commons|lords|representatives|assembly)|national\sassembly|the\ssenate|senate|dáil\séireann|seanad\séireann)(?:\sdebates)?\.?))"),
    regex.compile(r"The\s(?:House|Senate|Council|Committee|Assembly)\smet\sat\s(?P<time>\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?)\.?"),
)


def _sniff(text: str) -> Confidence:
    return Confidence.NO


STYLE = HouseStyle(
    name="westminster",
    sniff=_sniff,
    languages=("en", "fr"),
    labels=LabelStyle(
        pattern=_LABEL,
        voices={},
        are_shortened=True,
    ),
    text=TextStyle(marks=_MARKS, has_headings=False),
    page=PageStyle(header=_HEADER, breaks=_BREAKS),
    body=BodyStyle(
        appendix=_APPENDIX,
        separator=regex.compile(r"_{3,}|(?:\*\s?){3,}"),
        languages=_LANGUAGES,
        rules=(
            Rule(kind=PassageKind.LANGUAGE, pattern=_LANGUAGE, is_first=True),
            Rule(kind=PassageKind.TIME, pattern=_CLOCK, is_first=True),
            Rule(kind=PassageKind.NARRATION, pattern=_CHAIR, is_first=True),
            Rule(kind=PassageKind.VOTE, pattern=_VOTED, is_first=True),
            Rule(kind=PassageKind.NARRATION, pattern=_PROCEDURE),
            Rule(kind=PassageKind.HEADING, pattern=_CAPITALS, looks=frozenset({Look.CAPITALS, Look.APART}), below=_BELOW_TITLE),
            Rule(kind=PassageKind.HEADING, pattern=_HEADING, looks=frozenset({Look.APART}), level=2, is_above_label=True),
        ),
    ),
    directions=Directions(wordings=wordings("en")),
)
