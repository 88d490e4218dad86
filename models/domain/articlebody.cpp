#include "domain/articlebody.h"

#include <QCryptographicHash>

#include <algorithm>

namespace randnotiz {

namespace {

bool isTextless(BlockKind kind)
{
    return kind == BlockKind::Image || kind == BlockKind::Rule;
}

/// The blocks with text follow each other, one U+000A between two, and cover the whole text.
bool blocksCoverText(const ArticleBody &body)
{
    qsizetype expected = 0;
    bool first = true;
    for (const Block &block : body.blocks) {
        if (isTextless(block.kind)) {
            if (!block.range.isEmpty())
                return false;
            continue;
        }
        if (!first) {
            if (expected >= body.text.size() || body.text[expected] != u'\n')
                return false;
            ++expected;
        }
        first = false;
        if (block.range.start != expected || block.range.isEmpty() || block.range.end > body.text.size())
            return false;
        expected = block.range.end;
    }
    return expected == body.text.size();
}

/// Call only when blocksCoverText(): the search relies on the blocks' order.
bool runsLieInBlocks(const ArticleBody &body)
{
    QList<TextRange> ranges;
    for (const Block &block : body.blocks) {
        if (!isTextless(block.kind))
            ranges += block.range;
    }
    return std::ranges::all_of(body.runs, [&ranges](const InlineRun &run) {
        const auto next = std::ranges::upper_bound(ranges, run.range.start, {}, &TextRange::start);
        return !run.range.isEmpty() && next != ranges.begin() && run.range.end <= std::prev(next)->end;
    });
}

} // namespace

bool ArticleBody::isConsistent() const
{
    return blocksCoverText(*this) && runsLieInBlocks(*this);
}

QString ArticleBody::textHash() const
{
    return sha256Hex(text);
}

QString sha256Hex(QStringView text)
{
    return sha256Hex(text.toUtf8());
}

QString sha256Hex(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace randnotiz
