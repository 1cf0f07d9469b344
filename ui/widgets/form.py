"""A form: fields in fixed places, what each means beside it, what is wrong with it beneath it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from freezone.errors import Reason
from freezone.ids import Number
from ui.forms.field import Choice, Field, FieldKind
from ui.widgets.entry import Entry
from ui.widgets.prose import Prose
from ui.words import Words

NO_BREAK = "\u00a0"


class FormRow(Widget):
    """One field: its name, what is typed, what that means, and the refusals it brought."""

    def __init__(self, field: Field, words: Callable[[], Words]) -> None:
        super().__init__(id=f"row-{field.name}")
        self.field = field
        self._words = words
        self._echo: Callable[[Words], str] | None = None
        self._reasons: tuple[Reason, ...] = ()

    def compose(self) -> ComposeResult:
        yield Prose(self._label(), classes="label")
        yield Entry(
            self.field.initial,
            id=f"field-{self.field.name}",
            is_secret=self.field.kind is FieldKind.SECRET,
        )
        yield Prose(classes="echo")
        yield Prose(classes="wrong")

    def on_mount(self) -> None:
        if self._echo is not None or self._reasons:
            self.relabel()

    def _label(self) -> str:
        star = f"{NO_BREAK}*" if self.field.is_required else ""
        return f"{self._words().named(self.field.label)}{star}"

    def _meant(self) -> str:
        return "" if self._echo is None else self._echo(self._words())

    def _wrong(self) -> str:
        words = self._words()
        return "\n".join(_beside(reason, words) for reason in self._reasons)

    @property
    def entry(self) -> Entry:
        """Where one types."""
        return self.query_one(Entry)

    def relabel(self) -> None:
        """Write everything but what was typed in the language there is now."""
        self.query_one(".label", Prose).update(self._label())
        self.query_one(".echo", Prose).update(self._meant())
        self.query_one(".wrong", Prose).update(self._wrong())
        self.set_class(bool(self._reasons), "refused")

    def say(self, echo: Callable[[Words], str] | None) -> None:
        """Say beside the field what is meant by what stands in it."""
        self._echo = echo
        if self.is_mounted:
            self.query_one(".echo", Prose).update(self._meant())

    def refuse(self, reasons: Sequence[Reason]) -> None:
        """Say beneath the field what is wrong with it."""
        is_same, self._reasons = self._reasons == tuple(reasons), tuple(reasons)
        if self.is_mounted and not is_same:
            self.relabel()


def _beside(reason: Reason, words: Words) -> str:
    remedy = words.remedy(reason)
    return f"✗ {words.sentence(reason)} {remedy}".rstrip()


class Form(VerticalScroll, can_focus=False):
    """The fields of a form, one beneath the other, always in the same places."""

    class Changed(Message):
        """Something was typed."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Entered(Message):
        """Another field has the cursor."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

    def __init__(
        self,
        fields: Iterable[Field],
        words: Callable[[], Words],
        *,
        id: str = "form",  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.fields = tuple(fields)
        self._words = words
        self._choices: dict[str, Sequence[Choice]] = {
            field.name: field.choices for field in self.fields
        }

    def compose(self) -> ComposeResult:
        for field in self.fields:
            yield FormRow(field, self._words)

    def row(self, name: str) -> FormRow:
        """Give the row of a field."""
        return self.query_one(f"#row-{name}", FormRow)

    @property
    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {field.name: self.row(field.name).entry.value for field in self.fields}

    @property
    def labels(self) -> dict[str, str]:
        """What each field is called."""
        return {field.name: field.label for field in self.fields}

    def fill(self, values: Mapping[str, str]) -> None:
        """Put values into their fields."""
        for field in self.fields:
            if field.name in values:
                self.row(field.name).entry.fill(values[field.name])

    def offer(self, name: str, choices: Sequence[Choice]) -> None:
        """Set what may be chosen in a field."""
        self._choices[name] = choices
        self._say_choice(name)

    def choices(self, name: str) -> Sequence[Choice]:
        """Give what may be chosen in a field."""
        return self._choices.get(name, ())

    @property
    def current(self) -> Field | None:
        """The field with the cursor."""
        for field in self.fields:
            if self.row(field.name).entry.has_focus:
                return field
        return None

    def taker(self, number: Number | None) -> Field | None:
        """Give the field that a scanned number is for: the current one, else an empty one."""
        if number is None:
            return None
        takers = [field for field in self.fields if number.kind in field.takes]
        if self.current in takers:
            return self.current
        empty = [field for field in takers if not self.row(field.name).entry.value.strip()]
        return next(iter(empty or takers), None)

    def show_refusals(self, reasons: Iterable[Reason]) -> tuple[Reason, ...]:
        """Show refusals beside their fields, the cursor on the first; give those of no field."""
        beside: dict[str, list[Reason]] = {field.name: [] for field in self.fields}
        others: list[Reason] = []
        for reason in reasons:
            owner = self._owner(reason)
            (others if owner is None else beside[owner.name]).append(reason)
        for field in self.fields:
            self.row(field.name).refuse(beside[field.name])
        wrong = next((field for field in self.fields if beside[field.name]), None)
        if wrong is not None:
            self.row(wrong.name).entry.focus()
        return tuple(others)

    def _owner(self, reason: Reason) -> Field | None:
        named = reason.params.get("field", "").replace("_", "-")
        for field in self.fields:
            if named and named in {field.name.replace("_", "-"), field.label}:
                return field
        return next((field for field in self.fields if reason.code in field.codes), None)

    def step(self, entry: Entry, step: int) -> None:
        """Go to the next field, or the one before; round at the ends."""
        entries = [self.row(field.name).entry for field in self.fields]
        entries[(entries.index(entry) + step) % len(entries)].focus()

    def relabel(self) -> None:
        """Write the form in the language there is now."""
        for field in self.fields:
            self._say_choice(field.name)
            self.row(field.name).relabel()

    def _say_choice(self, name: str) -> None:
        from ui.forms.choices import meant, split_choices  # noqa: PLC0415 - the first frame has none

        row, choices = self.row(name), self._choices.get(name, ())
        if not choices:
            return
        is_many = row.field.kind is FieldKind.CHOICES

        def echo(words: Words) -> str:
            value = row.entry.value
            said = []
            for part in split_choices(value) if is_many else [value]:
                found = meant(choices, part, words)
                if len(found) == 1:
                    said.append(found[0].text(words))
                elif part.strip():
                    said.append(words.text("form-choice-unclear", count=len(found)))
            return ", ".join(said) or words.text("form-choice-open")

        row.say(echo)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        name = (event.input.id or "").removeprefix("field-")
        self._say_choice(name)
        self.post_message(self.Changed(name))

    @on(Entry.Left)
    def _left(self, event: Entry.Left) -> None:
        event.stop()
        self.step(event.entry, event.step)

    def on_descendant_focus(self, event: object) -> None:
        field = self.current
        if field is not None:
            self.row(field.name).scroll_visible(animate=False)
            self.post_message(self.Entered(field))
