"""The house style of stenographic records: courts, legislatures, hearings, as reporters set them.

The printed form: lines that are numbered or double spaced, page numbers between them, labels in
capitals.

                                                                  2
     1                      P R O C E E D I N G S
     2                      THE PRESIDENT:  The Senate will
     3        come to order.
     4                      (Whereupon, a moment of silence was observed.)
     5                      SENATOR QUILL:  Thank you.

The same labels stand in the text of oral arguments without the numbers of a page:

    Quill v. Oster
    Oral Argument - November 15, 2031

    CHIEF JUSTICE RENN: Mr. Lo.
"""

from __future__ import annotations

from transcripts.formats.line_starts import lines_of
from transcripts.kinds import NoteKind, SpeakerKind
from transcripts.reading.later import later
from transcripts.reading.paragraphs.court_pages import court_lines
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    MarkupStyle,
    PageStyle,
    Repair,
    TextStyle,
)
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

# In capitals, but for "Mc" and its kin: "MR. McNALLY", "SENATOR STEWART-COUSINS", "MS. ST. JOHN".
_WORD = r"(?:Mc|Mac|De|Di|La|Le|Van)?\p{Lu}[\p{Lu}.’'‑/-]*"
_NAME = rf"{_WORD}(?:,?\s{_WORD}){{0,5}}"
_VOICES = {
    "q": SpeakerKind.ANONYMOUS,
    "a": SpeakerKind.ANONYMOUS,
    "question": SpeakerKind.ANONYMOUS,
    "unidentified": SpeakerKind.ANONYMOUS,
    "unidentified speaker": SpeakerKind.ANONYMOUS,
    "unidentified justice": SpeakerKind.ANONYMOUS,
    "audience member": SpeakerKind.ANONYMOUS,
    "voice": SpeakerKind.ANONYMOUS,
    "a voice": SpeakerKind.ANONYMOUS,
    "moderator": SpeakerKind.PERSON,
    "panel": SpeakerKind.GROUP,
    "audience": SpeakerKind.GROUP,
}
# "SENATOR TOM QUILL, CHAIR, SENATE STANDING COMMITTEE ON PORTS & HARBORS", as at the first time.
_POST = r"\(?[\p{Lu}\p{N}&][\p{Lu}\p{N}.’'‑/&-]*\)?"
_LABEL = later(
    rf"(?P<label>(?:MRS?\.?|MS\.?|DR\.|MISS|SENATOR|ASSEMBLY\s?(?:MAN|WOMAN|MEMBER)|HON\.)\s(?P<name>{_WORD}(?:\s{_WORD}){{1,4}})"
    rf",\s(?P<role>(?!(?:JR|SR|II|III)\.?\s?:){_POST}(?:,?\s{_POST}){{1,24}}))\s?:(?=\s\S)"
    rf"|(?P<label>(?:MRS?|MS|DR|MISS|MR\./MS)\.?\s(?P<name>{_NAME})"
    rf"|(?P<role>THE\s{_WORD}(?:\s{_WORD}){{0,4}})|{_WORD}(?:,?\s{_WORD}){{1,6}}"
    r"|[QA](?=\.\s)|QUESTION|UNIDENTIFIED|MODERATOR|PANEL|AUDIENCE|VOICE),?"
    r"(?:\s\((?P<note>[^():]{2,60})\))?"
    # An index of who speaks has the number of a page after it, a list of people nothing.
    r"(?:\s?:|(?<=^\s?[QA])\.)(?=\s\S)(?!\s(?:PAGE\b|\d{1,4}(?:\s\d|$)|\p{Lu}{2,}\s\p{Lu}{2,}))"
)
_PARTY = (
    r"(?:(?!v\.)(?:[\p{Lu}\p{N}(&“\"]\S*+"
    r"|(?:of|the|and|for|in|on|et|al\.|ex|rel\.|re|by|de|la|a)(?!\p{L})[.,]?)(?:\s|$))"
)
_DATE = r"\p{Lu}\p{Ll}+\s\d{1,2},\s\d{4}"
_CLOCK = r"\d{1,2}:\d\d\s[ap]\.m\."
_HEADER = tuple(
    map(
        later,
        (
            r"(?P<title>(?:BEFORE|IN)\sTHE\s[\p{Lu}\s,.'’-]{4,120}|(?:\p{Lu}+\s){1,5}(?:SENATE|ASSEMBLY|HOUSE|COURT))",
            # "Quill v. Oster", "PORT OF VANE, ET AL. v. QUILL", which is no line of a sentence.
            rf"(?P<title>(?=[\p{{Lu}}\p{{N}}“]){_PARTY}{{1,16}}+v\.\s{_PARTY}{{1,16}}+(?<!\p{{Ll}}{{4}}\.))",
            rf"(?:\p{{Lu}}\p{{Ll}}+,\s)?(?P<date>{_DATE})",
            rf"(?:Oral|Opinion)\s\p{{L}}+\s[-–—]\s(?P<date>{_DATE})(?:\s\(Part\s\d\))?",
            rf"\(?(?P<time>{_CLOCK})(?:\s(?:to|-)\s{_CLOCK})?\)?",
            # "ALBANY, NEW YORK", "Buffalo, New York 14202", "Washington, D.C."
            r"(?P<place>(?!(?:MRS?|MS|DR|MISS|HON|SENATOR|ASSEMBLY\p{Lu}*|JUDGE|JUSTICE)\b)\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,2},\s\p{Lu}{2,}(?:\s\p{Lu}{2,})?)",
            r"(?P<place>\p{Lu}[\p{L}.\s-]{1,40},\s(?:D\.\s?C\.|(?:\p{Lu}\p{Ll}+\s){1,2}(?=\d{5})|(?:New|North|South|West)\s\p{Lu}\p{Ll}+))(?:\s?\d{5})?",
            r"(?P<session>(?:\p{Lu}+\s){1,3}SESSION)",
        ),
    )
)
_HEADING = later(
    # "P R O C E E D I N G S"
    r"(?:\p{Lu}\s){4,30}\p{Lu}"
    r"|(?:ORAL|REBUTTAL|OPENING|CLOSING)\s(?:ARGUMENT|STATEMENT)\s(?:OF|BY)\s.{2,120}"
    r"|(?:[\p{Lu}-]{1,20}\s){0,2}(?:\p{Lu}{2,8}-)?EXAMINATION(?:\s(?:BY|OF)\s.{2,80})?"
    r"|(?:MORNING|AFTERNOON|EVENING)\sSESSION"
)
# "BY MS. RAU:", below which she asks, and who was sworn and answers.
_COUNSEL = later(r"BY\s(?:(?:MRS?|MS|DR|MISS)\b\.?\s.{1,50}|THE\sCOURT):?")
_SWORN = later(
    rf"(?:Whereupon,?\s)?{_NAME},\s(?:\p{{Ll}}.{{0,160}}\s)?(?i:sworn|affirmed)\b.{{0,300}}"
)
# What tells a record from any other text in numbered lines, within its first pages.
_SIGN = later(
    rf"\n[ \t]*(?:\d{{1,2}}[ \t]+)?(?:(?:\p{{Lu}} ){{4,30}}\p{{Lu}}|BEFORE THE "
    r"|IN THE .{0,60}COURT|PRESENT:|PRESIDING:|APPEARANCES|Q\.?[ \t]"
    rf"|{_WORD}(?: {_WORD}){{1,6}}:[ \t]+\p{{Lu}})"
)
_ARGUMENT = later(
    rf"\s*\S[^\r\n]{{1,200}}\r?\n\s*Oral Argument [-–—] {_DATE}(?: \(Part \d\))?\s*\r?\n"
)
# "Q    Did you": a label of another form, which only the document itself can prove.
_OTHER = later(r"\n[ \t]*(?:\d{1,2}[ \t]+)?Q(?:[ \t]{2,}|[ \t]*:)")
# Place, date and time below each other, with the numbers of the lines or without.
_MASTHEAD = later(
    rf"\n[\d \t]*\p{{Lu}}[\p{{Lu}} .-]{{1,40}}, \p{{Lu}}[\p{{Lu}} ]+\s+"
    rf"[\d \t]*{_DATE}\s+[\d \t]*{_CLOCK}\s"
)
_SNIFFED = 20_000


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a reporter has set a text."""
    if _ARGUMENT.match(text):
        return Confidence.SURE
    if any(lines_of(_MASTHEAD, text, _SNIFFED)):
        return Confidence.SURE
    if not any(lines_of(_SIGN, text, _SNIFFED)) or any(lines_of(_OTHER, text, _SNIFFED)):
        return Confidence.NO
    # Others print so too, and are sure by what they name.
    is_record = court_lines(text[:_SNIFFED], 0) is not None
    return Confidence.WEAK if is_record else Confidence.NO


STYLE = HouseStyle(
    name="court",
    sniff=_sniff,
    languages=("en",),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=_LABEL, voices=_VOICES, are_shortened=True),
    text=TextStyle(repairs=frozenset({Repair.COURT_PAGES}), has_headings=False),
    page=PageStyle(header=_HEADER, breaks=later(r"(?:Page\s)?(?P<page>\d{1,5})")),
    markup=MarkupStyle(aside_kind=NoteKind.FURNITURE),
    body=BodyStyle(
        rules=(
            Rule(kind=PassageKind.HEADING, pattern=_HEADING, is_first=True),
            Rule(kind=PassageKind.HEADING, pattern=_COUNSEL, is_first=True, level=2),
            Rule(kind=PassageKind.NARRATION, pattern=_SWORN),
        )
    ),
    directions=Directions(wordings=wordings("en")),
)
