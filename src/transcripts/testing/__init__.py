"""What other projects test themselves with: builders, samples, assertions, faults.

Nothing here needs more than the library itself. Strategies for Hypothesis are in
``transcripts.testing.strategies``, fixtures for pytest come with the extra ``testing``.
"""

from transcripts.testing.builders import make_meeting, make_speaker, make_turn

__all__ = ["make_meeting", "make_speaker", "make_turn"]
