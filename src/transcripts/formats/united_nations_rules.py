"""What stands around speech in the verbatim records of the United Nations."""

from __future__ import annotations

from transcripts.formats.united_nations_labels import COURTESY, NAME
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.rules import Look, Rule

__all__ = ["CLOCK", "RULES"]

CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.\s?m\.|12\snoon|noon|midnight)"
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
    rf"(?:{COURTESY})\s(?P<name>{NAME})(?:\s\(.{{2,80}}\))?,\s(?:Acting\s|Vice-?\s?|Temporary\s)?"
    r"President,?\s(?:took|in|resumed)\sthe\sChair\."
)
_TIMES = later(r"The\smeeting\s(?:rose|was\s(?:suspended|adjourned|resumed)|resumed)\s.{3,120}\.")
_OPENED = later(
    rf"The\smeeting\s(?:was\scalled\sto\sorder|opened|was\sresumed)\sat\s(?P<time>{CLOCK})"
)
_ITEM = later(
    r"(?:Agenda\sitems?|AGENDA\sITEMS?|Items?)\s\d++(?:,|\sand|\sto|\s?\([a-z]\)|\s\d++){0,24}"
    r"(?:\s?\((?:continued|resumed)\))?"
)
_PRESIDENT = later(
    rf"(?:President:\s)?(?:{COURTESY})\s(?P<name>{NAME})(?:\s?\.){{4,}}+\s?(?:\([^()]{{2,60}}\))"
    rf"?|President:\s(?:{COURTESY})\s(?P<name>{NAME})(?:\s\([^()]{{2,60}}\))?"
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

RULES = (
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
)
