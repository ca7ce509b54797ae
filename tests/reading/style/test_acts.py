"""What speakers do while they speak, told by its form: each printed form, and its near miss."""

from __future__ import annotations

import pytest

import transcripts
from transcripts import Event, EventKind, Insertion, Turn


def turn_of(text: str) -> Turn:
    """Return the one turn of a speech without a house style."""
    (turn,) = transcripts.parse(f"Anna Berg: {text}", format="labelled").turns
    return turn


def acts(text: str) -> list[str]:
    """Return the events in a speech, as printed."""
    inside = turn_of(text).paragraphs[0].marks
    return [mark.value.text for mark in inside if isinstance(mark.value, Event)]


@pytest.mark.parametrize(
    "direction",
    [
        "[sighs]",
        "(sighs deeply)",
        "(Coughs.)",
        "(Pauses.)",
        "(Pause.)",
        "(a long pause)",
        "[Ben sighs]",
        "[sniffles]",
        "[sobbing]",
        "[humming]",
        "[nods at Ben]",
        "[chuckles]",
        "(Giggling.)",
        "(clears throat)",
        "[shakes his head]",
        "*sighs*",
        "*laughs*",
        "*clears her throat*",
        "(Вздыхает.)",
        "(молчит)",
        "(Улыбается Бену.)",
        "(Долгая пауза.)",
        "[хихикает]",
        "(Смеётся.)",
    ],
)
def test_known_acts_are_events_wherever_they_stand(direction: str) -> None:
    assert acts(f"I know {direction} what it is.") == [direction]
    assert turn_of(f"I know {direction} what it is.").spoken == "I know what it is."
    assert acts(f"{direction} well, so it is.") == [direction]


@pytest.mark.parametrize(
    "direction",
    [
        "[winces]",
        "(Winces.)",
        "[looks at the clock]",
        "(Puts down the cup.)",
        "(turns away)",
        "*waits*",
        "(Встаёт.)",
        "(рисует на доске)",
        "(стучит)",
        "(Waits for Ben.)",
        "(knocks on wood)",
        "(Confers with Ben.)",
        "(Turns to Ben.)",
        "(looks to the window)",
        "(walks back)",
        "(Leans over the rail.)",
        "(steps away from the wheel)",
        "(hands over the key)",
        "(Opens the door.)",
        "(tunes the harp)",
        "(Rummages in her bag.)",
        "(Ravels his hair.)",
        "[Interjections.]",
        "[footsteps in the hall]",
    ],
)
def test_acts_are_told_by_their_form_between_sentences(direction: str) -> None:
    assert acts(f"I know. {direction} It is late.") == [direction]
    assert acts(f"I know… “So it is.” {direction}") == [direction]
    assert acts(f"I— {direction} I know.") == [direction]
    assert acts(f"{direction} It is late.") == [direction]
    # Within a sentence an editor adds words.
    assert acts(f"I saw the {direction} and knew.") == []
    assert acts(f"It is late {direction} and dark.") == []


@pytest.mark.parametrize(
    "text",
    [
        "(Thanks.)",
        "(Politics.)",
        "(Athens.)",
        "(Wales and the islands.)",
        "(Brussels again.)",
        "(Progress.)",
        "(Works.)",
        "(ships)",
        "[ships]",
        "(ships at sea)",
        "(Loans to banks.)",
        "(Members only.)",
        "(Cries for help.)",
        "(Waves of heat.)",
        "(Hands up.)",
        "(Walks in the park.)",
        "(Looks good.)",
        "(Tunes the harp.)",
        "(costs the earth)",
        "(names the same thing)",
        "(Happens.)",
        "(Yes.)",
        "(Always.)",
        "[Athens]",
        "[James]",
        "(James.)",
        "[Jones and Berg]",
        "(Lots of it.)",
        "(loads of ships)",
        "(ships, mostly)",
        "(This is so.)",
        "(Бывает.)",
        "(Нет.)",
        "(Совет.)",
        "(лет пять)",
        "*Always*",
        "*this*",
        "**sighs**",
        "2*sighs*2",
    ],
)
def test_what_is_said_is_no_act(text: str) -> None:
    assert acts(f"I know. {text} It is late.") == []


@pytest.mark.parametrize(("signs", "count"), [(6, 1), (7, 0)])
def test_how_many_signs_may_close_the_sentence_before_an_act(signs: int, count: int) -> None:
    assert len(acts(f"I know.{'”' * signs} [winces] It is late.")) == count


@pytest.mark.parametrize(("words", "count"), [(60, 1), (61, 0)])
def test_how_long_an_act_may_be(words: int, count: int) -> None:
    assert len(acts(f"I know. (waits for {'x' * words}) It is late.")) == count
    assert len(acts(f"I know. *waits for {'x' * (words - 9)}* It is late.")) == count
    assert len(acts(f"I know. (tunes the {'x' * words}) It is late.")) == count
    assert len(acts(f"I know. (opens the {'x' * words}) It is late.")) == count
    assert len(acts(f"I know. (turns at the {'x' * words}) It is late.")) == count
    assert len(acts(f"I know. (Turns to {'X' * (words + 1)}.) It is late.")) == count
    assert len(acts(f"I know. (Footsteps on {'x' * words}.) It is late.")) == count


def test_a_direction_alone_is_an_event_of_the_turn() -> None:
    sigh, spoken = turn_of("\n\n[sighs]\n\nIt is late.").blocks
    assert isinstance(sigh, Event)
    assert (sigh.kind, sigh.text) == (EventKind.ACTION, "[sighs]")
    assert not isinstance(spoken, Event)
    (winces, _) = turn_of("\n\n[winces]\n\nIt is late.").blocks
    assert isinstance(winces, Event)


def test_marks_stand_in_order() -> None:
    marks = turn_of("I [really] know. *sighs* So (laughs) it is.").paragraphs[0].marks
    assert [mark.value.text for mark in marks] == ["[really]", "*sighs*", "(laughs)"]
    assert isinstance(marks[0].value, Insertion)
    kinds = [mark.value.kind for mark in marks if isinstance(mark.value, Event)]
    assert kinds == [EventKind.ACTION, EventKind.LAUGHTER]


def test_a_publisher_has_wordings_of_its_own() -> None:
    text = "Anna Berg: I know. [winces] It is late. *sighs* So it is."
    (turn,) = transcripts.parse(text, format="kremlin").turns
    assert turn.spoken == "I know. [winces] It is late. *sighs* So it is."
