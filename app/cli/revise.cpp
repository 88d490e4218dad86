#include "cli/articlejson.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "library/newtext.h"
#include "library/revisions.h"

#include <QFileInfo>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

int answer(const Result<RevisionOutcome> &outcome, const QString &given, Invocation &invocation)
{
    if (!outcome)
        return invocation.fail(outcome.error(), given);
    const QString status = outcome->previous == outcome->current ? u"known"_s : u"revised"_s;
    const AnchorCounts &anchors = outcome->anchors;
    if (invocation.json) {
        invocation.answer(json::object({{"article"_L1, json::text(outcome->article.toString())},
                                        {"status"_L1, json::text(status)},
                                        {"previous"_L1, json::text(outcome->previous.toString())},
                                        {"current"_L1, json::text(outcome->current.toString())},
                                        {"anchors"_L1, anchorCountsJson(anchors)}}));
        return Success;
    }
    invocation.say(QStringList{status, outcome->article.toString(), outcome->current.toString()}.join(u'\t'));
    if (anchors.total() > 0) {
        invocation.complain(given,
                            invocation.words(QT_TRANSLATE_NOOP("Cli", "annotations: %1 the same, %2 moved, %3 reworded, %4 not found"))
                                .arg(anchors.same).arg(anchors.moved).arg(anchors.reworded).arg(anchors.orphans));
    }
    return Success;
}

} // namespace

int runRevise(Invocation &invocation)
{
    const QString given = invocation.options.arguments.first();
    const Result<ArticleId> id = invocation.resolveArticle(given);
    if (!id)
        return invocation.fail(id.error(), given);
    if (const QString wanted = invocation.options.value("--to"_L1); !wanted.isEmpty()) {
        const Result<RevisionSummary> revision = invocation.library.revisions().find(*id, wanted);
        if (!revision)
            return invocation.fail(revision.error(), wanted);
        return answer(invocation.save(ShowRevision{*id, revision->id, {}}), given, invocation);
    }

    const QString file = invocation.absolutePath(invocation.options.arguments.at(1));
    const QString canonical = QFileInfo(file).canonicalFilePath();
    const Result<NewText> text = readNewText(invocation.library, *id, canonical.isEmpty() ? file : canonical);
    if (!text)
        return invocation.fail(text.error(), file);
    if (text->doubt != Doubt::None && !invocation.options.has("--accept-shorter"_L1)) {
        invocation.complain(file,
                            invocation.words(QT_TRANSLATE_NOOP("Cli", "this may be no text of that article (%1 instead of %2 words); --accept-shorter takes it"))
                                .arg(text->change.words).arg(text->presentWords));
        if (invocation.json)
            invocation.answer(json::null());
        return Negative;
    }
    return answer(invocation.save(text->change), given, invocation);
}

} // namespace randnotiz::cli
