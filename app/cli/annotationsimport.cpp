#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "cli/settrashed.h"
#include "library/jobs/jobs.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

/// The same in every language.
QString reasonName(LeftAnnotation::Reason reason)
{
    constexpr QStringView names[]{u"not-an-annotation", u"no-source", u"no-quote", u"too-long",
                                  u"text-missing",      u"ambiguous", u"not-found", u"unknown-article"};
    return names[reason].toString();
}

const char *reasonWords(LeftAnnotation::Reason reason)
{
    switch (reason) {
    case LeftAnnotation::NotAnAnnotation: return QT_TRANSLATE_NOOP("Cli", "is no annotation");
    case LeftAnnotation::NoSource: return QT_TRANSLATE_NOOP("Cli", "doesn't say what it is about");
    case LeftAnnotation::NoQuote: return QT_TRANSLATE_NOOP("Cli", "quotes no words");
    case LeftAnnotation::TooLong: return QT_TRANSLATE_NOOP("Cli", "is longer than 100,000 characters");
    case LeftAnnotation::TextMissing:
        return QT_TRANSLATE_NOOP("Cli", "its article has no text yet; once it is fetched, its place is looked for");
    case LeftAnnotation::Ambiguous:
        return QT_TRANSLATE_NOOP("Cli", "its words stand there more than once, and nothing says which place is meant");
    case LeftAnnotation::NotFound: return QT_TRANSLATE_NOOP("Cli", "its words don't stand in the article's present text");
    case LeftAnnotation::Unknown: break;
    }
    return QT_TRANSLATE_NOOP("Cli", "is about an article that is not in this library");
}

QByteArray toJson(const LeftAnnotation &annotation)
{
    return json::object({{"number"_L1, annotation.number == 0 ? json::null() : json::number(annotation.number)},
                         {"id"_L1, json::textOrNull(annotation.id)},
                         {"quote"_L1, json::textOrNull(annotation.quote)},
                         {"reason"_L1, json::text(reasonName(annotation.reason))},
                         {"stored"_L1, annotation.stored.isNull() ? json::null() : json::text(annotation.stored.toString())}});
}

void tell(Invocation &invocation, const AnnotationImportReport &report)
{
    if (invocation.json) {
        QStringList added;
        for (const AnnotationId &id : report.added)
            added += id.toString();
        QStringList articles;
        for (const ArticleId &id : report.articles)
            articles += id.toString();
        QList<QByteArray> left;
        for (const LeftAnnotation &annotation : report.left)
            left += toJson(annotation);
        invocation.answer(json::object({{"batch"_L1, json::text(report.batch.toString())},
                                        {"added"_L1, json::texts(added)},
                                        {"known"_L1, json::number(report.known)},
                                        {"articles"_L1, json::texts(articles)},
                                        {"left"_L1, json::list(left)}}));
        return;
    }
    const QList<AnnotationId> orphans = report.orphans();
    invocation.say(u"added\t%1"_s.arg(report.added.size()));
    if (!orphans.isEmpty())
        invocation.say(u"orphans\t%1"_s.arg(orphans.size()));
    invocation.say(u"known\t%1"_s.arg(report.known));
    if (!report.articles.isEmpty())
        invocation.say(u"articles\t%1"_s.arg(report.articles.size()));
    for (const LeftAnnotation &annotation : report.left) {
        const QString what = !annotation.quote.isEmpty() ? u'“' + annotation.quote.simplified() + u'”'
                             : annotation.id.isEmpty()   ? u'#' + QString::number(annotation.number)
                                                         : annotation.id;
        invocation.say(u"%1\t%2\t%3"_s.arg(annotation.stored.isNull() ? u"left"_s : u"orphan"_s, what,
                                           invocation.words(reasonWords(annotation.reason))));
    }
    if (!report.added.isEmpty() || !orphans.isEmpty() || !report.articles.isEmpty())
        invocation.say(u"batch\t%1"_s.arg(report.batch.toString()));
}

} // namespace

int runAnnotationsImport(Invocation &invocation)
{
    const QString file = invocation.absolutePath(invocation.options.arguments.first());
    const Result<AnnotationImportReport> report = invocation.wait(invocation.library.jobs().importAnnotations(file));
    if (!report)
        return invocation.fail(report.error(), file);
    tell(invocation, *report);
    if (report->failure)
        return invocation.fail(*report->failure, file);
    return report->left.isEmpty() ? Success : Negative;
}

int runAnnotationsUndo(Invocation &invocation)
{
    return setImportTrashed(invocation, true);
}

int runAnnotationsRedo(Invocation &invocation)
{
    return setImportTrashed(invocation, false);
}

} // namespace randnotiz::cli
