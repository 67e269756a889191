"""Newton's method, for projections that give the height of a parallel by its latitude but not the other way round."""

from __future__ import annotations

from typing import Protocol, TypeVar

import numpy as np

from atlas.geography.projection.protocol import Numbers

ROUNDS = 20  # at most; the method converges long before
NOTHING = 1e-15  # radians; a step no longer than this leads nowhere

Angle = TypeVar("Angle", float, Numbers)


class Curve(Protocol):
    """A formula that holds for one number and for an array of them alike."""

    def __call__(self, angle: Angle, /) -> Angle:
        """The value at an angle in radians."""


def solved(height: Curve, slope: Curve, wanted: Numbers, first: Numbers, most: float) -> Numbers:
    """The angles, from `-most` to `most` radians, at which `height` is as `wanted`; `first` is a guess.

    `height` rises all the way, and `slope` is its derivative.
    """
    if wanted.size == 1:
        return np.full(wanted.shape, solved_for_one(height, slope, wanted.item(), first.item(), most))
    angle = first
    for _ in range(ROUNDS):
        before, angle = angle, np.clip(angle - (height(angle) - wanted) / slope(angle), -most, most)
        if not np.any(np.abs(angle - before) > NOTHING):
            break
    return angle


def solved_for_one(height: Curve, slope: Curve, wanted: float, first: float, most: float) -> float:
    """The same for one number, of which Python is done in a tenth of the time."""
    angle = first
    for _ in range(ROUNDS):
        before, angle = angle, min(max(angle - (height(angle) - wanted) / slope(angle), -most), most)
        if not abs(angle - before) > NOTHING:
            break
    return angle
