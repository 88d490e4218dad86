#include "text/quotationmarks.h"

#include <QList>

#include <array>

namespace randnotiz {

namespace {

struct Pair
{
    char16_t open;
    char16_t close;
};

/// The outer level, and the one inside it.
std::array<Pair, 2> pairsOf(QuotationStyle style)
{
    if (style == QuotationStyle::German)
        return {Pair{u'„', u'“'}, Pair{u'‚', u'‘'}};
    return {Pair{u'“', u'”'}, Pair{u'‘', u'’'}};
}

/// Marks that belong together, whichever of them opens.
int familyOf(QChar c)
{
    if (QStringView(u"\"„“”‟").contains(c))
        return 1;
    if (QStringView(u"'‚‘’‛").contains(c))
        return 2;
    if (c == u'»' || c == u'«')
        return 3;
    return c == u'›' || c == u'‹' ? 4 : 0;
}

bool isWordCharacter(const QString &text, qsizetype i)
{
    return i >= 0 && i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark());
}

bool isSpaceOrEnd(const QString &text, qsizetype i)
{
    return i < 0 || i >= text.size() || text[i].isSpace();
}

/// What a mark does there: opening ones stand before a word, closing ones behind one.
enum class Role { Opens, Closes, Apostrophe };

Role roleAt(const QString &text, qsizetype i)
{
    const bool wordBefore = isWordCharacter(text, i - 1);
    const bool wordBehind = isWordCharacter(text, i + 1);
    if (familyOf(text[i]) == 2 && wordBefore && wordBehind)
        return Role::Apostrophe;
    if (text[i] == u'„' || text[i] == u'‚')
        return Role::Opens;
    if (wordBehind && !wordBefore)
        return Role::Opens;
    return isSpaceOrEnd(text, i - 1) && !isSpaceOrEnd(text, i + 1) ? Role::Opens : Role::Closes;
}

struct Found
{
    qsizetype open = 0;
    qsizetype close = 0;
    qsizetype depth = 0;
};

/// The pairs of a text with how deep each stands in others.
QList<Found> pairsIn(const QString &text)
{
    QList<Found> pairs;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int family = familyOf(text[i]);
        const Role role = family == 0 ? Role::Apostrophe : roleAt(text, i);
        if (role == Role::Opens) {
            open += i;
        } else if (role == Role::Closes) {
            qsizetype match = open.size() - 1;
            while (match >= 0 && familyOf(text[open[match]]) != family)
                --match;
            if (match < 0)
                continue; // an apostrophe at a word's end, or a mark that nothing opened
            pairs += {open[match], i, 0};
            open.resize(match);
        }
    }
    // Counted at last, since what was opened and never closed is no level.
    for (Found &pair : pairs) {
        for (const Found &outer : pairs)
            pair.depth += outer.open < pair.open && outer.close > pair.close;
    }
    return pairs;
}

} // namespace

QString inQuotationMarks(const QString &words, QuotationStyle style)
{
    const std::array<Pair, 2> levels = pairsOf(style);
    QString text = words;
    for (const Found &pair : pairsIn(words)) {
        const Pair &marks = levels[static_cast<size_t>(pair.depth + 1) % levels.size()];
        text[pair.open] = QChar(marks.open);
        text[pair.close] = QChar(marks.close);
    }
    return QChar(levels[0].open) + text + QChar(levels[0].close);
}

} // namespace randnotiz
