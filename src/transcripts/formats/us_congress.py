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
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, Layout, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Look, Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

# A word of a name in capitals: "QUILL", "McCAIN", "MILLENDER-McDONALD", "O'NEILL", "G.".
_CAPITALS = r"(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}[\p{Lu}'’]+(?:-(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}[\p{Lu}'’]+)*+"
_IN_CAPITALS = (
    r"(?:\p{Lu}\.\s?)*+(?:STE?\.\s)?(?:\p{Lu}\p{Ll}{1,2}\s)?"
    rf"{_CAPITALS}(?:,?\s{_CAPITALS}){{0,3}}+"
)
# In hearings names have small letters: "Mr. Quill", "Ms. Van Berg", "Senator O'Neill".
_NAME = r"(?:(?:[vd]an|de[nrl]?|la|\p{Lu}\.|\p{Lu}[\p{L}'’-]+)\s?){1,4}?(?<=\p{L})"
_STATE = r"(?:\sof\s(?P<constituency>(?:the\s)?\p{Lu}\p{Ll}+(?:\s(?:of\s)?\p{Lu}\p{Ll}+){0,2}))?"
_COURTESY = r"(?:Mr|Mrs|Ms|Miss|Dr)\.?\s"
_CHAIR = r"(?:Acting\s)?[A-Z]{3,}+(?:\s[A-Z]{2,}+){0,4}+(?:\spro\stempore)?"
_OFFICES = (
    r"Senator|Representative|Chair(?:man|woman|person)?|Vice\sChairman|Secretary|Ambassador|General"
    r"|Admiral|Colonel|Major|Captain|Governor|Mayor|Judge|Justice|Commissioner|Director"
    r"|Administrator"
    r"|Sheriff|Chief|Professor|Reverend|Rev\.|Delegate|Congress(?:man|woman)"
)
_LABEL = later(
    rf"(?P<label>{_COURTESY}(?:(?P<role>Manager|Counsel)\s)?(?P<name>{_IN_CAPITALS}){_STATE}"
    rf"|The\s(?P<role>{_CHAIR})\s?(?:\(?\s?{_COURTESY}(?P<name>[^()]{{2,40}}?){_STATE}\))?)"
    r"\.(?=\s|$)"
    # In hearings. A name alone there is called by the chair, and has nothing after it.
    rf"|(?P<label>{_COURTESY}(?!(?:Chair|Speaker|President|Vice|Secretary"
    rf"|Leader)\p{{L}}*+\.)(?P<name>{_NAME}){_STATE}"
    r"|The\s(?P<role>(?:Vice\s)?Chair(?:man|woman|person)?|(?:Reading\s|Chief\s)?Clerk|Reporter|Witness(?:es)?)"
    rf"|(?P<role>{_OFFICES})\s(?P<name>{_NAME}|{_IN_CAPITALS}){_STATE})\.(?=\s)"
)
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
    rf"|(?:Mr|Mrs|Ms|Miss)\. {_IN_CAPITALS} (?:addressed the Chair|assumed the Chair"
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
_HEAD = (
    r"\[Congressional Record(?: Online)?,? Volume \d+,? (?:Number|Issue) (?P<number>\d+)"
    r" \((?P<date>[^()]{8,40})\)\]"
)
_HEARING = r"\[(?P<session>(?:House|Senate|Joint) Hearing,? .{1,40}|S\. Hrg\. \d+-\d+.{0,40})\]"
_MONTHS = (
    r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_DAY = rf"(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY, )?{_MONTHS} \d{{1,2}}, \d{{4}}"
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
    labels=LabelStyle(pattern=_LABEL, are_shortened=True),
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
        rules=(
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
        ),
    ),
    directions=Directions(wordings=wordings("en")),
)
