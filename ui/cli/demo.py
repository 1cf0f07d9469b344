"""The demo zone: made where it is asked for, and shown what to try in it."""

import shlex
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import platformdirs

from freezone.clock import SystemClock, legal_date
from freezone.services import integrity, queries
from freezone.services.desk import Desk
from ui.cli.command import Call
from ui.cli.exit_code import ExitCode
from ui.cli.main import is_before_a_person
from ui.cli.output import Output
from ui.cli.seat import show_desk
from ui.demo.people import ADMINISTRATOR, CHIEF, GATE, OFFICER, PASSWORD, PEOPLE, WAREHOUSE
from ui.demo.story import DAYS, Zone, build
from ui.setting import SHELF, Setting

DAYS_AGO: Final = DAYS + 2
"""The month ended the day before yesterday, so that there is something left to do."""


def demo(call: Call) -> int:
    """Make the demo zone, say what was made and what to try, and open the desk on it."""
    folder = Path(call.options.folder or platformdirs.user_data_path("freezone") / "demo")
    setting = _setting(call, folder / "demo.sqlite")
    if not setting.is_there or call.options.anew:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _make(call, setting)
    else:
        lines = _known(call.output, setting.record)
        call.output.answer({"record": setting.record, "made": False}, lines)
    is_watched = not (call.options.headless or call.output.is_json)
    if is_watched and is_before_a_person(call.environment):
        call.output.answers.flush()
        return show_desk(setting)
    return ExitCode.DONE


def _setting(call: Call, record: Path) -> Setting:
    """Give the setting of a desk in the demo zone, whose tariff lies beside its record."""
    environment = {name: text for name, text in call.environment.items() if name != SHELF}
    return Setting.of(
        environment,
        record=str(record),
        terminal=call.options.terminal,
        language=call.options.language,
        is_demo=True,
    )


def _make(call: Call, setting: Setting) -> None:
    """Let a month pass in a new zone, and tell of it."""
    first_day = legal_date(SystemClock().now()) - timedelta(days=DAYS_AGO)
    call.output.remark([call.output.text("demo-building")])
    zone = build(setting.place, setting.shelf, first_day)
    try:
        document, lines = _told(call.output, zone, setting.record, first_day)
    finally:
        zone.desk.close()
    call.output.answer(document, lines)


def _known(output: Output, record: str) -> Iterator[str]:
    yield output.text("demo-there", record=record)
    yield ""
    yield from _entrance(output, record)


def _told(
    output: Output, zone: Zone, record: str, first_day: date
) -> tuple[dict[str, object], list[str]]:
    """Count what was made, and put it into words."""
    desk: Desk = zone.desk
    with zone.person(CHIEF):
        lots = queries.lots(desk)
        declarations = queries.declaration_list(desk)
        open_findings = queries.findings(desk)
        entries = queries.journal_page(desk, after=0, limit=100_000)
        verified = integrity.verify(desk)
    kinds = Counter(entry.kind for entry in entries)
    lot = next(each for each in lots if each.claims)
    document: dict[str, object] = {
        "record": record,
        "made": True,
        "password": PASSWORD,
        "people": {person.name: [role.value for role in person.roles]
                   for person in (ADMINISTRATOR, *PEOPLE)},
        "entries": verified.entries,
        "ok": verified.is_whole,
        "kinds": dict(sorted(kinds.items())),
        "declarations": len(declarations),
        "lots": len(lots),
        "slips": zone.slips,
        "findings": len(open_findings),
    }  # fmt: skip
    consumed = kinds["goods.consumed"]
    lines = [
        output.text(
            "demo-made",
            declarations=len(declarations),
            lots=len(lots),
            entries=verified.entries,
        ),
        output.text("demo-worked", consumed=consumed, slips=len(zone.slips)),
        output.text("demo-left-open", findings=len(open_findings)),
        output.text("demo-verified" if verified.is_whole else "demo-damaged"),
        "",
        *_entrance(output, record),
        "",
        output.text("demo-try"),
        f"  freezone lot {lot.lot}",
        "  freezone findings",
        (
            "  freezone unconfirmed --participant 210540022666 "
            f"--from {first_day} --to {first_day + timedelta(days=DAYS)}"
        ),
        f"  freezone print {zone.slips[-1]} --out slip.pdf",
        "  freezone journal --limit 10",
        "  freezone nomenclature search солнечные модули",
        "  freezone verify",
    ]
    return document, lines


def _entrance(output: Output, record: str) -> Iterator[str]:
    """Say how to walk in: one line a shell, and who can do what."""
    yield output.text("demo-entrance")
    if shutil.which("freezone") is None:
        yield f'  export PATH={shlex.quote(str(Path(sys.executable).parent))}:"$PATH"'
    yield f"  export FREEZONE_RECORD={shlex.quote(record)}"
    yield f"  export FREEZONE_USER={shlex.quote(CHIEF.name)} FREEZONE_PASSWORD={PASSWORD}"
    yield ""
    yield output.text("demo-people")
    width = max(len(person.name) for person in (ADMINISTRATOR, *PEOPLE))
    for person in (CHIEF, WAREHOUSE, GATE, OFFICER, ADMINISTRATOR):
        roles = ", ".join(output.word(f"role-{role.value}") for role in person.roles)
        yield f"  {person.name:<{width}}  {roles}"
