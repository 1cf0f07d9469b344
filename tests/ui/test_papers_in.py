"""Paths as terminals paste them when a file is dropped, and the papers behind them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.errors import FreezoneError
from ui.papers_in import dropped_path, dropped_paths, paper_at, read_whole

NAME = "Кедендік декларация (2) №7.xml"
ENCODED = (
    "%D0%9A%D0%B5%D0%B4%D0%B5%D0%BD%D0%B4%D1%96%D0%BA%20%D0%B4%D0%B5%D0%BA%D0%BB%D0%B0%D1%80%D0%B0"
    "%D1%86%D0%B8%D1%8F%20%282%29%20%E2%84%967.xml"
)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Менің құжаттарым"
    made.mkdir()
    (made / NAME).write_bytes(b"<a/>")
    return made


@pytest.mark.parametrize(
    "written",
    [
        "{path}",
        "  {path} \r\n",
        "'{path}'",
        '"{path}"',
        "& '{path}'",
        "file://{path}",
        "file://localhost{path}",
    ],
)
def test_a_dropped_path_is_read_however_it_is_written(folder, written):
    path = folder / NAME

    assert dropped_path(written.format(path=path)) == path


def test_a_url_and_escaped_blanks_are_read(folder, tmp_path):
    path = folder / NAME
    escaped = str(path).replace(" ", "\\ ").replace("(", "\\(").replace(")", "\\)")

    assert dropped_path(escaped) == path
    assert dropped_path(folder.as_uri() + "/" + ENCODED) == path
    assert dropped_path(path.as_uri()) == path
    # A file may have a per cent sign, a reverse solidus or a quote in its name.
    for name in ("50%20.xml", "a\\b.xml", "it's.xml", "'quoted'.xml"):
        odd = tmp_path / name
        odd.write_bytes(b"")
        assert dropped_path(str(odd)) == odd
    assert dropped_path(f"'{tmp_path}/it'\\''s.xml'") == tmp_path / "it's.xml"


def test_a_name_whose_letters_came_apart_is_found(tmp_path):
    path = tmp_path / "й.xml"
    path.write_bytes(b"")

    assert dropped_path(str(tmp_path / "и\u0306.xml")) == path


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (r"C:\Құжаттар\дек 1.xml", r"C:\Құжаттар\дек 1.xml"),
        (r'"C:\Құжаттар\дек 1.xml"', r"C:\Құжаттар\дек 1.xml"),
        (r"\\server\share\d.xml", r"\\server\share\d.xml"),
        ("file:///C:/Users/a%20b.xml", "C:/Users/a b.xml"),
        ("file://server/share/d.xml", "//server/share/d.xml"),
        ("nowhere.xml", "nowhere.xml"),
        ("~/d.xml", str(Path.home() / "d.xml")),
        ("~nobody-of-this-name/d.xml", "~nobody-of-this-name/d.xml"),
    ],
)
def test_a_path_that_is_not_there_is_read_as_it_would_be(text, path):
    assert dropped_path(text) == Path(path)


@pytest.mark.parametrize("text", ["", " \n\t", "a\0b", "x" * 5_000])
def test_what_is_no_path_gives_none(text):
    assert dropped_path(text) is None
    assert dropped_paths(text) == ()


@given(text=st.text(max_size=60))
def test_no_text_pasted_breaks_the_reading(text):
    path = dropped_path(text)

    assert path is None or isinstance(path, Path)
    assert all(isinstance(each, Path) for each in dropped_paths(text))


def test_several_files_dropped_at_once_are_told_apart(folder, tmp_path):
    path, other = folder / NAME, tmp_path / "r.json"
    other.write_bytes(b"{}")

    for text in (
        f"{path}\n{other}\n",
        f"{path.as_uri()}\r\n{other.as_uri()}",
        f"'{path}' '{other}'",
        f'"{path}" {other}',
    ):
        assert dropped_paths(text) == (path, other)
    # One path with blanks in it stays one.
    assert dropped_paths(str(path)) == (path,)
    assert dropped_paths(f"{tmp_path} nowhere") == (Path(f"{tmp_path} nowhere"),)


def test_a_paper_goes_by_the_name_of_its_file(folder):
    paper = paper_at(folder / NAME, 100)

    assert (paper.name, paper.content) == (NAME, b"<a/>")


@pytest.mark.parametrize(
    ("path", "limit", "code"),
    [(NAME, 3, "FZ-201"), ("nowhere", 9, "FZ-612"), (".", 10**9, "FZ-612"), ("\0", 9, "FZ-612")],
)
def test_a_file_that_cannot_be_a_paper_is_refused(folder, path, limit, code):
    with pytest.raises(FreezoneError) as refused:
        read_whole(f"{folder}/{path}", limit)

    assert refused.value.code == code
