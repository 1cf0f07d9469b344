"""Participants with their contracts, and places."""

from freezone.errors.values import ChoiceUnknownError
from freezone.services import registers
from freezone.services.desk import new_request
from freezone.services.registers import ContractRequest, ParticipantRequest, PlaceKind
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.layout import Column, table
from ui.cli.typed import day, day_or_none


def _contract(call: Call) -> ContractRequest:
    options = call.options
    return ContractRequest(
        number=options.contract,
        signed_on=day(options.contract_date),
        valid_until=day_or_none(options.contract_until),
        activities=tuple(options.activity),
        branch=options.branch,
    )


def add_participant(call: Call) -> ExitCode:
    """Register a participant with its first contract."""
    options, output = call.options, call.output
    request = ParticipantRequest(
        bin=options.bin,
        name=options.name,
        name_kk=options.name_kk,
        name_ru=options.name_ru,
        contract=_contract(call),
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        participant = registers.add_participant(desk, request)
    output.answer(
        {"participant": participant},
        [output.text("cli-participant-added", name=options.name, bin=participant)],
    )
    return ExitCode.DONE


def list_participants(call: Call) -> ExitCode:
    """List participants with their contracts."""
    output = call.output
    with open_desk(call) as desk:
        found = [(row, registers.contracts(desk, row.bin)) for row in registers.participants(desk)]
    columns = (
        Column(title=output.label("bin")),
        Column(title=output.label("name"), is_shrunk=True),
        Column(title=output.label("contract"), is_shrunk=True),
        Column(title=output.label("activity")),
    )
    output.answer(
        [
            {
                "participant": row.bin,
                "name": row.name,
                "name_kk": row.name_kk,
                "name_ru": row.name_ru,
                "contracts": [
                    {
                        "contract": contract.number,
                        "signed_on": contract.signed_on,
                        "valid_until": contract.valid_until,
                        "activities": contract.activities.split(),
                    }
                    for contract in contracts
                ],
            }
            for row, contracts in found
        ],
        table(
            columns,
            (
                (row.bin, row.name, contract.number, contract.activities)
                for row, contracts in found
                for contract in contracts
            ),
        ),
    )
    return ExitCode.DONE


def add_contract(call: Call) -> ExitCode:
    """Register a further contract, or a changed one."""
    options, output = call.options, call.output
    contract = _contract(call)
    with open_desk(call) as desk:
        entry = registers.add_contract(
            desk, options.participant, contract, replaces=options.replace
        )
    output.answer(
        {"participant": options.participant, "contract": contract.number, "entry": entry},
        [output.text("cli-contract-added", contract=contract.number, bin=options.participant)],
    )
    return ExitCode.DONE


def add_place(call: Call) -> ExitCode:
    """Register a place."""
    options, output = call.options, call.output
    if options.kind not in {kind.value for kind in PlaceKind}:
        raise ChoiceUnknownError(
            field="place", text=options.kind[:40], choices=", ".join(PlaceKind)
        )
    with open_desk(call) as desk:
        number = registers.add_place(desk, options.code, options.name, PlaceKind(options.kind))
    output.answer(
        {"place": options.code, "number": number},
        [output.text("cli-place-added", place=options.code, number=number)],
    )
    return ExitCode.DONE


def list_places(call: Call) -> ExitCode:
    """List the places."""
    output = call.output
    with open_desk(call) as desk:
        rows = registers.places(desk)
    columns = (
        Column(title=output.label("place")),
        Column(title=output.label("name"), is_shrunk=True),
        Column(title=output.text("cli-kind")),
        Column(title=output.text("cli-number")),
    )
    output.answer(
        [
            {"place": row.code, "name": row.name, "kind": row.kind, "number": row.number}
            for row in rows
        ],
        table(
            columns,
            ((row.code, row.name, output.text(f"place-{row.kind}"), row.number) for row in rows),
        ),
    )
    return ExitCode.DONE
