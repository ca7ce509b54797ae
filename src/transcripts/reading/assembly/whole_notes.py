"""What is one note though it is printed in several paragraphs, or on several pages.

Printed form, in which a vote is a line and the names below it, and a page ends among them:

                                    YEAS--3

         Berg
         Lang
    [[Page S697]]
         Quill
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from transcripts.reading.layout.decisions import Decision
from transcripts.reading.source.kinds import PassageKind
from transcripts.reading.source.passages import passage

__all__ = ["whole_notes"]

IsBetween = Callable[[tuple[int, int], str], bool]

_NOTES = frozenset(PassageKind) - {
    PassageKind.BODY,
    PassageKind.LABEL,
    PassageKind.SPEECH,
    PassageKind.HEADING,
    PassageKind.EVENT,
    PassageKind.GAP,
    PassageKind.UNREAD,
}


def whole_notes(
    decisions: Sequence[Decision], source: str, is_between: IsBetween
) -> Iterator[Decision]:
    """Yield decisions, one for the paragraphs of one note, and what stands between pages apart.

    Args:
        decisions: What each passage was taken for, in document order: at least one.
        source: The text that their spans count in.
        is_between: Whether what is set aside stands between two pages.
    """
    group = [decisions[0]]
    for decision in decisions[1:]:
        if not _goes_on(group[0], decision):
            yield from _parted(group, source, is_between)
            group = []
        group.append(decision)
    yield from _parted(group, source, is_between)


def _goes_on(first: Decision, decision: Decision) -> bool:
    """Tell whether a decision is on a part of the note that another begins."""
    if decision.rule is None or not decision.rule.is_part or first.rule is None:
        return False
    return first.taken in (decision.taken, PassageKind.VOTE)


def _parted(group: list[Decision], source: str, is_between: IsBetween) -> Iterator[Decision]:
    """Yield what the paragraphs of a note are, page by page."""
    first, last = group[0], group[-1]
    if first.taken not in _NOTES:
        yield first
        return
    asides = [run for one in group for run in one.passage.asides]
    pages = [run for run in asides if is_between(run, source)]
    if not pages and len(group) == 1:
        yield first
        return
    start = first.passage.start
    problems = tuple(found for one in group for found in one.problems)
    for page in (*pages, (last.passage.end, last.passage.end)):
        inner = tuple(run for run in asides if start <= run[0] and run[1] <= page[0])
        made = passage(source, start, page[0], None, (), inner)
        if made is not None:
            yield evolve(first, passage=made, problems=problems)
            problems = ()
        if (mark := passage(source, *page, PassageKind.PAGE)) is not None:
            yield Decision(mark, PassageKind.PAGE, first.evidence)
        start = page[1]
