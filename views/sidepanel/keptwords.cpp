#include "sidepanel/keptwords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace randnotiz {

namespace {

constexpr int mostHeight = 110; // pixels of the words

} // namespace

KeptWords::KeptWords(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_words(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
    , m_dismiss(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_title);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(m_dismiss);
    column->addLayout(row);
    m_title->setWordWrap(true);
    m_words->setReadOnly(true);
    m_words->setMaximumHeight(mostHeight);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_words->toPlainText()); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        m_words->clear();
        hide();
    });
    retranslate();
    hide();
}

void KeptWords::keep(const QString &words)
{
    if (words.trimmed().isEmpty())
        return;
    m_words->appendPlainText(isEmpty() ? words : u'\n' + words);
    show();
}

bool KeptWords::isEmpty() const
{
    return m_words->document()->isEmpty();
}

void KeptWords::retranslate()
{
    m_title->setText(tr("Not saved. These words are only here:"));
    m_words->setAccessibleName(tr("Words that were not saved"));
    m_copy->setText(tr("Copy"));
    m_dismiss->setText(tr("Dismiss"));
}

void KeptWords::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace randnotiz
