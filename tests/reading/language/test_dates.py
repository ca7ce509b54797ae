"""Dates, times and datelines: each printed form, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.pages import outline, parse
from transcripts.model import Meeting
from transcripts.reading.language.dates import (
    Dateline,
    find_dates,
    read_date,
    read_dateline,
    read_stated_time,
    read_time,
)

FIRST_OF_MARCH = dt.date(2018, 3, 1)
DAY = dt.date(2024, 1, 28)


@pytest.mark.parametrize(
    "text",
    [
        "March 1, 2018",
        "MARCH 1, 2018",
        "March 01, 2018",
        "1 марта 2018 года",
        "1 марта 2018 г.",
        "1 Марта 2018",
        "1. März 2018",
        "01. MÄRZ 2018",
    ],
)
def test_a_date_in_our_own_grammar(text: str) -> None:
    assert read_date(text) == FIRST_OF_MARCH


@pytest.mark.parametrize(
    ("month", "number"),
    [
        ("January", 1),
        ("February", 2),
        ("March", 3),
        ("April", 4),
        ("May", 5),
        ("June", 6),
        ("July", 7),
        ("August", 8),
        ("September", 9),
        ("October", 10),
        ("November", 11),
        ("December", 12),
    ],
)
def test_an_english_month(month: str, number: int) -> None:
    assert read_date(f"{month} 9, 2020") == dt.date(2020, number, 9)


@pytest.mark.parametrize(
    ("month", "number"),
    [
        ("января", 1),
        ("февраля", 2),
        ("марта", 3),
        ("апреля", 4),
        ("мая", 5),
        ("июня", 6),
        ("июля", 7),
        ("августа", 8),
        ("сентября", 9),
        ("октября", 10),
        ("ноября", 11),
        ("декабря", 12),
    ],
)
def test_a_russian_month(month: str, number: int) -> None:
    assert read_date(f"9 {month} 2020 года") == dt.date(2020, number, 9)


@pytest.mark.parametrize(
    ("month", "number"),
    [
        ("Januar", 1),
        ("Februar", 2),
        ("März", 3),
        ("April", 4),
        ("Mai", 5),
        ("Juni", 6),
        ("Juli", 7),
        ("August", 8),
        ("September", 9),
        ("Oktober", 10),
        ("November", 11),
        ("Dezember", 12),
    ],
)
def test_a_german_month(month: str, number: int) -> None:
    assert read_date(f"9. {month} 2020") == dt.date(2020, number, 9)


@pytest.mark.parametrize("text", ["February 29, 2024", "29 февраля 2024 года", "29. Februar 2024"])
def test_a_leap_day(text: str) -> None:
    assert read_date(text) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "February 29, 2023",
        "February 30, 2024",
        "March 0, 2018",
        "March 1, 0000",
        "31 июня 2024",
        "29. Februar 2023",
    ],
)
def test_a_day_that_the_calendar_has_not(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    ["1 March 2018", "March 1 2018", "1st March 2018", "Mar 1 2018", "2018-03-01", "1 Mar. 2018"],
)
def test_another_shape_is_left_to_dateutil(text: str) -> None:
    assert read_date(text) == FIRST_OF_MARCH


@pytest.mark.parametrize(
    "text", ["March 2018", "Thursday 2018", "12:30 2018", "10 / 2018", "2018 a.m.", "May, 2018"]
)
def test_nothing_is_filled_in_from_the_clock(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["03/04/2018", "03.04.2018"])
def test_two_readings_are_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["13/04/2018", "13.04.2018", "04/13/2018"])
def test_numbers_that_can_be_read_in_one_way(text: str) -> None:
    assert read_date(text) == dt.date(2018, 4, 13)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2018",
        "today",
        "March 1",
        "13:30",
        "the 2018 plan",
        "2018 13 45",
        "99999999 2018",
        "March 1, 20189",
        "March 1, 2018, Perm",
        "It was March 1, 2018",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("13:30", dt.time(13, 30)),
        ("9:05", dt.time(9, 5)),
        ("00:00", dt.time(0, 0)),
        ("3.10 p.m.", dt.time(15, 10)),
        ("9.00Uhr", dt.time(9)),
        ("2:25 P.M. EDT", dt.time(14, 25)),
        ("2:25 P.M.", dt.time(14, 25)),
        ("2:25 p.m.", dt.time(14, 25)),
        ("02:25 PM", dt.time(14, 25)),
        ("2:25PM EST", dt.time(14, 25)),
        ("9:05 A.M. EST", dt.time(9, 5)),
        ("12:05 a.m.", dt.time(0, 5)),
        ("12:05 P.M.", dt.time(12, 5)),
        ("9.00 Uhr", dt.time(9, 0)),
        ("09:00 Uhr", dt.time(9, 0)),
        ("16.55 Uhr", dt.time(16, 55)),
        ("0.05 Uhr", dt.time(0, 5)),
    ],
)
def test_a_time_of_day(text: str, time: dt.time) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "24:00",
        "13:60",
        "13.30",
        "13:30:00",
        "at 13:30",
        "",
        "13:05 P.M.",
        "0:05 A.M.",
        "2:60 P.M.",
        "2 P.",
        "2:25 P.M. Eastern time",
        "2:25 P.M. and later",
        "24.00 Uhr",
        "9.60 Uhr",
        "9 Uhr",
        "9.00 Uhr morgens",
        "Beginn: 9.00 Uhr",
    ],
)
def test_what_is_no_time_of_day(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("12 noon", dt.time(12)),
        ("12.00 Midday", dt.time(12)),
        ("12:00 NOON", dt.time(12)),
        ("12 midnight", dt.time(0)),
        ("noon", dt.time(12)),
        ("Midnight", dt.time(0)),
        ("3.10 p.m.", dt.time(15, 10)),
        ("0905", dt.time(9, 5)),
        ("2400", None),
        ("9 h 05", dt.time(9, 5)),
        ("9h", dt.time(9)),
        ("11.10 horas", dt.time(11, 10)),
        ("15 horas e 5 minutos", dt.time(15, 5)),
        ("16 h.", dt.time(16)),
        ("deu del matí", dt.time(10)),
        ("2.30", None),
        ("11 noon", None),
        ("12.30 noon", None),
        ("early", None),
    ],
)
def test_what_states_the_time_of_day_may_name_it(text: str, time: dt.time | None) -> None:
    assert read_stated_time(text) == time


@pytest.mark.parametrize("text", ["Noon", "midnight"])
def test_elsewhere_a_name_of_an_hour_may_be_a_title(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("January 28, 2024", Dateline(DAY)),
        ("January 28, 2024,", Dateline(DAY)),
        ("January 28, 2024, Perm", Dateline(DAY, None, "Perm")),
        ("January 28, 2024 Perm", Dateline(DAY, None, "Perm")),
        ("January 28, 2024, The Old Hall, Perm", Dateline(DAY, None, "The Old Hall, Perm")),
        ("January 28, 2024, Lake Virma – Perm", Dateline(DAY, None, "Lake Virma – Perm")),
        ("January 28, 2024, Novo-Virma", Dateline(DAY, None, "Novo-Virma")),
        ("January 28, 2024, 13:30", Dateline(DAY, dt.time(13, 30))),
        ("January 28, 2024, 9:05, Perm", Dateline(DAY, dt.time(9, 5), "Perm")),
        ("January 28, 2024 13:30 Perm", Dateline(DAY, dt.time(13, 30), "Perm")),
        ("28 января 2024 года", Dateline(DAY)),
        ("28 января 2024 года, Пермь, Кремль", Dateline(DAY, None, "Пермь, Кремль")),
        ("28 января 2024 г., Пермь", Dateline(DAY, None, "Пермь")),
        ("28 января 2024 г.", Dateline(DAY)),
        ("January 28, 2024, Long St.", Dateline(DAY, None, "Long St.")),
        ("28 января 2024 года, «Дружба»", Dateline(DAY, None, "«Дружба»")),
        ("28 января 2024 года, 13:30, Пермь", Dateline(DAY, dt.time(13, 30), "Пермь")),
        ("February 30, 2024, Perm", Dateline(None, None, "Perm")),
        ("Пермь, Кремль (28 января 2024 года)", Dateline(DAY, None, "Пермь, Кремль")),
        ("Perm (January 28, 2024)", Dateline(DAY, None, "Perm")),
        ("28. Januar 2024", Dateline(DAY)),
        ("28. Januar 2024, 13:30, Berlin", Dateline(DAY, dt.time(13, 30), "Berlin")),
        ("Berlin, Sonntag, den 28. Januar 2024", Dateline(DAY, None, "Berlin")),
        ("Bad Virma, Sonntag, den 28. Januar 2024", Dateline(DAY, None, "Bad Virma")),
        ("Berlin, Freitag, den 30. Februar 2024", Dateline(None, None, "Berlin")),
    ],
)
def test_a_dateline(text: str, line: Dateline) -> None:
    assert read_dateline(text) == line


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Perm",
        "Perm, January 28, 2024",
        "On January 28, 2024, we met.",
        "January 28, 2024 was a long day",
        "January 28, 2024, perm",
        "January 28, 2024, Perm. It rained.",
        "January 28, 2024, Perm:",
        "January 28, 2024, Perm?",
        "January 28, 2024, 25:30, Perm",
        "January 28, 2024, 13:300, Perm",
        "January 28, 20245",
        "Perm (January 2024)",
        "It rained. (January 28, 2024)",
        "28 января 2024 годах",
        "28. Januar 2024 war ein langer Tag",
        "Berlin, Sonntag, 28. Januar 2024",
        "Berlin, Sonntag, den 28. Januar",
        "berlin, Sonntag, den 28. Januar 2024",
        "Berlin, am Sonntag, den 28. Januar 2024",
        "Berlin, Sonntag, den 28. Januar 2024, 9.00 Uhr",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def test_a_place_has_at_most_119_characters() -> None:
    assert read_dateline(f"January 28, 2024, P{'e' * 118}") == Dateline(DAY, None, f"P{'e' * 118}")


def test_a_longer_place_is_none() -> None:
    assert read_dateline(f"January 28, 2024, P{'e' * 119}") is None


def test_all_dates_in_a_text() -> None:
    text = "Part 1, March 1, 2018, and 2 марта 2018 года, 3. März 2018"
    assert find_dates(text) == [
        (8, 21, FIRST_OF_MARCH),
        (27, 44, dt.date(2018, 3, 2)),
        (46, 58, dt.date(2018, 3, 3)),
    ]


def test_a_day_that_the_calendar_has_not_is_not_found() -> None:
    assert find_dates("Part 1, February 30, 2018") == []


# How many digits, how long: each form on both sides of its bound, above a text


def header(*lines: str) -> Meeting:
    return parse("\n\n".join(["Meeting with sailors", *lines, "Boris Petrov: Good."]))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 12, 2018", "2018-03-12"),
        ("12 марта 2018 года", "2018-03-12"),
        ("12. März 2018", "2018-03-12"),
        # in shapes that are left to dateutil
        ("1.1.2018", "2018-01-01"),
        ("Wednesday, 30th September 2020", "2020-09-30"),
    ],
)
def test_a_line_that_is_a_date(line: str, day: str) -> None:
    meeting = header(line)
    assert (str(meeting.date), meeting.place) == (day, None)
    assert outline(meeting) == ["title", "dateline", "turn"]


@pytest.mark.parametrize(
    "line",
    [
        "March 123, 2018",
        "March , 2018",
        "March 1, 201",
        "March 1, 20180",
        "123 марта 2018 года",
        "марта 2018 года",
        "123. März 2018",
        ". März 2018",
        "Wednesday, 30th September, 2020",
        # the first letter of a place is none
        "March 1, 2018, P",
        "P (March 1, 2018)",
        "P, Mittwoch, den 12. Februar 2014",
        # nor is what is longer than one
        f"March 1, 2018, {'P' * 120}",
        f"{'P' * 120} (March 1, 2018)",
        f"{'P' * 42}, Mittwoch, den 12. Februar 2014",
    ],
)
def test_a_line_that_is_no_date(line: str) -> None:
    meeting = header(line)
    assert (meeting.date, meeting.place, meeting.problems) == (None, None, ())
    assert "dateline" not in outline(meeting)


@pytest.mark.parametrize(
    ("form", "lengths"),
    [
        ("March 1, 2018, {}", (2, 119)),
        ("{} (March 1, 2018)", (2, 119)),
        ("{}, Mittwoch, den 12. Februar 2014", (2, 41)),
    ],
)
def test_how_long_a_place_is(form: str, lengths: tuple[int, int]) -> None:
    for length in lengths:
        place = f"{'P' * (length - 1)}e"
        assert header(form.format(place)).place == place


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("2:25 P.M.", "14:25:00"),
        ("12:25 P.M.", "12:25:00"),
        ("112:25 P.M.", "None"),
        ("2:25 P.M. E", "None"),
        ("2:25 P.M. ET", "14:25:00"),
        ("2:25 P.M. AEST", "14:25:00"),
        ("2:25 P.M. AEDTX", "None"),
    ],
)
def test_a_line_that_is_a_time(line: str, time: str) -> None:
    meeting = header("March 1, 2018", line)
    assert str(meeting.time) == time
    kind = "lead" if time == "None" else "dateline"
    assert outline(meeting) == ["title", "dateline", kind, "turn"]


@pytest.mark.parametrize(
    "text",
    [
        *("Sunday, January 28, 2024", "Sunday January 28, 2024", "SUNDAY, 28 January 2024"),
        *(
            "28 janvier 2024",
            "dimanche 28 janvier 2024",
            "le dimanche 28 janvier 2024",
            "Le 28 janvier 2024",
        ),
        *(
            "28 de enero de 2024",
            "domingo, 28 de enero de 2024",
            "28 de enero del 2024",
            "28 enero 2024",
        ),
        *("Sonntag, den 28. Januar 2024", "Sonntag, 28. Januar 2024", "den 28. Januar 2024"),
        "воскресенье, 28 января 2024 года",
    ],
)
def test_a_date_with_its_day_of_the_week_in_five_languages(text: str) -> None:
    assert read_date(text) == DAY
    assert read_dateline(text) == Dateline(DAY)
    assert read_dateline(f"{text}, Port Sand") == Dateline(DAY, None, "Port Sand")
    assert find_dates(f"We met on {text}.") == [(10, 10 + len(text), DAY)]


@pytest.mark.parametrize(
    "text",
    [
        *("28 de gener de 2024", "28 de xaneiro de 2024", "28 de janeiro de 2024"),
        *("28 gennaio 2024", "28 ianuarie 2024", "28 januari 2024", "28. Jänner 2024"),
        *("28 stycznia 2024", "28. ledna 2024", "28. januára 2024", "28. januar 2024"),
        *("28. jaanuar 2024", "28. tammikuuta 2024", "28 януари 2024", "28 Ιανουαρίου 2024"),
    ],
)
def test_a_date_in_another_language_of_europe(text: str) -> None:
    assert read_date(text) == DAY


def test_months_with_a_letter_that_has_two_small_forms() -> None:
    assert read_date("1 Μαΐου 2018") == dt.date(2018, 5, 1)


def test_a_small_word_that_loses_its_vowel() -> None:
    assert read_date("1 d’abril de 2018") == read_date("1 d'abril de 2018") == dt.date(2018, 4, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Sunday, 2024",
        "le janvier 2024",
        "28 de enero 2024 de",
        "2er janvier 2024",
        "28 of enero of 2024",
    ],
)
def test_no_date_with_its_day_of_the_week(text: str) -> None:
    assert read_date(text) is None


def test_the_first_of_a_month_in_french() -> None:
    assert read_date("1er mars 2018") == FIRST_OF_MARCH


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("3 p.m.", 15),
        ("3 P.M. EDT", 15),
        ("11 am", 11),
        ("12 a.m.", 0),
        ("13 p.m.", None),
        ("3", None),
    ],
)
def test_a_full_hour(text: str, hour: int | None) -> None:
    assert read_time(text) == (None if hour is None else dt.time(hour))
