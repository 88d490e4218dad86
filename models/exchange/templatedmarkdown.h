#pragma once

#include "exchange/mustache.h"
#include "exchange/notesformat.h"

#include <optional>

namespace randnotiz {

/// Notes as Markdown by a template, with YAML front matter, which is written as data: see notesFrontMatter().
class TemplatedMarkdown : public NotesFormat
{
public:
    /// Errors: BadTemplate (subject: its name, cause: place and fault in English).
    static Result<TemplatedMarkdown> make(const NotesTemplate &notesTemplate);

    QByteArray articleFile(const NotesToExport &notes) const override;
    QByteArray section(const NotesToExport &notes, const SectionPlace &place) const override;
    QByteArray collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const override;

private:
    explicit TemplatedMarkdown(Mustache mustache) : m_mustache(std::move(mustache)) {}

    Mustache m_mustache;
};

/// What is wrong with a template for notes; nothing when it can be used.
std::optional<TemplateFault> faultOf(const QByteArray &templateText);

} // namespace randnotiz
