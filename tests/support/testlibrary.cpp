#include "support/testlibrary.h"

#include "library/annotations.h"
#include "library/articles.h"
#include "library/tags.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <mutex>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// 2025-01-01 00:00 UTC.
constexpr qint64 firstMoment = 1'735'689'600'000;

template <typename T>
T granted(Result<T> result, const char *what)
{
    if (!result) {
        const Error &error = result.error();
        qFatal("%s: error %d, %s: %s", what, error.code, qPrintable(error.subject), qPrintable(error.cause));
    }
    return std::move(*result);
}

} // namespace

struct TestLibrary::Hold
{
    std::mutex mutex;
    std::function<void()> next;
};

TestLibrary::TestLibrary()
    : m_now(std::make_shared<std::atomic<qint64>>(firstMoment))
    , m_hold(std::make_shared<Hold>())
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
    reopen();
}

TestLibrary::~TestLibrary() = default;

Environment TestLibrary::environment() const
{
    Environment environment = Environment::system();
    environment.nowMs = [now = m_now] { return now->fetch_add(1000); };
    environment.newUuid = [hold = m_hold, newUuid = environment.newUuid] {
        std::function<void()> wait;
        {
            const std::lock_guard lock(hold->mutex);
            std::swap(wait, hold->next);
        }
        if (wait)
            wait();
        return newUuid();
    };
    return environment;
}

void TestLibrary::beforeNextId(std::function<void()> hold)
{
    const std::lock_guard lock(m_hold->mutex);
    m_hold->next = std::move(hold);
}

QString TestLibrary::path() const
{
    return m_folder.filePath(u"library.randnotiz"_s);
}

void TestLibrary::reopen(OpenOptions::Access access)
{
    m_library.reset();
    m_library = granted(Library::open(path(), {access, environment()}), "open");
}

ArticleId TestLibrary::add(const ArticleBuilder &article)
{
    return granted(write(ImportArticle{article.article(), article.tags(), {}}), "import").id;
}

Annotation TestLibrary::annotationOn(ArticleId article, const QString &quote) const
{
    const Revision revision = granted(articles().currentRevision(article), "current revision");
    const QString &text = revision.body.text;
    const TextRange range = granted(locateQuote(text, {quote, {}, {}}), "quote");
    Annotation annotation;
    annotation.id = AnnotationId(QUuid::createUuid());
    annotation.article = article;
    annotation.revision = revision.id;
    annotation.revisionHash = revision.textHash;
    annotation.position = OffsetMap(text).toSelector(range);
    annotation.quote = quoteSelector(text, range);
    annotation.anchor = annotation.position;
    return annotation;
}

Annotation TestLibrary::highlight(ArticleId article, const QString &quote, Colour colour, const QString &note,
                                  const QStringList &tags)
{
    Annotation annotation = annotationOn(article, quote);
    annotation.colour = colour;
    annotation.note = note;
    for (const QString &name : tags)
        annotation.tags += Tag{{}, name};
    return granted(write(AddAnnotation{annotation}), "highlight");
}

} // namespace randnotiz
