"""Name every failure a caller may meet, each with a stable code of the family FZ-8xx.

The classes carry codes and facts; sentences in a language belong to whoever shows them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar


class NomenclatureError(Exception):
    """Something about goods codes, units or the tariff cannot be done as asked.

    Do: read the code and the facts; each class below says what helps.
    """

    code: ClassVar[str] = "FZ-800"
    facts: Mapping[str, str]
    """What the failure is about, by name: places, texts, limits."""

    def __init__(self, **facts: object) -> None:
        self.facts = MappingProxyType({name: str(value) for name, value in facts.items()})
        super().__init__(self.code, *self.facts.values())

    def __str__(self) -> str:
        headline = (type(self).__doc__ or type(self).__name__).strip().splitlines()[0]
        told = ", ".join(f"{name}: {value}" for name, value in self.facts.items())
        return f"{self.code} {headline}" + (f" ({told})" if told else "")


class GoodsCodeMalformedError(NomenclatureError):
    """A goods code has other signs than digits, or a length no goods code has.

    Do: type the digits as printed; a declared code has exactly ten, a product's six to ten.
    """

    code = "FZ-801"


class UnitUnknownError(NomenclatureError):
    """A unit of measure is not in the list of units of the tariff.

    Do: check the code (three digits) or the symbol against the list of units.
    """

    code = "FZ-802"


class ProcedureUnknownError(NomenclatureError):
    """A customs procedure code is not in the list of procedures.

    Do: check the two digits against the list of procedures.
    """

    code = "FZ-803"


class LanguageUnknownError(NomenclatureError):
    """A name was asked for in a language the tables do not have.

    Do: ask for en, ru or kk.
    """

    code = "FZ-804"


class TariffFileUnreadableError(NomenclatureError):
    """A tariff file is missing, is not a file, or may not be read.

    Do: check the path and the rights on the file.
    """

    code = "FZ-810"


class TariffFormatUnknownError(NomenclatureError):
    """There is no reader for a file with this ending.

    Do: load the table format: a file ending in .tsv or .tsv.gz.
    """

    code = "FZ-811"


class TariffColumnsMissingError(NomenclatureError):
    """The first line of a tariff table does not name the columns that are needed.

    Do: name the columns code, dashes, name_ru, suppl_unit and duty in the first line.
    """

    code = "FZ-812"


class TariffEncodingError(NomenclatureError):
    """A tariff table is not text in UTF-8.

    Do: save the table as UTF-8 and load it again.
    """

    code = "FZ-813"


class TariffFileDamagedError(NomenclatureError):
    """A tariff file is damaged or cut short, so nothing of it was stored.

    Do: fetch the file again from where it came and load it whole.
    """

    code = "FZ-814"


class TariffFileTooLargeError(NomenclatureError):
    """A tariff file is larger than any tariff, so it was not read to its end.

    Do: check that this is the tariff; the facts name the limit that was passed.
    """

    code = "FZ-815"


class TariffEmptyError(NomenclatureError):
    """A tariff file has no ten-digit code, so it cannot answer for any goods.

    Do: load the whole table of the tariff, not its headings alone.
    """

    code = "FZ-816"


class EditionDateUnknownError(NomenclatureError):
    """It is not said from which date an edition is in force.

    Do: state the date; a date in the file's name (2026-03-08) is taken by itself.
    """

    code = "FZ-817"


class EditionDamagedError(NomenclatureError):
    """An edition file is damaged, cut short, or was made by another version of the program.

    Do: delete that file and load the tariff again; nothing else is lost.
    """

    code = "FZ-820"


class NoEditionError(NomenclatureError):
    """No edition of the tariff is loaded.

    Do: load the tariff first.
    """

    code = "FZ-821"


class EditionNotFoundError(NomenclatureError):
    """No edition with this name stands on the shelf.

    Do: load the file this edition was made from; the same content gets the same name.
    """

    code = "FZ-822"


class ShelfUnwritableError(NomenclatureError):
    """The folder of editions cannot be written, so nothing was stored.

    Do: check the rights on the folder and the free space of the disk.
    """

    code = "FZ-823"
