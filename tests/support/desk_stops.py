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
    Chapter(
        name="first-start",
        has_record=False,
        steps="""
        see first-start FirstStartScreen
        press f9
        see first-start-refused FirstStartScreen
    """,
    ),
    Chapter(
        name="log-in",
        steps=f"""
        see log-in LogInScreen
        fill {OFFICER}
        type wrong
        press f9
        see log-in-refused LogInScreen
    """,
    ),
    Chapter(
        name="desk",
        person=OFFICER,
        steps="""
        see home HomeScreen
        press f2
        see sections ChooseScreen
        press escape f1
        see help HelpScreen
        press escape f2
        pick menu-palette
        see palette ChooseScreen
        press escape f2
        pick menu-lock
        see lock LockScreen
        press f9
        see lock-refused LockScreen
        press f2
        see lock-leave QuestionScreen
    """,
    ),
    Chapter(
        name="lots",
        person=WAREHOUSE,
        steps="""
        go lots
        see lots LotsScreen
        press f1
        see lots-help HelpScreen
        press escape f3
        see lots-filter FilterScreen
        press down down f4
        see lots-filter-choose ChooseScreen
        press escape
        fill -|-|-|-|open
        press f9
        see lots-filtered LotsScreen
        press f3
        fill nothing
        press f9
        see lots-none LotsScreen
        press escape
        scan {steel}
        see lot LotScreen
        press end
        see lot-end LotScreen
        press f6
        see lot-actions ChooseScreen
        press escape
        scan {emulsion}
        see lot-with-findings LotScreen
        scan {emulsion}
        see lot-scanned-again LotScreen
    """,
    ),
    Chapter(
        name="operations",
        person=WAREHOUSE,
        steps="""
        scan {steel}
        press f6
        pick operation-move
        see operation OperationScreen
        type 100
        see operation-explained OperationScreen
        press f9
        see operation-refused OperationScreen
        press f4
        see operation-places ChooseScreen
        pick HALL-1
        press f9
        see lot-moved LotScreen
        press delete
        see correction CorrectionScreen
        type неверный цех
        press f9
        see lot-undone LotScreen
        press f8
        see print-label PrintPaperScreen
        press escape f6
        pick lot-state-pack
        see pack PackScreen
        press f9
        see pack-refused PackScreen
        press escape f6
        pick lot-attach
        see attach AttachScreen
        press escape
        scan {tiles}
        press f6
        pick operation-consume
        see operation-consume OperationScreen
        type 10
        press f9
        see operation-consume-refused OperationScreen
    """,
    ),
    Chapter(
        name="stop",
        person=WAREHOUSE,
        steps="""
        scan {steel}
        press f6
        pick operation-move
        fill 100|-|-|HALL-1
        break balance
        press f9
        see stop StopScreen
    """,
    ),
    Chapter(
        name="intake",
        person=WAREHOUSE,
        steps="""
        go intake
        see intake IntakeScreen
        press f7
        see intake-refused IntakeScreen
        fill declaration.xml|release.json
        see intake-filled IntakeScreen
        press f7
        see intake-look IntakeLookScreen
        press enter
        see intake-item IntakeItemScreen
        press escape insert f6
        see intake-acts ChooseScreen
        pick intake-act-set
        see intake-marks IntakeMarksScreen
        fill 3|договор 12-К|YARD|yes
        press f9
        see intake-look-marked IntakeLookScreen
        press f9
        see declaration-taken-in DeclarationScreen
    """,
    ),
    Chapter(
        name="typed-intake",
        person=GATE,
        steps="""
        see home-of-gate HomeScreen
        go intake
        press f6
        see intake-ways ChooseScreen
        pick intake-way-typed-intake
        see typed-intake TypedIntakeScreen
        fill 55302/150326/0001234|16.03.2026|061211600012
        press f6
        see typed-acts ChooseScreen
        pick typed-add
        see typed-item TypedItemScreen
        press f9
        see typed-item-refused TypedItemScreen
        fill 8471300000|Ноутбуки|10|796|20
        press f9
        see typed-item-next TypedItemScreen
        press escape
        see typed-intake-with-item TypedIntakeScreen
    """,
    ),
    Chapter(
        name="amendment",
        person=WAREHOUSE,
        steps="""
        go declarations
        see declarations DeclarationsScreen
        press f3
        see declarations-filter FilterScreen
        press escape down enter
        see declaration DeclarationScreen
        press end
        see declaration-end DeclarationScreen
        press f6
        see declaration-actions ChooseScreen
        pick declaration-act-amendment
        see amendment AmendmentScreen
        press f7
        see amendment-refused AmendmentScreen
        fill corrected.xml|КДТ-3|03.11.2026
        press f7
        see amendment-look AmendmentLookScreen
        press escape escape f6
        pick declaration-act-annulment
        see annulment AnnulmentScreen
    """,
    ),
    Chapter(
        name="findings",
        person=OFFICER,
        steps="""
        go findings
        see findings FindingsScreen
        press enter
        see finding FindingScreen
        press f6
        see clear-finding ClearFindingScreen
        press f9
        see clear-finding-refused ClearFindingScreen
        go journal
        see journal JournalScreen
        press f3
        see journal-filter FilterScreen
        press escape enter
        see entry EntryScreen
        press end
        see entry-end EntryScreen
    """,
    ),
    Chapter(
        name="confirmation",
        person=MANAGEMENT,
        steps="""
        go confirmation
        see confirmation ConfirmationScreen
        press enter
        see confirm-work ConfirmWorkScreen
        press f6
        see confirm-actions ChooseScreen
        pick confirm-do-terms
        see confirm-terms ConfirmTermsScreen
        press escape insert f6
        pick confirm-do-part
        see confirm-part ConfirmPartScreen
        press escape f7
        see confirm-preview ConfirmPreviewScreen
        press end
        see confirm-preview-end ConfirmPreviewScreen
        await post
        press f9
        see slip-issued SlipScreen
        press f7
        see slip-paper PaperPreviewScreen
        press f4
        see slip-paper-languages ChooseScreen
        press escape f8
        see print-slip PrintPaperScreen
        press escape escape delete
        see void VoidScreen
        press f9
        see void-refused VoidScreen
        go slips
        see slips SlipsScreen
        press f3
        see slips-filter FilterScreen
        press escape
        scan {void_slip}
        see slip-void SlipScreen
        press f6
        see slip-actions ChooseScreen
    """,
    ),
    Chapter(
        name="administration",
        person=ADMINISTRATOR,
        steps="""
        go participants
        see participants ParticipantsScreen
        press enter
        see participant ParticipantScreen
        press f6
        see participant-actions ChooseScreen
        pick contract-add
        see contract ContractFormScreen
        press f9
        see contract-refused ContractFormScreen
        go participants
        press f6
        see participant-form ParticipantFormScreen
        press f9
        see participant-refused ParticipantFormScreen
        go registers
        see registers RegistersScreen
        press end
        see registers-end RegistersScreen
        press home f6
        see registers-actions ChooseScreen
        pick registers-add-person
        see person PersonFormScreen
        press f9
        see person-refused PersonFormScreen
        press escape f6
        pick registers-add-place
        see place PlaceFormScreen
        press escape f6
        pick registers-close-period
        see period PeriodFormScreen
        press escape f6
        pick registers-load-edition
        see edition EditionFormScreen
        press escape f6
        pick registers-set-roles
        see roles RolesFormScreen
        press escape f6
        pick registers-set-password
        see password PasswordFormScreen
        press escape f2
        pick menu-password
        see own-password PasswordFormScreen
        press escape
        go integrity
        see integrity IntegrityScreen
        press f9
        see integrity-whole IntegrityScreen
    """,
    ),
    Chapter(
        name="storekeeper",
        person=STOREKEEPER,
        steps="""
        see home-of-participant HomeScreen
        go lots
        see lots-of-participant LotsScreen
        press f6
        see key-not-here LotsScreen
    """,
    ),
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
        "YARD STORE HALL", "Қазақша Русский English", "ТОО Болат Бояу", "Акт списания",
        "договор подпункт пункта",
        "Цех", "ЛНП", "Указана не та партия", *asdict(ZoneNames()).values(),
        "Алматы", "FAR EXPORT LTD", "ТОО «Первые Шаги»", "INVOICE", "new.sqlite record.sqlite",
        "declaration.xml release.json corrected.xml tariff.tsv",
    ]  # fmt: skip
    return frozenset().union(*(words_in(str(text)) for text in texts))


DATA: Final = _data()
