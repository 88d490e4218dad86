#include "exchange/annotationreferences.h"

#include <QRegularExpression>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

const QString uuidPattern = u"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?![0-9a-fA-F-])"_s;

} // namespace

QList<AnnotationReference> annotationReferences(QStringView text)
{
    static const QRegularExpression reference(u"(?:(?<!\\S)\\^h-|(\\bid::[ \\t]*)|(randnotiz://annotation/))"_s + uuidPattern);
    QList<AnnotationReference> references;
    if (!text.contains(u"^h-") && !text.contains(u"id::") && !text.contains(u"randnotiz:"))
        return references; // what nearly every paragraph says
    for (auto found = reference.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto kind = match.capturedLength(1) > 0   ? AnnotationReference::Property
                          : match.capturedLength(2) > 0 ? AnnotationReference::Link
                                                        : AnnotationReference::BlockId;
        if (const auto id = AnnotationId::fromString(match.capturedView(3)))
            references += {{match.capturedStart(), match.capturedEnd()}, *id, kind};
    }
    return references;
}

QList<ArticleId> articleReferences(QStringView text)
{
    static const QRegularExpression reference(u"randnotiz://article/"_s + uuidPattern);
    QList<ArticleId> articles;
    for (auto found = reference.globalMatch(text); found.hasNext();) {
        if (const auto id = ArticleId::fromString(found.next().capturedView(1)))
            articles += *id;
    }
    return articles;
}

QStringView withoutBlockProperties(QStringView text, qsizetype kept)
{
    static const QRegularExpression atEnd(u"(?:(?:^|\\s)\\^[A-Za-z0-9-]+|(?:\\n[ \\t]*[A-Za-z][\\w-]*|^id)::(?:[ \\t][^\\n]*)?)\\s*$"_s);
    while (text.contains(u'^') || text.contains(u"::")) {
        const QRegularExpressionMatch match = atEnd.match(text);
        if (!match.hasMatch() || match.capturedStart() < kept)
            break;
        text = text.first(match.capturedStart());
    }
    return text.trimmed();
}

} // namespace randnotiz
