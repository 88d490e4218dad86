#include "domain/doubt.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr qsizetype paragraphCharacters = 40;

QList<QStringView> paragraphs(QStringView text)
{
    QList<QStringView> found;
    for (const QStringView line : text.split(u'\n')) {
        if (line.size() >= paragraphCharacters)
            found += line;
    }
    return found;
}

} // namespace

Doubt doubtAbout(QStringView text, qint64 words, QStringView presentText, qint64 presentWords)
{
    if (2 * words < presentWords)
        return Doubt::MuchShorter;
    if (words >= presentWords)
        return Doubt::None;
    const QList<QStringView> present = paragraphs(presentText);
    const QList<QStringView> fresh = paragraphs(text);
    const QSet<QStringView> known(present.begin(), present.end());
    const bool anyStays =
        std::ranges::any_of(fresh, [&known](QStringView line) { return known.contains(line); });
    return present.isEmpty() || anyStays ? Doubt::None : Doubt::NothingInCommon;
}

} // namespace randnotiz
