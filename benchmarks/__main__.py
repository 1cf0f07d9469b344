"""Run the benchmarks: all of them, or those named."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

GROWN = ("desk", "first_frame", "journal_page", "lot_card", "lot_list")
FULL = {name: {"large": 10_000_000} for name in GROWN}
"""What ``--full`` measures at other sizes."""


def names() -> list[str]:
    """Every benchmark there is: a file of its own each."""
    found = Path(__file__).parent.glob("bench_*.py")
    return sorted(path.stem.removeprefix("bench_") for path in found)


def main() -> int:
    """Print a JSON line for each measure; 1 when a budget is not held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="ten million postings: takes an hour")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names()))
    asked = parser.parse_args()
    unknown = sorted(set(asked.names) - set(names()))
    if unknown:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(names())}")
    is_held = True
    for name in asked.names or names():
        sizes = FULL.get(name, {}) if asked.full else {}
        for measured in import_module(f"benchmarks.bench_{name}").run(**sizes):
            print(measured.line(), flush=True)
            is_held = is_held and measured.held
    return 0 if is_held else 1


if __name__ == "__main__":
    sys.exit(main())
