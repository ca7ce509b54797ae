"""What a word is, and where a sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcripts import count_words, split_sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("— … (!)", 0),
        ("twenty-five don’t 3.5 1,000 o'clock", 5),
        ("well… yes—no/maybe", 4),
        ("R&D", 2),
        ("Добрый день, г-н Иванов", 4),
        ("e\u0301te\u0301", 1),
        ("会议开始。", 4),
        ("テレビを見る", 6),
        ("か\u3099 人々", 3),
        ("2024年5月", 4),
        ("안녕하세요 여러분", 2),
        ("สวัสดี ครับ", 2),
    ],
)
def test_words(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(), st.text())
def test_words_between_spaces_add_up(one: str, two: str) -> None:
    assert count_words(f"{one}\n\n{two}") == count_words(one) + count_words(two)


@pytest.mark.parametrize(
    "text",
    [
        "Is Dr. Berg here?| No.| We wait.",
        "MR. OKORO: I saw it on TV.| We wait.",
        "He met A. B. Lehtola in the U.S. Senate.| So did I.| Good.",
        "It was 5 p.m. in Oslo.| It was 1999.| It was 12. Then we left.",
        "Am 5. Mai kam Abg. Prof. Dr. Lehtola, z.B. um 100.| Ja.",
        "See No. 5 and Art. 7. No.| Then",
        "Это сказал В. Путин.| Это ул. Ленина, дом 100.| Всего 5 млн. рублей.| Это я.| Да.",
        "We met Mlle. Aubry and Sra. Díaz.| Yes.",
        "“Really?” he said.| “Yes.”| (He left.)| “No,” she said… and left.",
        "Wait...| What?!| Yes, etc. and so on.",
        "「はい。」|そうです。|行こう！",
        "क्या यह है।| हाँ।| نعم؟| Նա գնաց։| Այո։",
        "One .| Two",
        "",
        " ",
        ".| A",
        "a.b.c. d",
        "No end",
    ],
)
def test_sentences(text: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    assert [part.strip() for part in split_sentences(text.replace("|", ""))] == expected


@given(st.text('aB .!?…。」")(5 ', max_size=40))
def test_nothing_is_lost_between_sentences(text: str) -> None:
    assert "".join(split_sentences(text)) == text
