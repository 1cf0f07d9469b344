"""The table of commands: every form that scripts may rely on, in the order of help."""

from typing import Final
from uuid import UUID

from ui.cli.command import Argument, Command
from ui.cli.command import option as _option
from ui.cli.command import switch as _switch
from ui.cli.command import value as _value


def _port(text: str) -> int:
    """Read a port; of one too high the system would silently make another.

    Raises:
        ValueError: there is no such port.
    """
    port = int(text)
    if port not in range(1, 65536):
        raise ValueError(text)
    return port


_ID: Final = _option("--id", metavar="UUID", reads=UUID)
_AT: Final = _option("--at", metavar="MOMENT")
_ROLE: Final = _option("--role", metavar="ROLE", required=True, repeated=True)
_LOT: Final = _value("lot", "LOT")
_NUMBER: Final = _value("number", "NUMBER")
_PARTICIPANT: Final = _option("--participant", metavar="BIN")
_THE_PARTICIPANT: Final = _option("--participant", metavar="BIN", required=True)
_REASON: Final = _option("--reason", metavar="TEXT", required=True)
_DOCUMENT: Final = _option("--document", metavar='"NAME, NO, DATE"')
_OBJECT: Final = _option("--object", metavar="TEXT")
_GOODS: Final = (
    _option("--quantity", metavar="QTY"),
    _option("--net-kg", metavar="KG"),
    _option("--reason", metavar="TEXT", says="cli-option-reason-of-mass"),
    _option("--from-place", metavar="PLACE"),
    _AT,
    _ID,
)
"""What every operation on a lot may say."""
_CONTRACT: Final = (
    _option("--contract", metavar="NO", required=True),
    _option("--contract-date", metavar="DATE", required=True),
    _option("--contract-until", metavar="DATE"),
    _option("--activity", metavar="PARA", required=True, repeated=True),
    _option("--branch", metavar="TEXT"),
)
_PERIOD: Final = (
    _option("--from", metavar="DATE", required=True, says="cli-option-period-from"),
    _option("--to", metavar="DATE", required=True, says="cli-option-period-to"),
)
_DECISION: Final = (
    _option("--decision", metavar="NO", required=True),
    _option("--date", metavar="DATE", required=True, says="cli-option-decision-date"),
)
_PRINT: Final = (
    _NUMBER,
    _option("--out", metavar="FILE.pdf"),
    _switch("--text"),
    _option("--zpl", metavar="FILE"),
    _option("--dpi", metavar="N", reads=int, default=203),
    _option("--languages", metavar="PAIR", default="kk-ru"),
)
_DECLARE: Final = (
    _value("file", "FILE"),
    _option("--release", metavar="FILE.json"),
    _option("--released-on", metavar="DATE"),
    _option("--declaration-no", metavar="NO"),
    _option("--bin", metavar="BIN", says="cli-option-released-bin"),
    _option("--officer", metavar="TEXT"),
    _option("--goods-class", metavar="1..4", reads=int),
    _option("--ground", metavar="TEXT"),
    _option("--place", metavar="PLACE"),
    _option("--plan", metavar="FILE.csv"),
    _switch("--fixed-asset"),
    _option("--customs-status", metavar="STATUS", default="foreign"),
    _switch("--dry-run"),
    _ID,
)

