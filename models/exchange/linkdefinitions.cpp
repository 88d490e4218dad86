#include "exchange/linkdefinitions.h"

#include <QRegularExpression>
#include <QSet>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

QString withStrayDefinitionsAsText(const QString &markdown)
{
    if (!markdown.contains("]:"_L1))
        return markdown;
    const QSet<QString> used = labelsReferredTo(markdown);
    FenceTracker fences(markdown);
    QString escaped;
    qsizetype copied = 0;
    for (auto matches = definitionForm().globalMatch(markdown); matches.hasNext();) {
        const auto match = matches.next();
        const bool isDefinition = looksLikeAddress(match.captured(u"to"))
                                  && used.contains(comparable(match.captured(u"label")));
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
