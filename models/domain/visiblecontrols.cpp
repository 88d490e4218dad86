#include "domain/visiblecontrols.h"

#include <QList>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t softHyphen = 0x00AD;
constexpr char32_t nonJoiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t blackFlag = 0x1F3F4;
constexpr char32_t endOfTags = 0xE007F;

bool isPlain(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7F;
}

/// Signs that surround the digits behind them: format characters that can be seen.
bool isPrependedMark(char32_t c)
{
    return (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x070F || c == 0x0890 || c == 0x0891 || c == 0x08E2
           || c == 0x110BD || c == 0x110CD;
}

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return c != U'\n' && c != U'\t';
    case QChar::Other_Format:
        return !isPrependedMark(c);
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c == 0x3164 || c == 0xFFA0; // letters by their category, yet blank
    }
}

bool isInWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool joinsOthers(char32_t c)
{
    const QChar::JoiningType type = QChar::joiningType(c);
    return type == QChar::Joining_Dual || type == QChar::Joining_Right || type == QChar::Joining_Left;
}

/// Pictographs are symbols; U+FE0F and the skin colours may stand between one and its joiner.
bool isPartOfEmoji(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Math || c == 0xFE0F
           || (c >= 0x1F3FB && c <= 0x1F3FF);
}

/// Whether the joiner or soft hyphen at `i` does there what it is for.
bool isNeeded(const QList<uint> &text, qsizetype i)
{
    const char32_t before = i > 0 ? text[i - 1] : 0;
    const char32_t after = i + 1 < text.size() ? text[i + 1] : 0;
    const bool withinWord = isInWord(before) && isInWord(after);
    const int virama = 9; // the canonical combining class of all of them
    switch (text[i]) {
    case softHyphen:
        return withinWord;
    case nonJoiner:
        return withinWord || QChar::combiningClass(before) == virama;
    case joiner:
        return withinWord || QChar::combiningClass(before) == virama || joinsOthers(before) || joinsOthers(after)
               || (isPartOfEmoji(before) && isPartOfEmoji(after));
    default:
        return false;
    }
}

/// Behind the tags that make another flag of the black one at `i`, as that of Wales; `i` + 1 where there are none.
qsizetype flagEnd(const QList<uint> &text, qsizetype i)
{
    qsizetype end = i + 1;
    while (end < text.size() && text[end] >= 0xE0020 && text[end] < endOfTags)
        ++end;
    return end > i + 1 && end < text.size() && text[end] == endOfTags ? end + 1 : i + 1;
}

QString writtenOut(char32_t c)
{
    return u"⟨U+%1⟩"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
}

} // namespace

QString visibleControls(const QString &text)
{
    if (std::ranges::all_of(text, isPlain))
        return text;
    const QList<uint> points = text.toUcs4();
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < points.size();) {
        const char32_t c = points[i];
        const qsizetype next = c == blackFlag ? flagEnd(points, i) : i + 1;
        if (isHidden(c) && !isNeeded(points, i)) {
            shown += writtenOut(c);
        } else {
            for (qsizetype part = i; part < next; ++part)
                shown += QChar::fromUcs4(points[part]);
        }
        i = next;
    }
    return shown;
}

} // namespace randnotiz
