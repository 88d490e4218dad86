#include "joblibrary.h"

#include <QMutex>
#include <QPromise>
#include <QTest>

#include <map>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

QByteArray page(const QByteArray &title, const QByteArray &body)
{
    return "<!doctype html><html><head><meta charset='utf-8'><title>" + title +
           "</title></head><body><article><h1>" + title + "</h1>" + body + "</article></body></html>";
}

const QByteArray wholeBody = "<p>A moor keeps what falls into it for a very long time.</p>"
                             "<p>Nobody who lives beside it would call it a quiet place.</p>"
                             "<p>It talks all night, and mostly about the rain, which it likes.</p>";

/// Answers from a table, or never.
class TableFetcher : public Fetcher
{
public:
    QFuture<Result<Fetched>> fetch(const FetchRequest &request) override
    {
        const QMutexLocker locker(&mutex);
        asked += request.address;
        const auto answer = answers.find(request.address);
        if (answer == answers.end()) {
            waiting.emplace_back();
            waiting.back().start();
            return waiting.back().future();
        }
        return QtFuture::makeReadyFuture(answer->second);
    }

    void answer(const QString &address, const QByteArray &bytes, const QString &found = {})
    {
        answers[address] =
            Fetched{found.isEmpty() ? address : found, bytes, u"text/html"_s, {}, 1'700'000'000'000};
    }

    QMutex mutex;
    QStringList asked;
    std::map<QString, Result<Fetched>> answers;
    std::list<QPromise<Result<Fetched>>> waiting;
};

struct WebLibrary
{
    std::shared_ptr<TableFetcher> web = std::make_shared<TableFetcher>();
    Files files;
    std::unique_ptr<Library> library = JobLibrary::taken(Library::open(
        files.path(u"library.randnotiz"_s), {OpenOptions::ReadWrite, Environment::system(), web}));

    ImportReport import(const ImportRequest &request) const
    {
        return JobLibrary::taken(library->jobs().import(request).report.result());
    }
};

QList<ImportStatus> statusesOf(const ImportReport &report)
{
    QList<ImportStatus> statuses;
    for (const ImportEntry &entry : report.entries)
        statuses += entry.status;
    return statuses;
}

} // namespace

class TestFetchedImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAndFilesAreReportedInTheirOrder();
    void theServerKnowsTheFormatBetterThanTheAddress();
    void aPageIsKnownByWhereItWasAskedForAndFound();
    void aHeldPageIsTakenAsItWasFetched();
    void anImportOfAServerThatIsSilentCanBeCancelled();
    void withoutAFetcherAddressesFail();

    void anAddressAloneIsAnArticleWhoseTextIsMissing();
    void missingTextsAreFetchedIntoTheirArticles();
    void anArticleIsMadeAgainFromItsOriginal();
    void anArticleWithoutAnOriginalCannotBeMadeAgain();
    void aMuchShorterTextIsHeldWhenMadeAgain();
};

/// As an older version of the program might have made it of the page.
static ArticleId madeBefore(const WebLibrary &library, const QString &text, const QByteArray &original)
{
    ImportedArticle article;
    article.body.text = text;
    article.body.blocks = {Block{BlockKind::Paragraph, {0, text.size()}}};
    article.words = text.split(u' ').size();
    article.identity = u"https://example.org/moor"_s;
    article.original = {original,
                        sha256Hex(QByteArrayView(original)),
                        u"https://example.org/moor"_s,
                        u"text/html"_s,
                        u"UTF-8"_s,
                        1'600'000'000'000};
    return JobLibrary::taken(library.library->post(ImportArticle{article, {}, {}}).result()).id;
}

