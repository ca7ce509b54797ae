"""What stands around speech in the Congressional Record and in hearings."""

from __future__ import annotations

from transcripts.formats.us_congress_labels import IN_CAPITALS
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.rules import Look, Rule

__all__ = ["RULES"]

_CLERK = (
    r"(?:(?:[Aa]ssistant|[Ss]enior|[Ll]egislative|[Bb]ill|[Jj]ournal|[Rr]eading|[Ee]xecutive"
    r"|[Pp]arliamentary)\s){0,4}[Cc]lerk"
)
_MATTER = (
    r"(?:(?:yeas\sand\snays|question|previous\squestion|amendments?|committee|bill|motion|title"
    r"|(?:joint\s|concurrent\s)?resolution|preamble|nominations?|conference\sreport|Senate|House"
    r"|Speaker"
    r"|Journal|vote|result|material|text|article|letter|statement|message|Clerk|treaty|Chair)\b)"
)
_DONE = (
    r"(?:was|were|is|are)\s(?:then\s|not\s|so\s|as\s)?(?:follows|ordered|agreed\sto|read\s(?:the"
    r"|a)|rejected"
    r"|withdrawn|passed|laid\s(?:on|aside|before)|taken|confirmed|considered|engrossed|modified"
    r"|referred"
    r"|announced|communicated|placed\son|adopted|approved|tabled|suspended|sustained|concurred"
    r"|postponed)"
)
# Recorders write one sentence, or a few short ones about the same matter.
_SENTENCE = r"(?:(?!\.\s(?!The\s|and\s|\d)\p{Lu}).)"
_RECORDER = later(
    r"There (?:being|was) no objection\b.{0,600}"
    rf"|The {_CLERK} .{{0,60}}?(?:called|proceeded|read|reported|resumed|continued).{{0,800}}"
    rf"|(?:(?:So|Accordingly,|Thereupon,) t"
    rf"|T)he {_MATTER}{_SENTENCE}{{0,160}}?\b{_DONE}\b{_SENTENCE}{{0,300}}"
    r"|The (?:Senate|House|Committee) .{0,60}?\b(?:proceeded|resumed|continued|adjourned"
    r"|recessed|divided)\b.{0,400}"
    r"|(?:A|The) motion to .{1,100}? (?:was|were) .{1,200}|A recorded vote was .{1,200}"
    r"|(?:Thereupon|Whereupon),? .{1,400}"
    r"|Pending:|(?:Messrs?|Mr|Ms|Mrs|Mesdames)\. .{1,3000}? changed (?:his|her"
    r"|their) votes? .{1,200}"
    rf"|(?:Mr|Mrs|Ms|Miss)\. {IN_CAPITALS} (?:addressed the Chair|assumed the Chair"
    rf"|thereupon .{{1,200}})\."
    r"|Several Senators addressed the Chair\.|\((?:Mr|Mrs|Ms)\. .{1,80} assumed the Chair\.?\)"
    r"|By (?:Mr|Mrs|Ms|Miss)\. .{1,4000}"
    r"|(?:S|H\.R|S\.J|H\.J|S\. Con|H\. Con|S\.? ?J|H\.? ?J)\.? ?(?:Res\. ?)?\d+\. (?:A bill"
    r"|A (?:joint |concurrent )?resolution|An act) .{1,1500}"
    r"|The .{0,40}Chaplain,? .{1,200}offered the following prayer:|The (?:Senate"
    r"|House) met at .{1,300}"
    r"|\((?:The remarks of|At the request of|Mr|Mrs|Ms).{1,800}\)"
)
_VOTE = later(
    r"The result was announced-+yeas (?P<yes>\d+), nays (?P<no>\d+)(?:, (?:answered"
    r" )?``present'' (?P<present>\d+))?.{0,200}"
    r"|The vote was taken by electronic device, and there were-+(?:yeas"
    r"|ayes) (?P<yes>\d+), (?:nays"
    r"|noes) (?P<no>\d+)(?:, answered ``present'' (?P<present>\d+))?(?:, not voting"
    r" (?P<absent>\d+))?.{0,200}"
    r"|\[Roll(?:call| Call)? (?:Vote )?No\..{1,40}\]"
    r"|(?:(?:YEAS|AYES)-+(?P<yes>\d+)|(?:NAYS|NOES)-+(?P<no>\d+)"
    r"|ANSWERED ``PRESENT''-+(?P<present>\d+)"
    r"|(?:NOT VOTING|ABSENT)-+(?P<absent>\d+))(?: .{0,9000})?"
)
# The head of a bill or of its parts, which may be longer than a line.
_OF_BILL = later(
    r"(?:SEC(?:TION)?\.? |(?:SUB)?TITLE [IVXL]+\b|PART [IVXL\d]+|CHAPTER \d"
    r"|DIVISION [A-Z]\b)(?!.*\p{Ll}{4}).{1,400}"
    r"|``(?:SEC|Sec)\. \d.{1,400}"
    r"|(?:S|H\. ?R)\. \d+|(?:S|H)\. ?(?:J\. |Con\. )?Res\. \d+"
    # What an amendment is for, above its text.
    r"|\(Purpose: .{2,800}\)\.?"
)
# In the Extensions of Remarks the member stands in a heading.
_MEMBER = later(r"HON\. (?P<name>[\p{Lu}\p{Ll}. ,'’\"`-]{4,60})")
# A row with leaders, or a rule.
_TABLE = later(r".*?(?:\.{6}|-{10}).*")
_MET = later(
    r"The .{0,60}?(?:[Ss]ub)?[Cc]ommittees? met\b.{0,160}? at (?P<time>\d{1,2}:\d\d"
    r" [ap]\.?m\.).{0,300}?"
    r"(?:(?:Hon|Mr|Mrs|Ms|Dr|Senator|Representative)\.? (?P<name>\p{Lu}[^,()]{2,40}),? \(?.{0,60}?"
    r"(?P<role>Chair(?:man|woman|person)?)\b.{0,90})?"
)
# What was handed in, and is printed where it was.
_WRITTEN = later(
    r"(?:Prepared |Written |Submitted )(?:Statements?|Testimony|Remarks) (?:of|by|from"
    r"|for) .{1,300}"
    r"|Responses?(?: of .{1,80})? to (?:Written |Post-?[Hh]earing "
    r"|Supplemental )?Questions .{1,300}"
    r"|(?:A P P E N D I X|APPENDIX|Appendix)(?: .{1,40})?"
)
_FOLLOWS = later(
    r"\[(?:The|An?|Additional|Prepared|Questions|Responses) .{1,400} follows?[.:]{0,2}\]:?"
)
_ASIDE = later(
    r"\[(?:Whereupon|The (?:information|material|prepared|following)|Recess)\b.{0,600}\]"
    r"|\[Recess\.\]"
)

