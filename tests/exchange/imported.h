#pragma once

#include "exchange/importer.h"

#include <QStringList>
#include <QTest>

namespace randnotiz {

using namespace Qt::StringLiterals;

/// Imports `text` as a file of that name, or fails the test.
inline ImportedArticle imported(const QString &text, const QString &fileName)
{
    const auto article = importBytes(text.toUtf8(), {u"/articles/"_s + fileName, fileName, {}, {}});
    if (!article) {
        QTest::qFail(qPrintable(QStringLiteral("import failed with error %1").arg(article.error().code)), __FILE__,
                     __LINE__);
        return {};
    }
    return *article;
}

/// The canonical text under a block.
inline QString textOf(const ArticleBody &body, qsizetype block)
{
    const TextRange range = body.blocks.value(block).range;
    return body.text.sliced(range.start, range.length());
}

/// A body in short, a line for each block and run, for comparing whole structures:
/// "h2 Title", "p text", "li1 text", "li2#3 text", "q1 text", "code text", "table a|b/c|d", "image ADDRESS ALT",
/// "caption text", "rule", "  em words", "  link words -> ADDRESS". U+000A reads "⏎".
inline QStringList outline(const ArticleBody &body)
{
    static const QStringList kinds{u"p"_s, u"h"_s, u"li"_s, u"q"_s, u"code"_s, u"table"_s, u"image"_s,
                                   u"caption"_s, u"rule"_s};
    static const QStringList runKinds{u"em"_s, u"strong"_s, u"code"_s, u"link"_s};
    QStringList lines;
    for (const Block &block : body.blocks) {
        QString line = kinds.at(static_cast<int>(block.kind));
        if (block.kind == BlockKind::Heading)
            line += QString::number(block.level);
        if (block.listDepth > 0)
            line += (block.kind == BlockKind::ListItem ? QString() : u"@"_s) + QString::number(block.listDepth);
        if (block.ordered)
            line += u'#' + QString::number(block.ordinal);
        if (block.quoteDepth > 0)
            line += u'>' + QString::number(block.quoteDepth);
        if (block.headerRow)
            line += u'*';
        QString text = body.text.sliced(block.range.start, block.range.length());
        if (block.kind == BlockKind::Image)
            text = block.address + u' ' + block.alt;
        text.replace(u'\n', u'⏎').replace(u'\t', u'|');
        lines += (line + u' ' + text).trimmed();
        for (const InlineRun &run : body.runs) {
            if (run.range.start < block.range.start || run.range.end > block.range.end || block.range.isEmpty())
                continue;
            const QString words = body.text.sliced(run.range.start, run.range.length());
            lines += u"  "_s + runKinds.at(static_cast<int>(run.kind)) + u' ' + words
                     + (run.address.isEmpty() ? QString() : u" -> "_s + run.address);
        }
    }
    return lines;
}

} // namespace randnotiz
