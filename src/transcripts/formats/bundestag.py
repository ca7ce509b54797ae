"""The house style of the German Bundestag: printed minutes, and their XML since 2017.

The printed form:

    Plenarprotokoll 18/13
    Berlin, Mittwoch, den 12. Februar 2014
    Beginn: 9.00 Uhr
    Präsident Dr. Karl Lang:
    Ich rufe den Tagesordnungspunkt 3 auf:
    Beratung des Antrags der Fraktion der ABC
    Anna Berg (ABC):
    Herr Präsident! Meine Damen und Herren!
    (Beifall bei der ABC - Karl Lang [DEF]: Hört! Hört!)
    (Schluss: 16.55 Uhr)
    Anlage 1
"""

from __future__ import annotations

from transcripts.kinds import EventKind, NoteKind
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    Layout,
    MarkupStyle,
    TextStyle,
)
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

# Such as "Dr. h. c. Karl-Theodor Freiherr zu Berg" and "Karl Lang (Oberstadt)".
_PARTICLE = r"von\sund\szu|von|van|der|den|de|zu|zum|zur|vom|h\.|c\.|mult\.|e\."
_NAME = rf"\p{{Lu}}[\p{{L}}.’'\u00ad-]*(?:\s(?:{_PARTICLE}|\p{{Lu}}[\p{{L}}.’'\u00ad-]*)){{0,7}}"
_CHAIR = r"(?:Alters|Vize|Bundes|Bundestags)?[Pp]räsident(?:in)?|Schriftführer(?:in)?"
# As in "Bundesminister der Finanzen", "Parl. Staatssekretärin bei ...", "Minister (Oberland)".
_OFFICE = (
    r"(?:Bundes|Staats|Minister|Parl|Senator|Regierende|Erste|Bürgermeister|Oberbürgermeister"
    r"|Beauftragte|Wehrbeauftragte|Bevollmächtigte|Präsident|Vorsitzende|Generalsekretär|Premier"
    r"|König|Papst|Botschafter|Berichterstatter|Schriftführer|Chef|EU-)[^:]{0,160}"
)
_LABEL = later(
    rf"(?P<label>(?P<role>{_CHAIR})\s(?P<name>{_NAME})"
    rf"|(?P<name>{_NAME}),\s(?P<role>{_OFFICE}?)(?:\s\((?P<affiliation>[^():]{{2,40}})\))?"
    rf"|(?P<name>{_NAME}(?:\s\([^():]{{2,40}}\))?)\s\((?P<party>[^():]{{2,40}})\))\s?(?::$|:\s(?=[\p{{Lu}}„]))"
)
_EVENT = (
    r"(?:\p{L}+\s){0,2}(?:Beifall|Heiterkeit|Lachen|Unruhe|(?:Zu|Gegen)?[Rr]ufe?|Widerspruch)\b"
)
_DOER = rf"(?P<actor>{_NAME}(?:\s\[[^\[\]]+\])?)\s\[(?P<group>[^\[\]]+)\]"
_MANNER = r"(?:\p{L}+(?:,?\s\p{Ll}+){0,7}\s)?"
_MEMBER = r"(?:de[rsmn]|die)\s(?:Abg\.|Abgeordneten)\s"
# What one does, with no group before him: "Beifall bei der ABC und des Abg. Lang" is theirs too.
_DOES = r"(?:(?!\s(?:beim?|von)\s)[^:\[]){2,40}\s"
_WHO = later(
    # As in "Karl Lang [ABC]: Hört!", "Zuruf des Abg. Karl Lang [ABC]", "Zuruf des Karl Lang [ABC]".
    rf"(?:{_DOES}(?:{_MEMBER}|de[rs]\s))?{_DOER}(?=[:,)]|$)"
    # As in "Abg. Karl Lang [ABC] meldet sich zu einer Zwischenfrage".
    rf"|Abg\.\s{_DOER}(?=\s\p{{Ll}})"
    # Several: "Zurufe der Abg. Anna Berg [ABC] und Karl Lang [DEF]".
    rf"|{_DOES}{_MEMBER}(?P<actor>[^:()]+)"
    # A minister has no group: "Karl Lang, Bundesminister: Genau!"
    rf"|(?P<actor>{_NAME}),\s(?:Bundes|Staats|Parl|Minister)[^:]*:"
    # A group: "Beifall bei der ABC sowie bei Abgeordneten der DEF", "Zuruf von der ABC: Na!"
    rf"|{_MANNER}{_EVENT}[^:]{{0,20}}?\s(?:beim?|vo[nm]|aus|in)\s(?:(?:der|de[nms])\s)?"
    r"(?:(?:\p{Ll}+\s)?(?:Abgeordneten|Abg\.)\s(?:der|des|vom|von|beim)\s)?"
    r"(?P<group>(?:(?!\s?[.!?…,;]*(?:\s[-–—]\s|\)|$))[^:()])++)"
)
_JOINT = later(
    rf"\s[-–—]\s(?={_EVENT}|{_NAME}(?:\s\[[^\[\]]+\])++[:,]|{_NAME},\s(?:Bundes|Staats|Parl)[^:]{{0,200}}:)"
    r"|\s(?:und|sowie)\s(?=(?:Beifall|Heiterkeit|Lachen|Zurufe)\b)"
    # The dash is missing: "Anna Berg [ABC]: Hört! Karl Lang [DEF]: Na!"
    rf"|(?<=[!?…])\s(?={_NAME}(?:\s\[[^\[\]]+\])++:)"
)
_PAPERS = later(
    r"(?=.*+(?<![.!?…])$)(?:[–-]\s?|\()?Drucksachen?\s\d|Überweisungsvorschlag:|Berichterstattung:?$|hier:|ZP\s\d"
    r"|(?:[a-z]\)\s)?(?:Erste|Zweite|Dritte|Beratung|Vereinbarte\sDebatte)\b[^.!?…]*$"
)
_VOTES = later(r"(?:Endgültiges|Vorläufiges)\sErgebnis$|Abgegebene\sStimmen:\s\d+;")
_CLOCK = r"\d{1,2}[.:]\d\d\sUhr"

