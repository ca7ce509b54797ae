"""The house style of the website of the President of Russia, kremlin.ru.

The printed form, in English:

    Official website of the President of Russia
    Meeting with President of Belarus Alexander Lukashenko
    January 28, 2024, St Petersburg
    (the lead)
    * * *
    President of Russia Vladimir Putin: Mr Lukashenko,
    ...
    Vladimir Putin: Thank you.
    <…>
    January 28, 2024, St Petersburg
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

import regex

from transcripts.kinds import SpeakerKind, TagKind
from transcripts.model import Tag
from transcripts.reading.language.dates import read_dateline
from transcripts.reading.later import later
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.metadata import Metadata
from transcripts.reading.source.passages import NO_BREAK_SPACE, fold
from transcripts.reading.style.groups import (
    BodyStyle,
    LabelStyle,
    MarkupStyle,
    PageStyle,
    Repair,
    TextStyle,
)
from transcripts.reading.style.house_style import Confidence, HouseStyle

__all__ = ["STYLE"]

# "Question:" 436 times, "Remark:" 265, "Reply:" 12, "Response:" 8, the others once or twice;
# in Russian "Реплика:" 24, "Вопрос:" 9. Each may be another person each time.
_ANONYMOUS = (
    "question remark reply response comment answer operator volunteer speaker presenter voice"
    " moderator host interpreter journalist"
    " вопрос реплика ответ голос ведущий ведущая переводчик журналист неизвестный"
)
_VOICES = dict.fromkeys(_ANONYMOUS.split(), SpeakerKind.ANONYMOUS) | {
    "call centre operator": SpeakerKind.ANONYMOUS,
    "voice from the audience": SpeakerKind.ANONYMOUS,
    "volunteers": SpeakerKind.GROUP,
    "remarks": SpeakerKind.GROUP,
    "replies": SpeakerKind.GROUP,
    "responses": SpeakerKind.GROUP,
    "voices": SpeakerKind.GROUP,
    "response from the hall": SpeakerKind.GROUP,
    "response from the audience": SpeakerKind.GROUP,
    "audience": SpeakerKind.GROUP,
    "голоса": SpeakerKind.GROUP,
    "из зала": SpeakerKind.ANONYMOUS,
    "реплика из зала": SpeakerKind.ANONYMOUS,
}
# The lines above the title of the text version; the breadcrumb is Russian on English pages.
_FURNITURE = """
View settings
Font size:
Site colours:
Images
Settings
Official website of the President of Russia
Документ /
Настройки
Настройки отображения
Размер шрифта:
Цвет сайта:
Цвета сайта:
Изображения
Официальный сайт Президента России
События
Events
Transcripts
Transcripts /
Select font Arial Times New Roman
Character spacing (Kerning): Standard Medium Large
Print
__
President of Russia
Official Website of the President of Russia:
Main page
Archive Subscribe
Constitution of the Russian Federation
State Insignia
Presidents of the Russian Federation
Discovering The Kremlin
| Search | About site | Site map | Russian version
from kremlin.ru
kremlin.ru
www.kremlin.ru
Президент России
"""
# "AudioAudio part 1 mp3Audio part 1 mp3 (58678 kb)" on the archive site.
_FURNITURE_LINES = re.compile(r"(?:Audio|Video).*\(\d+ kb\)|Printer-friendly version.*")
# Headings and lines of what stands below the text of every page.
_TAIL = """
See also
Additional
Geography
Topics
Persons
Publication status
Смотрите также
Дополнительно
География
Темы
Регионы
Лица
Статус материала
"""
_IN_SECTIONS = r"(?:Published in sections?|Опубликован[оа]? в раздел(?:е|ах)):"
_ON_DATE = r"(?:Publication date|Дата публикации):"
_AT_LINK = r"(?:Direct link|Ссылка на материал):"
_TAIL_LINES = re.compile(
    rf"Publication status$|Статус материала$|{_IN_SECTIONS}|{_ON_DATE}|{_AT_LINK}|Direct link$"
)
# "Excerpts from transcript of ...", "Part 2, Kaliningrad, March 2, 2018"
_HEADING = later(
    r"Beginning of|Speech(?:es)? (?:at|by|on)|Opening remarks|Excerpts? from|Transcript of"
    r"|Statements? (?:for|following)|Press statements?|Address at|Remarks at|Part \d"
    r"|Conversation with|Ceremony (?:of|for)|On [\p{L}’ ,-]{3,}$"
    r"|Начало |Выступлени[ея] |Стенограмма |Часть \d|Выдержки из "
)
# "Article by Vladimir Putin published in Handelsblatt", "The Hindu published an article by ..."
_NAME = r"(?P<name>\p{Lu}[\p{L}-]{1,30}+ \p{Lu}[\p{L}-]{1,30}+)"
_AUTHORSHIP = later(
    rf"\b[Aa]rticle by (?:President (?:of Russia )?)?{_NAME}|{_NAME}(?:’s|'s) article\b"
    # "Статья Владимира Путина": the name is not in the form that names him.
    r"|\bСтатья (?:Президента|Владимира|Дмитрия)\b"
)
_OFFICE = later(
    r"^(?:Russian )?President(?: of Russia)? (?:Vladimir Putin|Dmitry Medvedev)"
    r"(?: \([^)]{0,200}\))?:",
    regex.IGNORECASE | regex.MULTILINE,
)
_MASTHEAD = later(
    r"Official website of the President of Russia|Официальный сайт Президента России|kremlin\.ru/"
    r"|Publication status\s+Published in section|Статус материала Опубликован",
    regex.IGNORECASE,
)
# The element of the site's template that holds what is said: an article has it without the page
# around it, which alone has the masthead. Other classes of the template are words that any blog
# may use ("read__time").
_MARK_UP = later(r"""\sclass\s?=\s?["']?[^"'<>]{0,200}\bread__internal_content\b""")
# "В.Путин:", "VLADIMIR PUTIN:", "С.БРИЛЕВ:", and on flattened pages after anything.
_SHORT_LABEL = later(
    r"(?:^|\s)(?:[ВД]\.\s?(?:Путин|Медведев)|(?:Vladimir Putin|Dmitry Medvedev))"
    r"\s?(?:\([^)]{0,200}\))?\s?:|^[А-ЯЁ]\.\s?[А-ЯЁ][А-ЯЁа-яё-]+:",
    regex.IGNORECASE | regex.MULTILINE,
)
_SNIFFED = 20_000


# The template of 2012 and later, which the site uses for older pages too.
_STRUCTURE = {
    "h1.entry-title": PassageKind.TITLE,
    ".read__lead": PassageKind.LEAD,
    ".read__published": PassageKind.DATELINE,
    ".read__time": PassageKind.DATELINE,
    ".read__place": PassageKind.DATELINE,
    ".read__internal_content": PassageKind.BODY,
    ".read__internal_content blockquote": PassageKind.QUOTE,
    ".read__internal_content .slider": PassageKind.CAPTION,
    ".read__internal_content .media": PassageKind.CAPTION,
    ".read__internal_content .media__container": PassageKind.CAPTION,
    ".read__internal_content .video__description": PassageKind.CAPTION,
    ".read__internal_content .read__cut": PassageKind.SEE_ALSO,
    ".read__bottommeta": PassageKind.FURNITURE,
}
# Headings of the tail, with what the lines below them are.
_TAGS = {
    "geography": TagKind.PLACE,
    "topics": TagKind.TOPIC,
    "persons": TagKind.PERSON,
    "география": TagKind.PLACE,
    "регионы": TagKind.PLACE,
    "темы": TagKind.TOPIC,
    "лица": TagKind.PERSON,
}
_SECTIONS = later(rf"{_IN_SECTIONS}\s?(.+)")
_COMMA = later(r"\s?,\s")
_PUBLISHED = later(rf"{_ON_DATE}\s?(.+)")
_LINK = later(rf"{_AT_LINK}\s?(\S+)")


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.casefold() for line in text.strip().splitlines())


