"""What docs/search.md takes of Haystack: the class of its documents, with the same arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(kw_only=True)
class Document:
    id: str
    content: str
    meta: dict[str, Any]
