"""Files that are no declarations, or are built to hurt: refused with a code, soon and cheaply."""

import resource
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from paper_builders import Document, Goods, declaration_xml

from freezone.errors import FreezoneError, RefusedError
from freezone.errors import documents as errors
from freezone.intake import paper
from freezone.intake.declaration_xml import read_declaration
from freezone.intake.paper import read_file

BOMB = (
    '<!DOCTYPE b [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><b>&i;</b>"
)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.PaperEmptyError),
        (b" \r\n\t ", errors.PaperEmptyError),
        (b"\xef\xbb\xbf", errors.PaperEmptyError),
        (b"PK\x03\x04 an archive", errors.XmlMalformedError),
        (b'{"declaration_no": 1}', errors.XmlMalformedError),
        (declaration_xml()[:-40], errors.XmlMalformedError),
        (declaration_xml().replace(b"</d:ESADout_CUGoods>", b""), errors.XmlMalformedError),
        (declaration_xml() + b"<more/>", errors.XmlMalformedError),
        (
            declaration_xml().replace("ТОО".encode(), "ТОО".encode("cp1251")),
            errors.XmlMalformedError,
        ),
        (declaration_xml().replace(b"25000.00", b"&nbsp;"), errors.XmlMalformedError),
        (BOMB.encode(), errors.XmlDoctypeError),
        (b'<!DOCTYPE b SYSTEM "file:///etc/passwd"><b/>', errors.XmlDoctypeError),
        (
            b'<!DOCTYPE b [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]><b>&x;</b>',
            errors.XmlDoctypeError,
        ),
        (b'<!DOCTYPE b [<!ENTITY % p SYSTEM "x"> %p;]><b/>', errors.XmlDoctypeError),
        (b"<!DOCTYPE b><b/>", errors.XmlDoctypeError),
        (BOMB.encode("utf-16"), errors.XmlDoctypeError),
        (b'<?xml version="1.0" encoding="klingon-8"?><b/>', errors.EncodingUnknownError),
        (b'<?xml version="1.0" encoding="shift_jis"?><b/>', errors.EncodingUnknownError),
        (b'<?xml version="1.0" encoding="utf-7"?><b/>', errors.EncodingUnknownError),
        (b'<?xml version="1.0" encoding="rot13"?><b/>', errors.EncodingUnknownError),
        (b'<?xml version="1.0" encoding="utf-16"?><b/>', errors.EncodingUnknownError),
        (b"<invoice><total>5</total></invoice>", errors.NotDeclarationError),
        (b"<ESADout_CU/>", errors.NotDeclarationError),
        (b'<ESADout_CU xmlns="urn:elsewhere:5.1"/>', errors.NotDeclarationError),
        (declaration_xml(version="4.7.0"), errors.DeclarationVersionError),
        (declaration_xml(version="6.0"), errors.DeclarationVersionError),
    ],
)
def test_a_file_that_is_no_declaration_is_refused_with_its_code(content, error):
    with pytest.raises(error) as raised:
        read_declaration(content)

    assert [reason.code for reason in raised.value.reasons] == [error.code]


def test_FZ_208_names_what_the_file_is():
    with pytest.raises(errors.NotDeclarationError) as raised:
        read_declaration(b'<k:DTSout_CU xmlns:k="urn:customs.ru:x"/>')

    assert raised.value.facts == {"found": "DTSout_CU"}


def test_FZ_201_a_file_of_200_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.xml"
    with path.open("wb") as file:
        file.truncate(200 * paper.MEGABYTE)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(errors.PaperTooLargeError) as raised:
        read_file(path)

    assert raised.value.facts == {"megabytes": "200", "limit": "50"}
    grown_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kb < 20_000


def test_a_file_within_the_limit_is_read_as_it_is(tmp_path):
    path = tmp_path / "declaration.xml"
    path.write_bytes(declaration_xml())

    assert read_file(path) == declaration_xml()


