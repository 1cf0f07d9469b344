"""Finished documents for paper: frozen, with typed values, knowing all that is printed on them.

A document is made by a service from what the record holds; printing looks nothing up. Each has a
``sample()`` for previews, documentation and tests.
"""

from freezone.documents.copy_mark import CopyMark, VoidReference
from freezone.documents.lot_label import LotLabel
from freezone.documents.names import Company, Names, Signatory
from freezone.documents.slip import ConfirmationSlip, SlipIssue
from freezone.documents.slip_line import AccountingDocument, Amounts, LineValue, SlipLine

__all__ = [
    "AccountingDocument",
    "Amounts",
    "Company",
    "ConfirmationSlip",
    "CopyMark",
    "LineValue",
    "LotLabel",
    "Names",
    "Signatory",
    "SlipIssue",
    "SlipLine",
    "VoidReference",
]
