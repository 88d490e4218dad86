#include "exchange/yamlstring.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// What YAML doesn't print, breaks lines, or changes the direction of what follows in an editor.
bool needsEscape(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029 || u == 0xFEFF || u >= 0xFFFE ||
           (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

} // namespace

QString yamlString(const QString &text)
{
    QString quoted = u"\""_s;
    const QString whole = QString::fromUtf8(text.toUtf8()); // replaces lone surrogates
    for (const QChar c : whole) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        if (c == u'\n')
            quoted += u"\\n"_s;
        else if (c == u'\t')
            quoted += u"\\t"_s;
        else if (needsEscape(c))
            quoted += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            quoted += c;
    }
    return quoted + u'"';
}

} // namespace randnotiz
