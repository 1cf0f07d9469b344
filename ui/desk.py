"""Starting the desk: from the command line, in a terminal or for a browser."""

from ui.app import FreezoneApp
from ui.setting import Setting


def run(setting: Setting) -> int:
    """Run the desk until its person leaves; give the number the program ends with."""
    app = FreezoneApp(setting)
    app.run()
    return app.return_code or 0
