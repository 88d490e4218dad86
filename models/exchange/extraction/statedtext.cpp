#include "exchange/extraction/statedtext.h"

#include "exchange/entities.h"
#include "exchange/visibletext.h"

#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// More than any line that oneLine() would keep; a title of a megabyte shall not cost more.
constexpr qsizetype mostUnits = 4000;

bool turnsDirection(QChar c)
{
    return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
}

QString withReferencesRead(const QString &text)
{
    static const QRegularExpression reference(
        u"&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"_s);
    if (!text.contains(u'&'))
        return text;
    EntityDecoder decoder;
    QString read;
    qsizetype from = 0;
    for (auto matches = reference.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        read += QStringView(text).sliced(from, match.capturedStart() - from);
        read += decoder.decoded(match.captured());
        from = match.capturedEnd();
    }
    read += QStringView(text).sliced(from);
    return read;
}

char16_t comparable(QChar c)
{
    switch (c.unicode()) {
    case u'„':
    case u'“':
    case u'”':
    case u'«':
    case u'»':
    case u'‹':
    case u'›':
    case u'‚':
    case u'‘':
    case u'’':
    case u'´':
    case u'`':
    case u'\'':
        return u'"';
    case u'–':
    case u'—':
    case u'‐':
    case u'‑':
    case u'−':
        return u'-';
    default:
        return c.isSpace() ? u' ' : c.toLower().unicode();
    }
}

} // namespace

QString statedText(QStringView written)
{
    QString text = withReferencesRead(written.first(std::min(written.size(), mostUnits)).toString());
    text.removeIf(turnsDirection);
    return oneLine(text);
}

QString comparableText(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'…')
            result += u"..."_s;
        else if (!isInvisible(c) || c.isSpace())
            result += QChar(comparable(c));
    }
    return result.simplified();
}

} // namespace randnotiz
