#include "exchange/markdownexporter.h"

#include "exchange/builtintemplates.h"
#include "exchange/templatedmarkdown.h"

namespace randnotiz {

QByteArray exportMarkdown(const NotesToExport &notes)
{
    const Result<TemplatedMarkdown> markdown = TemplatedMarkdown::make(builtInTemplates().constFirst());
    return markdown ? markdown->articleFile(notes) : QByteArray();
}

} // namespace randnotiz
