"""An operation on a lot: one form for every row of the table of movements."""

from dataclasses import replace
from uuid import UUID

from freezone.errors import FreezoneError, Reason
from freezone.services import registers
from freezone.services.categories import categories
from freezone.services.packs import TypedAmount, typed_amount
from freezone.services.permitted import Permitted
from freezone.services.proposal import Proposal, propose
from freezone.services.queries import LotView
from freezone.services.stock import GoodsRequest
from ui.amounts import both
from ui.forms.field import Choice, Field
from ui.forms.operations import SENDERS, Filled, fields_of, warnings_of
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.packs import typed_equation
from ui.screens.form import FormScreen
from ui.words import Words


class OperationScreen(FormScreen):
    """The form of one operation on one lot."""

    CSS_PATH = "operation.tcss"

    def __init__(self, lot: LotView, operation: Permitted) -> None:
        super().__init__()
        self._lot = lot
        self._operation = operation
        self._proposal: Proposal | None = None

    def heading(self) -> str:
        """Name the operation and the lot."""
        name = self.words.text(f"operation-{self._operation.operation}")
        return f"{name}: {self._lot.lot}"

    def fields(self) -> tuple[Field, ...]:
        """Ask for what the table of movements asks."""
        return fields_of(self._operation, has_several_places=len(self._lot.places) > 1)

    def draft_key(self) -> str:
        """One draft an operation and lot."""
        return f"{self._operation.operation}:{self._lot.lot}"

    def hint(self) -> str:
        """Say what the goods are, where they stand, and the article that permits the operation."""
        words, lot = self.words, self._lot
        stands = "; ".join(
            f"{held.reference}: {both(words, held.amounts.net, held.amounts.quantity, lot.unit)}"
            for held in lot.holdings
            if held.account in {"stock", "expected"} and held.amounts
        )
        basis = words.text(f"basis-{self._operation.operation}")
        return f"{words.display.code(lot.code)}  {lot.description}\n{stands}\n{basis}"

    async def prepare(self) -> None:
        """Offer places and categories; propose everything that stands there."""
        names = {field.name for field in self.form.fields}
        if "to_place" in names:
            found = await self.reading(registers.places)
            places = tuple(
                Choice(key=place.code, name=f"{place.code} · {place.name}") for place in found
            )
            self.form.offer("to_place", places)
        if "from_place" in names:
            standing = tuple(Choice(key=place, name=place) for place in self._lot.places)
            self.form.offer("from_place", standing)
        if "category" in names:
            self.form.offer(
                "category",
                [
                    Choice(key=each.category, says=f"category-{each.category}")
                    for each in categories(self._lot.goods_class)
                ],
            )
        await self.explain("")

    async def explain(self, name: str) -> None:
        """Say beside the amounts what they come to, and what would be left."""
        if not self._operation.takes_amounts or name not in {"", "quantity", "net", "from_place"}:
            return
        values = self.values
        typed, wrong = await self._typed()
        self.form.row("quantity").refuse(wrong)
        place = values.choice("from_place", self.form.choices("from_place"))
        net = values.micro("net")
        proposal = await self.reading(
            propose,
            self._lot.lot,
            quantity=None if typed is None else typed.micro,
            net=net,
            place=place,
        )
        self._proposal = proposal
        if not wrong:
            self.form.row("quantity").refuse(proposal.reasons)
        self.form.row("reason").refuse(() if proposal.deviation is None else (proposal.deviation,))
        self.form.row("quantity").say(lambda words: self._comes_to(words, typed))
        self.form.row("net").say(self._leaves)

    async def _typed(self) -> tuple[TypedAmount | None, tuple[Reason, ...]]:
        text = self.values.text("quantity")
        if text is None:
            return None, ()
        try:
            return await self.reading(typed_amount, self._lot.lot, text), ()
        except FreezoneError as error:
            return None, error.reasons

    def _comes_to(self, words: Words, typed: TypedAmount | None) -> str:
        if typed is not None and typed.in_packs:
            return typed_equation(words, typed)
        taken = None if self._proposal is None else self._proposal.taken
        if taken is None:
            return ""
        said = both(words, taken.net, taken.quantity, self._lot.unit)
        return f"= {said}" if typed is not None else words.text("operation-all", amount=said)

    def _leaves(self, words: Words) -> str:
        proposal = self._proposal
        if proposal is None or proposal.left is None or proposal.taken is None:
            return ""
        left = both(words, proposal.left.net, proposal.left.quantity, self._lot.unit)
        return words.text("operation-left", amount=left)

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Do the operation."""
        typed: TypedAmount | None = None
        if self._operation.takes_amounts:
            typed, wrong = await self._typed()
            if wrong:
                values.fault("quantity", *wrong)
        values = self._chosen_in(values)
        amounts = GoodsRequest(
            lot=self._lot.lot,
            quantity=None if typed is None else typed.micro,
            net=values.micro("net"),
            reason=values.text("reason"),
            place=values.text("from_place"),
            at=values.moment("at"),
            id=request,
        )
        filled = Filled(lot=self._lot.lot, values=values, amounts=amounts, request=request)
        service, asked = SENDERS[self._operation.operation](filled)
        values.refuse()
        done = await self.writing(service, asked)
        outcome = Outcome.done(
            f"operation-done-{self._operation.operation}",
            *warnings_of(done),
            lot=self._lot.lot,
            number=done.operation,
            new=getattr(done, "new_lot", None) or getattr(done, "line", "") or "",
        )
        return outcome.undone_by_correcting(done.entry)

    def _chosen_in(self, values: Values) -> Values:
        """Put the keys of what was chosen in the place of what was typed for them."""
        texts = dict(values.texts)
        for field in self.form.fields:
            choices = self.form.choices(field.name)
            if choices and texts.get(field.name, "").strip():
                texts[field.name] = values.choice(field.name, choices) or ""
        return replace(values, texts=texts)
