"""What other projects test themselves with: builders, samples, assertions, faults.

Nothing here needs more than the library itself. Strategies for Hypothesis are in
``transcripts.testing.strategies``, fixtures for pytest come with the extra ``testing``.
"""

from transcripts.testing.assertions import (
    assert_covers,
    assert_meetings_equal,
    assert_round_trips,
)
from transcripts.testing.builders import make_meeting, make_speaker, make_turn
from transcripts.testing.corruption import HARMLESS, Corruption, Effect, corrupt
from transcripts.testing.golden import Golden
from transcripts.testing.samples import SAMPLES, Sample, load_sample

__all__ = [
    "HARMLESS",
    "SAMPLES",
    "Corruption",
    "Effect",
    "Golden",
    "Sample",
    "assert_covers",
    "assert_meetings_equal",
    "assert_round_trips",
    "corrupt",
    "load_sample",
    "make_meeting",
    "make_speaker",
    "make_turn",
]
