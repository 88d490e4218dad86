/// Quotations of 5,000 exported files beside a library of 10,000 articles, and what it takes only to read and parse the
/// files.

#include "generatedtext.h"
#include "measure.h"

#include "domain/changes.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <md4c.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

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

/// One thread, md4c alone.
void readAndParse(const QString &vault)
{
    const auto ignoreBlock = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    const auto ignoreSpan = [](MD_SPANTYPE, void *, void *) { return 0; };
    const auto ignoreText = [](MD_TEXTTYPE, const MD_CHAR *, MD_SIZE, void *) { return 0; };
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES;
    parser.enter_block = ignoreBlock;
    parser.leave_block = ignoreBlock;
    parser.enter_span = ignoreSpan;
    parser.leave_span = ignoreSpan;
    parser.text = ignoreText;
    QDirIterator files(vault, {u"*.md"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QFile::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, nullptr);
    }
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

    constexpr int rounds = 3;
    const double bare = medianMilliseconds(rounds, [&] { readAndParse(vault); });
    const double ours = medianMilliseconds(rounds, [&] { verify(*library, vault); });
    constexpr double perSecond = fileCount * 1000.0;
    printFigure(u"verify: 5,000 files, 22,000 quotations, 10,000 articles"_s, perSecond / ours, perSecond / bare, u"files/s"_s);
    return 0;
}
