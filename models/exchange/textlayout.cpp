#include "exchange/textlayout.h"

#include "exchange/captions.h"

#include <QStringList>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr qsizetype narrowestWrap = 50;
constexpr qsizetype widestWrap = 100;
constexpr qsizetype shortLine = 100;
constexpr qsizetype longestAltLine = 200;

/// Lines without a blank one between them.
QList<QStringList> chunksOf(const QString &text)
{
    QList<QStringList> chunks;
    bool inChunk = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QString trimmed = line.trimmed().toString();
        if (trimmed.isEmpty()) {
            inChunk = false;
            continue;
        }
        if (!inChunk)
            chunks.append(QStringList());
        inChunk = true;
        chunks.last() += trimmed;
    }
    return chunks;
}

/// Whether a line of `width` had no room left for the first word of the next one.
bool isFull(const QString &line, const QString &next, qsizetype width)
{
    qsizetype word = next.indexOf(u' ');
    if (word < 0)
        word = next.size();
    return line.size() + 1 + word > width;
}

/// The width at which the lines of a text were wrapped; 0 when they were not.
qsizetype wrapWidth(const QList<QStringList> &chunks)
{
    QList<qsizetype> lengths;
    for (const QStringList &chunk : chunks) {
        for (qsizetype i = 0; i + 1 < chunk.size(); ++i)
            lengths += chunk[i].size();
    }
    constexpr qsizetype fewestBreaks = 3; // the longest line is always full: fewer breaks prove nothing
    if (lengths.size() < fewestBreaks)
        return 0;
    const auto nearlyLongest = lengths.begin() + (lengths.size() - 1) * 95 / 100; // a long address is no measure
    std::nth_element(lengths.begin(), nearlyLongest, lengths.end());
    const qsizetype width = *nearlyLongest;
    if (width < narrowestWrap || width > widestWrap)
        return 0;

    qsizetype full = 0;
    for (const QStringList &chunk : chunks) {
        for (qsizetype i = 0; i + 1 < chunk.size(); ++i)
            full += isFull(chunk[i], chunk[i + 1], width) ? 1 : 0;
    }
    return full * 5 >= lengths.size() * 4 ? width : 0;
}

bool isUnspacedScript(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

/// What parts two wrapped lines: a space; nothing behind the hyphen of a compound ("KI-" + "Modell") and in
/// scripts without spaces.
QString joint(const QString &line, const QString &next)
{
    const bool compound = line.size() > 1 && line.back() == u'-' && line[line.size() - 2].isLetter()
                          && next.front().isUpper();
    const bool unspaced = isUnspacedScript(line.back()) && isUnspacedScript(next.front());
    return compound || unspaced ? QString() : QString(u' ');
}

QStringList joinWrapped(const QStringList &lines, qsizetype width)
{
    QStringList joined{lines.first()};
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (isFull(lines[i - 1], lines[i], width))
            joined.last() += joint(lines[i - 1], lines[i]) + lines[i];
        else
            joined += lines[i];
    }
    return joined;
}

bool isCaptionAt(const QStringList &lines, qsizetype i)
{
    if (isImageFileName(lines[i]) || isCaption(lines[i]) || (i > 0 && isImageFileName(lines[i - 1])))
        return true;
    // A picture's alternative text before its caption.
    return lines.size() == 2 && i == 0 && lines[0].size() <= longestAltLine && isCaption(lines[1]);
}

void addChunk(QList<TextParagraph> &paragraphs, const QStringList &lines, bool keepTogether)
{
    QList<bool> captions;
    for (qsizetype i = 0; i < lines.size(); ++i)
        captions += isCaptionAt(lines, i);
    const bool isVerse = keepTogether && !captions.contains(true)
                         && std::ranges::all_of(lines, [](const QString &line) { return line.size() <= shortLine; });
    if (isVerse) {
        paragraphs += {lines.join(u'\n'), BlockKind::Paragraph, false};
        return;
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        paragraphs += {lines[i], captions[i] ? BlockKind::Caption : BlockKind::Paragraph, false};
}

} // namespace

QList<TextParagraph> layOutText(const QString &text)
{
    const QList<QStringList> chunks = chunksOf(text);
    const qsizetype width = wrapWidth(chunks);
    const bool hasBlankLines = chunks.size() > 1;

    QList<TextParagraph> paragraphs;
    for (qsizetype i = 0; i < chunks.size(); ++i) {
        addChunk(paragraphs, width > 0 ? joinWrapped(chunks[i], width) : chunks[i], hasBlankLines);
        paragraphs.last().standsAlone = chunks[i].size() == 1 && i + 1 < chunks.size();
    }
    return paragraphs;
}

} // namespace randnotiz
