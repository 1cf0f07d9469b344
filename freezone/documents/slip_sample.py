"""Invented goods for sample papers: several units, statuses, categories, names short and long."""

from datetime import date
from typing import Final, NamedTuple

from freezone.documents.names import Company, Names
from freezone.documents.slip_line import AccountingDocument, Amounts, LineValue, SlipLine
from freezone.ids import Bin, DeclarationNumber, Number, NumberKind
from freezone.quantity import MICRO, Money, Quantity


class _Goods(NamedTuple):
    description: str
    local_name: str | None
    code: str
    unit: str | None
    category: str
    object: str | None
    status: str = "foreign"
    value: tuple[str, str] | None = ("invoice", "USD")
    in_manufacture: bool = False


_GOODS: Final = (
    _Goods(
        "ПОРТЛАНДЦЕМЕНТ ЦЕМ I 42,5Н, В МЕШКАХ ПО 50 КГ",
        "портландцемент",
        "2523290000",
        None,
        "construction",
        "Зертханалық корпус № 2, Алатау кенті",
        value=("customs", "KZT"),
    ),
    _Goods(
        "БЛОКИ ПИТАНИЯ ИМПУЛЬСНЫЕ 350 ВТ ДЛЯ ВЫЧИСЛИТЕЛЬНЫХ МАШИН",
        None,
        "8504403008",
        "796",
        "equipment",
        "Есептеу орталығы, 1-кезек",
    ),
    _Goods(
        "КРАСКА ВОДНО-ДИСПЕРСИОННАЯ АКРИЛОВАЯ БЕЛАЯ, ВЕДРА 14 КГ",
        "акрилді бояу",
        "3209100000",
        None,
        "repair",
        "Өндірістік цех № 1",
        status="union",
        value=("invoice", "RUB"),
    ),
    _Goods(
        "СПИРТ ЭТИЛОВЫЙ ДЛЯ ЛАБОРАТОРНЫХ ИССЛЕДОВАНИЙ, 96 %",
        None,
        "2207100009",
        "831",
        "research",
        None,
        value=None,
    ),
    _Goods(
        "ЛИСТЫ ИЗ АЛЮМИНИЕВОГО СПЛАВА, ТОЛЩИНА 1,5 ММ",
        None,
        "7606129209",
        None,
        "equipment",
        "Тапсырыс O260000033P",
        value=("accounting", "KZT"),
        in_manufacture=True,
    ),
    _Goods(
        "ПЕРЧАТКИ ТРИКОТАЖНЫЕ С ПОКРЫТИЕМ",
        "қолғап",
        "6116102000",
        "715",
        "real-estate",
        "Өткізу пункті",
    ),
)
_LONG: Final = _Goods(
    "УСТРОЙСТВО МНОГОФУНКЦИОНАЛЬНОЕ ДЛЯ ПРИЕМА, ПРЕОБРАЗОВАНИЯ И ПЕРЕДАЧИ ИЛИ "
    "ВОССТАНОВЛЕНИЯ ГОЛОСА, ИЗОБРАЖЕНИЙ ИЛИ ДРУГИХ ДАННЫХ, ВКЛЮЧАЯ "
    "КОММУТАЦИОННЫЕ УСТРОЙСТВА И МАРШРУТИЗАТОРЫ, "
    "В РАЗОБРАННОМ ВИДЕ, ДЛЯ УДОБСТВА ТРАНСПОРТИРОВКИ УПАКОВАННОЕ В КАРТОННЫЕ "
    "КОРОБКИ; ИЗГОТОВИТЕЛЬ: ԷԼԵԿՏՐՈՆ 深圳市创新科技有限公司; "
    "ТОВАРНЫЙ ЗНАК: ОТСУТСТВУЕТ; МОДЕЛЬ: XN-7700/ULTRA-REV.B, АРТИКУЛ "
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789, КОЛ-ВО: 1250 ШТ",
    "дауысты, бейнені немесе өзге де деректерді қабылдауға, түрлендіруге және беруге арналған көп "
    "функциялы құрылғы (бөлшектелген күйде)",
    "8517620009",
    "796",
    "equipment",
    "«Үздік Өндіріс Әлеуеті» деректер орталығының №3 ғимараты, Алатау кенті, Ғылым көшесі 12/4, "
    "2-қабат, 214-үй-жай, 17-серверлік тірек, түгендеу нөмірі 000123456789",
    value=("invoice", "CNY"),
)


