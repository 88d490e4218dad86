#include "exchange/notereading.h"

#include "exchange/entities.h"
#include "exchange/frontmatter.h"
#include "exchange/linkdefinitions.h"
#include "exchange/markdownparser.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstring>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned noteFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS;

/// Counts lines up to places in the bytes that mostly ascend.
class Lines
{
public:
    Lines(const QByteArray &bytes, qint64 first)
        : m_bytes(bytes)
        , m_first(first)
        , m_line(first)
    {
    }

    qint64 at(qsizetype place)
    {
        if (place < m_place) {
            m_place = 0;
            m_line = m_first;
        }
        m_line += std::count(m_bytes.cbegin() + m_place, m_bytes.cbegin() + place, '\n');
        m_place = place;
        return m_line;
    }

private:
    const QByteArray &m_bytes;
    const qint64 m_first;
    qsizetype m_place = 0;
    qint64 m_line;
};

class NoteVisitor : public MarkdownVisitor
{
public:
    NoteVisitor(const QByteArray &bytes, qint64 firstLine)
        : m_bytes(bytes)
        , m_lines(bytes, firstLine)
    {
    }

    QList<NoteParagraph> take()
    {
        finish();
        return std::move(m_paragraphs);
    }

    void enterBlock(MD_BLOCKTYPE type, const void *) override;
    void leaveBlock(MD_BLOCKTYPE type) override;
    void enterSpan(MD_SPANTYPE type, const void *detail) override;
    void leaveSpan(MD_SPANTYPE type) override;
    void place(qsizetype offset) override { m_place = offset; }
    void text(MD_TEXTTYPE type, const QString &text) override;

private:
    void begin(NoteParagraph::Kind kind);
    void finish();
    void append(const QString &text);
    void readCalloutLine();
    QString addressOf(const MD_ATTRIBUTE &attribute);

    const QByteArray &m_bytes;
    Lines m_lines;
    EntityDecoder m_entities;
    QList<NoteParagraph> m_paragraphs;
    NoteParagraph m_paragraph; ///< that is being read
    QList<QString> m_openLinks;
    qsizetype m_place = -1;
    int m_quoteDepth = 0;
    qsizetype m_quotes = 0;
    QList<qsizetype> m_openItems;
    qsizetype m_items = 0;
    qsizetype m_quoteItem = 0; ///< that holds the outermost quotation
    bool m_isFirstInQuote = false;
    bool m_isCallout = false;
    int m_imageDepth = 0;
};

void NoteVisitor::begin(NoteParagraph::Kind kind)
{
    finish();
    m_paragraph.kind = kind;
}

void NoteVisitor::finish()
{
    NoteParagraph paragraph = std::exchange(m_paragraph, {});
    if (paragraph.kind == NoteParagraph::Code && paragraph.text.endsWith(u'\n'))
        paragraph.text.chop(1);
    if (paragraph.text.trimmed().isEmpty() && paragraph.links.isEmpty())
        return;
    paragraph.quote = m_quoteDepth > 0 ? m_quotes : 0;
    paragraph.item = m_quoteDepth > 0 ? m_quoteItem : m_openItems.value(m_openItems.size() - 1);
    m_paragraphs += std::move(paragraph);
    if (m_quoteDepth > 0 && std::exchange(m_isFirstInQuote, false))
        readCalloutLine();
    m_paragraphs.last().isCallout = m_quoteDepth > 0 && m_isCallout;
}

/// The first line of a quotation may say that it is none.
void NoteVisitor::readCalloutLine()
{
    static const QRegularExpression callout(u"^\\[!([\\w-]+)[^\\]]*\\][+-]?[^\\n]*\\n?"_s);
    NoteParagraph &paragraph = m_paragraphs.last();
    const QRegularExpressionMatch match = callout.match(paragraph.text);
    if (!match.hasMatch() || paragraph.escaped.contains(0))
        return;
    const QString kind = match.captured(1).toLower();
    m_isCallout = kind != "quote"_L1 && kind != "cite"_L1;
    if (m_isCallout)
        return;
    const qsizetype removed = match.capturedLength();
    paragraph.text.remove(0, removed);
    for (NoteLink &link : paragraph.links)
        link.place = std::max<qsizetype>(0, link.place - removed);
    for (NoteParagraph::LineStart &line : paragraph.lines)
        line.place -= removed;
    for (qsizetype &place : paragraph.escaped)
        place -= removed;
}

