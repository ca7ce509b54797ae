"""Marks of print in plain text: what is bold, and what is set aside."""

from __future__ import annotations

import pytest

from tests.pages import filled, outline, parse
from transcripts.model import Span
from transcripts.reading.paragraphs.markdown import print_of
from transcripts.reading.source.passages import Passage, passage


def printed(raw: str) -> Passage:
    made = passage(raw, 0, len(raw), None, *print_of(raw))
    assert made is not None
    return made


def shown(raw: str) -> str:
    return printed(raw).text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"\[laughs\] Yes.", "[laughs] Yes."),
        (r"It is \[so\].", "It is [so]."),
        (r"\###", "###"),
        (r"\* a \_b\_ \*", "* a _b_ *"),
        (r"1\. Yes\!", "1. Yes!"),
        (r"a \<b\> \& c \~ d \`e\` \{f\} \| g", "a <b> & c ~ d `e` {f} | g"),
        (r"\- Yes.", "- Yes."),
        (r"a \\[b", r"a \[b"),
        # no escapes
        (r"C:\boats", r"C:\boats"),
        (r"a \ b", r"a \ b"),
        (r"a\1", r"a\1"),
        (r"\Да", r"\Да"),
        ("a\\", "a\\"),
        ("a\\\n", "a\\"),
    ],
)
def test_a_backslash_before_a_mark(raw: str, text: str) -> None:
    assert shown(raw) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("It was <s>4.1</s> [3.5].", "It was 4.1 [3.5]."),
        ("It was <del>4.1</del> [3.5].", "It was 4.1 [3.5]."),
        ("It was <s></s> so.", "It was so."),
        ("<s>No.</s>", "No."),
        ("It <s>was.", "It was."),
        # other tags
        ("It <b>was</b> so.", "It <b>was</b> so."),
        ("It <S>was</S> <s >so</s >.", "It <S>was</S> <s >so</s >."),
        ("It <…> was <ss> so.", "It <…> was <ss> so."),
        ("2 < 3 > s", "2 < 3 > s"),
    ],
)
def test_the_tags_of_struck_words(raw: str, text: str) -> None:
    assert shown(raw) == text


@pytest.mark.parametrize(
    ("raw", "text", "bold"),
    [
        (
            f"**Anna Berg** (PDS). – {'We go. ' * 50}",
            f"Anna Berg (PDS). – {'We go. ' * 49}We go.",
            "Anna Berg",
        ),
        ("**Anna Berg:** Yes.", "Anna Berg: Yes.", "Anna Berg:"),
        ("**Anna Berg**: Yes.", "Anna Berg: Yes.", "Anna Berg"),
        (r"**Anna Berg:** \[00:03\] Yes.", "Anna Berg: [00:03] Yes.", "Anna Berg:"),
        (r"**Anna Berg:** <s>No.</s> Yes\!", "Anna Berg: No. Yes!", "Anna Berg:"),
    ],
)
def test_a_bold_label(raw: str, text: str, bold: str) -> None:
    made = printed(raw)
    assert made.text == text
    assert [raw[slice(*run)] for run in made.bold] == [bold]


@pytest.mark.parametrize(
    ("raw", "bold"),
    [
        ("**A.** **Berg** : Yes.", ["A.", "Berg"]),
        ("**Chair** **A.** **Berg:** Yes.", ["Chair", "A.", "Berg:"]),
    ],
)
def test_a_label_that_is_bold_word_by_word(raw: str, bold: list[str]) -> None:
    assert [raw[slice(*run)] for run in printed(raw).bold] == bold


@pytest.mark.parametrize("before", ["", "\ufeff", " \u200b"])
def test_what_prints_nothing_hides_no_heading(before: str) -> None:
    assert shown(f"{before}# The vote") == "The vote"


@pytest.mark.parametrize("space", [" ", "  ", "\xa0", " \u200b"])
def test_an_uneven_card_is_a_card(space: str) -> None:
    raw = f"**Anna Berg __ Berg Anna{space}Head of the{space}Sea\xadport :** Yes."
    assert shown(raw) == "Anna Berg: Yes."


@pytest.mark.parametrize("raw", ["", " ", "\n", "\xa0\n", "\ufeff"])
def test_a_line_that_prints_nothing_has_no_print(raw: str) -> None:
    assert print_of(raw) == ((), ())


