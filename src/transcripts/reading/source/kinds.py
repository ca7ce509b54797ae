"""What a passage of a document may be."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["PassageKind"]


class PassageKind(StrEnum):
    """What a passage of a document is; the values of notes are those of ``NoteKind``."""

    TITLE = "title"
    DATELINE = "dateline"
    METADATA = "metadata"
    TIME = "time"
    CONTENTS = "contents"
    AGENDA = "agenda"
    VOTE = "vote"
    APPENDIX = "appendix"
    LEAD = "lead"
    NARRATION = "narration"
    SEPARATOR = "separator"
    QUOTE = "quote"
    CAPTION = "caption"
    CARD = "card"
    COMMENT = "comment"
    SEE_ALSO = "see-also"
    PAGE = "page"
    LANGUAGE = "language"
    FURNITURE = "furniture"
    HEADING = "heading"
    BODY = "body"  # what a page marks as the text itself: it says no more
    LABEL = "label"
    SPEECH = "speech"
    EVENT = "event"
    GAP = "gap"
    UNREAD = "unread"
