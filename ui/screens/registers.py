"""People and places: who may do what, where goods may stand, which months and tariffs there are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from freezone.services import nomenclature, people, periods, registers
from freezone.services.nomenclature import EditionCard
from freezone.services.people import PersonRow
from freezone.services.registers import PlaceRow
from ui.forms.field import Choice
from ui.keys import KEY_OF
from ui.outcomes import Outcome
from ui.screens.base import BaseScreen
from ui.screens.edition_form import EditionFormScreen
from ui.screens.password_form import PasswordFormScreen
from ui.screens.period_form import PeriodFormScreen
from ui.screens.person_form import PersonFormScreen
from ui.screens.place_form import PlaceFormScreen
from ui.screens.roles_form import RolesFormScreen
from ui.widgets.card import Card, CardLine, CardPage, note_width, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span, aligned, wrapped

FORMS: dict[str, Callable[[], Screen[None]]] = {
    "registers-add-person": PersonFormScreen,
    "registers-add-place": PlaceFormScreen,
    "registers-load-edition": EditionFormScreen,
    "registers-close-period": PeriodFormScreen,
}
"""What can be done wherever the cursor stands, by the id of its name."""
OF_PERSON = ("registers-set-roles", "registers-set-password")
"""What can be done with a person, by the id of its name."""
WIDEST_NAME = 30
LAST_PERIODS = 12
"""Closed months shown: a year of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What stands in the registers."""

    people: tuple[PersonRow, ...]
    places: tuple[PlaceRow, ...]
    closed: tuple[str, ...]
    editions: tuple[EditionCard, ...]


class RegistersScreen(BaseScreen[None]):
    """The registers of the zone on one card."""

    CSS_PATH = "registers.tcss"
    TITLE_KEY = "section-registers"

    def __init__(self) -> None:
        super().__init__()
        self._found: Registers | None = None

    def compose_body(self) -> ComposeResult:
        yield Card(id="registers")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)

    def on_screen_resume(self) -> None:
        """Read anew whenever the registers come into sight."""
        self.do_reload()

    def why_not(self, act: str) -> Outcome | None:
        """The number of a badge is for the person under the cursor."""
        if act == "print" and self._person is None:
            return Outcome.turned_down(KEY_OF[act].not_here)
        return super().why_not(act)

    def do_reload(self) -> None:
        """Read anew."""
        self.begin(self._load())

    def do_operations(self) -> None:
        """Offer what can be done: with the person under the cursor, and everywhere."""
        everywhere = (Choice(key=name, says=name) for name in FORMS)
        self.desk_app.go.choose("key-operations", (*self._of_person(), *everywhere), self._chosen)

    def do_print(self) -> None:
        """Say the number of the badge of the person under the cursor."""
        person = self._person
        if person is not None:
            self.say(Outcome.note("registers-badge", name=person.name, number=person.number))

    async def _load(self) -> None:
        self._found = Registers(
            people=await self.reading(people.persons),
            places=tuple(await self.reading(registers.places)),
            closed=tuple(await self.reading(periods.closed)),
            editions=await self.reading(nomenclature.editions),
        )
        self.query_one(Card).fold()
        self.keys_changed()

    @property
    def _person(self) -> PersonRow | None:
        """The person under the cursor."""
        if self._found is None or not self.is_mounted:
            return None
        card = self.query_one(Card)
        number = card.target(card.cursor) if card.count else None
        return next((each for each in self._found.people if each.number == number), None)

    def _of_person(self) -> Iterator[Choice]:
        person = self._person
        if person is not None:
            yield from (Choice(key=name, name=person.name, says=name) for name in OF_PERSON)

    def _chosen(self, key: str | None) -> None:
        person = self._person
        if key in FORMS:
            self.app.push_screen(FORMS[key]())
        elif person is not None and key == "registers-set-roles":
            self.app.push_screen(RolesFormScreen(person.number, person.name, person.roles))
        elif person is not None and key == "registers-set-password":
            self.app.push_screen(PasswordFormScreen(person.number, person.name))

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        self.desk_app.go.choose("person", tuple(self._of_person()), self._chosen)

    @on(Lines.Moved)
    def _moved(self) -> None:
        self.keys_changed()

    # The card.

    def _page(self, width: int) -> CardPage:
        words, found = self.words, self._found
        if found is None:
            yield from paragraph(words.text("desk-working"), width, look=Look.DIM)
            return
        yield from title(words.text("registers-people", count=len(found.people)))
        room = min(note_width(*(each.name for each in found.people)), WIDEST_NAME)
        for person in found.people:
            roles = ", ".join(words.text(f"role-{role}") for role in person.roles.split())
            more = " · ".join(each for each in (roles, person.post, person.participant) if each)
            name = aligned(person.name, room)
            yield from self._row(person.number, name, more, width, target=person.number)
        yield from title(words.text("registers-places", count=len(found.places)))
        room = note_width(*(each.code for each in found.places))
        for place in found.places:
            kind = f"{place.name} · {words.text(f'place-{place.kind}')}"
            yield from self._row(place.number, aligned(place.code, room), kind, width)
        yield from title(words.text("registers-editions", count=len(found.editions)))
        for edition in found.editions:
            codes = words.text("registers-codes", count=edition.codes)
            since = words.display.date(edition.valid_from)
            yield from self._row(aligned(since, 11), codes, edition.title, width)
        yield from title(words.text("registers-periods"))
        closed = ", ".join(found.closed[-LAST_PERIODS:]) or words.text("registers-no-period")
        yield from paragraph(closed, width, indent=2)

    @staticmethod
    def _row(
        number: str, name: str, more: str, width: int, *, target: str | None = None
    ) -> Iterator[CardLine]:
        """Give a row; what does not fit beside the name goes on beneath itself."""
        head = f"  {number}  {name}  "
        indent = min(cell_len(head), width // 2)
        first, *others = wrapped(more, max(8, width - indent))
        spans = (Span(f"  {number}  ", Look.DIM), Span(f"{name}  "), Span(first, Look.DIM))
        yield row(spans, target)
        for other in others:
            yield CardLine((Span(" " * indent), Span(other, Look.DIM)))
