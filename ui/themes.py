"""How the desk looks: one calm design by day, by night and in sixteen colours."""

from typing import Final

from textual.theme import Theme


def _scrollbars(bar: str, ground: str) -> dict[str, str]:
    """Give quiet scroll bars: a bar on the ground, no louder when it is touched."""
    grounds = ("", "-hover", "-active")
    return {
        **{f"scrollbar{each}": bar for each in grounds},
        **{f"scrollbar-background{each}": ground for each in grounds},
        "scrollbar-corner-color": ground,
    }


DARK: Final = Theme(
    name="freezone-dark",
    primary="#6aa5c8",
    secondary="#8fb3a5",
    accent="#d9b36a",
    success="#5f9e6e",
    warning="#c99a3f",
    error="#c25d55",
    foreground="#d7dbdd",
    background="#14191c",
    surface="#1b2226",
    panel="#28323a",
    dark=True,
    variables=_scrollbars("#3a4851", "#14191c"),
)
LIGHT: Final = Theme(
    name="freezone-light",
    primary="#1d5f85",
    secondary="#3f6b5a",
    accent="#8a5a00",
    success="#2e6e3f",
    warning="#8a5f00",
    error="#a1342c",
    foreground="#1c2326",
    background="#f4f5f2",
    surface="#e9ebe6",
    panel="#d6dbd6",
    dark=False,
    variables=_scrollbars("#b4bcb6", "#f4f5f2"),
)
SIXTEEN: Final = "ansi-dark"
"""The terminal's own sixteen colours: a theme that comes with Textual."""


def sixteen_only(environment_term: str, colour_term: str) -> bool:
    """Tell whether a terminal says of itself that it has no more than sixteen colours."""
    if colour_term in {"truecolor", "24bit"}:
        return False
    return environment_term in {"linux", "xterm", "vt100", "vt220", "screen", "ansi"}


def theme_of(kept: str) -> str:
    """Give the name of the theme that is remembered by its kind: dark, light or ansi."""
    return {"dark": DARK.name, "light": LIGHT.name}.get(kept, SIXTEEN)


def kind_of(theme: str) -> str:
    """Give the kind by which a theme is remembered."""
    return {DARK.name: "dark", LIGHT.name: "light"}.get(theme, "ansi")
