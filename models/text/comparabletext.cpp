#include "text/comparabletext.h"

#include "text/scripts.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace randnotiz {

namespace {

bool isQuotationMark(char16_t c)
{
    return c == u'"' || c == u'\'' || c == u'`' || c == 0x00B4 || c == 0x00AB || c == 0x00BB
           || (c >= 0x2018 && c <= 0x201F) || (c >= 0x2032 && c <= 0x2036) || c == 0x2039 || c == 0x203A
           || (c >= 0x300C && c <= 0x300F) || (c >= 0x301D && c <= 0x301F) || c == 0xFF02 || c == 0xFF07
           || (c >= 0xFF62 && c <= 0xFF63);
}

bool isHyphen(char16_t c)
{
    return c == u'-' || c == 0x2010 || c == 0x2011 || c == 0xFF0D;
}

bool isDash(char16_t c)
{
    return (c >= 0x2012 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0x2E3B;
}

/// Shows nothing, or says only how something is shown or pronounced.
bool isDropped(char16_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0x0640
           || (c >= 0x064B && c <= 0x0652) || c == 0x0670;
}

bool isSuperscriptDigit(char16_t c)
{
    return c == 0x00B9 || c == 0x00B2 || c == 0x00B3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

/// A character that is its own normal form and joins nothing before it.
bool standsAlone(char16_t c)
{
    return c < 0xA0 || (c >= 0xC0 && c < 0x300) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA)
           || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x0621 && c <= 0x063A)
           || (c >= 0x0641 && c <= 0x064A) || c == 0x3001 || c == 0x3002;
}

const icu::Normalizer2 *normalizer()
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *found = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return U_SUCCESS(status) ? found : nullptr;
}

} // namespace

/// Goes through a text once and writes its folded form.
class TextFolder
{
public:
    TextFolder(QStringView text, ComparableText &into, ComparableText::Hyphens hyphens)
        : m_text(text)
        , m_into(into)
        , m_keepsHyphens(hyphens == ComparableText::KeepHyphens)
        , m_normalizer(normalizer())
    {
        const auto size = static_cast<size_t>(text.size());
        into.m_folded.reserve(size);
        into.m_starts.reserve(size);
        into.m_ends.reserve(size);
    }

    void run()
    {
        while (m_at < m_text.size())
            step();
    }

private:
    char16_t unit(qsizetype offset) const
    {
        return offset < m_text.size() ? m_text[offset].unicode() : u'\0';
    }
    bool lastIs(bool (QChar::*property)() const) const
    {
        return m_spaceStart < 0 && !m_into.m_folded.empty() && (QChar(m_into.m_folded.back()).*property)();
    }

    void step();
    void takeHyphen();
    void takeDash(qsizetype length);
    void takeCluster();
    bool endsLineInsideWord() const;
    void space(qsizetype start, qsizetype end);
    void emitUnit(char16_t c, qsizetype start, qsizetype end);
    void append(char16_t c, qsizetype start, qsizetype end);

    QStringView m_text;
    ComparableText &m_into;
    bool m_keepsHyphens;
    const icu::Normalizer2 *m_normalizer;
    qsizetype m_at = 0;
    qsizetype m_spaceStart = -1; ///< of white space that was seen but not written yet
    qsizetype m_spaceEnd = -1;
};

void TextFolder::step()
{
    const char16_t c = unit(m_at);
    if ((c >= u'a' && c <= u'z') && unit(m_at + 1) < 0x80) { // most of most texts
        emitUnit(c, m_at, m_at + 1);
        ++m_at;
    } else if (QChar::isSpace(c)) {
        space(m_at, m_at + 1);
        ++m_at;
    } else if (isDropped(c)) {
        ++m_at;
    } else if (isQuotationMark(c)) {
        const bool repeated = m_spaceStart < 0 && m_into.m_folded.ends_with(u'\'');
        if (!repeated)
            emitUnit(u'\'', m_at, m_at + 1);
        ++m_at;
    } else if (isHyphen(c)) {
        takeHyphen();
    } else if (isDash(c)) {
        takeDash(1);
    } else if (isSuperscriptDigit(c)) {
        emitUnit(c, m_at, m_at + 1);
        ++m_at;
    } else if (standsAlone(c) && c != 0xDF && (standsAlone(unit(m_at + 1)) || unit(m_at + 1) == 0xA0)) {
        emitUnit(QChar(c).toCaseFolded().unicode(), m_at, m_at + 1);
        ++m_at;
    } else {
        takeCluster();
    }
}

