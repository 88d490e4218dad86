#include "text/expressionsearch.h"

#include "text/graphemes.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace randnotiz {

namespace {

constexpr QChar softHyphen(0x00AD);

ExpressionError::Kind kindOf(UErrorCode status)
{
    switch (status) {
    case U_REGEX_MISMATCHED_PAREN:
        return ExpressionError::Parenthesis;
    case U_REGEX_MISSING_CLOSE_BRACKET:
        return ExpressionError::Bracket;
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
        return ExpressionError::Repetition;
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
        return ExpressionError::Escape;
    case U_REGEX_PROPERTY_SYNTAX:
        return ExpressionError::Property;
    case U_REGEX_INVALID_BACK_REF:
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME:
        return ExpressionError::BackReference;
    case U_REGEX_LOOK_BEHIND_LIMIT:
        return ExpressionError::LookBehind;
    case U_REGEX_INVALID_RANGE:
        return ExpressionError::Range;
    case U_REGEX_NUMBER_TOO_BIG:
    case U_REGEX_PATTERN_TOO_BIG:
    case U_REGEX_STACK_OVERFLOW:
    case U_MEMORY_ALLOCATION_ERROR:
        return ExpressionError::Size;
    default:
        return ExpressionError::Syntax;
    }
}

/// ICU counts lines, and in the last of them characters.
qsizetype placeOf(const UParseError &error, QStringView expression)
{
    qsizetype lineStart = 0;
    for (int line = 1; line < error.line; ++line)
        lineStart = expression.indexOf(u'\n', lineStart) + 1;
    return std::clamp<qsizetype>(lineStart + error.offset, 0, expression.size());
}

/// A text without soft hyphens, and the way back.
class WithoutSoftHyphens
{
public:
    explicit WithoutSoftHyphens(QStringView text)
        : m_text(text)
    {
        if (!text.contains(softHyphen))
            return;
        m_short.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == softHyphen)
                m_gone += m_short.size();
            else
                m_short += text[i];
        }
        m_text = m_short;
    }

    QStringView text() const { return m_text; }
    /// Where the character at `offset` stands in the whole text.
    qsizetype toWhole(qsizetype offset) const
    {
        return offset + (std::ranges::upper_bound(m_gone, offset) - m_gone.begin());
    }
    TextRange toWhole(TextRange range) const { return {toWhole(range.start), toWhole(range.end - 1) + 1}; }

private:
    QStringView m_text;
    QString m_short;
    QList<qsizetype> m_gone; ///< for each soft hyphen, how many other characters stand before it
};

/// What ICU asks now and then while it works.
struct Watch
{
    const std::atomic_bool &stop;
    int stepsLeft;

    static UBool goOn(const void *context, int32_t)
    {
        auto *watch = static_cast<Watch *>(const_cast<void *>(context));
        return --watch->stepsLeft > 0 && !watch->stop;
    }
    static UBool goOnFinding(const void *context, int64_t) { return !static_cast<const Watch *>(context)->stop; }
};

} // namespace

FoundPlaces findExpression(QStringView text, QStringView expression, bool matchCase, const ExpressionLimits &limits,
                           const std::atomic_bool &stop)
{
    if (expression.isEmpty())
        return {};
    const uint32_t flags =
        UREGEX_MULTILINE | UREGEX_ERROR_ON_UNKNOWN_ESCAPES | (matchCase ? 0U : uint32_t(UREGEX_CASE_INSENSITIVE));
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    // Typed letters may come in parts, those of a text never do.
    const QString whole = expression.toString().normalized(QString::NormalizationForm_C);
    const icu::UnicodeString pattern(false, whole.utf16(), static_cast<int32_t>(whole.size()));
    const std::unique_ptr<icu::RegexPattern> compiled(icu::RegexPattern::compile(pattern, flags, where, status));
    if (U_FAILURE(status))
        return {.error = ExpressionError{kindOf(status), placeOf(where, whole)}};

    const WithoutSoftHyphens searched(text);
    const icu::UnicodeString subject(false, searched.text().utf16(), static_cast<int32_t>(searched.text().size()));
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled->matcher(subject, status));
    if (U_FAILURE(status))
        return {.error = ExpressionError{kindOf(status), 0}};
    Watch watch{stop, limits.steps};
    matcher->setTimeLimit(limits.steps, status);
    matcher->setStackLimit(limits.stackBytes, status);
    matcher->setMatchCallback(&Watch::goOn, &watch, status);
    matcher->setFindProgressCallback(&Watch::goOnFinding, &watch, status);

    FoundPlaces found;
    while (!stop && matcher->find(status)) {
        const TextRange match{matcher->start(status), matcher->end(status)};
        if (match.isEmpty())
            continue;
        const TextRange range = snapToGraphemes(text, searched.toWhole(match));
        if (found.places.isEmpty() || found.places.last().end <= range.start)
            found.places += range;
    }
    found.tookTooLong = U_FAILURE(status) && !stop;
    return found;
}

} // namespace randnotiz
