"""A display that nobody looks at, and the program on it, driven as a person would.

Needs Xvfb, xdotool and ImageMagick. Everything runs in a home of its own, so no library of the person who
runs the tests is touched.
"""

import json
import os
import subprocess
import time
from pathlib import Path

PATIENCE = 60  # seconds until something that should happen is taken for never happening


class Never(Exception):
    """What was waited for did not happen."""


def wait_until(what, condition):
    """Returns the first true value of condition(); raises Never, with `what`, when there is none in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.1)
    raise Never(what)


class VirtualDisplay:
    def __init__(self, home, size="1400x900"):
        self.home = Path(home)
        self.size = size

    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Never("Xvfb did not start")
        runtime = self.home / "runtime"
        runtime.mkdir(parents=True, exist_ok=True)
        runtime.chmod(0o700)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_RUNTIME_DIR": str(runtime),
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            **{name: os.environ[name] for name in ("ASAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ},
        }
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def run(self, *command, check=True, **more):
        return subprocess.run([str(part) for part in command], env={**self.environment, **more}, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=check, timeout=PATIENCE)

    def start(self, *command, **more):
        return subprocess.Popen([str(part) for part in command], env={**self.environment, **more})

    def window_of(self, process):
        """The number of the process's visible window, once it has one."""
        def look():
            if process.poll() is not None:
                raise Never(f"a window: the program ended with {process.returncode}")
            found = self.run("xdotool", "search", "--onlyvisible", "--pid", str(process.pid), check=False)
            return found.stdout.split()
        return wait_until("a visible window", look)[0]

    def title_of(self, window):
        return self.run("xdotool", "getwindowname", window).stdout.strip()

    def keys(self, window, *keys):
        # There is no window manager here that would give a window the focus.
        self.run("xdotool", "windowfocus", "--sync", window)
        self.run("xdotool", "key", *keys)

    def picture(self, path):
        self.run("import", "-window", "root", path)
        return Path(path)


def identify(picture, what):
    run = subprocess.run(["identify", "-format", what, str(picture)], text=True, check=True, stdout=subprocess.PIPE)
    return run.stdout


def colours_in(picture):
    """How many different colours a picture has: an empty window has a handful, text and icons have many."""
    return int(identify(picture, "%k"))


def same_picture(one, other):
    """Whether the pixels are the same; the files also hold the time they were made at."""
    return identify(one, "%#") == identify(other, "%#")


class Console:
    """The console program on one library; every answer is parsed JSON."""

    def __init__(self, display, program, library):
        self.display = display
        self.program = program
        self.library = library

    def __call__(self, *arguments):
        run = self.display.run(self.program, "--library", self.library, *arguments, "--json", check=False)
        if run.returncode not in (0, 1):
            raise Never(f"{arguments[0]} ended with {run.returncode}: {run.stderr.strip()}")
        return json.loads(run.stdout)
