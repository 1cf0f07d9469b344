"""The record's opening, people and their log-ins, sealed data."""

from dataclasses import replace

import pytest
from refusals import Named, ladder, named, outcome
from small_zone import MORNING, PASSWORD, PEOPLE, STEEL
from zone_fixtures import ON_BOTH_ENGINES

from freezone.clock import SettableClock
from freezone.errors import FreezoneError
from freezone.journal.canonical import canonical_text
from freezone.services import people, queries
from freezone.services.desk import Desk
from freezone.services.integrity import verify
from freezone.services.people import PersonRequest, ZoneNames
from freezone.services.roles import Role
from freezone.store.engine import RecordPlace
from freezone.store.record import Record

NEW = PersonRequest(name="Жаңа Адам", password=PASSWORD, roles=(Role.GATE,))
OTHER = "Ерлан Қойма"


def code_of(act):
    with pytest.raises(FreezoneError) as raised:
        act()
    return raised.value.code


@ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "name": "  ", "password": "short", "roles": (Role.PARTICIPANT,),
            "participant": None,
        },
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-111", {"roles": (Role.GATE,), "participant": STEEL}),
        ("FZ-111", {"roles": (Role.PARTICIPANT,), "participant": "061211600013"}),
        ("FZ-108", {"participant": "940140000385"}),
        ("FZ-240", {"participant": STEEL}),
        ("FZ-111", {"name": f" {OTHER} "}),
        ("FZ-505", {"name": "Жаңа Адам"}),
        ("FZ-504", {"password": PASSWORD}),
    ),
)  # fmt: skip
def test_adding_a_person_is_refused(zone, faults, codes):
    faults = dict(faults)
    desk = zone.sits(faults.pop("who"))

    assert outcome(zone, lambda: people.add_person(desk, PersonRequest(**faults))) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "name": "Никто", "password": "short"},
        ("FZ-503", {"who": Role.WAREHOUSE}),
        ("FZ-501", {"who": Role.ADMINISTRATOR}),
        ("FZ-506", {"name": OTHER}),
        ("FZ-504", {"password": "longer words"}),
    ),
)
def test_changing_a_person_is_refused(zone, faults, codes):
    desk = zone.sits(faults["who"])
    act = lambda: people.change_person(  # noqa: E731
        desk, faults["name"], password=faults["password"]
    )

    assert outcome(zone, act) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "ground": " ", "commitment": "00"},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.ADMINISTRATOR}),
        ("FZ-111", {"ground": "срок хранения истёк"}),
        ("FZ-263", {"commitment": Named("commitment")}),
    ),
)
def test_erasing_sealed_data_is_refused(zone, faults, codes):
    people.add_person(zone.administrator, replace(NEW, iin="900101300123"))
    names = {"commitment": queries.journal_page(zone.officer, limit=1)[0].payload["person"][
        "iin_commitment"]}  # fmt: skip
    faults = named(names, faults)
    desk = zone.sits(faults["who"])
    act = lambda: people.erase_sealed(  # noqa: E731
        desk, faults["commitment"], faults["ground"]
    )

    assert outcome(zone, act) == codes


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("officer", "gate", "officer"), (Role.GATE, Role.OFFICER)),
        (("boss",), "FZ-112"),
        (("gate", "boss"), "FZ-112"),
        ((), "FZ-111"),
    ],
)
def test_roles_are_read_from_the_closed_list(texts, expected):
    if isinstance(expected, str):
        assert code_of(lambda: people.roles_from(texts)) == expected
    else:
        assert people.roles_from(texts) == expected


@pytest.mark.parametrize(
    ("name", "password"),
    [(OTHER, "wrong words"), ("Никто", PASSWORD), (OTHER, ""), ("", "")],
    ids=["wrong password", "unknown name", "no password", "nothing"],
)
def test_FZ_502_log_ins_are_refused_alike_whatever_was_wrong(zone, name, password):
    desk = zone.sits(None)

    assert outcome(zone, lambda: people.log_in(desk, name, password)) == "FZ-502"
    assert desk.session is None


def test_log_ins_and_failures_are_noted_in_a_log_of_their_own(zone):
    desk, head = zone.sits(None), zone.head
    for password in ("wrong words", PASSWORD):
        zone.passes(seconds=1)
        try:
            people.log_in(desk, OTHER, password)
        except FreezoneError:
            continue

    rows = desk.record.connection.rows(
        "SELECT name, outcome, terminal FROM access ORDER BY moment DESC LIMIT 2"
    )
    assert rows == [(OTHER, "in", "yard-1"), (OTHER, "refused", "yard-1")]
    assert zone.head == head
    assert zone.is_whole()


def test_only_the_person_responsible_opens_the_zones_key(zone):
    keys = {name: session.zone_key for name, session in zone.sessions.items()}

    first = next(iter(PEOPLE))
    assert [name for name, key in keys.items() if key is not None] == [first]


@ON_BOTH_ENGINES
def test_a_changed_password_opens_the_door_and_the_key_and_the_old_one_does_not(zone):
    first = next(iter(PEOPLE))
    people.change_person(zone.administrator, first, password="a new winter")  # noqa: S106
    before = zone.desk.session.zone_key

    assert outcome(zone, lambda: people.log_in(zone.desk, first, PASSWORD)) == "FZ-502"
    session = people.log_in(zone.desk, first, "a new winter")
    assert session.zone_key is not None
    assert session.zone_key.id == before.id
    assert zone.is_whole()


