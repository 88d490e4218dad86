#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/comparison.h"
#include "library/revisions.h"
#include "text/offsets.h"

#include <algorithm>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

using Pair = std::pair<RevisionId, RevisionId>;

/// The two that were named; else the present one and the one before it, or, where it is the first, the one after it.
Result<Pair> wantedRevisions(const Invocation &invocation, ArticleId article)
{
    const QStringList &arguments = invocation.options.arguments;
    if (arguments.size() == 3) {
        const auto before = invocation.library.revisions().find(article, arguments[1]);
        if (!before)
            return before.error();
        const auto after = invocation.library.revisions().find(article, arguments[2]);
        if (!after)
            return after.error();
        return Pair{before->id, after->id};
    }
    const auto revisions = invocation.library.revisions().of(article);
    if (!revisions)
        return revisions.error();
    const auto current = std::ranges::find_if(*revisions, &RevisionSummary::isCurrent);
    if (revisions->size() < 2 || current == revisions->end())
        return Error{Error::NotFound, {}, invocation.words(QT_TRANSLATE_NOOP("Cli", "the article has only one revision"))};
    const auto other = current == revisions->begin() ? std::next(current) : std::prev(current);
    return Pair{other->id, current->id};
}

QByteArray sideToJson(const QString &text, const OffsetMap &offsets, TextRange range)
{
    const TextPositionSelector place = offsets.toSelector(range);
    return json::object({{"start"_L1, json::number(place.start)},
                         {"end"_L1, json::number(place.end)},
                         {"text"_L1, json::text(QStringView(text).sliced(range.start, range.length()))}});
}

QByteArray toJson(const Comparison &comparison)
{
    const OffsetMap before(comparison.beforeText);
    const OffsetMap after(comparison.afterText);
    QList<QByteArray> changes;
    for (const TextDifference &difference : comparison.differences) {
        if (difference.kind == TextDifference::Same)
            continue;
        changes += json::object({{"before"_L1, sideToJson(comparison.beforeText, before, difference.before)},
                                 {"after"_L1, sideToJson(comparison.afterText, after, difference.after)}});
    }
    QStringList touched;
    for (const Comparison::Touched &annotation : comparison.touched)
        touched += annotation.id.toString();
    return json::object({{"before"_L1, json::text(comparison.before.toString())},
                         {"after"_L1, json::text(comparison.after.toString())},
                         {"changes"_L1, json::list(changes)},
                         {"annotations"_L1, json::texts(touched)}});
}

/// The paragraphs that hold a change: "[-what went-]{+what came+}".
QString toText(const Comparison &comparison)
{
    QStringList shown;
    QString line;
    bool changed = false;
    const auto put = [&](QStringView text, const QString &open, const QString &close) {
        qsizetype begin = 0;
        while (begin < text.size()) {
            const qsizetype found = text.indexOf(u'\n', begin);
            const qsizetype end = found < 0 ? text.size() : found;
            if (end > begin)
                line += open + text.sliced(begin, end - begin).toString() + close;
            changed = changed || !open.isEmpty();
            begin = end + 1;
            if (found < 0)
                break;
            if (changed)
                shown += line;
            line.clear();
            changed = false;
        }
    };
    for (const TextDifference &difference : comparison.differences) {
        const auto part = [](const QString &text, TextRange range) {
            return QStringView(text).sliced(range.start, range.length());
        };
        if (difference.kind == TextDifference::Same) {
            const QStringView now = part(comparison.afterText, difference.after);
            put(now, {}, {});
            // The last paragraph of the later text may be followed by others that went.
            if (part(comparison.beforeText, difference.before).endsWith(u'\n') && !now.endsWith(u'\n'))
                put(u"\n", {}, {});
        } else {
            put(part(comparison.beforeText, difference.before), u"[-"_s, u"-]"_s);
            put(part(comparison.afterText, difference.after), u"{+"_s, u"+}"_s);
        }
    }
    if (changed)
        shown += line;
    return shown.join(u'\n');
}

} // namespace

int runCompare(Invocation &invocation)
{
    const QString given = invocation.options.arguments.first();
    const Result<ArticleId> id = invocation.resolveArticle(given);
    if (!id)
        return invocation.fail(id.error(), given);
    const Result<Pair> revisions = wantedRevisions(invocation, *id);
    if (!revisions && !revisions.error().subject.isEmpty())
        return invocation.fail(revisions.error(), revisions.error().subject);
    if (!revisions) {
        invocation.complain(given, revisions.error().cause);
        return Negative;
    }
    const Result<Comparison> comparison = compareRevisions(invocation.library, revisions->first, revisions->second);
    if (!comparison)
        return invocation.fail(comparison.error(), given);
    if (invocation.json) {
        invocation.answer(toJson(*comparison));
        return Success;
    }
    invocation.say(toText(*comparison));
    if (!comparison->touched.isEmpty()) {
        invocation.complain(given, invocation.words(QT_TRANSLATE_NOOP("Cli", "annotations that touch changed sentences: %1"))
                                       .arg(comparison->touched.size()));
    }
    return Success;
}

} // namespace randnotiz::cli
