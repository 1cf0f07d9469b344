"""Dots as ZPL: one graphic field a label, compressed as every ZPL printer reads it."""

from itertools import groupby
from typing import Final

from PIL import Image

_HEX_DIGITS: Final = "0123456789ABCDEF"
_UNITS: Final = " GHIJKLMNOPQRSTUVWXY"
"""Repeat counts 1 to 19."""
_TWENTIES: Final = " ghijklmnopqrstuvwxyz"
"""Repeat counts 20, 40 … 400."""


def zpl_of(image: Image.Image) -> bytes:
    """Write a one-bit image as a ZPL label."""
    width, height = image.size
    row_bytes = (width + 7) // 8
    raw = image.tobytes()
    rows = [raw[at : at + row_bytes].hex().upper() for at in range(0, len(raw), row_bytes)]
    packed = []
    before = None
    for row in rows:
        packed.append(":" if row == before else _packed(row))
        before = row
    total = row_bytes * height
    field = f"^GFA,{total},{total},{row_bytes},{''.join(packed)}"
    return f"^XA^PW{width}^LL{height}^LH0,0^FO0,0{field}^FS^PQ1^XZ\n".encode("ascii")


def _packed(row: str) -> str:
    """Pack one row of hexadecimal digits: repeats as letters, an empty or full end as one sign."""
    for digit, sign in (("0", ","), ("F", "!")):
        if row.endswith(digit * 2):
            return "".join(map(_repeats, _runs(row.rstrip(digit)))) + sign
    return "".join(map(_repeats, _runs(row)))


def _runs(row: str) -> list[str]:
    return ["".join(run) for _, run in groupby(row)]


def _repeats(run: str) -> str:
    count, digit = len(run), run[0]
    signs = "z" * (count // 400)
    count %= 400
    if count < 2 and not signs:
        return digit
    if count >= 20:
        signs += _TWENTIES[count // 20]
    if count % 20:
        signs += _UNITS[count % 20]
    return signs + digit


def dots_from(zpl: bytes) -> Image.Image:
    """Read a label of ours back as dots: what the printer will see.

    Raises:
        ValueError: it is not a label that ``zpl_of`` wrote.
    """
    text = zpl.decode("ascii")
    width = int(text.partition("^PW")[2].partition("^")[0])
    total, _, row_bytes, data = text.partition("^GFA,")[2].partition("^FS")[0].split(",", 3)
    height = int(total) // int(row_bytes)
    digits = 2 * int(row_bytes)
    rows: list[str] = []
    row, count = "", 0
    for sign in data:
        if sign in _HEX_DIGITS:
            row, count = row + sign * max(count, 1), 0
        elif sign in _TWENTIES[1:]:
            count += 20 * _TWENTIES.index(sign)
        elif sign in _UNITS[1:]:
            count += _UNITS.index(sign)
        elif sign == ":":
            rows.append(rows[-1])
        elif sign in ",!":
            row = row.ljust(digits, "0" if sign == "," else "F")
        if len(row) == digits:
            rows.append(row)
            row = ""
    return Image.frombytes("1", (width, height), bytes.fromhex("".join(rows)))