def test_a_person_may_change_the_own_password_but_not_the_own_roles(zone):
    own = zone.sessions[OTHER]
    people.change_person(zone.warehouse, own.name, password="a new winter")  # noqa: S106

    act = lambda: people.change_person(  # noqa: E731
        zone.warehouse, own.name, roles=(Role.ADMINISTRATOR,)
    )
    assert outcome(zone, act) == "FZ-501"


def test_roles_that_were_changed_count_from_the_next_log_in(zone):
    people.change_person(zone.administrator, OTHER, roles=(Role.OFFICER, Role.GATE))

    session = people.log_in(zone.desk, OTHER, PASSWORD)
    assert session.roles == {Role.OFFICER, Role.GATE}
    assert zone.is_whole()


def test_a_person_registered_twice_by_one_request_is_registered_once(zone):
    first = people.add_person(zone.administrator, NEW)
    head = zone.head

    assert people.add_person(zone.administrator, NEW) == first
    assert zone.head == head
    other = replace(NEW, roles=(Role.OFFICER,))
    assert outcome(zone, lambda: people.add_person(zone.administrator, other)) == "FZ-605"


def test_no_secret_reaches_the_journal(zone):
    request = replace(NEW, password="кодовое слово", iin="900101300123")  # noqa: S106
    people.add_person(zone.administrator, request)

    texts = [canonical_text(each.payload) for each in queries.journal_page(zone.officer)]
    for secret in (request.password, request.iin, PASSWORD):
        assert not [text for text in texts if secret in text]
    assert "кодовое" not in repr(request)
    assert "900101300123" not in repr(request)


def test_sealed_data_that_was_erased_leaves_the_record_whole(zone):
    people.add_person(zone.administrator, replace(NEW, iin="900101300123"))
    payload = queries.journal_page(zone.officer, limit=1)[0].payload
    commitment = payload["person"]["iin_commitment"]
    assert zone.desk.record.connection.row("SELECT content FROM sealed")[0] == "900101300123"

    people.erase_sealed(zone.administrator, commitment, "срок хранения истёк")
    assert zone.desk.record.connection.row("SELECT count(*) FROM sealed") == (0,)
    assert zone.is_whole()


class TestOpening:
    """A record is made once."""

    @pytest.fixture
    def opening(self, tmp_path):
        place = RecordPlace(str(tmp_path / "new" / "zone.sqlite"))
        request = PersonRequest(name="Әкімші", password=PASSWORD, roles=(Role.ADMINISTRATOR,))

        def _open(request=request, place=place):
            return people.open_record(
                place, request, clock=SettableClock(MORNING), terminal="office",
                names=ZoneNames(company_bin="061211600012"),
            )  # fmt: skip

        return place, request, _open

    def test_FZ_504_a_short_password_leaves_no_record_behind(self, opening):
        place, request, opens = opening

        assert code_of(lambda: opens(replace(request, password="seven77"))) == "FZ-504"  # noqa: S106
        assert not place.path.exists()
        opens()
        assert place.path.is_file()

    def test_FZ_111_without_a_name_there_is_no_record_either(self, opening, tmp_path):
        place, request, opens = opening

        assert code_of(lambda: opens(replace(request, name=" "))) == "FZ-111"
        assert code_of(lambda: Desk.open(place, tmp_path)) == "FZ-601"

    def test_an_opening_that_was_cut_short_is_done_again(self, opening, tmp_path):
        """The machine stopped after the tables were made and before the first entry."""
        place, _, opens = opening
        Record.create(place).close()
        opens()

        desk = Desk.open(place, tmp_path)
        people.log_in(desk, "Әкімші", PASSWORD)
        assert verify(desk, folder=tmp_path / "scratch").is_whole
        desk.close()

    def test_FZ_602_a_record_is_not_made_twice(self, opening):
        _, _, opens = opening
        opens()

        assert code_of(opens) == "FZ-602"

    def test_FZ_610_a_folder_is_no_place_for_a_record(self, opening, tmp_path):
        _, _, opens = opening

        assert code_of(lambda: opens(place=RecordPlace(str(tmp_path)))) == "FZ-610"

    def test_FZ_608_another_file_is_not_taken_for_a_record(self, opening, tmp_path):
        _, _, opens = opening
        letter = tmp_path / "letter.txt"
        letter.write_text("Сәлем! " * 500, encoding="utf-8")

        assert code_of(lambda: opens(place=RecordPlace(str(letter)))) == "FZ-608"
        assert code_of(lambda: Desk.open(RecordPlace(str(letter)), tmp_path)) == "FZ-608"
        assert letter.read_text(encoding="utf-8").startswith("Сәлем!")

    def test_FZ_601_a_desk_needs_a_record(self, tmp_path):
        missing = RecordPlace(str(tmp_path / "missing.sqlite"))

        assert code_of(lambda: Desk.open(missing, tmp_path)) == "FZ-601"

    def test_FZ_606_a_record_of_a_newer_program_is_left_alone(self, zone):
        connection = zone.desk.record.connection
        connection.run("UPDATE projection SET version = version + 1 WHERE name = 'goods'")

        assert code_of(lambda: Desk.open(zone.desk.record.place, zone.folder)) == "FZ-606"
