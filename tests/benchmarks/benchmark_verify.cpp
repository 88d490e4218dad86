/// Quotations of 5,000 exported files beside a library of 10,000 articles, and what it takes only to read and hash the same
/// files and texts.

#include "generatedtext.h"
#include "measure.h"

#include "domain/changes.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr int articleCount = 10'000;
constexpr int fileCount = 5'000;
constexpr int quotesInAFile = 4;
constexpr int words = 600; ///< of an article
constexpr int ownEvery = 5; ///< one file in so many has quotations without an id, and one from nowhere

void write(const QString &name, const QByteArray &bytes, QIODevice::OpenMode mode)
{
    QFile file(name);
    if (!file.open(mode) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

template <typename T>
T taken(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().subject), qPrintable(result.error().cause));
    return std::move(*result);
}

/// Some paragraphs of an article, as a reader marks them.
void highlight(Library &library, ArticleId id)
{
    const Revision revision = taken(library.articles().currentRevision(id));
    for (qsizetype i = 1; i < std::min<qsizetype>(quotesInAFile + 1, revision.body.blocks.size()); ++i) {
        Annotation annotation;
        annotation.id = AnnotationId(QUuid::createUuid());
        annotation.article = id;
        annotation.revision = revision.id;
        annotation.revisionHash = revision.textHash;
        annotation.position = OffsetMap(revision.body.text).toSelector(revision.body.blocks[i].range);
        annotation.quote = quoteSelector(revision.body.text, revision.body.blocks[i].range);
        annotation.createdMs = annotation.modifiedMs = 1;
        taken(library.post(AddAnnotation{annotation}).result());
    }
}

/// What a person writes between: a sentence of an article that the file doesn't name, and one of no article.
void addOwn(const QString &file, int number)
{
    GeneratedText other(static_cast<quint32>(articleCount - 1 - number % articleCount));
    const QString article = other.article(words);
    const qsizetype start = article.indexOf(u"\n\n"_s, article.size() / 2) + 2;
    const QString passage = article.sliced(start, 90).section(u' ', 0, -2);
    const QString foreign = GeneratedText(static_cast<quint32>(1'000'000 + number)).sentence(14);
    write(file, u"\n## Mine\n\n> %1\n\nAnd this:\n\n> %2\n"_s.arg(passage, foreign).toUtf8(), QIODevice::Append);
}

QString makeVault(Library &library, const QString &folder)
{
    const QString vault = folder + u"/vault"_s;
    QList<ArticleId> exported;
    for (const Article &article : taken(library.articles().list())) {
        if (exported.size() == fileCount)
            break;
        highlight(library, article.id);
        exported += article.id;
    }
    const ExportReport report = taken(library.jobs().exportNotes({vault, exported}).report.result());
    for (int i = 0; i < fileCount; i += ownEvery)
        addOwn(report.entries[i].file, i);
    return vault;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// One thread: the same bytes are read, and looked at once.
void readAndHash(const QString &vault, const QString &library)
{
    QDirIterator files(vault, {u"*.md"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QFile::ReadOnly) || hashOf(file.readAll()).isEmpty())
            qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    sqlite3 *database = nullptr;
    sqlite3_stmt *texts = nullptr;
    if (sqlite3_open_v2(library.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(database, "SELECT text FROM revision_body", -1, &texts, nullptr) != SQLITE_OK)
        qFatal("cannot read the texts");
    while (sqlite3_step(texts) == SQLITE_ROW) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(texts, 0));
        hashOf(QByteArray::fromRawData(text, sqlite3_column_bytes(texts, 0)));
    }
    sqlite3_finalize(texts);
    sqlite3_close(database);
}

void verify(Library &library, const QString &vault)
{
    const VerifyReport report = taken(library.jobs().verify({{vault}}).report.result());
    const qint64 own = fileCount / ownEvery;
    // Made-up sentences may come near each other by chance.
    if (report.files != fileCount || report.count(VerifiedQuotation::Unknown) < own * 99 / 100
        || report.count(VerifiedQuotation::Identical) != report.quotations.size() - own)
        qFatal("%lld files, %lld quotations, %lld unknown", static_cast<long long>(report.files),
               static_cast<long long>(report.quotations.size()),
               static_cast<long long>(report.count(VerifiedQuotation::Unknown)));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString files = folder.filePath(u"files"_s);
    QDir().mkpath(files);
    for (int i = 0; i < articleCount; ++i) {
        write(files + u"/%1.txt"_s.arg(i, 5, 10, QChar(u'0')),
              GeneratedText(static_cast<quint32>(i)).article(words).toUtf8(), QIODevice::WriteOnly);
    }
    const auto library = taken(Library::open(folder.filePath(u"library.randnotiz"_s)));
    taken(library->jobs().import({.paths = {files}}).report.result());
    const QString vault = makeVault(*library, folder.path());

    constexpr int rounds = 5;
    const Cost bare = medianCost(rounds, [&] { readAndHash(vault, library->path()); });
    const Cost ours = medianCost(rounds, [&] { verify(*library, vault); });
    constexpr double perSecond = fileCount * 1000.0;
    const QString what = u"verify: 5,000 files, 22,000 quotations, 10,000 articles"_s;
    printFigure(what, perSecond / ours.milliseconds, perSecond / bare.milliseconds, u"files/s"_s);
    printFigure(what + u", of the processor"_s, ours.processorMilliseconds / fileCount, bare.processorMilliseconds / fileCount,
                u"ms/file"_s);
    std::printf("load average %.1f\n", loadAverage());
    return 0;
}