def test_FZ_201_the_limit_holds_for_bytes_too():
    content = declaration_xml()

    assert read_declaration(content, limit=len(content)).items
    with pytest.raises(errors.PaperTooLargeError):
        read_declaration(content, limit=len(content) - 1)


def _inside(text: str) -> bytes:
    return declaration_xml(extra=text)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (_inside("<d:a>" * 70 + "</d:a>" * 70), errors.PaperTooComplexError),
        (_inside("<d:a>" * 1_500_000), errors.PaperTooComplexError),
        (_inside("<d:a/>" * 5_100_000), errors.PaperTooComplexError),
        (_inside("".join(f"<a{n}/>" for n in range(300_000))), errors.PaperTooComplexError),
        (_inside(f"<d:a>{'x' * 30_000_000}</d:a>"), errors.PaperTextTooLongError),
        (_inside(f"<d:a>{'x' * 100_001}</d:a>"), errors.PaperTextTooLongError),
        (
            _inside(f"<d:a>{'y<!-- -->' * 20_000}{'x' * 100_001}</d:a>"),
            errors.PaperTextTooLongError,
        ),
    ],
    ids=["deep", "very deep", "many", "names", "huge text", "long text", "text in pieces"],
)
def test_a_file_built_to_exhaust_us_is_refused_soon(content, error):
    started = time.process_time()

    with pytest.raises(error):
        read_declaration(content)

    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    "extra",
    [
        f'<d:a b="{"x" * 20_000_000}"/>',
        f"<!--{'x' * 20_000_000}-->",
        f"<?p {'x' * 20_000_000}?>",
        "<d:a " + " ".join(f'b{number}="1"' for number in range(100_000)) + "/>",
        "<d:a " + " ".join(f'xmlns:n{number}="u{number}"' for number in range(50_000)) + "/>",
    ],
    ids=["attribute", "comment", "instruction", "attributes", "namespaces"],
)
def test_what_the_reader_does_not_look_at_may_be_long_and_costs_little(extra):
    started = time.process_time()

    declaration = read_declaration(_inside(extra))

    assert len(declaration.items) == 1
    assert time.process_time() - started < 15


def test_a_flood_of_faults_ends_the_reading():
    with pytest.raises(RefusedError) as raised:
        read_declaration(declaration_xml([Goods(net="x", gross="x")] * 6000))

    assert len(raised.value.reasons) == 10_000


REAL_SHAPED = declaration_xml(
    [Goods(), Goods(description=["a", "b"], documents=[Document()], serials=["1"])],
    number="55302/150326/0001234",
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutated_declaration_is_read_or_refused_but_never_breaks(data):
    content = bytearray(REAL_SHAPED)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        kind = data.draw(st.sampled_from(["flip", "cut", "insert", "double"]))
        if kind == "flip":
            content[place] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del content[place : place + data.draw(st.integers(1, 60))]
        elif kind == "insert":
            content[place:place] = data.draw(st.binary(max_size=12))
        else:
            content[place:place] = content[place : place + data.draw(st.integers(1, 200))]

    _read_or_refused(bytes(content))


@given(st.integers(0, len(REAL_SHAPED) - 1))
@example(0)
def test_a_truncated_declaration_is_always_refused(length):
    content = REAL_SHAPED[:length]
    if length > len(REAL_SHAPED.rstrip()) - 1:
        return

    with pytest.raises(FreezoneError):
        read_declaration(content)


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_with_a_code(content):
    with pytest.raises(FreezoneError):
        read_declaration(content)


_words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)


@given(_words, _words, _words, _words)
def test_any_text_in_any_field_is_read_or_refused(net, number, issued, description):
    goods = Goods(
        net=net, number=number, description=description, documents=[Document(issued=issued)]
    )

    _read_or_refused(declaration_xml([goods]))


def _read_or_refused(content: bytes) -> None:
    try:
        declaration = read_declaration(content)
    except FreezoneError as error:
        reasons = error.reasons
    else:
        assert all(item.number > 0 for item in declaration.items)
        return
    assert reasons
