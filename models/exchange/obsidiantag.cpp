#include "exchange/obsidiantag.h"

#include <QStringList>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// What may stand in a tag. Half of a surrogate pair may: emoji, and letters beyond the BMP.
bool staysInTag(QChar c)
{
    const bool partOfEmoji = c.category() == QChar::Symbol_Other || c == QChar(0x200D);
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || partOfEmoji;
}

bool isAlphanumeric(QStringView level, qsizetype i)
{
    return i >= 0 && i < level.size() && (level[i].isLetterOrNumber() || level[i].isMark());
}

QString safeLevel(QStringView level)
{
    QString safe;
    for (qsizetype i = 0; i < level.size(); ++i) {
        // Elsewhere an underscore would be read as emphasis.
        const bool innerUnderscore =
            level[i] == u'_' && isAlphanumeric(level, i - 1) && isAlphanumeric(level, i + 1);
        if (staysInTag(level[i]) || innerUnderscore)
            safe += level[i];
        else if (!safe.isEmpty() && !safe.endsWith(u'-'))
            safe += u'-';
    }
    while (safe.endsWith(u'-'))
        safe.chop(1);
    return safe;
}

} // namespace

QString obsidianTag(const QString &name)
{
    QStringList levels;
    for (const QString &level : name.split(u'/')) {
        const QString safe = safeLevel(level);
        if (!safe.isEmpty())
            levels += safe;
    }
    const QString path = levels.join(u'/');
    if (path.isEmpty())
        return u"#t"_s;
    const bool worded = std::ranges::any_of(
        path, [](QChar c) { return c.isLetter() || (!c.isNumber() && c != u'-' && c != u'/'); });
    return worded ? u'#' + path : u"#t-"_s + path;
}

} // namespace randnotiz