def test_print_counts_in_the_line() -> None:
    bold, asides = print_of(r"**Anna:** \[So\] <s>is</s>")
    assert bold == ((2, 7),)
    assert asides == ((0, 2), (7, 9), (10, 11), (14, 15), (17, 20), (22, 26))


def test_print_moves_with_its_passage() -> None:
    made = printed(r"**Anna:** \[So\]").moved(100)
    assert (made.start, made.end) == (100, 116)
    assert made.bold == ((102, 107),)
    assert made.asides == ((100, 102), (107, 109), (110, 111), (114, 115))
    assert made.locate(6, 7) == Span(111, 112)


# How many, how long: each form on both sides of its bound


@pytest.mark.parametrize(
    ("signs", "kinds"),
    [
        ("#", ["turn", "heading", "turn"]),
        ("######", ["turn", "heading", "turn"]),
        ("#######", ["turn", "turn"]),
    ],
)
def test_up_to_six_signs_mark_a_heading(signs: str, kinds: list[str]) -> None:
    text = f"Anna Berg: Yes.\n\n{signs} The vote\n\nKarl Lang: No."
    assert outline(parse(text, format="labelled")) == kinds


@pytest.mark.parametrize(
    ("signs", "shown"), [("_", "_Yes."), ("__", "Yes."), ("___", "Yes."), ("____", "____Yes.")]
)
def test_two_or_three_underscores_are_an_icon(signs: str, shown: str) -> None:
    (turn,) = parse(f"Anna Berg: No.\n\n{signs}Yes.").turns
    assert turn.text == f"No.\n\n{shown}"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**A: Yes** to all.", "A: Yes to all."),
        ("**: Yes** to all.", "**: Yes** to all."),
        (f"**{'a' * 296}**", "a" * 296),
        (f"**{'a' * 297}**", f"**{'a' * 297}**"),
    ],
)
def test_what_is_bold_has_one_to_296_characters(raw: str, text: str) -> None:
    assert shown(raw) == text


@pytest.mark.parametrize(("length", "signs"), [(78, ""), (79, "**")])
def test_bold_print_may_go_on_for_80_characters_after_the_colon(length: int, signs: str) -> None:
    said = filled(" we go on", length)
    assert shown(f"**Anna Berg:{said}** and home.") == f"{signs}Anna Berg:{said}{signs} and home."


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("So (_it_ is).", "So (it_ is)."),
        ("So (*_it_ is).", "So (*it_ is)."),
        ("So (**_it_ is).", "So (**it_ is)."),
        ("So (***_it_ is).", "So (***_it_ is)."),
    ],
)
def test_italics_of_a_bracket_may_be_bold(raw: str, text: str) -> None:
    assert shown(raw) == text


LONG = f"P{'o' * 40}"


def cards(text: str) -> list[str]:
    """Return the hover cards in what somebody says."""
    (turn,) = parse(f"Anna Berg: I met {text}").turns
    return [mark.value.text.removeprefix("__ ") for mark in turn.paragraphs[0].marks]


@pytest.mark.parametrize(
    ("name", "card", "more"),
    [
        # a word of the card has 40 letters after its capital
        (f"Serzh {LONG}", f"{LONG} Serzh", ""),
        ("Serzh Petrov", f"Petrov Serzh {LONG}", ""),
        ("Serzh Petrov", f"Petrov Serzh {LONG}", "o"),
        # and 40 before it, where there are two; or none at all
        (f"Serzh P{'o' * 38}-Ivanov", f"P{'o' * 38}-Ivanov Serzh", ""),
        ("Serzh X", "X Serzh", ""),
        ("Serzh Petrov", "Petrov S", ""),
        # words after the first
        ("Serzh Petrov", f"Petrov Serzh{' Port' * 19}", ""),
        ("Serzh Petrov", f"Petrov Serzh{' Port' * 19}", " Port"),
        # and small words between them
        ("Serzh Petrov", "Petrov Serzh of the Port", ""),
        ("Serzh Petrov", "Petrov Serzh", " in of the Port"),
    ],
)
def test_the_words_of_a_card_after_an_icon(name: str, card: str, more: str) -> None:
    assert cards(f"{name} __ {card}{more}.") == [card]


