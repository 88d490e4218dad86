#include "text/quotation.h"

#include "text/graphemes.h"

#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t dropped = 0x00AD; ///< a word goes on across it

/// What a person marked, taken out of a copy of the text that keeps its length.
struct Marks
{
    QString text;
    QList<qsizetype> gaps;     ///< UTF-16, ascending
    QList<qsizetype> caseFree; ///< UTF-16: where such a word begins
};

bool isLetterAt(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() && (text[i].isLetter() || text[i].isMark());
}

bool areLetters(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isLetter() || c.isMark(); });
}

Marks marksOf(const QString &text)
{
    // Brackets of more than a sentence are the source's own, or none at all.
    static const QRegularExpression mark(u"\\[([^\\[\\]\\n]{0,160})\\]|\\(\\s*(?:…|\\.\\.\\.?|\\. \\. \\.)\\s*\\)"
                                         "|…|\\.{3,}|\\. \\. \\."_s);
    constexpr qsizetype initial = 2;
    Marks marks{text, {}, {}};
    for (auto found = mark.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const qsizetype start = match.capturedStart();
        const qsizetype end = match.capturedEnd();
        const QStringView inside = match.capturedView(1);
        const bool isBracket = text[start] == u'[';
        if (isBracket && areLetters(inside) && inside.size() <= initial && isLetterAt(text, end)
            && !isLetterAt(text, start - 1)) {
            marks.text[start] = QChar(dropped);
            marks.text[end - 1] = QChar(dropped);
            marks.caseFree += start + 1;
            continue;
        }
        if (isBracket && inside.trimmed().isEmpty())
            continue;
        const bool isEnding = isBracket && areLetters(inside) && isLetterAt(text, start - 1);
        for (qsizetype i = start; i < end; ++i)
            marks.text[i] = isEnding ? QChar(dropped) : QChar(u' ');
        if (!isEnding)
            marks.gaps += start;
    }
    return marks;
}

bool opens(QChar c)
{
    return QStringView(u"\"„“«»‚‘‹›").contains(c);
}

bool closes(QChar open, QChar c)
{
    switch (open.unicode()) {
    case u'"': return c == u'"';
    case u'„': return c == u'“' || c == u'”' || c == u'"';
    case u'“': return c == u'”';
    case u'«': return c == u'»';
    case u'»': return c == u'«';
    case u'‚': return c == u'‘' || c == u'’';
    case u'‘': return c == u'’';
    case u'‹': return c == u'›';
    case u'›': return c == u'‹';
    default: return false;
    }
}

bool beginsAttribution(QStringView text)
{
    return !text.isEmpty() && QStringView(u"—–―-~(,").contains(text.front());
}

} // namespace

Quotation::Quotation(const QString &text)
    : m_text(text)
    , m_words(m_text)
    , m_quoted(QStringView())
{
    const Marks marks = marksOf(text);
    m_unmarked = marks.text;
    m_quoted = QuotedWords(m_unmarked);
    const auto wordFrom = [this](qsizetype offset) {
        qsizetype i = 0;
        while (i < m_quoted.size() && m_quoted.at(i).range.end <= offset)
            ++i;
        return i;
    };
    for (const qsizetype gap : marks.gaps) {
        const qsizetype word = wordFrom(gap);
        if (m_gaps.isEmpty() || m_gaps.last() != word)
            m_gaps += word;
    }
    for (const qsizetype place : marks.caseFree)
        m_caseFree += wordFrom(place);
}

QList<TextRange> quotationReadings(QStringView block)
{
    const TextRange whole = trimmedRange(block, {0, block.size()});
    QList<TextRange> readings{whole};
    const QStringView text = block.sliced(whole.start, whole.length());
    const qsizetype lineEnd = text.lastIndexOf(u'\n');
    const auto add = [&](qsizetype start, qsizetype end) {
        const TextRange range = trimmedRange(block, {whole.start + start, whole.start + end});
        if (!range.isEmpty() && !readings.contains(range))
            readings += range;
    };
    if (lineEnd > 0 && beginsAttribution(text.sliced(lineEnd + 1).trimmed()))
        add(0, lineEnd);
    if (!text.isEmpty() && opens(text.front())) {
        for (qsizetype i = text.size() - 1; i > 1; --i) {
            if (!closes(text.front(), text[i]))
                continue;
            const QStringView rest = text.sliced(i + 1).trimmed();
            if (rest.isEmpty() || beginsAttribution(rest))
                add(1, i);
            break;
        }
    }
    return readings;
}

} // namespace randnotiz
