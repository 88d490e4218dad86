#include "dialogs/templatetext.h"

#include "domain/visiblecontrols.h"

#include <QCoreApplication>
#include <QLocale>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(TemplateText)
};

QString reason(const TemplateFault &fault)
{
    const QString name = visibleControls(fault.name);
    switch (fault.kind) {
    case TemplateFault::UnclosedTag: return TemplateText::tr("“{{” without “}}”.");
    case TemplateFault::UnclosedSection: return TemplateText::tr("The section “%1” has no end.").arg(name);
    case TemplateFault::UnopenedSection: return TemplateText::tr("The section “%1” has no beginning.").arg(name);
    case TemplateFault::UnknownField: return TemplateText::tr("There is no field “%1” here.").arg(name);
    case TemplateFault::ListAsValue: return TemplateText::tr("“%1” is no text; write {{#%1}}…{{/%1}}.").arg(name);
    case TemplateFault::Unsupported: break;
    }
    return TemplateText::tr("Partials and other delimiters are not supported.");
}

} // namespace

QString templateTitle(const QString &name)
{
    if (name == "obsidian"_L1)
        return u"Obsidian"_s;
    if (name == "logseq"_L1)
        return u"Logseq"_s;
    if (name == "commonmark"_L1)
        return TemplateText::tr("Plain Markdown");
    if (name == "quotations"_L1)
        return TemplateText::tr("Quotations with source");
    return visibleControls(name);
}

QString templateFaultText(const TemplateFault &fault)
{
    const QLocale locale;
    return TemplateText::tr("Line %1, column %2: %3", "place in a template, and what is wrong there")
        .arg(locale.toString(fault.line), locale.toString(fault.column), reason(fault));
}

} // namespace randnotiz