@pytest.mark.parametrize(
    ("name", "card"),
    [
        ("Serzh Petrov", "Petrov"),
        (f"Serzh {LONG}o", f"{LONG}o Serzh"),
        (f"Serzh P{'o' * 39}-Ivanov", f"P{'o' * 39}-Ivanov Serzh"),
    ],
)
def test_what_is_no_card_after_an_icon(name: str, card: str) -> None:
    assert cards(f"{name} __ {card}.") == []


def test_a_surname_at_the_start_of_a_line_may_have_a_card() -> None:
    assert shown("Petrov __ Petrov Serzh Head of the Port, too.") == "Petrov, too."


@pytest.mark.parametrize(
    ("card", "count"), [("Xu", 0), ("Xuo", 1), (f"Xuo{' p' * 78}s", 1), (f"Xuo{' p' * 78}so", 0)]
)
def test_a_card_may_end_where_a_space_stands_before_a_comma(card: str, count: int) -> None:
    assert cards(f"Mr {card.partition(' ')[0]} __ {card} , and so on.") == [card] * count


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("(_Laughter_.)", "(Laughter.)"),
        ("(_Laughter_!)", "(Laughter!)"),
        ("(_Laughter_ .)", "(Laughter.)"),
        ("[_laughs_]", "[laughs]"),
        ("_(Applause.)_", "(Applause.)"),
        ("_(Applause)._", "(Applause)."),
        ("So_ (it_) is.", "So_ (it) is."),
        ("_(__retranslated_ _)_: Yes.", "(retranslated): Yes."),
        ("(_Laughter_. )", "(Laughter. )"),
        ("*(Applause.)*", "(Applause.)"),
        ("So *[laughs]*. *(it)* is.", "So [laughs]. (it) is."),
        ("*()*", "*()*"),
        (f"*({'y' * 160})*", f"({'y' * 160})"),
        (f"*({'y' * 161})*", f"*({'y' * 161})*"),
        ("____(Applause.)", "(Applause.)"),
        ("(Applause.)__ Yes.", "(Applause.) Yes."),
        # within the bracket, and outside of it
        ("(go_a) now.", "(go_a) now."),
        ("(go_on) now.", "(go_on) now."),
        ("(go) _on_ now.", "(go) _on_ now."),
        ("It _is_ (so).", "It _is_ (so)."),
        ("2*(3)*2 *(it *is*) **(so)** *[so](url)*", "2*(3)*2 *(it *is*) **(so)** *[so](url)*"),
    ],
)
def test_the_italics_of_a_bracket_are_set_aside(raw: str, text: str) -> None:
    assert shown(raw) == text


def test_the_sign_of_an_item_stays() -> None:
    assert shown("  * a boat") == "* a boat"
    assert shown("  ** a boat") == "** a boat"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("# The vote", "The vote"),
        ("#The vote", "#The vote"),
        ("__Yes.", "Yes."),
        ("__2031", "2031"),
        ("__ Yes.", "__ Yes."),
        ("__…", "__…"),
        ("# __Yes.", "Yes."),
        ("So it is # 1.", "So it is # 1."),
    ],
)
def test_the_signs_at_the_start_of_a_line(raw: str, text: str) -> None:
    assert shown(raw) == text


@pytest.mark.parametrize(
    "raw",
    [
        "****Anna: Yes.",
        "** ** Anna: Yes.",
        "Anna **Berg:** Yes.",
        "x**Anna Berg:** Yes.",
        f"** Anna** goes on{' and on' * 45}.",
        f"**Anna ** goes on{' and on' * 45}.",
        f"**Anna*** goes on{' and on' * 45}.",
    ],
)
def test_what_is_no_bold_label(raw: str) -> None:
    assert print_of(raw) == ((), ())


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**Anna Berg:** We **go** on.", "Anna Berg: We **go** on."),
        ("**Anna Berg** _(now)_**:** We **go** on.", "Anna Berg (now): We **go** on."),
    ],
)
def test_bold_print_within_the_speech_stays(raw: str, text: str) -> None:
    assert shown(raw) == text


def test_what_is_set_aside_begins_with_ink() -> None:
    assert print_of("  # The vote") == ((), ((2, 4),))
    assert print_of("\xad*So.") == ((), ())


def test_an_icon_may_touch_bold_print() -> None:
    assert cards("**Serzh Petrov**__ Petrov Serzh Head of the Port, too.") == [
        "Petrov Serzh Head of the Port"
    ]
