"""The house style of the stenographic minutes of the Austrian Parliament.

The printed form of both chambers, with the time in the margin on a line of its own:

    43. Sitzung des Nationalrates der Republik Österreich
    XXXI. Gesetzgebungsperiode    Montag, 4. Mai 2026
    Beginn der Sitzung: 9.05 Uhr
    Präsidentin Mag. Anna Berg: Ich eröffne die 43. Sitzung. (Beifall bei der ABC.)
    9.08
    Abgeordneter Dr. Karl Lang (DEF): Frau Präsidentin! (Abg. Berg: Hört! Hört!)
    Bundesministerin für Fähren Ing. Eva Kern, MA (fortsetzend): Hohes Haus!
    Schluss der Sitzung: 16.55 Uhr
"""

from __future__ import annotations

from transcripts.formats.line_starts import lines_of
from transcripts.kinds import EventKind
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

# "Dr.", "Dipl.-Ing.", "Mag. (FH)" before a name, ", MBA" and ", BSc (WU)" after it.
_DEGREE = r"(?:\p{Lu}[\p{L}-]*\.(?:-\p{Lu}\p{L}*\.?){0,4}(?:\s?\(FH\))?\s)"
_AFTER = r"(?:,\s\p{Lu}[\p{L}.]{1,10}(?:\s\(\p{Lu}{2,4}\)(?=[\s,]))?){0,4}"
_PARTICLE = r"von|van|der|den|de|zu|zum|zur|vom|al|el"
_SURNAME = r"\p{Lu}(?:\.|[\p{L}\p{M}’'\u00ad-]*(?!\.))"
_NAME = rf"{_SURNAME}(?:\s(?:{_PARTICLE}|{_SURNAME})){{0,7}}\s{_SURNAME}"
_PERSON = rf"{_DEGREE}{{0,6}}(?P<name>{_NAME}){_AFTER}"
_CHAIR = r"(?:(?:Erste|Zweite|Dritte)r?\s)?(?:(?:Alters|Vize)p|P)räsident(?:in)?"
_MEMBER = r"(?:Schriftführer(?:in)?\s)?(?:Abgeordneter?|Bundesrat|Bundesrätin)"
# With what it governs: "Bundesminister für Finanzen", "Präsident des Rechnungshofes".
_HOLDER = (
    r"(?:Bundes(?:minister|kanzler|präsident)|Vizekanzler|Staatssekretär|Volksanwält|Volksanwalt"
    r"|Berichterstatter|Schriftführer|Landeshaupt|Landesrat|Landesrät|Mitglied|Präsident"
    r"|Bürgermeister)[\p{L}-]*"
)
_OF = r"(?:\s[^.:()]{2,160})?"
_GROUP = (
    r"(?:\s?\((?P<party>(?:\p{Lu}|ohne\s|frak|partei)[^():,]{1,40})"
    r"(?:,\s(?P<constituency>[^():]{2,40}))?\))"
)
_SAID = r"(?:\s?\((?P<note>[^():]{2,160})\))?:(?=\s|$)"
_LABEL = later(
    rf"(?P<label>(?P<role>{_MEMBER})\s{_PERSON}{_GROUP}?){_SAID}"
    rf"|(?P<label>(?P<role>{_CHAIR})\s{_PERSON}){_SAID}"
    # Where no degree parts them, the office is as long as it can be.
    rf"|(?P<label>(?P<role>{_HOLDER}{_OF})\s{_DEGREE}{{1,6}}(?P<name>{_NAME}){_AFTER}{_GROUP}?){_SAID}"
    rf"|(?P<label>(?P<role>{_HOLDER}{_OF})\s(?P<name>{_NAME}){_AFTER}{_GROUP}?){_SAID}"
)
_HECKLER = (
    r"Abg(?:eordneten?r?|\.)|Bundesr(?:at|ätin|äte)|Bundesminister(?:in)?|Staatssekretär(?:in)?"
)
# Heckles are those of one member, or of a group.
_WORDINGS = (
    (EventKind.NOISE, r".{0,80}\bgibt\s(?:neuerlich\s|das\s|ein\s)*+Glockenzeichen\b.*"),
    (EventKind.NOISE, r".{0,40}\bGlockenzeichen\sgebend"),
    (EventKind.INTERRUPTION, r"(?:\p{L}+\s){0,3}Zwischenrufe?\b.*"),
    (EventKind.INTERRUPTION, rf"(?:{_HECKLER})\s[^:]{{2,120}}:.*"),
    *wordings("de"),
    # What a speaker does meanwhile, after small letters that no name of a thing is printed in:
    # "(in Richtung ABC zeigend)", "(eine Karte in die Höhe haltend)".
    (EventKind.ADDRESS, r"in\sRichtung\s.{2,120}"),
    (EventKind.ACTION, r"(?-i:\p{Ll})[^:]{2,160}\s(?-i:\p{Ll})+end"),
)
# A full stop ends the name of a group, but not "Abg.", "Dr." or "Dipl.-Ing.", which have one
# capital and few letters.
_SHORTENED = r"(?<=\b\p{Lu}\p{Ll}{1,4})\."
_ENDED = rf"\s?(?:(?!{_SHORTENED}[\s-])[.!?]|[:)]|$|–\s\p{{Ll}})"
_MEMBERS = r"de[sr]\s(?:Abg|Bundesr)[\p{L}.]*"
_WHO = later(
    rf"(?:{_HECKLER})\s(?P<actor>[^:()–]{{2,60}}?)\s?(?:[:–(]|$)"
    # "Zwischenruf des Abg. Lang", but not "Beifall bei der ABC und des Abg. Lang".
    rf"|(?=\p{{Lu}})(?:(?!\s(?:beim?|von)\s)[^:]){{2,60}}?\s{_MEMBERS}\s(?P<actor>[^:()–]{{2,60}}?)\s?(?:[.)]*$|:)"
    rf"|in\sRichtung\s{_MEMBERS}\s(?P<actor>[^:()–]{{2,60}}?)(?=\s\p{{Ll}}|[.)]*$)"
    # The name of one may have a dash in it: "Freie – DEF".
    r"|(?:\p{Lu}[^:]{1,90}?\s(?:beim?|von)|in\sRichtung)\s(?:(?:de[rnms]|von|Abgeordneten|Abg\.)\s){0,4}"
    rf"(?P<group>[^:()]{{2,120}}?)(?={_ENDED}|\s\p{{L}}+end\b)"
)
_CLOCK = r"\d{1,2}(?:[.:]\d\d){0,2}\s?Uhr"
_DAY = r"\p{L}+,\s(?P<date>\d{1,2}\.\s\p{L}+\s\d{4})"
# A member of either chamber, and the chamber.
_MEMBER_LINE = later(rf"\n[^\S\n]*{_MEMBER}\s[^\n:]{{3,80}}(?:\([^()\n:]{{2,60}}\))?:")
# Each by itself: what begins with fixed letters is found by them.
_CHAMBERS = tuple(
    map(
        later,
        (r"Nationalrate?s\b", r"Bundesrate?s\sder\sRepublik", r"Parlamentsdirektion"),
    )
)
_SNIFFED = 200_000


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is minutes of the Austrian Parliament."""
    is_theirs = any(name.search(text, 0, _SNIFFED) for name in _CHAMBERS)
    is_ours = is_theirs and any(lines_of(_MEMBER_LINE, text, _SNIFFED))
    return Confidence.SURE if is_ours else Confidence.NO


STYLE = HouseStyle(
    name="austria",
    sniff=_sniff,
    languages=("de",),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=_LABEL),
    text=TextStyle(has_headings=False),
    page=PageStyle(
        breaks=later(
            r"(?:Nationalrat|Bundesrat),?\s[^\n]{0,60}Stenographisches\sProtokoll[^\n]{0,60}Seite\s(?P<page>\d+)"
            # The number of a part, in the margin, by which newer minutes are cited.
            r"|RN/\d{1,4}(?:\.\d{1,3})?"
        ),
        header=(
            later(
                r"(?P<title>(?P<number>\d+)\.\sSitzung\sdes\s(?:Nationalrate?s|Bundesrate?s).{0,60})"
            ),
            later(rf"(?P<session>[IVXL]+\.\sGesetzgebungsperiode)(?:,?\s+{_DAY})?"),
            later(_DAY),
        ),
    ),
    body=BodyStyle(
        opening=later(rf"Beginn\sder\sSitzung:\s?(?P<time>{_CLOCK})"),
        closing=later(rf"Schlu(?:ss|ß)\sder\sSitzung:\s?{_CLOCK}"),
        rules=(
            Rule(
                kind=PassageKind.TIME,
                pattern=later(r"\d{1,2}(?:[.:]\d\d){1,2}"),
                is_first=True,
            ),
            # Who presides at the sitting, and no label: there is no colon.
            Rule(
                kind=PassageKind.NARRATION,
                pattern=later(rf"(?:Vorsitzender?:\s)?{_CHAIR}\s(?:[^:.!?]|\.(?=\s)){{4,200}}"),
            ),
            Rule(
                kind=PassageKind.NARRATION,
                pattern=later(rf"Die\sSitzung\swird\sum\s{_CLOCK}.{{0,160}}"),
            ),
            Rule(
                kind=PassageKind.EVENT,
                pattern=later(
                    r"fortsetzend|zur\sGeschäftsbehandlung|in\sÜbersetzung\sdurch\s.{3,80}"
                    rf"|(?:{_HECKLER})\s[^:]{{2,80}}:\s?.{{1,600}}|(?:\p{{L}}+\s)?Rufe?\b[^:]{{0,120}}:.{{1,600}}"
                ),
            ),
            # Items have the number of a paper at their end: 14346/J, 341 d.B.
            Rule(
                kind=PassageKind.AGENDA,
                pattern=later(
                    r"(?:(?:\d{1,2}\.(?:\s(?:und|bis))?,?\s){1,12}Punkte?|TO-Punkte?\s\d.{0,60}?)(?::\s.{3,400})?(?<!\.)"
                    r"|(?=.{8,700}$).*\(\d{1,5}(?:/\p{L}|\sd\.\s?B\.|\sund\sZu)[^()]{0,60}\)"
                ),
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(r"[\p{Lu}\p{N}][^.!?…:]{3,120}(?<![,;–-])"),
            ),
        ),
    ),
    directions=Directions(
        wordings=_WORDINGS,
        usual=EventKind.ACTION,
        who=_WHO,
        joint=later(
            r"\s–\s(?=(?:Abg\b|Bundes[mr]|Präsident|Die\sRedner|Der\sRedner|Rufe?\b|(?:\p{L}+\s){0,3}"
            r"(?:Zwischenruf|Beifall|Heiterkeit|Widerspruch|Unruhe)))"
            # Each with its own: "Beifall bei der ABC sowie Zwischenrufe bei der DEF".
            r"|\ssowie\s(?=(?:Beifall|Heiterkeit|Widerspruch|Zwischenrufe?)\b)"
        ),
        joined=frozenset(EventKind),
        uncapitalised=frozenset({EventKind.ADDRESS, EventKind.ACTION, EventKind.NOISE}),
    ),
)
