"""What is wrong with a screen as it stands: foreign words, cut texts, widgets over one another."""

import re
from collections.abc import Iterator

from rich.cells import cell_len
from screen_words import ids, words_in, words_of
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from freezone.language.catalogue import Language
from ui.screens.base import BaseModal
from ui.screens.paper_preview import PaperPreviewScreen
from ui.screens.stop import StopScreen
from ui.widgets.bars import KeyBar, OutcomeBand, ScanLine, TopLine
from ui.widgets.card import Card
from ui.widgets.prose import Prose
from ui.widgets.table import GAP, Table

MAY_BE_SHORTENED = frozenset({"description", "name", "declarant", "findings-what",
                               "entry", "lots-description"})  # fmt: skip
"""Columns of words that go on in the line beneath the list; codes and amounts never do."""
_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


def faults_of(screen: Screen[object], text: str, language: Language, data: set[str]) -> list[str]:
    """Give every fault of a screen that is drawn as ``text``."""
    return [
        *(f"foreign or cut: {word}" for word in sorted(foreign(screen, text, language, data))),
        *(f"an id in place of its message: {each}" for each in sorted(_raw_ids(text, data))),
        *(f"cut: {each}" for each in _cut(screen)),
        *(f"badly placed: {each}" for each in _misplaced(screen)),
    ]


# Words.


def foreign(
    screen: Screen[object], text: str, language: Language, data: set[str]
) -> frozenset[str]:
    """Give the words that neither the language nor the record has."""
    known = words_of(language) | data
    if isinstance(screen, StopScreen):
        # What the database itself said is quoted.
        known |= words_in(screen._error.what)
    if isinstance(screen, PaperPreviewScreen):
        # A paper is written in the two languages that were chosen for it.
        known |= frozenset().union(*map(words_of, Language))
    return frozenset(words_in(_without_stumps(text)) - known)


def _without_stumps(text: str) -> str:
    """Take out the words before the mark of shortening; where it may stand is said below."""
    return re.sub(r"[^\s]*…", " ", text)


def _raw_ids(text: str, data: set[str]) -> set[str]:
    return {each for each in _ID.findall(text) if each in ids() and each not in data}


# Cut texts.


def _cut(screen: Screen[object]) -> Iterator[str]:
    for widget in _shown(screen):
        match widget:
            case Table():
                yield from _cut_cells(widget)
            case Card():
                yield from _cut_lines(widget)
            case KeyBar():
                yield from _cut_keys(widget)
            case TopLine():
                yield from _cut_line(widget, "top line")
            case ScanLine():
                yield from _cut_line(widget, "scan line")
            case OutcomeBand():
                yield from _cut_outcome(widget)
            case Static():
                yield from _cut_text(widget)


def _cut_line(widget: TopLine | ScanLine, what: str) -> Iterator[str]:
    line = widget.render().plain
    if "…" in line or cell_len(line.rstrip()) > widget.size.width:
        yield f"{what}: {line}"


def _cut_outcome(band: OutcomeBand) -> Iterator[str]:
    if band.outcome is not None and band.outcome.kind.value == "failed":
        yield f"failed: {band.outcome}"
    if band.size.height < len(band._said(band.size.width)):
        yield "outcome: a line of it has no place"


def _cut_text(widget: Static) -> Iterator[str]:
    """A text must have as many lines as it needs, where nothing scrolls."""
    width = widget.content_size.width
    if not isinstance(widget, Prose):
        yield f"{_named(widget)} is folded by Textual, which parts amounts at a no-break space"
    if not widget.visual or not str(widget.visual).strip():
        return
    needs = widget.get_content_height(widget.container_size, widget.app.size, width)
    if needs > widget.content_size.height or not width:
        yield f"{_named(widget)} has {widget.content_size.height} of {needs} lines: {widget.visual}"


def _cut_cells(table: Table[object]) -> Iterator[str]:
    width = table.scrollable_content_region.width
    columns = [each for each in table._columns if width >= each.since]
    if 2 + sum(each.width + GAP for each in columns) - GAP > width:
        yield f"columns of the table are wider than its {width}"
    spare = width - 2 - sum(each.width + GAP for each in columns) + GAP
    for column in columns:
        room = column.width + (max(0, spare) if column.grows else 0)
        label = table._label(column.label)
        if cell_len(label) > room:
            yield f"column {label}: {cell_len(label)} in {room}"
        if column.label in MAY_BE_SHORTENED:
            continue
        for row in table.rows:
            cell = column.cell(row)
            said = cell if isinstance(cell, str) else cell.text
            if cell_len(said) > room:
                yield f"cell of {label}: {said} ({cell_len(said)} in {room})"


def _cut_lines(card: Card) -> Iterator[str]:
    width = card.scrollable_content_region.width
    for at in range(card.count):
        line = card.line(at, width)
        taken = sum(cell_len(span.text) for span in line)
        if taken > width:
            said = "".join(span.text for span in line)
            yield f"line {at} of {_named(card)}: {said} ({taken} in {width})"


def _cut_keys(bar: KeyBar) -> Iterator[str]:
    for row in bar._rows(bar.size.width):
        said = "".join(cell for _, cell in row)
        if cell_len(said) > bar.size.width:
            yield f"keys: {said} ({cell_len(said)} in {bar.size.width})"
    if bar.size.height < len(bar._rows(bar.size.width)):
        yield "keys: a row of them has no place"


# Places.


def _misplaced(screen: Screen[object]) -> Iterator[str]:
    whole = Region(0, 0, *screen.size)
    leaves = [each for each in _shown(screen) if not list(each.children)]
    for widget in leaves:
        if not _scrolls(widget) and widget.region and not whole.contains_region(widget.region):
            yield f"{_named(widget)} goes beyond the screen"
        if not widget.region.area and not isinstance(widget, Static):
            yield f"{_named(widget)} has no room"
    for widget in _shown(screen):
        outer = widget.parent
        if (
            isinstance(outer, Widget)
            and not _scrolls(widget)
            and widget.region
            and not outer.region.contains_region(widget.region)
            and (not isinstance(screen, BaseModal) or not isinstance(widget, KeyBar))
        ):
            yield f"{_named(widget)} goes beyond {_named(outer)}"
    seen = [(each, visible(each)) for each in leaves]
    for at, (one, region) in enumerate(seen):
        for other, another in seen[at + 1 :]:
            if region.intersection(another).area:
                yield f"{_named(one)} lies over {_named(other)}"


def _shown(screen: Screen[object]) -> Iterator[Widget]:
    for widget in screen.query("*"):
        if widget.display and all(getattr(each, "display", True) for each in widget.ancestors):
            yield widget


def _scrolls(widget: Widget) -> bool:
    """Tell whether a widget lies in something that scrolls."""
    around = (each for each in widget.ancestors[:-2] if isinstance(each, Widget))
    return any(each.styles.overflow_y != "hidden" for each in around)


def visible(widget: Widget) -> Region:
    """Give what of a widget's place is in sight."""
    region = widget.region
    for each in widget.ancestors:
        if isinstance(each, Widget):
            region = region.intersection(each.region)
    return region


def _named(widget: Widget) -> str:
    kind = type(widget).__name__
    owner = widget.parent
    name = widget.id or ".".join(sorted(widget.classes - {"-hover"})) or kind
    if isinstance(widget, Static | Input) and isinstance(owner, Widget) and owner.id:
        name = f"{owner.id} {name}"
    return f"{kind} {name}"
