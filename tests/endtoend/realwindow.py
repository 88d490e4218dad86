#!/usr/bin/env python3
"""The desktop program in a real window under Xvfb: it imports, shows what the console program adds, and quits;
and when its session ends while somebody types, what was typed is kept.

Usage: realwindow.py RANDNOTIZ RANDNOTIZ-CLI SAMPLE QUOTE
"""

import signal
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from virtualdisplay import Console, VirtualDisplay, colours_in, same_picture, wait_until  # noqa: E402

NOT_BLANK = 100  # colours; an empty root window has 1, an empty frame fewer than 20


def end_while_typing(display, console, program, article, annotation):
    running = display.start(program, "--library", console.library, f"randnotiz://annotation/{annotation['id']}")
    try:
        window = display.window_of(running)
        wait_until("the article", lambda: article["title"] in display.title_of(window))
        # Until the window takes keys, nothing of what is typed stands in it.
        home = display.home
        display.picture(home / "before.png")

        def note_is_open():
            display.keys(window, "n")
            return not same_picture(home / "before.png", display.picture(home / "note.png"))

        wait_until("the line for the note", note_is_open)
        display.run("xdotool", "type", "typed at the last moment")
        wait_until("the typed words", lambda: not same_picture(home / "note.png", display.picture(home / "typed.png")))
        running.send_signal(signal.SIGTERM)
        wait_until("the end of the program", lambda: running.poll() is not None)
        assert running.returncode == 0, f"the program ended with {running.returncode}"
    finally:
        if running.poll() is None:
            running.kill()
        running.wait()
    note = console("annotations", article["id"])[0]["note"]
    assert "typed at the last moment" in note, f"the note is: {note!r}"


def main():
    program, console_program, sample, quote = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home, VirtualDisplay(home) as display:
        library = Path(home) / "real.randnotiz"
        console = Console(display, console_program, library)
        assert colours_in(display.picture(f"{home}/root.png")) == 1, "something else is on the display"

        running = display.start(program, "--library", library, sample)
        try:
            window = display.window_of(running)
            article = wait_until("the imported article", lambda: library.exists() and console("list"))[0]
            wait_until("a window that shows something",
                       lambda: colours_in(display.picture(f"{home}/shown.png")) > NOT_BLANK)

            annotation = console("highlight", article["id"], "--quote", quote, "--color", "2")
            second = display.run(program, "--library", library, f"randnotiz://annotation/{annotation['id']}")
            assert second.returncode == 0, second.stderr
            wait_until("the article in the first window", lambda: article["title"] in display.title_of(window))
            wait_until("a picture of the article",
                       lambda: not same_picture(f"{home}/shown.png", display.picture(f"{home}/article.png")))

            display.keys(window, "ctrl+q")
            wait_until("the end of the program", lambda: running.poll() is not None)
            assert running.returncode == 0, f"the program ended with {running.returncode}"
        finally:
            if running.poll() is None:
                running.kill()
            running.wait()

        assert [one["id"] for one in console("annotations", article["id"])] == [annotation["id"]]
        assert console("check")["ok"]

        end_while_typing(display, console, program, article, annotation)
    print("A real window imported, showed, and closed.")


if __name__ == "__main__":
    main()
