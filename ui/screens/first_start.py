"""First start: there is no record yet; where it will be made, for which zone, and by whom."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from freezone.clock import SystemClock
from freezone.errors.store import RecordExistsError
from freezone.errors.values import BinMalformedError
from freezone.language.catalogue import Language
from ui.forms.choices import meant
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.passwords import NEW_PASSWORD, new_password
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen
from ui.words import Words

if TYPE_CHECKING:
    from freezone.services.people import PersonRequest, ZoneNames

LANGUAGES = (
    Choice(key="kk", name="Қазақша"),
    Choice(key="ru", name="Русский"),
    Choice(key="en", name="English"),
)
ALSO = tuple(Choice(key=role, says=f"role-{role}") for role in ("management", "warehouse", "gate"))
"""Roles that the first administrator of a small zone may hold besides."""
NAMES = tuple(
    Field(name=f"{what}_{language}", label=f"first-start-{what}-{language}", is_required=True)
    for what in ("name", "company")
    for language in ("kk", "ru", "en")
)
"""How the zone and its management company are called."""
FIELDS = (
    Field(name="language", label="language", kind=FieldKind.CHOICE, choices=LANGUAGES),
    Field(name="name", label="first-start-administrator", is_required=True,
          help="first-start-administrator-help"),
    *NEW_PASSWORD,
    Field(name="also", label="first-start-also", kind=FieldKind.CHOICES, choices=ALSO,
          help="first-start-also-help"),
    *NAMES,
    Field(name="company_bin", label="first-start-company-bin",
          codes=frozenset({BinMalformedError.code})),
)  # fmt: skip


class FirstStartScreen(FormScreen):
    """Makes the record, and lets its administrator in."""

    CSS_PATH = "first_start.tcss"
    TITLE_KEY = "first-start-title"

    def hint(self) -> str:
        """Say where the record will be made."""
        setting = self.desk_app.setting
        # The place of a server is written without its password; services are loaded by then.
        place = str(setting.place) if setting.is_url else setting.record
        return self.words.text("first-start-hint", place=place)

    def fields(self) -> tuple[Field, ...]:
        """Ask for the language, the administrator and the names of the zone."""
        language, *others = FIELDS
        return (replace(language, initial=self.words.language.value), *others)

    def relabel(self) -> None:
        """Write everything anew; the language there is now stands in its field."""
        super().relabel()
        if self._said_language() != self.words.language:
            self.form.fill({"language": self.words.language.value})

    async def prepare(self) -> None:
        """Fill in how the zone is called, where nothing else is typed."""
        self.desk_app.recall()
        known = await self.desk_app.lanes.read(_known_names)
        values = self.form.values
        self.form.fill({name: text for name, text in known.items() if not values[name]})

    async def explain(self, name: str) -> None:
        """Go on in the language that was chosen."""
        language = self._said_language()
        if language is not None and language != self.words.language:
            self.desk_app.speak(Words(language))

    def _said_language(self) -> Language | None:
        found = meant(LANGUAGES, self.form.values["language"], self.words)
        return Language(found[0].key) if len(found) == 1 else None

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Make the record, open it, and log its administrator in."""
        from freezone.services import people  # noqa: PLC0415 - loads after the first frame
        from freezone.services.roles import Role  # noqa: PLC0415 - loads after the first frame
        from ui.opening import open_desk  # noqa: PLC0415 - loads after the first frame

        app = self.desk_app
        values.choice("language", LANGUAGES)
        also = values.several("also", ALSO)
        names = people.ZoneNames(
            **{field.name: values.required(field.name) for field in NAMES},
            company_bin=values.bin("company_bin"),
        )
        administrator = people.PersonRequest(
            name=values.required("name"),
            password=new_password(values),
            roles=tuple(role for role in Role if role is Role.ADMINISTRATOR or role in also),
            id=request,
        )
        values.refuse()
        try:
            await app.lanes.write(self._make, administrator, names)
        except RecordExistsError as error:
            # Somebody else was quicker: nothing was made here, and that record is to be opened.
            app.go.ask_who(Outcome.refused(*error.reasons))
            return Outcome.refused(*error.reasons)
        app.desk = await app.lanes.write(open_desk, app.setting)
        await self.writing(people.log_in, administrator.name, administrator.password)
        done = Outcome.done("first-start-done", name=administrator.name)
        app.go.home(done)
        return done

    def _make(self, administrator: "PersonRequest", names: "ZoneNames") -> None:
        from freezone.services.people import open_record  # noqa: PLC0415 - as above

        setting = self.desk_app.setting
        open_record(
            setting.place,
            administrator,
            clock=setting.clock or SystemClock(),
            terminal=setting.terminal,
            names=names,
        )

    def forget(self) -> None:
        """Drop the draft that was typed when nobody was at work yet."""
        memory = self.desk_app.memory
        memory.file.drop_draft(self.draft_key(), "")

    def sent(self, outcome: Outcome) -> None:
        """Stay: the way home was taken already."""


def _known_names() -> dict[str, str]:
    """Give how the zone and its company are known to be called."""
    from dataclasses import asdict  # noqa: PLC0415 - as above

    from freezone.services.people import ZoneNames  # noqa: PLC0415 - as above

    return {name: text for name, text in asdict(ZoneNames()).items() if text}
