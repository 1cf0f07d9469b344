"""The fields of a contract on activity, and what they say."""

from datetime import date
from typing import Final

from freezone.errors.states import ContractExistsError
from freezone.services.registers import ContractRequest
from ui.forms.administering import ACTIVITY, BRANCHES
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values

CONTRACT: Final = (
    Field(name="contract", label="contract-number", is_required=True,
          codes=frozenset({ContractExistsError.code})),
    Field(name="signed_on", label="contract-signed-on", kind=FieldKind.DATE, is_required=True),
    Field(name="valid_until", label="contract-valid-until", kind=FieldKind.DATE,
          help="contract-valid-until-help"),
    Field(name="activities", label="activity", kind=FieldKind.CHOICES, is_required=True,
          choices=ACTIVITY, codes=frozenset({"LAW-CONTRACT-1"}), help="contract-activity-help"),
    Field(name="branch", label="contract-branch", kind=FieldKind.CHOICE, choices=BRANCHES,
          codes=frozenset({"LAW-CONTRACT-2"}), help="contract-branch-help"),
)  # fmt: skip


def contract_from(values: Values, number: str | None = None) -> ContractRequest:
    """Read the contract, under a number that is known or typed; faults are kept."""
    return ContractRequest(
        number=number or values.required("contract"),
        signed_on=values.day("signed_on", is_required=True) or date.min,
        valid_until=values.day("valid_until"),
        activities=values.several("activities", ACTIVITY, is_required=True),
        branch=values.choice("branch", BRANCHES),
    )
