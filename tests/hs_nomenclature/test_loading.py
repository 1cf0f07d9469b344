"""Loading a table: what is taken, what is reported as odd, what is refused whole."""

import gzip
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hs_nomenclature import GoodsCode, OddityKind, Shelf, errors
from hs_nomenclature.load import lines, tsv

DAY = date(2026, 3, 8)
HEADER = "code\tdashes\tname_ru\tsuppl_unit\tduty\n"
GOOD = HEADER + "8471\t0\tМашины\t\t\n8471300000\t1\tпортативные\tшт\t0\n"


def _stored(shelf: Shelf) -> list[str]:
    folder = shelf._folder
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def _loaded(shelf, path, content):
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return shelf.add(path, valid_from=DAY)


def test_a_minimal_table_is_loaded(shelf, tmp_path):
    report = _loaded(shelf, tmp_path / "a.tsv", GOOD)

    assert (report.codes, report.rows, report.oddities) == (1, 2, ())
    assert report.valid_from == DAY
    assert _stored(shelf) == [f"{report.edition}.sqlite"]


@pytest.mark.parametrize(
    "content",
    [
        GOOD.rstrip("\n"),
        GOOD.replace("\n", "\r\n"),
        "\ufeff" + GOOD,
        GOOD + "\n\n",
        GOOD.replace("name_ru", "name").replace("suppl_unit", "unit"),
        GOOD.replace("портативные", '"портативные"'),
        GOOD.replace("8471300000", "8471 30 000 0"),
        GOOD.replace("8471\t0\tМашины\t\t", "8471\t–\tМашины\t–\t").replace("–\tМ", "0\tМ"),
        GOOD.replace("\t1\t", "\t– \t"),
        GOOD.replace("\t0\tМаш", "\t\tМаш"),
    ],
    ids=lambda content: repr(content[-30:]),
)
def test_the_same_content_written_otherwise_is_the_same_edition(shelf, tmp_path, content):
    first = _loaded(shelf, tmp_path / "a.tsv", GOOD)
    again = _loaded(shelf, tmp_path / "b.tsv", content)

    assert again.edition == first.edition
    assert again.was_known


def test_columns_stand_in_any_order_and_others_are_left_alone(shelf, tmp_path):
    first = _loaded(shelf, tmp_path / "a.tsv", GOOD)
    mixed = "page\tduty\tname_ru\tcode\tsuppl_unit\tdashes\n1\t\tМашины\t8471\t\t0\n"
    mixed += "2\t0\tпортативные\t8471300000\tшт\t1\n"

    assert _loaded(shelf, tmp_path / "b.tsv", mixed).edition == first.edition


def test_a_packed_table_is_the_same_as_the_plain_one(shelf, tmp_path):
    first = _loaded(shelf, tmp_path / "a.tsv", GOOD)
    packed = _loaded(shelf, tmp_path / "a.tsv.gz", gzip.compress(GOOD.encode()))

    assert packed.edition == first.edition


def test_quotes_inside_a_name_stay_and_enclosing_ones_go(shelf, tmp_path):
    rows = '0201\t0\tМясо\t\t\n0201202000\t1\t"""компенсированные"" четвертины"\t\t5\n'
    rows += '0201203000\t1\t"обвалка\t\t5\n'
    report = _loaded(shelf, tmp_path / "a.tsv", HEADER + rows)
    edition = shelf.edition(report.edition)

    assert edition.find(GoodsCode.parse("0201202000")).name == '"компенсированные" четвертины'
    assert edition.find(GoodsCode.parse("0201203000")).name == '"обвалка'


@pytest.mark.parametrize(
    ("rows", "kind", "line"),
    [
        ("8471\t0\tМ\t\t\n8471300000\t1\tп\t\t\n8471300000\t1\tп\t\t\n", "code-twice", 4),
        ("8471\t0\tМ\t\t\n84713\t1\tп\t\t\n8471300000\t2\tп\t\t\n", "code-length", 3),
        ("8471\t0\tМ\t\t\n8471З0\t1\tп\t\t\n8471300000\t2\tп\t\t\n", "code-malformed", 3),
        ("8471\t0\tМ\t\t\n8471300000\t2\tп\t\t\n", "dash-jump", 3),
        ("8471300000\t1\tп\t\t\n", "parent-missing", 2),
        ("8471\t0\tМ\t\t\n8471300000\t1\tп\tпуд\t\n", "unit-unknown", 3),
        ("8471\t0\tМ\t\t\n8471300000\t1\t\t\t\n", "name-empty", 3),
        ("8471\t0\t\t\t\n8471300000\t1\tп\t\t\n", "name-empty", 2),
        ("8471\t0\tМ\t\t\n8472300000\t1\tп\t\t\n", "code-outside-parent", 3),
        ("8471300000\t0\tМ\t\t\n8409000000\t0\tп\t\t\n", "code-out-of-order", 3),
        ("8471300000\t0\tМ\t\t\n\t1\tп\t\t\n8471300001\t2\tч\t\t\n", "code-divided", 2),
        ("8471300000\t0\tМ\t\t\n8472\t0\tп\t\t\n8473\t0\t\t\t\n", "dead-end", 3),
        ("8471\t0\tМ\n8471300000\t1\tп\t\t\n", "row-short", 2),
    ],
)
def test_an_odd_row_is_loaded_and_reported_with_its_line(shelf, tmp_path, rows, kind, line):
    report = _loaded(shelf, tmp_path / "a.tsv", HEADER + rows)

    assert (OddityKind(kind), line) in [(odd.kind, odd.line) for odd in report.oddities]


