#include "cli/commands.h"
#include "cli/evidenceview.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"

#include <QHash>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QStringView part(const QString &text, TextRange range)
{
    return QStringView(text).sliced(range.start, range.length());
}

/// What the file made of the source: "replace", "insert" (only the file has it), "delete" (only the source has it).
QStringView operation(const TextDifference &difference)
{
    if (difference.before.isEmpty())
        return u"insert";
    return difference.after.isEmpty() ? u"delete" : u"replace";
}

/// The proof of each annotation that a quotation is, read once.
class Proofs
{
public:
    explicit Proofs(Invocation &invocation)
        : m_invocation(invocation)
        , m_wanted(invocation.options.has("--evidence"_L1))
    {
    }

    bool areWanted() const { return m_wanted; }
    /// Null where none is wanted, or the file doesn't say whose the quotation is, or that one isn't here.
    const Evidence *of(const VerifiedQuotation &quotation)
    {
        if (!m_wanted || !quotation.isInLibrary)
            return nullptr;
        auto known = m_known.find(quotation.annotation);
        if (known == m_known.end())
            known = m_known.insert(quotation.annotation, evidenceOf(m_invocation.library, quotation.annotation));
        return known->ok() ? &**known : nullptr;
    }

private:
    Invocation &m_invocation;
    bool m_wanted = false;
    QHash<AnnotationId, Result<Evidence>> m_known;
};

QByteArray quotationJson(const VerifiedQuotation &quotation, Proofs &proofs)
{
    QList<QByteArray> differences;
    for (const TextDifference &difference : quotation.differences) {
        if (difference.kind == TextDifference::Same)
            continue;
        differences += json::object({{"op"_L1, json::text(operation(difference))},
                                     {"ours"_L1, json::text(part(quotation.ours, difference.before).trimmed())},
                                     {"theirs"_L1, json::text(part(quotation.theirs, difference.after).trimmed())}});
    }
    QList<json::Member> members{
        {"file"_L1, json::text(quotation.file)},
        {"line"_L1, json::number(quotation.line)},
        {"annotation"_L1, quotation.annotation.isNull() ? json::null() : json::text(quotation.annotation.toString())},
        {"quote"_L1, json::text(quotation.quote)},
        {"status"_L1, json::text(verificationName(quotation.status))},
        {"difference"_L1, json::list(differences)},
    };
    if (proofs.areWanted()) {
        const Evidence *evidence = proofs.of(quotation);
        members.emplaceBack("evidence"_L1, evidence == nullptr ? json::null() : toJson(*evidence));
    }
    return json::object(members);
}

/// On one line; "[-what the source says-]{+what the file says+}".
QString compared(const VerifiedQuotation &quotation)
{
    QString line;
    for (const TextDifference &difference : quotation.differences) {
        const QStringView ours = part(quotation.ours, difference.before);
        const QStringView theirs = part(quotation.theirs, difference.after);
        if (difference.kind == TextDifference::Same) {
            line += theirs;
            continue;
        }
        if (!ours.isEmpty())
            line += u"[-"_s + ours.toString() + u"-]"_s;
        if (!theirs.isEmpty())
            line += u"{+"_s + theirs.toString() + u"+}"_s;
    }
    return line.simplified();
}

/// "FILE:LINE: altered", and below it what is to be looked at. What is identical is only counted, unless its proof is wanted.
void sayQuotation(Invocation &invocation, const VerifiedQuotation &quotation, Proofs &proofs)
{
    const Evidence *evidence = proofs.of(quotation);
    if (quotation.status == VerifiedQuotation::Identical && evidence == nullptr)
        return;
    invocation.say(u"%1:%2: %3"_s.arg(quotation.file, QString::number(quotation.line), verificationName(quotation.status)));
    QString shown = quotation.differences.isEmpty() ? quotation.quote.simplified() : compared(quotation);
    if (quotation.status == VerifiedQuotation::SourceChanged && quotation.ours.isEmpty())
        shown = invocation.words(QT_TRANSLATE_NOOP("Cli", "gone from the article: %1")).arg(quotation.theirs.simplified());
    invocation.say(u"    "_s + shown);
    if (evidence == nullptr)
        return;
    for (const QString &line : evidenceLines(*evidence, invocation.words))
        invocation.say(u"    "_s + line);
}

void sayCounts(Invocation &invocation, const VerifyReport &report)
{
    const auto count = [&report](VerifiedQuotation::Status status) { return QString::number(report.count(status)); };
    invocation.say(invocation
                       .words(QT_TRANSLATE_NOOP("Cli", "quotations: %1 in %2 files; identical %3, typography %4, altered %5, "
                                                       "source changed %6, not in the library %7"))
                       .arg(QString::number(report.quotations.size()), QString::number(report.files),
                            count(VerifiedQuotation::Identical), count(VerifiedQuotation::Typography),
                            count(VerifiedQuotation::Altered), count(VerifiedQuotation::SourceChanged),
                            count(VerifiedQuotation::Unknown)));
}

} // namespace

int runVerify(Invocation &invocation)
{
    VerifyRequest request;
    for (const QString &path : invocation.options.arguments)
        request.paths += invocation.absolutePath(path);
    const Result<VerifyReport> report = invocation.wait(invocation.library.jobs().verify(request));
    if (!report)
        return invocation.fail(report.error());

    Proofs proofs(invocation);
    QList<QByteArray> values;
    for (const VerifiedQuotation &quotation : report->quotations) {
        if (invocation.json)
            values += quotationJson(quotation, proofs);
        else
            sayQuotation(invocation, quotation, proofs);
    }
    for (const Error &failure : report->failures)
        invocation.fail(failure);
    if (invocation.json)
        invocation.answer(json::list(values));
    else
        sayCounts(invocation, *report);
    // An altered quotation is the answer that was asked for, whatever else could not be read.
    if (report->count(VerifiedQuotation::Altered) > 0)
        return Negative;
    return report->failures.isEmpty() && !report->cancelled ? Success : Failure;
}

} // namespace randnotiz::cli
