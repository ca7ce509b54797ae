"""The closed enumerations of the model.

Each member carries, in its comment, a printed form that it was made for. The names
follow Parla-CLARIN (vocal, kinesic, incident, gap), Akoma Ntoso and Popolo where those
have a word. A new member is a new version of the JSON form.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "EventKind",
    "GapReason",
    "NoteKind",
    "ProblemCode",
    "Severity",
    "SpeakerKind",
    "TagKind",
    "TimingKind",
]


class SpeakerKind(StrEnum):
    """Who or what a speaker is."""

    PERSON = "person"  # "President of Russia Vladimir Putin:"
    GROUP = "group"  # "Volunteers:"
    ANONYMOUS = "anonymous"  # "Question:"
    MACHINE = "machine"  # "SPEAKER_00:"


class EventKind(StrEnum):
    """What happened beside the speech."""

    APPLAUSE = "applause"  # (Applause.)
    LAUGHTER = "laughter"  # (Laughter in the audience.)
    NOISE = "noise"  # (Noise in the audience.)
    INTERRUPTION = "interruption"  # (Anna Berg [ABC]: Hört! Hört!)
    SILENCE = "silence"  # (A minute of silence.)
    SCREENING = "screening"  # (The video plays.)
    LANGUAGE = "language"  # (In English.)
    ADDRESS = "address"  # (Addressing Alexei Miller.)
    ACTION = "action"  # (Passes a document to the President.)
    SUMMARY = "summary"  # (Mr Sokolov went on to speak about the new rail link.)


class GapReason(StrEnum):
    """Why words are missing."""

    OMITTED = "omitted"  # <…>
    INAUDIBLE = "inaudible"  # [inaudible]
    TO_BE_CONTINUED = "to-be-continued"  # To be continued.


class NoteKind(StrEnum):
    """What a piece of the document that is no speech is there for."""

    TITLE = "title"  # Meeting with President of Belarus Alexander Lukashenko
    DATELINE = "dateline"  # January 28, 2024, St Petersburg
    LEAD = "lead"  # The President had a meeting with ...
    NARRATION = "narration"  # After the ceremony the President spoke with the crew.
    SEPARATOR = "separator"  # * * *
    QUOTE = "quote"  # a sentence of the speech, repeated in a box
    CAPTION = "caption"  # Before the annual address.
    CARD = "card"  # Yakunin Vladimir, President of Russian Railways
    FOOTNOTE = "footnote"  # 1 The names stand in annex 3
    STRUCK = "struck"  # <s>4.1</s>, where a correction stands after it
    TIME = "time"  # Beginn: 9.00 Uhr; 3:07 P.M. EDT at the end; [12:31] in a paragraph
    AGENDA = "agenda"  # Beratung des Antrags der Fraktion der ABC
    VOTE = "vote"  # Abgegebene Stimmen: 588; davon ja: 465
    CONTENTS = "contents"  # the list of what follows, above the first speech
    APPENDIX = "appendix"  # Anlage 1 / Liste der entschuldigten Abgeordneten
    METADATA = "metadata"  # the front matter of a Markdown file
    COMMENT = "comment"  # NOTE exported on Tuesday, in WebVTT
    REPEATED = "repeated"  # a line of rolling captions that was shown before
    SEE_ALSO = "see-also"  # See also / News conference / March 14, 2013
    PAGE = "page"  # [[Page S8573]], the running head of a page, in the middle of a sentence
    LANGUAGE = "language"  # [Translation], on a line of its own
    FURNITURE = "furniture"  # Official website of the President of Russia


class TimingKind(StrEnum):
    """What a time in a recording is that of."""

    CUE = "cue"  # a caption, a segment of a recogniser
    WORD = "word"


class TagKind(StrEnum):
    """Under what the publisher filed the page."""

    TOPIC = "topic"  # Topics: Transport
    PERSON = "person"  # Persons: Yakunin Vladimir
    PLACE = "place"  # Geography: Krasnodar Territory
    SECTION = "section"  # Published in sections: News, Transcripts


class Severity(StrEnum):
    """How bad a problem is."""

    WARNING = "warning"  # mended, fell back or unsure
    ERROR = "error"  # unread or ambiguous


class ProblemCode(StrEnum):
    """What is wrong with a passage of the source."""

    LABEL_MENDED = "label-mended"  # VladimirPutin: Good afternoon.
    LABEL_UNSURE = "label-unsure"  # Germany: ... (looks like a label, read as speech)
    LABEL_ABSENT = "label-absent"  # labels={"Ana Berg": None}, where only "Anna Berg:" is printed
    NOTE_UNCLOSED = "note-unclosed"  # Xi Jinping (retranslated: Thank you.
    EMPTY_TURN = "empty-turn"  # Vladimir Putin: / Question: Good afternoon.
    DATE_UNREAD = "date-unread"  # February 30, 2024, Moscow
    DATES_DIFFER = "dates-differ"  # March 1, 2018 above the text, March 2, 2018 below it
    SECOND_DOCUMENT = "second-document"  # the title and date of another page in mid text
    UNATTRIBUTED = "unattributed"  # "Thank you." after a heading, without a label
    TIME_UNREAD = "time-unread"  # a block of captions without a time that can be read
    TIME_MENDED = "time-mended"  # 00:00:01,5 where 00:00:01.500 is due
    TIME_BACKWARDS = "time-backwards"  # 00:00:09.000 --> 00:00:05.000
    TEXT_HIDDEN = "text-hidden"  # if a < b then, in WebVTT: what stands after the "<" is not shown
    WORDS_DIFFER = "words-differ"  # a list of words that has others than the text beside it
    ENCODING_MENDED = "encoding-mended"  # bytes, or half a pair of escapes, that are no character
    FELL_BACK = "fell-back"  # no format was sure of the text, so it was read as labelled text
    CONTROL_CHARACTER = "control-character"  # a passage that holds NUL characters
