#include "mainwindow/annotationreceipt.h"

#include "dialogs/errortext.h"
#include "dialogs/leftannotationtext.h"
#include "dialogs/reportdialog.h"

#include <QEvent>
#include <QPushButton>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// "12 annotations imported · 2 found no place in their text · 1 left out · 3 already here"
QString summaryOf(const AnnotationImportReport &report)
{
    const auto orphans = static_cast<int>(report.orphans().size());
    const auto left = static_cast<int>(report.left.size()) - orphans;
    QStringList parts;
    if (report.cancelled)
        parts += AnnotationReceipt::tr("Stopped");
    if (const auto added = static_cast<int>(report.added.size()); added > 0 || (orphans == 0 && report.known == 0))
        parts += AnnotationReceipt::tr("%Ln annotation(s) imported", nullptr, added);
    if (orphans > 0)
        parts += AnnotationReceipt::tr("%Ln kept for review, without a place in the text", nullptr, orphans);
    if (report.known > 0)
        parts += AnnotationReceipt::tr("%Ln already in the library", nullptr, static_cast<int>(report.known));
    if (const auto articles = static_cast<int>(report.articles.size()); articles > 0)
        parts += AnnotationReceipt::tr("%Ln new article(s), still without text", nullptr, articles);
    if (left > 0)
        parts += AnnotationReceipt::tr("%Ln left out", nullptr, left);
    QString summary = parts.join(u" · "_s);
    if (report.failure)
        summary += u". "_s + AnnotationReceipt::tr("The rest could not be imported. %1").arg(errorText(*report.failure));
    return summary;
}

} // namespace

AnnotationReceipt::AnnotationReceipt(QWidget *parent)
    : MessageStrip(parent)
    , m_review(addButton(u"reviewImported"_s))
    , m_details(addButton(u"importDetails"_s))
{
    connect(m_review, &QPushButton::clicked, this, &AnnotationReceipt::reviewRequested);
    connect(m_details, &QPushButton::clicked, this, &AnnotationReceipt::showDetails);
}

void AnnotationReceipt::show(const AnnotationImportReport &report)
{
    m_report = report;
    write();
}

void AnnotationReceipt::write()
{
    const bool isWhole = m_report.left.isEmpty() && !m_report.failure;
    MessageStrip::show(isWhole ? Notice : Failure, summaryOf(m_report));
    m_review->setText(tr("Review…"));
    m_review->setVisible(!m_report.orphans().isEmpty());
    m_details->setText(tr("Details"));
    m_details->setVisible(!m_report.left.isEmpty());
}

void AnnotationReceipt::showDetails()
{
    QStringList lines;
    for (const LeftAnnotation &annotation : m_report.left)
        lines += leftAnnotationText(annotation);
    (new ReportDialog(tr("Imported annotations"), tr("These annotations were not found in a text:"), lines, window()))->open();
}

void AnnotationReceipt::changeEvent(QEvent *event)
{
    MessageStrip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !isHidden())
        write();
}

} // namespace randnotiz
