#pragma once

#include <QByteArray>
#include <QList>

namespace randnotiz::vault {

struct Line
{
    QByteArray text; ///< without its end
    QByteArray end;  ///< "\n" or "\r\n"; empty: the file's usual one
    bool theirs = false; ///< it comes from the person's file

    /// What tells it from another line: white space at its end doesn't.
    QByteArray compared() const;
    bool isBlank() const { return compared().isEmpty(); }
};
using Lines = QList<Line>;

/// A text file taken apart, so that it can be put together again byte for byte.
struct FileText
{
    bool byteOrderMark = false;
    Lines frontMatter; ///< with both of its fences; empty: none
    Lines body;
    QByteArray lineEnd = "\n"; ///< the usual one
    bool endsWithLineEnd = true;
};

FileText parsedFile(const QByteArray &bytes, bool theirs);
QByteArray fileBytes(const FileText &file);

/// `text` as lines of ours.
Lines linesOf(const QByteArray &text);
/// Parted by U+000A, without one at the end.
QByteArray joined(const Lines &lines);
/// Number of lines up to the last one that isn't blank.
qsizetype withoutBlankEnd(const Lines &lines);
/// Without blank lines at both ends.
Lines trimmed(const Lines &lines);
/// The same words, whatever the white space at the ends of lines and the blank lines.
bool sameText(const Lines &one, const Lines &other);

} // namespace randnotiz::vault
