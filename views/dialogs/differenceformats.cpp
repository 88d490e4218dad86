#include "dialogs/differenceformats.h"

#include "domain/visiblecontrols.h"
#include "style/theme.h"

#include <QPalette>
#include <QStringList>

namespace randnotiz {

QTextCharFormat wentFormat(const QPalette &palette)
{
    QTextCharFormat format;
    format.setFontStrikeOut(true);
    format.setForeground(isDark(palette) ? QColor(0xff, 0xb4, 0xb9) : QColor(0x9b, 0x14, 0x2a));
    format.setBackground(isDark(palette) ? QColor(0x4d, 0x20, 0x27) : QColor(0xfc, 0xe8, 0xea));
    return format;
}

QTextCharFormat cameFormat(const QPalette &palette)
{
    QTextCharFormat format;
    format.setFontUnderline(true);
    format.setForeground(isDark(palette) ? QColor(0xa9, 0xe6, 0xb8) : QColor(0x0b, 0x5c, 0x28));
    format.setBackground(isDark(palette) ? QColor(0x1b, 0x3d, 0x28) : QColor(0xe3, 0xf5, 0xe8));
    return format;
}

void addParagraphBreak(QTextCursor &cursor)
{
    QTextBlockFormat format;
    format.setBottomMargin(8);
    cursor.insertBlock(format, QTextCharFormat());
}

void insertMarked(QTextCursor &cursor, const QString &text, const QTextCharFormat &format)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            addParagraphBreak(cursor);
        const QString line = visibleControls(lines[i]);
        qsizetype end = line.size();
        while (end > 0 && line[end - 1].isSpace())
            --end;
        cursor.insertText(line.left(end), format);
        cursor.insertText(line.sliced(end), QTextCharFormat());
    }
}

} // namespace randnotiz
