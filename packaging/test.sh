#!/bin/sh
# Builds Randnotiz with warnings as errors and runs every test. Usage: sh packaging/test.sh
# Or lets libFuzzer at what reads foreign bytes, a minute each: sh packaging/test.sh fuzz [TARGET…]
# RANDNOTIZ_FUZZ_SECONDS=N makes it N seconds each. What was found lies in build/fuzz/finds.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

# fuzz NAME: fresh inputs are kept in build/fuzz/corpus, so that the next run goes on where this one ended.
fuzz() {
    seeds=tests/data/fuzz/$1
    corpus=build/fuzz/corpus/$1
    dictionary=
    case $1 in
        page | statements) dictionary=-dict=tests/data/fuzz/html.dict ;;
        search) dictionary=-dict=tests/data/fuzz/search.dict ;;
        markdown | frontmatter) dictionary=-dict=tests/data/fuzz/markdown.dict ;;
    esac
    mkdir -p "$corpus" build/fuzz/finds
    echo "Randnotiz: fuzzing $1 for ${RANDNOTIZ_FUZZ_SECONDS:-60} s"
    # The sanitizer keeps freed memory for a while; 512 MB are to be the reader's, not its.
    # shellcheck disable=SC2086 # nothing where there is no dictionary
    ASAN_OPTIONS="quarantine_size_mb=16:${ASAN_OPTIONS:-}" UBSAN_OPTIONS="print_stacktrace=1:${UBSAN_OPTIONS:-}" \
        "build/fuzz/bin/fuzz_$1" "$corpus" "$seeds" $dictionary \
        -max_total_time="${RANDNOTIZ_FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=512 -max_len=16384 \
        -artifact_prefix="build/fuzz/finds/$1-" -print_final_stats=1 -verbosity=0
}

cd -- "$root"
if [ "${1:-}" = fuzz ]; then
    shift
    # shellcheck disable=SC2086 # one word a package
    require_packages $build_packages $fuzz_packages
    cmake --preset fuzz
    cmake --build --preset fuzz
    failed=
    for target in ${*:-page statements jsonld markdown frontmatter plaintext decoding search}; do
        fuzz "$target" || failed="$failed $target"
    done
    if [ -n "$failed" ]; then
        echo "Randnotiz: the fuzzers found something:$failed (see build/fuzz/finds)" >&2
        exit 1
    fi
    exit 0
fi

# shellcheck disable=SC2086 # one word a package
require_packages $build_packages $test_packages

cmake --preset dev
cmake --build --preset dev
ctest --preset dev --parallel "$(nproc)"
