#include "mainwindow/messagestrip.h"

#include "style/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace randnotiz {

using namespace Qt::StringLiterals;

MessageStrip::MessageStrip(QWidget *parent) : QFrame(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setFrameShape(QFrame::StyledPanel);
    m_icon = new QLabel;
    m_text = new QLabel;
    m_text->setObjectName(u"message"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = new QPushButton;
    m_action->setObjectName(u"messageAction"_s);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
    m_close = new QToolButton;
    m_close->setIcon(lineIcon(u"close"));
    m_close->setAutoRaise(true);
    nameClose();
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    hide();
}

void MessageStrip::show(Kind kind, const QString &text, bool closable)
{
    m_icon->setPixmap(lineIcon(kind == Failure ? u"warning" : u"info").pixmap(QSize(16, 16), devicePixelRatio()));
    m_text->setText(text);
    m_act = {};
    m_action->hide();
    m_close->setVisible(closable);
    QFrame::show();
}

void MessageStrip::show(Kind kind, const QString &text, const QString &action, std::function<void()> act)
{
    show(kind, text);
    m_act = std::move(act);
    m_action->setText(action);
    m_action->show();
}

QPushButton *MessageStrip::addButton(const QString &objectName)
{
    auto *button = new QPushButton;
    button->setObjectName(objectName);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_close), button);
    return button;
}

void MessageStrip::nameClose()
{
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
}

void MessageStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameClose();
}

QString MessageStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace randnotiz
