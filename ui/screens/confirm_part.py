"""How much of a consumption line is confirmed, when it is not all that is left."""

from collections.abc import Callable
from uuid import UUID

from freezone.errors import FreezoneError
from freezone.services.confirmation import ConfirmRequest, Unconfirmed
from freezone.services.packs import typed_amount
from freezone.services.slip_preview import preview_slip
from ui.amounts import both
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.packs import typed_equation
from ui.paper_languages import preferred_pair
from ui.screens.form import FormScreen
from ui.words import Words

Asked = Callable[[dict[str, int | None], UUID], ConfirmRequest]
"""Makes the request that confirms some lines."""


class ConfirmPartScreen(FormScreen):
    """One amount; empty is all that is left."""

    CSS_PATH = "confirm_part.tcss"
    KEEPS_DRAFT = False

    def __init__(
        self,
        row: Unconfirmed,
        asked: Asked,
        answer: Callable[[Unconfirmed, int | None], None],
    ) -> None:
        super().__init__()
        self._row = row
        self._asked = asked
        self._answer = answer

    def heading(self) -> str:
        """Name the line."""
        return f"{self.words.text('confirm-do-part')}: {self._row.line}"

    def hint(self) -> str:
        """Say what was consumed, and what of it is left to decide."""
        words, row = self.words, self._row
        left = both(words, row.left.net, row.left.quantity, row.unit)
        return f"{row.lot}  {row.description}\n{words.text('confirm-left', amount=left)}"

    def fields(self) -> tuple[Field, ...]:
        """Ask for the amount."""
        codes = frozenset({"FZ-104", "FZ-301", "FZ-304", "FZ-307"})
        return (
            Field(name="quantity", label="quantity", kind=FieldKind.AMOUNT, codes=codes,
                  help="confirm-part-help"),
        )  # fmt: skip

    async def explain(self, name: str) -> None:
        """Say what is meant, in packs too."""
        row = self.form.row("quantity")
        text = self.values.text("quantity")
        row.refuse(())
        row.say(None)
        if text is None:
            return
        try:
            typed = await self.reading(typed_amount, self._row.lot, text)
        except FreezoneError as error:
            row.refuse(error.reasons)
            return

        def comes_to(words: Words) -> str:
            if typed.in_packs:
                return typed_equation(words, typed)
            return f"= {words.display.quantity(typed.quantity)}"

        row.say(comes_to)

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Let the record judge whether so much may be confirmed; nothing is written yet."""
        text = values.text("quantity")
        part: int | None = None
        if text is not None:
            try:
                part = (await self.reading(typed_amount, self._row.lot, text)).micro
            except FreezoneError as error:
                values.fault("quantity", *error.reasons)
        values.refuse()
        asked = self._asked({self._row.line: part}, request)
        await self.writing(preview_slip, asked, preferred_pair(self.desk_app.memory))
        self._answer(self._row, part)
        return Outcome.note("confirm-part-set", line=self._row.line)
