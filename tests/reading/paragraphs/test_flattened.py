"""Pages flattened to one line: what has a form of its own is found again."""

from __future__ import annotations

import pytest

import transcripts
from tests.pages import filled, outline
from tests.reading.lines import passages
from transcripts.formats.kremlin import STYLE
from transcripts.kinds import NoteKind, SpeakerKind, TagKind
from transcripts.model import Gap, Heading, Meeting, Note
from transcripts.reading.labels.hints import Hints
from transcripts.reading.labels.reader import LabelReader
from transcripts.reading.paragraphs.flattened import unflatten
from transcripts.reading.style.house_style import HouseStyle

FILLER = "Мы строили этот мост три года и открыли его вчера. " * 12
ENGLISH = "We built this bridge in three years and opened it yesterday. " * 12


def parse(text: str) -> Meeting:
    return transcripts.parse(text, format="kremlin")


def said(meeting: Meeting) -> list[tuple[str | None, str | None]]:
    return [(turn.label, turn.note) for turn in meeting.turns]


def notes(meeting: Meeting, kind: NoteKind) -> list[str]:
    inner = (part for turn in meeting.turns for part in turn.blocks)
    found = (block for block in (*meeting.blocks, *inner) if isinstance(block, Note))
    return [note.text for note in found if note.kind is kind]


PAGE = (
    "Открытие моста\n"
    "7 мая 2025 года, Москва, Кремль\n"
    "Президент открыл мост.\n"
    "События Открытие моста Президент открыл мост. 7 мая 2025 года 20:10 Москва, Кремль "
    f"А.Иванова: Добрый день! {FILLER}"
    "Смотрите также Закладка моста 6 мая 2025 года Продолжаем. "
    "Б.Петров Петров Борис Ильич губернатор края (как переведено) : Спасибо. "
    "* * * Начало беседы с Главой порта А.Иванова: Ещё раз. Митрополит Савва: Благодарю. "
    "Вопрос: Когда? Мин Ла Хон: Завтра. Хочу сказать: мост готов. Второй Мост: он рядом. "
    "Анна Борисовна: такой вопрос. Как сказал Б.Петров: «Мост готов». "
    "<…> Темы Транспорт Статус материала Опубликован в разделах: Новости , Стенограммы "
    "Дата публикации: 7 мая 2025 года, 20:10 Ссылка на материал: kremlin.ru/d/1 Текстовая версия"
)


def test_the_labels_of_a_flattened_page() -> None:
    assert said(parse(PAGE)) == [
        ("А.Иванова", None),
        ("Б.Петров", "как переведено"),
        ("А.Иванова", None),
        ("Митрополит Савва", None),
        ("Вопрос", None),
        ("Мин Ла Хон", None),
    ]


def test_the_header_of_a_flattened_page() -> None:
    meeting = parse(PAGE)
    assert (meeting.title, str(meeting.date), str(meeting.time), meeting.place) == (
        "Открытие моста",
        "2025-05-07",
        "20:10:00",
        "Москва, Кремль",
    )
    assert [note.text for note in meeting.lead] == ["Президент открыл мост."]


def test_the_tail_of_a_flattened_page() -> None:
    meeting = parse(PAGE)
    assert str(meeting.published) == "2025-05-07 20:10:00"
    assert meeting.source.url == "kremlin.ru/d/1"
    assert [(tag.kind, tag.text) for tag in meeting.tags] == [
        (TagKind.SECTION, "Новости"),
        (TagKind.SECTION, "Стенограммы"),
    ]


def test_the_boxes_and_headings_of_a_flattened_page() -> None:
    meeting = parse(PAGE)
    assert notes(meeting, NoteKind.SEE_ALSO) == [
        "Смотрите также",
        "Закладка моста",
        "6 мая 2025 года",
    ]
    assert [block.text for block in meeting.blocks if isinstance(block, Heading)] == [
        "Начало беседы с Главой порта"
    ]
    assert "Продолжаем." in [paragraph.text for paragraph in meeting.turns[0].paragraphs]


