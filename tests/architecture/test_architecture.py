#!/usr/bin/env python3
"""That architecture.py sees what it is there for: each test plants one violation in a small tree."""

import tempfile
import unittest
from pathlib import Path

from architecture import Checker


class ArchitectureTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        base = Path(folder.name)
        self.root = base / "tree"
        self.qt = base / "qt"
        for header in ("QtCore/QString", "QtWidgets/QWidget", "QtSql/QSqlQuery", "QtNetwork/QLocalSocket"):
            self.write(header, "", self.qt)
        self.write("models/domain/ids.h", "#pragma once\n#include <QString>\n")
        self.write("models/storage/writer.h", '#pragma once\n#include "domain/ids.h"\n#include <QSqlQuery>\n')
        self.write("models/library/library.h", '#pragma once\n#include "storage/writer.h"\n')
        self.write("views/library/articlelist.h", '#pragma once\n#include "library/library.h"\n#include <QWidget>\n')
        self.write("app/main.cpp", '#include "library/library.h"\nint main() {}\n')

    def write(self, name, text, base=None):
        path = (base or self.root) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def violations(self):
        return Checker(self.root, self.qt).run()

    def assert_names(self, place, *words):
        found = self.violations()
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(place), found[0])
        for word in words:
            self.assertIn(word, found[0])

    def test_a_clean_tree_has_none(self):
        self.assertEqual(self.violations(), [])

    def test_a_lower_layer_that_includes_a_higher_one(self):
        self.write("models/domain/tag.h", '#pragma once\n\n#include "storage/writer.h"\n')
        self.assert_names("models/domain/tag.h:3", "domain", "storage")

    def test_views_that_reach_past_the_library_into_storage(self):
        self.write("views/mainwindow.cpp", '#include "storage/writer.h"\n')
        self.assert_names("views/mainwindow.cpp:1", "views", "storage")

    def test_widgets_below_the_views(self):
        self.write("models/library/job.cpp", "#include <QWidget>\n")
        self.assert_names("models/library/job.cpp:1", "QtWidgets")

    def test_a_module_named_with_its_folder(self):
        self.write("views/mainwindow.cpp", "#include <QtSql/QSqlQuery>\n")
        self.assert_names("views/mainwindow.cpp:1", "QtSql")

    def test_network_in_the_library(self):
        self.write("models/library/job.cpp", "#include <QLocalSocket>\n")
        self.assert_names("models/library/job.cpp:1", "QtNetwork")

    def test_icu_outside_text(self):
        self.write("models/library/sort.cpp", "#include <unicode/coll.h>\n")
        self.assert_names("models/library/sort.cpp:1", "icu")

    def test_the_console_program_with_views(self):
        self.write("app/cli/list.cpp", '#include "library/articlelist.h"\n#include "session/x.h"\n')
        self.write("models/session/x.h", "#pragma once\n")
        found = self.violations()
        self.assertEqual(len(found), 2, found)

    def test_an_include_of_a_file_that_is_not_there(self):
        self.write("models/domain/tag.cpp", '#include "domain/gone.h"\n')
        self.assert_names("models/domain/tag.cpp:1", "gone.h")

    def test_sql_outside_storage(self):
        self.write("models/library/count.cpp", 'auto sql = u"SELECT count(*) FROM article"_s;\n')
        self.assert_names("models/library/count.cpp:1", "SQL")

    def test_sql_in_storage(self):
        self.write("models/storage/count.cpp", 'auto sql = u"SELECT count(*) FROM article"_s;\n')
        self.assertEqual(self.violations(), [])

    def test_a_sentence_that_only_begins_like_sql(self):
        self.write("views/mainwindow.cpp", 'auto text = tr("Update all articles");\nauto b = tr("Select a tag");\n')
        self.assertEqual(self.violations(), [])

    def test_a_file_opened_on_the_library(self):
        for code in ("QFile file(m_libraryPath);", "QFile file(library->path());"):
            self.write("models/library/copy.cpp", code + "\n")
            self.assert_names("models/library/copy.cpp:1", "SQLite")

    def test_a_link_against_the_arrows(self):
        self.write("models/domain/CMakeLists.txt", "randnotiz_library(domain\n    PUBLIC Qt6::Core Qt6::Gui)\n")
        self.assert_names("models/domain/CMakeLists.txt:2", "Qt6::Gui")

    def test_a_link_to_a_higher_layer(self):
        self.write("models/storage/CMakeLists.txt", "randnotiz_library(storage PUBLIC Randnotiz::library)\n")
        self.assert_names("models/storage/CMakeLists.txt:1", "Randnotiz::library")

    def test_a_folder_that_is_no_layer(self):
        self.write("models/misc/thing.h", "#pragma once\n")
        self.assert_names("models/misc/thing.h", "no layer")

    def test_something_new_at_the_top_level(self):
        self.write("scripts/x.sh", "")
        self.assert_names("scripts", "top level")

    def test_a_main_that_does_more_than_compose(self):
        self.write("app/main.cpp", "int x;\n" * 60)
        self.assert_names("app/main.cpp:60", "60")

    def test_a_header_without_guard(self):
        self.write("models/domain/tag.h", "#ifndef TAG_H\n#define TAG_H\n#endif\n")
        self.assert_names("models/domain/tag.h:1", "#pragma once")


if __name__ == "__main__":
    unittest.main()
