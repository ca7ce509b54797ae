"""Press conferences of central banks, in the forms that they print, with our own people."""

from __future__ import annotations

import datetime as dt

import transcripts
from transcripts import Meeting, SpeakerKind

THINGS = "quay ferry fish sea fare port".split()
# As the European Central Bank prints it, where the answers stand under surnames.
SURNAMES = """PRESS CONFERENCE

Otto Rau, President of the Harbour Bank,
Anna Berg, Vice-President of the Harbour Bank

Port Vane, 6 September 2031

Jump to the transcript of the questions and answers

Ladies and gentlemen, the Vice-President and I welcome you. We have decided to keep the fares.

* * *

Question: I have two questions. The first: will it sail? And the second is on the price of fish.

Rau: On the first, the answer is yes. On the second point, I do not comment on fish.

Question: Was it unanimous? And did anybody speak of the harbour?

Rau: It was. As for the harbour, the Vice-President may want to add something.

Berg: Only that the harbour is open, and that it has been so for two years.
""" + "".join(
    f"\nQuestion: What of the {thing}, and do you see it in the figures of this year?\n"
    f"\nRau: The {thing} is one of the things that we look at, and I would not say more.\n"
    for thing in THINGS
)
# As the Bank of England does, with the paper after the name.
PAPERS = """Harbour Report Press Conference

Thursday 2 May 2031

Otto Rau: With that, Anna and I would be pleased to take your questions.

Mary Lo: Please give us your name and the organisation that you are of. Can we begin with Tom?

Tom Quill, Vane News: Thank you. Governor, what can we read into the pace of ferries?

Otto Rau: Well, Tom, if something like this forecast comes to pass, then they will sail.

Tom Quill, Vane News: So, to be clear, we are talking about a faster pace than before?

Otto Rau: We are talking about what the report says.

Eva Kern, Harbour Times: Good afternoon. Why are the fares so low?

Anna Berg: I am happy to take that. They are low since nobody pays them.
"""
# As the Reserve Bank of Australia does: names on lines of their own, some of them once.
LINES = """Media Conference

Transcript

Anna Berg

Good afternoon. Thank you all for coming. Today the Board decided to cut the fare by 25 cents.

Tom Quill

Tom Quill from the Vane Review. Governor, how close did you come to cutting it by 50 cents?

Anna Berg

There was a discussion about it. It was not a close thing.

Eva Kern

Hi. Eva Kern, Harbour News. What would you say to people on the ferry this morning?

Anna Berg

I would say to them that it will be cheaper next month.

Tom Quill

Can I follow up on that? When is next month?

Anna Berg

It begins in eleven days.
"""


def read(text: str) -> Meeting:
    meeting = transcripts.parse(text)
    assert meeting.source.format == "labelled"
    return meeting


def test_questions_of_nobody_and_answers_under_surnames() -> None:
    meeting = read(SURNAMES)
    assert (meeting.title, meeting.place) == ("PRESS CONFERENCE", "Port Vane")
    assert meeting.date == dt.date(2031, 9, 6)
    labels = [turn.label for turn in meeting.turns]
    assert labels == [*("Question", "Rau") * 2, "Berg", *("Question", "Rau") * len(THINGS)]
    kinds = {turn.label: turn.speaker.kind for turn in meeting.turns}
    assert kinds["Question"] is SpeakerKind.ANONYMOUS
    assert kinds["Rau"] is SpeakerKind.PERSON


def test_reporters_are_named_with_their_papers() -> None:
    meeting = read(PAPERS)
    assert (meeting.title, meeting.date) == (
        "Harbour Report Press Conference",
        dt.date(2031, 5, 2),
    )
    assert [(turn.speaker.name, turn.speaker.affiliation) for turn in meeting.turns][2:7] == [
        ("Tom Quill", "Vane News"),
        ("Otto Rau", None),
        ("Tom Quill", "Vane News"),
        ("Otto Rau", None),
        ("Eva Kern", "Harbour Times"),
    ]


def test_who_says_his_name_is_no_part_of_the_answer_above() -> None:
    labels = [turn.label for turn in read(LINES).turns]
    assert labels == [
        *("Anna Berg", "Tom Quill", "Anna Berg", "Eva Kern"),
        *("Anna Berg", "Tom Quill", "Anna Berg"),
    ]


def test_a_line_that_nobody_says_of_himself_is_no_label() -> None:
    text = LINES.replace("Hi. Eva Kern, Harbour News. What", "What").replace("Eva Kern", "Old Port")
    labels = [turn.label for turn in read(text).turns]
    assert "Old Port" not in labels
