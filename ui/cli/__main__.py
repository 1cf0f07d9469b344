"""``python -m ui.cli``: the same as the program ``freezone``."""

import sys

from ui.cli.main import main

sys.exit(main())