def _facts(lines: Sequence[str]) -> Metadata:
    """Read the tail: what the page is filed under, when it was published, its address."""
    tags: list[Tag] = []
    kind: TagKind | None = None
    facts: dict[str, Any] = {}
    for line in lines:
        heading = line.casefold()
        if heading in STYLE.page.tail:
            kind = _TAGS.get(heading)
        elif not _TAIL_LINES.match(line):
            if kind is not None:
                tags.append(Tag(kind=kind, text=line))
        elif found := _SECTIONS.match(line):
            tags.extend(Tag(kind=TagKind.SECTION, text=name) for name in _COMMA.split(found[1]))
        elif found := _PUBLISHED.match(line):
            facts["published"] = _moment(found[1])
        elif found := _LINK.match(line):
            facts["url"] = found[1]
    return Metadata(tags=tuple(tags), **facts)


def _moment(text: str) -> dt.datetime | None:
    """Read "December 12, 2012, 13:30"."""
    line = read_dateline(text)
    if line is None or line.date is None:
        return None
    return dt.datetime.combine(line.date, line.time or dt.time())


def _sniff(text: str) -> Confidence:
    """Tell how sure it is that a text comes from kremlin.ru."""
    sample = f"{text[:_SNIFFED]}\n{text[_SNIFFED:][-_SNIFFED:]}"
    # What is found in the text as it is would be found in the folded one.
    if _MASTHEAD.search(sample) or _MASTHEAD.search(sample.replace(NO_BREAK_SPACE, " ")):
        return Confidence.SURE
    if _MARK_UP.search(sample):
        return Confidence.SURE
    sample = _fold_lines(sample)
    if _MASTHEAD.search(sample) or _OFFICE.search(sample):
        return Confidence.SURE
    return Confidence.WEAK if _SHORT_LABEL.search(sample) else Confidence.NO


def _fold_lines(text: str) -> str:
    """Fold each line of a text."""
    return "\n".join(map(fold, text.splitlines()))


STYLE = HouseStyle(
    name="kremlin",
    sniff=_sniff,
    languages=("en", "ru"),
    encodings=("cp1251",),
    labels=LabelStyle(voices=_VOICES),
    # An extractor writes the title of the page as a heading of Markdown.
    text=TextStyle(
        repairs=frozenset({Repair.CARDS, Repair.CAPTIONS, Repair.FLATTENED}),
        has_headings=False,
        card_headings=_lines("Background information"),
    ),
    page=PageStyle(
        furniture=_lines(_FURNITURE),
        has_place_lines=True,
        furniture_lines=_FURNITURE_LINES,
        tail=_lines(_TAIL),
        tail_lines=_TAIL_LINES,
        see_also=_lines("See also\nAdditional\nСмотрите также\nДополнительно"),
        facts=_facts,
    ),
    markup=MarkupStyle(
        structure=_STRUCTURE,
        aside=".read__tooltip",
        addresses=(
            ('meta[property="og:url"]', "content", ""),
            ("a.text_version_link", "href", "/copy"),
            ("a.print_link", "href", ""),
        ),
    ),
    body=BodyStyle(heading=_HEADING, authorship=_AUTHORSHIP),
)
