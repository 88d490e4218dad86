#include "exchange/containednote.h"

#include "exchange/markdownescape.h"

#include <QRegularExpression>
#include <QStringList>

#include <md4c.h>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// What the parser tells of the last block at the top of a document.
struct LastBlock
{
    int depth = 0; ///< 1 inside the document
    bool paragraph = false;
    QByteArray text;
};

int enterBlock(MD_BLOCKTYPE type, void *, void *data)
{
    auto *last = static_cast<LastBlock *>(data);
    if (last->depth == 1)
        *last = {1, type == MD_BLOCK_P, {}};
    ++last->depth;
    return 0;
}

int leaveBlock(MD_BLOCKTYPE, void *, void *data)
{
    --static_cast<LastBlock *>(data)->depth;
    return 0;
}

int ignoreSpan(MD_SPANTYPE, void *, void *)
{
    return 0;
}

int addText(MD_TEXTTYPE, const MD_CHAR *text, MD_SIZE size, void *data)
{
    static_cast<LastBlock *>(data)->text.append(text, size);
    return 0;
}

/// Whether a paragraph behind `note` would still be one: asked of a parser rather than of rules of our own.
bool keepsToItself(const QString &note)
{
    const QByteArray next("what follows");
    const QByteArray document = note.toUtf8() + "\n\n" + next + '\n';
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = ignoreSpan;
    parser.leave_span = ignoreSpan;
    parser.text = addText;
    LastBlock last;
    const int failed = md_parse(document.constData(), static_cast<MD_SIZE>(document.size()), &parser, &last);
    return failed == 0 && last.paragraph && last.text == next;
}

/// Walks over the lines of a note and knows which of them lie in a code fence (CommonMark 0.30, 4.5).
class Fences
{
public:
    /// @returns whether `line` is code, or part of a fence
    bool isCode(QStringView line)
    {
        const qsizetype indent =
            std::ranges::find_if_not(line, [](QChar c) { return c == u' '; }) - line.begin();
        const QStringView rest = line.sliced(indent);
        const QChar sign =
            indent < 4 && !rest.isEmpty() && (rest[0] == u'`' || rest[0] == u'~') ? rest[0] : QChar();
        const qsizetype length = sign.isNull() ? 0 : std::ranges::find_if_not(rest, [sign](QChar c) {
                                                         return c == sign;
                                                     }) - rest.begin();
        const QStringView behind = rest.sliced(length);
        if (!m_open.isEmpty()) {
            if (length >= m_open.size() && sign == m_open[0] && behind.trimmed().isEmpty())
                m_open.clear();
            return true;
        }
        if (length >= 3 && (sign == u'~' || !behind.contains(u'`')))
            m_open = rest.first(length).toString();
        return !m_open.isEmpty();
    }

    QString open() const { return m_open; }

private:
    QString m_open; ///< the fence that is to be closed; empty outside
};

QString withFenceClosed(const QString &note)
{
    Fences fences;
    for (const QStringView line : QStringView(note).split(u'\n'))
        fences.isCode(line);
    return fences.open().isEmpty() ? note : note + u'\n' + fences.open();
}

QString withHtmlEscaped(const QString &note)
{
    static const QRegularExpression beginning(u"(?<!\\\\)<(?=[!?/A-Za-z])"_s);
    QStringList lines = note.split(u'\n');
    Fences fences;
    for (QString &line : lines) {
        if (!fences.isCode(line))
            line.replace(beginning, u"\\<"_s);
    }
    return lines.join(u'\n');
}

/// With a backslash before the last `mark` outside code, if there is an odd number of them.
QString withPairsClosed(const QString &note, const QString &mark)
{
    QStringList lines = note.split(u'\n');
    Fences fences;
    qsizetype count = 0;
    QString *last = nullptr;
    for (QString &line : lines) {
        if (fences.isCode(line) || !line.contains(mark))
            continue;
        count += line.count(mark);
        last = &line;
    }
    if (count % 2 != 0)
        last->insert(last->lastIndexOf(mark), u'\\');
    return lines.join(u'\n');
}

/// Line ends, characters that no Markdown may hold, and blank lines at the ends.
QString tidied(const QString &note)
{
    static const QRegularExpression lineEnd(u"\r\n?|[\u0085\u2028\u2029]"_s);
    static const QRegularExpression blankEnds(u"\\A(?:[ \t]*\n)+|\\s+\\z"_s);
    QString text = QString::fromUtf8(note.toUtf8()); // replaces lone surrogates
    return text.replace(lineEnd, u"\n"_s)
        .replace(QChar(u'\0'), QChar::ReplacementCharacter)
        .remove(blankEnds);
}

QString escapedWhole(const QString &note)
{
    QStringList paragraphs;
    for (const QString &paragraph : note.split(u"\n\n"_s, Qt::SkipEmptyParts))
        paragraphs += escapedMarkdown(paragraph);
    return paragraphs.join(u"\n\n"_s);
}

} // namespace

QString containedNote(const QString &note)
{
    static const QRegularExpression ownBlockId(u"(?<!\\S)\\^(?=h-[0-9a-fA-F]{8}-)"_s);
    QString text = tidied(note);
    if (text.isEmpty())
        return text;
    text.replace(ownBlockId, u"\\^"_s);
    text = withPairsClosed(withPairsClosed(text, u"%%"_s), u"$$"_s);
    const QString escaped = withHtmlEscaped(text);
    for (const QString &candidate : {text, withFenceClosed(text), escaped, withFenceClosed(escaped)}) {
        if (keepsToItself(candidate))
            return candidate;
    }
    return escapedWhole(text);
}

} // namespace randnotiz