void TestFetchedImport::addressesAndFilesAreReportedInTheirOrder()
{
    WebLibrary library;
    library.web->answer(u"https://example.org/a"_s, page("The moor", wholeBody));
    library.web->answers[u"https://example.org/b"_s] =
        Error{Error::HttpStatus, u"https://example.org/b"_s, u"404 Not Found"_s};
    const QString file = library.files.add(u"river.txt"_s, "The river\n\nA river carries sand.\n");
    const QString address = u"https://example.org/a"_s;

    const ImportReport report =
        library.import({.paths = {u"https://example.org/b"_s, file, address, address}, .tags = {u"web"_s}});

    QCOMPARE(report.entries.size(), 3); // the same address is fetched once
    QCOMPARE(report.entries[0].error.code, Error::HttpStatus);
    QCOMPARE(report.entries[1].file, file);
    QCOMPARE(report.entries[2].file, address);
    QCOMPARE(report.entries[2].title, u"The moor"_s);
    const Article article = *library.library->articles().article(report.entries[2].id);
    QCOMPARE(article.metadata.url.value, address);
    QCOMPARE(article.tags.size(), 1);
    const Revision revision = *library.library->articles().currentRevision(article.id);
    QCOMPARE(revision.origin, address);
    QCOMPARE(revision.fetchedMs, 1'700'000'000'000);
    QCOMPARE(library.library->articles().original(revision.id)->bytes, page("The moor", wholeBody));
}

void TestFetchedImport::theServerKnowsTheFormatBetterThanTheAddress()
{
    WebLibrary library;
    const QString address = u"https://example.org/moor.md"_s;
    library.web->answer(address, page("The moor", wholeBody));
    const ImportReport report = library.import({.paths = {address}});
    const Revision revision = *library.library->articles().currentRevision(report.entries[0].id);
    QCOMPARE(library.library->articles().original(revision.id)->mediaType, u"text/html"_s);
    QVERIFY(!revision.body.text.contains(u'<'));
}

void TestFetchedImport::aPageIsKnownByWhereItWasAskedForAndFound()
{
    WebLibrary library;
    const QString asked = u"https://example.org/m?utm_source=x"_s;
    library.web->answer(asked, page("The moor", wholeBody), u"https://example.org/moor"_s);
    const ArticleId id = library.import({.paths = {asked}}).entries[0].id;
    library.web->answer(u"https://example.org/moor#end"_s, page("Sorry", "<p>Only for subscribers.</p>"),
                        u"https://example.org/moor"_s);

    const ImportEntry entry = library.import({.paths = {u"https://example.org/moor#end"_s}}).entries[0];

    QVERIFY(entry.status == ImportStatus::Held);
    QCOMPARE(entry.id, id);
}

void TestFetchedImport::aHeldPageIsTakenAsItWasFetched()
{
    WebLibrary library;
    const QString address = u"https://example.org/moor"_s;
    library.web->answer(address, page("The moor", wholeBody));
    const ArticleId id = library.import({.paths = {address}}).entries[0].id;
    library.web->answer(address, page("Sorry", "<p>Only for subscribers.</p>"));
    const ImportReport held = library.import({.paths = {address}});
    QCOMPARE(statusesOf(held), QList{ImportStatus::Held});
    QVERIFY(held.entries[0].held->doubt == Doubt::MuchShorter);
    QVERIFY(held.entries[0].held->words < held.entries[0].held->presentWords);
    const qsizetype asked = library.web->asked.size();

    const ImportReport taken =
        library.import({.pages = {held.entries[0].held->page}, .acceptsDoubtful = true});

    QCOMPARE(statusesOf(taken), QList{ImportStatus::Revised});
    QCOMPARE(taken.entries[0].id, id);
    QCOMPARE(library.web->asked.size(), asked);
    QVERIFY(library.library->articles().currentRevision(id)->body.text.contains(u"subscribers"_s));
}

void TestFetchedImport::anImportOfAServerThatIsSilentCanBeCancelled()
{
    WebLibrary library;
    library.web->answer(u"https://example.org/a"_s, page("The moor", wholeBody));
    auto job = library.library->jobs().import(
        {.paths = {u"https://example.org/a"_s, u"https://example.org/silent"_s}});
    QTRY_COMPARE(library.web->waiting.size(), 1U);
    job.control->cancelled = true;
    QTRY_VERIFY(library.web->waiting.front().isCanceled());
    library.web->waiting.front().finish();

    const ImportReport report = JobLibrary::taken(job.report.result());
    QVERIFY(report.cancelled);
    QVERIFY(report.entries.size() <= 1);
}

void TestFetchedImport::withoutAFetcherAddressesFail()
{
    JobLibrary library;
    const ImportReport report = library.import({u"https://example.org/a"_s});
    QCOMPARE(report.entries.size(), 1);
    QCOMPARE(report.entries[0].error.code, Error::NetworkUnavailable);
}

