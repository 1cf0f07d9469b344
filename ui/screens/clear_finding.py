"""Clearing a finding: the ground, and the answer or the goods class where that is what is asked."""

from uuid import UUID

from freezone.services.findings import CLASS_MISSING, EXCISE, ClearRequest, clear
from freezone.services.queries import FindingView
from ui.forms.field import Field, FieldKind, yes_no
from ui.forms.filters import GOODS_CLASS
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen

_YES_NO = yes_no()
_ANSWER = Field(
    name="answer", label="finding-answer", kind=FieldKind.CHOICE, is_required=True, choices=_YES_NO,
    help="finding-answer-help",
)  # fmt: skip
_CLASS = Field(
    name="goods_class", label="goods-class", kind=FieldKind.CHOICE, is_required=True,
    choices=GOODS_CLASS.choices, codes=frozenset({"FZ-247"}), help="finding-class-help",
)  # fmt: skip
_GROUND = Field(name="ground", label="ground", is_required=True, help="finding-ground-help")


class ClearFindingScreen(FormScreen):
    """Why a finding is settled."""

    CSS_PATH = "clear_finding.tcss"

    def __init__(self, found: FindingView) -> None:
        super().__init__()
        self._found = found

    def heading(self) -> str:
        """Name the finding."""
        return f"{self.words.text('finding-clear')}: {self._found.number}"

    def hint(self) -> str:
        """Say what was found, and what is asked."""
        reason = self._found.reason
        return f"{reason.code} {self.words.sentence(reason)}\n{self.words.remedy(reason)}"

    def fields(self) -> tuple[Field, ...]:
        """Ask what this finding needs."""
        code = self._found.reason.code
        asked = [_CLASS] if code == CLASS_MISSING else [_ANSWER] if code in EXCISE else []
        return (*asked, _GROUND)

    def draft_key(self) -> str:
        """One draft a finding."""
        return f"clear-finding:{self._found.number}"

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Clear it."""
        names = {field.name for field in self.form.fields}
        answer = goods_class = None
        if _ANSWER.name in names:
            answer = values.choice(_ANSWER.name, _YES_NO, is_required=True)
        if _CLASS.name in names:
            goods_class = values.choice(_CLASS.name, GOODS_CLASS.choices, is_required=True)
        ground = values.required(_GROUND.name)
        values.refuse()
        cleared = await self.writing(
            clear,
            ClearRequest(
                finding=self._found.number,
                ground=ground,
                answer=answer,
                goods_class=None if goods_class is None else int(goods_class),
                id=request,
            ),
        )
        return Outcome.done("finding-done", number=cleared.finding)
