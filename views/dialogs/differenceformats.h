#pragma once

#include <QTextCharFormat>
#include <QTextCursor>

class QPalette;

namespace randnotiz {

/// How words look that went from a text, and those that came: struck through and underlined, and coloured.
QTextCharFormat wentFormat(const QPalette &palette);
QTextCharFormat cameFormat(const QPalette &palette);

/// Paragraphs apart from each other, as in an article.
void addParagraphBreak(QTextCursor &cursor);
/// Plain text, its U+000A as paragraphs. White space at the end is not marked: a struck or underlined space says nothing.
void insertMarked(QTextCursor &cursor, const QString &text, const QTextCharFormat &format);

} // namespace randnotiz
