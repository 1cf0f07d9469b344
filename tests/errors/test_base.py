"""The three ways a thing can go wrong, and the shape in which a refusal reaches a person."""

import pytest

from freezone.errors import FreezoneError, InvariantError, Reason, RefusedError
from freezone.errors.ledger import SamePlaceError
from freezone.errors.states import LotUnknownError


def test_FZ_100_a_refusal_tells_every_reason_in_the_order_of_precedence():
    reasons = (
        Reason(code="LAW-OPER-1", params={"on": "2026-03-01"}),
        LotUnknownError.reason(item=3, lot="L260000001X"),
    )

    refused = RefusedError(reasons)

    assert refused.reasons == reasons
    assert refused.code == "FZ-100"
    assert str(refused) == "FZ-100 reasons=LAW-OPER-1, FZ-246"


def test_an_error_is_one_reason_with_its_facts_as_text():
    error = SamePlaceError(lot="L260000001X", place=2)

    assert error.reasons == (
        Reason(code="FZ-308", params={"lot": "L260000001X", "place": "2"}, item=None),
    )
    assert str(error) == "FZ-308 lot=L260000001X, place=2"


def test_an_error_without_facts_is_its_code():
    class NothingToSayError(FreezoneError):
        code = "FZ-000"

    assert str(NothingToSayError()) == "FZ-000"


def test_a_situation_can_be_told_as_one_reason_about_an_item():
    reason = LotUnknownError.reason(item=7, lot="L260000001X")

    assert reason.as_json() == {"code": "FZ-246", "item": 7, "params": {"lot": "L260000001X"}}


def test_a_reason_cannot_be_changed():
    reason = Reason(code="FZ-246")

    with pytest.raises(AttributeError):
        reason.code = "FZ-247"
    with pytest.raises(TypeError):
        reason.params["lot"] = "L260000001X"


def test_a_broken_invariant_is_no_refusal():
    """Nobody who catches refusals may go on over it."""
    error = InvariantError("INV-2", "lot 260000001 stock W2 is below zero")

    assert not isinstance(error, FreezoneError)
    assert (error.number, error.what) == ("INV-2", "lot 260000001 stock W2 is below zero")
    assert str(error) == "INV-2: lot 260000001 stock W2 is below zero"
