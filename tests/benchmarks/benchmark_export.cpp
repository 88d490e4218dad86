/// Export of 100,000 annotations in 25,000 articles, a file each, beside the least that any export has to do: write the same
/// files by a temporary file and a rename, without waiting for the disk. Five runs of each, by turns, each into a new
/// folder. Then the same export once more, without a change. No file is removed in between: for minutes, ext4 looks at each
/// inode that became free before it takes another one, which would be most of what is measured.
/// Arguments: where to put the folders (a folder on the disk that is to be measured), and another number of articles.

#include "generatedtext.h"
#include "measure.h"

#include "domain/articlebody.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"
#include "library/library.h"
#include "text/quoting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

int articleCount = 25'000;
constexpr int annotationsOfArticle = 4;
constexpr int words = 200; ///< of an article, about 1.3 KB
constexpr int rounds = 5;

struct WrittenFile
{
    QByteArray name;
    QByteArray bytes;
};

template <typename T>
T taken(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().cause));
    return std::move(*result);
}

ArticleBody bodyOf(const QString &text)
{
    ArticleBody body;
    for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!body.text.isEmpty())
            body.text += u'\n';
        const qsizetype start = body.text.size();
        body.text += paragraph;
        body.blocks += Block{.kind = BlockKind::Paragraph, .range = {start, body.text.size()}};
    }
    return body;
}

/// Short passages at regular distances, every second one with a note, each with a tag.
QList<Annotation> marksOn(const Revision &revision, int article)
{
    QList<Annotation> marks;
    const qsizetype step = revision.body.text.size() / annotationsOfArticle;
    constexpr qsizetype length = 60;
    for (int i = 0; i < annotationsOfArticle; ++i) {
        const qsizetype start = i * step;
        Annotation mark;
        mark.id = AnnotationId(QUuid::createUuid());
        mark.article = revision.article;
        mark.revision = revision.id;
        mark.revisionHash = revision.textHash;
        mark.position = {start, start + length}; // no character outside the first plane
        mark.quote = quoteSelector(revision.body.text, {start, start + length});
        mark.colour = allColours[static_cast<size_t>(i)];
        if (i % 2 == 0)
            mark.note = GeneratedText(static_cast<quint32>(article * annotationsOfArticle + i)).sentence(12);
        mark.tags = {Tag{{}, u"topic/%1"_s.arg(article % 50)}};
        mark.createdMs = mark.modifiedMs = 1'735'689'600'000 + article;
        marks += mark;
    }
    return marks;
}

void fill(Library &library)
{
    std::vector<QFuture<Result<ImportOutcome>>> imports;
    for (int i = 0; i < articleCount; ++i) {
        ImportArticle import;
        GeneratedText text(static_cast<quint32>(i));
        import.article.body = bodyOf(text.article(words));
        import.article.metadata.title = {text.sentence(6), Origin::Stated};
        import.article.metadata.authors = {{u"Jane Doe"_s}, Origin::Stated};
        import.article.words = words;
        import.article.original.origin = u"paste"_s;
        import.article.original.mediaType = u"text/plain"_s;
        import.article.original.charset = u"UTF-8"_s;
        imports.push_back(library.post(std::move(import)));
    }
    std::vector<QFuture<Result<AnnotationsOutcome>>> marks;
    for (int i = 0; i < articleCount; ++i) {
        const ImportOutcome outcome = taken(imports[static_cast<size_t>(i)].result(), "import");
        const Revision revision = taken(library.articles().currentRevision(outcome.id), "revision");
        marks.push_back(library.post(ChangeAnnotations{.add = marksOn(revision, i)}));
    }
    for (auto &mark : marks)
        taken(mark.result(), "annotations");
}

ExportReport exported(Library &library, const QString &folder, ExportEntry::Status expected)
{
    ExportRequest request;
    request.folder = folder;
    request.everything = true;
    ExportReport report = taken(library.jobs().exportNotes(request).report.result(), "export");
    const auto fitting = std::ranges::count(report.entries, expected, &ExportEntry::status);
    if (fitting != articleCount)
        qFatal("%lld of %d files", static_cast<long long>(fitting), articleCount);
    return report;
}

std::vector<WrittenFile> readAll(const QString &folder)
{
    std::vector<WrittenFile> files;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QFile::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        files.push_back({QFile::encodeName(name), file.readAll()});
    }
    return files;
}

/// One thread, the system's own calls.
void writeAndRename(const std::vector<WrittenFile> &files, const QString &folder)
{
    QDir().mkpath(folder);
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    for (const WrittenFile &file : files) {
        const QByteArray temporary = '.' + file.name.first(std::min(file.name.size(), qsizetype(200))) + ".tmp";
        const int out = ::openat(descriptor, temporary.constData(), O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (out < 0 || ::write(out, file.bytes.constData(), static_cast<size_t>(file.bytes.size())) != file.bytes.size() ||
            ::close(out) != 0 || ::renameat(descriptor, temporary.constData(), descriptor, file.name.constData()) != 0)
            qFatal("cannot write %s", file.name.constData());
    }
    ::close(descriptor);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc > 2)
        articleCount = QByteArray(argv[2]).toInt();
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/export-XXXXXX"_s : QString());
    auto library = taken(Library::open(folder.filePath(u"library.randnotiz"_s)), "library");
    fill(*library);

    QList<Cost> first;
    QList<Cost> again;
    QList<Cost> bare;
    std::vector<WrittenFile> files;
    for (int round = 0; round < rounds; ++round) {
        const QString ours = folder.filePath(u"ours%1"_s.arg(round));
        const QString theirs = folder.filePath(u"bare%1"_s.arg(round));
        first += costOf([&] { exported(*library, ours, ExportEntry::Written); });
        if (files.empty())
            files = readAll(ours);
        bare += costOf([&] { writeAndRename(files, theirs); });
        ::sync(); // what one run leaves to be written is no other run's affair
        again += costOf([&] { exported(*library, ours, ExportEntry::Unchanged); });
        std::printf("round %d: export %.0f ms (processor %.0f), bare %.0f ms (%.0f), again %.0f ms (%.0f); load %.1f\n", round + 1,
                    first.back().milliseconds, first.back().processorMilliseconds, bare.back().milliseconds,
                    bare.back().processorMilliseconds, again.back().milliseconds, again.back().processorMilliseconds, loadAverage());
    }
    const Cost ofFirst = medianOf(first);
    const Cost ofBare = medianOf(bare);
    const Cost ofAgain = medianOf(again);
    const QString what = u"export of %1 annotations in %2 articles"_s.arg(articleCount * annotationsOfArticle).arg(articleCount);
    printFigure(what, ofFirst.milliseconds, ofBare.milliseconds, u"ms"_s);
    printFigure(what, ofFirst.processorMilliseconds, ofBare.processorMilliseconds, u"ms of processor"_s);
    printFigure(u"the same export without a change, beside the first"_s, ofAgain.milliseconds, ofFirst.milliseconds, u"ms"_s);
    return 0;
}
