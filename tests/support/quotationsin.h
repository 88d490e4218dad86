#pragma once

#include <QByteArray>
#include <QStringList>

/// The text of each block quotation, wherever it stands, as md4c reads it, so that no rule of ours is asked: blocks and
/// hard breaks parted by U+000A. What is read as markup in it comes out as "⟦…⟧". Front matter is left out.
QStringList quotationsIn(QByteArray markdown);