# The elements of dbtplenarprotokoll, the XML that the Bundestag publishes.
_STRUCTURE = {
    "vorspann": PassageKind.CONTENTS,
    "kopfdaten": PassageKind.TITLE,
    "veranstaltungsdaten": PassageKind.DATELINE,
    "sitzungsverlauf": PassageKind.BODY,
    "sitzungsverlauf p[klasse=redner]": PassageKind.LABEL,
    "sitzungsverlauf p[klasse=N]": PassageKind.LABEL,
    "sitzungsverlauf name": PassageKind.LABEL,
    "sitzungsverlauf p[klasse^=T]": PassageKind.AGENDA,
    "sitzungsverlauf table": PassageKind.VOTE,
    # Its brackets are part of its text, and one or both may have been left out.
    "sitzungsverlauf kommentar": PassageKind.EVENT,
    "anlagen": PassageKind.APPENDIX,
    "rednerliste": PassageKind.APPENDIX,
}


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is minutes of the Bundestag."""
    head = text[:4_000]
    if "<dbtplenarprotokoll" in head:
        return Confidence.SURE
    if "Plenarprotokoll" in head and "Deutscher Bundestag" in head:
        return Confidence.SURE
    return Confidence.NO


STYLE = HouseStyle(
    name="bundestag",
    sniff=_sniff,
    languages=("de",),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=_LABEL),
    text=TextStyle(layout=Layout.LINES),
    markup=MarkupStyle(
        structure=_STRUCTURE,
        aside="redner, fussnote",
        aside_kind=NoteKind.FOOTNOTE,
        times=(("sitzungsbeginn", "sitzung-start-uhrzeit"),),
    ),
    body=BodyStyle(
        opening=later(rf"Beginn:\s(?P<time>{_CLOCK})"),
        closing=later(rf"\(Schlu(?:ss|ß):?\s(?:der\sSitzung:?\s)?{_CLOCK}\)"),
        agenda=later(
            r"\bauf(?:\s.{1,80})?:$"
            r"|\b(?:Tagesordnungspunkt(?:e|en)?|Zusatzpunkt(?:e|en)?)\s.{1,60}:$"
        ),
        titles=((_PAPERS, NoteKind.AGENDA), (_VOTES, NoteKind.VOTE)),
    ),
    directions=Directions(
        wordings=wordings("de"),
        joint=_JOINT,
        joined=frozenset(EventKind),
        usual=EventKind.ACTION,
        who=_WHO,
    ),
)
