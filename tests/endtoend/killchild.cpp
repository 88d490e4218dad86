// Adds highlights to a library until it is killed, and writes the id of each to its standard output: of a
// saved one, after the library's answer. With "--too-early" it says so before; the kill test must notice.
// With "--make" it makes the library and waits to be killed.

#include "domain/environment.h"
#include "killtext.h"
#include "library/annotations.h"
#include "library/articles.h"
#include "library/library.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <QCoreApplication>

#include <cstdio>

#include <unistd.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { NeverKilled, CannotOpen, NoArticle, CannotSave, NobodyListens };

bool report(AnnotationId id)
{
    // One write(2) of less than PIPE_BUF bytes arrives whole or not at all.
    const QByteArray line = id.toString().toLatin1() + '\n';
    return ::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) == line.size();
}

int highlightUntilKilled(Library &library, const Article &article, bool tooEarly)
{
    const Environment environment = Environment::system();
    const Result<Revision> revision = library.articles().currentRevision(article.id);
    if (!revision)
        return NoArticle;
    const QString &text = revision->body.text;
    const OffsetMap offsets(text);
    for (qint64 count = article.annotations;; ++count) {
        const TextRange range = killtest::segment(text, count);
        Annotation annotation;
        annotation.id = AnnotationId(environment.newUuid());
        annotation.article = article.id;
        annotation.revision = revision->id;
        annotation.revisionHash = revision->textHash;
        annotation.position = offsets.toSelector(range);
        annotation.quote = quoteSelector(text, range);
        annotation.createdMs = annotation.modifiedMs = environment.nowMs();

        QFuture<Result<Annotation>> saved = library.post(AddAnnotation{annotation});
        if (tooEarly) {
            if (!report(annotation.id))
                return NobodyListens;
            continue;
        }
        saved.waitForFinished();
        if (!saved.result().ok())
            return CannotSave;
        if (!report(annotation.id))
            return NobodyListens;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool make = arguments.contains(u"--make"_s);
    const Result<std::unique_ptr<Library>> library = Library::open(
        arguments.value(1), {.access = make ? OpenOptions::ReadWrite : OpenOptions::ReadWriteExisting});
    if (!library) {
        std::fprintf(stderr, "can't open: %d %s\n", library.error().code, qPrintable(library.error().cause));
        return CannotOpen;
    }
    if (make)
        return ::pause();
    const Result<QList<Article>> articles = (*library)->articles().list();
    if (!articles || articles->isEmpty())
        return NoArticle;
    return highlightUntilKilled(**library, articles->first(), arguments.contains(u"--too-early"_s));
}
