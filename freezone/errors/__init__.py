"""Every expected failure, by family; a code is never reused.

1xx input and numbers · 2xx documents and states · 3xx ledger · 4xx law · 5xx roles and
confirmation · 6xx store · 7xx printing. The 8xx family belongs to ``hs_nomenclature``.
"""

from freezone.errors.base import FreezoneError, InvariantError, Params, Reason, RefusedError

__all__ = ["FreezoneError", "InvariantError", "Params", "Reason", "RefusedError"]
