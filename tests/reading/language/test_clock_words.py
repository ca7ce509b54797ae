"""Times of day in words."""

from __future__ import annotations

import datetime as dt

import pytest

from transcripts.reading.language.clock_words import read_clock_words


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("deu del matí i dos minuts", dt.time(10, 2)),
        ("Deu del matí", dt.time(10)),
        ("un quart d’una del migdia", dt.time(12, 15)),
        ("tres quarts d'una de la matinada i quatre minuts", dt.time(0, 49)),
        ("dos quarts de dotze del migdia i onze minuts", dt.time(11, 41)),
        ("dotze del migdia", dt.time(12)),
        ("una del migdia", dt.time(13)),
        ("quatre del migdia", dt.time(16)),
        ("deu del migdia", dt.time(10)),
        ("dotze de la nit", dt.time(0)),
        ("onze de la nit", dt.time(23)),
        ("dotze de la tarda", dt.time(12)),
        ("un quart d'una de la nit", dt.time(12, 15)),
        ("once y cinco minutos de la mañana", dt.time(11, 5)),
        ("cuatro y media de la tarde", dt.time(16, 30)),
        ("una y treinta y cinco minutos de la tarde", dt.time(13, 35)),
        ("nueve horas de la mañana", dt.time(9)),
        ("dez e vinte e dous minutos da mañá", dt.time(10, 22)),
    ],
)
def test_a_time_in_words(text: str, time: dt.time) -> None:
    assert read_clock_words(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "",
        "quatre i cinc minuts",
        "trenta de la tarda",
        "barca del matí",
        "deu del vaixell",
        "deu del matí i barca minuts",
        "once y cincuenta y quince minutos de la mañana",
        "les deu del matí",
        "nou del migdia",
        "cinc del migdia",
    ],
)
def test_what_is_no_time_in_words(text: str) -> None:
    assert read_clock_words(text) is None
