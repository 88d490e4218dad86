#include "mainwindow/receiptstrip.h"

#include "dialogs/anchortext.h"
#include "style/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace randnotiz {

using namespace Qt::StringLiterals;

ReceiptStrip::ReceiptStrip(QWidget *parent)
    : QFrame(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setFrameShape(QFrame::StyledPanel);
    m_icon = new QLabel;
    m_text = new QLabel;
    m_text->setObjectName(u"receipt"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_review = new QPushButton;
    m_review->setObjectName(u"receiptReview"_s);
    m_compare = new QPushButton;
    m_compare->setObjectName(u"receiptCompare"_s);
    m_close = new QToolButton;
    m_close->setIcon(lineIcon(u"close"));
    m_close->setAutoRaise(true);
    connect(m_review, &QPushButton::clicked, this, &ReceiptStrip::reviewRequested);
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT comparisonRequested(m_receipt.previous, m_receipt.current); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_review);
    layout->addWidget(m_compare);
    layout->addWidget(m_close);
    hide();
}

void ReceiptStrip::show(const Receipt &receipt)
{
    m_receipt = receipt;
    write();
    QFrame::show();
}

void ReceiptStrip::write()
{
    const bool trouble = m_receipt.toReview > 0;
    m_icon->setPixmap(lineIcon(trouble ? u"warning" : u"info").pixmap(QSize(16, 16), devicePixelRatio()));
    m_text->setText(tr("The text has changed. Your annotations: %1.").arg(anchorCountsText(m_receipt.anchors)));
    m_review->setText(tr("Review…"));
    m_review->setVisible(trouble);
    m_compare->setText(tr("Compare…"));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
}

QString ReceiptStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void ReceiptStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        write();
}

} // namespace randnotiz
