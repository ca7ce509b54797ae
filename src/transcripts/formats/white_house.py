"""The house style of the White House: briefings, gaggles, press calls, remarks.

The printed form, as the site prints it and as converters to Markdown wrap it:

    James S. Brady Press Briefing Room
    2:25 P.M. EDT
    MS. PSAKI:  Good afternoon.
    Q    Thank you.  (Laughter.)
    CHAIR BERNSTEIN:  It was <s>4.1</s> [3.5] percent.
    3:07 P.M. EDT
"""

from __future__ import annotations

import regex

from transcripts.formats.line_starts import lines_of
from transcripts.kinds import SpeakerKind
from transcripts.reading.later import later
from transcripts.reading.style.groups import BodyStyle, LabelStyle, Layout, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle

__all__ = ["STYLE"]

# In capitals: "MR. KIRBY:", "SECRETARY McDONOUGH:", "THE PRESIDENT:", "MR. O’BRIEN:".
_WORD = r"(?:Mc|Mac|De|La)?\p{Lu}[\p{Lu}\d.’'‑/-]*"
_WORDS = rf"{_WORD}(?:\s(?:of\s|and\s)?{_WORD}){{0,7}}"
_VOICE = (
    r"(?:AIDE|AUDIENCE|CROWD|INTERPRETER|MODERATOR|OPERATOR|PARTICIPANTS?|REPORTERS?|STAFF|VOICE)"
)
_LABEL = later(
    # Nobody is called by one letter: "Q" is a reporter, and has no colon.
    rf"(?P<label>(?P<name>(?:MRS?|MS|DR)\.?\s{_WORDS})|(?P<role>THE\s{_WORDS})"
    # One word alone may be "NATO:" at the start of a sentence.
    rf"|(?!Q\s){_WORD}\s{_WORDS}(?:\s#?\d{{1,2}})?|{_VOICE})"
    r"(?:\s\((?P<note>[^():]{2,60})\))?\s?:(?=\s|$)"
    r"|(?P<label>Q)(?::|\s(?=[^\p{Ll}&]))"
)
_VOICES = {
    "q": SpeakerKind.ANONYMOUS,
    "question": SpeakerKind.ANONYMOUS,
    "moderator": SpeakerKind.ANONYMOUS,
    "participant": SpeakerKind.ANONYMOUS,
    "operator": SpeakerKind.ANONYMOUS,
    "reporter": SpeakerKind.ANONYMOUS,
    "aide": SpeakerKind.ANONYMOUS,
    "interpreter": SpeakerKind.ANONYMOUS,
    "audience member": SpeakerKind.ANONYMOUS,
    "senior administration official": SpeakerKind.ANONYMOUS,
    "staff": SpeakerKind.ANONYMOUS,
    "voice": SpeakerKind.ANONYMOUS,
    "senior administration officials": SpeakerKind.GROUP,
    "participants": SpeakerKind.GROUP,
    "reporters": SpeakerKind.GROUP,
    "crowd": SpeakerKind.GROUP,
    "audience": SpeakerKind.GROUP,
}
# The last line: "3:07 P.M. EST", or "END 3:23 P.M. EDT".
_CLOCK = r"\d{1,2}:\d\d\s?[AP]\.?M\.?(?:\s\p{Lu}{2,4})?"
_CLOSING = later(rf"(?:END\s?)?{_CLOCK}")
# "2:05 P.M. EDT", "2:05 p.m. EDT"; "12:10 p.m." alone is when a senate or a court begins.
_START = later(
    r"\n[ \t\xa0]*\d{1,2}:\d\d\s?(?:[AP]\.?M\.?(?:\s\p{Lu}{2,4})?|[ap]\.?m\.?\s\p{Lu}{2,4})"
    r"[ \t\xa0]*$",
    regex.MULTILINE,
)
# The head of older pages: "THE WHITE HOUSE / Office of the Press Secretary".
_MASTHEAD = later(r"\n[ \t\xa0]*the\swhite\shouse\s{1,40}office\sof\sthe\s", regex.IGNORECASE)
_SOURCE = later(r"\nsource_url:.*whitehouse", regex.MULTILINE)
_SIGNS = (_SOURCE, _START, _MASTHEAD)
_SPOKEN = later(
    rf"\n[ \t\xa0]*(?:Q[ \t\xa0]+\S|(?:MRS?|MS|DR|THE)\.?\s{_WORDS}:\s)", regex.MULTILINE
)
_SNIFFED = 20_000


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text comes from the White House."""
    # Other texts have a line with a time, and labels in capitals; few have one of these.
    is_spoken = any(lines_of(_SPOKEN, text, _SNIFFED))
    is_ours = is_spoken and any(any(lines_of(sign, text, _SNIFFED)) for sign in _SIGNS)
    return Confidence.SURE if is_ours else Confidence.NO


STYLE = HouseStyle(
    name="white-house",
    sniff=_sniff,
    languages=("en",),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=_LABEL, voices=_VOICES),
    text=TextStyle(layout=Layout.BLOCKS),
    page=PageStyle(furniture=frozenset({"###", "# # #", "-0-", "end"}), has_place_lines=True),
    body=BodyStyle(closing=_CLOSING),
)
