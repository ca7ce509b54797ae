"""The house style of the verbatim reports of the European Parliament.

The printed form, in the 24 languages that are spoken there, as a page and as plain text:

    Monday, 4 May 2026 - Strasbourg

    IN THE CHAIR: ANNA BERG
    President

    1. Opening of the sitting

    (The sitting opened at 17:01)

    President. – The first item is the debate on the night ferry.

    Karl Lang, on behalf of the ABC Group. – Madam President, ...

    Jana Novotná (DEF), blue-card question. – Pane předsedající, ...
"""

from __future__ import annotations

from transcripts.formats.line_starts import lines_of
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    MarkupStyle,
    PageStyle,
    TextStyle,
)
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

# In any language a name is words with a capital, small ones such as "de" and "’t" among them.
_WORD = r"\p{Lu}[\p{L}\p{M}.'’-]*"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|['’]?\p{{Ll}}{{1,5}}(?!\p{{L}}))){{0,7}}"
# As which somebody speaks: "rapporteur", "im Namen der ABC-Fraktion", "Member of the Commission".
_AS = r"(?:[^.:;?!()]|\([^()]{1,60}\)|\.(?!\s)){2,240}?"
# For whom: a word for "group" stands beside the name of one, before it or after it, as in
# "on behalf of the ABC Group", "au nom du groupe S&D", "ABC-ryhmän puolesta".
_GROUP = r"\p{Lu}[\p{L}\d&/]*(?:\s\p{Lu}[\p{L}\d&/]*){0,2}"
_GROUP_WORD = (
    r"(?:[Gg]h?r[oóuú]{1,2}p|[Ff]ra[ck]|[Ss]kupin|[Kk]lub|ryhm|(?:képviselő)?csoport|[Οο]μάδ"
    r"|[Гг]руп)\p{L}*"
)
_FOR_GROUP = (
    r"(?:\p{Ll}[^.:;?!()]{0,60}?[\s’'-])?"
    rf"(?:(?P<party>{_GROUP})[\s-]{_GROUP_WORD}|{_GROUP_WORD}\s(?P<party>{_GROUP}))(?:\s\p{{Ll}}{{2,12}})?"
)
# Who is in the chair is called by no name, in 24 languages: "Der Präsident", "Πρόεδρος".
_CHAIR = (
    r"(?:\p{L}{1,8}[\s’'-])?(?:(?:[Vv]i[cz]e-?|L?leas-|t)?(?:[Pp]r[eéäè][sșşz]i[dḋ]|[Uu]achtar|[Cc]athaoirl)"
    r"|[Pp]re[șş]edint|[Vv]oorzitter|[Vv]orsitz|[Ff]ormand|[Oo]rdf[øö]r|[Tt]alman|[Pp]uhemies|[Jj]uhataja"
    r"|[Ee]ln[öo]k|[Pp]rzewodnicz|[Pp]řed[su]|[Pp]reds[ej]|[Pp]irminink|[Pp]riekšsēd|[Vv]adītāj"
    r"|[Пп]редсе|Πρ[οό]εδρ)\p{L}*(?:\s\p{L}{2,8})?"
)
_END = r"\s?\.\s{0,4}[–—−‑-](?=\s|$)"
# In reports that are translated, what language was spoken: "Lang (ABC). – (DE) Madam President".
_SPOKEN = r"\s\((?P<note>\p{Lu}{2})\)(?=\s|$)"
_LABEL = later(
    rf"(?P<label>(?P<name>{_NAME})\s\((?P<party>[^()\d]{{1,40}})\))(?:,\s(?P<note>{_AS}))?{_END}(?:{_SPOKEN})?"
    rf"|(?P<label>(?P<name>{_WORD}\s(?:['’]?\p{{Ll}}{{1,5}}\s){{0,3}}{_NAME}),\s(?P<role>{_FOR_GROUP}|{_AS})){_END}(?:{_SPOKEN})?"
    rf"|(?P<label>(?P<name>{_NAME}),\s(?P<role>{_FOR_GROUP}|{_AS})){_END}{_SPOKEN}"
    rf"|(?P<label>(?P<role>{_CHAIR})){_END}(?:{_SPOKEN})?"
)
# "IN THE CHAIR: ANNA BERG / President", with or without a space where a page has two lines.
_CAPITALS = r"\p{Lu}(?:[\p{Lu}\s.'’-]|Ma?c(?=\p{Lu})){0,60}\p{Lu}(?!\p{Ll})"
_OFFICE = r"(?:\s?\p{Lu}|\s\p{Ll})\p{Ll}[\p{L}\s'’-]{2,40}"
_IN_CHAIR = later(rf"\p{{Lu}}[\p{{Lu}}\s'’]{{3,30}}:\s(?P<name>{_CAPITALS})(?:{_OFFICE})?")
_DAY = (
    r"(?:\p{L}{3,20},?\s(?:den\s)?)?(?P<date>\d[^–\n]{4,40}?)\s[-–]\s"
    # Beside it which edition this is, in whatever language: "Strasbourg Revised edition".
    r"(?P<place>\p{Lu}[\p{L} ’'.-]{2,30}?)(?:\s\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,2})?"
)
# "(The sitting opened at 17:01)", "(Die Sitzung wird um 9.00 Uhr eröffnet.)", "(La séance est
# ouverte à 9 h 05)": a word for opening, in whatever language, and a time.
_OPENS = (
    r"(?i:open|eröff|ouvert|ab(?:r|ert|iert)|apert|otw|otv|zaháj|megny|nyi[lt]|desch|откри|αρχ|άρχ|avat|atklā|prad"
    r"|åbn|öppn|oscl|odpr|začel|započ)"
)
_AT = r"(?P<time>\d{1,2}(?:[:.]\d\d\sUhr|:\d\d|\s?h\s?\d\d))"
_OPENED = later(
    rf"\((?=[^()]{{0,60}}(?<!\p{{L}}){_OPENS})[^()\d]{{3,60}}?{_AT}[^()\d]{{0,40}}\)\.?"
)
# No title of courtesy stands before a name.
_MEMBER_LINE = later(
    rf"\n[^\S\n]*(?!(?:El|La|O|A|M\.|Mme|Mr|Mrs|Ms|Sra?\.)\s){_NAME}(?:\s\([^()\d]{{1,40}}\)(?:,\s[^\n.]{{2,120}})?|,\s[^\n.()]{{2,120}}){_END}"
)
_DASH = later(_END)
_CHAIR_LINE = later(rf"\n[^\S\n]*{_CHAIR}{_END}")
_SNIFFED = 200_000


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is a verbatim report of the European Parliament."""
    if text[:_SNIFFED].lstrip("\ufeff \t\r\n").startswith("<"):
        is_ours = text.find("doc_subtitle_level1_bis", 0, _SNIFFED) >= 0
    else:
        forms = (_MEMBER_LINE, _CHAIR_LINE)
        has_ends = _DASH.search(text, 0, _SNIFFED) is not None
        is_ours = has_ends and all(any(lines_of(form, text, _SNIFFED)) for form in forms)
    return Confidence.SURE if is_ours else Confidence.NO


STYLE = HouseStyle(
    name="european-parliament",
    sniff=_sniff,
    labels=LabelStyle(pattern=_LABEL, are_shortened=True),
    text=TextStyle(has_headings=False),
    markup=MarkupStyle(
        structure={
            # What is no such paragraph stands around the report, but in copies that have none.
            "body:has(p.contents)": PassageKind.FURNITURE,
            ".list_summary": PassageKind.CONTENTS,
            "td.title_TA": PassageKind.TITLE,
            "td.doc_title": PassageKind.HEADING,
            "td.doc_title[bgcolor]": PassageKind.DATELINE,
            "p.contents": PassageKind.BODY,
        },
        addresses=(('link[rel="canonical"]', "href", ""),),
    ),
    page=PageStyle(
        # "10-03-2025    7", at the foot of a page that is printed.
        breaks=later(
            r"\d{2}-\d{2}-\d{4}\s+(?P<page>\d{1,3})|(?P<page>\d{1,3})\s+\d{2}-\d{2}-\d{4}"
        ),
        header=(later(_DAY),),
    ),
    body=BodyStyle(
        rules=(
            Rule(kind=PassageKind.NARRATION, pattern=_IN_CHAIR, is_first=True, ends_speech=True),
            Rule(kind=PassageKind.EVENT, pattern=_OPENED, is_first=True),
            Rule(kind=PassageKind.SEPARATOR, pattern=later(r"⁂|(?:\*\s?){3}"), is_first=True),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(r"\d{1,3}\.\s\p{Lu}.{1,400}(?<![.;,:])"),
                ends_speech=True,
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(r"\d{1,3}\.\d{1,3}\.\s.{1,400}(?<![.;,:])"),
                level=2,
                ends_speech=True,
            ),
            # "Catch-the-eye procedure", "Zgłoszenia z sali": every sentence has its full stop.
            Rule(
                kind=PassageKind.NARRATION,
                pattern=later(r"\p{Lu}[^.!?…:;,]{3,80}(?<![–—-])[\p{L}\"”»“)]"),
            ),
        ),
    ),
    directions=Directions(wordings=wordings("en", "de")),
)
