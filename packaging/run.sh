#!/bin/sh
# Builds Randnotiz and starts it. Usage: sh packaging/run.sh [FILE|FOLDER…]
# What is named is imported. Where there is no display, the console program does the same job.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
# shellcheck source=packaging/consoletour.sh
. "$root/packaging/consoletour.sh"

case ${1:-} in
    -h | --help)
        sed -n '2,3s/^# //p' "$0"
        exit 0
        ;;
esac

# A Wayland desktop without X needs Qt's plugin for it.
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    build_packages="$build_packages qt6-wayland"
fi
# shellcheck disable=SC2086 # one word a package
require_packages $build_packages

# The working directory stays the caller's, since the names that were given are meant from there.
(cd -- "$root" && cmake --preset release && cmake --build --preset release)

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$root/build/release/bin/randnotiz" "$@"
fi
echo
echo 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the console program does the job.'
console_tour "$root/build/release/bin/randnotiz-cli" "$root/resources/samples" "$@"
