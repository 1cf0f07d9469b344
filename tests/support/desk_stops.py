"""Where the tour of the desk goes: keys from log-in to every screen, and what lies on the table."""

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

import small_zone
from paper_builders import declaration_xml, release_json
from screen_words import words_in
from small_zone import ENGINE_OIL, LAPTOPS, PAINT, PEOPLE, TARIFF, TILES

from freezone.services.people import ZoneNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of the tour: who walks, and by which steps."""

    name: str
    person: str = ""
    """Who logs in; empty where nobody does."""
    has_record: bool = True
    steps: str


ADMINISTRATOR, GATE, WAREHOUSE, OFFICER, MANAGEMENT, STOREKEEPER, _ = PEOPLE

CHAPTERS: Final = (
    Chapter(name="first-start", has_record=False, steps="""
        see first-start
        press f9
        see first-start-refused
    """),
    Chapter(name="log-in", steps=f"""
        see log-in
        fill {OFFICER}
        type wrong
        press f9
        see log-in-refused
    """),
    Chapter(name="desk", person=OFFICER, steps="""
        see home
        press f2
        see sections
        press escape f1
        see help
        press escape f2
        pick menu-palette
        see palette
        press escape f2
        pick menu-lock
        see lock
        press f9
        see lock-refused
        press f2
        see lock-leave
    """),
    Chapter(name="lots", person=WAREHOUSE, steps="""
        go lots
        see lots
        press f1
        see lots-help
        press escape f3
        see lots-filter
        press f4
        see lots-filter-choose
        press escape
        fill -|-|-|-|-|open
        press f9
        see lots-filtered
        press f3
        fill nothing
        press f9
        see lots-none
        press escape
        scan {steel}
        see lot
        press end
        see lot-end
        press f6
        see lot-actions
        press escape
        scan {emulsion}
        see lot-with-findings
        scan {emulsion}
        see lot-scanned-again
    """),
    Chapter(name="operations", person=WAREHOUSE, steps="""
        scan {steel}
        press f6
        pick operation-move
        see operation
        type 100
        see operation-explained
        press f9
        see operation-refused
        press down down down f4
        see operation-places
        pick HALL-1
        press f9
        see lot-moved
        press delete
        see correction
        type неверный цех
        press f9
        see lot-undone
        press f8
        see print-label
        press escape f6
        pick lot-state-pack
        see pack
        press f9
        see pack-refused
        press escape f6
        pick lot-attach
        see attach
        press escape
        scan {tiles}
        press f6
        pick operation-consume
        see operation-consume
        type 10
        press f9
        see operation-consume-refused
    """),
    Chapter(name="stop", person=WAREHOUSE, steps="""
        scan {steel}
        press f6
        pick operation-move
        fill 100|-|-|HALL-1
        break balance
        press f9
        see stop
    """),
    Chapter(name="intake", person=WAREHOUSE, steps="""
        go intake
        see intake
        press f7
        see intake-refused
        fill declaration.xml|release.json
        see intake-filled
        press f7
        see intake-look
        press enter
        see intake-item
        press escape insert f6
        see intake-acts
        pick intake-act-set
        see intake-marks
        fill 3|договор 12-К|YARD|yes
        press f9
        see intake-look-marked
        press f9
        see declaration-taken-in
    """),
    Chapter(name="typed-intake", person=GATE, steps="""
        see home-of-gate
        go intake
        press f6
        see intake-ways
        pick intake-way-typed-intake
        see typed-intake
        fill 55302/150326/0001234|16.03.2026|061211600012
        press f6
        see typed-acts
        pick typed-add
        see typed-item
        press f9
        see typed-item-refused
        fill 8471300000|Ноутбуки|10|796|20
        press f9
        see typed-item-next
        press escape
        see typed-intake-with-item
    """),
    Chapter(name="amendment", person=WAREHOUSE, steps="""
        go declarations
        see declarations
        press f3
        see declarations-filter
        press escape down down enter
        see declaration
        press end
        see declaration-end
        press f6
        see declaration-actions
        pick operation-amend
        see amendment
        press f7
        see amendment-refused
        fill -|corrected.xml|КДТ-3|03.11.2026
        press f7
        see amendment-look
        press escape escape f6
        pick operation-annul
        see annulment
    """),
    Chapter(name="findings", person=OFFICER, steps="""
        go findings
        see findings
        press enter
        see finding
        press f6
        see clear-finding
        press f9
        see clear-finding-refused
        go journal
        see journal
        press f3
        see journal-filter
        press escape enter
        see entry
        press end
        see entry-end
    """),
    Chapter(name="confirmation", person=MANAGEMENT, steps="""
        go confirmation
        see confirmation
        press enter
        see confirm-work
        press f6
        see confirm-actions
        pick confirm-do-terms
        see confirm-terms
        press escape insert f6
        pick confirm-do-part
        see confirm-part
        press escape f7
        see confirm-preview
        press end
        see confirm-preview-end
        press f9
        see slip-issued
        press f7
        see slip-paper
        press f4
        see slip-paper-languages
        press escape f8
        see print-slip
        press escape escape delete
        see void
        press f9
        see void-refused
        go slips
        see slips
        press f3
        see slips-filter
        press escape
        scan {void_slip}
        see slip-void
        press f6
        see slip-actions
    """),
    Chapter(name="administration", person=ADMINISTRATOR, steps="""
        go participants
        see participants
        press enter
        see participant
        press f6
        see participant-actions
        pick contract-add
        see contract
        press f9
        see contract-refused
        go participants
        press f6
        see participant-form
        press f9
        see participant-refused
        go registers
        see registers
        press end
        see registers-end
        press home f6
        see registers-actions
        pick registers-add-person
        see person
        press f9
        see person-refused
        press escape f6
        pick registers-add-place
        see place
        press escape f6
        pick registers-close-period
        see period
        press escape f6
        pick registers-load-edition
        see edition
        press escape f6
        pick registers-set-roles
        see roles
        press escape f6
        pick registers-set-password
        see password
        press escape f2
        pick menu-password
        see own-password
        press escape
        go integrity
        see integrity
        press f9
        see integrity-whole
    """),
    Chapter(name="storekeeper", person=STOREKEEPER, steps="""
        see home-of-participant
        go lots
        see lots-of-participant
        press f6
        see key-not-here
    """),
)


def lay_out(folder: Path) -> None:
    """Lay the papers down that the tour takes in."""
    goods = (LAPTOPS, TILES)
    (folder / "declaration.xml").write_bytes(declaration_xml(goods))
    (folder / "release.json").write_bytes(release_json(goods))
    corrected = replace(ENGINE_OIL, net="200", gross="220", quantity="200")
    (folder / "corrected.xml").write_bytes(declaration_xml([corrected], participant=PAINT))


def _data() -> frozenset[str]:
    """Give the words of the record: names and descriptions that stand in it as they were typed."""
    goods = [each for each in vars(small_zone).values() if isinstance(each, small_zone.Goods)]
    texts = [
        *PEOPLE, *(row[2] for row in TARIFF), *(each.description for each in goods),
        "YARD STORE HALL", "ТОО Болат Бояу", "договор подпункт пункта", "Акт списания",
        "Цех", "ЛНП", "Указана не та партия", *asdict(ZoneNames()).values(),
        "Алматы", "FAR EXPORT LTD", "ТОО «Первые Шаги»", "INVOICE", "declaration.xml release.json plan.csv", "new.sqlite record.sqlite",
    ]  # fmt: skip
    return frozenset().union(*(words_in(str(text)) for text in texts))


DATA: Final = _data()
