"""What somebody means by the few letters typed into a field with choices."""

from collections.abc import Sequence

from ui.forms.field import Choice
from ui.scanning.healing import readings
from ui.words import Words


def meant(choices: Sequence[Choice], typed: str, words: Words) -> tuple[Choice, ...]:
    """Give the choices that what was typed may mean: one when it is plain, none when it is strange.

    A key or its place in the list is plain at once; else the beginning of its name, or of any word
    in it, in small or capital letters. What says nothing as it stands is read as the same keys
    under the other keyboard layouts: ``рфдд-1`` is ``hall-1``.
    """
    for reading in readings(typed.strip()):
        found = _meant(choices, reading.casefold(), words)
        if found:
            return found
    return ()


def _meant(choices: Sequence[Choice], asked: str, words: Words) -> tuple[Choice, ...]:
    if not asked:
        return ()
    for choice in choices:
        if choice.key.casefold() == asked:
            return (choice,)
    if asked.isdecimal() and 1 <= int(asked) <= len(choices):
        return (choices[int(asked) - 1],)
    called = [
        (choice, tuple(name.casefold() for name in (choice.key, *choice.names(words))))
        for choice in choices
    ]
    exact = tuple(choice for choice, names in called if asked in names)
    if exact:
        return exact
    starts = tuple(
        choice for choice, names in called if any(name.startswith(asked) for name in names)
    )
    return starts or tuple(
        choice
        for choice, names in called
        if any(word.startswith(asked) for name in names for word in name.split())
    )


def split_choices(typed: str) -> tuple[str, ...]:
    """Part several choices typed in a row."""
    return tuple(part for part in typed.replace(",", " ").replace(";", " ").split() if part)
