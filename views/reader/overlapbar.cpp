#include "reader/overlapbar.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

OverlapBar::OverlapBar(QWidget *parent)
    : FloatingBar(parent)
    , m_text(new QLabel)
    , m_keep(new QPushButton)
    , m_merge(new QPushButton)
    , m_cancel(new QPushButton)
    , m_always(new QCheckBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_keep, m_merge, m_cancel})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_always);
    m_keep->setObjectName(u"keepBoth"_s);
    m_merge->setObjectName(u"merge"_s);
    m_cancel->setObjectName(u"noHighlight"_s);
    m_always->setObjectName(u"always"_s);
    // Outside of a dialog nothing else makes Enter press a button.
    for (QPushButton *button : {m_keep, m_merge, m_cancel})
        button->setAutoDefault(true);
    setFocusProxy(m_keep);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT answered(OverlapRule::Keep, m_always->isChecked()); });
    connect(m_merge, &QPushButton::clicked, this,
            [this] { Q_EMIT answered(OverlapRule::Merge, m_always->isChecked()); });
    connect(m_cancel, &QPushButton::clicked, this, &OverlapBar::givenUp);
    retranslate();
}

void OverlapBar::ask(const OverlapQuestion &question, const QRect &place)
{
    m_question = question;
    m_always->setChecked(false);
    retranslate();
    showBeside(place);
    setFocus(Qt::TabFocusReason); // with a ring: keys answer it
}

void OverlapBar::retranslate()
{
    m_text->setText(tr("This overlaps %Ln highlight(s).", nullptr, static_cast<int>(m_question.overlapped.size())));
    setAccessibleName(m_text->text());
    m_keep->setText(tr("&Keep both"));
    m_merge->setText(tr("&Merge"));
    m_merge->setToolTip(tr("One highlight over all the words, with all notes and tags"));
    m_cancel->setText(tr("Cancel"));
    m_always->setText(tr("&Do the same from now on"));
}

void OverlapBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        resize(sizeHint());
    }
    FloatingBar::changeEvent(event);
}

void OverlapBar::keyPressEvent(QKeyEvent *event)
{
    auto *focused = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape)
        Q_EMIT givenUp();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && focused != nullptr && focused->hasFocus())
        focused->click();
    else
        FloatingBar::keyPressEvent(event);
}

} // namespace randnotiz
