"""Signs that the codes of two or three scanners ran into each other."""

import re
from typing import Final

from freezone.ids import NumberKind
from ui.scanning.healing import (
    FORM,
    LENGTH,
    START_OF_TEXT,
    in_keys,
    without_identifiers,
    without_prefix,
)

FIRST_YEAR: Final = 26
"""The year numbers begin with: what reads as an older one is somebody else's barcode."""
SCANNERS: Final = 3
"""How many scanners may send at once and still be recognised."""

_LETTERS: Final = frozenset(kind.value for kind in NumberKind)
_BEGUN: Final = re.compile(rf"[{''.join(NumberKind)}][0-9]{{0,9}}")
_BEGUN_AT_END: Final = re.compile(rf"[{''.join(NumberKind)}][0-9]{{1,9}}$")
_YEAR_OPEN: Final = 0
"""Place of a code after the first figure of FIRST_YEAR: the second may not be below its second."""
_LAST: Final = LENGTH - 1


def is_mixture(text: str) -> bool:
    """Say whether a text reads as several codes of ours sent at once, complete or begun.

    Every character has to have its place in one of them; a declaration number, a BIN or a trade
    barcode has not. Longer than one code, or it would not be several.
    """
    keys = (without_identifiers(each) for each in in_keys(text.replace(START_OF_TEXT, "")))
    return any(len(each) > LENGTH and _is_shared_out(each) for each in keys)


def is_damaged(text: str) -> bool:
    """Say whether a text, no valid number, has the form of one: a character came out wrong."""
    return any(
        FORM.fullmatch(without_identifiers(keys))
        for keys in in_keys(text.replace(START_OF_TEXT, ""))
    )


def is_begun(text: str) -> bool:
    """Say whether a text is the first part of a code and nothing else."""
    return any(_BEGUN.fullmatch(keys) for keys in in_keys(without_prefix(text)))


def begun_code(text: str) -> int | None:
    """Say where the code starts that a text breaks off in: a kind's letter and figures.

    A letter alone is not enough. It need not be either: a code pieced together from two scanners
    after one letter differs from a valid one in that letter only, and its check character shows it.
    """
    matches = (_BEGUN_AT_END.search(keys) for keys in in_keys(text))
    starts = [match.start() for match in matches if match is not None]
    return min(starts, default=None)


def _is_shared_out(keys: str) -> bool:
    """Say whether each key can be given to one of a few codes, in the order of the keys."""
    # A state lists how far each unfinished code has come; the states are all ways to share out.
    states: set[tuple[int, ...]] = {()}
    for key in keys:
        states = {after for state in states for after in _given(state, key)}
    return bool(states)


def _given(state: tuple[int, ...], key: str) -> list[tuple[int, ...]]:
    after = []
    if key in _LETTERS and len(state) < SCANNERS:
        after.append(tuple(sorted((*state, 1))))
    for index, place in enumerate(state):
        others = state[:index] + state[index + 1 :]
        following = _next_place(place, key)
        if following == LENGTH:
            after.append(others)
        elif following is not None:
            after.append(tuple(sorted((*others, following))))
    return after


def _next_place(place: int, key: str) -> int | None:
    if place == _LAST:
        return LENGTH if key.isalnum() else None
    if not key.isdigit():
        return None
    first, second = divmod(FIRST_YEAR, 10)
    figure = int(key)
    if place == 1:
        if figure == first:
            return _YEAR_OPEN
        return 2 if figure > first else None
    if place == _YEAR_OPEN:
        return 3 if figure >= second else None
    return place + 1