def test_the_card_of_a_flattened_page_names_the_speaker() -> None:
    speaker = parse(PAGE).turns[1].speaker
    assert (speaker.kind, speaker.name, speaker.role) == (
        SpeakerKind.PERSON,
        "Борис Петров",
        "губернатор края",
    )


def test_a_flattened_page_in_english() -> None:
    text = (
        "View settings Font size: Settings Official website of the President of Russia "
        "Opening of the bridge January 28, 2024 The President opened the bridge. "
        f"Minister of Bridges Anna Ivanova: Good afternoon. {ENGLISH}"
        "What do I mean: the bridge is open. Opening remarks at a meeting of the builders "
        "Governor Boris Petrov: Thank you. Opening remarks at the end: nobody speaks. "
        "Anna Ivanova: Goodbye."
    )
    meeting = parse(text)
    assert meeting.title == "Opening of the bridge"
    assert said(meeting) == [
        ("Minister of Bridges Anna Ivanova", None),
        ("Governor Boris Petrov", None),
        ("Anna Ivanova", None),
    ]


def test_small_words_in_a_role_are_not_safe_in_running_text() -> None:
    text = f"Anna Ivanova: Good afternoon. {ENGLISH}The keen builder Boris Petrov: Yes. "
    assert said(parse(f"{text}Anna Ivanova: Goodbye.")) == [("Anna Ivanova", None)] * 2


def test_a_long_paragraph_is_not_taken_apart() -> None:
    (passage,) = passages(f"Anna Ivanova: Good afternoon. {ENGLISH} {ENGLISH}")
    assert unflatten(passage, [], STYLE, LabelReader.of(STYLE, Hints())) == [passage]


def test_a_day_that_somebody_speaks_of_is_no_header() -> None:
    long = "We remember what was said then by all who came to the port. " * 20
    speech = f"{long}On May 9, 2015, we met here. {long}".strip()
    meeting = parse(f"Boris Petrov: Good afternoon.\n\n{speech}\n\nQuestion: Yes?")
    assert [turn.text for turn in meeting.turns] == [f"Good afternoon.\n\n{speech}", "Yes?"]


def test_a_style_may_have_no_tail() -> None:
    style = HouseStyle(name="plain")
    (passage,) = passages(f"Anna Ivanova: Yes. {ENGLISH} {ENGLISH}Boris Petrov: No.")
    parts = unflatten(passage, [], style, LabelReader.of(style, Hints()))
    assert [part.text[:13] for part in parts] == ["Anna Ivanova:", "Boris Petrov:"]


def test_another_place_on_the_flattened_page_is_not_cut() -> None:
    text = PAGE.replace("20:10 Москва, Кремль", "20:10 Пермь")
    assert parse(text).place == "Москва, Кремль"


# How long, how many: each form on both sides of its bound

GONE = "Мы пришли в порт и снова ушли. " * 40
WENT = "We went to the port, and we came home again. " * 24


def labels(text: str) -> list[str | None]:
    return [turn.label for turn in parse(text).turns]


@pytest.mark.parametrize(
    ("length", "found"), [(999, ["А.Петрова"]), (1000, ["А.Петрова", "Б.Лодкин"])]
)
def test_a_line_of_a_thousand_characters_may_be_a_flattened_page(
    length: int, found: list[str | None]
) -> None:
    assert labels(f"{f'А.Петрова: Да. Б.Лодкин: {GONE}'[: length - 2]}о.") == found


@pytest.mark.parametrize(("length", "found"), [(399, 2), (400, 1)])
def test_a_label_with_its_card_has_400_characters_with_its_colon(length: int, found: int) -> None:
    label = f"Б.Петров Петров Борис Ильич {'начальник порта ' * 40}"[: length - 1] + "л"
    assert len(labels(f"А.Иванова: Да. {GONE}{label}: Да, это так.")) == found


