#include "text/quotedwords.h"

#include "text/scripts.h"

#include <QString>

#include <algorithm>

namespace randnotiz {

namespace {

constexpr char16_t apostrophe = u'\'';
constexpr char16_t dash = u'-';
constexpr char16_t ellipsis = 0x2026;

bool isDropped(char16_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
           || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x2032 || c == 0x00B4 || c == u'`'
           || c == 0xFF07;
}

bool isQuotationMark(char16_t c)
{
    return c == u'"' || isApostrophe(c) || c == 0x00AB || c == 0x00BB || (c >= 0x2018 && c <= 0x201F)
           || (c >= 0x2032 && c <= 0x2036) || c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F)
           || (c >= 0x301D && c <= 0x301F) || c == 0xFF02;
}

bool isDash(char16_t c)
{
    return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0x2E3B || c == 0xFF0D;
}

bool belongsToWord(char16_t c)
{
    if (c < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    return QChar(c).isLetterOrNumber() || QChar(c).isMark();
}

bool partsDigits(char16_t c)
{
    return c == u'.' || c == u',' || c == u':';
}

/// Letters and digits of which nothing more is to be asked: most of what European texts are made of. No marks, no ligatures.
bool isPlain(char16_t c)
{
    if (c < 0x80)
        return belongsToWord(c);
    return c >= 0x00C0 && c < 0x0250 && c != 0x00D7 && c != 0x00F7;
}

char16_t folded(char16_t c)
{
    if (c >= u'a' && c <= u'z')
        return c;
    if (c < 0x80)
        return (c >= u'A' && c <= u'Z') ? char16_t(c + 0x20) : c;
    if (c >= 0x00E0 && c <= 0x00FF)
        return c;
    return QChar(c).toCaseFolded().unicode();
}

/// What a Latin ligature is short for; empty for anything else.
QStringView spelledOut(char16_t c)
{
    switch (c) {
    case 0xFB00: return u"ff";
    case 0xFB01: return u"fi";
    case 0xFB02: return u"fl";
    case 0xFB03: return u"ffi";
    case 0xFB04: return u"ffl";
    case 0xFB05:
    case 0xFB06: return u"st";
    default: return {};
    }
}

} // namespace

/// Goes through a text once.
class QuotedWordsReader
{
public:
    explicit QuotedWordsReader(QuotedWords &into)
        : m_into(into)
        , m_text(into.m_text)
    {
        m_into.m_letters.reserve(static_cast<size_t>(m_text.size()));
        constexpr size_t unitsInAWord = 5;
        m_into.m_words.reserve(static_cast<size_t>(m_text.size()) / unitsInAWord + 1);
    }

    void run()
    {
        while (m_at < m_text.size())
            step();
    }

private:
    char16_t unit(qsizetype offset) const { return offset < m_text.size() ? m_text[offset].unicode() : u'\0'; }
    qsizetype behindDropped(qsizetype offset) const
    {
        while (offset < m_text.size() && isDropped(unit(offset)))
            ++offset;
        return offset;
    }
    bool wordAt(qsizetype offset) const;
    bool belongsAt(qsizetype offset) const;

    void step();
    void takeWord();
    void takeEllipsisOrDot();
    void takeSign(char16_t sign, qsizetype end);
    void append(qsizetype start, qsizetype end, qint32 lettersStart, bool isWord);

    QuotedWords &m_into;
    QStringView m_text;
    qsizetype m_at = 0;
};

/// Also beyond the BMP, where two units make a letter.
bool QuotedWordsReader::belongsAt(qsizetype offset) const
{
    const char16_t c = unit(offset);
    if (!QChar::isSurrogate(c))
        return belongsToWord(c);
    if (QChar::isHighSurrogate(c) && QChar::isLowSurrogate(unit(offset + 1)))
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, unit(offset + 1)));
    return QChar::isLowSurrogate(c) && offset > 0 && QChar::isHighSurrogate(unit(offset - 1))
           && QChar::isLetterOrNumber(QChar::surrogateToUcs4(unit(offset - 1), c));
}

void QuotedWordsReader::step()
{
    const char16_t c = unit(m_at);
    if (c == u' ') {
        ++m_at;
    } else if (isPlain(c) || belongsAt(m_at)) {
        takeWord();
    } else if (QChar::isSpace(c) || isDropped(c) || isQuotationMark(c)) {
        ++m_at;
    } else if (isDash(c)) {
        qsizetype end = m_at + 1;
        while (isDash(unit(end)) || isDropped(unit(end)))
            ++end;
        takeSign(dash, end);
    } else if (c == u'.') {
        takeEllipsisOrDot();
    } else {
        takeSign(c, m_at + 1);
    }
}

