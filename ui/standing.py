"""Who works where, and what time it is: the right end of the top line."""

from typing import TYPE_CHECKING

from freezone.clock import ALMATY, SystemClock

if TYPE_CHECKING:
    from ui.app import FreezoneApp


def standing(app: "FreezoneApp") -> str:
    """Say the person, the terminal and the time of Almaty."""
    now = (app.setting.clock or SystemClock()).now().astimezone(ALMATY)
    clock = f"{app.words.display.date(now.date())} {now:%H:%M}"
    session = app.session
    if session is None:
        return f"{app.setting.terminal}  {clock}"
    return f"{session.name} · {app.setting.terminal}  {clock}"
