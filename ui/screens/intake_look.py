"""What would come of papers: facts of the declaration, its items, marks, all that stands against.

Nothing is recorded before F9. What is set for marked rows becomes the plan of the intake; papers
and plan are a draft with the id of the request, so that taking in twice is one act.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace

from textual.app import ComposeResult

from freezone.errors import Reason
from freezone.services.handed_in import DeclareRequest, Paper
from freezone.services.intake import declare
from freezone.services.intake_look import Looked, LookedItem, LookedLot, look
from freezone.services.page import Page
from freezone.services.plan import Mark, marks_of, plan_paper
from ui.amounts import amount, counted
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.reasons import reason_lines
from ui.screens.intake_item import IntakeItemScreen
from ui.screens.intake_marks import IntakeMarksScreen
from ui.screens.list import ListScreen
from ui.widgets.card import Card, CardPage
from ui.widgets.prose import Prose
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column

_SET, _ALL, _CLEAR = "set", "all", "clear"
_RELEASED = "released"
HEIGHT = 6
"""Lines of the reasons beneath the items, at most."""


class IntakeLookScreen(ListScreen[LookedItem]):
    """A declaration, before it is taken in."""

    CSS_PATH = "intake_look.tcss"
    TITLE_KEY = "intake-look"
    EMPTY = "intake-no-items"

    def __init__(
        self,
        request: DeclareRequest,
        looked: Looked,
        taken: Callable[[], None],
        *,
        closing: int = 1,
    ) -> None:
        super().__init__()
        self._asked = request
        self._taken = taken
        self._ends = closing
        """How many screens have done their work once it is taken in."""
        self._looked = looked
        self._is_fresh = True
        """Whether what was looked at is what would be taken in now."""
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self._against: tuple[Reason, ...] = looked.refusals

    # What is shown.

    def compose_body(self) -> ComposeResult:
        yield Prose(id="facts")
        yield from super().compose_body()
        yield Card(id="against")

    def on_mount(self) -> None:
        draft = self.desk_app.memory.draft(self._draft_key)
        text = None if draft is None else draft.values.get("plan")
        plan = self._asked.plan if text is None else Paper(name="plan.csv", content=text.encode())
        if plan is not None:
            self._marks = dict(marks_of(plan))
        self._is_fresh = text is None
        self.query_one(Card).show(self._page)

    def columns(self) -> Sequence[Column[LookedItem]]:
        """Give the columns: what must be told apart at 80, more at 100 and 118."""
        return (
            Column(label="lots-item", cell=lambda row: str(row.item), width=3, right=True),
            Column(label="lots-code", cell=lambda row: self.words.display.code(row.code), width=13),
            Column(
                label="lots-description", cell=lambda row: row.description, width=10, grows=True
            ),
            Column(label="quantity", cell=self._quantity, width=13, right=True),
            Column(label="net-mass", cell=self._net, width=14, right=True, since=100),
            Column(label="intake-becomes", cell=self._becomes, width=12),
            Column(label="ground", cell=self._ground, width=18, since=118),
            Column(label="intake-state", cell=self._state, width=14),
        )

    def key(self, row: LookedItem) -> str:
        """Know rows by the numbers of the items."""
        return str(row.item)

    def position(self, row: LookedItem) -> str:
        """Give the number of the item: the order of the paper."""
        return str(row.item)

    def _quantity(self, row: LookedItem) -> str:
        if row.net is None:
            return self.words.display.not_stated
        return counted(self.words, row.net, row.quantity, row.counted_unit)

    def _net(self, row: LookedItem) -> str:
        if row.net is None:
            return self.words.display.not_stated
        return amount(self.words, row.net, None)

    def _becomes(self, row: LookedItem) -> str:
        said = dict.fromkeys(
            f"{lot.goods_class or '–'} {lot.place or ''}".strip() for lot in row.lots
        )
        return "; ".join(said) or "–"

    @staticmethod
    def _ground(row: LookedItem) -> str:
        return "; ".join(dict.fromkeys(lot.ground or "–" for lot in row.lots)) or "–"

    def _state(self, row: LookedItem) -> Span:
        signs, look = _signs(row)
        word = "–"
        if row.decision is not None:
            word = self.words.text(f"decision-{row.decision}").lower()
            if row.decision != _RELEASED and look is Look.PLAIN:
                look = Look.DIM
        return Span(f"{signs}{word}", look)

    def subtitle(self) -> str:
        """Say whether it can be taken in."""
        looked = self._looked
        return self.words.text(
            "intake-can" if not self._against else "intake-cannot",
            reasons=len(self._against),
            lots=len(looked.lots),
            findings=len(looked.findings),
            warnings=len(looked.warnings),
        )

    def beneath(self, row: LookedItem) -> str:
        """Tell the whole description, what it becomes, and what stands against it."""
        words = self.words
        against = [*row.refusals, *(each.reason for each in row.findings), *row.warnings]
        said = [f"{each.code} {words.sentence(each)}" for each in against[:1]]
        said += [self._lot(lot) for lot in row.lots[:1]]
        return " · ".join([*said, row.description])

    def _lot(self, lot: LookedLot) -> str:
        words = self.words
        unstated = words.display.not_stated
        goods_class = lot.goods_class or unstated
        said = [f"{words.label('goods-class')}: {goods_class}", lot.ground, lot.place]
        if lot.is_fixed_asset:
            said.append(words.label("fixed-asset"))
        return ", ".join(part for part in said if part)

    # Looking.

    async def page(
        self, *, after: str | None = None, before: str | None = None
    ) -> Page[LookedItem]:
        """Look, and give all items: a declaration is one page."""
        if not self._is_fresh:
            self._looked = await self.writing(look, self._request())
            self._is_fresh = True
        self._tell_against(self._looked.refusals)
        return Page(rows=self._looked.items, has_more=False)

    def do_look(self) -> None:
        """Look anew."""
        self.do_reload()

    def do_reload(self) -> None:
        """Look anew: the record or the marks may be others."""
        self._is_fresh = False
        super().do_reload()

    def relabel(self) -> None:
        """Write everything anew."""
        super().relabel()
        self._tell_against(self._against)

    def _tell_against(self, reasons: tuple[Reason, ...]) -> None:
        self._against = reasons
        self.query_one("#facts", Prose).update("\n".join(self._facts()))
        card = self.query_one(Card)
        card.display = bool(self._beneath())
        card.styles.height = HEIGHT
        card.fold()

    def _beneath(self) -> tuple[Reason, ...]:
        """Give what is listed beneath: all refusals, then what is about the declaration whole."""
        looked = self._looked
        whole = (*(each.reason for each in looked.findings), *looked.warnings)
        return (*self._against, *(reason for reason in whole if reason.item is None))

    def _page(self, width: int) -> CardPage:
        for reason in self._beneath():
            target = None if reason.item is None else str(reason.item)
            yield from reason_lines(self.words, reason, width - 1, indent=1, target=target)

    def _facts(self) -> Sequence[str]:
        words, display, looked = self.words, self.words.display, self._looked
        unstated = display.not_stated

        def said(*parts: tuple[str, str | None]) -> str:
            named = (
                words.text(f"intake-fact-{name}", value=value) for name, value in parts if value
            )
            return " · ".join(named)

        net = None if looked.net is None else amount(words, looked.net, None)
        gross = None if looked.gross is None else amount(words, looked.gross, None)
        company = " ".join(part for part in (looked.participant, looked.participant_name) if part)
        invoice = None if looked.invoice is None else display.money(looked.invoice)
        known = None if looked.known is None else str(looked.known.version)
        edition = None if looked.edition is None else looked.edition[:8]
        return [
            said(
                ("declaration", looked.number or unstated),
                ("release", display.date(looked.released_on)),
                ("known", known),
            ),
            said(("company", company or unstated), ("contract", looked.contract or unstated)),
            said(("net", net), ("gross", gross), ("invoice", invoice), ("edition", edition)),
        ]

    # Marks.

    def do_mark(self) -> None:
        """Mark the row, and go on to the next."""
        self.table.toggle_mark()

    def do_operations(self) -> None:
        """Offer what may be set for the marked rows."""
        choices = [Choice(key=name, says=f"intake-act-{name}") for name in (_SET, _ALL, _CLEAR)]
        self.desk_app.go.choose("intake-acts", choices, self._operate)

    def _operate(self, name: str | None) -> None:
        rows = tuple(row for row in self.table.chosen if _takes_marks(row))
        if name == _ALL:
            self.table.mark_all()
        elif name is not None and not rows:
            self.say(Outcome.turned_down("intake-nothing-to-mark"))
        elif name == _SET:
            self.desk_app.push_screen(
                IntakeMarksScreen(len(rows), lambda mark: self._set(rows, mark))
            )
        elif name == _CLEAR:
            self._keep({at: each for at, each in self._marks.items() if at not in _numbers(rows)})
            self.do_look()

    def _set(self, rows: Sequence[LookedItem], mark: Mark) -> None:
        """Set what is stated for rows; parts that a plan has made keep their amounts."""
        stated = {
            each.name: getattr(mark, each.name)
            for each in fields(mark)
            if getattr(mark, each.name) is not None
        }
        marks = dict(self._marks)
        for number in _numbers(rows):
            parts = marks.get(number, (Mark(),))
            marks[number] = tuple(replace(part, **stated) for part in parts)
        self._keep(marks)

    def _keep(self, marks: Mapping[int, tuple[Mark, ...]]) -> None:
        self._marks = dict(marks)
        self._is_fresh = False
        self._request()

    # Taking in.

    @property
    def _draft_key(self) -> str:
        papers = (self._asked.declaration, self._asked.release, self._asked.plan)
        named = (paper.sha256[:16] for paper in papers if paper is not None)
        return f"intake-look:{':'.join(named)}"

    def _request(self) -> DeclareRequest:
        """Put the request together: papers, marks, and the id that the draft gives it."""
        plan = plan_paper(self._marks) if self._marks else None
        kept = {} if plan is None else {"plan": plan.content.decode()}
        draft = self.desk_app.memory.keep_draft(self._draft_key, kept)
        return replace(self._asked, plan=plan, id=draft.request)

    def do_post(self) -> None:
        """Take the declaration in."""
        self.act(self._take_in)

    async def _take_in(self) -> None:
        declared = await self.writing(declare, self._request())
        self.desk_app.memory.drop_draft(self._draft_key)
        self._taken()
        self.desk_app.go.instead(
            f"declaration:{declared.declaration}",
            Outcome.done(
                "intake-done",
                *declared.warnings,
                declaration=declared.declaration,
                items=declared.items,
                lots=len(declared.lots),
            ),
            closing=self._ends,
        )

    def refused(self, outcome: Outcome) -> None:
        """List every reason beneath the items; the papers stay chosen."""
        if not outcome.reasons:
            self.say(outcome)
            return
        self._tell_against(outcome.reasons)
        self._tell()
        self.say(Outcome.turned_down("intake-refused", count=len(outcome.reasons)))

    # Opening.

    def open(self, key: str) -> None:
        """Open an item: all that is said of it."""
        item = next(each for each in self._looked.items if str(each.item) == key)
        self.desk_app.push_screen(IntakeItemScreen(item))


def _numbers(rows: Sequence[LookedItem]) -> tuple[int, ...]:
    return tuple(row.item for row in rows)


def _takes_marks(row: LookedItem) -> bool:
    """Tell whether an item becomes lots: released, and not in the record already."""
    recorded = row.recorded_decision == _RELEASED
    return row.decision == _RELEASED and not recorded


def _signs(row: LookedItem) -> tuple[str, Look]:
    """Count what stands against an item: refusals, what blocks its goods, everything else."""
    blocks = sum(each.blocks for each in row.findings)
    others = len(row.findings) - blocks + len(row.warnings)
    counts = (("✗", len(row.refusals)), ("!", blocks), ("·", others))
    signs = "".join(f"{sign}{count} " for sign, count in counts if count)
    look = Look.BAD if row.refusals else Look.WARN if blocks else Look.PLAIN
    return signs, look