void QuotedWordsReader::takeWord()
{
    const qsizetype start = m_at;
    const auto lettersStart = static_cast<qint32>(m_into.m_letters.size());
    bool marks = false;
    qsizetype end = start;
    qsizetype at = start;
    while (at < m_text.size()) {
        const qsizetype plain = at;
        while (at < m_text.size() && isPlain(m_text[at].unicode()))
            ++at;
        if (at > plain) {
            m_into.m_letters.append(m_text.utf16() + plain, static_cast<size_t>(at - plain));
            end = at;
            continue;
        }
        const char16_t c = unit(at);
        if (belongsAt(at)) {
            if (isWrittenWithoutSpaces(c) && end > start)
                break;
            if (const QStringView letters = spelledOut(c); !letters.isEmpty())
                m_into.m_letters.append(letters.utf16(), static_cast<size_t>(letters.size()));
            else
                m_into.m_letters.push_back(c);
            marks = marks || (c >= 0x300 && QChar(c).isMark()) || (c >= 0x1100 && c <= 0x11FF); // decomposed, perhaps
            end = ++at;
            if (isWrittenWithoutSpaces(c) && !QChar(unit(at)).isMark())
                break;
        } else if (isDropped(c) && belongsAt(behindDropped(at))) {
            at = behindDropped(at);
        } else if (isApostrophe(c) && end > start && belongsAt(at + 1)) {
            m_into.m_letters.push_back(apostrophe);
            ++at;
        } else if (partsDigits(c) && at > start && m_text[at - 1].isDigit() && QChar(unit(at + 1)).isDigit()) {
            m_into.m_letters.push_back(c);
            ++at;
        } else {
            break;
        }
    }
    if (marks) {
        const QString composed = QString::fromStdU16String(m_into.m_letters.substr(static_cast<size_t>(lettersStart)))
                                     .normalized(QString::NormalizationForm_C);
        m_into.m_letters.resize(static_cast<size_t>(lettersStart));
        m_into.m_letters += composed.toStdU16String();
    }
    m_at = end;
    append(start, end, lettersStart, true);
}

/// "..." as well as ". . .".
void QuotedWordsReader::takeEllipsisOrDot()
{
    const bool isSpaced = unit(m_at + 1) != u'\n' && QChar::isSpace(unit(m_at + 1));
    const qsizetype step = isSpaced ? 2 : 1;
    const bool isEllipsis = unit(m_at + step) == u'.' && unit(m_at + 2 * step) == u'.'
                            && (!isSpaced || QChar::isSpace(unit(m_at + 3)));
    if (isEllipsis)
        takeSign(ellipsis, m_at + 2 * step + 1);
    else
        takeSign(u'.', m_at + 1);
}

void QuotedWordsReader::takeSign(char16_t sign, qsizetype end)
{
    const auto lettersStart = static_cast<qint32>(m_into.m_letters.size());
    m_into.m_letters.push_back(sign);
    append(m_at, end, lettersStart, false);
    m_at = end;
}

void QuotedWordsReader::append(qsizetype start, qsizetype end, qint32 lettersStart, bool isWord)
{
    // FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo).
    quint32 hash = 2166136261U;
    for (size_t i = static_cast<size_t>(lettersStart); i < m_into.m_letters.size(); ++i) {
        const char16_t c = m_into.m_letters[i];
        if (c != apostrophe)
            hash = (hash ^ folded(c)) * 16777619U;
    }
    m_into.m_words.push_back({{start, end},
                              hash,
                              isWord,
                              lettersStart,
                              static_cast<qint32>(m_into.m_letters.size()) - lettersStart});
}

QuotedWords::QuotedWords(QStringView text)
    : m_text(text)
{
    QuotedWordsReader(*this).run();
}

QStringView QuotedWords::slice(qsizetype first, qsizetype last) const
{
    return last <= first ? QStringView() : m_text.sliced(at(first).range.start, at(last - 1).range.end - at(first).range.start);
}

qsizetype QuotedWords::wordCount() const
{
    return std::ranges::count(m_words, true, &Word::isWord);
}

} // namespace randnotiz