@pytest.mark.parametrize(
    ("length", "kinds"), [(3000, ["title", "dateline", "lead"]), (3001, ["lead"])]
)
def test_the_date_of_a_flattened_page_stands_in_its_first_3000_characters(
    length: int, kinds: list[str]
) -> None:
    date = " May 1, 2025"
    title = filled("Meeting with sailors who go on", length - len(date))
    assert outline(parse(f"{title}{date} The crew is well.")) == kinds


@pytest.mark.parametrize(
    ("length", "lines"), [(400, ["See also", "Boats", "May 1, 2025"]), (401, ["See also"])]
)
def test_a_box_has_its_date_within_400_characters(length: int, lines: list[str]) -> None:
    title = filled("Boats that go on", length - len("  May 1, 2025"))
    text = f"Anna Ivanova: Yes. {WENT}See also {title} May 1, 2025 We go. Boris Petrov: No."
    found = [note.partition(" that")[0] for note in notes(parse(text), NoteKind.SEE_ALSO)]
    assert found == lines


@pytest.mark.parametrize("label", ["А.Лодкина", "А.Б.Лодкина"])
def test_a_name_with_initials_begins_a_turn_within_a_sentence(label: str) -> None:
    assert labels(f"Б.Петров: Да. {GONE}Мы пришли в порт {label}: Да.") == ["Б.Петров", label]


@pytest.mark.parametrize(("length", "found"), [(200, 2), (201, 1)])
def test_the_card_of_such_a_name_has_200_characters(length: int, found: int) -> None:
    card = " Лодкина Анна начальник порта".ljust(length, "ы")
    assert len(labels(f"Б.Петров: Да. {GONE}Мы пришли в порт А.Лодкина{card}: Да.")) == found


@pytest.mark.parametrize(("length", "found"), [(0, 1), (1, 2), (80, 2), (81, 1)])
def test_a_word_for_a_voice_within_a_sentence_may_have_a_note(length: int, found: int) -> None:
    note = "и" * length
    assert len(labels(f"Б.Петров: Да. {GONE}Мы пришли в порт Вопрос ({note}): Да.")) == found


@pytest.mark.parametrize(("signs", "count"), [("* *", 0), ("**", 0), ("* * *", 1), ("***", 1)])
def test_three_asterisks_separate_on_a_flattened_page_too(signs: str, count: int) -> None:
    meeting = parse(f"Б.Петров: Да. {GONE}Мы пришли. {signs} Мы ушли. А.Лодкина: Да.")
    assert outline(meeting).count("separator") == count
    assert len(meeting.turns[0].paragraphs) == 1


@pytest.mark.parametrize(
    ("sign", "count"),
    [("<…>", 1), ("< … >", 1), ("‹…›", 1), ("<….>", 0), ("<,…>", 0), ("<…", 0), ("…>", 0)],
)
def test_an_omission_stands_for_itself_on_a_flattened_page_too(sign: str, count: int) -> None:
    (first, _) = parse(f"Б.Петров: Да. {GONE}Мы пришли. {sign} Мы ушли. А.Лодкина: Да.").turns
    assert sum(isinstance(block, Gap) for block in first.blocks) == count


@pytest.mark.parametrize(
    ("time", "kinds"),
    [
        ("9:30", ["title", "lead", "dateline", "dateline", "lead", "turn"]),
        ("12:30", ["title", "lead", "dateline", "dateline", "lead", "turn"]),
        ("9:3", ["title", "lead", "dateline", "lead", "turn"]),
        ("9:305", ["title", "lead", "dateline", "lead", "turn"]),
        ("112:30", ["title", "lead"]),
        ("of it", ["title", "lead"]),
    ],
)
def test_the_time_on_a_flattened_page(time: str, kinds: list[str]) -> None:
    text = f"Sailors\n\nThey met May 1, 2025 {time} and they saw. Anna Ivanova: Yes. {WENT}"
    assert outline(parse(text)) == kinds


