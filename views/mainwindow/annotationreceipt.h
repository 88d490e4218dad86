#pragma once

#include "library/jobs/annotationimport.h"
#include "mainwindow/messagestrip.h"

namespace randnotiz {

/// What became of an import of annotations, and the ways on from there. Blocks nothing.
class AnnotationReceipt : public MessageStrip
{
    Q_OBJECT

public:
    explicit AnnotationReceipt(QWidget *parent = nullptr);

    void show(const AnnotationImportReport &report);

Q_SIGNALS:
    /// Of the annotations that found no place.
    void reviewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void showDetails();

    AnnotationImportReport m_report;
    QPushButton *m_review = nullptr;
    QPushButton *m_details = nullptr;
};

} // namespace randnotiz
