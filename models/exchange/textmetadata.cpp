#include "exchange/textmetadata.h"

#include "exchange/bylines.h"
#include "exchange/parsedarticle.h"

#include <algorithm>

namespace randnotiz {

namespace {

constexpr int headLines = 6;
constexpr int tailLines = 4;
constexpr qsizetype longestLine = 160;

QStringList firstLines(const QString &text)
{
    QStringList lines;
    qsizetype start = 0;
    while (start < text.size() && lines.size() < headLines) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        lines += text.sliced(start, std::min(end - start, longestLine + 1));
        start = end + 1;
    }
    return lines;
}

/// The last line first.
QStringList lastLines(const QString &text)
{
    QStringList lines;
    qsizetype end = text.size();
    while (end > 0 && lines.size() < tailLines) {
        const qsizetype start = QStringView(text).first(end).lastIndexOf(u'\n') + 1;
        lines += text.sliced(start, std::min(end - start, longestLine + 1));
        end = start - 1;
    }
    return lines;
}

void readHead(const QStringList &lines, DayMonthOrder order, Metadata &metadata)
{
    for (const QString &line : lines) {
        if (line.size() > longestLine || line == metadata.title.value)
            continue;
        state(metadata.authors, authorsOfByline(line));
        if (const auto dateline = readDateline(line, order)) {
            state(metadata.published, dateline->date);
            state(metadata.source, dateline->source, Origin::Derived);
            state(metadata.authors, dateline->authors);
        }
    }
}

void readTail(const QStringList &lines, Metadata &metadata)
{
    for (const QString &line : lines) {
        if (line.size() > longestLine)
            continue;
        state(metadata.authors, authorsOfByline(line));
        if (const QString author = authorOfAddress(line); !author.isEmpty())
            state(metadata.authors, QStringList{author}, Origin::Derived);
        state(metadata.source, sourceOfLabel(line));
    }
}

} // namespace

qsizetype readTextMetadata(const ArticleBody &body, Metadata &metadata)
{
    const DayMonthOrder order = dayMonthOrder(metadata.language.value);
    const auto leading = findLeadingDate(body.text, order);
    if (leading)
        state(metadata.published, leading->date);
    readHead(firstLines(body.text), order, metadata);
    readTail(lastLines(body.text), metadata);
    return leading ? leading->end : 0;
}

} // namespace randnotiz
