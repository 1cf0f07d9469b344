"""A contract on activity: a further one, or one in place of the contract of that number."""

from dataclasses import replace
from uuid import UUID

from freezone.services import registers
from freezone.services.participant_list import ContractLine
from ui.forms.contract import CONTRACT, contract_from
from ui.forms.field import Field
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class ContractFormScreen(FormScreen):
    """Registers a contract of a participant."""

    CSS_PATH = "contract_form.tcss"

    def __init__(self, participant: str, replaced: ContractLine | None = None) -> None:
        super().__init__()
        self._participant = participant
        self._replaced = replaced

    def heading(self) -> str:
        """Say what is done, for whom."""
        does = "contract-add" if self._replaced is None else "contract-replace"
        return f"{self.words.text(does)}: {self._participant}"

    def hint(self) -> str:
        """Say what becomes of the contract there is."""
        if self._replaced is None:
            return ""
        return self.words.text("contract-replace-hint", contract=self._replaced.number)

    def fields(self) -> tuple[Field, ...]:
        """Ask for the contract; a replaced one keeps its number, and says what it said."""
        old = self._replaced
        if old is None:
            return CONTRACT
        display = self.words.display
        said = {
            "signed_on": display.date(old.signed_on),
            "valid_until": "" if old.valid_until is None else display.date(old.valid_until),
            "activities": " ".join(old.activities),
        }
        return tuple(replace(each, initial=said.get(each.name, "")) for each in CONTRACT[1:])

    def draft_key(self) -> str:
        """One draft a contract."""
        replaced = "" if self._replaced is None else self._replaced.number
        return f"contract:{self._participant}:{replaced}"

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Register the contract."""
        replaced = self._replaced
        contract = contract_from(values, None if replaced is None else replaced.number)
        values.refuse()
        await self.writing(
            registers.add_contract, self._participant, contract, replaces=replaced is not None
        )
        done = "contract-added" if replaced is None else "contract-replaced"
        return Outcome.done(done, contract=contract.number, bin=self._participant)
