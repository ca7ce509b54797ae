"""The names of the fields of a row: which says who speaks, what is said, and when.

Printed forms, of exports and collections of data: "speaker", "Speaker Name", "speaker_id"; "text",
"Transcript"; "start", "startTime", "Start (ms)", "Timestamp"; and the same in other languages.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Container, Iterable, Sequence

from attrs import evolve, field, frozen

from transcripts.formats.captions.blocks import read_clock
from transcripts.formats.times import seconds_of
from transcripts.reading.later import later

__all__ = ["Fields", "TimeField", "fields_of", "may_name_voice"]

_WORD = later(r"\p{Lu}?[\p{Ll}\p{Lo}\p{M}]++|\p{Lu}++")
_VOICE = frozenset(
    "speaker who participant voice interlocutor sprecher sprecherin redner rednerin hablante orador"
    " interviniente locuteur intervenant parlante oratore falante спикер говорящий выступающий"
    " 発言者 話者 发言人 说话人".split()
)
_NAME = frozenset(["name", "nombre", "nom", "nome", "имя"])
_SAID = frozenset(
    "text transcript transcription utterance sentence caption speech words content message inhalt"
    " transkript texto transcripción texte testo trascrizione transcrição текст реплика 発言 内容"
    " 发言".split()
)
_BEGINS = frozenset(
    "start starts begin begins from timestamp time timecode beginn anfang inicio début inizio"
    " início начало время".split()
)
_ENDS = frozenset("end ends stop to ende fin fine fim конец".split())
_MILLISECONDS = frozenset(["ms", "msec", "millis", "milliseconds"])
_SECONDS = frozenset(["s", "sec", "secs", "seconds"])
# What may stand beside any of them.
_BESIDE = frozenset("time label id tag full display the of in at".split())


@frozen
class TimeField:
    """A field that says when.

    Attributes:
        name: What it is called.
        thousandths: Whether its numbers are milliseconds.
        is_told: Whether it is told what they are.
    """

    name: str
    thousandths: bool = False
    is_told: bool = False

    def told_by(self, values: Iterable[str]) -> TimeField:
        """Return it as its values tell it: a number with decimals is one of seconds."""
        return self if self.is_told else evolve(self, is_told=any("." in one for one in values))

    def read(self, value: str) -> dt.timedelta | None:
        """Return a time: "00:01:02.5", "62.5", "62.5s".

        Returns:
            That, or ``None`` where it is none, or a number of nobody knows what.
        """
        value = value.strip()
        if ":" in value:
            return read_clock(value)
        number = seconds_of(value.removesuffix("s")) if self.is_told else None
        if number is None or number < dt.timedelta(0):
            return None
        return number / 1_000 if self.thousandths else number


@frozen
class Fields:
    """What the fields of a row are.

    Attributes:
        voice: The one that says who speaks.
        said: The one with what is said.
        begins: The one that says when that begins, ``None`` where there is none.
        ends: The one that says when it ends.
    """

    voice: str
    said: str
    begins: TimeField | None = None
    ends: TimeField | None = None


@frozen
class _Named:
    """A field by the words of its name."""

    name: str
    words: Sequence[str] = field()

    @words.default
    def _words_of_name(self) -> list[str]:
        return [word.lower() for word in _WORD.findall(self.name)]

    def is_one_of(self, own: Container[str], beside: Container[str] = _BESIDE) -> bool:
        """Tell whether a word of its name is one of some, and no other says anything else."""
        return any(word in own for word in self.words) and all(
            word in own or word in beside for word in self.words
        )

    def as_time(self) -> TimeField:
        """Return it as one that says when, with the unit that its name has."""
        thousandths = any(word in _MILLISECONDS for word in self.words)
        is_told = thousandths or any(word in _SECONDS for word in self.words)
        return TimeField(self.name, thousandths=thousandths, is_told=is_told)


def fields_of(names: Iterable[str]) -> Fields | None:
    """Return what the fields of a row are by their names.

    Of several that say who speaks, the one with a name counts, and a number last. "name" alone is
    the name of anything: logs of programs have it beside a message and a time.

    Returns:
        That, or ``None`` where none says who speaks, or none has what is said.
    """
    named = [_Named(name) for name in names]
    units = _BESIDE | _MILLISECONDS | _SECONDS
    begins = next((one for one in named if one.is_one_of(_BEGINS, units)), None)
    ends = next((one for one in named if one.is_one_of(_ENDS, units)), None)
    voices = [one for one in named if one.is_one_of(_VOICE, _BESIDE | _NAME)]
    said = [one for one in named if one.is_one_of(_SAID)]
    if not voices or not said:
        return None
    return Fields(
        voice=min(voices, key=_rank).name,
        said=min(said, key=lambda one: len(one.words)).name,
        begins=None if begins is None else begins.as_time(),
        ends=None if ends is None else ends.as_time(),
    )


def may_name_voice(names: str) -> bool:
    """Tell whether any of the names that stand in a text may say that a field tells who speaks."""
    small = names.lower()
    return any(word in small for word in _VOICE)


def _rank(voice: _Named) -> tuple[bool, bool]:
    return not _has(voice, _NAME), _has(voice, ("id",))


def _has(one: _Named, words: Collection[str]) -> bool:
    return any(word in words for word in one.words)
