"""Whether the person at work may do something: keys that cannot be used say which role may."""

from freezone.errors.people import NotPermittedError
from freezone.services.desk import Session
from freezone.services.roles import MAY, Act
from ui.outcomes import Outcome


def not_permitted(session: Session | None, act: Act) -> Outcome | None:
    """Say who may do an act; None where the person at work may."""
    if session is None or session.roles & MAY[act]:
        return None
    roles = ", ".join(sorted(MAY[act]))
    return Outcome.refused(NotPermittedError.reason(person=session.name, act=act, roles=roles))
