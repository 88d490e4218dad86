#include "exchange/templatedmarkdown.h"

#include "exchange/notesfields.h"
#include "exchange/notesfrontmatter.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

const char *nameOf(TemplateFault::Kind kind)
{
    switch (kind) {
    case TemplateFault::UnclosedTag: return "unclosed tag";
    case TemplateFault::UnclosedSection: return "unclosed section";
    case TemplateFault::UnopenedSection: return "end of a section that was not opened";
    case TemplateFault::UnknownField: return "unknown field";
    case TemplateFault::ListAsValue: return "only a section can be made of";
    case TemplateFault::Unsupported: return "not supported";
    }
    return "";
}

} // namespace

std::optional<TemplateFault> faultOf(const QByteArray &templateText)
{
    const auto compiled = Mustache::compiled(templateText, notesFields());
    const TemplateFault *fault = std::get_if<TemplateFault>(&compiled);
    return fault ? std::optional(*fault) : std::nullopt;
}

Result<TemplatedMarkdown> TemplatedMarkdown::make(const NotesTemplate &notesTemplate)
{
    auto compiled = Mustache::compiled(notesTemplate.text, notesFields());
    if (const TemplateFault *fault = std::get_if<TemplateFault>(&compiled)) {
        QString cause = u"line %1, column %2: %3"_s.arg(QString::number(fault->line), QString::number(fault->column),
                                                       QLatin1StringView(nameOf(fault->kind)));
        if (!fault->name.isEmpty())
            cause += u" \""_s + fault->name + u'"';
        return Error{Error::BadTemplate, notesTemplate.name, cause};
    }
    return TemplatedMarkdown(std::get<Mustache>(std::move(compiled)));
}

QByteArray TemplatedMarkdown::articleFile(const NotesToExport &notes) const
{
    return notesFrontMatter(notes) + '\n' + section(notes, {}) + '\n';
}

QByteArray TemplatedMarkdown::section(const NotesToExport &notes, const SectionPlace &place) const
{
    QByteArray text = m_mustache.rendered(notesValues(notes, place, m_mustache));
    // Blank lines at the ends are the file's affair.
    qsizetype start = 0;
    while (start < text.size() && text[start] == '\n')
        ++start;
    qsizetype end = text.size();
    while (end > start && text[end - 1] == '\n')
        --end;
    return text.mid(start, end - start);
}

QByteArray TemplatedMarkdown::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    return collectionFrontMatter(head) + '\n' + sections.join("\n\n") + '\n';
}

} // namespace randnotiz
