#include "exchange/annotationmarks.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>
#include <optional>

namespace randnotiz {

namespace {

enum class Form : quint8 { BlockId, Property, Link };

/// A name of an annotation on a line.
struct Name
{
    AnnotationId id;
    Form form = Form::Link;
    qsizetype line = 0;
};

struct Quotation
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool taken = false;
};

constexpr qsizetype uuidLength = 36;

std::optional<AnnotationId> idAt(QByteArrayView line, qsizetype at)
{
    if (at + uuidLength > line.size())
        return std::nullopt;
    return AnnotationId::fromString(QString::fromLatin1(line.sliced(at, uuidLength)));
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Length of the indentation with the bullets in it.
qsizetype contentStart(QByteArrayView line, bool *bullet)
{
    qsizetype i = 0;
    while (i < line.size()) {
        if (isBlank(line[i])) {
            ++i;
        } else if ((line[i] == '-' || line[i] == '*' || line[i] == '+') && i + 1 < line.size() && isBlank(line[i + 1])) {
            *bullet = true;
            i += 2;
        } else {
            break;
        }
    }
    return i;
}

/// What the lines of a note are, as far as it matters here.
class Lines
{
public:
    explicit Lines(const QByteArray &markdown)
        : m_lines(markdown.split('\n'))
    {
        bool inQuotation = false;
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            bool bullet = false;
            const QByteArrayView line = m_lines[at];
            const QByteArrayView content = line.sliced(contentStart(line, &bullet)).trimmed();
            m_bullets.append(bullet);
            if (isCode(content))
                continue;
            const bool named = addNames(line, content, at);
            const bool begins = content.startsWith('>');
            if (begins && (!inQuotation || bullet))
                quotations.append({at, at + 1});
            else if (inQuotation && !bullet && (begins || (!content.isEmpty() && !named)))
                quotations.last().end = at + 1; // also a line that goes on without its sign
            else
                inQuotation = false;
            inQuotation = inQuotation || begins;
        }
    }

    bool isBullet(qsizetype line) const { return m_bullets[line]; }
    qsizetype size() const { return m_lines.size(); }

    QList<Name> names;
    QList<Quotation> quotations;

private:
    /// Whether a line lies in fenced code or is a fence; a fence in a quotation is a line of the quotation.
    bool isCode(QByteArrayView content)
    {
        const bool fence = content.startsWith("```") || content.startsWith("~~~");
        if (m_fence.isEmpty()) {
            if (fence)
                m_fence = content.first(3).toByteArray();
            return fence;
        }
        if (content.startsWith(m_fence))
            m_fence.clear();
        return true;
    }

    bool addNames(QByteArrayView line, QByteArrayView content, qsizetype at)
    {
        const qsizetype before = names.size();
        constexpr QByteArrayView blockId("^h-");
        constexpr QByteArrayView property("id:: ");
        constexpr QByteArrayView link("randnotiz://annotation/");
        if (const qsizetype sign = content.size() - uuidLength - blockId.size();
            sign >= 0 && content.sliced(sign).startsWith(blockId) && (sign == 0 || isBlank(content[sign - 1])))
            add(content, sign + blockId.size(), Form::BlockId, at);
        if (content.startsWith(property) && content.size() == property.size() + uuidLength)
            add(content, property.size(), Form::Property, at);
        for (qsizetype from = line.indexOf(link); from >= 0; from = line.indexOf(link, from + 1))
            add(line, from + link.size(), Form::Link, at);
        return names.size() > before;
    }

    void add(QByteArrayView text, qsizetype at, Form form, qsizetype line)
    {
        if (const std::optional<AnnotationId> id = idAt(text, at))
            names.append({*id, form, line});
    }

    QByteArrayList m_lines;
    QList<bool> m_bullets;
    QByteArray m_fence; ///< that is open
};

/// The last quotation that begins at or above a line and belongs to nobody, unless another annotation is named
/// in between.
Quotation *above(Lines &lines, const Name &name)
{
    const auto behind = std::ranges::find_if(lines.quotations, [&name](const Quotation &one) { return one.start > name.line; });
    if (behind == lines.quotations.begin())
        return nullptr;
    Quotation &found = *std::prev(behind);
    const bool interrupted = std::ranges::any_of(lines.names, [&](const Name &other) {
        return other.id != name.id && other.line >= found.end && other.line < name.line;
    });
    return found.taken || interrupted ? nullptr : &found;
}

/// The quotation in the same block of an outline as a property.
Quotation *inBlock(Lines &lines, const Name &name)
{
    qsizetype start = name.line;
    while (start > 0 && !lines.isBullet(start))
        --start;
    qsizetype end = name.line + 1;
    while (end < lines.size() && !lines.isBullet(end))
        ++end;
    const auto found = std::ranges::find_if(lines.quotations, [=](const Quotation &one) {
        return one.start >= start && one.start < end && !one.taken;
    });
    return found == lines.quotations.end() ? nullptr : &*found;
}

} // namespace

QList<AnnotationMark> annotationMarks(const QByteArray &markdown)
{
    Lines lines(markdown);
    QList<AnnotationMark> marks;
    QHash<AnnotationId, qsizetype> places; // in marks
    for (const Form form : {Form::BlockId, Form::Property, Form::Link}) {
        for (const Name &name : std::as_const(lines.names)) {
            if (name.form != form)
                continue;
            const auto known = places.constFind(name.id);
            if (known != places.cend() && marks[*known].quoteEnd > marks[*known].quoteStart)
                continue;
            Quotation *quotation = form == Form::Property ? inBlock(lines, name) : above(lines, name);
            if (known != places.cend() && !quotation)
                continue;
            const AnnotationMark mark{name.id, name.line, quotation ? quotation->start : 0,
                                      quotation ? quotation->end : 0};
            if (quotation)
                quotation->taken = true;
            if (known != places.cend()) {
                marks[*known] = mark;
            } else {
                places.insert(name.id, marks.size());
                marks.append(mark);
            }
        }
    }
    std::ranges::sort(marks, {}, &AnnotationMark::line);
    return marks;
}

} // namespace randnotiz
