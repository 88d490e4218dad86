#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString kindName(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Structure: return u"structure"_s;
    case Problem::RevisionHash: return u"revision-hash"_s;
    case Problem::QuoteHash: return u"quote-hash"_s;
    case Problem::Index: return u"index"_s;
    case Problem::Orphan: break;
    }
    return u"orphan"_s;
}

QByteArray toJson(const CheckReport &report)
{
    QList<QByteArray> problems;
    for (const Problem &problem : report.problems) {
        problems += json::object({{"kind"_L1, json::text(kindName(problem.kind))},
                                  {"id"_L1, json::textOrNull(problem.id)},
                                  {"detail"_L1, json::text(problem.detail)}});
    }
    return json::object({{"ok"_L1, json::boolean(report.ok())},
                         {"articles"_L1, json::number(report.articles)},
                         {"revisions"_L1, json::number(report.revisions)},
                         {"annotations"_L1, json::number(report.annotations)},
                         {"problems"_L1, json::list(problems)}});
}

} // namespace

int runCheck(Invocation &invocation)
{
    const Result<CheckReport> report = invocation.wait(invocation.library.jobs().check());
    if (!report)
        return invocation.fail(report.error());
    const int exitCode = report->ok() ? Success : Negative;
    if (invocation.json) {
        invocation.answer(toJson(*report));
        return exitCode;
    }
    for (const Problem &problem : report->problems)
        invocation.say(u"%1\t%2\t%3"_s.arg(kindName(problem.kind), problem.id.isEmpty() ? u"-"_s : problem.id, problem.detail));
    const QString verdict = report->ok() ? invocation.words(QT_TRANSLATE_NOOP("Cli", "no damage"))
                                         : invocation.words(QT_TRANSLATE_NOOP("Cli", "damaged"));
    invocation.say(invocation.words(QT_TRANSLATE_NOOP("Cli", "%1 (looked at: articles %2, revisions %3, annotations %4)"))
                       .arg(verdict)
                       .arg(report->articles)
                       .arg(report->revisions)
                       .arg(report->annotations));
    return exitCode;
}

} // namespace randnotiz::cli