void NoteVisitor::enterBlock(MD_BLOCKTYPE type, const void *)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        finish();
        if (m_quoteDepth++ == 0) {
            ++m_quotes;
            m_quoteItem = m_openItems.value(m_openItems.size() - 1);
            m_isFirstInQuote = true;
            m_isCallout = false;
        }
        break;
    case MD_BLOCK_LI:
        begin(NoteParagraph::Text);
        m_openItems += ++m_items;
        break;
    case MD_BLOCK_H:
        begin(NoteParagraph::Heading);
        break;
    case MD_BLOCK_CODE:
        begin(NoteParagraph::Code);
        break;
    default:
        begin(NoteParagraph::Text);
        break;
    }
}

void NoteVisitor::leaveBlock(MD_BLOCKTYPE type)
{
    finish();
    if (type == MD_BLOCK_QUOTE)
        --m_quoteDepth;
    else if (type == MD_BLOCK_LI && !m_openItems.isEmpty())
        m_openItems.removeLast();
}

void NoteVisitor::enterSpan(MD_SPANTYPE type, const void *detail)
{
    if (type == MD_SPAN_IMG)
        ++m_imageDepth;
    else if (type == MD_SPAN_A)
        m_openLinks += addressOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href);
}

void NoteVisitor::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG)
        --m_imageDepth;
    else if (type == MD_SPAN_A && !m_openLinks.isEmpty())
        m_paragraph.links += NoteLink{m_paragraph.text.size(), m_openLinks.takeLast()};
}

QString NoteVisitor::addressOf(const MD_ATTRIBUTE &attribute)
{
    QString value;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET start = attribute.substr_offsets[i];
        const QString part =
            QString::fromUtf8(attribute.text + start, static_cast<qsizetype>(attribute.substr_offsets[i + 1] - start));
        value += attribute.substr_types[i] == MD_TEXT_ENTITY ? m_entities.decoded(part) : part;
    }
    return value;
}

void NoteVisitor::append(const QString &text)
{
    if (m_place >= 0) {
        const qint64 line = m_lines.at(m_place);
        if (m_paragraph.lines.isEmpty() || m_paragraph.lines.last().line != line)
            m_paragraph.lines += {m_paragraph.text.size(), line};
        const bool isEscaped = m_place > 0 && m_bytes[m_place - 1] == '\\';
        if (isEscaped && (text.startsWith(u'^') || text.startsWith(u'[')))
            m_paragraph.escaped += m_paragraph.text.size();
    }
    m_paragraph.text += text;
}

void NoteVisitor::text(MD_TEXTTYPE type, const QString &text)
{
    static const QRegularExpression comment(u"%%.*?%%"_s);
    static const QRegularExpression mark(u"[\"'„“”‚‘’«»‹›]"_s);
    if (m_imageDepth > 0)
        return;
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        m_paragraph.text += u'\n';
        break;
    case MD_TEXT_ENTITY:
        append(m_entities.decoded(text));
        break;
    case MD_TEXT_NULLCHAR:
        append(QString(QChar(QChar::ReplacementCharacter)));
        break;
    case MD_TEXT_HTML:
        if (text.startsWith("<br"_L1, Qt::CaseInsensitive))
            m_paragraph.text += u'\n';
        break;
    case MD_TEXT_CODE:
        // A program's quotation marks quote nobody.
        append(m_paragraph.kind == NoteParagraph::Code || m_quoteDepth > 0 ? text : QString(text).replace(mark, u" "_s));
        break;
    default:
        if (text.contains(u"%%"_s) || text.contains(u"=="_s))
            append(QString(text).remove(comment).remove(u"=="_s));
        else
            append(text);
        break;
    }
}

} // namespace

qint64 NoteParagraph::lineAt(qsizetype place) const
{
    auto next = std::ranges::upper_bound(lines, place, {}, &LineStart::place);
    if (next == lines.begin())
        return lines.isEmpty() ? 0 : lines.first().line;
    return std::prev(next)->line;
}

NoteText readNoteText(const QString &markdown)
{
    NoteText note;
    qsizetype begin = 0;
    if (const auto end = plainFrontMatterEnd(markdown))
        begin = *end;
    else if (const auto frontMatter = readFrontMatter(markdown))
        begin = frontMatter->end;
    note.frontMatter = markdown.first(begin);
    const QStringView content = QStringView(markdown).sliced(begin);
    if (opensTooMuch(content))
        return note;
    const QByteArray utf8 = withStrayDefinitionsAsText(content.toString()).toUtf8();
    NoteVisitor visitor(utf8, 1 + note.frontMatter.count(u'\n'));
    if (parseMarkdown(utf8, noteFlags, visitor))
        note.paragraphs = visitor.take();
    return note;
}

} // namespace randnotiz
