"""Declarations as XML: what is read, what is tolerated, what is refused and how."""

from collections import Counter
from datetime import date

import pytest
from paper_builders import Document, Goods, declaration_xml

from freezone.domain.declaration import ItemDocument, Packaging
from freezone.errors import FreezoneError
from freezone.intake.declaration_xml import read_declaration
from freezone.quantity import Money


def refused(content: bytes) -> list[tuple[str, int | None]]:
    with pytest.raises(FreezoneError) as raised:
        read_declaration(content)
    return [(reason.code, reason.item) for reason in raised.value.reasons]


def test_everything_a_lot_needs_is_read_exactly():
    content = declaration_xml(
        [
            Goods(),
            Goods(
                code="3923100000",
                description=["Boxes of plastic,", "with lids,  nested"],
                net="0.000001",
                gross="1.20",
                quantity=None,
                unit=None,
                cost="7.5",
                documents=[Document(), Document(kind="01191", name=None, issued=None)],
                serials=["SN-1", "SN-2", "SN-1"],
                extra="<e:CustomsCost>3900.25</e:CustomsCost>",
            ),
        ],
        number="55302/150326/0001234",
    )

    declaration = read_declaration(content)

    assert declaration.number == "55302/150326/0001234"
    assert (declaration.direction, declaration.procedure) == ("ИМ", "78")
    assert declaration.version == "5.10.0"
    assert declaration.declarant is not None
    assert declaration.declarant.bin == "061211600012"
    assert declaration.declarant.name == "ТОО «Первые Шаги»"
    assert declaration.consignor is not None
    assert (declaration.consignor.bin, declaration.consignor.country) == (None, "CN")
    assert declaration.responsible is None
    assert (declaration.total_items, declaration.total_packages) == (2, 20)
    assert declaration.total_invoice == Money(2500750, "USD")
    assert declaration.unknown_elements == ()
    first, second = declaration.items
    assert (first.net_micro, first.gross_micro) == (120_500_000, 134_200_000)
    assert (first.quantity_micro, first.unit) == (50_000_000, "796")
    assert first.invoice_value == Money(2_500_000, "USD")
    assert first.packaging == (Packaging(kind="CT", count=10),)
    assert (first.procedure, first.preceding_procedure) == ("78", "00")
    assert second.description == "Boxes of plastic, with lids,  nested"
    assert second.net_micro == 1
    assert (second.quantity_micro, second.unit) == (None, None)
    assert second.customs_value == Money(390_025, "KZT")
    assert second.serial_numbers == ("SN-1", "SN-2")
    assert second.documents == (
        ItemDocument(kind="04021", name="INVOICE", number="A-17", issued=date(2026, 3, 1)),
        ItemDocument(kind="01191", name=None, number="A-17", issued=None),
    )


@pytest.mark.parametrize("version", ["5.0.1", "5.10.0", "5.24.0", "5"])
@pytest.mark.parametrize("prefix", ["d", "ESADout_CU", "ns1", "ф"])
def test_any_5_version_and_any_prefix_reads_the_same(version, prefix):
    text = declaration_xml(version=version).decode()
    text = text.replace("<d:", f"<{prefix}:").replace("</d:", f"</{prefix}:")
    content = text.replace("xmlns:d=", f"xmlns:{prefix}=").encode()

    declaration = read_declaration(content)

    assert declaration.version == version
    assert declaration.items == read_declaration(declaration_xml()).items


def test_the_later_form_of_packages_parties_and_serial_numbers_is_read():
    """Versions from 5.20 on name packages and addresses otherwise and point at box 14."""
    text = declaration_xml([Goods(packages=None, extra=PACKAGES)]).decode()
    start = text.index("<d:ESADout_CUConsignee>")
    end = text.index("</d:ESADout_CUConsignee>")
    text = (
        text[:start] + "<d:ESADout_CUConsignee><e:EqualIndicator>1</e:EqualIndicator>" + text[end:]
    )
    text = text.replace("c:Address>", "c:SubjectAddressDetails>")

    declaration = read_declaration(text.encode())

    assert declaration.consignee == declaration.declarant
    assert declaration.declarant is not None
    assert declaration.declarant.address == "Алматы"
    assert declaration.items[0].packaging == (Packaging(kind="PK", count=5, marks="TOP"),)


PACKAGES = (
    "<d:ESADGoodsPackaging><e:PakageQuantity>5</e:PakageQuantity>"
    "<e:PackagePalleteInformation><e:InfoKindCode>0</e:InfoKindCode><e:PalleteCode>PK</e:PalleteCode>"
    "<e:PalleteQuantity>5</e:PalleteQuantity>"
    "<e:CargoDescriptionText>TOP</e:CargoDescriptionText></e:PackagePalleteInformation>"
    "<e:PackagePalleteInformation><e:InfoKindCode>3</e:InfoKindCode><e:PalleteCode>PX</e:PalleteCode>"
    "<e:PalleteQuantity>2</e:PalleteQuantity></e:PackagePalleteInformation>"
    "</d:ESADGoodsPackaging>"
)


def test_packages_without_a_kind_are_at_least_counted():
    bare = "<d:ESADGoodsPackaging><e:PakageQuantity>7</e:PakageQuantity></d:ESADGoodsPackaging>"

    declaration = read_declaration(declaration_xml([Goods(packages=None, extra=bare)]))

    assert declaration.items[0].packaging == (Packaging(kind=None, count=7),)


