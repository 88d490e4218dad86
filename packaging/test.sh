#!/bin/sh
# Builds Randnotiz with warnings as errors and runs every test. Usage: sh packaging/test.sh
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

# shellcheck disable=SC2086 # one word a package
require_packages $build_packages $test_packages

cd -- "$root"
cmake --preset dev
cmake --build --preset dev
ctest --preset dev --parallel "$(nproc)"