@pytest.mark.parametrize(
    ("time", "kinds"),
    [
        ("12:30", ["title", "dateline", "dateline", "lead", "turn"]),
        ("112:30", ["title", "dateline", "lead", "turn"]),
    ],
)
def test_the_time_on_a_flattened_page_with_nothing_above_it(time: str, kinds: list[str]) -> None:
    text = f"Sailors who met May 1, 2025 {time} They saw. Anna Ivanova: Yes. {WENT}"
    assert outline(parse(text)) == kinds


def test_one_name_without_a_role_begins_no_turn_on_a_flattened_page() -> None:
    text = f"Anna Ivanova: Yes. {WENT}Alina: so they call her. Zelda Lee: No."
    assert labels(text) == ["Anna Ivanova", "Zelda Lee"]


def test_a_date_in_the_tail_of_a_flattened_page_is_no_header() -> None:
    tail = "Статус материала Дата публикации: 7 мая 2025 года Текстовая версия"
    meeting = parse(f"{FILLER * 2}{tail}")
    assert (meeting.date, str(meeting.published)) == (None, "2025-05-07 00:00:00")


def test_a_word_for_a_voice_within_a_sentence_needs_no_note() -> None:
    assert labels(f"Б.Петров: Да. {GONE}Ответы на вопросы Вопрос: Да.") == ["Б.Петров", "Вопрос"]


def test_the_first_of_two_dates_above_a_flattened_text_is_its_date() -> None:
    page = f"Sailors March 1, 2025 They met again on March 2, 2025. Anna Ivanova: Yes. {WENT}"
    assert str(parse(page).date) == "2025-03-01"


def test_a_word_that_begins_like_a_heading_of_the_tail_is_none() -> None:
    tail = "Темыч ушёл Статус материала Опубликован в разделах: Новости"
    (turn,) = parse(f"А.Лодкина: Да. {GONE}Мы ушли. {tail}").turns
    assert turn.text.endswith("Темыч ушёл")


def test_a_heading_of_the_tail_stands_above_the_first_of_its_lines() -> None:
    tail = "Темы Порт Опубликован в разделах: Вести. Север Дата публикации: 7 мая 2025 года, 20:10"
    (turn,) = parse(f"А.Лодкина: Да. {GONE}Мы ушли. {tail}").turns
    assert turn.text.endswith("Мы ушли.")


def test_a_heading_of_the_tail_among_its_values_is_one_of_them() -> None:
    tail = "Опубликован в разделах: Новости , Темы дня Дата публикации: 7 мая 2025 года, 20:10"
    meeting = parse(f"А.Лодкина: Да. {GONE}Мы ушли. {tail}")
    assert [tag.text for tag in meeting.tags] == ["Новости", "Темы дня"]


@pytest.mark.parametrize(
    ("place", "kinds"),
    [
        ("The Old Hall, Perm", ["title", "dateline", "furniture", "dateline", "furniture", "turn"]),
        ("The New Hall, Perm", ["title", "dateline", "furniture", "dateline", "lead"]),
    ],
)
def test_the_place_above_a_flattened_page_may_stand_in_it_again(
    place: str, kinds: list[str]
) -> None:
    above = "Meeting with sailors\n\nMarch 1, 2025, The Old Hall, Perm\n\n"
    text = f"{above}Meeting with sailors March 1, 2025 {place} Anna Ivanova: Yes. {WENT}"
    assert outline(parse(text)) == kinds


# A page that was flattened but for the line ends that stand in its paragraphs.
TORN = (
    "Opening of the bridge • President of Russia President of Russia Events Structure Search "
    "Mobile version Events Opening of the bridge The President opened the\n"
    "bridge. May 4, 2031 12:30 Port Sand President of Russia Anna Berg : Good afternoon,\n"
    f"friends. We go on to the port. {ENGLISH}Thank you. Minister\n"
    "of Ports Zelda Oz Oz Zelda Minister : We are glad of\n"
    "it. Persons Oz Zelda Publication status Published in section: News "
    "Publication date: May 4, 2031, 12:30 Direct link: kremlin.ru/d/1 Text version\n"
    "Last updated at May 5, 2031"
)


