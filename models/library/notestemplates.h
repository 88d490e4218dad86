#pragma once

#include "domain/exportrequest.h"
#include "domain/notestemplate.h"
#include "domain/result.h"

#include <QList>

#include <optional>

namespace randnotiz {

/// A template that can be chosen.
struct OfferedTemplate
{
    NotesTemplate notesTemplate;
    QString file; ///< of the reader's own; empty: built in
};

/// Where the reader's own templates lie: $XDG_DATA_HOME/randnotiz/templates. Need not exist.
QString templatesFolder();

/// The built-in templates, then the reader's own: *.mustache in templatesFolder(), by name. Reads the files, which are
/// small, so that a change counts at once; what is larger than 1 MB, or can't be read, is left out.
QList<OfferedTemplate> offeredTemplates();

/// One of them by its name, else the file of that path. NotFound, FileNotReadable, TooLarge.
Result<NotesTemplate> findTemplate(const QString &nameOrPath);

/// A request whose template has its text: one that has only a name gets what that name means now.
/// Errors: those of findTemplate().
Result<ExportRequest> withTemplate(ExportRequest request);

/// What people have to know to write one, with all fields: Markdown.
QString templatesPage();

/// What is wrong with a template; nothing when it can be used.
std::optional<TemplateFault> templateFault(const QByteArray &text);

} // namespace randnotiz
