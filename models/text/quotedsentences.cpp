#include "text/quotedsentences.h"

#include "text/graphemes.h"
#include "text/words.h"

namespace randnotiz {

namespace {

/// What closes what `c` opens; empty for what opens nothing.
QStringView closersOf(QChar c)
{
    switch (c.unicode()) {
    case u'"': return u"\"";
    case u'„': return u"“”\"";
    case u'“': return u"”";
    case u'”': return u"”"; // Swedish, Finnish
    case u'«': return u"»";
    case u'»': return u"«»";
    case u'‚': return u"‘’'";
    case u'‘': return u"’";
    case u'\'': return u"'";
    case u'‹': return u"›";
    case u'›': return u"‹";
    case u'「': return u"」";
    case u'『': return u"』";
    default: return {};
    }
}

bool isSingle(QChar c)
{
    return QStringView(u"‚‘'").contains(c);
}

bool isWordCharacter(QStringView text, qsizetype i)
{
    return i >= 0 && i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark());
}

bool isSpace(QStringView text, qsizetype i)
{
    return i < 0 || i >= text.size() || text[i].isSpace();
}

/// Marks that look the same on both sides open behind a space or a bracket, and before a word.
bool opensAt(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (closersOf(c).isEmpty())
        return false;
    const bool looksTheSame = QStringView(u"\"'”‘»").contains(c);
    if (!looksTheSame)
        return true;
    return !isWordCharacter(text, i - 1) && !isSpace(text, i + 1);
}

bool closesAt(QStringView text, qsizetype i, QChar open)
{
    if (!closersOf(open).contains(text[i]))
        return false;
    if (!isSingle(open) && text[i] != u'"')
        return true;
    return !isSpace(text, i - 1) && !isWordCharacter(text, i + 1); // else an apostrophe, or opening
}

qsizetype closingMark(QStringView text, qsizetype opening)
{
    for (qsizetype i = opening + 1; i < text.size(); ++i) {
        if (closesAt(text, i, text[opening]))
            return i;
    }
    return -1;
}

} // namespace

QList<TextRange> quotedSentences(QStringView text, qint64 leastWords)
{
    QList<TextRange> sentences;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!opensAt(text, i))
            continue;
        const qsizetype end = closingMark(text, i);
        if (end < 0)
            continue;
        const TextRange inside = trimmedRange(text, {i + 1, end});
        if (!inside.isEmpty() && countWords(text.sliced(inside.start, inside.length())) >= leastWords)
            sentences += inside;
        i = end;
    }
    return sentences;
}

} // namespace randnotiz
