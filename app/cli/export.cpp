#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/articles.h"
#include "library/jobs/jobs.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString statusName(ExportEntry::Status status)
{
    switch (status) {
    case ExportEntry::Written: return u"written"_s;
    case ExportEntry::Unchanged: return u"unchanged"_s;
    case ExportEntry::Failed: break;
    }
    return u"failed"_s;
}

/// @returns what the caller named, or an error whose subject is what stood in the way
Result<QList<ArticleId>> wantedArticles(const Invocation &invocation, const QString &tag)
{
    QList<ArticleId> ids;
    for (const QString &given : invocation.options.arguments) {
        const Result<ArticleId> id = invocation.resolveArticle(given);
        if (!id)
            return Error{id.error().code, given, id.error().cause};
        ids += *id;
    }
    if (!ids.isEmpty())
        return ids;
    const Result<QList<Article>> articles = invocation.library.articles().list({TrashFilter::OutsideTrash, tag});
    if (!articles)
        return articles.error();
    for (const Article &article : *articles)
        ids += article.id;
    if (ids.isEmpty() && !tag.isEmpty())
        return Error{Error::NotFound, tag, {}};
    return ids;
}

int tell(Invocation &invocation, const ExportReport &report)
{
    QList<QByteArray> values;
    bool allThere = !report.cancelled;
    for (const ExportEntry &entry : report.entries) {
        const bool failed = entry.status == ExportEntry::Failed;
        if (failed) {
            invocation.fail(entry.error, entry.file.isEmpty() ? entry.article.toString() : entry.file);
            allThere = false;
        }
        if (!invocation.json) {
            invocation.say(statusName(entry.status) + u'\t' + entry.article.toString() + u'\t' + entry.file);
            continue;
        }
        values += json::object({
            {"article"_L1, json::text(entry.article.toString())},
            {"file"_L1, json::textOrNull(entry.file)},
            {"status"_L1, json::text(statusName(entry.status))},
            {"error"_L1, failed ? json::text(whyWords(entry.error, invocation.words)) : json::null()},
        });
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return allThere ? Success : Failure;
}

} // namespace

int runExport(Invocation &invocation)
{
    const Options &options = invocation.options;
    const Result<QList<ArticleId>> articles = wantedArticles(invocation, tagName(options.value("--tag"_L1)));
    if (!articles)
        return invocation.fail(articles.error());

    const QString folder = invocation.absolutePath(options.value("--to"_L1));
    const Result<ExportReport> report =
        invocation.wait(invocation.library.jobs().exportMarkdown({folder, *articles}));
    return report ? tell(invocation, *report) : invocation.fail(report.error());
}

} // namespace randnotiz::cli
