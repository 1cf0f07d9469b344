"""A declaration and its release typed from paper: the head here, each item on a screen of its own.

What is typed becomes papers like any other, and is looked at and taken in like them.
"""

import json
from collections.abc import Mapping
from dataclasses import fields as fields_of

from textual.app import ComposeResult

from freezone.errors import FreezoneError, Reason
from freezone.services.handed_in import DeclareRequest
from freezone.services.intake_look import look
from freezone.services.typed_intake import (
    TypedDecision,
    TypedDeclaration,
    TypedDocument,
    TypedItem,
    TypedRelease,
    field_of,
    typed_papers,
)
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.values import day_from
from ui.outcomes import Outcome
from ui.reasons import reason_lines
from ui.screens.form import FormScreen
from ui.screens.intake_look import IntakeLookScreen
from ui.screens.typed_item import DOCUMENTS, TypedItemScreen, draft_of
from ui.widgets.card import Card, CardPage, paragraph, title
from ui.widgets.spans import Look

_ADD, _DROP = "add", "drop"
Texts = Mapping[str, str]


class TypedIntakeScreen(FormScreen):
    """The head of a release, and the items typed so far."""

    CSS_PATH = "typed_intake.tcss"
    TITLE_KEY = "intake-way-typed-intake"
    HINT = "typed-hint"

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Texts] = []
        self._wrong: dict[int | None, tuple[Reason, ...]] = {}
        """Refusals by item; those of the declaration as a whole under None."""

    def fields(self) -> tuple[Field, ...]:
        """Ask for the head."""
        return (
            Field(name="declaration_no", label="declaration-number", is_required=True,
                  help="typed-number-help"),
            Field(name="release_date", label="release-date", kind=FieldKind.DATE, is_required=True),
            Field(name="participant_bin", label="bin", is_required=True),
            Field(name="officer", label="customs-officer"),
        )  # fmt: skip

    def draft_key(self) -> str:
        """One draft, with its items."""
        return "typed-intake"

    def kept_beside(self) -> Mapping[str, str]:
        """Keep the items in the draft."""
        return {"items": json.dumps([dict(each) for each in self._items], ensure_ascii=False)}

    def take_up(self, values: Mapping[str, str]) -> None:
        """Take the items up from the draft."""
        self._items = list(json.loads(values.get("items") or "[]"))
        self.query_one(Card).fold()

    def compose_body(self) -> ComposeResult:
        yield from super().compose_body()
        yield Card(id="items")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)

    # Items.

    def _page(self, width: int) -> CardPage:
        words = self.words
        for reason in self._wrong.get(None, ()):
            yield from reason_lines(words, reason, width)
        yield from title(words.text("typed-items", count=len(self._items)))
        for number in range(1, len(self._items) + 1):
            yield from paragraph(self._named(number), width, indent=2)
            for reason in self._wrong.get(number, ()):
                yield from paragraph(words.sentence(reason), width, indent=6, look=Look.BAD)

    def _named(self, number: int) -> str:
        item = self._items[number - 1]
        shown = (item.get("code"), item.get("quantity"), item.get("unit"), item.get("net_kg"))
        said = " · ".join(part for part in (*shown, item.get("description")) if part)
        return f"{number}. {said}"

    def do_operations(self) -> None:
        """Offer the items, and a new one."""
        choices = [Choice(key=_ADD, says="typed-add")]
        choices += [
            Choice(key=str(number), name=self._named(number))
            for number in range(1, len(self._items) + 1)
        ]
        if self._items:
            choices.append(Choice(key=_DROP, says="typed-drop"))
        self.desk_app.go.choose("typed-acts", choices, self._operate)

    def _operate(self, name: str | None) -> None:
        if name is None:
            return
        if name == _DROP:
            self.desk_app.memory.drop_draft(draft_of(len(self._items)))
            self._items.pop()
            self._changed_items()
            return
        number = len(self._items) + 1 if name == _ADD else int(name)
        known = None if name == _ADD else self._items[number - 1]
        wrong = self._wrong.get(number, ())
        self.desk_app.push_screen(TypedItemScreen(number, known, wrong, self._put))

    def _put(self, number: int, texts: Texts) -> None:
        """Take an item as it was typed."""
        if number > len(self._items):
            self._items.append(texts)
        else:
            self._items[number - 1] = texts
        self._wrong.pop(number, None)
        self._changed_items()

    def _changed_items(self) -> None:
        self._keep()
        self.query_one(Card).fold()

    # Papers.

    def typed(self) -> tuple[TypedDeclaration, TypedRelease]:
        """Give what was typed, for the papers made of it."""
        head = dict(self.form.values)
        head["release_date"] = _iso_day(head["release_date"])
        release = TypedRelease(
            **head, goods=tuple(map(_decision, range(1, len(self._items) + 1), self._items))
        )
        return TypedDeclaration(items=tuple(map(_item, self._items))), release

    def why_not(self, act: str) -> Outcome | None:
        """It is recorded after a look."""
        if act == "post":
            return Outcome.turned_down("intake-look-first")
        return super().why_not(act)

    def do_look(self) -> None:
        """Look at what would come of what was typed."""
        self.begin(self._look(), group="look")

    async def _look(self) -> None:
        if not self._items:
            self.say(Outcome.turned_down("typed-no-items"))
            return
        self._tell({})
        declaration, release = typed_papers(*self.typed())
        request = DeclareRequest(declaration=declaration, release=release)
        looked = await self.writing(look, request)
        self._tell(_by_place(looked.refusals))
        self.desk_app.push_screen(IntakeLookScreen(request, looked, self.taken))

    def taken(self) -> None:
        """Be ready for the next declaration, once this one is in."""
        self._items = []
        self._tell({})
        self.form.fill({field.name: "" for field in self.form.fields})
        self.forget()

    def refused(self, outcome: Outcome) -> None:
        """Show refusals beside the fields of the head, and by item beneath."""
        self._tell(_by_place(outcome.reasons))
        count = len(outcome.reasons)
        self.say(Outcome.turned_down("form-refused", count=count) if count else outcome)

    def _tell(self, wrong: Mapping[int | None, tuple[Reason, ...]]) -> None:
        self._wrong = {item: reasons for item, reasons in wrong.items() if item != 0}
        for field in self.form.fields:
            beside = (each for each in wrong.get(0, ()) if _column(each) == field.name)
            self.form.row(field.name).refuse(tuple(beside))
        self.query_one(Card).fold()


