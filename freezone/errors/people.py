"""5xx: roles, log-in, confirmation."""

from freezone.errors.base import FreezoneError


class NotPermittedError(FreezoneError):
    """The person acting has no role that may do this.

    Do: ask someone with one of the roles named, or the administrator.
    """

    code = "FZ-501"


class LoginError(FreezoneError):
    """Name and password do not fit together.

    Do: check the name and the keyboard layout, then type the password again.
    """

    code = "FZ-502"


class NotLoggedInError(FreezoneError):
    """Nobody has logged in.

    Do: give FREEZONE_USER and FREEZONE_PASSWORD, or log in at the desk.
    """

    code = "FZ-503"


class PasswordTooShortError(FreezoneError):
    """A new password is shorter than eight characters.

    Do: choose a longer one; a few words are easier to remember than signs.
    """

    code = "FZ-504"


class PersonExistsError(FreezoneError):
    """A person of this name is registered already.

    Do: add the post or a middle name, so that papers can tell them apart.
    """

    code = "FZ-505"


class PersonUnknownError(FreezoneError):
    """No person of this name is registered.

    Do: look at the list of persons.
    """

    code = "FZ-506"


class NothingToConfirmError(FreezoneError):
    """No unconfirmed consumption of the participant falls into the period.

    Do: look at the list of unconfirmed lines, or name the lines to confirm.
    """

    code = "FZ-507"


class LineUnknownError(FreezoneError):
    """A line to confirm is not a consumption line of this participant.

    Do: look at the list of unconfirmed lines.
    """

    code = "FZ-508"


class SlipNotFoundError(FreezoneError):
    """There is no slip of this number in the record.

    Do: check the number on the paper.
    """

    code = "FZ-509"


class SlipVoidError(FreezoneError):
    """The slip is void already.

    Do: look at the slip for who voided it and why.
    """

    code = "FZ-510"


class ConfirmedCannotBeCorrectedError(FreezoneError):
    """A consumption that stands on a slip cannot be corrected.

    Do: void the slip first, then correct the consumption.
    """

    code = "FZ-511"


class OwnGoodsOnlyError(FreezoneError):
    """A participant's person reached for goods of another participant.

    Do: work with the lots of your own participant.
    """

    code = "FZ-512"


class PasswordsDifferError(FreezoneError):
    """A new password was typed twice, and the two are not the same.

    Do: type it again in both fields; look at the keyboard layout first.
    """

    code = "FZ-513"
