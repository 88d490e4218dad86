#include "exchange/annotationscsv.h"
#include "exchange/csvtable.h"
#include "somenotes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestAnnotationsCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldIsQuotedWhereItHasToBe_data();
    void aFieldIsQuotedWhereItHasToBe();
    void noFieldIsTakenForAFormula_data();
    void noFieldIsTakenForAFormula();
    void everyFieldComesBackThroughAnotherReader();
    void aTableOfSeveralArticlesHasOneHeader();
};

namespace {

/// The rows as Python's csv module reads them.
QJsonArray readBack(const QByteArray &csv)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, u"import csv, io, json, sys\n"
                                          "text = sys.stdin.buffer.read().decode('utf-8')\n"
                                          "print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))"_s});
    python.write(csv);
    python.closeWriteChannel();
    python.waitForFinished();
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace

void TestAnnotationsCsv::aFieldIsQuotedWhereItHasToBe_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QStringList{u"a"_s, u"größer"_s} << "a,größer\r\n"_ba;
    QTest::newRow("comma") << QStringList{u"a, b"_s} << "\"a, b\"\r\n"_ba;
    QTest::newRow("quotation mark") << QStringList{u"say \"a\""_s} << "\"say \"\"a\"\"\"\r\n"_ba;
    QTest::newRow("lines") << QStringList{u"a\nb"_s, u"c\r\nd"_s} << "\"a\nb\",\"c\r\nd\"\r\n"_ba;
    QTest::newRow("empty") << QStringList{{}, {}} << ",\r\n"_ba;
}

void TestAnnotationsCsv::aFieldIsQuotedWhereItHasToBe()
{
    QFETCH(QStringList, fields);
    QFETCH(QByteArray, line);
    QCOMPARE(csvLine(fields), line);
}

void TestAnnotationsCsv::noFieldIsTakenForAFormula_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    const auto defused = [](const char *name, const QString &field) { QTest::newRow(name) << field << u'\'' + field; };
    defused("equals", u"=HYPERLINK(\"http://evil\")"_s);
    defused("plus", u"+1"_s);
    defused("minus", u"-1+cmd|' /C calc'!A0"_s);
    defused("at", u"@SUM(1+1)"_s);
    defused("tab", u"\t=1"_s);
    defused("carriage return", u"\r=1"_s);
    defused("line feed", u"\n=1"_s);
    defused("full-width equals", u"＝1"_s);
    defused("full-width minus", u"－1"_s);
    defused("what was defused already", u"'=1"_s);
    QTest::newRow("an apostrophe") << u"'tis so"_s << u"'tis so"_s;
    QTest::newRow("a dash") << u"– a dash"_s << u"– a dash"_s;
    QTest::newRow("inside") << u"1 = 1"_s << u"1 = 1"_s;
}

void TestAnnotationsCsv::noFieldIsTakenForAFormula()
{
    QFETCH(QString, field);
    QFETCH(QString, written);
    QCOMPARE(readBack(csvLine({field, u"x"_s}))[0][0].toString(), written);
}

void TestAnnotationsCsv::everyFieldComesBackThroughAnotherReader()
{
    NotesToExport notes = notesOn(bodyOf(u"Ein 😀 „Satz“, mit Komma\nund \"noch\" einer.\n-1 steht hier."_s));
    notes.colourNames[Colour::Pink] = u"These"_s;
    Annotation &first = highlight(notes, u"„Satz“, mit Komma\nund \"noch\""_s, u"Note\r\nof \"two\" lines"_s, {u"a/b"_s, u"c"_s});
    first.colour = Colour::Pink;
    highlight(notes, u"-1 steht"_s).anchorState = AnchorState::Orphan;

    const QJsonArray rows = readBack(AnnotationsCsv().articleFile(notes));

    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].toArray().size(), 21);
    const QStringList expected{notes.annotations[0].id.toString(), notes.article.id.toString(), u"Was die Uhr verschweigt"_s,
                               u"Müller, Ana; Bo Lindqvist"_s, u"Der Bote"_s, u"https://example.org/uhr?a=1&b=2"_s,
                               u"2025-01-07"_s, u"de"_s, u"„Satz“, mit Komma\nund \"noch\""_s,
                               u"Note\r\nof \"two\" lines"_s, u"a/b, c"_s, u"4"_s, u"These"_s, u"same"_s, u"6"_s, u"34"_s,
                               notes.body.textHash(), u"2026-11-21T09:31:40Z"_s, u"2026-11-21T09:33:20Z"_s,
                               u"randnotiz://annotation/"_s + notes.annotations[0].id.toString(), {}};
    QCOMPARE(rows[1].toArray(), QJsonArray::fromStringList(expected));
    QCOMPARE(rows[2][8].toString(), u"'-1 steht"_s);
    QCOMPARE(rows[2][13].toString(), u"orphan"_s);
}

void TestAnnotationsCsv::aTableOfSeveralArticlesHasOneHeader()
{
    NotesToExport notes = notesOn(bodyOf(u"One sentence."_s));
    highlight(notes, u"One"_s);
    const AnnotationsCsv csv;
    const QByteArray section = csv.section(notes, {});
    const QJsonArray rows = readBack(csv.collectionFile({}, {section, QByteArray(), section}));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][0].toString(), u"annotation"_s);
    QCOMPARE(rows[1], rows[2]);
}

QTEST_APPLESS_MAIN(TestAnnotationsCsv)
#include "test_annotationscsv.moc"
