#!/usr/bin/env python3
"""Fails when the console program is linked with a Qt library that doubles the time of its start.

Usage: console_links.py PROGRAM
Core and Sql start in 5 ms, Gui takes 10, Network 15; so what needs those goes into a helper of its own.
"""

import re
import subprocess
import sys

ALLOWED = {"Core", "Sql", "Concurrent"}


def main():
    listing = subprocess.run(["readelf", "--dynamic", "--wide", sys.argv[1]], check=True, text=True,
                             stdout=subprocess.PIPE).stdout
    modules = set(re.findall(r"\(NEEDED\).*\[libQt6(\w+)\.so", listing))
    if "Core" not in modules:
        print(f"{sys.argv[1]} is no program that uses Qt, so this test would prove nothing.")
        return 1
    for module in sorted(modules - ALLOWED):
        print(f"{sys.argv[1]} is linked with Qt6{module}")
    return 1 if modules - ALLOWED else 0


if __name__ == "__main__":
    sys.exit(main())
