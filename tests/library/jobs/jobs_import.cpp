#include "joblibrary.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

class TestImportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandFilesComeInInTheirOrder();
    void oneBatchStandsForTheWhole();
    void everyFailureHasItsReasonAndTheRestIsKept();
    void aFileThatIsTooLargeIsNotRead();
    void theLibraryItselfIsNotOpened();
    void theSameTextIsKnown();
    void otherWordsInTheSameFileAreARevision();
    void aTextInTheTrashIsRestored();
    void ofTwoEqualFilesTheFirstIsImported();
    void tagsComeOnEveryArticle();
    void aTagThatIsNoneIsRefused();
    void noticesAreHandedOn();
    void aCancelledImportKeepsWhatIsDoneAndSaysSo();
    void closingTheLibraryEndsAnImport();
    void importsDoNotNeedTheGlobalPool();
    void aPasteIsAnArticle_data();
    void aPasteIsAnArticle();
    void theTitleOfAPasteIsTheReaders();
    void anEmptyPasteFails();
    void aReadOnlyLibraryTakesNothing();
    void nothingIsNothing();
};

namespace {

QByteArray words(int number)
{
    return "This is text number " + QByteArray::number(number) + " of many, and it has some words in it.\n";
}

} // namespace

void TestImportJob::aThousandFilesComeInInTheirOrder()
{
    constexpr int count = 1000;
    const JobLibrary library;
    const Files files;
    for (int number = 0; number < count; ++number)
        files.add(u"sub%1/text%2.txt"_s.arg(number / 100).arg(number), words(number));

    Job<ImportReport> job = library->jobs().import({.paths = {files.path()}});
    const ImportReport report = JobLibrary::taken(job.report.result());

    QCOMPARE(report.entries.size(), count);
    QVERIFY(!report.cancelled);
    QCOMPARE(job.control->done.load(), count);
    QCOMPARE(job.control->total.load(), count);
    for (int number = 0; number < count; ++number) {
        const ImportEntry &entry = report.entries.at(number);
        QCOMPARE(entry.status, ImportStatus::Imported);
        QCOMPARE(entry.file, files.path(u"sub%1/text%2.txt"_s.arg(number / 100).arg(number)));
        QVERIFY(!entry.title.isEmpty());
    }
    QCOMPARE(*library->articles().count(), count);
    QCOMPARE(library.text(report.entries.at(777).id), QString::fromUtf8(words(777).trimmed()));
    const QList<Article> articles = library.articles();
    for (int number = 0; number < count; ++number)
        QCOMPARE(articles.at(number).id, report.entries.at(number).id);
}

void TestImportJob::oneBatchStandsForTheWhole()
{
    const JobLibrary library;
    const Files files;
    const QString first = files.add(u"a.txt"_s, words(1));
    const QString second = files.add(u"b.txt"_s, words(2));

    const ImportReport one = library.import({first});
    const ImportReport other = library.import({second});

    QVERIFY(!one.batch.isNull());
    QVERIFY(!other.batch.isNull());
    QVERIFY(one.batch != other.batch);
}