def test_reserved_headings_and_titles_are_not_odd(shelf, tmp_path):
    rows = "\t0\tI. МАШИНЫ\t\t\n[8469]\t0\t\t\t\n8471300000\t0\tп\t\t\n"
    report = _loaded(shelf, tmp_path / "a.tsv", HEADER + rows)

    assert report.oddities == ()
    assert shelf.edition(report.edition).find(GoodsCode.parse("8469")).is_reserved


PACKED = gzip.compress(GOOD.encode() * 50)
REFUSED = {
    "no such column": ("a.tsv", b"code\tname\n1\t2\n", errors.TariffColumnsMissingError),
    "nothing at all": ("a.tsv", b"", errors.TariffColumnsMissingError),
    "not text": ("a.tsv", bytes(range(256)) * 9, errors.TariffEncodingError),
    "cp1251": ("a.tsv", GOOD.encode("cp1251"), errors.TariffEncodingError),
    "utf-16": ("a.tsv", GOOD.encode("utf-16"), errors.TariffEncodingError),
    "encoding breaks late": (
        "a.tsv",
        GOOD.encode() + b"8472\t0\t\xff\n",
        errors.TariffEncodingError,
    ),
    "text says it is gzip": ("a.tsv.gz", GOOD.encode(), errors.TariffFileDamagedError),
    "gzip cut short": ("a.tsv.gz", PACKED[:-30], errors.TariffFileDamagedError),
    "gzip with a wrong sum": (
        "a.tsv.gz",
        PACKED[:-8] + b"\0\0\0\0" + PACKED[-4:],
        errors.TariffFileDamagedError,
    ),
    "gzip damaged inside": (
        "a.tsv.gz",
        PACKED[:20] + bytes(255 - byte for byte in PACKED[20:40]) + PACKED[40:],
        errors.TariffFileDamagedError,
    ),
    "gzip then rubbish": ("a.tsv.gz", PACKED + b"rubbish", errors.TariffFileDamagedError),
    "last row cut short": ("a.tsv", GOOD.encode()[:-4], errors.TariffFileDamagedError),
    "last row cut in its name": (
        "a.tsv",
        (GOOD + "8471410000\t1\tпроч").encode(),
        errors.TariffFileDamagedError,
    ),
    "last row cut in its code": (
        "a.tsv",
        (GOOD + "84714").encode(),
        errors.TariffFileDamagedError,
    ),
    "a tab in a name": (
        "a.tsv",
        GOOD.replace("порта", "пор\tта").encode(),
        errors.TariffFileDamagedError,
    ),
    "a zero byte": ("a.tsv", GOOD.replace("Маш", "М\0аш").encode(), errors.TariffFileDamagedError),
    "dashes no number": (
        "a.tsv",
        GOOD.replace("\t1\t", "\tодин\t").encode(),
        errors.TariffFileDamagedError,
    ),
    "dashes without end": (
        "a.tsv",
        GOOD.replace("\t1\t", "\t99\t").encode(),
        errors.TariffFileDamagedError,
    ),
    "a line without end": (
        "a.tsv",
        GOOD.encode() + b"x" * 99_999,
        errors.TariffFileTooLargeError,
    ),
    "headings alone": ("a.tsv", (HEADER + "8471\t0\tМ\t\t\n").encode(), errors.TariffEmptyError),
    "another ending": ("a.xlsx", GOOD.encode(), errors.TariffFormatUnknownError),
}


@pytest.mark.parametrize(("name", "content", "error"), REFUSED.values(), ids=REFUSED)
def test_FZ_81x_a_file_that_is_no_whole_tariff_is_refused_by_name(
    shelf, tmp_path, name, content, error
):
    with pytest.raises(error) as caught:
        _loaded(shelf, tmp_path / name, content)

    assert caught.value.facts["file"] == name
    assert _stored(shelf) == []


