#pragma once

#include "mainwindow/messagestrip.h"
#include "session/articlesession.h"

namespace randnotiz {

/// What became of the annotations when the open article got another text, and the ways on from there. Blocks nothing.
class ReceiptStrip : public MessageStrip
{
    Q_OBJECT

public:
    explicit ReceiptStrip(QWidget *parent = nullptr);

    void show(const Receipt &receipt);

Q_SIGNALS:
    void reviewRequested();
    void comparisonRequested(randnotiz::RevisionId before, randnotiz::RevisionId after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    Receipt m_receipt;
    QPushButton *m_review = nullptr;
    QPushButton *m_compare = nullptr;
};

} // namespace randnotiz
