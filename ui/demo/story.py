"""A month in the demo zone, told through the services: what people did, in their order."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from freezone.clock import ALMATY, SettableClock, legal_date
from freezone.services import (
    amendment,
    attachments,
    confirmation,
    consumption,
    corrections,
    findings,
    intake,
    nomenclature,
    operations,
    people,
    queries,
    registers,
    slips,
)
from freezone.services.desk import Desk, RecordPlace, Session
from freezone.services.placing import Purpose
from freezone.services.queries import LotView
from freezone.services.stock import Document, GoodsRequest
from ui.demo.catalogue import DemoGoods, demo_goods, nomenclature_table
from ui.demo.papers import DemoDeclaration, DemoItem
from ui.demo.people import (
    ADMINISTRATOR,
    CHIEF,
    CLERK,
    GATE,
    OFFICER,
    PARTICIPANTS,
    PASSWORD,
    PEOPLE,
    PLACES,
    WAREHOUSE,
    DemoParticipant,
    DemoPerson,
)

DAYS = 30
_KEYS = {
    "140340012120": ("power", "connector", "pcb", "film", "solder", "laptop", "oil", "profile"),
    "160940005837": ("server", "switch", "cable", "pump", "fan", "laptop"),
    "180240030717": ("spectro", "hardness", "scope", "glue", "led", "laptop"),
    "191140011404": ("cement", "rebar", "tile", "wool", "putty", "lift", "drill", "panel", "cable"),
    "210540022666": ("cell", "battery", "led", "glue", "scope"),
}
_ORIGINS = {"140340012120": "CN", "160940005837": "FI", "180240030717": "DE",
            "191140011404": "TR", "210540022666": "CN"}  # fmt: skip
_DOCUMENTS = ("Акт на списание", "Требование-накладная", "Лимитно-заборная карта")


@dataclass(slots=True, kw_only=True)
class Zone:
    """The demo zone while its month is being lived."""

    desk: Desk
    clock: SettableClock
    first_day: date
    sessions: dict[str, Session] = field(default_factory=dict)
    goods: dict[str, DemoGoods] = field(default_factory=demo_goods)
    dice: random.Random = field(default_factory=lambda: random.Random(1166))  # noqa: S311
    slips: list[str] = field(default_factory=list)

    @contextmanager
    def person(self, who: DemoPerson) -> Iterator[Desk]:
        """Let a person sit down at the desk; the first time with a password."""
        session = self.sessions.get(who.name)
        if session is None:
            session = people.log_in(self.desk, who.name, PASSWORD)
            self.sessions[who.name] = session
        self.desk.session = session
        yield self.desk
        self.clock.advance(timedelta(minutes=self.dice.randint(2, 11), seconds=7))

    def day(self, number: int) -> date:
        """Give a day of the month, counted from 0, and go to its morning."""
        day = self.first_day + timedelta(days=number)
        morning = datetime.combine(day, time(8, 45), tzinfo=ALMATY)
        self.clock.moment = max(morning, self.clock.moment)
        return day

    def goods_of(self, lot: LotView) -> DemoGoods:
        """Give what a lot is."""
        return next(each for each in self.goods.values() if each.code == lot.code
                    and each.description == lot.description)  # fmt: skip


def build(place: RecordPlace, folder: Path, first_day: date) -> Zone:
    """Make the record and live a month in it; the caller closes the desk."""
    clock = SettableClock(datetime.combine(first_day, time(8, 30), tzinfo=ALMATY))
    people.open_record(
        place,
        people.PersonRequest(
            name=ADMINISTRATOR.name,
            password=PASSWORD,
            roles=ADMINISTRATOR.roles,
            post=ADMINISTRATOR.post,
        ),
        clock=clock,
        terminal="demo",
        names=people.ZoneNames(company_bin="111040009078"),
    )
    desk = Desk.open(place, folder, clock=clock, terminal="demo")
    zone = Zone(desk=desk, clock=clock, first_day=first_day)
    _open_the_zone(zone, folder)
    _goods_come_in(zone)
    _people_work(zone)
    _mistakes_are_mended(zone)
    _consumption_is_confirmed(zone)
    return zone


def _open_the_zone(zone: Zone, folder: Path) -> None:
    """Register people, places, participants; load the small nomenclature."""
    folder.mkdir(parents=True, exist_ok=True)
    table = folder / "demo_nomenclature_2026-03-08.tsv"
    table.write_text(nomenclature_table(), encoding="utf-8")
    with zone.person(ADMINISTRATOR) as desk:
        nomenclature.load(desk, table)
        for code, name, kind in PLACES:
            registers.add_place(desk, code, name, kind)
        for each in PARTICIPANTS:
            registers.add_participant(desk, _participant(each))
        for person in PEOPLE:
            people.add_person(
                desk,
                people.PersonRequest(
                    name=person.name,
                    password=PASSWORD,
                    roles=person.roles,
                    post=person.post,
                    participant=person.participant,
                ),
            )
    table.unlink()


def _participant(each: DemoParticipant) -> registers.ParticipantRequest:
    return registers.ParticipantRequest(
        bin=each.bin,
        name=each.name,
        name_kk=each.name_kk,
        name_ru=each.name_ru,
        contract=registers.ContractRequest(
            number=each.contract, signed_on=each.signed_on, activities=each.activities
        ),
    )


def _goods_come_in(zone: Zone) -> None:
    """Two or three declarations of each participant, in the first ten days."""
    serial = 1180
    for turn in range(3):
        for place, participant in enumerate(PARTICIPANTS):
            if turn == 2 and place > 2:
                continue
            day = zone.day(turn * 4 + place % 4)
            serial += zone.dice.randint(3, 40)
            declaration = _declaration(zone, participant, day, serial, turn)
            is_expected = turn == 2 and place == 1
            purpose = Purpose(place=None if is_expected else ("WH-1", "WH-2", "YARD-1")[turn])
            with zone.person(GATE) as desk:
                intake.declare(
                    desk,
                    intake.DeclareRequest(
                        declaration=declaration.paper,
                        release=declaration.release,
                        plan=_plan(declaration, participant),
                        purpose=purpose,
                    ),
                )
            if declaration.postponed:
                zone.day(turn * 4 + place % 4 + 3)
                with zone.person(GATE) as desk:
                    intake.declare(
                        desk,
                        intake.DeclareRequest(
                            declaration=declaration.paper,
                            release=declaration.later_release,
                            purpose=replace(purpose, goods_class=3, ground="ПИТ, п. 4.2"),
                        ),
                    )


def _declaration(
    zone: Zone, participant: DemoParticipant, day: date, serial: int, turn: int
) -> DemoDeclaration:
    keys = _KEYS[participant.bin]
    chosen = keys if turn == 0 else zone.dice.sample(keys, k=min(4, len(keys)))
    items = []
    for key in chosen:
        goods = zone.goods[key]
        if goods.is_equipment:
            pieces = Decimal(zone.dice.randint(1, 6 if goods.net_kg < 100 else 1))
        else:
            pieces = Decimal(zone.dice.choice((24, 60, 120, 240, 500)))
            if goods.net_kg < Decimal("0.1"):
                pieces *= 40
        items.append(
            DemoItem(
                goods=goods,
                pieces=pieces,
                origin=_ORIGINS[participant.bin],
                packages=max(1, int(pieces) // 20),
            )
        )
    is_partial = turn == 1 and participant is PARTICIPANTS[0]
    return DemoDeclaration(
        number=f"55302/{day:%d%m%y}/{serial:07d}",
        participant=participant.bin,
        name=participant.name_kk,
        released_on=day,
        consignor=participant.supplier,
        items=items,
        postponed=frozenset({len(items)}) if is_partial else frozenset(),
    )


def _plan(declaration: DemoDeclaration, participant: DemoParticipant) -> intake.Paper:
    """Write the plan by which every item gets its class and ground; one item goes without."""
    rows = ["item,goods_class,ground,fixed_asset"]
    for number, item in enumerate(declaration.items, start=1):
        if number in declaration.postponed:
            continue
        goods = item.goods
        is_forgotten = participant.bin == "180240030717" and goods.key == "glue"
        ground = "" if is_forgotten else f"{participant.contract} кестесі / приложение {number}"
        rows.append(f"{number},{goods.goods_class},{ground},{int(goods.is_equipment)}")
    return intake.Paper(name="plan.csv", content="\n".join(rows).encode())


def _people_work(zone: Zone) -> None:
    """From the fifth day on goods are moved, put into operation, split and consumed."""
    for number in range(5, DAYS - 2):
        day = zone.day(number)
        if day.weekday() == 6:
            continue
        with zone.person(WAREHOUSE) as desk:
            lots = [each for each in queries.lots(desk) if each.accounts.get("stock")]
        for lot in zone.dice.sample(lots, k=min(6, len(lots))):
            _work_on(zone, lot)


def _work_on(zone: Zone, lot: LotView) -> None:
    goods = zone.goods_of(lot)
    if any(each.blocks for each in lot.findings) or lot.goods_class is None:
        return
    home = next(each.place for each in PARTICIPANTS if each.bin == lot.participant)
    with zone.person(WAREHOUSE) as desk:
        if lot.places != (home,):
            whole = GoodsRequest(lot=lot.lot, place=lot.places[0])
            operations.move(desk, operations.MoveRequest(goods=whole, to_place=home))
            return
        if goods.is_equipment:
            request = operations.UseRequest(
                goods=GoodsRequest(lot=lot.lot),
                object=goods.object,
                document=_document(zone, "Акт ввода в эксплуатацию"),
            )
            operations.use(desk, request)
            return
        held = lot.accounts["stock"]
        whole_quantity = held.quantity if lot.unit else held.net
        part = whole_quantity * zone.dice.choice((20, 25, 40, 50)) // 100
        part -= part % 1_000_000
        if part <= 0 or zone.dice.random() < 0.2:
            part = whole_quantity
        if zone.dice.random() < 0.1 and part < whole_quantity:
            operations.split(desk, GoodsRequest(lot=lot.lot, quantity=part))
            return
        consumption.consume(
            desk,
            consumption.ConsumeRequest(
                goods=GoodsRequest(lot=lot.lot, quantity=part),
                category=goods.category,
                object=goods.object,
                document=_document(zone, zone.dice.choice(_DOCUMENTS)),
                stated_by=f"{_storekeeper(lot.participant)}, кладовщик",
            ),
        )


def _storekeeper(bin_digits: str) -> str:
    names = ("Жұмабеков А.", "Ли С.", "Тілеуов Б.", "Иванова Н.", "Қасымов Д.")
    return names[[each.bin for each in PARTICIPANTS].index(bin_digits)]


def _document(zone: Zone, name: str) -> Document:
    day = legal_date(zone.clock.moment)
    return Document(name=name, number=str(zone.dice.randint(100, 999)), date=day.isoformat())


def _mistakes_are_mended(zone: Zone) -> None:
    """One move is corrected, one finding cleared, one declaration amended, a photo attached."""
    zone.day(DAYS - 2)
    with zone.person(OFFICER) as desk:
        entries = queries.journal_page(desk, limit=200)
        open_ones = [each for each in queries.findings(desk) if each.reason.code == "LAW-CLASS-2"]
    moved = next((each for each in entries if each.kind == "lot.moved"), None)
    with zone.person(WAREHOUSE) as desk:
        if moved is not None and _is_movable(desk, moved):
            corrections.correct(
                desk, moved.seq, "Қате орын сканерленген / отсканировано не то место"
            )
        lot = queries.lots(desk, participant=PARTICIPANTS[3].bin)[0]
        note = f"{lot.lot}: упаковка цела, пломб нет, фото в карточке склада.\n".encode()
        attachments.attach(desk, lot.lot, "осмотр.txt", note)
    if open_ones:
        with zone.person(OFFICER) as desk:
            findings.clear(
                desk,
                findings.ClearRequest(
                    finding=open_ones[0].number, ground="ПИТ-027, тақырып 12 / тема 12, протокол 3"
                ),
            )
    _amend_one(zone)


def _is_movable(desk: Desk, entry: queries.EntryView) -> bool:
    """Tell whether the goods of a move still stand where it put them."""
    row = entry.payload["postings"][0]
    lot = queries.lot_card(desk, row["lot"]).lot
    return entry.corrected_by is None and any(
        each.reference == row["to"][1] and each.account == "stock" for each in lot.holdings
    )


def _amend_one(zone: Zone) -> None:
    """The customs body corrects the net mass of an item that is still expected at the gate."""
    with zone.person(GATE) as desk:
        for row in queries.declaration_list(desk, PARTICIPANTS[1].bin):
            view = queries.declaration_view(desk, row.number)
            first = queries.lots(desk, declaration=row.number)[0]
            if "expected" not in first.accounts or first.unit is None:
                continue
            original = next(each for each in view.attachments if each.purpose == "declaration")
            content = attachments.content_of(desk, original.sha256) or b""
            item = view.items[first.item - 1]
            old = Decimal(item.net or 0) / 1_000_000
            new = old - Decimal("0.1")
            changed = content.replace(
                f"NetWeightQuantity>{old.quantize(Decimal('0.1'))}<".encode(),
                f"NetWeightQuantity>{new.quantize(Decimal('0.1'))}<".encode(),
                1,
            )
            amendment.amend(
                desk,
                amendment.AmendRequest(
                    number=row.number,
                    declaration=intake.Paper(name="КДТ.xml", content=changed),
                    decision="КДТ 55302/000417",
                    decided_on=legal_date(zone.clock.moment),
                ),
            )
            return


def _consumption_is_confirmed(zone: Zone) -> None:
    """One prepares, the other confirms; one slip is voided and issued anew; one stays open."""
    zone.day(DAYS)
    last = zone.first_day + timedelta(days=DAYS - 1)
    for participant in PARTICIPANTS[:-1]:
        with zone.person(CHIEF) as desk:
            waiting = confirmation.unconfirmed(desk, participant.bin, zone.first_day, last)
            ready = {
                each.line: None
                for each in waiting
                if not any(f.blocks for f in queries.lot_card(desk, each.lot).lot.findings)
            }
            if ready:
                request = confirmation.ConfirmRequest(
                    participant=participant.bin,
                    period_from=zone.first_day,
                    period_to=last,
                    lines=ready,
                    prepared_by=CLERK.name,
                )
                zone.slips.append(confirmation.confirm(desk, request).slip)
    if zone.slips:
        with zone.person(CHIEF) as desk:
            slips.void(desk, zone.slips[0], "Нысан атауы нақтыланды / уточнён объект")
            again = confirmation.ConfirmRequest(
                participant=PARTICIPANTS[0].bin,
                period_from=zone.first_day,
                period_to=last,
                prepared_by=CLERK.name,
                replaces=zone.slips[0],
            )
            zone.slips.append(confirmation.confirm(desk, again).slip)
