#!/bin/sh
# Takes pictures of the program's main states under Xvfb. Usage: sh packaging/screenshots.sh [FOLDER]
# Without FOLDER they lie in build/dev/screens.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

# shellcheck disable=SC2086 # one word a package
require_packages $build_packages $test_packages
(cd -- "$root" && cmake --preset dev && cmake --build --preset dev --target randnotiz randnotiz-cli)
exec python3 -B "$root/tests/endtoend/screenshots.py" "$root/build/dev/bin" "${1:-$root/build/dev/screens}"
