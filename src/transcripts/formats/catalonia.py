"""The house style of the reports of the Parliament of Catalonia.

The printed form, in which a label is a line without any mark:

    XV legislatura · primer període · sèrie P · número 3
    Ple del Parlament
    Sessió 3, segona reunió, dimarts 5 de maig de 2026
    Presidència de la M. H. Sra. Anna Berg i Mar

    La sessió s'obre a les deu del matí.
    La presidenta
    Comença la sessió.
    Pregunta al Govern sobre els transbordadors
    310-00130/15
    Té la paraula el senyor Karl Lang.
    Karl Lang i Vela
    Gràcies, presidenta. (Aplaudiments.)
    La consellera de Ports (Eva Kern Ruiz)
    Bon dia.
"""

from __future__ import annotations

from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.style.groups import BodyStyle, LabelStyle, PageStyle, TextStyle
from transcripts.reading.style.house_style import Confidence, HouseStyle
from transcripts.reading.style.rules import Rule
from transcripts.reading.style.stage_directions import Directions
from transcripts.reading.style.wordings import wordings

__all__ = ["STYLE"]

_WORD = r"(?:[dl][’'])?\p{Lu}[\p{L}\p{M}·’'-]+"
# "Laura Borràs i Castanyer", "Noemí de la Calle Sifré", "Chakir el Homrani Lesfar"; no vocative,
# and no part of the chamber.
_SMALL = r"i|y|e|de|del|dels|la|las|les|los|el|al|van|von"
_NO_NAME = (
    r"(?!.*\b(?:Senyore?s?|Senyora|Señora?|Senyories|Parlament|Ple|Govern|Generalitat|Comissió|Mesa"
    r"|Junta|Diputació|Report|Llei|Grup|Sessió|Catalunya|Estat|Debat|Ordre)\b)"
)
_NAME = (
    rf"(?:\p{{Lu}}\.\s)?{_WORD}(?:\s(?:{_WORD}|{_SMALL}|\p{{Lu}}\.)){{0,7}}"
    rf"\s{_WORD}"
)
# "conseller de Treball, Afers Socials i Famílies", "vicepresident primer"
_HOLDER = (
    r"(?:vicepresident|president|conseller|secret[aà]ri|candidat|síndic|lletrad|diputat|diputad"
    r"|director|representant|interventor|portaveu|comissionad)[\p{L}·]*"
)
_OF = (
    rf"(?:[\s,]\s?(?:(?:[dlLD][’'])?\p{{Lu}}[\p{{L}}\p{{M}}·’'-]*|{_SMALL}|a|en|per|\p{{Ll}}{{4,12}}(?=\s[iye]\s)|{_HOLDER}|primera?|segona?"
    r"|tercera?|quarta?|general|major|funcions|adjunta?|suplent|accidental|presidència)){0,24}"
)
_LABEL = later(
    r"(?=.{4,240}$)(?:"
    rf"(?P<label>(?:El|La|L[’'])\s?(?P<role>{_HOLDER}{_OF})(?:\s\((?P<name>{_NAME})\))?)[.,]?$"
    # With a name the office may be any: "El lletrat major (Karl Lang Vela)".
    rf"|(?P<label>(?:El|La|L[’'])\s?(?P<role>\p{{Ll}}[^().!?:;]{{3,120}})\s\((?P<name>{_NAME})\))$"
    rf"|(?P<label>(?P<name>{_NO_NAME}{_NAME}))$)"
)
_DAY = r"\p{L}+,?\s(?P<date>\d{1,2}\s(?:de\s|d[’'])\p{L}+\sdel?\s\d{4})"
_HEAD = later(r"[IVXL]+\slegislatura\s[·-]\s.{3,40}\s[·-]\ssèrie\s\p{Lu}")
# "deu del matí i dos minuts", "dos quarts de set del vespre"
_CLOCK = r"[\p{L}\s'’]{6,60}"
_CASE = r"\d{3}-\d{5}/\d{2}"
_SNIFFED = 20_000


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text is a report of the Parliament of Catalonia."""
    return Confidence.SURE if _HEAD.search(text, 0, _SNIFFED) else Confidence.NO


STYLE = HouseStyle(
    name="catalonia",
    sniff=_sniff,
    languages=(),
    encodings=("cp1252",),
    labels=LabelStyle(pattern=_LABEL, are_shortened=True),
    text=TextStyle(has_headings=False),
    page=PageStyle(
        header=(
            later(r"(?P<session>[IVXL]+\slegislatura)\s[·-]\s.{3,60}\snúmero\s(?P<number>\d+)"),
            later(r"(?P<title>(?:Ple|Diputació|Comissió)\b[^.,]{3,120})"),
            later(rf"Sessi(?:ó|ons)\s.{{1,60}},\s{_DAY}"),
        ),
    ),
    body=BodyStyle(
        rules=(
            Rule(
                kind=PassageKind.NARRATION,
                pattern=later(
                    rf"La\ssessió(?:\ss['’](?:obre|inicia)|,\ssuspesa.{{1,40}},\ses\sreprèn)\s(?:a\s)?(?:les\s|la\s|l['’])?(?P<time>{_CLOCK})\..{{0,800}}"
                    r"|La\ssessió(?:,\ssuspesa.{1,40},)?\s(?:s[’'](?:obre|aixeca|inicia)|se\ssuspèn|es\sreprèn)\b.{1,800}"
                    r"|Al\sbanc\sdel\sGovern\s.{1,400}"
                    r"|Presidència\sde\s?l.{1,120}"
                ),
                is_first=True,
            ),
            Rule(
                kind=PassageKind.AGENDA,
                pattern=later(rf"{_CASE}(?:(?:,\s|\s[ia]\s){_CASE}){{0,40}}"),
                is_first=True,
            ),
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(r"ORDRE\sDEL\sDIA.{0,60}|(?i:sessió)\s\d+(?:\.\d+)?"),
                is_first=True,
            ),
            Rule(
                kind=PassageKind.CONTENTS,
                pattern=later(
                    r"(?:\d{1,3}(?:\.\d{1,2}){0,4}\.|Punt\súnic:)\s\p{Lu}.{3,900}\(tram\.\s.{3,300}"
                ),
            ),
            # What is said ends as sentences do, or in who is spoken to: "Gràcies, president".
            Rule(
                kind=PassageKind.HEADING,
                pattern=later(
                    r"\p{Lu}(?:[^.!?…:;]|\.(?=\S)){8,500}[\p{L}\p{N})»](?<!,\s\p{Ll}{3,14})"
                ),
                level=2,
            ),
        ),
    ),
    directions=Directions(wordings=wordings("ca")),
)
