"""How much longer something takes in a large record than in a small one, ours beside raw."""

from collections.abc import Callable, Sequence
from random import Random
from statistics import median

from benchmarks.measured import UNITS, Budget, Measured, timed

GROWTH, BESIDE_RAW = 1.5, 1.2

Act = Callable[[int], object]
"""Looks at the lot with a key."""


def growth(name: str, acts: Sequence[Act], lots: Sequence[tuple[int, int]], looks: int) -> Measured:
    """Take four acts in turn, ours and raw, each in the small record and in the large one.

    Each looks at lots of its own choice, between the two keys of its record; a quarter of the looks
    warm up.
    """
    random = Random(7)
    times: list[list[float]] = [[], [], [], []]
    for look in range(looks + looks // 4):
        for place, act in enumerate(acts):
            lot = random.randint(*lots[place % 2])
            taken = timed(act, lot)
            if look >= looks // 4:
                times[place].append(taken)
    few, many, raw_few, raw_many = (median(each) * UNITS["us"] for each in times)
    ours, raw = many / few, raw_many / raw_few
    return Measured(
        name=f"{name}-growth",
        value=ours,
        floor=raw,
        budget=Budget(limit=BESIDE_RAW, is_floor=False),
        is_held=ours <= GROWTH or ours <= BESIDE_RAW * raw,
        said_budget=f"value <= {GROWTH}, or ratio <= {BESIDE_RAW}",
        n=looks,
        unit="x",
        beside={
            "us": [round(few, 1), round(many, 1)],
            "floor_us": [round(raw_few, 1), round(raw_many, 1)],
        },
    )