bool TextFolder::endsLineInsideWord() const
{
    qsizetype next = m_at + 1;
    bool lineEnds = false;
    for (; next < m_text.size() && m_text[next].isSpace(); ++next)
        lineEnds = lineEnds || m_text[next] == u'\n' || m_text[next] == u'\u2028' || m_text[next] == u'\r';
    return lineEnds && next < m_text.size() && m_text[next].isLower();
}

void TextFolder::takeHyphen()
{
    const QChar next(unit(m_at + 1));
    if (isHyphen(next.unicode()) || (next.isSpace() && m_spaceStart >= 0)) {
        takeDash(isHyphen(next.unicode()) ? 2 : 1);
        return;
    }
    if (lastIs(&QChar::isLetter)) {
        const bool endsLine = endsLineInsideWord();
        if (m_keepsHyphens && (next.isLetter() || endsLine))
            emitUnit(u'-', m_at, m_at + 1);
        if (next.isLetter()) {
            ++m_at;
            return;
        }
        if (endsLine) {
            ++m_at;
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            return;
        }
    }
    emitUnit(u'-', m_at, m_at + 1);
    ++m_at;
}

void TextFolder::takeDash(qsizetype length)
{
    const bool betweenDigits = lastIs(&QChar::isDigit) && QChar(unit(m_at + length)).isDigit();
    const bool repeated = m_into.m_folded.ends_with(u'-');
    if (!betweenDigits)
        space(m_at, m_at);
    if (!repeated)
        emitUnit(u'-', m_at, m_at + length);
    m_at += length;
    if (!betweenDigits)
        space(m_at, m_at);
}

/// A character with all that may join it, through ICU.
void TextFolder::takeCluster()
{
    const char16_t *units = m_text.utf16();
    const auto size = static_cast<int32_t>(m_text.size());
    auto end = static_cast<int32_t>(m_at);
    U16_FWD_1(units, end, size);
    while (m_normalizer && end < size) {
        int32_t next = end;
        UChar32 c = 0;
        U16_NEXT(units, next, size, c);
        const bool dropped = c <= 0xFFFF && isDropped(static_cast<char16_t>(c)); // which ICU would take for a part of it
        if (dropped || m_normalizer->hasBoundaryBefore(c))
            break;
        end = next;
    }
    const icu::UnicodeString given(false, units + m_at, end - static_cast<int32_t>(m_at));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString folded = m_normalizer ? m_normalizer->normalize(given, status) : given;
    for (int32_t i = 0; i < folded.length(); ++i) {
        const char16_t c = folded[i];
        if (QChar::isSpace(c))
            space(m_at, end);
        else if (!isDropped(c))
            emitUnit(c, m_at, end);
    }
    m_at = end;
}

void TextFolder::space(qsizetype start, qsizetype end)
{
    if (m_spaceStart < 0)
        m_spaceStart = start;
    m_spaceEnd = end;
}

void TextFolder::emitUnit(char16_t c, qsizetype start, qsizetype end)
{
    if (m_spaceStart >= 0 && !m_into.m_folded.empty()) {
        const bool spaceless = isWrittenWithoutSpaces(c) || isWrittenWithoutSpaces(m_into.m_folded.back());
        if (!spaceless)
            append(u' ', m_spaceStart, m_spaceEnd);
    }
    m_spaceStart = -1;
    append(c, start, end);
}

void TextFolder::append(char16_t c, qsizetype start, qsizetype end)
{
    m_into.m_folded.push_back(c);
    m_into.m_starts.push_back(static_cast<qint32>(start));
    m_into.m_ends.push_back(static_cast<qint32>(end));
}

ComparableText::ComparableText(QStringView text, Hyphens hyphens)
{
    TextFolder(text, *this, hyphens).run();
}

TextRange ComparableText::toSource(TextRange range) const
{
    if (range.isEmpty()) {
        const qsizetype end = m_ends.empty() ? 0 : m_ends.back();
        const qsizetype place = range.start < size() ? m_starts[static_cast<size_t>(range.start)] : end;
        return {place, place};
    }
    return {m_starts[static_cast<size_t>(range.start)], m_ends[static_cast<size_t>(range.end - 1)]};
}

qsizetype ComparableText::fromSource(qsizetype source) const
{
    return std::ranges::lower_bound(m_starts, source) - m_starts.begin();
}

} // namespace randnotiz
