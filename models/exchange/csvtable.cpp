#include "exchange/csvtable.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeFormula(const QString &text)
{
    constexpr QStringView beginnings = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    return !text.isEmpty() && beginnings.contains(text.front());
}

/// What is defused already gets another apostrophe, so that taking one off gives back what was.
bool looksDefused(const QString &text)
{
    return text.startsWith(u'\'') && looksLikeFormula(text.mid(1));
}

QByteArray field(QString text)
{
    if (looksLikeFormula(text) || looksDefused(text))
        text.prepend(u'\'');
    const bool plain = !text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r');
    if (plain)
        return text.toUtf8();
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace

QByteArray csvLine(const QStringList &fields)
{
    QByteArrayList written;
    for (const QString &text : fields)
        written += field(text);
    return written.join(',') + "\r\n";
}

} // namespace randnotiz
