"""What the desk says when something failed: a refusal of the nomenclature, or a fault of ours."""

import traceback
from pathlib import Path

import platformdirs

from freezone.clock import SystemClock
from freezone.errors import FreezoneError, Reason
from hs_nomenclature.errors import NomenclatureError
from ui.outcomes import Outcome


def reasons_of(error: FreezoneError | NomenclatureError) -> tuple[Reason, ...]:
    """Give every reason of a refusal, in order of precedence, whichever package refused."""
    if isinstance(error, FreezoneError):
        return error.reasons
    return (Reason(code=error.code, params=dict(error.facts)),)


def log_file() -> Path:
    """Say where faults of the program are kept."""
    return platformdirs.user_log_path("freezone") / "freezone.log"


def keep_failure(error: BaseException) -> Path:
    """Keep a traceback in the log; give the log.

    Raises:
        OSError: the log cannot be written.
    """
    log = log_file()
    log.parent.mkdir(parents=True, exist_ok=True)
    details = "".join(traceback.format_exception(error))
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{SystemClock().now().isoformat()}\n{details}\n")
    return log


def note_failure(error: BaseException) -> Outcome:
    """Keep the traceback in the log, and say one calm sentence."""
    try:
        log = keep_failure(error)
    except OSError:
        return Outcome.failed("desk-failed-unlogged", what=f"{type(error).__name__}: {error}")
    return Outcome.failed("desk-failed", log=str(log))
