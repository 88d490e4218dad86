#include "support/noteswriter.h"

#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

namespace {

bool isAnything(const QByteArray &line)
{
    return !line.isEmpty();
}

bool isMark(const QByteArray &line)
{
    return line.startsWith('^') || line.contains("id:: ") || line.contains("randnotiz://");
}

bool isCallout(const QByteArray &line)
{
    return line.contains("[!");
}

bool beginsBlock(const QByteArray &line)
{
    return line.contains("The text says") || line.startsWith("- id::");
}

/// Behind the front matter.
qsizetype bodyBegin(const QByteArrayList &lines)
{
    if (lines.isEmpty() || !lines.first().contains("---"))
        return 0;
    const auto end = std::find_if(lines.begin() + 1, lines.end(), [](const QByteArray &line) { return line.startsWith("---"); });
    return end == lines.end() ? 0 : end - lines.begin() + 1;
}

} // namespace

QByteArray NotesWriter::edited(const QByteArray &file, const VaultStep &step)
{
    m_step = step;
    m_lines = file.split('\n');
    m_body = bodyBegin(m_lines);
    QByteArray text = file;
    switch (step.kind) {
    case VaultStep::OtherLineEnds:
        return file.contains("\r\n") ? text.replace("\r\n", "\n") : text.replace("\n", "\r\n");
    case VaultStep::ByteOrderMark:
        return file.startsWith("\xEF\xBB\xBF") ? file : "\xEF\xBB\xBF" + file;
    case VaultStep::NoLastLineEnd:
        while (text.endsWith('\n') || text.endsWith('\r'))
            text.chop(1);
        return text;
    case VaultStep::EmptyFile:
        return step.a % 4 != 0 ? file : step.b % 2 == 0 ? QByteArray() : QByteArray("\n\n");
    case VaultStep::ChangeKey:
    case VaultStep::AddKey:
    case VaultStep::RemoveKey:
    case VaultStep::MoveKey:
    case VaultStep::RemoveFrontMatter:
        editFrontMatter();
        break;
    default:
        editBody();
        break;
    }
    return m_lines.join('\n');
}

qsizetype NotesWriter::pick(const Wanted &wanted) const
{
    QList<qsizetype> found;
    for (qsizetype i = m_body; i < m_lines.size(); ++i) {
        if (wanted(m_lines[i].trimmed()))
            found += i;
    }
    return found.isEmpty() ? -1 : found[m_step.a % found.size()];
}

std::pair<qsizetype, qsizetype> NotesWriter::block() const
{
    QList<qsizetype> begins;
    for (qsizetype i = m_body; i < m_lines.size(); ++i) {
        if (beginsBlock(m_lines[i].trimmed()))
            begins += i;
    }
    if (begins.isEmpty())
        return {0, 0};
    const qsizetype which = m_step.a % begins.size();
    return {begins[which], which + 1 < begins.size() ? begins[which + 1] : m_lines.size()};
}

QByteArray NotesWriter::idInFile() const
{
    static const QRegularExpression link(QStringLiteral("randnotiz://annotation/([0-9a-f-]{36})"));
    QList<QByteArray> ids;
    for (auto found = link.globalMatch(QString::fromUtf8(m_lines.join('\n'))); found.hasNext();)
        ids += found.next().captured(1).toLatin1();
    return ids.isEmpty() ? QByteArray() : ids[m_step.b % ids.size()];
}

void NotesWriter::replaceWord(const Wanted &wanted)
{
    const qsizetype line = pick(wanted);
    if (line < 0)
        return;
    QByteArrayList words = m_lines[line].split(' ');
    words[m_step.b % words.size()] = word();
    m_lines[line] = words.join(' ');
}

void NotesWriter::insertLines()
{
    const qsizetype line = pick([](const QByteArray &) { return true; });
    if (line < 0)
        return;
    if (m_step.kind == VaultStep::InsertLine) {
        m_lines.insert(line, (m_step.b % 3 == 0 ? "\tInserted " : "Inserted ") + word());
    } else if (const QByteArray id = idInFile(); !id.isEmpty()) {
        m_lines.insert(line, "```");
        m_lines.insert(line, "^h-" + id + ' ' + word());
        m_lines.insert(line, "```");
    }
}

