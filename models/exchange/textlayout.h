#pragma once

#include "domain/articlebody.h"

#include <QList>
#include <QString>

namespace randnotiz {

/// A paragraph or caption of a plain text.
struct TextParagraph
{
    QString text;                              ///< trimmed, never empty; U+000A is a hard break
    BlockKind kind = BlockKind::Paragraph;     ///< Paragraph or Caption
    bool standsAlone = false;                  ///< one line of the file, with a blank line behind it
};

/// Finds the paragraphs of a plain text.
///
/// Blank lines part paragraphs. Lines that were wrapped at a fixed width (50 to 100 units; told by each next word not
/// fitting any more) are joined by spaces. Other single line ends: long lines are a paragraph each; short ones
/// (verse, addresses) stay lines of one paragraph; without any blank line in the file, each line is a paragraph.
/// The name of an image file, the line behind it and lines with a picture's credit are captions.
/// Every word of the text is in a paragraph.
QList<TextParagraph> layOutText(const QString &text);

} // namespace randnotiz
