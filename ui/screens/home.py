"""Home: what waits for the person at work, what was begun and not sent, and the ways from here."""

from textual import on
from textual.app import ComposeResult

from freezone.services.waiting import LastEntry, Waiting, WaitingKind, last_entry, waiting
from ui.drafts import way_back
from ui.screens.base import BaseScreen
from ui.sections import HOME, SECTIONS
from ui.widgets.card import Card, CardPage, fact, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span, aligned

_WAYS = {
    WaitingKind.EXPECTED_LOTS: ("lots", {"account": "expected"}),
    WaitingKind.UNCLASSIFIED_LOTS: ("lots", {"only": "without-class"}),
    WaitingKind.OPEN_FINDINGS: ("findings", {}),
    WaitingKind.UNCONFIRMED_LINES: ("confirmation", {}),
    WaitingKind.SLIPS_TODAY: ("slips", {}),
}
"""By what waits, the section that deals with it, and its filter."""


class HomeScreen(BaseScreen[None]):
    """What waits."""

    CSS_PATH = "home.tcss"
    TITLE_KEY = "section-home"

    def __init__(self) -> None:
        super().__init__()
        self._waiting: tuple[Waiting, ...] | None = None
        self._last: LastEntry | None = None

    def compose_body(self) -> ComposeResult:
        yield Card(id="home")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)

    def on_screen_resume(self) -> None:
        """Count anew whenever home comes into sight."""
        self.do_reload()

    def do_reload(self) -> None:
        """Count anew."""
        self.begin(self._load())

    async def _load(self) -> None:
        self._waiting = await self.reading(waiting)
        self._last = await self.reading(last_entry)
        self.query_one(Card).fold()

    def _page(self, width: int) -> CardPage:
        words, session = self.words, self.desk_app.session
        if session is not None:
            roles = ", ".join(words.text(f"role-{role}") for role in sorted(session.roles))
            yield from paragraph(f"{session.name} · {roles}", width, look=Look.STRONG)
        yield from title(words.text("home-waiting"))
        if self._waiting is None:
            yield from paragraph(words.text("desk-working"), width, look=Look.DIM)
        for each in self._waiting or ():
            yield row(self._waits(each), f"waiting:{each.kind}")
        yield from self._drafts()
        yield from title(words.text("home-sections"))
        allowed = [each for each in SECTIONS if self.desk_app.go.may_go(each)]
        for at, section in enumerate(allowed, 1):
            if section is not HOME:
                spans = (Span(f"{at:>3}  ", Look.DIM), Span(words.text(section.label)))
                yield row(spans, f"section:{section.name}")
        if self._last is not None and self._last.entry:
            yield from title(words.text("home-record"))
            moment = words.display.moment(self._last.recorded)
            said = words.text(
                "home-last-entry",
                entry=self._last.entry,
                what=words.text(f"entry-{self._last.kind.replace('.', '-')}"),
            )
            yield from fact(moment, said, width)

    def _drafts(self) -> CardPage:
        """List the forms begun and not sent; Enter goes back to where each stands."""
        words = self.words
        drafts = self.desk_app.memory.drafts() if self.desk_app.session is not None else ()
        ways = [(draft, way) for draft in drafts if (way := way_back(draft)) is not None]
        if ways:
            yield from title(words.text("home-drafts", count=len(ways)))
        for draft, way in ways:
            moment = Span(f"  {words.display.moment(draft.saved)}  ", Look.DIM)
            name = f"{words.named(way.says)} {way.subject}".rstrip()
            yield row((moment, Span(name)), way.target)

    def _waits(self, each: Waiting) -> tuple[Span, ...]:
        words = self.words
        count = f"{each.count}{'+' if each.is_more else ''}"
        look = Look.WARN if each.count else Look.DIM
        said = words.text(f"waiting-{each.kind}")
        since = ""
        if each.oldest is not None:
            since = f"   {words.text('waiting-since', date=each.oldest.isoformat())}"
        return (Span(aligned(count, 6, right=True) + "  ", look), Span(said), Span(since, Look.DIM))

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        kind, _, name = event.target.partition(":")
        if kind not in {"waiting", "section"}:
            self.desk_app.go.open(event.target)
            return
        filters: dict[str, str] = {}
        if kind == "waiting":
            name, filters = _WAYS[WaitingKind(name)]
        section = next(each for each in SECTIONS if each.name == name)
        self.desk_app.go.to(section, **filters)