/// Or deletes or copies it.
void NotesWriter::moveBlock()
{
    const auto [begin, end] = block();
    const QByteArrayList lines = m_lines.mid(begin, end - begin);
    if (lines.isEmpty())
        return;
    if (m_step.kind != VaultStep::CopyBlock)
        m_lines.remove(begin, end - begin);
    if (m_step.kind == VaultStep::DeleteBlock)
        return;
    const qsizetype first = std::min(m_body, m_lines.size());
    qsizetype place = first + m_step.b % (m_lines.size() - first + 1);
    // Mostly at the start of another block, sometimes in the middle of one.
    while (m_step.b % 5 != 0 && place < m_lines.size() && !beginsBlock(m_lines[place].trimmed()))
        ++place;
    for (const QByteArray &line : lines)
        m_lines.insert(place++, line);
}

void NotesWriter::deleteCallout()
{
    const qsizetype line = pick(isCallout);
    if (line < 0)
        return;
    do
        m_lines.removeAt(line);
    while (line < m_lines.size() && m_lines[line].trimmed().startsWith('>'));
}

void NotesWriter::editBody()
{
    switch (m_step.kind) {
    case VaultStep::EditWord: return replaceWord(isAnything);
    case VaultStep::EditQuote: return replaceWord([](const QByteArray &line) { return line.startsWith('>'); });
    case VaultStep::EditNote:
        return replaceWord([](const QByteArray &line) { return line.contains("A thought") || line.contains("Added"); });
    case VaultStep::EditTags:
        return replaceWord([](const QByteArray &line) { return line.contains("#topic") || line.contains("#library"); });
    case VaultStep::EditCallout: return replaceWord(isCallout);
    case VaultStep::RewriteLine:
        if (const qsizetype line = pick(isAnything); line >= 0)
            m_lines[line] = "Something else, " + word() + ", stands here now";
        return;
    case VaultStep::InsertLine:
    case VaultStep::FencedMark: return insertLines();
    case VaultStep::AppendSection:
        m_lines += QByteArrayList{"", "## Own section " + word(), "", "Its text.", ""};
        return;
    case VaultStep::InsertBetween:
        if (const auto [begin, end] = block(); end > begin) {
            m_lines.insert(begin, QByteArray());
            m_lines.insert(begin, (m_step.b % 4 == 0 ? "### Between " : "Between the blocks ") + word());
        }
        return;
    case VaultStep::SplitParagraph:
        if (const qsizetype line = pick(isAnything); line >= 0) {
            QByteArrayList words = m_lines[line].split(' ');
            words.insert(m_step.b % words.size(), "\n\n" + word());
            m_lines[line] = words.join(' ');
        }
        return;
    case VaultStep::DeleteLine:
        if (const qsizetype line = pick([](const QByteArray &) { return true; }); line >= 0)
            m_lines.removeAt(line);
        return;
    case VaultStep::DeleteMarks:
        if (const qsizetype line = pick(isMark); line >= 0)
            m_lines.removeAt(line);
        return;
    case VaultStep::DeleteBlock:
    case VaultStep::MoveBlock:
    case VaultStep::CopyBlock: return moveBlock();
    case VaultStep::DeleteCallout: return deleteCallout();
    case VaultStep::TrailingSpaces:
        if (const qsizetype line = pick(isAnything); line >= 0 && !m_lines[line].endsWith('\r'))
            m_lines[line] += "  ";
        return;
    default: return;
    }
}

void NotesWriter::editFrontMatter()
{
    const qsizetype end = m_body - 1;
    if (end < 2)
        return;
    const qsizetype line = 1 + m_step.a % (end - 1);
    switch (m_step.kind) {
    case VaultStep::ChangeKey:
        if (const qsizetype colon = m_lines[line].indexOf(':'); colon > 0)
            m_lines[line] = m_lines[line].first(colon) + ": \"" + word() + '"';
        return;
    case VaultStep::AddKey:
        m_lines.insert(line, "own" + QByteArray::number(++m_words) + ": \"" + word() + "\" # as it is");
        return;
    case VaultStep::RemoveKey: m_lines.removeAt(line); return;
    case VaultStep::MoveKey: m_lines.move(line, 1 + m_step.b % (end - 1)); return;
    default: // RemoveFrontMatter
        if (m_step.b % 3 == 0)
            m_lines.remove(0, end + 1);
        return;
    }
}

} // namespace randnotiz
