#include "exchange/safefilename.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestExportFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTitleBecomesAFileName_data();
    void aTitleBecomesAFileName();
    void aLongTitleIsCutBetweenGraphemes_data();
    void aLongTitleIsCutBetweenGraphemes();
    void everyNameMakesAFile();
};

void TestExportFileName::aTitleBecomesAFileName_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Künstliche Intelligenz"_s << u"Künstliche Intelligenz.md"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd.md"_s;
    QTest::newRow("drive") << u"C:\\Windows"_s << u"C--Windows.md"_s;
    QTest::newRow("question") << u"Was nun? \"Alles\" <neu> *"_s << u"Was nun Alles neu.md"_s;
    QTest::newRow("subtitle") << u"Titel: Untertitel"_s << u"Titel- Untertitel.md"_s;
    QTest::newRow("Obsidian") << u"[[a]]#b^c|d"_s << u"((a))bc-d.md"_s;
    QTest::newRow("white space") << u"a\n b\t\u00A0c"_s << u"a b c.md"_s;
    QTest::newRow("controls") << u"a\u0001b\u007Fc"_s << u"a b c.md"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s << u"a b.md"_s;
    QTest::newRow("direction") << u"a\u202Egpj.exe"_s << u"agpj.exe.md"_s;
    QTest::newRow("decomposed") << u"Ko\u0308ln"_s << u"Köln.md"_s;
    QTest::newRow("empty") << QString() << u"untitled.md"_s;
    QTest::newRow("dots") << u"..."_s << u"untitled.md"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc.md"_s;
    QTest::newRow("ends") << u" a. . "_s << u"a.md"_s;
    QTest::newRow("option") << u"--help"_s << u"help.md"_s;
    QTest::newRow("only signs") << u"?*<>"_s << u"untitled.md"_s;
    QTest::newRow("device") << u"con"_s << u"_con.md"_s;
    QTest::newRow("device with number") << u"COM1"_s << u"_COM1.md"_s;
    QTest::newRow("device with superscript") << u"lpt²"_s << u"_lpt².md"_s;
    QTest::newRow("device with ending") << u"Nul.txt"_s << u"_Nul.txt.md"_s;
    QTest::newRow("no device") << u"Console"_s << u"Console.md"_s;
    QTest::newRow("family") << u"👨‍👩‍👧"_s << u"👨‍👩‍👧.md"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u"b"_s << u"ab.md"_s;
}

void TestExportFileName::aTitleBecomesAFileName()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(safeFileName(title, u".md"_s), name);
}

void TestExportFileName::aLongTitleIsCutBetweenGraphemes_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("name");
    QTest::newRow("ASCII") << u"a"_s.repeated(300) << u".md"_s << u"a"_s.repeated(117) + u".md"_s;
    QTest::newRow("exactly") << u"a"_s.repeated(117) << u".md"_s << u"a"_s.repeated(117) + u".md"_s;
    QTest::newRow("longer suffix") << u"a"_s.repeated(300) << u" (0b0f6c1e).md"_s
                                   << u"a"_s.repeated(106) + u" (0b0f6c1e).md"_s;
    QTest::newRow("two bytes") << u"ä"_s.repeated(100) << u".md"_s << u"ä"_s.repeated(58) + u".md"_s;
    QTest::newRow("three bytes") << u"語"_s.repeated(100) << u".md"_s << u"語"_s.repeated(39) + u".md"_s;
    QTest::newRow("emoji") << u"😀"_s.repeated(100) << u".md"_s << u"😀"_s.repeated(29) + u".md"_s;
    QTest::newRow("families") << u"👨‍👩‍👧"_s.repeated(20) << u".md"_s << u"👨‍👩‍👧"_s.repeated(6) + u".md"_s;
    QTest::newRow("marks") << u"x\u0302"_s.repeated(60) << u".md"_s << u"x\u0302"_s.repeated(39) + u".md"_s;
    QTest::newRow("one endless grapheme") << u"x"_s + u"\u0302"_s.repeated(200) << u".md"_s << u"untitled.md"_s;
    QTest::newRow("space at the cut") << u"a"_s.repeated(116) + u" bc"_s << u".md"_s
                                      << u"a"_s.repeated(116) + u".md"_s;
}

void TestExportFileName::aLongTitleIsCutBetweenGraphemes()
{
    QFETCH(QString, title);
    QFETCH(QString, suffix);
    QFETCH(QString, name);
    const QString made = safeFileName(title, suffix);
    QCOMPARE(made, name);
    QVERIFY(made.toUtf8().size() <= 120);
}

void TestExportFileName::everyNameMakesAFile()
{
    const QTemporaryDir folder;
    quint32 state = 7;
    for (int round = 0; round < 500; ++round) {
        QString title;
        for (int i = 0; i < round % 80; ++i) {
            state = state * 1664525u + 1013904223u;
            const char16_t c = state >> 16;
            title += state % 3 == 0 ? QChar(c) : QChar(char16_t(c % 0x80));
        }
        const QString name = safeFileName(title, u".md"_s);
        QVERIFY(name.toUtf8().size() <= 120);
        QCOMPARE(QFileInfo(name).fileName(), name);
        QFile file(folder.filePath(name));
        QVERIFY2(file.open(QFile::WriteOnly), qPrintable(name));
        QVERIFY(QDir(folder.path()).exists(name));
    }
}

QTEST_GUILESS_MAIN(TestExportFileName)
#include "test_exportfilename.moc"
