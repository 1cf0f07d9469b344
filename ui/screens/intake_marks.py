"""What marked rows of a declaration become: goods class, ground, place, fixed asset."""

from collections.abc import Callable
from uuid import UUID

from freezone.services.plan import Mark
from freezone.services.registers import places
from ui.forms.field import Choice, Field, FieldKind, yes_no
from ui.forms.filters import GOODS_CLASS, PLACE
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen

_YES_NO = yes_no()


class IntakeMarksScreen(FormScreen):
    """What to set; what is left empty stays as it is."""

    CSS_PATH = "intake_marks.tcss"
    TITLE_KEY = "intake-marks"

    def __init__(self, rows: int, give: Callable[[Mark], None]) -> None:
        super().__init__()
        self._rows = rows
        self._give = give
        self._places: tuple[Choice, ...] = ()
        self._numbers: dict[str, str] = {}
        """Codes of places by their numbers, as labels carry them."""

    def hint(self) -> str:
        """Say for how many rows."""
        return self.words.text("intake-marks-hint", count=self._rows)

    def fields(self) -> tuple[Field, ...]:
        """Ask for what may be set."""
        return (
            GOODS_CLASS,
            Field(name="ground", label="ground", help="intake-ground-help"),
            Field(name=PLACE.name, label=PLACE.label, kind=FieldKind.CHOICE, takes=PLACE.takes),
            Field(
                name="fixed_asset",
                label="fixed-asset",
                kind=FieldKind.CHOICE,
                choices=_YES_NO,
                help="intake-fixed-asset-help",
            ),
        )

    async def prepare(self) -> None:
        """Offer the places of the zone; a scanned one is known by its number too."""
        found = await self.reading(places)
        self._places = tuple(
            Choice(key=each.code, name=f"{each.code} · {each.name}") for each in found
        )
        self._numbers = {each.number: each.code for each in found}
        self.form.offer(PLACE.name, self._places)

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Set it; nothing is recorded by that."""
        place = values.text(PLACE.name)
        if place not in self._numbers:
            place = values.choice(PLACE.name, self._places)
        goods_class = values.choice(GOODS_CLASS.name, GOODS_CLASS.choices)
        fixed = values.choice("fixed_asset", _YES_NO)
        values.refuse()
        mark = Mark(
            goods_class=None if goods_class is None else int(goods_class),
            ground=values.text("ground"),
            place=self._numbers.get(place or "", place),
            is_fixed_asset=None if fixed is None else fixed == "yes",
        )
        self._give(mark)
        return Outcome.note("intake-marked", count=self._rows)
