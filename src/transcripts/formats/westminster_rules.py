"""What stands around speech in a Hansard: titles, the chair, votes, and what was done."""

from __future__ import annotations

from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.rules import Look, Rule

__all__ = ["RULES"]

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

RULES = (
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
        pattern=later(r"(?:…|\.{3})?\s?\(?(?:Interject(?:ion|ing)|Interruption)s?\)?[.…]{0,3}"),
    ),
    Rule(
        kind=PassageKind.HEADING,
        pattern=later(r"\(?Questions?\sNos?\.\s?\d[\d,\sand&]*\)?|Declarations?\sof\svotes?:?"),
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
)
