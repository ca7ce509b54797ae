"""What docs/search.md takes of LlamaIndex: the class of its nodes, with the same arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(kw_only=True)
class TextNode:
    id_: str
    text: str
    metadata: dict[str, Any]

    @property
    def node_id(self) -> str:
        return self.id_