def test_groups_of_box_31_do_not_mix_with_the_item():
    group = (
        "<e:GoodsGroupDescription><e:GoodsDescription>part</e:GoodsDescription>"
        "<e:GoodsGroupInformation><e:InvoicedCost>1</e:InvoicedCost><e:GoodsMark>X</e:GoodsMark>"
        "<e:SerialNumber>77</e:SerialNumber></e:GoodsGroupInformation></e:GoodsGroupDescription>"
    )

    (item,) = read_declaration(declaration_xml([Goods(extra=group)])).items

    assert item.description == "Portable computers"
    assert item.invoice_value == Money(2_500_000, "USD")
    assert item.serial_numbers == ("77",)


def test_unknown_elements_are_tolerated_and_said_once_each():
    odd = "<e:DroneColour>red</e:DroneColour><e:DroneColour>blue</e:DroneColour>"

    declaration = read_declaration(
        declaration_xml([Goods(extra=odd)], extra="<d:Wing><d:Span>3</d:Span></d:Wing>")
    )

    assert sorted(declaration.unknown_elements) == ["DroneColour", "Span", "Wing"]


def test_a_total_computed_in_binary_fractions_is_the_coin_it_lies_next_to():
    declaration = read_declaration(declaration_xml(total_invoice="18961.969999999998"))

    assert declaration.total_invoice == Money(1_896_197, "USD")


@pytest.mark.parametrize(
    ("goods", "code"),
    [
        (Goods(net="12,5"), "FZ-213"),
        (Goods(net="1 200"), "FZ-213"),
        (Goods(net="1e3"), "FZ-213"),
        (Goods(net="NaN"), "FZ-213"),
        (Goods(net="٣"), "FZ-213"),
        (Goods(gross="0.0000001"), "FZ-214"),
        (Goods(cost="10.005"), "FZ-214"),
        (Goods(quantity="9" * 20), "FZ-215"),
        (Goods(quantity="9" * 5000), "FZ-215"),
        (Goods(cost="9" * 30), "FZ-215"),
        (Goods(net="-1"), "FZ-216"),
        (Goods(cost="-0.01"), "FZ-216"),
        (Goods(documents=[Document(issued="2026-02-30")]), "FZ-217"),
        (Goods(documents=[Document(issued="yesterday")]), "FZ-217"),
        (Goods(number="x"), "FZ-218"),
        (Goods(number="0"), "FZ-218"),
        (Goods(number="1234567890"), "FZ-218"),
        (Goods(number=""), "FZ-111"),
        (Goods(extra="<e:CustomsCost>4.001</e:CustomsCost>"), "FZ-214"),
        (Goods(cost=None, extra="<e:InvoicedCost><e:X/></e:InvoicedCost>"), "FZ-212"),
        (Goods(extra="<e:NetWeightQuantity>120.6</e:NetWeightQuantity>"), "FZ-211"),
        (Goods(extra="<d:CurrencyCode>dollars</d:CurrencyCode>"), "FZ-221"),
    ],
)
def test_a_malformed_field_is_a_coded_reason_with_its_item(goods, code):
    assert refused(declaration_xml([Goods(), goods], total_invoice="1")) == [(code, 2)]


@pytest.mark.parametrize("text", ["1.", ".5", "+3", "007.50", "3.1415920000000"])
def test_amounts_may_be_written_in_every_form_of_an_xml_decimal(text):
    (item,) = read_declaration(declaration_xml([Goods(net=text)])).items

    assert (
        item.net_micro
        == {
            "1.": 1_000_000,
            ".5": 500_000,
            "+3": 3_000_000,
            "007.50": 7_500_000,
            "3.1415920000000": 3_141_592,
        }[text]
    )


@pytest.mark.parametrize("text", ["2026-03-01", "2026-03-01Z", "2026-03-01+05:00", "01.03.2026"])
def test_dates_may_be_written_in_every_form_seen(text):
    content = declaration_xml([Goods(documents=[Document(issued=text)])])

    assert read_declaration(content).items[0].documents[0].issued == date(2026, 3, 1)


def test_everything_malformed_is_told_at_once_in_the_order_of_the_paper():
    content = declaration_xml(
        [Goods(net="x", gross="-1"), Goods(), Goods(cost="1.999", quantity="?")],
        total_items="many",
        total_invoice="?",
    )

    assert Counter(refused(content)) == Counter(
        [
            ("FZ-218", None),
            ("FZ-213", None),
            ("FZ-213", 1),
            ("FZ-216", 1),
            ("FZ-213", 3),
            ("FZ-214", 3),
        ]
    )


def test_amounts_of_money_without_a_currency_are_not_guessed():
    assert ("FZ-111", 1) in refused(declaration_xml(currency=None, total_invoice="1"))


def test_goods_described_only_by_groups_take_their_description_from_there():
    group = (
        "<e:GoodsGroupDescription><e:GoodsDescription>Lamps</e:GoodsDescription>"
        "</e:GoodsGroupDescription>"
    )

    goods = Goods(description=(), packages=None, extra=group * 2)
    (item,) = read_declaration(declaration_xml([goods])).items

    assert item.description == "Lamps Lamps"
    assert item.packaging == ()


def test_a_registration_number_that_cannot_be_one_is_told():
    assert refused(declaration_xml(number="5/150326/1")) == [("FZ-110", None)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_legal_encodings_read_the_same(encoding):
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    text = declaration_xml([Goods(description="Компьютеры")]).decode()
    content = text.replace('encoding="utf-8"', f'encoding="{name}"').encode(encoding)

    declaration = read_declaration(content)

    assert declaration.items[0].description == "Компьютеры"
    assert declaration.declarant is not None
    assert declaration.declarant.name == "ТОО «Первые Шаги»"
