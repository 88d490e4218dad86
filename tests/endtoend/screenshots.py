#!/usr/bin/env python3
"""Pictures of the program's main states, from the program itself under Xvfb.

Usage: screenshots.py PROGRAMS FOLDER
PROGRAMS is the folder that holds randnotiz and randnotiz-cli; the pictures are written into FOLDER.
"""

import contextlib
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from virtualdisplay import Console, VirtualDisplay, colours_in, same_picture, wait_until  # noqa: E402

SAMPLES = Path(__file__).resolve().parents[2] / "resources/samples"
SIZE = (1360, 860)
SHOWN = 100  # colours of a window that has painted its text

# file, quote, colour, tag, note: what a reader of the samples might mark.
MARKS = [
    ("lamplighters-ledger.md", "no one had ever put two of the volumes side by side", "3", "method",
     "The whole essay in one clause."),
    ("lamplighters-ledger.md", "Light became almost eight hundred times cheaper.", "2", "figures",
     "31.0 minutes against 0.04: **775 times**. “Almost” is fair."),
    ("lamplighters-ledger.md", "wherever light grew cheaper, the town bought more of it", "1", "claim",
     "Holds for more than lamps. Compare Jevons on coal."),
    ("lamplighters-ledger.md", "the town bought more of it, and it bought nearly as much more as it saved", "4",
     "question", "Where is the bill of 1946?"),
    ("lamplighters-ledger.md", "Fewer than half could say.", "5", "quote", ""),
    ("nachtzug-nach-hohenwiek.txt", "Die Antwort, 61.000 im Jahr, überraschte selbst das Amt.", "2",
     "figures/forecast", "92.000 nach dem Modell, siehe “The sleeper comes back”."),
    ("the-sleeper-comes-back.txt", "The forecast of 92,000 passengers a year", "2", "figures/forecast", ""),
    ("ein-moor-laeuft-voll.html", "Das Wasser liest keine Pläne. Es liest das Gelände, und zwar jede Zeile.", "5",
     "quote", ""),
]
TAGS = {"lamplighters-ledger.md": ["light", "history/cities"], "nachtzug-nach-hohenwiek.txt": ["transport/rail"],
        "the-sleeper-comes-back.txt": ["transport/rail"], "ein-moor-laeuft-voll.html": ["nature"]}


class Studio:
    def __init__(self, display, programs, folder):
        self.display = display
        self.programs = programs
        self.folder = folder

    def console(self, library):
        return Console(self.display, self.programs / "randnotiz-cli", library)

    @contextlib.contextmanager
    def window(self, library, *arguments, language="en", theme="light"):
        """The program with a clean configuration, as large as the picture; ended when the block ends."""
        settings = self.display.home / "config/randnotiz/randnotiz.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[General]\nlanguage={language}\ntheme={theme}\n", encoding="utf-8")
        running = self.display.start(self.programs / "randnotiz", "--library", library, *arguments)
        try:
            window = self.display.window_of(running)
            self.display.run("xdotool", "windowmove", "--sync", window, "0", "0", check=False)
            self.display.run("xdotool", "windowsize", window, *map(str, SIZE))
            yield window
            self.display.keys(window, "ctrl+q")
            wait_until("the end of the program", lambda: running.poll() is not None)
        finally:
            if running.poll() is None:
                running.kill()
            running.wait()

    def shoot(self, name):
        """Takes the picture once two in a row are the same, so that nothing is half painted."""
        target = self.folder / f"{name}.png"
        earlier = self.folder / f".{name}.png"

        def still():
            self.display.picture(earlier)
            self.display.picture(target)
            return colours_in(target) > SHOWN and same_picture(earlier, target)
        try:
            wait_until(f"a still picture: {name}", still)
        finally:
            earlier.unlink(missing_ok=True)
        print(target)

    def shoot_now(self, name):
        print(self.display.picture(self.folder / f"{name}.png"))


def fill(console):
    """Imports and marks the samples; returns the annotation that the pictures are taken at."""
    ids = {}
    for path in sorted(SAMPLES.iterdir()):
        ids[path.name] = console("import", path)[0]["id"]
    for name, tags in TAGS.items():
        console("tag", "add", ids[name], *tags)
    made = []
    for name, quote, colour, tag, note in MARKS:
        more = ["--note", note] if note else []
        made.append(console("highlight", ids[name], "--quote", quote, "--color", colour, "--tag", tag, *more))
    return made[2]["id"]


def many_files(folder, count):
    folder.mkdir()
    for number in range(count):
        text = f"Protocol of session {number}\n\n" + f"Item {number} was read out and adopted. " * 60
        (folder / f"session-{number:05}.txt").write_text(text, encoding="utf-8")
    (folder / "recording.txt").write_bytes(bytes(range(256)) * 64)
    return folder


def take(studio, home):
    with studio.window(home / "new.randnotiz"):
        studio.shoot("empty")

    library = home / "reading.randnotiz"
    link = f"randnotiz://annotation/{fill(studio.console(library))}"
    with studio.window(library):
        studio.shoot("list")
    with studio.window(library, link):
        studio.shoot("reading")
    with studio.window(library, link, theme="dark"):
        studio.shoot("dark")
    with studio.window(library, link, language="de"):
        studio.shoot("german")

    large = home / "large.randnotiz"
    console = studio.console(large)
    with studio.window(large, many_files(home / "sessions", 6000)):
        wait_until("some imported articles", lambda: large.exists() and len(console("list")) > 300)
        studio.shoot_now("import")
        wait_until("all of them", lambda: len(console("list")) == 6000)
        studio.shoot("report")


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    programs, folder = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        with VirtualDisplay(home, f"{SIZE[0]}x{SIZE[1]}") as display:
            take(Studio(display, programs.resolve(), folder.resolve()), Path(home))
    return 0


if __name__ == "__main__":
    sys.exit(main())
