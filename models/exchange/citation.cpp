#include "exchange/citation.h"

#include "exchange/markdownescape.h"
#include "text/quotationmarks.h"

#include <QDateTime>
#include <QLocale>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QuotationStyle marksOf(CitationStyle style)
{
    return style == CitationStyle::German ? QuotationStyle::German : QuotationStyle::English;
}

QString dayText(QDate day, CitationStyle style)
{
    return style == CitationStyle::German ? QLocale(QLocale::German).toString(day, u"d. MMMM yyyy"_s)
                                          : QLocale(QLocale::English).toString(day, u"d MMMM yyyy"_s);
}

QString dateText(const PartialDate &date, CitationStyle style)
{
    if (date.isNull())
        return {};
    if (date.month == 0)
        return QString::number(date.year);
    if (date.day == 0) {
        const QLocale locale(style == CitationStyle::German ? QLocale::German : QLocale::English);
        return u"%1 %2"_s.arg(locale.standaloneMonthName(date.month)).arg(date.year);
    }
    return dayText({date.year, date.month, date.day}, style);
}

QString namesText(const QStringList &names, CitationStyle style)
{
    if (style == CitationStyle::German || names.size() < 2)
        return names.join(u", "_s);
    const QString last = names.last();
    const QString and_ = names.size() > 2 ? u", and "_s : u" and "_s;
    return names.first(names.size() - 1).join(u", "_s) + and_ + last;
}

bool endsWithSign(const QString &title)
{
    return title.endsWith(u'?') || title.endsWith(u'!') || title.endsWith(u'.') || title.endsWith(u'…');
}

/// Outlet, date, address and day of fetching: the same in both customs, but for the words.
QString whereText(const Citation &citation, CitationStyle style)
{
    const Metadata &metadata = citation.metadata;
    QStringList parts{metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value,
                      dateText(metadata.published.value, style), metadata.url.value};
    parts.removeAll(QString());
    QString text = parts.join(u", "_s);
    if (citation.fetchedMs > 0 && !metadata.url.value.isEmpty()) {
        const QString day = dayText(QDateTime::fromMSecsSinceEpoch(citation.fetchedMs).date(), style);
        text += (style == CitationStyle::German ? u" (abgerufen am %1)"_s : u" (accessed %1)"_s).arg(day);
    }
    return text;
}

QString germanLine(const Citation &citation)
{
    const QString names = namesText(citation.metadata.authors.value, CitationStyle::German);
    const QString title = citation.metadata.title.value;
    const QString where = whereText(citation, CitationStyle::German);
    QString line = names;
    if (!title.isEmpty())
        line += (line.isEmpty() ? QString() : u": "_s) + title;
    if (where.isEmpty())
        return line;
    if (line.isEmpty())
        return where;
    return line + (endsWithSign(line) ? u" In: "_s : u". In: "_s) + where;
}

QString englishLine(const Citation &citation)
{
    const QString title = citation.metadata.title.value;
    const QString where = whereText(citation, CitationStyle::English);
    QStringList parts{namesText(citation.metadata.authors.value, CitationStyle::English)};
    parts.removeAll(QString());
    QString line = parts.join(u", "_s);
    if (!title.isEmpty()) {
        // The comma behind a title stands before the closing mark.
        const QString comma = where.isEmpty() || endsWithSign(title) ? QString() : u","_s;
        line += (line.isEmpty() ? QString() : u", "_s) + inQuotationMarks(title + comma, QuotationStyle::English);
        return where.isEmpty() ? line : line + u' ' + where;
    }
    if (where.isEmpty() || line.isEmpty())
        return line + where;
    return line + u", "_s + where;
}

QString html(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

/// Lines behind a `> ` or an indent.
QString indented(const QString &markdown, const QString &margin)
{
    return margin + QString(markdown).replace(u'\n', u'\n' + margin);
}

struct Written
{
    QString quote;
    QString source;
    QString address;
};

CitationText single(const Written &one)
{
    CitationText text;
    text.plain = one.quote;
    text.markdown = indented(escapedMarkdown(one.quote), u"> "_s);
    text.html = one.address.isEmpty() ? u"<blockquote>"_s : u"<blockquote cite=\"%1\">"_s.arg(one.address.toHtmlEscaped());
    text.html += u"<p>%1</p>"_s.arg(html(one.quote));
    if (!one.source.isEmpty()) {
        text.plain += u"\n— "_s + one.source;
        text.markdown += u"\n>\n> — "_s + escapedMarkdownLine(one.source);
        text.html += u"<p>— %1</p>"_s.arg(html(one.source));
    }
    text.markdown += u'\n';
    text.html += u"</blockquote>"_s;
    return text;
}

} // namespace

QString sourceLine(const Citation &citation, CitationStyle style)
{
    return style == CitationStyle::German ? germanLine(citation) : englishLine(citation);
}

CitationText citationText(const QList<Citation> &citations, CitationStyle style)
{
    QList<Written> written;
    for (const Citation &citation : citations) {
        written += {inQuotationMarks(citation.quote, marksOf(style)), sourceLine(citation, style),
                    citation.metadata.url.value};
    }
    if (written.size() == 1)
        return single(written.first());
    CitationText text;
    for (const Written &one : written) {
        text.plain += u"• "_s + one.quote;
        text.markdown += u"- "_s + indented(escapedMarkdown(one.quote), u"  "_s).sliced(2);
        text.html += u"<li>"_s + html(one.quote);
        if (!one.source.isEmpty()) {
            text.plain += u"\n  — "_s + one.source;
            text.markdown += u"\\\n  — "_s + escapedMarkdownLine(one.source);
            text.html += u"<br>— "_s + html(one.source);
        }
        text.plain += u'\n';
        text.markdown += u'\n';
        text.html += u"</li>"_s;
    }
    text.html = u"<ul>"_s + text.html + u"</ul>"_s;
    return text;
}

} // namespace randnotiz
