"""What a name looks like: each number, on both sides of its bound."""

from __future__ import annotations

import pytest

from tests.reading.induction.talks import turns, voices
from transcripts.formats.labelled import STYLE
from transcripts.reading.induction.learning import learn


def talk(first: str, second: str, form: str = "{}: {}") -> str:
    """Return a text in which two speak three times each."""
    return "\n\n".join(turns(6, form, (first, second)))


@pytest.mark.parametrize(
    ("name", "initials", "is_short"),
    [
        ("Ida Oz Pim Quill", "IOPQ", True),
        ("Ida Oz Pim Quill Renn", "IOPQR", False),
    ],
)
def test_initials_have_four_letters_at_most(name: str, initials: str, is_short: bool) -> None:  # noqa: FBT001
    text = f"Speakers: {name}, Olaf Moe\n\n{talk(initials, 'OM')}"
    assert (initials in learn(text, STYLE).short) is is_short


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("FRIENDS OF THE OLD FERRY AND SEA AND ICE AND ROPE UNION", True),
        ("FRIENDS OF THE OLD FERRY AND SEA AND ICE AND ROPE BOAT UNION", False),
    ],
)
def test_a_name_in_capitals_has_twelve_words_at_most(name: str, is_one: bool) -> None:  # noqa: FBT001
    assert (name in voices(talk("ZORB", name))) is is_one


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Ida Maria Oz Pim Quill", True), ("Ida Maria Oz Pim Quill Renn", False)],
)
def test_a_name_has_five_words_at_most(name: str, is_one: bool) -> None:  # noqa: FBT001
    assert (name in voices(talk("Olaf Moe", name))) is is_one


@pytest.mark.parametrize(
    ("role", "is_one"),
    [("head of the old ferry", True), ("head of the very old ferry", False)],
)
def test_what_somebody_is_has_five_words_at_most_after_a_comma(role: str, is_one: bool) -> None:  # noqa: FBT001
    chosen = learn(talk("Olaf Moe", f"Ada Quill, {role}"), STYLE).chosen
    found = {label.name for candidate in chosen for label in candidate.labels}
    assert ("Ada Quill" in found) is is_one


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("旧港湾海上安全監視委員会第三部会副委員長高橋花子", True),
        ("旧港湾海上安全監視委員会第三部会副委員長代高橋花子", False),
    ],
)
def test_a_name_without_capitals_has_24_signs_at_most(name: str, is_one: bool) -> None:  # noqa: FBT001
    text = f"{name}：灯台ではいつから働いていますか。\n田中：三十年前からです。\n" * 3
    assert (name in voices(text)) is is_one


@pytest.mark.parametrize(("name", "is_one"), [("ada quill", True), ("ada berta quill", False)])
def test_a_name_in_small_letters_has_two_words_at_most(name: str, is_one: bool) -> None:  # noqa: FBT001
    assert (name in voices(talk("olaf", name, "<{}> {}"))) is is_one