void TestImportJob::everyFailureHasItsReasonAndTheRestIsKept()
{
    const JobLibrary library;
    const Files files;
    const QString good = files.add(u"good.txt"_s, words(1));
    const QString empty = files.add(u"empty.txt"_s, "");
    const QString blank = files.add(u"blank.html"_s, "<html><body> </body></html>");
    const QString picture = files.add(
        u"picture.jpg"_s, QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01", 12) + QByteArray(500, '\0'));
    const QString none = files.path(u"none.txt"_s);
    const QString better = files.add(u"better.md"_s, "# A heading\n\nAnd words.\n");

    Job<ImportReport> job =
        library->jobs().import({.paths = {good, empty, none, blank, u"/dev/null"_s, picture, better}});
    const ImportReport report = JobLibrary::taken(job.report.result());

    const QList<std::pair<QString, std::optional<Error::Code>>> expected{
        {good, std::nullopt},
        {empty, Error::Empty},
        {none, Error::NotFound},
        {blank, Error::Empty},
        {u"/dev/null"_s, Error::UnsupportedFormat},
        {picture, Error::UnsupportedFormat},
        {better, std::nullopt}};
    QCOMPARE(report.entries.size(), expected.size());
    for (qsizetype at = 0; at < expected.size(); ++at) {
        const ImportEntry &entry = report.entries.at(at);
        QCOMPARE(entry.file, expected.at(at).first);
        if (!expected.at(at).second) {
            QCOMPARE(entry.status, ImportStatus::Imported);
            continue;
        }
        QCOMPARE(entry.status, ImportStatus::Failed);
        QVERIFY(entry.id.isNull());
        QCOMPARE(entry.error.code, *expected.at(at).second);
        QCOMPARE(entry.error.subject, entry.file);
    }
    QCOMPARE(job.control->done.load(), expected.size());
    QCOMPARE(*library->articles().count(), 2);
}

void TestImportJob::aFileThatIsTooLargeIsNotRead()
{
    const JobLibrary library;
    const Files files;
    const QString path = files.add(u"large.txt"_s, "");
    constexpr qint64 terabyte = qint64(1) << 40;
    if (!QFile::resize(path, terabyte))
        QSKIP("this file system has no sparse files");

    const ImportReport report = library.import({path});

    QCOMPARE(report.entries.value(0).error.code, Error::TooLarge);
}

void TestImportJob::theLibraryItselfIsNotOpened()
{
    const JobLibrary library;
    const QByteArray path = QFile::encodeName(library->path());
    const QString otherName = QFileInfo(library->path()).path() + u"/a.txt"_s;
    QCOMPARE(::link(path.constData(), QFile::encodeName(otherName).constData()), 0);

    const ImportReport report = library.import(
        {library->path(), library->path() + u"-wal"_s, library->path() + u"-shm"_s, otherName});

    QCOMPARE(report.entries.size(), 4);
    for (const ImportEntry &entry : report.entries)
        QCOMPARE(entry.error.code, Error::UnsupportedFormat);
    // Another process still meets SQLite's lock (https://www.sqlite.org/src/file/src/os.h: the shared range).
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000000 + 2;
        lock.l_len = 510;
        const int file = ::open(path.constData(), O_RDWR);
        ::_exit(::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void TestImportJob::theSameTextIsKnown()
{
    const JobLibrary library;
    const Files files;
    const QString path = files.add(u"a.txt"_s, words(1));
    const ImportEntry first = library.import({path}).entries.value(0);

    const ImportEntry again = library.import({path}).entries.value(0);
    const ImportEntry elsewhere = library.import({files.add(u"b.txt"_s, words(1))}).entries.value(0);

    for (const ImportEntry &entry : {again, elsewhere}) {
        QCOMPARE(entry.status, ImportStatus::Known);
        QCOMPARE(entry.id, first.id);
        QCOMPARE(entry.title, first.title);
    }
    QCOMPARE(*library->articles().count(), 1);
}

void TestImportJob::otherWordsInTheSameFileAreARevision()
{
    const JobLibrary library;
    const Files files;
    const QString path =
        files.add(u"a.txt"_s, words(1) + "\nA sentence that stays.\n\nA sentence that goes.\n");
    const ImportEntry first = library.import({path}).entries.value(0);
    const QString before = library.text(first.id);
    const auto rangeOf = [&before](const QString &quote) {
        return TextRange{before.indexOf(quote), before.indexOf(quote) + quote.size()};
    };
    library.highlight(first.id, rangeOf(u"sentence that stays"_s));
    library.highlight(first.id, rangeOf(u"sentence that goes"_s));

    files.add(u"a.txt"_s, words(1) + "\nA sentence that stays.\n\nNow it ends otherwise.\n");
    const ImportEntry revised = library.import({path}).entries.value(0);

    QCOMPARE(revised.status, ImportStatus::Revised);
    QCOMPARE(revised.id, first.id);
    QCOMPARE(revised.anchors.orphans, 1);
    QVERIFY(library.text(first.id).endsWith(u"Now it ends otherwise."_s));
    QCOMPARE(*library->articles().count(), 1);
}

void TestImportJob::aTextInTheTrashIsRestored()
{
    const JobLibrary library;
    const Files files;
    const QString path = files.add(u"a.txt"_s, words(1));
    const ImportEntry first = library.import({path}).entries.value(0);
    library.done(SetTrashed{.articles = {first.id}});
    QCOMPARE(*library->articles().count(), 0);

    const ImportEntry restored = library.import({path}).entries.value(0);

    QCOMPARE(restored.status, ImportStatus::Restored);
    QCOMPARE(restored.id, first.id);
    QCOMPARE(*library->articles().count(), 1);
}

void TestImportJob::ofTwoEqualFilesTheFirstIsImported()
{
    const JobLibrary library;
    const Files files;
    // The first takes longest to parse.
    const QByteArray text = QByteArray("Many words in one file.\n\n").repeated(20'000);
    const QString first = files.add(u"z.md"_s, text);
    const QString second = files.add(u"a.md"_s, text);

    const ImportReport report = library.import({first, second});

    QCOMPARE(report.entries.at(0).status, ImportStatus::Imported);
    QCOMPARE(report.entries.at(1).status, ImportStatus::Known);
    QCOMPARE(report.entries.at(1).id, report.entries.at(0).id);
}

void TestImportJob::tagsComeOnEveryArticle()
{
    const JobLibrary library;
    const Files files;
    const QString known = files.add(u"known.txt"_s, words(1));
    library.import({known}, {u"old"_s});

    const ImportReport report =
        library.import({known, files.add(u"new.txt"_s, words(2))}, {u"politics/china"_s, u"#read"_s});

    const auto tagsOf = [&library](ArticleId id) {
        QStringList names;
        for (const Tag &tag : library.article(id).tags)
            names.append(tag.name);
        return names;
    };
    QCOMPARE(tagsOf(report.entries.at(0).id), (QStringList{u"old"_s, u"politics/china"_s, u"read"_s}));
    QCOMPARE(tagsOf(report.entries.at(1).id), (QStringList{u"politics/china"_s, u"read"_s}));
}

void TestImportJob::aTagThatIsNoneIsRefused()
{
    const JobLibrary library;
    const Files files;

    const Result<ImportReport> report =
        library->jobs()
            .import({.paths = {files.add(u"a.txt"_s)}, .tags = {u"good"_s, u" # "_s}})
            .report.result();

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::InvalidInput);
    QCOMPARE(report.error().subject, u" # "_s);
    QCOMPARE(*library->articles().count(), 0);
}

void TestImportJob::noticesAreHandedOn()
{
    const JobLibrary library;
    const Files files;
    QByteArray bytes = "Words with \xC3\xA4, a NUL ";
    bytes += '\0';
    bytes += " in it.\n";

    const ImportEntry entry = library.import({files.add(u"a.txt"_s, bytes)}).entries.value(0);

    QCOMPARE(entry.status, ImportStatus::Imported);
    QCOMPARE(entry.notices.size(), 1);
    QCOMPARE(entry.notices.first().kind, ImportNotice::NulBytesReplaced);
    QCOMPARE(entry.notices.first().count, 1);
}

void TestImportJob::aCancelledImportKeepsWhatIsDoneAndSaysSo()
{
    constexpr int count = 3000;
    const JobLibrary library;
    const Files files;
    for (int number = 0; number < count; ++number)
        files.add(u"text%1.txt"_s.arg(number), words(number));

    Job<ImportReport> job = library->jobs().import({.paths = {files.path()}});
    QTRY_VERIFY_WITH_TIMEOUT(job.control->done.load() >= 10, 60'000);
    job.control->cancelled = true;
    const ImportReport report = JobLibrary::taken(job.report.result());

    QVERIFY(report.cancelled);
    QVERIFY(report.entries.size() >= 10);
    QVERIFY(report.entries.size() < count);
    QCOMPARE(job.control->total.load(), count);
    QCOMPARE(*library->articles().count(), report.entries.size());
    for (const ImportEntry &entry : report.entries)
        QCOMPARE(library.article(entry.id).metadata.title.value, entry.title);
}

void TestImportJob::closingTheLibraryEndsAnImport()
{
    constexpr int count = 3000;
    JobLibrary library;
    const Files files;
    for (int number = 0; number < count; ++number)
        files.add(u"text%1.txt"_s.arg(number), words(number));
    Job<ImportReport> job = library->jobs().import({.paths = {files.path()}});
    QTRY_VERIFY_WITH_TIMEOUT(job.control->done.load() >= 10, 60'000);

    library.close();

    QVERIFY(job.report.isFinished());
    const ImportReport report = JobLibrary::taken(job.report.result());
    QVERIFY(report.cancelled);
    QVERIFY(report.entries.size() < count);
}

void TestImportJob::importsDoNotNeedTheGlobalPool()
{
    const JobLibrary library;
    const Files files;
    const QString path = files.add(u"a.txt"_s, words(1));
    std::atomic<bool> release = false;
    for (int thread = 0; thread < QThreadPool::globalInstance()->maxThreadCount(); ++thread) {
        (void)QtConcurrent::run([&release] {
            while (!release)
                QThread::msleep(1);
        });
    }

    Job<ImportReport> job = library->jobs().import({.paths = {path}});
    const bool finished = QTest::qWaitFor([&job] { return job.report.isFinished(); }, 30'000);
    release = true;
    QThreadPool::globalInstance()->waitForDone();

    QVERIFY(finished);
}

void TestImportJob::aPasteIsAnArticle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<BlockKind>("kind");
    QTest::addColumn<QString>("canonical");
    QTest::addRow("plain text") << u"Only some words: ä €.\r\n"_s << QString() << BlockKind::Paragraph
                                << u"Only some words: ä €."_s;
    QTest::addRow("Markdown") << u"# A heading ä\n\nWords.\n"_s << QString() << BlockKind::Heading
                              << u"A heading ä\nWords."_s;
    QTest::addRow("HTML") << u"ignored"_s << u"<h2>Ein Titel</h2><p>Wörter.</p>"_s << BlockKind::Heading
                          << u"Ein Titel\nWörter."_s;
}

void TestImportJob::aPasteIsAnArticle()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(BlockKind, kind);
    QFETCH(QString, canonical);
    const JobLibrary library;

    const ImportEntry entry = library.paste({.text = text, .html = html});

    QCOMPARE(entry.status, ImportStatus::Imported);
    QCOMPARE(entry.file, u"paste"_s);
    QVERIFY(entry.notices.isEmpty());
    const ArticleBody body = library.body(entry.id);
    QCOMPARE(body.text, canonical);
    QCOMPARE(body.blocks.first().kind, kind);
    QCOMPARE(JobLibrary::taken(library->articles().currentRevision(entry.id)).origin, u"paste"_s);
    QCOMPARE(library.paste({.text = text, .html = html}).status, ImportStatus::Known);
}

void TestImportJob::theTitleOfAPasteIsTheReaders()
{
    const JobLibrary library;

    const ImportEntry entry =
        library.paste({.text = u"# Its own heading\n\nWords.\n"_s, .title = u"  The reader's\ntitle "_s});

    QCOMPARE(entry.title, u"The reader's title"_s);
    const Metadata metadata = library.article(entry.id).metadata;
    QCOMPARE(metadata.title.value, u"The reader's title"_s);
    QCOMPARE(metadata.title.origin, Origin::Edited);
}

void TestImportJob::anEmptyPasteFails()
{
    const JobLibrary library;

    const ImportEntry entry = library.paste({.text = u" \n\n"_s, .title = u"A title"_s});

    QCOMPARE(entry.status, ImportStatus::Failed);
    QCOMPARE(entry.error.code, Error::Empty);
    QCOMPARE(entry.error.subject, u"paste"_s);
}

void TestImportJob::aReadOnlyLibraryTakesNothing()
{
    const Files files;
    const QString path = files.path(u"a.randnotiz"_s);
    JobLibrary(path).close();
    const auto library = JobLibrary::taken(Library::open(path, {.access = OpenOptions::ReadOnly}));

    const Result<ImportReport> report =
        library->jobs().import({.paths = {files.add(u"a.txt"_s)}}).report.result();

    QVERIFY(!report.ok());
    QCOMPARE(report.error().code, Error::LibraryReadOnly);
}

void TestImportJob::nothingIsNothing()
{
    const JobLibrary library;
    const ImportReport report = library.import({});
    QVERIFY(report.entries.isEmpty());
    QVERIFY(!report.cancelled);
}

QTEST_GUILESS_MAIN(TestImportJob)
#include "jobs_import.moc"
