"""What every form has: a draft that outlives the screen, refusals beside fields, one way out."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID, uuid4

from textual import on
from textual.app import ComposeResult

from ui.forms.field import Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.scan_queue import Scan
from ui.screens.base import BaseScreen
from ui.widgets.form import Form
from ui.widgets.prose import Prose


class FormScreen(BaseScreen[None]):
    """A form for one act.

    A subclass says its fields and sends its values; ``send`` raises what refuses. Nothing is sent
    but by the key that records. What was typed is kept as a draft at every letter, with the id of
    the request, so that a form sent twice around a crash is one act.
    """

    HINT: ClassVar[str] = ""
    """Id of a sentence over the fields."""
    KEEPS_DRAFT: ClassVar[bool] = True
    """Whether what is typed outlives the screen; not where it only says how to go on."""

    def __init__(self) -> None:
        super().__init__()
        self._request: UUID | None = None
        self._is_begun = False
        """Whether the draft was looked for: what a new form holds from its beginning is none."""
        self._unexplained: str | None = None
        """The field changed last, until it is explained."""

    # What a form says.

    def fields(self) -> tuple[Field, ...]:
        """Give the fields, in their order."""
        raise NotImplementedError

    def draft_key(self) -> str:
        """Name the draft: the act and what it is about."""
        return type(self).__name__

    async def prepare(self) -> None:
        """Read what the form needs before it is filled in: choices, proposals."""

    async def explain(self, name: str) -> None:
        """Say beside the fields what is meant, after something was typed into one of them."""

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Do what the form is for.

        Raises:
            FreezoneError: why it was refused; what was typed stays.
        """
        raise NotImplementedError

    def sent(self, outcome: Outcome) -> None:
        """Go on after it was done: back to where the form was opened, with the outcome."""
        self.desk_app.go.back(outcome)

    def kept_beside(self) -> Mapping[str, str]:
        """Give what the draft keeps beside the fields."""
        return {}

    def take_up(self, values: Mapping[str, str]) -> None:
        """Take up what the draft kept beside the fields."""

    def hint(self) -> str:
        """Say what the form is about, over its fields."""
        return self.words.text(self.HINT) if self.HINT else ""

    # What every form does.

    def compose_body(self) -> ComposeResult:
        yield Prose(id="hint")
        yield Form(self.fields(), lambda: self.words)

    def on_mount(self) -> None:
        self.relabel()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Take the draft up first: what is prepared fills only what it leaves empty."""
        self._fill_draft()
        self._is_begun = True
        self.begin(self.prepare(), group="prepare")

    @property
    def form(self) -> Form:
        """The form."""
        return self.query_one(Form)

    @property
    def values(self) -> Values:
        """What stands in the form, to be read."""
        return Values(self.form.values, self.words, self.form.labels)

    @property
    def request(self) -> UUID:
        """The id of the act that this form will become."""
        if self._request is None:
            self._keep()
        return self._request or uuid4()

    def relabel(self) -> None:
        """Write everything anew."""
        super().relabel()
        hint = self.query_one("#hint", Prose)
        said = self.hint()
        hint.update(said)
        hint.display = bool(said)

    def _fill_draft(self) -> None:
        draft = self.desk_app.memory.draft(self.draft_key()) if self.KEEPS_DRAFT else None
        if draft is None:
            return
        self._request = draft.request
        if any(value.strip() for value in draft.values.values()):
            self.form.fill(draft.values)
            self.take_up(draft.values)
            self.say(Outcome.note("form-draft-found", saved=draft.saved.isoformat()))

    @on(Form.Changed)
    def _changed(self, event: Form.Changed) -> None:
        # A form emptied after it was sent is no draft.
        if self._is_begun and (self._request is not None or filled(self.form.values)):
            self._keep()
        is_begun, self._unexplained = self._unexplained is not None, event.name
        if not is_begun:
            # A scanner changes a field faster than anything is begun: once for all its letters.
            self.begin(self._explain(), group="explain")

    async def _explain(self) -> None:
        name, self._unexplained = self._unexplained or "", None
        await self.explain(name)

    def _keep(self) -> None:
        if not self.KEEPS_DRAFT:
            return
        kept = self.desk_app.memory.keep_draft(self.draft_key(), self._stated())
        self._request = kept.request

    def _stated(self) -> dict[str, str]:
        stated = {
            field.name: self.form.row(field.name).entry.value
            for field in self.form.fields
            if field.is_kept
        }
        return stated | dict(self.kept_beside())

    @on(Form.Entered)
    def _entered(self, event: Form.Entered) -> None:
        self.keys_changed()

    def handed_over(self, before: str) -> None:
        """Take the draft along: what stands here is the form of the person now at work.

        It leaves the drafts of the person before, or one act could be recorded by both.
        """
        if self._request is None or not self.KEEPS_DRAFT or self.is_acting:
            return
        memory = self.desk_app.memory
        self._request = memory.hand_over(self.draft_key(), before, self._stated()).request

    def do_post(self) -> None:
        """Send the form."""
        self.act(self._send)

    async def _send(self) -> None:
        values = self.values
        outcome = await self.send(values, self.request)
        self.forget()
        self.sent(outcome)

    def forget(self) -> None:
        """Drop the draft: the act is done, and the next one is another."""
        self.desk_app.memory.drop_draft(self.draft_key())
        self._request = None

    def refused(self, outcome: Outcome) -> None:
        """Show refusals beside their fields, the rest in the band; what was typed stays."""
        others = self.form.show_refusals(outcome.reasons)
        if others or not outcome.reasons:
            self.say(Outcome(kind=outcome.kind, message=outcome.message, reasons=others))
        else:
            self.say(Outcome.turned_down("form-refused", count=len(outcome.reasons)))

    def why_not(self, act: str) -> Outcome | None:
        """Nothing to choose where the field has no choices."""
        if act == "choose":
            field = self.form.current if self.is_mounted else None
            if field is None or not self.form.choices(field.name):
                return Outcome.turned_down("key-choose-not-here")
        return super().why_not(act)

    def do_choose(self) -> None:
        """Choose for the field with the cursor from the list."""
        field = self.form.current
        if field is not None:
            self.desk_app.go.choose(
                field.label, self.form.choices(field.name), lambda key: self._chosen(field, key)
            )

    def _chosen(self, field: Field, key: str | None) -> None:
        if key is None:
            return
        entry = self.form.row(field.name).entry
        is_many = field.kind is FieldKind.CHOICES and entry.value.strip()
        entry.fill(f"{entry.value.strip()} {key}" if is_many else key)

    async def take_scan(self, scan: Scan) -> Outcome:
        """Put a scanned number into the field it is for; else open the thing over the form."""
        field = self.form.taker(scan.number)
        if field is None:
            return await super().take_scan(scan)
        self.form.row(field.name).entry.fill(str(scan.number))
        filled = {"number": str(scan.number), "field": field.label}
        if scan.earlier is None:
            return Outcome.note("form-scan-filled", **filled)
        return Outcome.note("form-scan-again", **filled, earlier=scan.earlier.isoformat())


def filled(values: Mapping[str, str]) -> dict[str, str]:
    """Give the values that are there."""
    return {name: value for name, value in values.items() if value.strip()}
