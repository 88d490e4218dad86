#include "exchange/visibletext.h"

#include "text/cleantext.h"
#include "text/graphemes.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype oneLineLimit = 500;

} // namespace

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

bool hasVisibleText(QStringView text)
{
    return !std::ranges::all_of(text, isInvisible);
}

QString oneLine(QStringView text)
{
    return cutAtWord(cleanText(text.toString()).text.simplified(), oneLineLimit);
}

QString cutAtWord(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;

    qsizetype end = text.lastIndexOf(u' ', limit - 1);
    if (end <= 0)
        end = graphemeStart(text, limit - 1);
    constexpr QStringView dangling = u" ,;:–—-(„“\"'/";
    while (end > 0 && dangling.contains(text[end - 1]))
        --end;
    return text.first(end) + u'…';
}

} // namespace randnotiz
