#include "domain/tag.h"

#include <QStringList>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool isHexadecimal(QChar c)
{
    const char16_t lower = c.toLower().unicode();
    return (lower >= u'0' && lower <= u'9') || (lower >= u'a' && lower <= u'f');
}

} // namespace

QString tagName(QStringView typed)
{
    QString clean;
    clean.reserve(typed.size());
    for (const QChar c : typed) {
        const bool control = c.category() == QChar::Other_Control;
        clean += control ? QChar(u' ') : c;
    }
    clean = clean.normalized(QString::NormalizationForm_C).trimmed();
    while (clean.startsWith(u'#'))
        clean = clean.sliced(1).trimmed();

    QStringList levels;
    for (const QString &level : clean.split(u'/')) {
        const QString simplified = level.simplified();
        if (!simplified.isEmpty())
            levels += simplified;
    }
    const QString name = levels.join(u'/');
    // Behind an empty level there may be another sign: the name of a name is that name.
    return name.startsWith(u'#') ? tagName(name) : name;
}

Result<QString> checkedTagName(QStringView typed)
{
    const bool control = std::ranges::any_of(typed, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (control)
        return Error{Error::InvalidInput, typed.toString(), u"a control character in the name of a tag"_s};
    const QString name = tagName(typed);
    if (name.isEmpty() || name.count(u'/') != typed.count(u'/'))
        return Error{Error::InvalidInput, typed.toString(), u"an empty level in the name of a tag"_s};
    return name;
}

QString foldedTagName(const QString &name)
{
    return tagName(name).toCaseFolded();
}

bool isInTagTree(const QString &name, const QString &above)
{
    const QString folded = foldedTagName(name);
    const QString root = foldedTagName(above);
    return folded == root || folded.startsWith(root + u'/');
}

QString tagColourName(quint32 colour)
{
    return u'#' + QString::number(colour, 16).rightJustified(6, u'0');
}

std::optional<quint32> tagColour(QStringView name)
{
    if (name.size() != 7 || name.front() != u'#' || !std::ranges::all_of(name.sliced(1), isHexadecimal))
        return std::nullopt;
    return name.sliced(1).toUInt(nullptr, 16);
}

} // namespace randnotiz
