#include "exchange/markdownescape.h"

#include <QStringList>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool isWordCharacter(QStringView line, qsizetype i)
{
    return i >= 0 && i < line.size() && line[i].isLetterOrNumber();
}

QChar at(QStringView line, qsizetype i)
{
    return i >= 0 && i < line.size() ? line[i] : QChar(u'\n');
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

/// Whether the character would, or in company could, begin or end inline markup.
bool isMarkup(QStringView line, qsizetype i)
{
    const QChar next = at(line, i + 1);
    switch (line[i].unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'[':
    case u'|':
    case u'~':
    case u'$': // Obsidian: formula
    case u'^': // Obsidian: block id, footnote
        return true;
    case u'_':
        return !isWordCharacter(line, i - 1) || !isWordCharacter(line, i + 1);
    case u'<':
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    case u'&':
        return next.isLetter() || next == u'#';
    case u'#': // Obsidian: tag
        return !isWordCharacter(line, i - 1);
    case u'=': // Obsidian: highlight
    case u'%': // Obsidian: comment
        return next == line[i] || at(line, i - 1) == line[i];
    default:
        return false;
    }
}

/// Place of the character that would make the line the beginning of a block, or -1.
qsizetype blockMarker(QStringView line)
{
    const QChar first = at(line, 0);
    if (first == u'>' || first == u'=')
        return 0;
    if ((first == u'-' || first == u'+') && (isBlank(at(line, 1)) || at(line, 1) == first))
        return 0;
    if ((first == u'-' && at(line, 1) == u':') || (first == u':' && at(line, 1) == u'-')) // GFM: table
        return 0;
    qsizetype digits = 0;
    while (at(line, digits) >= u'0' && at(line, digits) <= u'9')
        ++digits;
    const QChar behind = at(line, digits);
    const bool numbered = digits > 0 && (behind == u'.' || behind == u')') && isBlank(at(line, digits + 1));
    return numbered ? digits : -1;
}

/// Letters and digits, which is nearly all of a text: never markup wherever they stand.
bool isNeverMarkup(QChar c)
{
    const char16_t u = c.unicode();
    return u > u'~' || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
}

/// One line, which holds no U+000A.
QString escapedLine(QStringView line)
{
    QString escaped;
    escaped.reserve(line.size() + 8);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (isNeverMarkup(line[i]))
            escaped += line[i];
        else
            escaped += escapedCharacter(line, i);
    }
    return escaped;
}

} // namespace

QString escapedCharacter(QStringView line, qsizetype i)
{
    constexpr qsizetype lastMarker = 9; // behind the nine digits that a list number may have
    const QChar c = line[i];
    const bool atEnd = i == 0 || i == line.size() - 1;
    if (atEnd && (c == u' ' || c == u'\t'))
        return c == u' ' ? u"&#32;"_s : u"&#9;"_s;
    if (isMarkup(line, i) || (i <= lastMarker && i == blockMarker(line)))
        return u'\\' + QString(c);
    return c;
}

QString escapedMarkdown(QStringView text)
{
    QString escaped;
    bool first = true;
    for (const QStringView line : text.split(u'\n')) {
        // A hard break needs something on both sides of it, and an empty line would end the paragraph.
        if (!first)
            escaped += line.isEmpty() || escaped.isEmpty() ? u"&#10;"_s : u"\\\n"_s;
        first = false;
        escaped += escapedLine(line);
    }
    return escaped;
}

QString escapedMarkdownLine(const QString &text)
{
    QString line = QString::fromUtf8(text.toUtf8()); // replaces lone surrogates
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return escapedLine(line.simplified());
}

QString fencedCode(QStringView code)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    return fence + u'\n' + code.toString() + u'\n' + fence;
}

} // namespace randnotiz
