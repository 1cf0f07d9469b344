"""People: the record's first person, further ones, their passwords and roles."""

from freezone.clock import SystemClock
from freezone.services import people
from freezone.services.desk import new_request
from freezone.services.people import PersonRequest, ZoneNames
from freezone.services.roles import Role
from ui.cli.command import Call
from ui.cli.door import new_password, open_desk, secret_number, setting_of
from ui.cli.exit_code import ExitCode
from ui.cli.layout import Column, table


def init(call: Call) -> ExitCode:
    """Make a record, its zone and its administrator."""
    options, output = call.options, call.output
    setting = setting_of(call)
    request = PersonRequest(
        name=options.admin, password=new_password(call), roles=(Role.ADMINISTRATOR,)
    )
    person = people.open_record(
        setting.place,
        request,
        clock=SystemClock(),
        terminal=setting.terminal,
        names=_zone_names(call),
    )
    output.answer(
        {"person": person},
        [
            output.text("cli-record-made", place=str(setting.place)),
            output.text("cli-person-added", name=options.admin, person=person),
            "",
            output.text("cli-record-made-next"),
        ],
    )
    return ExitCode.DONE


def _zone_names(call: Call) -> ZoneNames:
    """Give the names of zone and company, as said or as they are known."""
    said = {
        f"{field}_{language}": getattr(call.options, f"{option}_{language}")
        for field, option in (("name", "zone"), ("company", "company"))
        for language in ("en", "ru", "kk")
    }
    said["company_bin"] = call.options.company_bin
    return ZoneNames(**{field: name for field, name in said.items() if name})


def add(call: Call) -> ExitCode:
    """Register a person."""
    options, output = call.options, call.output
    roles = people.roles_from(tuple(options.role))
    with open_desk(call) as desk:
        request = PersonRequest(
            name=options.name,
            password=new_password(call),
            roles=roles,
            participant=options.participant,
            post=options.post,
            iin=secret_number(call) if options.iin else None,
            id=options.id or new_request(),
        )
        person = people.add_person(desk, request)
    output.answer(
        {"person": person},
        [output.text("cli-person-added", name=options.name, person=person)],
    )
    return ExitCode.DONE


def erase_iin(call: Call) -> ExitCode:
    """Erase a person's sealed identification number past its retention."""
    options, output = call.options, call.output
    with open_desk(call) as desk:
        entry = people.erase_iin(desk, options.name, options.ground)
    output.answer(
        {"person": options.name, "entry": entry},
        [output.text("cli-iin-erased", name=options.name, entry=entry)],
    )
    return ExitCode.DONE


def list_people(call: Call) -> ExitCode:
    """List the persons registered."""
    output = call.output
    with open_desk(call) as desk:
        rows = people.persons(desk)
    columns = (
        Column(title=output.label("person")),
        Column(title=output.label("name"), is_shrunk=True),
        Column(title=output.label("role"), is_shrunk=True),
        Column(title=output.label("participant")),
    )
    output.answer(
        [
            {
                "person": row.number,
                "name": row.name,
                "post": row.post,
                "roles": row.roles.split(),
                "participant": row.participant,
            }
            for row in rows
        ],
        table(
            columns,
            (
                (
                    row.number,
                    row.name,
                    ", ".join(output.word(f"role-{role}") for role in row.roles.split()),
                    row.participant or "",
                )
                for row in rows
            ),
        ),
    )
    return ExitCode.DONE


def change_password(call: Call) -> ExitCode:
    """Set a new password: the own one, or another person's."""
    output = call.output
    with open_desk(call) as desk:
        own = "" if desk.session is None else desk.session.name
        name = call.options.name or own
        person = people.change_person(desk, name, password=new_password(call))
    output.answer({"person": person}, [output.text("cli-password-changed", name=name)])
    return ExitCode.DONE


def change_roles(call: Call) -> ExitCode:
    """Give a person other roles."""
    options, output = call.options, call.output
    roles = people.roles_from(tuple(options.role))
    with open_desk(call) as desk:
        person = people.change_person(desk, options.name, roles=roles)
    named = ", ".join(output.word(f"role-{role}") for role in roles)
    output.answer(
        {"person": person, "roles": list(roles)},
        [output.text("cli-roles-changed", name=options.name, roles=named)],
    )
    return ExitCode.DONE
