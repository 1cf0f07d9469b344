"""A correction by the customs body: its paper and its decision; recorded after a look."""

from datetime import date
from functools import partial

from freezone.services.amendment import AmendRequest
from freezone.services.amendment_look import amend_look
from ui.forms.field import Field, FieldKind
from ui.intake_papers import paper_from
from ui.outcomes import Outcome
from ui.papers_in import LARGEST_DECLARATION
from ui.screens.amendment_look import AmendmentLookScreen
from ui.screens.form import FormScreen


class AmendmentScreen(FormScreen):
    """Which declaration, which paper, whose decision."""

    CSS_PATH = "amendment.tcss"
    TITLE_KEY = "intake-way-amendment"
    HINT = "amendment-hint"

    def __init__(self, number: str = "") -> None:
        super().__init__()
        self._number = number

    def fields(self) -> tuple[Field, ...]:
        """Ask for the paper and the decision."""
        return (
            Field(name="declaration", label="declaration-number", is_required=True,
                  initial=self._number, codes=frozenset({"FZ-110", "FZ-245"})),
            Field(name="paper", label="amendment-paper", kind=FieldKind.FILE, is_required=True,
                  help="amendment-paper-help", codes=frozenset({"FZ-612", "FZ-201"})),
            Field(name="decision", label="amendment-decision", is_required=True),
            Field(name="decided_on", label="amendment-decided-on", kind=FieldKind.DATE,
                  is_required=True, codes=frozenset({"FZ-302", "FZ-311", "FZ-312"})),
        )  # fmt: skip

    def draft_key(self) -> str:
        """One draft a declaration."""
        return f"amendment:{self._number}"

    def why_not(self, act: str) -> Outcome | None:
        """It is recorded after a look."""
        if act == "post":
            return Outcome.turned_down("amendment-look-first")
        return super().why_not(act)

    def do_look(self) -> None:
        """Look at what differs."""
        self.begin(self._look(), group="look")

    async def _look(self) -> None:
        values = self.values
        number = values.required("declaration")
        typed = values.required("paper")
        decision = values.required("decision")
        # A day that is missing is refused before the act.
        decided_on = values.day("decided_on", is_required=True) or date.min
        values.refuse()
        paper = await self.desk_app.lanes.read(partial(paper_from, typed, LARGEST_DECLARATION))
        request = AmendRequest(
            number=number,
            declaration=paper,
            decision=decision,
            decided_on=decided_on,
            id=self.request,
        )
        looked = await self.writing(amend_look, request)
        self.form.show_refusals(())
        self.desk_app.push_screen(AmendmentLookScreen(request, looked, self.forget))
