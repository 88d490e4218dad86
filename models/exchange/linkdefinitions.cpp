#include "exchange/linkdefinitions.h"

#include <QRegularExpression>
#include <QSet>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// md4c takes time by the square of their number; no text has more.
constexpr int mostDefinitions = 5000;

/// "[label]: destination" at the start of a line, inside quotations and list items too.
const QRegularExpression &definitionForm()
{
    static const QRegularExpression form(
        u"^(?<prefix>(?:[ \\t]{0,3}(?:>|[-*+]|\\d{1,9}[.)]))*[ \\t]{0,3})\\[(?<label>[^\\[\\]\\n]{1,999})\\]:[ \\t]*(?<to>\\S*)"_s,
        QRegularExpression::MultilineOption);
    return form;
}

QString comparable(const QString &label)
{
    return label.simplified().toCaseFolded();
}

QSet<QString> labelsReferredTo(const QString &markdown)
{
    static const QRegularExpression reference(u"\\[([^\\[\\]]{1,999})\\](?!:)"_s);
    QSet<QString> labels;
    for (auto matches = reference.globalMatch(markdown); matches.hasNext();)
        labels.insert(comparable(matches.next().captured(1)));
    return labels;
}

bool looksLikeAddress(const QString &destination)
{
    static const QRegularExpression form(u"^<?(?:[a-z][a-z0-9+.-]*:|[/#.]|www\\.)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(destination).hasMatch();
}

/// Whether `offset` is inside a fenced code block; lines are walked once, forwards.
class FenceTracker
{
public:
    explicit FenceTracker(const QString &text) : m_text(text) {}

    bool isCodeAt(qsizetype offset)
    {
        while (m_at < offset) {
            qsizetype end = m_text.indexOf(u'\n', m_at);
            end = end < 0 ? m_text.size() : end;
            const QStringView line = QStringView(m_text).sliced(m_at, end - m_at).trimmed();
            if (line.startsWith(u"```") || line.startsWith(u"~~~")) {
                if (!m_open)
                    m_mark = line.front();
                if (!m_open || line.front() == m_mark)
                    m_open = !m_open;
            }
            m_at = end + 1;
        }
        return m_open;
    }

private:
    const QString &m_text;
    qsizetype m_at = 0;
    bool m_open = false;
    QChar m_mark;
};

/// For each bracket md4c walks over all lines of the paragraph: a log of 100,000 lines would take minutes.
constexpr qint64 mostSteps = 500'000'000;

/// Puts a backslash before each "[" of paragraphs that md4c would take too long for.
QString withBracketFloodsAsText(const QString &markdown)
{
    QString escaped;
    FenceTracker fences(markdown);
    qsizetype start = 0;
    while (start < markdown.size()) {
        qsizetype end = markdown.indexOf("\n\n"_L1, start);
        end = end < 0 ? markdown.size() : end + 2;
        const QStringView paragraph = QStringView(markdown).sliced(start, end - start);
        if (qint64(paragraph.count(u'[')) * paragraph.count(u'\n') > mostSteps && !fences.isCodeAt(start))
            escaped += paragraph.toString().replace(u"["_s, u"\\["_s);
        else
            escaped += paragraph;
        start = end;
    }
    return escaped;
}

} // namespace

QString withStrayDefinitionsAsText(const QString &text)
{
    const QString markdown = withBracketFloodsAsText(text);
    if (!markdown.contains("]:"_L1))
        return markdown;
    const QSet<QString> used = labelsReferredTo(markdown);
    FenceTracker fences(markdown);
    QString escaped;
    qsizetype copied = 0;
    int definitions = 0;
    for (auto matches = definitionForm().globalMatch(markdown); matches.hasNext();) {
        const auto match = matches.next();
        const bool isDefinition = definitions < mostDefinitions && looksLikeAddress(match.captured(u"to"))
                                  && used.contains(comparable(match.captured(u"label")));
        definitions += isDefinition ? 1 : 0;
        if (isDefinition || fences.isCodeAt(match.capturedStart()))
            continue;
        const qsizetype bracket = match.capturedEnd(u"prefix");
        escaped += QStringView(markdown).sliced(copied, bracket - copied);
        escaped += u'\\';
        copied = bracket;
    }
    escaped += QStringView(markdown).sliced(copied);
    return escaped;
}

} // namespace randnotiz
