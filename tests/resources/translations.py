#!/usr/bin/env python3
"""Names every text of the program that German readers would not see in good German.

Usage: translations.py ROOT LUPDATE
Runs lupdate over the sources into a copy of resources/i18n, so that texts which nobody has entered yet count
too. Exit 0 when the translations are complete, 1 with a line for every text that is not.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACEHOLDER = re.compile(r"%(?:L?\d+|L?n)")
ACCELERATOR = re.compile(r"&(?!&)(?=\S)")
ENTITY = re.compile(r"&\w+;")
# What a text ends with tells what it is: a question, a label before a field, an act that asks for more.
ENDINGS = "…:?!."
# lupdate looks at one file at a time and says this of a nested struct that is defined in another one.
HARMLESS = "Ignoring definition of undeclared qualified class"

# lupdate reads the sources as they stand, without the preprocessor.
WRAPPED = re.compile(r"^[ \t]*#[ \t]*define\b.*\b(?:tr|translate|QT_TR\w*NOOP\w*)[ \t]*\(", re.MULTILINE)


def wrapped(root):
    """Macros that hide texts from lupdate, which does not expand them."""
    for folder in ("app", "models", "views"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp") and (found := WRAPPED.search(path.read_text(encoding="utf-8"))):
                yield f"{path.relative_to(root)}: lupdate cannot look into: {found[0].strip()}…"


def complaints(language_file):
    """Every flaw of one .ts file, as "context: source: what is wrong"."""
    found = []
    for context in ElementTree.parse(language_file).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source")
            for what in flaws(message, source):
                found.append(f"{name}: \"{source}\": {what}")
    return found


def flaws(message, source):
    translation = message.find("translation")
    kind = translation.get("type")
    if kind in ("vanished", "obsolete"):
        return ["is no longer in the sources"]
    if kind == "unfinished":
        return ["has no finished translation"]
    if message.get("numerus") == "yes":
        texts = [form.text or "" for form in translation.iter("numerusform")]
        if len(texts) != 2 or not all(texts):
            return ["needs a singular and a plural"]
        # One may be said in words, so only the plural must have every placeholder.
        return mismatches(source, texts[1])
    text = translation.text or ""
    return mismatches(source, text) if text else ["is empty"]


def mismatches(source, text):
    wrong = []
    if set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(text)):
        wrong.append(f"other placeholders in \"{text}\"")
    if accelerators(source) != accelerators(text):
        wrong.append(f"other number of & accelerators in \"{text}\"")
    for ending in ENDINGS:
        if source.rstrip().endswith(ending) != text.rstrip().endswith(ending):
            wrong.append(f"ends otherwise: \"{text}\"")
            break
    if source.startswith(" ") != text.startswith(" ") or source.endswith(" ") != text.endswith(" "):
        wrong.append(f"other blanks around \"{text}\"")
    return wrong


def accelerators(text):
    return len(ACCELERATOR.findall(ENTITY.sub("", text)))


def updated(root, lupdate, folder):
    """Copies the .ts files to `folder` and updates them there; returns what lupdate complained about."""
    for path in (root / "resources/i18n").glob("*.ts"):
        shutil.copy(path, folder)
    run = subprocess.run([root / "resources/i18n/update.sh", lupdate, folder],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    lines = [line for line in run.stdout.splitlines() if line.strip() and HARMLESS not in line]
    if run.returncode != 0:
        lines.append(f"lupdate ended with {run.returncode}")
    return lines


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        # A text whose class lupdate misjudges is looked up under another name when the program runs.
        found = [f"lupdate: {line}" for line in updated(root, sys.argv[2], folder)]
        found += wrapped(root)
        for path in sorted(Path(folder).glob("*.ts")):
            found += [f"{path.name}: {what}" for what in complaints(path)]
    for what in found:
        print(what)
    print(f"{len(found)} flaw(s)" if found else "The translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
