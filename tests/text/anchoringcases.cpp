#include "text/anchoringcases.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 contextLength = 32; ///< code points, whatever the quote: what other programs give

struct Article
{
    QString text;
    OffsetMap offsets{QStringView()};

    /// By code points, cut to the text.
    QString part(qint64 start, qint64 end) const
    {
        const TextRange range = offsets.toRange({std::max<qint64>(0, start), end});
        return text.sliced(range.start, range.length());
    }
};

TextPositionSelector positionIn(const QJsonValue &pair)
{
    return {pair[0].toInteger(), pair[1].toInteger()};
}

QString textOf(const QJsonArray &pieces, const Article &article)
{
    QString text;
    for (const QJsonValue piece : pieces)
        text += piece.isString() ? piece.toString() : article.part(piece[0].toInteger(), piece[1].toInteger());
    return text;
}

AnchoringCase caseOf(const QJsonObject &line, const Article &article)
{
    AnchoringCase result;
    result.kind = line["kind"_L1].toString();
    result.unseen = line["half"_L1].toString() == "unseen"_L1;
    result.text = textOf(line["pieces"_L1].toArray(), article);
    const TextPositionSelector place = positionIn(line["quote"_L1]);
    const QJsonArray without = line["without"_L1].toArray();
    result.selectors.quote.exact = article.part(place.start, place.end);
    if (!without.contains("position"_L1))
        result.selectors.position = place;
    if (!without.contains("prefix"_L1))
        result.selectors.quote.prefix = article.part(place.start - contextLength, place.start);
    if (!without.contains("suffix"_L1))
        result.selectors.quote.suffix = article.part(place.end, place.end + contextLength);
    if (!line["want"_L1].isNull())
        result.want = positionIn(line["want"_L1]);
    return result;
}

template <typename Take>
void forEachLine(const QString &path, const Take &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd())
        take(QJsonDocument::fromJson(file.readLine()).object());
}

} // namespace

QList<AnchoringCase> anchoringCases(const QString &folder)
{
    QHash<QString, Article> articles;
    forEachLine(folder + u"/articles.jsonl"_s, [&articles](const QJsonObject &line) {
        const QString text = line["text"_L1].toString();
        articles.insert(line["id"_L1].toString(), {text, OffsetMap(text)});
    });
    QList<AnchoringCase> cases;
    forEachLine(folder + u"/cases.jsonl"_s, [&](const QJsonObject &line) {
        cases += caseOf(line, articles.value(line["article"_L1].toString()));
    });
    return cases;
}
