#pragma once

#include "domain/notestemplate.h"
#include "exchange/mustache.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <variant>

namespace randnotiz {

/// Stands for a line end in a prepared template: no text and no Markdown holds it.
inline constexpr char preparedLineEnd = '\x1E';

/// A template made ready for the engine, which knows nothing of lines.
struct PreparedTemplate
{
    /// The template in which a Markdown field is called NAME@N, raw, where N is its place in `prefixes`; the lines
    /// that hold nothing but a section's tag or a comment are gone, and each line end is preparedLineEnd.
    QByteArray text;
    QHash<QByteArray, QList<int>> variants; ///< of Markdown fields: by name the Ns that occur
    QList<QByteArray> prefixes;             ///< what stands before further lines
    QSet<QByteArray> names;                 ///< of all fields that are named
};

/// @param text a template that Mustache's own rules allow, lines parted by U+000A
std::variant<PreparedTemplate, TemplateFault> preparedTemplate(const QByteArray &text,
                                                              std::span<const FieldRule> fields);

/// Line and column of a byte of `text`.
TemplateFault faultAt(const QByteArray &text, qsizetype offset, TemplateFault::Kind kind, const QString &name);

} // namespace randnotiz
