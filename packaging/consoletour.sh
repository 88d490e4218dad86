# shellcheck shell=sh
# Sourced by run.sh: the job of the desktop program, done by the console program. POSIX sh.

# What is marked in the samples, one passage a line: file|colour|tag|note|quote, \n between paragraphs.
tour_passages() {
    cat <<'PASSAGES'
nachtzug-nach-hohenwiek.txt|2|figures/forecast|How this figure was made stands in “The sleeper comes back”.|Die Antwort, 61.000 im Jahr, überraschte selbst das Amt.
nachtzug-nach-hohenwiek.txt|3|style|The shortest speech in the paper.|„Guten Morgen“, sagte sie, „und entschuldigen Sie den Wind.“\nDass hier noch einmal ein Schlafwagen hält, galt lange als Träumerei.
the-sleeper-comes-back.txt|2|figures/forecast|92,000 from the model, 61,000 after the rule of thumb.|The forecast of 92,000 passengers a year
lamplighters-ledger.md|1|claim|Holds for more than lamps.|wherever light grew cheaper, the town bought more of it
was-die-uhr-verschweigt.md|4|claim|314 nights, one person.|Ob ich nachts wach war, errät sie ungefähr so gut wie eine Münze.
ein-moor-laeuft-voll.html|5|quote||Das Wasser liest keine Pläne. Es liest das Gelände, und zwar jede Zeile.
PASSAGES
}

# console PROGRAM-ARGUMENT…: the console program, on the library that run.sh was given.
console() {
    "$tour_program" ${tour_library:+--library "$tour_library"} "$@"
}

# field NAME JSON: the first string of that name.
field() {
    printf '%s\n' "$2" | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1
}

# Imports one sample and marks it, unless that was done before.
tour_of_sample() {
    answer=$(console import --json "$1")
    article=$(field id "$answer")
    echo "$(basename -- "$1"): $(field status "$answer")"
    if [ "$(field status "$answer")" != imported ]; then
        return 0
    fi
    console tag add "$article" sample >/dev/null
    tour_passages | while IFS='|' read -r file colour tag note quote; do
        if [ "$file" = "$(basename -- "$1")" ]; then
            console highlight "$article" --quote "$(printf '%b' "$quote")" --color "$colour" --tag "$tag" \
                --note "$note" >/dev/null
        fi
    done
}

# console_tour PROGRAM SAMPLES [--library FILE] [FILE|FOLDER…]: imports, marks the samples, exports, and says
# where everything lies. What the reader named is imported and exported, and left unmarked: it is theirs.
console_tour() {
    tour_program=$1
    tour_samples=$2
    shift 2
    tour_library=
    if [ "${1:-}" = --library ]; then
        tour_library=$2
        shift 2
    fi
    tour_data=${XDG_DATA_HOME:-$HOME/.local/share}/randnotiz
    tour_status=0

    if [ $# -gt 0 ]; then
        console import "$@" || tour_status=$?
    else
        for sample in "$tour_samples"/*; do
            tour_of_sample "$sample"
        done
    fi
    printf '\nIn the library:\n'
    console list
    printf '\nMarked:\n'
    console annotations || test $? -eq 1 # 1: nothing is marked yet
    printf '\nExported:\n'
    console export --to "$tour_data/notes" --all
    echo
    echo "Your library: ${tour_library:-$tour_data/library.randnotiz}"
    echo "Your notes as Markdown: $tour_data/notes"
    echo "To mark a passage: \"$tour_program\" highlight ID --quote 'word for word' --note 'what you think of it'"
    return "$tour_status"
}
