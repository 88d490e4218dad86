#include "exchange/markdownexporter.h"

#include "exchange/builtintemplates.h"
#include "exchange/templatedmarkdown.h"

namespace randnotiz {

QByteArray exportMarkdown(const NotesToExport &notes)
{
    // Reading the template takes longer than writing some notes by it; one is for one thread at a time.
    thread_local const Result<TemplatedMarkdown> markdown = TemplatedMarkdown::make(builtInTemplates().constFirst());
    return markdown ? markdown->articleFile(notes) : QByteArray();
}

} // namespace randnotiz
