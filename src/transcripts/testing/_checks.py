"""The check of arguments that the whole package shares."""

from __future__ import annotations

from types import UnionType

__all__ = ["require"]


def require(value: object, kind: type | UnionType, what: str) -> None:
    """Refuse an argument of another type.

    Args:
        value: The argument.
        kind: The type that it must have.
        what: What must be what: "name must be one of ...".

    Raises:
        TypeError: If it has another.
    """
    if not isinstance(value, kind):
        message = f"{what}, not {type(value).__name__}"
        raise TypeError(message)
