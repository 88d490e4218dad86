#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// An exported file as other programs read it: the Markdown by md4c, so that no rule of ours is asked. What is read as markup
/// comes out as "⟦…⟧".
struct ExportedFile
{
    explicit ExportedFile(const QByteArray &file);

    QByteArray frontMatter; ///< between the lines of hyphens; empty without one
    QString heading;        ///< text of the only heading of level 1
    QStringList quotes;     ///< text of each block quotation, in a list item, too; blocks and hard breaks parted by U+000A
    QStringList blocks;     ///< text of every other block at the top, in order, without the quotations in it
    QStringList links;      ///< targets, in order
};
