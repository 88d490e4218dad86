#!/usr/bin/env python3
"""That translations.py sees what it is there for."""

import sys
import tempfile
import unittest
from pathlib import Path

from translations import complaints, updated, wrapped

LUPDATE = sys.argv.pop()
ROOT = Path(__file__).resolve().parents[2]


def language_file(folder, message):
    path = Path(folder) / "x.ts"
    path.write_text(f"<TS><context><name>C</name>{message}</context></TS>", encoding="utf-8")
    return path


class TranslationsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def found(self, source, translation, attributes="", numerus=""):
        message = (f"<message {numerus}><source>{source}</source>"
                   f"<translation {attributes}>{translation}</translation></message>")
        return complaints(language_file(self.folder, message))

    def test_a_finished_text_is_fine(self):
        self.assertEqual(self.found("Import %1 &amp;files…", "%1 &amp;Dateien importieren …"), [])

    def test_flaws_are_named(self):
        for source, translation, attributes in (
            ("New", "", ""),
            ("New", "Neu", 'type="unfinished"'),
            ("Gone", "Weg", 'type="vanished"'),
            ("%1 of %2", "%1 von", ""),
            ("&amp;Open", "Öffnen", ""),
            ("Open…", "Öffnen", ""),
            ("by ", "von", ""),
        ):
            with self.subTest(source=source, translation=translation):
                self.assertEqual(len(self.found(source, translation, attributes)), 1)

    def test_a_plural_needs_both_forms(self):
        one = "<numerusform>%n Artikel</numerusform>"
        self.assertEqual(len(self.found("%n article(s)", one, numerus='numerus="yes"')), 1)
        self.assertEqual(self.found("%n article(s)", one + one, numerus='numerus="yes"'), [])

    def test_a_new_text_in_the_sources_is_seen(self):
        root = self.folder / "tree"
        for name in ("app", "models", "views", "resources/i18n"):
            (root / name).mkdir(parents=True)
        (root / "views/window.cpp").write_text('#include <QObject>\nstruct W : QObject { Q_OBJECT\n'
                                               'QString title() { return tr("Brand new"); } };\n', encoding="utf-8")
        script = root / "resources/i18n/update.sh"
        script.write_bytes((ROOT / "resources/i18n/update.sh").read_bytes())
        script.chmod(0o755)
        target = self.folder / "out"
        target.mkdir()
        self.assertEqual(updated(root, LUPDATE, target), [])
        self.assertEqual(complaints(target / "randnotiz_de.ts"), ['W: "Brand new": has no finished translation'])

    def test_a_macro_that_hides_texts_is_seen(self):
        (self.folder / "views").mkdir()
        source = self.folder / "views/menus.cpp"
        source.write_text('#define TEXT(text) QT_TRANSLATE_NOOP("Menus", text)\n', encoding="utf-8")
        self.assertEqual(len(list(wrapped(self.folder))), 1)
        source.write_text("#define ROWS 3 // str(3)\n", encoding="utf-8")
        self.assertEqual(list(wrapped(self.folder)), [])


if __name__ == "__main__":
    unittest.main()
