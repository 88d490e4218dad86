# shellcheck shell=sh disable=SC2034 # the lists are for those who source this
# Sourced by run.sh and test.sh: makes sure that the Debian or Ubuntu packages are there that Randnotiz is
# built from. POSIX sh. Says what it is going to install, and does not touch the network when nothing is missing.
#
# Every package is named, also those that others only recommend, because a system that was used for
# something else hides what a fresh one lacks.

# To configure, compile and run the program.
build_packages='
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-base-dev-tools qt6-svg-dev libgl-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libicu-dev libsqlite3-dev libmd4c-dev libmd4c-html0-dev libyaml-cpp-dev libgumbo-dev libcld2-dev libdtl-dev
    libkainjow-mustache-dev libstemmer-dev
    libqt6sql6-sqlite libqt6svg6 qt6-image-formats-plugins qt6-qpa-plugins qt6-translations-l10n
    fonts-dejavu-core fonts-noto-color-emoji'

# Besides, to run the tests: a virtual display with a person's hands and eyes, a second opinion on YAML, random
# ways through the program, and a reader of PDF.
test_packages='xvfb xauth xdotool imagemagick python3 python3-yaml librapidcheck-dev poppler-utils'

# Besides, to fuzz: clang, its runtimes, and what names the lines in a sanitizer's report.
fuzz_packages='clang libclang-rt-dev llvm'

# The same for people, where there is no apt.
needed_elsewhere='
    a C++20 compiler (GCC 12, Clang 15 or newer), CMake 3.25, Ninja; ccache if you like
    Qt 6.4 or newer: Core, Gui, Widgets, PrintSupport, Sql with its SQLite driver, Concurrent, Network, Svg, Test, LinguistTools
    ICU 72, SQLite 3.40 (the one that the Qt driver uses), md4c with md4c-html, yaml-cpp, gumbo, CLD2, dtl, Mustache (kainjow),
    libstemmer
    for the tests also: Xvfb, xauth, xdotool, ImageMagick, Python 3 with PyYAML, rapidcheck, pdftotext (poppler)
    for fuzzing: Clang with compiler-rt'

# missing_packages NAME…: prints those that are not installed, parted by spaces.
missing_packages() {
    for package in "$@"; do
        case $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true) in
            installed*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

# as_root COMMAND…: through sudo only where that is needed.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

# require_packages NAME…: installs what is missing, or says what to do and ends the script.
require_packages() {
    if [ "${RANDNOTIZ_SKIP_SETUP:-}" = 1 ]; then
        return 0
    fi
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        {
            echo 'Randnotiz: this system has no apt, so nothing was installed. What is needed:'
            echo "$needed_elsewhere"
            echo
            echo 'When all of it is there, start again with RANDNOTIZ_SKIP_SETUP=1 in the environment.'
        } >&2
        exit 1
    fi

    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        return 0
    fi
    echo "Randnotiz: these packages are needed and missing: $missing"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        {
            echo 'Randnotiz: you are not root and there is no sudo. As root, please run'
            echo "    apt-get update && apt-get install --no-install-recommends $missing"
            echo 'and start again.'
        } >&2
        exit 1
    fi
    echo 'Randnotiz: installing them with apt-get.'
    # An update can fail for some source that has nothing to do with us; the installation tells.
    as_root apt-get update -q || echo 'Randnotiz: not every package list could be updated, trying all the same.' >&2
    # shellcheck disable=SC2086 # one word a package
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; then
        echo "Randnotiz: these packages could not be installed: $missing" >&2
        echo 'Randnotiz: it needs Debian 12, Ubuntu 24.04 or newer.' >&2
        exit 1
    fi
}
