#include "reader/hitbar.h"

#include "style/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace randnotiz {

using namespace Qt::StringLiterals;

HitBar::HitBar(QWidget *parent)
    : QFrame(parent)
    , m_place(new QLabel)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_close(new QToolButton)
{
    m_place->setObjectName(u"hitPlace"_s);
    m_previous->setObjectName(u"previousHit"_s);
    m_next->setObjectName(u"nextHit"_s);
    m_close->setObjectName(u"closeHits"_s);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(lineIcon(u"close"));
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_place, 1);
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(m_close, &QToolButton::clicked, this, &HitBar::closed);
    hide();
    retranslate();
}

void HitBar::showPlace(qsizetype current, qsizetype count)
{
    m_current = current;
    m_count = count;
    retranslate();
    setVisible(count > 0);
}

void HitBar::retranslate()
{
    setAccessibleName(tr("Hits of the search"));
    const QLocale locale;
    m_place->setText(m_current < 0 ? tr("%Ln place(s) of the search", nullptr, static_cast<int>(m_count))
                                   : tr("%1 of %Ln place(s) of the search", nullptr, static_cast<int>(m_count))
                                         .arg(locale.toString(m_current + 1)));
    const auto label = [](QToolButton *button, const QString &text, const QString &tip) {
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    label(m_previous, tr("Previous"), tr("Previous (Shift+F3)"));
    label(m_next, tr("Next"), tr("Next (F3)"));
    label(m_close, tr("Close"), tr("Close (Esc)"));
    m_previous->setEnabled(m_count > 1);
    m_next->setEnabled(m_count > 1 || m_current < 0);
}

void HitBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void HitBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace randnotiz
