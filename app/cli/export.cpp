#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"
#include "library/notestemplates.h"

#include <QDate>

#include <optional>

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
Result<QList<ArticleId>> wantedArticles(const Invocation &invocation)
{
    QList<ArticleId> ids;
    for (const QString &given : invocation.options.arguments) {
        const Result<ArticleId> id = invocation.resolveArticle(given);
        if (!id)
            return Error{id.error().code, given, id.error().cause};
        ids += *id;
    }
    return ids;
}

/// The reader's days, in the time zone of this computer.
ExportFilter wantedFilter(const Options &options)
{
    ExportFilter filter;
    for (const QString &colour : options.values("--color"_L1))
        filter.colours += static_cast<Colour>(colour.toInt());
    for (const QString &tag : options.values("--with-tag"_L1))
        filter.tags += tagName(tag);
    if (options.has("--since"_L1))
        filter.sinceMs = QDate::fromString(options.value("--since"_L1), Qt::ISODate).startOfDay().toMSecsSinceEpoch();
    if (options.has("--until"_L1))
        filter.untilMs =
            QDate::fromString(options.value("--until"_L1), Qt::ISODate).addDays(1).startOfDay().toMSecsSinceEpoch();
    return filter;
}

const char *faultWords(TemplateFault::Kind kind)
{
    switch (kind) {
    case TemplateFault::UnclosedTag: return QT_TRANSLATE_NOOP("Cli", "“{{” without “}}”");
    case TemplateFault::UnclosedSection: return QT_TRANSLATE_NOOP("Cli", "the section “%1” has no end");
    case TemplateFault::UnopenedSection: return QT_TRANSLATE_NOOP("Cli", "the section “%1” has no beginning");
    case TemplateFault::UnknownField: return QT_TRANSLATE_NOOP("Cli", "there is no field “%1” here");
    case TemplateFault::ListAsValue:
        return QT_TRANSLATE_NOOP("Cli", "“%1” is no text; write {{#%1}}…{{/%1}}");
    case TemplateFault::Unsupported: break;
    }
    return QT_TRANSLATE_NOOP("Cli", "partials and other delimiters are not supported");
}

/// The template that the caller named, ready to be used; or its fault told, and nothing.
std::optional<NotesTemplate> wantedTemplate(Invocation &invocation)
{
    const QString given = invocation.options.value("--template"_L1);
    if (given.isEmpty())
        return NotesTemplate();
    Result<NotesTemplate> found = findTemplate(given);
    if (!found)
        found = findTemplate(invocation.absolutePath(given));
    if (!found) {
        invocation.fail(found.error(), given);
        return std::nullopt;
    }
    if (const std::optional<TemplateFault> fault = templateFault(found->text)) {
        QString what = invocation.words(faultWords(fault->kind));
        what.replace(u"%1"_s, fault->name);
        const QString place = invocation.words(QT_TRANSLATE_NOOP("Cli", "line %1, column %2"));
        invocation.complain(given, place.arg(fault->line).arg(fault->column) + u": "_s + what);
        return std::nullopt;
    }
    return *found;
}

QByteArray conflictsJson(const QList<MergeConflict> &conflicts)
{
    QList<QByteArray> values;
    for (const MergeConflict &conflict : conflicts) {
        values += json::object({
            {"annotation"_L1, json::textOrNull(conflict.annotation.isNull() ? QString() : conflict.annotation.toString())},
            {"key"_L1, json::textOrNull(conflict.key)},
            {"theirs"_L1, json::text(conflict.theirs)},
            {"ours"_L1, json::text(conflict.ours)},
        });
    }
    return json::list(values);
}

/// A line for each conflict, and one for the copy that was kept.
void tellOfMerge(Invocation &invocation, const ExportEntry &entry)
{
    for (const MergeConflict &conflict : entry.conflicts) {
        const QString what = !conflict.key.isEmpty()        ? conflict.key
                             : conflict.annotation.isNull() ? entry.article.toString()
                                                            : conflict.annotation.toString();
        invocation.say(u"conflict\t"_s + what + u'\t' + entry.file);
    }
    if (!entry.kept.isEmpty())
        invocation.say(u"kept\t"_s + entry.article.toString() + u'\t' + entry.kept);
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
            const QString article = entry.article.isNull() ? u"-"_s : entry.article.toString();
            invocation.say(statusName(entry.status) + u'\t' + article + u'\t' + entry.file);
            tellOfMerge(invocation, entry);
            continue;
        }
        values += json::object({
            {"article"_L1, entry.article.isNull() ? json::null() : json::text(entry.article.toString())},
            {"file"_L1, json::textOrNull(entry.file)},
            {"status"_L1, json::text(statusName(entry.status))},
            {"error"_L1, failed ? json::text(whyWords(entry.error, invocation.words)) : json::null()},
            {"merged"_L1, json::boolean(entry.merged)},
            {"conflicts"_L1, conflictsJson(entry.conflicts)},
            {"kept"_L1, json::textOrNull(entry.kept)},
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
    const std::optional<NotesTemplate> notesTemplate = wantedTemplate(invocation);
    if (!notesTemplate)
        return WrongUsage;
    const Result<QList<ArticleId>> articles = wantedArticles(invocation);
    if (!articles)
        return invocation.fail(articles.error());

    ExportRequest request{invocation.absolutePath(options.value("--to"_L1)), *articles};
    request.everything = options.has("--all"_L1);
    request.tag = tagName(options.value("--tag"_L1));
    request.notesTemplate = *notesTemplate;
    request.filter = wantedFilter(options);
    request.format = exportFormatNamed(options.value("--format"_L1)).value_or(ExportFormat::Markdown);
    request.oneFile = options.has("--one-file"_L1);
    request.title = options.value("--one-file"_L1);
    request.index = options.has("--index"_L1);
    if (options.value("--citation"_L1) == "german"_L1)
        request.citationStyle = CitationStyle::German;
    request.removesDeleted = options.value("--deleted"_L1) == "remove"_L1;
    const Result<ExportReport> report = invocation.wait(invocation.library.jobs().exportNotes(request));
    return report ? tell(invocation, *report) : invocation.fail(report.error());
}

} // namespace randnotiz::cli
