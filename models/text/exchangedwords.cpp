#include "text/exchangedwords.h"

#include "text/queryparser.h"
#include "text/querytext.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

using Exchanges = QList<std::pair<QString, QString>>;

void collectExchanges(const SearchQuery &from, const SearchQuery &to, Exchanges &exchanges)
{
    const qsizetype words = std::min(from.text.words.size(), to.text.words.size());
    for (qsizetype i = 0; i < words; ++i) {
        if (from.text.words[i] != to.text.words[i])
            exchanges.emplaceBack(from.text.words[i], to.text.words[i]);
    }
    const size_t children = std::min(from.children.size(), to.children.size());
    for (size_t i = 0; i < children; ++i)
        collectExchanges(from.children[i], to.children[i], exchanges);
}

} // namespace

QString withExchangedWords(QStringView typed, const SearchQuery &wanted, const SearchSurroundings &surroundings,
                           SearchNames names)
{
    Exchanges exchanges;
    collectExchanges(parseSearch(typed, surroundings).query, wanted, exchanges);
    QString text = typed.toString();
    for (const auto &[from, to] : std::as_const(exchanges)) {
        const QRegularExpression word(u"(?<!\\w)%1(?!\\w)"_s.arg(QRegularExpression::escape(from)),
                                      QRegularExpression::UseUnicodePropertiesOption);
        // A backslash would stand for a group.
        text.replace(word, QString(to).replace(u'\\', u"\\\\"_s));
    }
    if (parseSearch(text, surroundings).query == wanted)
        return text;
    return searchText(wanted, names, surroundings.now.timeZone());
}

} // namespace randnotiz
