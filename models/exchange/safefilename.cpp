#include "exchange/safefilename.h"

#include "text/graphemes.h"

#include <QStringList>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 120; ///< bytes of UTF-8; eCryptfs allows 143, and readers add to names

/// What stands for `c` in a file name; nothing where it is dropped.
QString safe(QChar c)
{
    switch (c.unicode()) {
    case u'/':
    case u'\\':
    case u':':
    case u'|':
        return u"-"_s;
    case u'[':
        return u"("_s;
    case u']':
        return u")"_s;
    case u'*':
    case u'?':
    case u'"':
    case u'<':
    case u'>':
    case u'#':
    case u'^':
        return {};
    default:
        break;
    }
    if (c.isSpace() || c.category() == QChar::Other_Control)
        return u" "_s;
    const bool joiner = c == QChar(0x200C) || c == QChar(0x200D); // part of words and of emoji
    if ((c.category() == QChar::Other_Format && !joiner) || c.unicode() >= 0xFFFE)
        return {};
    return c;
}

/// Windows refuses these names, whatever follows a dot in them.
bool isReserved(QStringView name)
{
    const QString first =
        name.first(std::max<qsizetype>(0, name.indexOf(u'.') < 0 ? name.size() : name.indexOf(u'.')))
            .trimmed()
            .toString()
            .toUpper();
    static const QStringList devices{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    if (devices.contains(first))
        return true;
    const bool numbered = first.size() == 4 && (first.startsWith("COM"_L1) || first.startsWith("LPT"_L1));
    return numbered && u"0123456789¹²³"_s.contains(first.back());
}

/// Without dots and spaces at its ends, nor a hyphen that would make it an option on a command line.
QString trimmedName(QString name)
{
    auto isEnd = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!name.isEmpty() && isEnd(name.back()))
        name.chop(1);
    const auto *start =
        std::ranges::find_if_not(std::as_const(name), [&](QChar c) { return isEnd(c) || c == u'-'; });
    return name.sliced(start - name.cbegin());
}

/// The longest beginning of whole graphemes that takes no more than `bytes`.
QString cutTo(const QString &name, qsizetype bytes)
{
    qsizetype units = 0;
    for (qsizetype used = 0; units < name.size(); ++units) {
        const QChar c = name[units];
        // Either half of a pair makes two of its four bytes.
        used += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
        if (used > bytes)
            break;
    }
    return name.first(graphemeStart(name, units));
}

} // namespace

QString safeFileName(const QString &title, const QString &suffix)
{
    QString name;
    const QString whole = QString::fromUtf8(title.toUtf8()); // replaces lone surrogates
    for (const QChar c : whole.normalized(QString::NormalizationForm_C))
        name += safe(c);
    name = trimmedName(name.simplified());
    if (isReserved(name))
        name.prepend(u'_');
    name = trimmedName(cutTo(name, longestName - suffix.toUtf8().size()));
    return (name.isEmpty() ? u"untitled"_s : name) + suffix;
}

} // namespace randnotiz
