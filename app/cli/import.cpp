#include "cli/articlejson.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"

#include <algorithm>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString noticeWords(const ImportNotice &notice, const Words &words)
{
    switch (notice.kind) {
    case ImportNotice::InvalidBytesReplaced:
        return words(QT_TRANSLATE_NOOP("Cli", "byte sequences that are no text were replaced: %1")).arg(notice.count);
    case ImportNotice::NulBytesReplaced:
        return words(QT_TRANSLATE_NOOP("Cli", "NUL bytes were replaced: %1")).arg(notice.count);
    case ImportNotice::CharsetGuessed:
        return words(QT_TRANSLATE_NOOP("Cli", "the character set was guessed: %1")).arg(notice.detail);
    case ImportNotice::DeclarationWrong:
        return words(QT_TRANSLATE_NOOP("Cli", "is not in the character set that it claims: %1")).arg(notice.detail);
    case ImportNotice::NestingFlattened:
        return words(QT_TRANSLATE_NOOP("Cli", "lists or quotations nested too deeply were flattened"));
    case ImportNotice::TextCut:
        return words(QT_TRANSLATE_NOOP("Cli", "a part was left out: %1")).arg(notice.detail);
    case ImportNotice::PartOfSeveral:
        if (notice.count == 0)
            return words(QT_TRANSLATE_NOOP("Cli", "is page %1 of an article of several pages")).arg(notice.detail);
        return words(QT_TRANSLATE_NOOP("Cli", "is page %1 of an article of %2 pages")).arg(notice.detail).arg(notice.count);
    }
    return notice.detail;
}

/// Why a fetched text was not taken.
QString doubtWords(const ImportEntry::Held &held, const Words &words)
{
    if (held.doubt == Doubt::NothingInCommon)
        return words(QT_TRANSLATE_NOOP("Cli", "no paragraph of the present text is in it; --accept-shorter takes it"));
    return words(QT_TRANSLATE_NOOP("Cli", "much shorter than the present text (%1 instead of %2 words); --accept-shorter takes it"))
        .arg(held.words).arg(held.presentWords);
}

/// Empty where all went well.
QString reasonOf(const ImportEntry &entry, const Words &words)
{
    if (entry.status == ImportStatus::Failed)
        return whyWords(entry.error, words);
    return entry.held ? doubtWords(*entry.held, words) : QString();
}

QByteArray toJson(const ImportEntry &entry, const Words &words)
{
    const bool failed = entry.status == ImportStatus::Failed;
    QList<json::Member> members{
        {"file"_L1, json::text(entry.file)},
        {"status"_L1, json::text(importStatusName(entry.status))},
        {"id"_L1, failed ? json::null() : json::text(entry.id.toString())},
        {"title"_L1, json::textOrNull(entry.title)},
        {"error"_L1, json::textOrNull(reasonOf(entry, words))},
    };
    if (entry.status == ImportStatus::Revised)
        members += {"anchors"_L1, anchorCountsJson(entry.anchors)};
    return json::object(members);
}

QString toText(const ImportEntry &entry)
{
    const QString id = entry.id.isNull() ? u"-"_s : entry.id.toString();
    return QStringList{importStatusName(entry.status), id, entry.file, entry.title}.join(u'\t');
}

/// What a person wants to know beside the answer itself: reasons and doubts.
void complainAbout(const ImportReport &report, Invocation &invocation)
{
    const Words &words = invocation.words;
    for (const ImportEntry &entry : report.entries) {
        if (entry.status == ImportStatus::Failed)
            invocation.fail(entry.error, entry.file);
        else if (entry.held)
            invocation.complain(entry.file, doubtWords(*entry.held, words));
        for (const ImportNotice &notice : entry.notices)
            invocation.complain(entry.file, noticeWords(notice, words));
        if (entry.anchors.orphans > 0) {
            invocation.complain(entry.file,
                                words(QT_TRANSLATE_NOOP("Cli", "annotations not found in the new text: %1"))
                                    .arg(entry.anchors.orphans));
        }
        if (entry.anchors.reworded > 0) {
            invocation.complain(entry.file,
                                words(QT_TRANSLATE_NOOP("Cli", "annotations whose passages say it in other words now: %1"))
                                    .arg(entry.anchors.reworded));
        }
    }
    if (report.skipped > 0) {
        invocation.complain(u"import"_s,
                            words(QT_TRANSLATE_NOOP("Cli", "files in folders that are no articles: %1"))
                                .arg(report.skipped));
    }
    if (report.cancelled)
        invocation.complain(u"import"_s, words(QT_TRANSLATE_NOOP("Cli", "cancelled; what is listed was kept")));
    else if (report.entries.isEmpty())
        invocation.complain(u"import"_s, words(QT_TRANSLATE_NOOP("Cli", "there is nothing to import")));
}

} // namespace

int runImport(Invocation &invocation)
{
    ImportRequest request;
    for (const QString &path : invocation.options.arguments)
        request.paths += isWebAddress(path) ? path : invocation.absolutePath(path);
    for (const QString &tag : invocation.options.values("--tag"_L1))
        request.tags += tagName(tag);

    request.acceptsDoubtful = invocation.options.has("--accept-shorter"_L1);
    request.fallsBackToText = invocation.options.has("--plain-text"_L1);

    const Result<ImportReport> report = invocation.wait(invocation.library.jobs().import(request));
    if (!report)
        return invocation.fail(report.error());

    QList<QByteArray> values;
    for (const ImportEntry &entry : report->entries) {
        if (invocation.json)
            values += toJson(entry, invocation.words);
        else
            invocation.say(toText(entry));
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    complainAbout(*report, invocation);
    const bool anyMissing = std::ranges::any_of(report->entries, [](const ImportEntry &entry) {
        return entry.status == ImportStatus::Failed || entry.status == ImportStatus::Held;
    });
    return anyMissing || report->cancelled || report->entries.isEmpty() ? Negative : Success;
}

} // namespace randnotiz::cli
