"""How a Hansard is recognised: by forms that stand nowhere else."""

from __future__ import annotations

import re

from transcripts.formats.westminster_labels import CODE
from transcripts.reading.later import later
from transcripts.reading.style.house_style import Confidence

__all__ = ["HOUSE", "sniff"]

HOUSE = (
    r"house\sof\s(?:commons|lords|representatives|assembly|keys)|(?:the\s)?national\sassembly"
    r"|(?:the\s)?senate|legislative\s(?:assembly|council)|dáil\séireann|seanad\séireann"
    r"|chambre\sdes\scommunes|westminster\shall|(?:lok|rajya)\ssabha|(?:scottish|welsh)\sparliament"
    r"|parliament(?=\sof)"
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
    rf"(?i:(?:{HOUSE})(?:\sdebates)?|(?:{HOUSE})\sof\s\p{{L}}[^.:\n]{{2,40}}|proceedings\sof\s(?:the\s)?(?:{HOUSE}|.{{0,20}}public\scommittee.{{0,60}}))\.?[^\S\n]*(?=\n|$)",
    r"(?i:written\s(?:ministerial\s)?(?:answers|statements)(?:\sto\squestions)?|oral\sanswers\sto\squestions|parliamentary\sdebates|orders\sof\sthe\sday|papers\slaid|questions\s(?:for|by)\s.{3,40})\.?[^\S\n]*(?=\n|$)",
)
_REPORT = r"(?i:official\sreport\sof\s.{3,60})[^\S\n]*(?=\n|$)"
# What begins with any letter, or is one sign with what does.
_OPENED = (
    r"\[The\s[\p{L}\s]{4,40}\sopened\sthe\smeeting\sat\s|Members\sinterjecting\s?[:—–-]"
    r"|[^.:\n]{3,80}\stook\sthe\s[Cc]hair\s(?:and|at)\s"
)
_MEMBER = (
    r"(?:\d{1,2}\.\s)?\p{Lu}[^:()\n]{3,60}\s\([^()\n]{3,60}\)\s\(\p{Lu}[\p{L}/ ]{1,14}\)\s?:\s"
)
_SESSION = (
    r"(?i:(?:\p{L}+\s)?volume\sof\ssession\s.{4,12}|.{3,40}\ssession\s.{0,40}parliament\b.{0,40})"
    r"[^\S\n]*(?=\n|$)"
)
_EACH_SIGN = [
    later(rf"{_AT_LINE}(?:{sign})")
    for sign in (*_SIGNS, *_TITLES, _OPENED, _MEMBER, f"{_REPORT}|{_SESSION}")
]
# Fast path: few lines are any of them, and of most the first word says so.
_BEGINS = re.compile(
    rf"\n{_AT_LINE}(?:[\d(\[<]|(?=[ADHLMPSTWNCROQadhlmpstwncroq])(?:{_COURTESY}"
    r"|(?:Some|An|Adv|Motion|Des|Le)\b|(?i:the|their|house|national|senate|legislative|dáil|seanad"
    r"|chambre|westminster|lok|rajya|scottish|welsh|parliament|parliamentary|proceedings|written|oral"
    r"|orders|papers|questions|official)\b))"
)
_ANY_SIGN = later(rf"{_AT_LINE}(?:{'|'.join((*_SIGNS, *_TITLES, _REPORT))})")
# What begins with any letter is found by what else it holds: its letters, and the whole of it.
_WITHIN = tuple(
    (letters, later(form))
    for letters, form in (
        (("ession", "ESSION"), r"(?i:session)"),
        (("took",), r"took\sthe\s[Cc]hair"),
        (("opened",), r"opened\sthe\smeeting"),
        (("interjecting",), r"Members\sinterjecting"),
        ((")",), r"\)\s\(\p{Lu}[\p{L}/ ]{1,14}\)\s?:"),
    )
)
_HEAD = 60_000
_LONGEST_SIGN = 1_000
# Each by itself: what begins with fixed letters is found by them.
_OTHERS = (
    later(r"\[(?i:Congressional Record)"),
    later(r"<!?(?i:html|doctype|akomaNtoso)"),
)


def sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is a Hansard: by two forms that only they have."""
    if any(sign.search(text, 0, 4_000) for sign in _OTHERS):
        return Confidence.NO
    head = text[:_HEAD].replace("\r\n", "\n").replace("\r", "\n")
    begins = (line.start() for line in _BEGINS.finditer(f"\n{head}"))
    starts = {start for start in begins if _ANY_SIGN.match(head, start)}
    for letters, form in _WITHIN:
        if any(map(head.__contains__, letters)):
            starts.update(head.rfind("\n", 0, one.start()) + 1 for one in form.finditer(head))
    lines = [head[start : start + _LONGEST_SIGN] for start in starts]
    counts = [sum(sign.match(line) is not None for line in lines) for sign in _EACH_SIGN]
    # The first three are sure if they come twice.
    found = sum(min(count, 2) for count in counts[:3]) + sum(map(bool, counts[3:]))
    return Confidence.SURE if found > 1 else Confidence.NO
