"""What Hypothesis is told of the model, so that ``st.from_type(Meeting)`` draws meetings.

Hypothesis calls ``register`` whenever it is imported, in every project of the environment. So
this stands outside of the package ``transcripts`` and imports none of it: where the model is
not there yet, the model calls again when it is imported.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

# What Hypothesis cannot guess from annotations, with the name of the strategy.
_STRATEGIES = {"Meeting": "meetings", "Span": "spans", "Speaker": "speakers", "Turn": "turns"}


def register() -> None:
    """Register the strategies, where both Hypothesis and the model are imported."""
    hypothesis, model = (
        sys.modules.get("hypothesis.strategies"),
        sys.modules.get("transcripts.model"),
    )
    if hypothesis is None or model is None:
        return
    for name in _STRATEGIES:
        hypothesis.register_type_strategy(getattr(model, name), _strategy)


def _strategy(kind: type) -> SearchStrategy[object]:
    """Return the strategy of a class; its module is loaded when somebody draws from it."""
    module = import_module("transcripts.testing.strategies")
    made: SearchStrategy[object] = getattr(module, _STRATEGIES[kind.__name__])()
    return made
