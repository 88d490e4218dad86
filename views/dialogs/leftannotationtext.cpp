#include "dialogs/leftannotationtext.h"

#include "domain/visiblecontrols.h"

#include <QCoreApplication>

namespace randnotiz {

namespace {

struct LeftAnnotationText
{
    Q_DECLARE_TR_FUNCTIONS(LeftAnnotationText)
};

QString reasonText(LeftAnnotation::Reason reason)
{
    switch (reason) {
    case LeftAnnotation::NotAnAnnotation:
        return LeftAnnotationText::tr("left out: it is no annotation");
    case LeftAnnotation::NoSource:
        return LeftAnnotationText::tr("left out: it doesn't say which article it is about");
    case LeftAnnotation::NoQuote:
        return LeftAnnotationText::tr("left out: it quotes no words");
    case LeftAnnotation::TooLong:
        return LeftAnnotationText::tr("left out: it is longer than 100,000 characters");
    case LeftAnnotation::TextMissing:
        return LeftAnnotationText::tr("kept for review: its article has no text yet");
    case LeftAnnotation::Ambiguous:
        return LeftAnnotationText::tr("kept for review: its words stand in the text more than once");
    case LeftAnnotation::NotFound:
        return LeftAnnotationText::tr("kept for review: its words don't stand in the text");
    case LeftAnnotation::Unknown:
        break;
    }
    return LeftAnnotationText::tr("left out: its article is not in this library");
}

} // namespace

QString leftAnnotationText(const LeftAnnotation &annotation)
{
    constexpr qsizetype longest = 120;
    QString what = visibleControls(annotation.quote.simplified());
    if (what.size() > longest)
        what = what.first(longest) + u'…';
    if (!what.isEmpty())
        what = LeftAnnotationText::tr("“%1”").arg(what);
    else
        what = annotation.id.isEmpty() ? LeftAnnotationText::tr("number %1").arg(annotation.number)
                                       : visibleControls(annotation.id);
    return LeftAnnotationText::tr("%1 — %2").arg(what, reasonText(annotation.reason));
}

} // namespace randnotiz
