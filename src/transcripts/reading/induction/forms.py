r"""The grammar of label forms: what may stand before a name, around it and after it.

    [lead] [time] NAME [role, affiliation, note] [time] END

A form is one choice of lead, wrapping and end; the parts in brackets may be there or not. Printed
forms, one for each end:

    * MQ: Good morning.                  [00:03 --> 00:05] SPEAKER_00: Good morning.
    CHAIR QUILL. Good morning.           Ada Quill (PPE). - Good morning.
    BAŞKAN – Good morning.               14:00:02 <mquill> good morning
    00:03 - Marta Quill                  Marta Quill -- Chief Executive Officer
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from functools import cache

import regex
from attrs import frozen

from transcripts.reading.induction.name_forms import (
    BODY,
    FACTION,
    INITIALED,
    LINE_NAME,
    NOTE,
    OFFICE,
    PLACE,
    QUALIFIER,
    RAPPORTEUR,
    ROLE,
    STARS,
    SURNAMED,
    WAYS,
    WORDS,
)
from transcripts.reading.induction.times import (
    AFTER,
    AGAIN,
    BEFORE,
    COPIED,
    IN_BRACKETS,
    TIMES_AFTER,
)
from transcripts.reading.later import later

__all__ = [
    "ALL_PARTS",
    "ARROWS",
    "ROLE_LINE",
    "TIMED_INSIDE",
    "TIMES_IN_COLUMNS",
    "End",
    "Form",
    "Lead",
    "Part",
    "Wrap",
    "lead_of",
    "pattern_of",
    "scanner",
    "system_line_of",
    "timed_line_of",
    "two_lines_of",
]


class Lead(StrEnum):
    """What stands at the start of the line, before name and time."""

    NONE = ""
    BULLET = "a bullet"  # * MQ: Yes.
    NUMBER = "a number"  # 12. MQ: Yes.
    HEADING = "the sign of a heading"  # #### Speaker 1
    QUOTE = "the sign of a quotation"  # > MQ: Yes.
    STAR = "an asterisk"  # *MQU: Yes.
    SIGN = "the sign of a tag or an address"  # #MQ: Yes. @MQ: Yes.
    CIRCLE = "a circle"  # ○위원장 김철수  회의를 시작하겠습니다.


class Wrap(StrEnum):
    """What stands around the name."""

    NONE = ""
    ANGLE = "<…>"  # <mquill> yes
    SQUARE = "[…]"  # [You] Yes.
    CURLY = "{…}"  # {You} Yes.
    ROUND = "(…)"  # (Marta Quill) Yes.
    CORNER = "【…】"  # 【司会】はい。
    ITALIC = "_…_"  # _Marta Quill:_ Yes.
    QUOTED = "“…”"  # "Marta Quill" (1946732288) 00:00:01


class End(StrEnum):
    """What ends the label."""

    COLON = "a colon"  # MQ: Yes.
    STOP = "a full stop"  # CHAIR QUILL. Yes.
    SURNAME = "a full stop after initials and a surname"  # A. QUILL. Yes.
    STOP_DASH = "a full stop and a dash"  # Ada Quill (PPE). - Yes.
    DASH = "a dash"  # Q - Yes?
    SEMICOLON = "a semicolon"  # MQ; Yes.
    MARK = "a slash or an arrow"  # MQ/ Yes. MQ> Yes. Marta Quill → Yes.
    ROUND = "a closing bracket"  # Q) Yes?
    PIPE = "the edge of a cell"  # | Marta Quill | Yes. |
    QUOTATION = "a quotation"  # 高橋「はい」
    GAP = "a tab or a wide space"  # Marta Quill<TAB>Yes. Q    Yes?
    BOLD = "the end of its bold print"  # **Marta Quill** Yes.
    BRACKET = "its bracket"  # <mquill> yes
    LINE = "the end of its line"  # 00:03 - Marta Quill
    NOTHING = "no label"  # **Where were you born?**


_LEADS = {
    Lead.NONE: "",
    Lead.BULLET: r"(?:[*+•‣◦▪·–—-]\s|[▲△●■□◆◇►▶]\s?|(?![○◯〇])\p{So}\ufe0f?\s)",
    Lead.NUMBER: r"(?:\d{1,4}[.):]?|\[\d{1,4}\]|\(\d{1,4}\))\s(?:\|\s)?",
    Lead.HEADING: "",
    Lead.QUOTE: r">{1,3}+\s?",
    # Not in italics: "*MQ: Yes?*".
    Lead.STAR: r"\*(?=\p{L}(?![^\n]*\*$))",
    # "@tom:old-quay.org" is an address as a whole.
    Lead.SIGN: r"[#@](?=\p{L}(?![\w.=/-]{0,60}:[\w-]+\.))",
    Lead.CIRCLE: r"[○◯〇]\s?",
}
_LEAD = later("|".join(f"(?P<{lead.name}>{_LEADS[lead]})" for lead in Lead if _LEADS[lead]))


class Part(StrEnum):
    """A part of a label that may be there or not."""

    BEFORE = "a time before the name"
    AFTER = "a time after it"
    COPIED = "a time in words, or with a link, below it"
    PLACE = "a place, party or body in brackets"
    NOTE = "a note in brackets"


ALL_PARTS = frozenset(Part)
_TIMED = rf"(?:{AFTER})?+"
ARROWS = "→⇒⟶➔➜»›"
# By its end: what stands before its optional parts, between them, and after them.
_ENDS: dict[End, tuple[str, str]] = {
    End.COLON: (
        BODY,
        rf"{STARS}«AFTER»(?:\s?[:：](?![:：/]|(?<=\d:)\d|\s?\|)|\s::(?=\s)){STARS}«LATE»",
    ),
    End.STOP: (
        rf"(?:{INITIALED}{FACTION}|(?:{WORDS}|{OFFICE})(?:\s?[(\[]\?[)\]])?+|{RAPPORTEUR})",
        # After a form of address it ends nothing: "EXAMINATION BY MS. RENN".
        r"(?:(?<=\s\p{Lu}\.\s?\p{Lu}\.)|(?<!\b(?i:mrs?|ms|dr|prof|st))\.\d?)(?!\s?[-–—]+\s)(?=\s\S|$)",
    ),
    End.SURNAME: (SURNAMED, r"\.(?=\s\S)"),
    End.STOP_DASH: (rf"(?:{WORDS}|{OFFICE})", r"\.\s?[-–—]{1,2}(?=\s)"),
    End.DASH: (
        BODY,
        rf"{STARS}«AFTER»(?:(?:\s?[–—]+|\s-{{1,2}}|--)(?=\s)|—(?=[\p{{Lu}}\p{{Lo}}¿¡“\"]))",
    ),
    End.SEMICOLON: (BODY, r";(?=\s)"),
    End.QUOTATION: (BODY, r"(?=[「『])"),
    End.MARK: (BODY, rf"(?:/|\s?>{{1,2}}|\s?[-=]>|\s?[{ARROWS}])(?=\s)"),
    End.ROUND: (r"\p{Lu}", r"\)(?=\s)"),
    End.PIPE: (BODY, rf"{STARS}«AFTER»(?:\s?[:：])?\s?[|│](?=\s)"),
    End.LINE: (
        rf"(?P<name>{LINE_NAME})",
        r"«COPIED»«AFTER»(?P<mark>\s?\[\d{1,4}\])?+«AGAIN»(?:\s?[-=_*]{3,})?+$",
    ),
}
_BELOW = (
    r"(?P<affiliation>\p{Lu}[^\n!?:]{1,80}?)\s(?:-{1,2}|[–—])\s(?P<role>\p{Lu}[^\n.!?:]{1,100})"
)
_AFTER_PLACE = {End.STOP_DASH: QUALIFIER, End.LINE: ROLE}
# Fast path: with what all that may stand after a name begins.
_AFTER_NAME = (
    rf"(?=\s{{0,2}}(?:[(\[:：;.,/>)「『|│*=_`–—{ARROWS}{WAYS}-]|at\s"
    r"|(?<=\s)(?:\d|Today|Yesterday)|$))"
)
_LATE = rf"(?:{AFTER}(?=\s|$):?)?+"
_WRAPS = {
    # Also with marks of print around it: "__< mquill >__ yes".
    Wrap.ANGLE: (
        r"_{0,2}+<(?:[+%~&\s]|@(?![\w.=/-]{0,60}:[\w-]+\.))?"
        r"(?P<label>[^<>\s/!?](?:[^<>\n]{0,60}[^<>\s])?)\s?>_{0,2}+"
    ),
    Wrap.CURLY: r"\{(?P<label>[^{}\s][^{}\n]{0,60})\}",
    Wrap.ROUND: r"\((?P<label>\p{L}[^()\n]{0,60})\)",
    Wrap.SQUARE: r"\[(?P<label>(?![\d:.,\s]++\])[^\[\]\s][^\[\]\n]{0,60})\](?!\()",
    Wrap.CORNER: r"[【〔［](?P<label>[^【】〔〕［］\n]{1,60})[】〕］]",
    Wrap.ITALIC: r"_{1,3}(?P<label>\p{L}[^_\n:：]{0,60})(?:_{1,3}\s?[:：]|[:：]_{1,3})",
    # The number of an account may stand after it.
    Wrap.QUOTED: r"[“\"](?P<label>\p{L}[^“”\"\n]{0,60})[”\"](?:\s\(\d{4,15}\)|(?=\s?[:：]))",
}
_WRAPPED = rf"(?:{AFTER})?+(?:\s?[:：](?!\S))?+(?=\s|$)"


def _core(end: End, wrap: Wrap, parts: Collection[Part]) -> str:
    """Return the pattern of name and end, with some of the parts that may be there."""
    if wrap is not Wrap.NONE:
        # Chinese and Japanese have no space after it.
        return _WRAPS[wrap] + ("" if wrap is Wrap.CORNER else _WRAPPED)
    name, close = _ENDS[end]
    place = PLACE if Part.PLACE in parts else ""
    note = NOTE if Part.NOTE in parts else ""
    is_timed = Part.AFTER in parts
    close = close.replace("«AFTER»", _TIMED if is_timed else "")
    is_copied = Part.COPIED in parts
    close = close.replace("«COPIED»", f"(?:{COPIED})?+" if is_copied else "")
    close = close.replace("«AGAIN»", AGAIN if is_copied else "")
    close = close.replace("«LATE»", _LATE if is_timed else "")
    # The full stop of an initial ends a label as well, and a sentence follows.
    after = "" if end is End.STOP else _AFTER_NAME
    return f"(?P<label>{name}{after}{place}{_AFTER_PLACE.get(end, '')}){note}{close}"


@frozen(cache_hash=True)
class Form:
    """A form of labels.

    Attributes:
        lead: What stands at the start of the line.
        wrap: What stands around the name.
        end: What ends the label.
        timed: Whether a time, or the number of the turn, stands beside the name, where the end
            alone says little.
    """

    lead: Lead
    wrap: Wrap
    end: End
    timed: bool = False

    @property
    def is_strong(self) -> bool:
        """Whether no sentence has the form by chance."""
        is_sign = self.lead is Lead.CIRCLE or self.end in (End.COLON, End.BRACKET, End.NOTHING)
        return self.timed or is_sign

    @property
    def is_bracketed(self) -> bool:
        """Whether signs stand around the name that are no marks of print: "<mquill> yes"."""
        return self.wrap not in (Wrap.NONE, Wrap.ITALIC, Wrap.QUOTED)

    @property
    def words(self) -> str:
        """What it looks like, in words."""
        if self.end is End.NOTHING:
            return "questions that are set off from what is answered"
        around = f" in {self.wrap}" if self.wrap else ""
        before = f"{self.lead}, " if self.lead else ""
        time = " with a time beside it" if self.timed else ""
        return f"{before}a name{around}{time} and {self.end}"

    @classmethod
    def of(cls, lead: Lead, wrap: Wrap, end: End, *, timed: bool) -> Form:
        """Return a form; where the end is one of sentences too, a time beside it is part of it."""
        return _made(lead, wrap, end, timed and end not in (End.COLON, End.BRACKET))


@cache
def _made(lead: Lead, wrap: Wrap, end: End, timed: bool) -> Form:  # noqa: FBT001 - as the attributes
    """Return a form; there are few, and many lines have each."""
    return Form(lead, wrap, end, timed=timed)


def lead_of(text: str) -> tuple[Lead, int]:
    """Return what stands at the start of a line, and where the line goes on after it."""
    found = _LEAD.match(text)
    return (Lead[found.lastgroup], found.end()) if found and found.lastgroup else (Lead.NONE, 0)


def pattern_of(
    form: Form, labels: Iterable[str], parts: Collection[Part], *, is_offset: bool
) -> str:
    """Return the pattern of a form, for ``LabelStyle``.

    Args:
        form: The form.
        labels: The labels. A tab is a space where patterns are asked, so there they are needed.
        parts: Those of its optional parts that a label has.
        is_offset: Whether its times are those in a recording.
    """
    if form.end in (End.GAP, End.BOLD):
        # "A boat came" begins a line as well.
        times = TIMES_AFTER if Part.AFTER in parts else ""
        after = r"(?=\s(?:(?<=[\w*-][\w*]\s)|[^\p{Ll}])|$)"
        core = rf"(?P<label>{_either(labels)}){STARS}{times}{after}"
    else:
        core = _core(form.end, form.wrap, parts)
    before = f"(?:{BEFORE})?+" if Part.BEFORE in parts else ""
    made = f"{_LEADS[form.lead]}{before}{STARS}{core}".replace(_AFTER_NAME, "")
    made = made.replace("(?P<mark>", "(?:")
    return made if is_offset else made.replace("(?P<time>", "(?:")


def two_lines_of(names: Iterable[str], roles: Iterable[str]) -> str:
    """Return the pattern of names with company and role, or a known role, on the line below."""
    role = f"(?P<role>{_either(roles)})"
    return rf"(?P<label>(?P<name>{_either(names)})\s(?:{_BELOW}|{role}))$"


def timed_line_of(names: Iterable[str]) -> str:
    """Return the pattern of names as a whole, "Berg, Ada", with a time on the line below."""
    return rf"(?P<label>(?P<name>{_either(names)}))(?:{COPIED}|{AFTER})?+{AGAIN}$"


def _either(texts: Iterable[str]) -> str:
    """Return the pattern of some texts, the longest first."""
    return "|".join(map(regex.escape, sorted(set(texts), key=lambda text: (-len(text), text))))


def system_line_of(form: Form) -> str:
    """Return the pattern of what a chat says itself between the messages of a form, as a whole.

    It has the time that messages have, and nobody's name before its end. Printed forms, of forms
    with a time before the name: "[14/05/2031, 10:01:00] Marta joined", "10:02 - Messages are
    encrypted.".
    """
    made = rf"{_LEADS[form.lead]}(?>{BEFORE})\s*+(?![^:：]{{0,90}}[:：](?!\d)|[<\[*])\S.*+"
    return made.replace("(?P<time>", "(?:")


def scanner(end: End, wrap: Wrap) -> regex.Pattern[str]:
    """Return what finds a name and its end, after lead and time."""
    return _SCANNERS[end, wrap]


# "… two weeks. Tobias Renn: ( 00:10 ) Yes.": a label after a sentence on the same line.
TIMED_INSIDE = later(
    rf"(?<=[.!?…”\"]\s)(?P<label>{WORDS}):\s?{IN_BRACKETS}(?=\s\S)",
)
# From when to when, in the columns after a name.
TIMES_IN_COLUMNS = later(TIMES_AFTER + r"(?=\s\S)")
# "Old Bank -- Analyst", below a name.
ROLE_LINE = later(_BELOW)
_SCANNERS = {
    **{(end, Wrap.NONE): later(_core(end, Wrap.NONE, ALL_PARTS)) for end in _ENDS},
    **{(End.BRACKET, wrap): later(_core(End.BRACKET, wrap, ())) for wrap in _WRAPS},
}
