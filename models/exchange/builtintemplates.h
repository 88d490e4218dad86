#pragma once

#include "domain/notestemplate.h"

#include <QList>

namespace randnotiz {

/// The templates that come with the program, the one for Obsidian first: "obsidian", "logseq", "commonmark",
/// "quotations". In each of them readQuotations() finds every annotation.
const QList<NotesTemplate> &builtInTemplates();

/// resources/templates/README.md, the page that names all fields.
QString aboutTemplates();

} // namespace randnotiz
