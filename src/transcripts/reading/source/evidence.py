"""Why a passage was taken for what it was: the sentences of ``explain``."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Evidence"]


class Evidence(StrEnum):
    """One reason, as a sentence for people; the set is closed."""

    # What the caller knows.
    VOUCHED = "the caller says that this is a label"
    REFUSED = "the caller says that this is no label"

    # The words of a label.
    PRINTED_FORM = "the form in which this publisher prints labels"
    PROVEN = "the form of labels in this document, and it returns or is known as one"
    UNPROVEN = "the form of labels in this document, but nothing proves that it is a name"
    MACHINE = "what a program calls a voice"
    VOICE = "a word for an unnamed voice"
    OFFICE = "an office, and speech after it"
    ROLE_AND_NAME = "a role and a name"
    INITIALS = "initials and a surname"
    GIVEN_NAME = "a given name"
    GIVEN_AMONG_OTHERS = "a given name and a surname beside other words"
    FORM_OF_NAME = "the form of a name"

    # What the document says of a label.
    BOLD = "it is bold, and no sentence"
    ABOVE = "a name that stands above the first label"
    FRONT_MATTER = "a name that stands in the front matter"
    RETURNS = "capitals, and it returns as a label"
    KNOWN_NAME = "a name that is known from another label"
    KNOWN_SPEAKER = "the name of somebody who is known to speak"

    # Why something is no label.
    SENTENCE = "it reads like a sentence"
    SENTENCE_START = "it begins like a sentence"
    NOT_BOLD = "it is not bold, as labels are here"
    NOBODY = "nobody is named in it"
    NO_NAME = "its words are no name"
    ODD_NAME = "the name in it does not look like one"
    ONE_WORD = "one word that nothing else proves to be a name"
    NO_ROLE = "words before a name, but no role"
    ADDRESS = "a form of address"
    NAME_FOLLOWS = "an office, and a name follows"
    GOES_ON = "a quotation or the rest of a sentence follows"
    VOICE_GOES_ON = "a word for an unnamed voice, but the sentence goes on after it"
    READ_ALOUD = "a word for an unnamed voice, but within a quotation"
    ANNOUNCED = "a word for an unnamed voice, but what is said before it announces it"

    # Speech, and what is none.
    FOLLOWS = "it follows a label"
    SET_OFF = "a question that is set off as all are here, or the answer to it"
    SPOKEN = "somebody speaks in it"
    AUTHOR = "the page says whose text it is"
    INDENTED = "it is indented, and labels are not"
    BRACKET = "one bracket, alone"
    SYSTEM = "what a tool writes between what is said"
    OMISSION = "a mark of omission, alone"
    SEPARATOR = "signs that only separate"
    SILENT_LABEL = "a label under which nobody ever speaks"
    BOLD_HEADING = "bold, and no label"
    ABOVE_LABEL = "no sentence, and a label after it"
    FORM = "the form in which this publisher prints it"
    FORM_AND_LOOK = "the form in which this publisher prints it, and how it is set on the page"
    BELOW_LINE = "below a line that says that it was not spoken"
    ITEM = "it stands among the titles of an item"
    BOX = "a box that points to other pages"
    BEFORE_SPEECH = "it stands before the first label"
    BELOW_SECOND_DATE = "it stands below the date of a document"
    TOLD = "a sentence in which nobody speaks"
    TOO_SHORT = "too short to tell"

    # What stands around the text.
    MARKED = "the page marks it as such"
    UNMARKED = "outside what the page marks"
    STRUCTURE = "the document says so by its structure"
    FIRST_LINE = "the first line, and no sentence"
    ABOVE_DATE = "the first line above the date"
    LINE_ABOVE_DATE = "a line above the date"
    BELOW_DATE = "the line below the date"
    BETWEEN = "between the title and the date"
    BETWEEN_DASHES = "between two lines of dashes"
    HEADER_LINE = "a line above the text, in the form in which this publisher prints it"
    CONTENTS = "between the title and the beginning"
    DATE = "a date, perhaps with a place, and nothing else"
    DATE_ALONE = "a date, and nothing else"
    DATE_ABOVE_CONTENTS = "the date above the contents"
    DATE_AGAIN = "the date of the header again"
    LAST_DATE = "a date, and the last line of the text"
    TIME_BELOW = "a time of day below the date"
    PLACE_ABOVE = "a place above the date"
    PLACE_BELOW = "a place on the line below the date"
    BELOW_FRONT_MATTER = "a date, time or place below the front matter"
    FIELD = "what it is of stands before a colon, as above a text"
    REPEATED = "it repeats a line of the header"
    PAGE_LINE = "a line of the page"
    PAGE_ABOVE = "a line of the page above the title"
    OTHER_PAGE = "a line of another page"
    TAIL = "below the line where the page's tail begins"
    OPENING = "the line with which the body begins"
    CLOSING = "the line with which the body ends"
    BELOW_CLOSING = "below the line with which the body ends"
