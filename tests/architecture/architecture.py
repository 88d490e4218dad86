#!/usr/bin/env python3
"""Names every line that breaks the house rules of CONTRIBUTING.md: who may include and link whom.

Usage: architecture.py ROOT [QT_HEADERS]
ROOT is the source tree; QT_HEADERS the folder that holds QtCore, QtGui, …, by which a header such as
<QWidget> is traced to its module. Exit 0 when nothing is wrong, 1 with a line for every violation.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

TOP_LEVEL = {
    "CMakeLists.txt", "app", "models", "views", "resources", "tests", "packaging",
    "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "CMakePresets.json",
    ".clang-format", ".clang-tidy", ".editorconfig", ".gitignore", ".ci",
}
# Beside them only what git, builds and editors leave there, none of it committed (see .gitignore).
UNTRACKED = {".git", "build", ".cache", "CMakeUserPresets.json"}


@dataclass(frozen=True)
class Layer:
    """A folder (or the beginning of a file's name), and what the files in it may use besides themselves and
    the standard library."""

    folder: str
    layers: frozenset = frozenset()
    qt: frozenset = frozenset({"Core"})
    libraries: frozenset = frozenset()


def layer(folder, layers="", qt="Core", libraries=""):
    return Layer(folder, frozenset(layers.split()), frozenset(qt.split()), frozenset(libraries.split()))


# The arrows. The first folder that a file lies in decides, so the more special ones come first.
LAYERS = [
    layer("models/domain/"),
    layer("models/text/", "domain", libraries="icu dtl stemmer"),
    layer("models/storage/", "domain text", "Core Sql", "sqlite"),
    layer("models/exchange/", "domain text", libraries="md4c yaml-cpp gumbo cld2 mustache"),
    layer("models/fetch/", "domain", "Core Network"),
    layer("models/ipc/", "domain", "Core Network"),
    layer("models/print/", "domain", "Core Concurrent Gui"),
    layer("models/library/", "domain text storage exchange", "Core Concurrent"),
    layer("models/session/", "domain text library", "Core Concurrent Gui"),
    layer("views/", "domain print library session", "Core Gui Widgets PrintSupport Svg SvgWidgets"),
    # These speak with other processes and with the web: linked by the desktop program, a helper executable and a
    # plugin. None is linked by the console program itself.
    layer("app/cli/commandserver.", "domain text storage exchange ipc library cli"),
    layer("app/cli/handover.", "domain ipc cli"),
    layer("app/cli/fetchplugin.", "domain fetch cli"),
    layer("app/cli/printhelper.", "domain print cli", "Core Gui"),
    layer("app/cli/", "domain text storage exchange library", "Core Concurrent"),
    layer("app/", "domain text storage exchange fetch ipc print library session views cli",
          "Core Concurrent Gui Widgets Network DBus"),
]

# Headers of the libraries that are wrapped in one layer, by how their include begins.
FOREIGN = {
    "unicode/": "icu",
    "sqlite3": "sqlite",
    "md4c": "md4c",
    "yaml-cpp/": "yaml-cpp",
    "gumbo": "gumbo",
    "cld2/": "cld2",
    "dtl/": "dtl",
    "kainjow/": "mustache",
    "libstemmer": "stemmer",
}

SOURCE_SUFFIXES = {".h", ".cpp"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LINKED = re.compile(r"\b(Qt6|Randnotiz)::(\w+)")
SQL = re.compile(
    r'"\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|'
    r"CREATE\s+(TABLE|INDEX|VIEW|TRIGGER|VIRTUAL)\s|DROP\s+TABLE\s|PRAGMA\s|BEGIN\s+IMMEDIATE)")
# Opening the live database with one of these and closing it drops SQLite's locks for the whole process.
FILE_OPENERS = re.compile(
    r"\b(QFile|QSaveFile|std::[io]?fstream|fopen)\b(?!Info)(?!::)[^;]*[lL]ibrary(Path\b|File\b|(\.|->)path\(\))")
MAIN_LINES = 60


class Checker:
    def __init__(self, root, qt_headers=None):
        self.root = Path(root)
        self.modules = qt_modules(qt_headers)
        self.violations = []

    def report(self, path, line, what):
        name = Path(path).relative_to(self.root)
        self.violations.append(f"{name}:{line}: {what}" if line else f"{name}: {what}")

    def run(self):
        self.check_top_level()
        for folder in ("models", "views", "app"):
            for path in sorted((self.root / folder).rglob("*")):
                if path.suffix in SOURCE_SUFFIXES:
                    self.check_source(path)
                elif path.name == "CMakeLists.txt":
                    self.check_links(path)
        self.check_main()
        return self.violations

    def check_top_level(self):
        for entry in sorted(self.root.iterdir()):
            if entry.name not in TOP_LEVEL | UNTRACKED:
                self.report(entry, 0, "does not belong at the top level")

    def layer_of(self, path):
        name = path.relative_to(self.root).as_posix()
        return next((one for one in LAYERS if name.startswith(one.folder)), None)

    def check_source(self, path):
        here = self.layer_of(path)
        if here is None:
            self.report(path, 0, "lies in no layer that tests/architecture knows")
            return
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            include = INCLUDE.match(line)
            if include and include[1] == '"':
                self.check_own_include(path, number, here, include[2])
            elif include:
                self.check_foreign_include(path, number, here, include[2])
            elif not line.lstrip().startswith(("//", "///")):
                self.check_code(path, number, here, line)
        if path.suffix == ".h":
            self.check_guard(path, lines)

    def check_own_include(self, path, number, here, name):
        if (path.parent / name).exists() or name.startswith("moc_") or name.endswith(".moc"):
            if ".." in Path(name).parts:
                self.report(path, number, f'"{name}" climbs out of its folder')
            return
        there = self.home_of(path, name)
        if there is None:
            self.report(path, number, f'"{name}" is no file of models, views or app')
        elif there not in allowed_homes(here):
            self.report(path, number, f"{here.folder.rstrip('/.')} must not include {there} (\"{name}\")")

    def home_of(self, path, name):
        """The layer that `name` belongs to, seen from `path`: one of its own tree comes first."""
        first = name.split("/", 1)[0]
        tree = path.relative_to(self.root).parts[0]
        for base in dict.fromkeys((tree, "models", "views", "app")):
            if (self.root / base / name).exists():
                return {"models": first, "views": "views", "app": "cli" if first == "cli" else "app"}[base]
        return None

    def check_foreign_include(self, path, number, here, name):
        for beginning, library in FOREIGN.items():
            if name.startswith(beginning) and library not in here.libraries:
                self.report(path, number, f"{here.folder.rstrip('/.')} must not include {library} (<{name}>)")
        for module in self.modules_of(name):
            if module not in here.qt:
                self.report(path, number, f"{here.folder.rstrip('/.')} must not include Qt{module} (<{name}>)")

    def modules_of(self, name):
        first, _, rest = name.partition("/")
        if rest and first.startswith("Qt"):
            return {first[2:]}
        return self.modules.get(name, set())

    def check_code(self, path, number, here, line):
        if here.folder != "models/storage/" and SQL.search(line):
            self.report(path, number, "SQL belongs into models/storage")
        if FILE_OPENERS.search(line):
            self.report(path, number, "the live library must only be opened by SQLite")

    def check_guard(self, path, lines):
        code = (line for line in lines if line.strip() and not line.startswith("//"))
        if next(code, "") != "#pragma once":
            self.report(path, 1, "a header begins with #pragma once")

    def check_links(self, path):
        here = self.layer_of(path)
        if here is None or here.folder.startswith("app"):
            return  # executables of several kinds side by side; console_links.py looks at the one that must be lean
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for family, name in LINKED.findall(line.split("#", 1)[0]):
                if family == "Qt6" and name not in here.qt:
                    self.report(path, number, f"{here.folder.rstrip('/.')} must not link Qt6::{name}")
                elif family == "Randnotiz" and name != "flags" and name not in allowed_homes(here):
                    self.report(path, number, f"{here.folder.rstrip('/.')} must not link Randnotiz::{name}")

    def check_main(self):
        for path in sorted((self.root / "app").rglob("main.cpp")):
            count = len(path.read_text(encoding="utf-8").splitlines())
            if count >= MAIN_LINES:
                self.report(path, count, f"a main.cpp composes, in fewer than {MAIN_LINES} lines")


def allowed_homes(here):
    own = here.folder.rstrip("/").rsplit("/", 1)[-1]
    return here.layers | {own}


def qt_modules(folder):
    """Which modules have a header of that name: {"QWidget": {"Widgets"}, …}."""
    modules = {}
    if folder is None:
        return modules
    for module in sorted(Path(folder).glob("Qt[A-Z]*")):
        for header in module.iterdir():
            modules.setdefault(header.name, set()).add(module.name[2:])
    return modules


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    checker = Checker(*sys.argv[1:])
    violations = checker.run()
    for violation in violations:
        print(violation)
    print(f"{len(violations)} violation(s)" if violations else "The arrows hold.")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
