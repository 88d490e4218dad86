#pragma once

#include "exchange/notestoexport.h"

#include <QString>

namespace randnotiz {

/// What HTML is made for: a browser, or pages of paper. That for paper has no links within itself and nothing but the
/// elements and the CSS that Qt's rich text knows (see PaperNotes).
enum class Medium : quint8 { Screen, Paper };

/// An article with its marks in the text and its notes behind the blocks that they belong to: an <article> element.
/// Marks have the class "c1" to "c6" by colour, notes are an <aside> of that class or, on paper, a paragraph of "note n1" …
/// What the present text doesn't hold stands at the end.
///
/// @param group of the articles that begins with this one; empty: none
QString articleHtml(const NotesToExport &notes, const QString &group, Medium medium);

/// The article's title, else its address, else its id.
QString titleIn(const Article &article);

/// ` lang="…"`, or nothing where the language isn't known.
QString languageAttribute(const QString &language);

} // namespace randnotiz
