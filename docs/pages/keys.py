"""docs/keys.md: every key of the desk, how scans are read, what a terminal sends for its keys."""

from typing import Final

from textual.binding import Binding, BindingType

from freezone.language.catalogue import Catalogue, Language
from pages.markdown import heading, page_of, table
from ui.keys import KEYS
from ui.scanning.layouts import Layout, typed_under
from ui.scanning.reader import BURST_GAP_S, ECHO_GAP_S, SHORTEST_BURST
from ui.scanning.suffix import SUFFIX_OF_KEY
from ui.watch import IDLE, USUAL_MINUTES
from ui.widgets.entry import Entry
from ui.widgets.lines import Lines

_EXAMPLE: Final = "L260000004F"
_SIGNS: Final = {"\r": "CR", "\n": "LF", "\t": "TAB", "\x1d": "GS"}
_ABOUT: Final = """
A key means the same on every screen. Every key stands in its place at the foot of the screen; one
that can do nothing now is dimmed, and says why when it is pressed. No letter and no Ctrl+letter is
a key: under a Cyrillic layout they do not arrive.
"""
_SCANS: Final = f"""
A scanner types faster than a hand: at most {BURST_GAP_S * 1000:.0f} ms between two keys,
{SHORTEST_BURST} keys or more, and a suffix. What was typed before a scan stays in its field; the
scan itself is given back by it. A pasted number is a scan too.
"""
_SUFFIXES: Final = f"""
A second suffix within {ECHO_GAP_S * 1000:.0f} ms belongs to the same scan, as CR LF does. A suffix
never sends a form and never answers a question.
"""
_LAYOUTS: Final = f"""
The layout may be any of these: the keys are what counts, and the check character tells whether a
number is whole. `{_EXAMPLE}` arrives as:
"""
_MIXED: Final = """
Codes of two scanners that came mixed are told apart where only one reading fits the check
characters; otherwise the desk says so, and both have to be scanned again.
"""
_FIELDS: Final = f"""
{", ".join(f"`{key}`" for key in Entry.STEPS)} go from field to field, and none of them sends
anything. F4 opens the list of a field that has one; a number or a few letters choose from it as
well. Only F9 records.
"""
_SENT: Final = """
The desk reads what each of these sends for F1 to F12, Insert and Delete; a house test holds that
against Textual. What a window keeps for itself never arrives.
"""
_TERMINALS: Final = (
    ("xterm and most others", "`ESC O P`", "a window may keep F1 or F10 for itself: free them"),
    ("PuTTY, rxvt", "`ESC [ 1 1 ~`", ""),
    ("Linux console", "`ESC [ [ A`", "sixteen colours; its font must have Kazakh letters"),
    ("tmux, screen", "as outside", "`set -g escape-time 10`, or Esc feels slow"),
    ("kitty, foot, ghostty", "`ESC O P`", "`TEXTUAL_DISABLE_KITTY_KEY=1`, which the desk sets"),
    ("browser, `freezone serve`", "`ESC O P`", "click once into the page: then it has the keys"),
)
_KITTY: Final = """
Under the keyboard protocol of kitty a Cyrillic layout kills keys, and one sequence ends Textual;
so the desk does not ask for it, unless `TEXTUAL_DISABLE_KITTY_KEY` is set to `0`.
"""
_LOCK: Final = f"""
After {USUAL_MINUTES} minutes without a key the desk asks who is there; `{IDLE}` says how many.
The screen stays as it was beneath.
"""


def page() -> str:
    """Write the page."""
    english = Catalogue(Language.EN)
    menu = english.text("menu-palette")
    return page_of(
        heading("Keys and scans", "ui/keys.py, ui/scanning and the catalogues", _in_line(_ABOUT)),
        "## The keys",
        _keys(),
        f"Every one of them is in the menu too: F2, then “{menu}”.",
        "## In a list, on a card",
        table(("key", "does"), [_moving(each, english) for each in Lines.BINDINGS]),
        "## In a form",
        _in_line(_FIELDS),
        "## Scans",
        english.text("help-scans"),
        _in_line(_SCANS),
        table(("suffix", "key"), [(_SIGNS[s], f"`{key}`") for key, s in SUFFIX_OF_KEY.items()]),
        _in_line(_SUFFIXES),
        _in_line(_LAYOUTS),
        table(("layout", "what arrives"), [_arriving(layout) for layout in Layout]),
        _in_line(_MIXED),
        "## Terminals",
        table(("terminal", "F1 arrives as", "take care"), _TERMINALS),
        _in_line(_SENT),
        _in_line(_KITTY),
        "## What locks the desk",
        _in_line(_LOCK),
    )


def _in_line(text: str) -> str:
    return " ".join(text.split())


def _keys() -> str:
    languages = [Catalogue(language) for language in Language]
    rows = [
        (
            f"**{key.shown}**",
            *(f"**{words.text(key.label)}** {words.text(key.help)}" for words in languages),
        )
        for key in KEYS
    ]
    return table(("key", "English", "Russian", "Kazakh"), rows)


def _moving(binding: BindingType, words: Catalogue) -> tuple[str, str]:
    """Give the keys of a binding, and what they do."""
    made = binding if isinstance(binding, Binding) else Binding(*binding)
    return ", ".join(f"`{key}`" for key in made.key.split(",")), words.text(made.description)


def _arriving(layout: Layout) -> tuple[str, str]:
    return layout.value, f"`{typed_under(_EXAMPLE, layout)}`"
