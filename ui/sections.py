"""Where one can go: the sections of the desk in one table, and what opens the things they list."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the desk."""

    name: str
    screen: str
    """Module and class, loaded when somebody goes there."""
    act: str = "READ"
    """Name of the act of ``freezone.services.roles`` that one must be allowed."""

    @property
    def label(self) -> str:
        """Id of its name."""
        return f"section-{self.name}"


HOME: Final = Section(name="home", screen="ui.screens.home:HomeScreen")
SECTIONS: Final = (
    HOME,
    Section(name="lots", screen="ui.screens.lots:LotsScreen"),
    Section(name="declarations", screen="ui.screens.declarations:DeclarationsScreen"),
    Section(name="intake", screen="ui.screens.intake:IntakeScreen", act="TAKE_IN"),
    Section(name="findings", screen="ui.screens.findings:FindingsScreen"),
    Section(name="confirmation", screen="ui.screens.confirmation:ConfirmationScreen"),
    Section(name="slips", screen="ui.screens.slips:SlipsScreen"),
    Section(name="journal", screen="ui.screens.journal:JournalScreen", act="READ_JOURNAL"),
    Section(name="participants", screen="ui.screens.participants:ParticipantsScreen"),
    Section(name="registers", screen="ui.screens.registers:RegistersScreen", act="ADMINISTER"),
    Section(name="integrity", screen="ui.screens.integrity:IntegrityScreen", act="VERIFY"),
)
"""In the order of the menu; a person is shown, and counts, those that the roles allow."""

OPENERS: Final = {
    "lot": "ui.screens.lot:LotScreen",
    "declaration": "ui.screens.declaration:DeclarationScreen",
    "slip": "ui.screens.slip:SlipScreen",
    "entry": "ui.screens.entry:EntryScreen",
    "finding": "ui.screens.finding:FindingScreen",
    "participant": "ui.screens.participant:ParticipantScreen",
}
"""Screens that show one thing, by its kind; each is made with the thing's number."""

STEPS: Final = {
    "operation": "ui.screens.operation:OperationScreen",
    "pack": "ui.screens.pack:PackScreen",
    "attach": "ui.screens.attach:AttachScreen",
    "amendment": "ui.screens.amendment:AmendmentScreen",
    "annulment": "ui.screens.annulment:AnnulmentScreen",
    "later-release": "ui.screens.intake:IntakeScreen",
    "typed-intake": "ui.screens.typed_intake:TypedIntakeScreen",
    "clear-finding": "ui.screens.clear_finding:ClearFindingScreen",
    "confirm": "ui.screens.confirm_work:ConfirmWorkScreen",
    "confirm-terms": "ui.screens.confirm_terms:ConfirmTermsScreen",
    "confirm-part": "ui.screens.confirm_part:ConfirmPartScreen",
    "confirm-preview": "ui.screens.confirm_preview:ConfirmPreviewScreen",
    "look": "ui.screens.paper_preview:PaperPreviewScreen",
    "print": "ui.screens.print_paper:PrintPaperScreen",
    "void": "ui.screens.void_form:VoidScreen",
}
"""Screens for one step on a thing, by their name; each is made with what it is about."""
