#include "exchange/keptstructure.h"

#include "domain/bodycodec.h"
#include "text/commonruns.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace randnotiz {

namespace {

/// One block with its text and its runs, counted from its own start.
ArticleBody alone(const ArticleBody &body, const Block &block)
{
    ArticleBody part;
    part.text = body.text.sliced(block.range.start, block.range.length());
    part.blocks += block;
    part.blocks.last().range = {0, block.range.length()};
    for (InlineRun run : body.runs) {
        if (run.range.start < block.range.start || run.range.end > block.range.end)
            continue;
        run.range = {run.range.start - block.range.start, run.range.end - block.range.start};
        part.runs += run;
    }
    return part;
}

std::vector<quint32> numbered(const QList<QByteArray> &keys, QHash<QByteArray, quint32> &numbers)
{
    std::vector<quint32> row;
    for (const QByteArray &key : keys) {
        if (!numbers.contains(key))
            numbers.insert(key, static_cast<quint32>(numbers.size()));
        row.push_back(numbers.value(key));
    }
    return row;
}

QList<QByteArray> wholeKeys(const ArticleBody &body)
{
    QList<QByteArray> keys;
    for (const Block &block : body.blocks) {
        const ArticleBody part = alone(body, block);
        keys += part.text.toUtf8() + '\0' + encodeStructure(part);
    }
    return keys;
}

/// Blocks without text are told apart by what they are.
QList<QByteArray> textKeys(const ArticleBody &body)
{
    QList<QByteArray> keys;
    for (const Block &block : body.blocks) {
        const QByteArray text = body.text.sliced(block.range.start, block.range.length()).simplified().toUtf8();
        keys += text.isEmpty() ? QByteArray(1, '\0') + QByteArray::number(static_cast<int>(block.kind)) + block.address.toUtf8()
                               : text;
    }
    return keys;
}

/// For each of `count` elements of the one row, which one of the other row it is; -1 for none.
std::vector<qsizetype> partners(const std::vector<CommonRun> &runs, qsizetype count)
{
    std::vector<qsizetype> partner(static_cast<size_t>(count), -1);
    for (const CommonRun &run : runs) {
        for (qsizetype i = 0; i < run.length; ++i)
            partner[static_cast<size_t>(run.before + i)] = run.after + i;
    }
    return partner;
}

/// Behind what is there already, parted by one U+000A from the text before it where both have text.
void append(ArticleBody &body, const ArticleBody &part, bool &hasText)
{
    const Block &block = part.blocks.constFirst();
    const bool isTextBlock = block.kind != BlockKind::Image && block.kind != BlockKind::Rule;
    if (isTextBlock && hasText)
        body.text += u'\n';
    const qsizetype start = body.text.size();
    body.text += part.text;
    hasText = hasText || isTextBlock;
    body.blocks += block;
    body.blocks.last().range = {start, start + part.text.size()};
    for (InlineRun run : part.runs) {
        run.range = {start + run.range.start, start + run.range.end};
        body.runs += run;
    }
}

} // namespace

ArticleBody withKeptStructure(const ArticleBody &edited, const ArticleBody &echo, const ArticleBody &original)
{
    QHash<QByteArray, quint32> whole;
    const auto editedRow = numbered(wholeKeys(edited), whole);
    const auto echoRow = numbered(wholeKeys(echo), whole);
    const auto inEcho = partners(commonRuns(editedRow, echoRow), edited.blocks.size());
    QHash<QByteArray, quint32> texts;
    const auto echoTexts = numbered(textKeys(echo), texts);
    const auto originalTexts = numbered(textKeys(original), texts);
    const auto inOriginal = partners(commonRuns(echoTexts, originalTexts), echo.blocks.size());

    ArticleBody body;
    bool hasText = false;
    for (qsizetype i = 0; i < edited.blocks.size(); ++i) {
        const qsizetype echoed = inEcho[static_cast<size_t>(i)];
        const qsizetype from = echoed < 0 ? -1 : inOriginal[static_cast<size_t>(echoed)];
        append(body, from < 0 ? alone(edited, edited.blocks[i]) : alone(original, original.blocks[from]), hasText);
    }
    return body.isConsistent() ? body : edited;
}

} // namespace randnotiz