void TestFetchedImport::anAddressAloneIsAnArticleWhoseTextIsMissing()
{
    WebLibrary library;
    const QString file = library.files.add(u"later.txt"_s, "https://Example.org/moor?utm_source=x#top\n");
    const ImportReport report = library.import({.paths = {file}});
    QCOMPARE(statusesOf(report), QList{ImportStatus::Imported});
    const Article article = *library.library->articles().article(report.entries[0].id);
    QVERIFY(article.textMissing);
    QCOMPARE(article.metadata.url.value, u"https://example.org/moor"_s);
    QCOMPARE(article.metadata.title.value, u"example.org/moor"_s);
    QVERIFY(library.web->asked.isEmpty());

    // The same one again, pasted this time.
    ImportRequest request;
    request.paste = {u" https://example.org/moor "_s, {}, {}};
    QCOMPARE(statusesOf(library.import(request)), QList{ImportStatus::Known});
}

void TestFetchedImport::missingTextsAreFetchedIntoTheirArticles()
{
    WebLibrary library;
    const QString there = library.files.add(u"a.txt"_s, "https://example.org/there");
    const QString gone = library.files.add(u"b.txt"_s, "https://example.org/gone");
    const ImportReport bare = library.import({.paths = {there, gone}, .tags = {u"later"_s}});
    library.web->answer(u"https://example.org/there"_s, page("The moor", wholeBody),
                        u"https://example.org/moor-and-mud"_s);
    library.web->answers[u"https://example.org/gone"_s] = Error{Error::HttpStatus, {}, u"410 Gone"_s};

    const ImportReport report = library.import({.missing = {bare.entries[0].id, bare.entries[1].id}});

    QCOMPARE(statusesOf(report), (QList{ImportStatus::Revised, ImportStatus::Failed}));
    const Article article = *library.library->articles().article(bare.entries[0].id);
    QCOMPARE(report.entries[0].id, article.id);
    QVERIFY(!article.textMissing);
    QCOMPARE(article.metadata.title.value, u"The moor"_s);
    QCOMPARE(article.tags.size(), 1);
    QCOMPARE(report.entries[1].error.code, Error::HttpStatus);
    QVERIFY(library.library->articles().article(bare.entries[1].id)->textMissing);
}

void TestFetchedImport::anArticleIsMadeAgainFromItsOriginal()
{
    WebLibrary library;
    const ArticleId id = madeBefore(library, u"Menu Login The moor keeps"_s, page("The moor", wholeBody));

    const ImportReport report = library.import({.again = {id}});

    QCOMPARE(statusesOf(report), QList{ImportStatus::Revised});
    QCOMPARE(report.entries[0].id, id);
    const Revision revision = *library.library->articles().currentRevision(id);
    QVERIFY(revision.body.text.contains(u"quiet place"_s));
    QCOMPARE(revision.origin, u"https://example.org/moor"_s);
    QCOMPARE(revision.fetchedMs, 1'600'000'000'000); // as the bytes that it was made from
    QCOMPARE(library.library->articles().original(revision.id)->bytes, page("The moor", wholeBody));
    QCOMPARE(statusesOf(library.import({.again = {id}})), QList{ImportStatus::Known});
    QVERIFY(library.web->asked.isEmpty());
}

void TestFetchedImport::anArticleWithoutAnOriginalCannotBeMadeAgain()
{
    WebLibrary library;
    const ArticleId id = madeBefore(library, u"Menu Login The moor keeps"_s, {});
    const ImportReport report = library.import({.again = {id}});
    QCOMPARE(statusesOf(report), QList{ImportStatus::Failed});
    QCOMPARE(report.entries[0].error.code, Error::NotFound);
}

void TestFetchedImport::aMuchShorterTextIsHeldWhenMadeAgain()
{
    WebLibrary library;
    const QString longText = QString(u"word "_s).repeated(200) + u"end"_s;
    const ArticleId id = madeBefore(library, longText, page("The moor", wholeBody));
    const ImportReport held = library.import({.again = {id}});
    QCOMPARE(statusesOf(held), QList{ImportStatus::Held});
    QVERIFY(held.entries[0].held->page.bytes.isEmpty());
    QCOMPARE(statusesOf(library.import({.again = {id}, .acceptsDoubtful = true})),
             QList{ImportStatus::Revised});
}

QTEST_GUILESS_MAIN(TestFetchedImport)
#include "jobs_fetchedimport.moc"