RULES = (
    Rule(
        kind=PassageKind.SEPARATOR,
        pattern=later(r"[_=-]{4,}+(?: [_=-]{4,}+)*+"),
        is_first=True,
        is_line=True,
    ),
    Rule(
        kind=PassageKind.FURNITURE,
        pattern=later(r"\[all\]|<all>|\[GRAPHIC\(?S?\)? NOT AVAILABLE .{1,30}\]"),
        is_first=True,
        is_line=True,
    ),
    Rule(
        kind=PassageKind.TIME,
        pattern=later(r"\{time\} \d{4}"),
        is_first=True,
        is_line=True,
    ),
    Rule(kind=PassageKind.VOTE, pattern=_VOTE, is_first=True),
    Rule(kind=PassageKind.QUOTE, pattern=_OF_BILL, is_first=True),
    Rule(
        kind=PassageKind.NARRATION,
        pattern=_RECORDER,
        begins=later(
            r"By\s(?:Mr|Mrs|Ms|Miss)\.\s\p{Lu}[^:.]{1,60}(?:\(for\s|:)|\(The\sremarks\sof\s"
        ),
        is_first=True,
    ),
    Rule(kind=PassageKind.TIME, pattern=_MET, is_first=True),
    Rule(
        kind=PassageKind.HEADING,
        pattern=_WRITTEN,
        until_label=PassageKind.QUOTE,
        level=2,
        is_first=True,
    ),
    Rule(
        kind=PassageKind.NARRATION,
        pattern=_FOLLOWS,
        until_label=PassageKind.QUOTE,
        is_first=True,
    ),
    Rule(kind=PassageKind.NARRATION, pattern=_ASIDE, is_first=True),
    Rule(kind=PassageKind.QUOTE, pattern=_TABLE, is_first=True, is_part=True),
    Rule(kind=PassageKind.HEADING, pattern=_MEMBER, level=2, is_first=True),
    Rule(
        kind=PassageKind.HEADING,
        pattern=later(r"(?P<title>(?=.*\p{L}{3}).{1,400})"),
        looks=frozenset({Look.CAPITALS}),
        is_first=True,
    ),
    Rule(
        kind=PassageKind.HEADING,
        looks=frozenset({Look.CENTRED, Look.APART}),
        level=2,
        is_first=True,
    ),
    Rule(
        kind=PassageKind.QUOTE,
        looks=frozenset({Look.DEEP}),
        is_first=True,
        is_part=True,
    ),
    Rule(kind=PassageKind.QUOTE, looks=frozenset({Look.FLUSH}), is_part=True),
)
