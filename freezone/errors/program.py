"""6xx: what the program itself stands on: its parts, the address it serves."""

from freezone.errors.base import FreezoneError


class PartMissingError(FreezoneError):
    """A part that the desk stands on is not installed.

    Do: install it with ``pip install 'freezone[desk]'``; the commands work without it.
    """

    code = "FZ-660"


class AddressTakenError(FreezoneError):
    """Nothing can be served at the address asked for: it is taken, not ours, or no address.

    Do: choose another port with ``--port``, or an address of this machine with ``--host``.
    """

    code = "FZ-661"
