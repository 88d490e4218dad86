#pragma once

#include <QList>
#include <QString>

namespace randnotiz {

/// Where a link of a paragraph stands, and leads.
struct NoteLink
{
    qsizetype place = 0; ///< UTF-16 in the paragraph's text: behind what it shows
    QString address;
};

/// A paragraph of Markdown notes as a reader sees it: a paragraph, the text of a list item, a cell of a table, a heading.
struct NoteParagraph
{
    enum Kind : quint8 { Text, Heading, Code };
    Kind kind = Text;
    QString text;           ///< markup resolved; line ends U+000A; without comments, raw HTML and what marks a highlight
    QList<NoteLink> links;
    qsizetype quote = 0;    ///< counts the outermost block quotations of the file from 1; 0: stands in none
    qsizetype item = 0;     ///< counts the list items of the file from 1: the innermost that holds the paragraph, or the
                            ///< outermost block quotation that it stands in; 0: none
    bool isCallout = false; ///< that quotation is a callout, and no quotation of anybody

    /// Line of the file, from 1, of a character of the text.
    qint64 lineAt(qsizetype place) const;

    struct LineStart
    {
        qsizetype place = 0; ///< UTF-16 in the text
        qint64 line = 0;
    };
    QList<LineStart> lines; ///< ascending
    QList<qsizetype> escaped; ///< places in the text of each ^ and [ behind a backslash, which mark nothing; ascending
};

struct NoteText
{
    QString frontMatter; ///< as it stands there
    QList<NoteParagraph> paragraphs; ///< in the order of the file, without empty ones
};

/// Reads Markdown as Obsidian and Logseq do: CommonMark with tables, strikethrough, task lists and [[links]]. A quotation
/// whose first line is `[!quote]` or `[!cite]`, with or without a title, is a quotation without that line.
NoteText readNoteText(const QString &markdown);

} // namespace randnotiz
