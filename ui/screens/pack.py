"""Stating what one pack of a lot holds, so that amounts can be typed in packs."""

from uuid import UUID

from freezone.services.packs import Pack, PackRequest, packs_of, state_pack
from freezone.services.queries import LotView
from ui.amounts import unit_symbol
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.packs import pack_equation
from ui.screens.form import FormScreen


class PackScreen(FormScreen):
    """The form of a pack."""

    CSS_PATH = "pack.tcss"

    def __init__(self, lot: LotView) -> None:
        super().__init__()
        self._lot = lot
        self._packs: tuple[Pack, ...] = ()

    def heading(self) -> str:
        """Name the lot."""
        return f"{self.words.text('lot-state-pack')}: {self._lot.lot}"

    def hint(self) -> str:
        """Say what is counted, and which packs are known."""
        words, unit = self.words, self._lot.unit
        known = "; ".join(pack_equation(words, pack, unit) for pack in self._packs)
        counted = words.text("pack-unit", unit=unit_symbol(words, unit))
        return f"{self._lot.description}\n{counted}\n{known}".rstrip()

    def fields(self) -> tuple[Field, ...]:
        """Ask for the name, what it holds, and who says so."""
        return (
            Field(name="name", label="pack-name", is_required=True, help="pack-name-help",
                  codes=frozenset({"FZ-124", "FZ-125"})),
            Field(name="holds", label="pack-holds", kind=FieldKind.AMOUNT, is_required=True,
                  codes=frozenset({"FZ-127", "FZ-123"})),
            Field(name="of", label="pack-of", kind=FieldKind.CHOICE,
                  codes=frozenset({"FZ-120", "FZ-126"})),
            Field(name="stated_by", label="stated"),
        )  # fmt: skip

    def draft_key(self) -> str:
        """One draft a lot."""
        return f"pack:{self._lot.lot}"

    async def prepare(self) -> None:
        """Offer the packs there are."""
        self._packs = await self.reading(packs_of, self._lot.lot)
        self.form.offer("of", [Choice(key=pack.name, name=pack.name) for pack in self._packs])
        self.relabel()

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Record the statement."""
        asked = PackRequest(
            lot=self._lot.lot,
            name=values.required("name"),
            holds=values.micro("holds") or 0,
            of=values.choice("of", self.form.choices("of")),
            stated_by=values.text("stated_by"),
            id=request,
        )
        values.required("holds")
        values.refuse()
        done = await self.writing(state_pack, asked)
        said = pack_equation(self.words, done.pack, done.unit)
        return Outcome.done("pack-done", lot=done.lot, equation=said)
