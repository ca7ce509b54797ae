"""The labels of the Congressional Record, and of hearings."""

from __future__ import annotations

from transcripts.reading.later import later

__all__ = ["IN_CAPITALS", "LABEL"]

# A word of a name in capitals: "QUILL", "McCAIN", "MILLENDER-McDONALD", "O'NEILL", "G.".
_CAPITALS = r"(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}[\p{Lu}'’]+(?:-(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}[\p{Lu}'’]+)*+"
IN_CAPITALS = (
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
LABEL = later(
    rf"(?P<label>{_COURTESY}(?:(?P<role>Manager|Counsel)\s)?(?P<name>{IN_CAPITALS}){_STATE}"
    rf"|The\s(?P<role>{_CHAIR})\s?(?:\(?\s?{_COURTESY}(?P<name>[^()]{{2,40}}?){_STATE}\))?)"
    r"\.(?=\s|$)"
    # In hearings. A name alone there is called by the chair, and has nothing after it.
    rf"|(?P<label>{_COURTESY}(?!(?:Chair|Speaker|President|Vice|Secretary"
    rf"|Leader)\p{{L}}*+\.)(?P<name>{_NAME}){_STATE}"
    r"|The\s(?P<role>(?:Vice\s)?Chair(?:man|woman|person)?|(?:Reading\s|Chief\s)?Clerk|Reporter|Witness(?:es)?)"
    rf"|(?P<role>{_OFFICES})\s(?P<name>{_NAME}|{IN_CAPITALS}){_STATE})\.(?=\s)"
)
