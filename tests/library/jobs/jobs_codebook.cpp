#include "joblibrary.h"

#include <QDir>
#include <QTest>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestCodebookJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeBookIsWrittenWhole_data();
    void theCodeBookIsWrittenWhole();
    void aFileThatIsThereIsLeftAlone();
    void aFileIsReplacedWhereAskedFor();
    void anEmptyCodeBookIsNotWritten();
    void whereNothingCanBeWrittenNothingIsLeft();
};

namespace {

Result<QString> exported(const JobLibrary &library, const CodebookRequest &request)
{
    return library->jobs().exportCodebook(request).report.result();
}

void tag(const JobLibrary &library)
{
    library.done(EditTag{{{}, u"a/b"_s}, 0, u"Described."_s, std::optional<quint32>(0x102030)});
}

} // namespace

void TestCodebookJob::theCodeBookIsWrittenWhole_data()
{
    QTest::addColumn<CodebookRequest::Format>("format");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("table") << CodebookRequest::Csv << "\r\na/b,2,b,Described.,#102030,0,0,0,0\r\n"_ba;
    QTest::newRow("REFI-QDA") << CodebookRequest::Qdc << "<Description>Described.</Description>"_ba;
}

void TestCodebookJob::theCodeBookIsWrittenWhole()
{
    QFETCH(CodebookRequest::Format, format);
    QFETCH(QByteArray, holds);
    const JobLibrary library;
    tag(library);
    const Files files;
    const QString path = files.path(u"book"_s);
    const auto written = exported(library, {path, format, u"Test"_s, false});
    QVERIFY(written.ok());
    QCOMPARE(*written, path);
    QVERIFY(Files::read(path).contains(holds));
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"book"_s});
}

void TestCodebookJob::aFileThatIsThereIsLeftAlone()
{
    const JobLibrary library;
    tag(library);
    const Files files;
    const QString path = files.path(u"book.csv"_s);
    QVERIFY(exported(library, {path, CodebookRequest::Csv, {}, false}).ok());
    const QByteArray before = Files::read(path);
    QCOMPARE(exported(library, {path, CodebookRequest::Qdc, {}, false}).error().code, Error::FileNotWritable);
    QCOMPARE(Files::read(path), before);
}

void TestCodebookJob::aFileIsReplacedWhereAskedFor()
{
    const JobLibrary library;
    tag(library);
    const Files files;
    const QString path = files.path(u"book.csv"_s);
    QVERIFY(exported(library, {path, CodebookRequest::Qdc, {}, true}).ok());
    QVERIFY(exported(library, {path, CodebookRequest::Csv, {}, true}).ok());
    QVERIFY(Files::read(path).startsWith("tag,level,"));
}

void TestCodebookJob::anEmptyCodeBookIsNotWritten()
{
    const JobLibrary library;
    const Files files;
    const QString path = files.path(u"book.csv"_s);
    QCOMPARE(exported(library, {path, CodebookRequest::Csv, {}, false}).error().code, Error::Empty);
    QVERIFY(!QFile::exists(path));
}

void TestCodebookJob::whereNothingCanBeWrittenNothingIsLeft()
{
    const JobLibrary library;
    tag(library);
    const Files files;
    const QString path = files.path(u"missing/book.csv"_s);
    const auto refused = exported(library, {path, CodebookRequest::Csv, {}, false});
    QCOMPARE(refused.error().code, Error::FileNotWritable);
    QCOMPARE(refused.error().subject, path);
}

QTEST_GUILESS_MAIN(TestCodebookJob)
#include "jobs_codebook.moc"
