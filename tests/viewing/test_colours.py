"""The colours of speakers: told apart by everybody, and seen on their ground."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.resources import files
from itertools import combinations

import pytest

CSS = files("transcripts.viewing").joinpath("page.css").read_text(encoding="utf-8")
GROUND = {"light": CSS.index(":root"), "dark": CSS.index("@media screen and (prefers-color-scheme")}
# How each kind of eye sees linear red, green and blue: Machado, Oliveira and Fernandes,
# "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.
EYES = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
Colour = Sequence[float]


def colours(scheme: str, name: str) -> list[Colour]:
    """Return the colours of a name in a scheme, as linear red, green and blue."""
    block = CSS[GROUND[scheme] :].partition("}")[0]
    found = re.findall(rf"--{name}: #(\w\w)(\w\w)(\w\w);", block)
    return [[linear(int(part, 16) / 255) for part in one] for one in found]


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def times(matrix: Sequence[Colour], colour: Colour) -> list[float]:
    return [sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix]


def lab(colour: Colour) -> list[float]:
    parts = zip(times(TO_XYZ, [min(max(one, 0), 1) for one in colour]), WHITE, strict=True)
    x, y, z = (
        (one / white) ** (1 / 3) if one / white > 0.008856 else 7.787 * one / white + 16 / 116
        for one, white in parts
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def contrast(first: Colour, second: Colour) -> float:
    low, high = sorted(times(TO_XYZ, one)[1] for one in (first, second))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("scheme", GROUND)
def test_colours_are_told_apart_by_every_eye(scheme: str, eye: str) -> None:
    seen = [lab(times(EYES[eye], one)) for one in colours(scheme, r"colour-\d")]
    assert len(seen) == 6
    distances = [
        sum((a - b) ** 2 for a, b in zip(*pair, strict=True)) ** 0.5
        for pair in combinations(seen, 2)
    ]
    # About 2 are just seen.
    assert min(distances) > 40


@pytest.mark.parametrize("scheme", GROUND)
def test_colours_stand_out_from_their_ground(scheme: str) -> None:
    (ground,) = colours(scheme, "ground")
    parts = [*colours(scheme, r"colour-\d"), *colours(scheme, "grey")]
    # What WCAG 2.2 asks of graphical objects.
    assert min(contrast(one, ground) for one in parts) >= 3
