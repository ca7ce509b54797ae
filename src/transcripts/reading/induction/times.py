"""How times are printed beside names: those in a recording, and those of a day."""

from __future__ import annotations

from transcripts.reading.later import later

__all__ = [
    "AFTER",
    "AGAIN",
    "BEFORE",
    "COPIED",
    "COPIED_LINE",
    "IN_BRACKETS",
    "OF_A_DAY",
    "TIMES_AFTER",
    "TIME_BEFORE",
    "TIME_LINE",
]

# "12:31", "00:12:31.500", "01:00:10:24" with the number of the frame, "000:12:31", "10:00 AM",
# "9:02 p. m.", "10h05", "00h:12m:31s".
_CLOCK = (
    r"(?:\d{1,3}:\d\d?:\d\d?(?:[:;]\d\d(?!\d))?|\d{1,3}[:h]\d\d(?!:?\d)"
    r"|\d{1,2}h:?\d\d?m:?\d\d?s\b)(?:[.,]\d{1,3})?+(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?+"
)
# What stands before the hours in Korean, Chinese and Japanese; and what says which way to read.
_HALF = r"(?:(?:오전|오후|上午|下午|午前|午後|凌晨|晚上)\s?)?+"
_WAY = r"[\u200e\u200f]?"
# "3.1s", as a program counts: only in brackets.
_SECONDS = r"\d{1,5}(?:\.\d{1,3})?+s"
# "14/05/2031, ", "04-Jun-31 ", "14 May 2031 at ", "04/06/2031 à ".
_DATE = (
    rf"(?:\d{{1,4}}{_WAY}[./-]\d{{1,2}}{_WAY}[./-]\d{{1,4}}[,،]?\s(?:[-–]\s|\p{{Ll}}{{1,4}}\s)?+"
    r"|\d{1,2}[\s-]\p{L}{3,9}\.?[\s-]\d{2,4}(?:,|\sat)?\s|(?:Today|Yesterday)\sat\s)"
)
_UNTIL = rf"(?:\s?(?:-->|->|[-–—])\s?|\s){_CLOCK}"
# "00:03", or the first of "00:03.1 --> 00:05.9".
_TIME = rf"(?:{_DATE})?+{_HALF}(?P<time>{_CLOCK})(?:{_UNTIL})?+"
_COUNTED = rf"(?P<time>{_SECONDS})(?:\s?[-–—]\s?{_SECONDS})?+"
_EITHER = rf"\s?(?|{_TIME}|{_COUNTED})\s?"
IN_BRACKETS = rf"(?:\[{_EITHER}\](?:\([^()\s]{{0,300}}\))?+|[(`]{_EITHER}[)`])"
# Before the name: "[12:31] ", "12:31 - ", "14/05/2031, 10:00 - ", "10:00:02 From ".
BEFORE = rf"(?:{IN_BRACKETS}|{_TIME})(?:[,;]|:(?=\s))?+(?:\s?[-–—|])?+\s?(?:From\s{{1,2}})?+"
# After it: " (12:31)", " [0:12](https://…)", " 12:31", " — Today at 10:00".
AFTER = rf"(?:,?\s)?(?:{IN_BRACKETS}|(?:(?<=\s)|[-–—|,]\s|at\s){_TIME})"
# "1 hour 2 minutes 3 seconds", as pages say it to who hears them, in several languages.
_WORDS = (
    r"(?:\d{1,2}\s\p{L}{3,7}\s)??\d{1,2}\s(?:[Mm]inut|мин)\p{L}{0,5}\s"
    r"\d{1,2}\s(?:[Ss]e[ckg]|сек)\p{L}{2,6}"
)
# What is copied from the page of a meeting, on the lines below a name: that, with the time in
# digits after it; and "10:02:11 AM → https://…".
_COPIED = rf"(?:(?P<time>{_WORDS})(?:\s?{_CLOCK})?+|(?P<time>{_CLOCK})\s→\s\S{{1,300}}+)"
COPIED = rf"\s{_COPIED}"
# The name may stand there once more.
AGAIN = rf"(?:\s(?P=name)\s{_WORDS})?+"
# In columns: "GL<TAB>00:01.2<TAB>00:03.4<TAB>where were you".
TIMES_AFTER = rf"(?:\s{_TIME})"
TIME_BEFORE = later(BEFORE)
# "10:02 AM", alone on the line below a name.
TIME_LINE = later(rf"{IN_BRACKETS}|{_TIME}")
COPIED_LINE = later(_COPIED)
# What says that a time beside a label is one of a day: "14/05/2031, 10:00 - ", "10:00 AM".
OF_A_DAY = later(rf"(?:^|(?<=\W)){_DATE}|\d\s?[AaPp]\.?\s?[Mm]\b")
