"""Code 128, read back by a table of our own before a single bar is drawn."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from barcode.codex import Code128
from barcode.errors import BarcodeError

from freezone.errors.paper import BarcodeReadBackError, BarcodeTextError

QUIET_MODULES: Final = 10
"""White kept free on both sides, in modules, as the standard asks."""
MODULE_MM: Final = 0.508
"""Width of one module: 6 dots at 300 dpi, 12 at 600, 4.06 at 203.

Half of it, 2.03 dots at 203 dpi, was not read on one page in five: two dots with a little drift are
too few. Four are read at every resolution from 150 dpi upwards.
"""

# Widths of bars and spaces by symbol value, ISO/IEC 15417: 103-105 start, the last one stops.
_TABLE: Final = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 "
    "122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 "
    "321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 "
    "211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 "
    "213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 "
    "121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 "
    "241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 "
    "412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 "
    "211214 211232 2331112"
)
_VALUES: Final = {widths: value for value, widths in enumerate(_TABLE.split())}
_START_A, _START_B, _START_C, _STOP = 103, 104, 105, 106
_SWITCHES: Final = {99: "C", 100: "B", 101: "A"}


@lru_cache(maxsize=256)
def modules_of(text: str) -> str:
    """Give the modules of a barcode, ``1`` for a bar and ``0`` for a space, read back and compared.

    Raises:
        BarcodeTextError: FZ-701, empty or not plain ASCII.
        BarcodeReadBackError: FZ-702, the encoder made bars of another text.
    """
    if not text or not text.isascii() or not text.isprintable():
        raise BarcodeTextError(text=text[:40])
    try:
        # A fresh object each time: building twice on one gives other bars the second time.
        modules = str(Code128(text).build()[0])
    except BarcodeError:
        raise BarcodeTextError(text=text[:40]) from None
    read = read_modules(modules)
    if read != text:
        raise BarcodeReadBackError(text=text, read=read or "?")
    return modules


def read_modules(modules: str) -> str | None:
    """Read modules back as text; None when they are no Code 128 with a right check symbol."""
    values = _values_of(modules)
    if values is None or len(values) < 4 or values[-1] != _STOP:
        return None
    start, *symbols, check, _ = values
    weighed = start + sum(place * value for place, value in enumerate(symbols, start=1))
    if start not in (_START_A, _START_B, _START_C) or weighed % 103 != check:
        return None
    return "".join(_letters_of(start, symbols))


def _values_of(modules: str) -> list[int] | None:
    runs = "".join(str(len(list(run))) for _, run in groupby(modules))
    if not modules.startswith("1") or len(runs) % 6 != 1:
        return None
    symbols = [runs[at : at + 6] for at in range(0, len(runs) - 7, 6)] + [runs[-7:]]
    values = [_VALUES.get(widths) for widths in symbols]
    return [value for value in values if value is not None] if None not in values else None


def _letters_of(start: int, symbols: list[int]) -> Iterator[str]:
    code_set = {_START_A: "A", _START_B: "B", _START_C: "C"}[start]
    for value in symbols:
        if value in _SWITCHES and _SWITCHES[value] != code_set:
            code_set = _SWITCHES[value]
        elif code_set == "C":
            yield f"{value:02d}"
        elif value < 64 or (code_set == "B" and value < 96):
            yield chr(value + 32)
        else:
            yield f"<{code_set}{value}>"


def bars_of(modules: str) -> Iterator[tuple[int, int]]:
    """Yield each bar as where it starts and how wide it is, in modules."""
    at = 0
    for is_bar, run in groupby(modules):
        width = len(list(run))
        if is_bar == "1":
            yield at, width
        at += width
