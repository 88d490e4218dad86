#!/bin/sh
# Writes every text of the program that is to be translated into the .ts files of a folder.
# Usage: update.sh LUPDATE FOLDER
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
lupdate=$1
folder=$2

# Without line numbers, which would change the files with every edit of a source.
set -- -silent -locations none -no-obsolete -no-ui-lines -source-language en "$root/app" "$root/models" "$root/views"
"$lupdate" "$@" -target-language de -ts "$folder/randnotiz_de.ts"
"$lupdate" "$@" -pluralonly -target-language en -ts "$folder/randnotiz_en.ts"
