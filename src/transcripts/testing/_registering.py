"""What Hypothesis calls when it is imported: it learns how to draw values of the model."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from transcripts.model import Meeting, Span, Speaker, Turn

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]

# Other values are drawn by what their annotations say.
_STRATEGIES: dict[type, str] = {
    Meeting: "meetings",
    Span: "spans",
    Speaker: "speakers",
    Turn: "turns",
}


def register() -> None:
    """Register the strategies for what ``st.from_type`` cannot guess."""
    from hypothesis import strategies as st  # noqa: PLC0415 - Hypothesis is here when it calls

    for kind in _STRATEGIES:
        st.register_type_strategy(kind, _strategy)


def _strategy(kind: type) -> SearchStrategy[object]:
    """Return the strategy of a class; its module is loaded when somebody draws from it."""
    module = import_module("transcripts.testing.strategies")
    made: SearchStrategy[object] = getattr(module, _STRATEGIES[kind])()
    return made