def test_FZ_810_a_missing_file_or_a_folder_is_refused(shelf, tmp_path):
    for path in (tmp_path / "none.tsv", tmp_path):
        with pytest.raises(errors.TariffFileUnreadableError):
            shelf.add(path, valid_from=DAY)


def test_FZ_810_a_file_that_vanishes_before_it_is_read_is_refused(tmp_path):
    reader = tsv.TsvReader(tmp_path / "gone.tsv")
    with pytest.raises(errors.TariffFileUnreadableError):
        list(reader.rows([], None))


def test_FZ_815_a_small_file_that_unpacks_without_end_is_refused(shelf, tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "MAX_TEXT_BYTES", 100_000)
    bomb = gzip.compress(GOOD.encode() + b"\n" * 3_000_000)
    with pytest.raises(errors.TariffFileTooLargeError):
        _loaded(shelf, tmp_path / "a.tsv.gz", bomb)

    assert _stored(shelf) == []


def test_FZ_815_a_table_of_endless_rows_is_refused(shelf, tmp_path, monkeypatch):
    monkeypatch.setattr(tsv, "MAX_ROWS", 100)
    with pytest.raises(errors.TariffFileTooLargeError):
        _loaded(shelf, tmp_path / "a.tsv", GOOD + "8472\t0\tх\t\t\n" * 200)


def test_FZ_817_the_date_comes_from_the_caller_or_the_name_or_is_asked_for(shelf, write):
    assert shelf.add(write(name="t_2026-03-08.tsv")).valid_from == DAY
    assert shelf.add(write(name="t_2026-03-08.tsv"), valid_from=date(2025, 1, 1)).valid_from == (
        date(2025, 1, 1)
    )
    for name in ("tariff.tsv", "t_2026-13-40.tsv", "t_12026-03-08.tsv"):
        with pytest.raises(errors.EditionDateUnknownError):
            shelf.add(write(name=name))


def test_FZ_823_a_folder_that_cannot_be_made_is_told(tmp_path, write):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with (
        Shelf(tmp_path / "taken" / "editions") as shelf,
        pytest.raises(errors.ShelfUnwritableError),
    ):
        shelf.add(write())


def test_FZ_823_a_place_that_is_taken_is_told_and_nothing_is_left(shelf, write, tmp_path):
    taken = tmp_path / "other" / f"{shelf.add(write()).edition}.sqlite"
    taken.mkdir(parents=True)
    with Shelf(tmp_path / "other") as other, pytest.raises(errors.ShelfUnwritableError):
        other.add(write())

    assert _stored(other) == [taken.name]


def test_an_interrupted_load_leaves_nothing_and_can_be_run_again(shelf, write):
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shelf.add(write(), progress=stop)
    assert _stored(shelf) == []

    assert not shelf.add(write()).was_known


def test_what_a_killed_load_left_behind_goes_with_the_next(shelf, write, tmp_path):
    shelf.add(write())
    for left in (b"", b"half a file, not a database at all" * 40):
        (tmp_path / "editions" / ".loading-dead.sqlite").write_bytes(left)
        shelf.add(write())

    assert _stored(shelf) == [f"{shelf.editions()[0].edition}.sqlite"]


def test_a_load_under_way_in_another_process_is_left_alone(shelf, write, tmp_path):
    shelf.add(write())
    under_way = tmp_path / "editions" / ".loading-alive.sqlite"
    connection = sqlite3.connect(under_way, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    shelf.add(write())

    assert under_way.exists()
    connection.close()


def test_progress_is_told_up_to_the_whole_file(shelf, write):
    path, told = write(), []
    shelf.add(path, progress=lambda done, total: told.append((done, total)))

    size = path.stat().st_size
    assert told[-1] == (size, size)
    assert told == sorted(told)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=4), st.booleans())
def test_a_file_with_flipped_bytes_loads_or_is_refused_but_never_breaks(
    tmp_path_factory, flips, is_packed
):
    folder = tmp_path_factory.mktemp("flipped")
    whole = gzip.compress(GOOD.encode(), mtime=0) if is_packed else GOOD.encode()
    content = bytearray(whole)
    for place, byte in flips:
        content[place % len(content)] = byte
    path: Path = folder / ("a.tsv.gz" if is_packed else "a.tsv")
    path.write_bytes(content)
    with Shelf(folder / "editions") as shelf:
        try:
            report = shelf.add(path, valid_from=DAY)
        except errors.NomenclatureError:
            assert _stored(shelf) == []
        else:
            assert _stored(shelf) == [f"{report.edition}.sqlite"]