def _column(reason: Reason) -> str:
    found = field_of(reason)
    return "" if found is None else found.column


def _by_place(reasons: tuple[Reason, ...]) -> Mapping[int | None, tuple[Reason, ...]]:
    """Gather refusals by item; under 0 those of fields of the head, under None all others."""
    head = {each.name for each in fields_of(TypedRelease)} - {"goods"}
    gathered: dict[int | None, list[Reason]] = {}
    for reason in reasons:
        found = field_of(reason)
        item = reason.item if found is None else found.item
        if item is None and _column(reason) in head:
            item = 0
        gathered.setdefault(item, []).append(reason)
    return {item: tuple(each) for item, each in gathered.items()}


def _item(texts: Texts) -> TypedItem:
    """Give an item as typed, with its documents."""
    columns = [each.name for each in fields_of(TypedItem) if each.name != "documents"]
    documents = [_document(texts, at) for at in range(1, DOCUMENTS + 1)]
    while documents and documents[-1] == TypedDocument():
        documents.pop()
    return TypedItem(
        **{column: texts.get(column, "") for column in columns}, documents=tuple(documents)
    )


def _document(texts: Texts, at: int) -> TypedDocument:
    columns = [each.name for each in fields_of(TypedDocument)]
    stated = {column: texts.get(f"{column}_{at}", "") for column in columns}
    return TypedDocument(**stated | {"document_date": _iso_day(stated["document_date"])})


def _iso_day(text: str) -> str:
    """Write a day as papers do; what is none stays as typed: its refusal stands beside it."""
    try:
        return day_from(text).isoformat()
    except FreezoneError:
        return text


def _decision(number: int, texts: Texts) -> TypedDecision:
    """Give the decision on an item as typed; one that is not typed is a release."""
    return TypedDecision(
        item=number,
        released=texts.get("released", "") or "released",
        reason=texts.get("reason", ""),
        customs_value=texts.get("customs_value", ""),
        customs_value_currency=texts.get("customs_value_currency", ""),
    )