def test_a_flattened_page_in_which_line_ends_are_left() -> None:
    meeting = parse(TORN)
    assert [(turn.label, turn.text[:15]) for turn in meeting.turns] == [
        ("President of Russia Anna Berg", "Good afternoon,"),
        ("Minister of Ports Zelda Oz", "We are glad of "),
    ]
    assert (str(meeting.date), meeting.place) == ("2031-05-04", "Port Sand")
    assert str(meeting.published) == "2031-05-04 12:30:00"


def test_two_lines_of_a_tail_show_a_flattened_page_in_which_line_ends_are_left() -> None:
    page = TORN.replace("Publication status ", "").replace("Direct link: kremlin.ru/d/1 ", "")
    assert str(parse(page).published) == "2031-05-04 12:30:00"


def test_a_label_after_a_heading_begins_with_the_first_of_its_roles() -> None:
    label = "Governor of Perm and Chair Boris Petrov"
    text = (
        f"Anna Ivanova: Yes. {WENT}Opening remarks at a meeting of the builders {label}: Thank you."
    )
    assert labels(text) == ["Anna Ivanova", label]


@pytest.mark.parametrize(("lines", "is_page"), [(19, True), (20, False)])
def test_twenty_lines_may_end_a_flattened_page(lines: int, is_page: bool) -> None:  # noqa: FBT001
    page = TORN.replace("Last updated at May 5, 2031", "So be it\n" * lines)
    assert len(parse(page).turns) == 1 + is_page


@pytest.mark.parametrize(
    ("place", "is_place"),
    [
        ("", True),
        ("The Old Hall, Port Sand ", True),
        (f"{'Sand'.ljust(60, 'd')} ", True),
        (f"{'Sand'.ljust(61, 'd')} ", False),
        ("The opening of a bridge ", False),
    ],
)
def test_a_label_below_the_header_of_a_flattened_page(place: str, is_place: bool) -> None:  # noqa: FBT001
    (first, _) = parse(TORN.replace("Port Sand ", place)).turns
    assert (first.label == "President of Russia Anna Berg") == is_place


@pytest.mark.parametrize("date", ["May 4, 2031", "12:30"])
def test_a_label_below_no_header_is_not_looked_for(date: str) -> None:
    page = TORN.replace("May 4, 2031 12:30", date, 1)
    assert parse(page).turns[0].label != "President of Russia Anna Berg"


def test_the_name_at_the_end_of_a_heading_begins_no_label() -> None:
    page = TORN.replace("Thank you. ", "Thank you. Speech at the inauguration of Mayor Ivan Lang ")
    assert parse(page).turns[1].label == "Minister of Ports Zelda Oz"


@pytest.mark.parametrize("start", ["Events ", "May 4, 2031 12:30 Port Sand "])
def test_the_lines_above_a_whole_flattened_page_stay_apart(start: str) -> None:
    flat = f"{start}{TORN.replace(chr(10), ' ')}"
    meeting = parse(f"A bridge\n\nThe port\n\n{flat}")
    assert "A bridge" in [meeting.title, *(block.text for block in meeting.blocks)]


def test_a_tail_with_a_line_for_each_value_is_that_of_no_flattened_page() -> None:
    page = "Anna Berg: Yes.\n\nPublished in section: News\nPublication date: May 4, 2031, 12:30"
    assert [turn.text for turn in parse(page).turns] == ["Yes."]


@pytest.mark.parametrize(
    ("label", "found"),
    [("Adnan Z. Amin", "Adnan Z. Amin"), ("Mr Z. Amin", "Z. Amin"), ("Zed Z. Amin", "Z. Amin")],
)
def test_a_name_may_have_initials_in_its_middle(label: str, found: str) -> None:
    assert labels(f"Anna Ivanova: Yes. {WENT}{label}: Thank you.") == ["Anna Ivanova", found]
