"""What a name may look like where a form has it, as patterns, and what may stand around it."""

from __future__ import annotations

__all__ = [
    "ADDRESS",
    "BODY",
    "FACTION",
    "INITIALED",
    "LINE_NAME",
    "MARKS",
    "NOTE",
    "OFFICE",
    "PLACE",
    "QUALIFIER",
    "RAPPORTEUR",
    "ROLE",
    "STARS",
    "SURNAMED",
    "WAYS",
    "WORDS",
]

# The marks of bold print, where they are no marks to Markdown: "[12:31] **Anna:** Yes."; and those
# that say which way a number is written, which print nothing.
WAYS = r"\u202a\u202c\u2068\u2069"
MARKS = "*\u202a\u202c\u2068\u2069"
STARS = rf"[*{WAYS}]{{0,3}}+"
_OPEN = r":：;\[\](){}<>=|*"
# A name up to a colon: whatever has none of the signs that names have not, but for what a chat
# calls somebody: "+1 (555) 010-0199", "🌊 Anna", "@tom:old-quay.org".
ADDRESS = r"@[\w.=/-]{1,60}:[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}"
BODY = (
    rf"(?:(?P<name>~?\+[\d\s-]{{1,6}}\(\d{{1,5}}\)[\d\s-]{{4,16}}|{ADDRESS})"
    rf"|[\p{{L}}\p{{N}}_@#~+\p{{So}}][^{_OPEN}\n]{{0,90}}?)"
)
# "(Kingston and the Islands, Lib.)" belongs to the label, "(voice-over)" is a note.
# A place may hold another: "The Chair (Ms. Ada Quill (Old Quay, ABC))".
PLACE = r"(?:\s?\((?=[\p{Lu}\p{Lo}])(?:[^()]{1,200}|\([^()]{1,80}\)){1,3}+\))?+"
NOTE = r"(?:\s?[(\[](?P<note>[\p{Ll}?][^()\[\]]{0,250})[)\]])?+"
FORM = (
    r"(?:(?i:mrs?|ms|miss|messrs|dr|prof|hon|sen|rep|gov|st|sra?|srta|mme|mlle|m|hr|fr|herr)\.\s)"
)
WORD = r"(?:(?:Mc|Mac|De|Le|La|Van|O['’])?\p{Lu}[\p{L}\p{M}\p{N}’'&/_-]*+|\p{Lu}\.(?=\s\p{Lu}))"
SMALL = (
    r"(?:(?:of|the|and|de|del|la|le|van|von|der|den|da|do|dos|di|du|bin|al|el|pro|tempore|y|e)\s)"
)
WORDS = (
    rf"{FORM}{{0,2}}+{WORD}"
    rf"(?:\s{SMALL}{{0,2}}+{WORD}|\spro\stempore|,\s(?:Jr|Sr|III?)\b){{0,7}}+"
)
# "M. le président": an office in small letters, after a form of address.
OFFICE = r"(?:MM?\.|Mmes?)\s(?:le\s|la\s|l['’])\p{Ll}[\p{L}-]+(?:\s\p{Ll}[\p{L}-]+){0,3}?"
# "M. Olaf Moe, rapporteur.": nobody is addressed so in French.
RAPPORTEUR = rf"(?:MM?\.|Mmes?)\s{WORDS},\s\p{{Ll}}[^.:!?\n]{{1,80}}"
# "ИВАНОВ И. И. Спасибо.": the last full stop is that of an initial, and ends the label as well.
# "Иванов И. И., фракция "Маяк". Спасибо.": what somebody belongs to stands before it.
FACTION = r"(?:,\s[^.:!?\n]{2,80})?+"
INITIALED = r"\p{Lu}[\p{L}’'-]++\s\p{Lu}\.\s?\p{Lu}\."
# "A. QUILL. Yes.": before a surname in capitals.
SURNAMED = r"(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{Lu}’'-]{2,40}+"
QUALIFIER = r"(?:,\s[^.:\n]{1,80})?"
ROLE = (
    r"(?:\s?(?:--|[–—]|\s-)\s(?!Today\b|Yesterday\b|\d)(?P<role>[^\n.!?:]{2,100}?)"
    r"|,\s(?P<affiliation>[^\n!?:–—]{2,80}?)(?:\s[-–—]{1,2}\s(?P<role>[^\n!?:]{2,100}?))?)?"
)
LINE_NAME = (
    rf"(?:{WORDS}|[\p{{L}}\p{{N}}_@][\p{{L}}\p{{N}}_.@-]{{0,40}}"
    r"(?:\s[\p{L}\p{N}_.@’'-]{1,30}){0,4}?)"
)
