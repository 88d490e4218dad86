#include "cli/evidenceview.h"

#include "cli/json.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString outletOf(const Metadata &metadata)
{
    return metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value;
}

QString momentText(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

const char *verdict(const Evidence &evidence)
{
    if (evidence.holds())
        return QT_TRANSLATE_NOOP("Cli", "verified: the quote stands there, and its text is the one that was stored");
    if (evidence.annotation.isUnplaced)
        return QT_TRANSLATE_NOOP("Cli", "not confirmed: it was imported, and no text here holds its words in a certain place");
    if (!evidence.isTextUnchanged)
        return QT_TRANSLATE_NOOP("Cli", "not confirmed: the stored text is not the one that was quoted");
    return QT_TRANSLATE_NOOP("Cli", "not confirmed: the quote doesn't stand there");
}

} // namespace

QByteArray toJson(const Evidence &evidence)
{
    const Metadata &metadata = evidence.article.metadata;
    const Annotation &annotation = evidence.annotation;
    const auto placed = [&annotation](qint64 value) { return annotation.isUnplaced ? json::null() : json::number(value); };
    return json::object({
        {"article"_L1, json::text(evidence.article.id.toString())},
        {"title"_L1, json::textOrNull(metadata.title.value)},
        {"authors"_L1, json::texts(metadata.authors.value)},
        {"source"_L1, json::textOrNull(outletOf(metadata))},
        {"published"_L1, json::textOrNull(metadata.published.value.toString())},
        {"url"_L1, json::textOrNull(metadata.url.value)},
        {"fetched"_L1, json::time(evidence.revision.fetchedMs)},
        {"exact"_L1, json::text(annotation.quote.exact)},
        {"revision"_L1, json::text(annotation.revisionHash)},
        {"revision_number"_L1, json::number(evidence.revisionNumber)},
        {"revisions"_L1, json::number(evidence.revisionCount)},
        {"is_current"_L1, json::boolean(evidence.revision.isCurrent)},
        {"start"_L1, placed(annotation.position.start)},
        {"end"_L1, placed(annotation.position.end)},
        {"paragraph"_L1, placed(evidence.firstParagraph)},
        {"last_paragraph"_L1, placed(evidence.lastParagraph)},
        {"paragraphs"_L1, placed(evidence.paragraphCount)},
        {"verified"_L1, json::time(evidence.verifiedMs)},
        {"computed_hash"_L1, json::text(evidence.computedHash)},
        {"holds"_L1, json::boolean(evidence.holds())},
    });
}

QStringList evidenceLines(const Evidence &evidence, const Words &words)
{
    const Metadata &metadata = evidence.article.metadata;
    const Annotation &annotation = evidence.annotation;
    QStringList lines;
    const auto add = [&lines](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            lines += u"%1: %2"_s.arg(name, value.simplified());
    };
    add("article"_L1, metadata.title.value);
    add("authors"_L1, metadata.authors.value.join(u", "_s));
    add("source"_L1, outletOf(metadata));
    add("published"_L1, metadata.published.value.toString());
    add("url"_L1, metadata.url.value);
    add("fetched"_L1, momentText(evidence.revision.fetchedMs));
    add("revision"_L1, u"%1 (%2/%3)"_s.arg(annotation.revisionHash).arg(evidence.revisionNumber).arg(evidence.revisionCount));
    if (!annotation.isUnplaced) {
        add("place"_L1, u"%1-%2"_s.arg(annotation.position.start).arg(annotation.position.end));
        const QString last = evidence.lastParagraph == evidence.firstParagraph ? QString() : u"-%1"_s.arg(evidence.lastParagraph);
        add("paragraph"_L1, u"%1%2/%3"_s.arg(evidence.firstParagraph).arg(last).arg(evidence.paragraphCount));
    }
    add("checked"_L1, momentText(evidence.verifiedMs));
    add("verdict"_L1, words(verdict(evidence)));
    return lines;
}

} // namespace randnotiz::cli