def sample_manager() -> Company:
    """Give an invented management company."""
    return Company(
        names=Names(
            kk="«Инновациялық парк басқарушы компаниясы» АҚ",
            ru="АО «Управляющая компания инновационного парка»",
            en="Innovation Park Management Company JSC",
        ),
        bin=Bin("120340000014"),
    )


def sample_company(*, long: bool = False) -> Company:
    """Give an invented participant, its name short or as long as register extracts have them."""
    if not long:
        return Company(
            names=Names(kk="«Алатау Аспап» ЖШС", ru="ТОО «Алатау Аспап»"), bin=Bin("150640012341")
        )
    return Company(
        names=Names(
            kk="«Қазақстан Республикасының ғылыми-өндірістік және тәжірибелік-конструкторлық "
            "әзірлемелер жөніндегі Үздік Өндіріс Әлеуеті халықаралық орталығы» "
            "жауапкершілігі шектеулі серіктестігі",
            ru="Товарищество с ограниченной ответственностью «Международный центр научно-"
            "производственных и опытно-конструкторских разработок Республики Казахстан Уздик "
            "Ондирис Алеуети»",
        ),
        bin=Bin("061211600012"),
    )


def sample_lines(count: int, *, long: bool = False) -> tuple[SlipLine, ...]:
    """Give as many invented lines as asked; every fourth has the longest texts if they are long."""
    return tuple(
        _line(number, _LONG if long and number % 4 == 1 else _GOODS[(number - 1) % len(_GOODS)])
        for number in range(1, count + 1)
    )


def _line(number: int, goods: _Goods) -> SlipLine:
    placed = Amounts(
        net=Quantity.parse(f"{13_534 + 1_204_000 * number}.{number % 10}", "166"),
        quantity=Quantity.parse(f"{1_250 * number}.5", goods.unit) if goods.unit else None,
    )
    before, confirmed = _share(placed, 3 * number), _share(placed, 2 * number + 1)
    return SlipLine(
        number=number,
        lot=Number(NumberKind.LOT, 26, 4_000 + number),
        description=goods.description,
        local_name=goods.local_name,
        code=goods.code,
        edition=date(2026, 3, 8),
        current_code=None,
        declaration=DeclarationNumber(f"55302/1{number % 10}0926/{number * 37:07d}"),
        item=number * 7 % 999 + 1,
        released=date(2026, 9, 12),
        customs_status=goods.status,
        placed=placed,
        consumed_before=before,
        confirmed=confirmed,
        balance=_less(_less(placed, before), confirmed),
        value=LineValue(kind=goods.value[0], money=Money(1_333_773 * number + 19, goods.value[1]))
        if goods.value
        else None,
        category=goods.category,
        object=goods.object,
        document=AccountingDocument(
            name="Материалдарды есептен шығару актісі" if number % 2 else "Требование-накладная",
            number=f"{number}/10-2026",
            issued=date(2026, 10, 1 + number % 28),
        ),
        consumed_on=date(2026, 10, 1 + number % 28),
        is_late=number % 5 == 3,
        in_manufacture=goods.in_manufacture,
        stated_by="Әбдіқадырова Үмітжан Өмірзаққызы" if number % 2 else "Иванов Петр Сергеевич",
    )


def _share(whole: Amounts, percent: int) -> Amounts:
    """Take a part of an amount: of pieces whole ones, of mass whole grams."""
    percent %= 45
    grams = MICRO // 1000
    net = Quantity(whole.net.micro * percent // 100 // grams * grams, whole.net.unit)
    if whole.quantity is None:
        return Amounts(net=net, quantity=None)
    pieces = whole.quantity.micro * percent // 100 // MICRO * MICRO
    return Amounts(net=net, quantity=Quantity(pieces, whole.quantity.unit))


def _less(whole: Amounts, part: Amounts) -> Amounts:
    if whole.quantity is None or part.quantity is None:
        return Amounts(net=whole.net - part.net, quantity=None)
    return Amounts(net=whole.net - part.net, quantity=whole.quantity - part.quantity)
