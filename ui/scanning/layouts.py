"""The layouts a scanner's keystrokes may pass through, and the keys their characters stand on.

A scanner in keyboard mode presses keys; the layout of the desk decides what appears. Each layout
here is one-to-one, so what appeared says which key was pressed.

Where the characters stand: ``/usr/share/X11/xkb/symbols`` of xkeyboard-config 2.35.1, files ``us``
(basic), ``ru`` (winkeys, the "Russian" of Linux desktops) and ``kz`` (basic, after RST KazSSR
903-90; kazrus). Windows agrees on every key below, as ReactOS writes its layouts down in
dll/keyboard: kbdkaz.c is ``kz`` (basic), kbdru.c is ``ru`` (winkeys). ``kz`` (ruskaz) types what
Russian types; ``kz`` (ext) differs only on the key left of one and with AltGr.
"""

from collections.abc import Mapping
from enum import StrEnum, unique
from types import MappingProxyType
from typing import Final

KEYS: Final = "`1234567890-=QWERTYUIOP[]\\ASDFGHJKL;'ZXCVBNM,./"
"""The keys by what is printed on them, row by row from the top left."""


@unique
class Layout(StrEnum):
    """A layout that desks in Kazakhstan type on."""

    LATIN = "latin"
    RUSSIAN = "russian"
    KAZAKH = "kazakh"
    """The Windows one: figures one to zero are letters and points."""
    KAZAKH_WITH_RUSSIAN = "kazakh-with-russian"
    """Only on Linux (kazrus): figures stay, eight Kazakh letters replace rare Russian ones."""


ROWS: Final[Mapping[Layout, tuple[str, str]]] = MappingProxyType(
    {
        Layout.LATIN: (
            "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
            '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
        ),
        Layout.RUSSIAN: (
            "ё1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.",
            'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,',
        ),
        Layout.KAZAKH: (
            '("әіңғ,.үұқөһйцукенгшщзхъ\\фывапролджэячсмитьбю№',
            ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?",
        ),
        Layout.KAZAKH_WITH_RUSSIAN: (
            "ё1234567890-=йңукенгшғзхұ\\өықапролджәяісмитүбю.",
            'Ё!"№;%:?*()_+ЙҢУКЕНГШҒЗХҰ/ӨЫҚАПРОЛДЖӘЯІСМИТҮБЮ,',
        ),
    }
)
"""What each key of ``KEYS`` types: alone, and with Shift."""

_KEYPAD: Final = "0123456789/*-+"
"""What the number pad types under every layout, wherever the main keys have it or not."""
_LATIN_PLAIN, _LATIN_SHIFTED = ROWS[Layout.LATIN]


def _reverse(layout: Layout, plain_to: str, shifted_to: str) -> dict[str, str]:
    plain, shifted = ROWS[layout]
    plain_of = dict(zip(plain, plain_to, strict=True))
    return plain_of | dict(zip(shifted, shifted_to, strict=True))


def _with_keypad(layout: Layout) -> dict[str, str]:
    # The stroke means itself: the key it also stands on under Cyrillic layouts is of no use here.
    keypad = {character: character for character in _KEYPAD}
    return keypad | _reverse(layout, _LATIN_PLAIN, _LATIN_SHIFTED) | {"/": "/"}


_KEY_OF: Final = {layout: _reverse(layout, KEYS, KEYS) for layout in Layout}
_LATIN_OF: Final = {layout: _with_keypad(layout) for layout in Layout}


def keys_pressed(text: str, layout: Layout) -> str | None:
    """Say which keys a text was typed with: capitals and figures, as printed on the keys.

    Shift and Caps Lock make no difference, so a scanner that turns case round, or a Shift that
    stuck for one key, does no harm. The number pad does not count: a figure would have two keys
    under the Kazakh layout. None, if the layout's main keys cannot have typed the text.
    """
    return _through(_KEY_OF[layout], text)


def as_latin(text: str, layout: Layout) -> str | None:
    """Say what the same keys, shifted alike, would have typed under the Latin layout.

    What the number pad types is let through. None, if the layout cannot have typed the text.
    """
    return _through(_LATIN_OF[layout], text)


def typed_under(text: str, layout: Layout, *, caps_lock: bool = False) -> str:
    """Say what appears under a layout when a scanner sends a Latin text key by key.

    Raises:
        KeyError: the Latin layout has no key for a character.
    """
    plain, shifted = ROWS[layout]
    typed = []
    for character in text:
        is_shifted = character in _LATIN_SHIFTED
        key = (_LATIN_SHIFTED if is_shifted else _LATIN_PLAIN).find(character)
        if key < 0:
            raise KeyError(character)
        # Caps Lock turns round the keys that carry a letter in this layout, and no others.
        turned = caps_lock and plain[key].upper() == shifted[key] != plain[key]
        typed.append((shifted if is_shifted != turned else plain)[key])
    return "".join(typed)


def _through(table: dict[str, str], text: str) -> str | None:
    found = [table.get(character) for character in text]
    return None if None in found else "".join(each for each in found if each is not None)