_PEOPLE: Final = (
    Command(
        words=("init",),
        run="ui.cli.people:init",
        arguments=(
            _option("--admin", metavar="NAME", required=True),
            *(
                _option(f"--{whose}-{language}", metavar="NAME", says=f"cli-option-{whose}-name")
                for whose in ("zone", "company")
                for language in ("en", "ru", "kk")
            ),
            _option("--company-bin", metavar="BIN"),
        ),
    ),
    Command(
        words=("user", "add"),
        run="ui.cli.people:add",
        arguments=(
            _value("name", "NAME"),
            _ROLE,
            _PARTICIPANT,
            _option("--post", metavar="TEXT"),
            _switch("--iin"),
            _ID,
        ),
    ),
    Command(words=("user", "list"), run="ui.cli.people:list_people"),
    Command(
        words=("user", "erase-iin"),
        run="ui.cli.people:erase_iin",
        arguments=(
            _value("name", "NAME"),
            _option("--ground", metavar="TEXT", required=True, says="cli-option-erasing-ground"),
        ),
    ),
    Command(
        words=("user", "password"),
        run="ui.cli.people:change_password",
        arguments=(_value("name", "NAME", required=False),),
    ),
    Command(
        words=("user", "roles"),
        run="ui.cli.people:change_roles",
        arguments=(_value("name", "NAME"), _ROLE),
    ),
)
_REGISTERS: Final = (
    Command(
        words=("participant", "add"),
        run="ui.cli.registers:add_participant",
        arguments=(
            _option("--bin", metavar="BIN", required=True),
            _option("--name", metavar="NAME", required=True),
            _option("--name-kk", metavar="NAME", says="cli-option-name-in"),
            _option("--name-ru", metavar="NAME", says="cli-option-name-in"),
            *_CONTRACT,
            _ID,
        ),
    ),
    Command(words=("participant", "list"), run="ui.cli.registers:list_participants"),
    Command(
        words=("contract", "add"),
        run="ui.cli.registers:add_contract",
        arguments=(_THE_PARTICIPANT, *_CONTRACT, _switch("--replace")),
    ),
    Command(
        words=("place", "add"),
        run="ui.cli.registers:add_place",
        arguments=(
            _value("code", "CODE"),
            _option("--name", metavar="NAME", required=True),
            _option("--kind", metavar="KIND", required=True, says="cli-option-place-kind"),
        ),
    ),
    Command(words=("place", "list"), run="ui.cli.registers:list_places"),
)
_INTAKE: Final = (
    Command(words=("declare",), run="ui.cli.intake:declare", arguments=_DECLARE),
    Command(
        words=("amend",),
        run="ui.cli.intake:amend",
        arguments=(
            _value("declaration", "NO"),
            _value("file", "FILE"),
            *_DECISION,
            _option("--lot", metavar="ITEM=LOT", repeated=True, says="cli-option-lot-of-item"),
            _switch("--dry-run"),
            _ID,
        ),
    ),
    Command(
        words=("annul",),
        run="ui.cli.intake:annul",
        arguments=(
            _value("declaration", "NO"),
            _option("--item", metavar="N", repeated=True, reads=int),
            *_DECISION,
            _REASON,
            _ID,
        ),
    ),
    Command(words=("declarations",), run="ui.cli.declarations:list_all", arguments=(_PARTICIPANT,)),
    Command(
        words=("declaration",),
        run="ui.cli.declarations:show",
        arguments=(_value("declaration", "NO"),),
    ),
    Command(
        words=("findings",),
        run="ui.cli.findings:list_all",
        arguments=(_option("--declaration", metavar="NO"), _switch("--all")),
    ),
    Command(
        words=("clear",),
        run="ui.cli.findings:clear",
        arguments=(
            _value("finding", "FINDING"),
            _option("--ground", metavar="TEXT", required=True, says="cli-option-clearing-ground"),
            _option("--answer", metavar="yes|no"),
            _option("--goods-class", metavar="1..4", reads=int),
            _ID,
        ),
    ),
)
_GOODS_COMMANDS: Final = (
    Command(
        words=("lots",),
        run="ui.cli.lots:list_all",
        arguments=(
            _option("--declaration", metavar="NO"),
            _PARTICIPANT,
            _option("--as-of", metavar="MOMENT"),
        ),
    ),
    Command(words=("lot",), run="ui.cli.lots:show", arguments=(_NUMBER,)),
    Command(
        words=("arrive",),
        run="ui.cli.operations:arrive",
        arguments=(_LOT, _option("--place", "--to", metavar="PLACE", required=True), _AT, _ID),
    ),
    Command(
        words=("move",),
        run="ui.cli.operations:move",
        arguments=(
            _LOT,
            _option("--to", metavar="PLACE", required=True, says="cli-option-to-place"),
            *_GOODS,
        ),
    ),
    Command(words=("split",), run="ui.cli.operations:split", arguments=(_LOT, *_GOODS)),
    Command(
        words=("pack",),
        run="ui.cli.packs:state",
        arguments=(
            _LOT,
            _value("pack", "NAME"),
            _option("--holds", metavar="QTY", required=True),
            _option("--of", metavar="PACK"),
            *(
                _option(f"--name-{each}", metavar="NAME", says="cli-option-name-in")
                for each in ("en", "ru", "kk")
            ),
            _option("--stated-by", metavar="TEXT", says="cli-option-pack-stated-by"),
            _option("--document", metavar='"NAME, NO, DATE"', says="cli-option-pack-document"),
            _AT,
            _ID,
        ),
    ),
    Command(
        words=("use",),
        run="ui.cli.operations:use",
        arguments=(
            _LOT,
            _option("--object", metavar="TEXT", required=True),
            _DOCUMENT,
            *_GOODS,
        ),
    ),
    Command(
        words=("consume",),
        run="ui.cli.operations:consume",
        arguments=(
            _LOT,
            _option("--category", metavar="CATEGORY", required=True),
            _OBJECT,
            _DOCUMENT,
            _option("--stated-by", metavar="TEXT"),
            *_GOODS,
        ),
    ),
    Command(
        words=("correct",),
        run="ui.cli.operations:correct",
        arguments=(_value("entry", "ENTRY", reads=int), _REASON, _ID),
    ),
)
_PAPERS: Final = (
    Command(
        words=("unconfirmed",),
        run="ui.cli.confirmation:unconfirmed",
        arguments=(_THE_PARTICIPANT, *_PERIOD),
    ),
    Command(
        words=("confirm",),
        run="ui.cli.confirmation:confirm",
        arguments=(
            _THE_PARTICIPANT,
            *_PERIOD,
            _option("--line", metavar="LINE[=QTY]", repeated=True),
            _option("--prepared-by", metavar="NAME"),
            _option("--replaces", metavar="SLIP"),
            _ID,
        ),
    ),
    Command(
        words=("void",),
        run="ui.cli.confirmation:void",
        arguments=(_value("slip", "SLIP"), _REASON, _ID),
    ),
    Command(words=("slips",), run="ui.cli.confirmation:slips", arguments=(_PARTICIPANT,)),
    Command(words=("print",), run="ui.cli.papers:print_paper", arguments=_PRINT),
    Command(words=("label",), run="ui.cli.papers:print_paper", arguments=_PRINT),
    Command(
        words=("attach",),
        run="ui.cli.attachments:attach",
        arguments=(_NUMBER, _value("file", "FILE")),
    ),
    Command(
        words=("attachments",),
        run="ui.cli.attachments:list_all",
        arguments=(
            _NUMBER,
            _option("--save", metavar="SHA256"),
            _option("--out", metavar="FILE", says="cli-option-save-as"),
        ),
    ),
)
_RECORD: Final = (
    Command(
        words=("journal",),
        run="ui.cli.journal:show",
        arguments=(
            _option("--limit", metavar="N", reads=int, default=50),
            _option("--after", metavar="SEQ", reads=int),
            _option("--kind", metavar="KIND", says="cli-option-entry-kind"),
            _option("--person", metavar="NAME", says="cli-option-acted"),
            _option("--subject", metavar="NUMBER"),
            _option("--words", metavar="TEXT"),
            _option("--from", metavar="DATE", says="cli-option-recorded-from"),
            _option("--to", metavar="DATE", says="cli-option-recorded-to"),
            _option("--period", metavar="YYYY-MM", says="cli-option-entry-period"),
        ),
    ),
    Command(
        words=("entry",),
        run="ui.cli.journal:show_entry",
        arguments=(_value("entry", "SEQ", reads=int),),
    ),
    Command(
        words=("verify",),
        run="ui.cli.integrity:verify",
        arguments=(_option("--anchor", metavar="SEQ:FINGERPRINT", repeated=True),),
    ),
    Command(
        words=("period", "close"),
        run="ui.cli.periods:close",
        arguments=(_value("period", "YYYY-MM"),),
    ),
    Command(words=("period", "list"), run="ui.cli.periods:list_closed"),
)
_NOMENCLATURE: Final = (
    Command(
        words=("nomenclature", "load"),
        run="ui.cli.nomenclature:load",
        arguments=(
            _value("path", "PATH"),
            _option("--from", metavar="DATE", says="cli-option-valid-from"),
        ),
    ),
    Command(
        words=("nomenclature", "export"),
        run="ui.cli.nomenclature:export",
        arguments=(_option("--date", metavar="DATE", says="cli-option-edition-date"),),
    ),
    Command(
        words=("nomenclature", "search"),
        run="ui.cli.nomenclature:search",
        arguments=(
            Argument(names=("words",), metavar="WORDS", is_required=True, is_repeated=True),
            _option("--limit", metavar="N", reads=int, default=10),
        ),
    ),
    Command(words=("nomenclature", "editions"), run="ui.cli.nomenclature:editions"),
)
_DESK: Final = (
    Command(
        words=("serve",),
        run="ui.cli.serve:serve",
        arguments=(
            _option("--host", metavar="ADDRESS", default="127.0.0.1"),
            _option("--port", metavar="PORT", reads=_port, default=8000),
        ),
    ),
    Command(
        words=("demo",),
        run="ui.cli.demo:demo",
        arguments=(
            _option("--folder", metavar="FOLDER"),
            _switch("--anew"),
            _switch("--headless"),
        ),
    ),
)

COMMANDS: Final = (
    *_PEOPLE, *_REGISTERS, *_INTAKE, *_GOODS_COMMANDS, *_PAPERS, *_RECORD, *_NOMENCLATURE, *_DESK,
)  # fmt: skip
"""Everything that can be asked."""
