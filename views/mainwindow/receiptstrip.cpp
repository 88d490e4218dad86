#include "mainwindow/receiptstrip.h"

#include "dialogs/anchortext.h"

#include <QEvent>
#include <QPushButton>

namespace randnotiz {

using namespace Qt::StringLiterals;

ReceiptStrip::ReceiptStrip(QWidget *parent)
    : MessageStrip(parent)
    , m_review(addButton(u"receiptReview"_s))
    , m_compare(addButton(u"receiptCompare"_s))
{
    connect(m_review, &QPushButton::clicked, this, &ReceiptStrip::reviewRequested);
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT comparisonRequested(m_receipt.previous, m_receipt.current); });
}

void ReceiptStrip::show(const Receipt &receipt)
{
    m_receipt = receipt;
    write();
}

void ReceiptStrip::write()
{
    const bool trouble = m_receipt.toReview > 0;
    MessageStrip::show(trouble ? Failure : Notice,
                       tr("The text has changed. Your annotations: %1.").arg(anchorCountsText(m_receipt.anchors)));
    m_review->setText(tr("Review…"));
    m_review->setVisible(trouble);
    m_compare->setText(tr("Compare…"));
}

void ReceiptStrip::changeEvent(QEvent *event)
{
    MessageStrip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !isHidden())
        write();
}

} // namespace randnotiz
