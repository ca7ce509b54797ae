"""The labels of the verbatim records of the United Nations."""

from __future__ import annotations

from transcripts.reading.later import later

__all__ = ["COURTESY", "LABEL", "NAME"]

COURTESY = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Msgr|Sra?|Mme|M)\.|(?:Miss|Sir|Dame|Lord|Lady|Baroness|Archbishop|Bishop"
    r"|Cardinal|Monsignor|Father|Sister|Rabbi|Prince|Princess|Sheikh|Sheikha|Sayyid|Judge|Justice"
    r"|General|Lieutenant General|Major General|Brigadier General|Admiral|Colonel|Professor)"
)
# Heads of states and governments have an office and no state.
_HEAD = (
    r"(?:Vice-)?President|Prime Minister|King|Queen|Emperor|Sultan|Emir|Amir|Crown Prince|Prince"
    r"|Princess|Pope|Chancellor|Captain Regent|Secretary-General|Secretary of State"
)
_WORD = (
    r"(?:\p{Lu}[\p{L}.'’-]*|of(?=\s\p{Lu})|al|bin|bint|ibn|von|van|der|den|de[lrns]?|da|dos?|di|e|la|le|zu|y|ul"
    r"|ud)"
)
# "de Rivas", "van den Berg", "d’Angelo", after a title of courtesy.
_SMALL = r"(?:(?:al|bin|ibn|von|van|der|den|de[lrns]?|da|dos?|di|la|le|zu|te)\s|d['’]){0,3}"
NAME = rf"{_SMALL}\p{{Lu}}[\p{{L}}.'’-]*+(?:\s{_WORD}){{0,6}}"
_STATE = (
    r"\s\((?!(?:spoke|speaking|interpretation|translation"
    r"|delivered)\s)(?P<affiliation>[^():;]{2,70}(?:\([^():;]{2,40}\)[^():;]{0,30})?)\)"
)
_NOTE = (
    r"\s?\((?P<note>[^():]{0,60}?\b(?:spoke|speaking|interpretation|translation|delivered"
    r"|provided)\b"
    r"[^():]{2,120})\)"
)
LABEL = later(
    rf"(?P<label>(?:H\.\s?E\.\s)?(?:{COURTESY})\s(?P<name>{NAME})(?:{_STATE})?(?:,\s(?P<role>\p{{Lu}}[^:.;]{{3,"
    rf"140}}?))?"
    rf"|The\s(?P<role>(?:Acting\s|Temporary\s|Provisional\s|Deputy\s)*+(?:(?:Vice-)?President"
    rf"|(?:Under-)?Secretary-General|(?:Vice-)?Chair(?:man|person)?|Secretary)"
    rf"|(?:ACTING\s|TEMPORARY\s|PROVISIONAL\s|DEPUTY\s)*+(?:PRESIDENT|SECRETARY-GENERAL|CHAIRMAN))"
    rf"|(?P<role>{_HEAD})\s(?P<name>{NAME})(?:{_STATE})?)"
    rf"(?:{_NOTE})?\s?:(?=\s|$)"
)
