"""Our lists of names against CLDR, which Babel holds: too large to need, it comes with Sphinx."""

from __future__ import annotations

from typing import Any

import pytest

import transcripts
from transcripts.reading.language.dates import read_date

# As a locale's territories name what is none.
NO_COUNTRY = {"EZ", "XA", "XB", "ZZ"}


@pytest.fixture(params=["en", "ru", "de", "fr", "es"])
def locale(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - Babel need not be there
    return pytest.importorskip("babel").Locale(request.param)


FORMS = {
    "en": "{day}, {month} 7, 2031",
    "ru": "{day}, 7 {month} 2031",
    "de": "{day}, den 7. {month} 2031",
    "fr": "{day} 7 {month} 2031",
    "es": "{day}, 7 de {month} de 2031",
}


def test_dates_are_read_by_the_names_of_months_and_days_of_cldr(locale: Any) -> None:  # noqa: ANN401
    for number, month in locale.months["format"]["wide"].items():
        for day in locale.days["format"]["wide"].values():
            read = read_date(FORMS[locale.language].format(day=day, month=month))
            assert read is not None, (day, month)
            assert (read.year, read.month, read.day) == (2031, number, 7)


def test_no_name_loses_a_part_to_the_name_of_a_country() -> None:
    territories = pytest.importorskip("babel").Locale("en").territories
    countries = [
        name
        for code, name in territories.items()
        if code.isalpha() and code not in NO_COUNTRY and " " not in name
    ]
    assert len(countries) > 150
    for country in countries:
        label = transcripts.parse_label(f"President of {country} Tomas Ivo Moss", format="kremlin")
        assert (label.name, label.role) == ("Tomas Ivo Moss", f"President of {country}")


@pytest.mark.parametrize(
    "country",
    [
        *("New Zealand", "Sri Lanka", "Costa Rica", "Burkina Faso", "Solomon Islands"),
        *("Trinidad and Tobago", "Antigua and Barbuda", "Western Sahara", "Saudi Arabia"),
    ],
)
def test_a_country_of_several_words_ends_where_its_name_ends(country: str) -> None:
    label = transcripts.parse_label(f"President of {country} Tomas Ivo Moss", format="kremlin")
    assert (label.name, label.role) == ("Tomas Ivo Moss", f"President of {country}")
