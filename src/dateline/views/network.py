"""Where the circles of a network stand: forces between them, worked out once, the same for the same network."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

# The drawing's own units; its width on the page is what the page has.
WIDTH, HEIGHT = 860, 490
# Room at the edges for a circle and the name under it.
SIDE, TOP, BOTTOM = 70, 30, 46
# After some 150 steps nothing moves by more than a unit for 40 circles.
STEPS = 220
# A letter's width in the drawing's units, of a name in the larger type, and the height of a line.
LETTER, LINE = 6.6, 16.0

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A circle's middle and its radius."""

    x: int
    y: int
    r: float


def spots(weights: Sequence[float], edges: Sequence[tuple[int, int, float]], names: Sequence[str] = ()) -> list[Spot]:
    """A place for each node: Fruchterman and Reingold's forces from a ring, heavier edges pulling more.

    `weights` are reports of each node, `edges` pairs of their numbers with reports, `names` stand under them.
    """
    if not weights:
        return []
    radii = [round(9 + 3.2 * sqrt(min(weight, 60)), 1) for weight in weights]
    at = _settled(_ring(len(weights)), edges)
    low, high = at.min(axis=0), at.max(axis=0)
    wide = np.where(high - low < 1e-6, 1.0, high - low)
    room = np.array([WIDTH - 2 * SIDE, HEIGHT - TOP - BOTTOM], dtype=np.float64)
    placed = np.array([SIDE, TOP]) + (at - low) / wide * room
    widths = np.array([LETTER * len(name) for name in names] or [0.0] * len(weights))
    placed = _apart(placed, np.array(radii), widths)
    return [Spot(x=round(x), y=round(y), r=r) for (x, y), r in zip(placed.tolist(), radii, strict=True)]


def _ring(number: int) -> Points:
    turn = np.arange(number) * 2.399963  # the golden angle: neighbours in rank stand far from each other
    ring: Points = np.stack([np.cos(turn), np.sin(turn)], axis=1) * np.sqrt(np.arange(number) + 0.5)[:, None]
    return ring


def _settled(at: Points, edges: Sequence[tuple[int, int, float]]) -> Points:
    number = len(at)
    pull = np.zeros((number, number))
    for one, other, weight in edges:
        pull[one, other] = pull[other, one] = max(pull[one, other], 1 + 0.25 * sqrt(weight))
    for step in range(STEPS):
        apart = at[:, None] - at[None]
        far = np.sqrt((apart**2).sum(axis=2)) + 1e-3
        force = 1 / far**2 - pull * far * 0.6 - 0.02 * far
        move = (apart * force[:, :, None]).sum(axis=1)
        length = np.sqrt((move**2).sum(axis=1))[:, None] + 1e-9
        at = np.round(at + move / length * np.minimum(length, 0.3 * (1 - step / STEPS)), 6)
    return at


def _apart(at: Points, radii: Points, widths: Points) -> Points:
    """Circles that touch, and names that do, are moved off each other."""
    for _ in range(60):
        gap = at[:, None] - at[None]
        need = radii[:, None] + radii[None] + 26
        near = np.sqrt(gap[..., 0] ** 2 + (gap[..., 1] * 1.0) ** 2) + 1e-3
        push = np.where(near < need, (need - near) / near * 0.25, 0)
        np.fill_diagonal(push, 0)
        at = at + (gap * push[..., None]).sum(axis=1)
        at[:, 1] += _lines_apart(at, radii, widths)
        at[:, 0] = np.clip(at[:, 0], SIDE - 20, WIDTH - SIDE + 20)
        at[:, 1] = np.clip(at[:, 1], TOP, HEIGHT - BOTTOM)
        at = np.round(at, 6)
    return at


def _lines_apart(at: Points, radii: Points, widths: Points) -> Points:
    """How far down each node moves, so that no name is printed over another; of two on one line the first goes up."""
    lines = at[:, 1] + radii
    side = np.abs(at[:, None, 0] - at[None, :, 0])
    below = lines[:, None] - lines[None]
    meet = (side < (widths[:, None] + widths[None]) / 2) & (np.abs(below) < LINE)
    np.fill_diagonal(meet, False)
    order = np.sign(np.arange(len(at))[:, None] - np.arange(len(at))[None])
    down: Points = np.where(meet, np.where(below == 0, order, np.sign(below)) * (LINE - np.abs(below)) * 0.25, 0.0)
    moved: Points = down.sum(axis=1)
    return moved
