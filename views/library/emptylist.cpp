#include "library/emptylist.h"

#include "style/fonts.h"
#include "style/icons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

EmptyList::EmptyList(QWidget *parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title = new QLabel;
    m_title->setFont(emptyTitleFont(m_title->font()));
    m_text = new QLabel;
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    m_files = new QPushButton(lineIcon(u"import"), {});
    m_files->setObjectName(u"importFiles"_s);
    m_folder = new QPushButton(lineIcon(u"folder"), {});
    m_folder->setObjectName(u"importFolder"_s);
    m_sample = new QPushButton(lineIcon(u"library"), {});
    m_sample->setObjectName(u"trySamples"_s);
    m_clear = new QPushButton(lineIcon(u"close"), {});
    m_clear->setObjectName(u"clearFilter"_s);
    connect(m_files, &QPushButton::clicked, this, &EmptyList::importFilesRequested);
    connect(m_folder, &QPushButton::clicked, this, &EmptyList::importFolderRequested);
    connect(m_sample, &QPushButton::clicked, this, &EmptyList::samplesRequested);
    connect(m_clear, &QPushButton::clicked, this, &EmptyList::clearFilterRequested);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_files, m_folder, m_sample, m_clear})
        buttons->addWidget(button);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addLayout(buttons);
    centred->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(6);
    layout->addLayout(centred);
    layout->addStretch(3);
    refresh();
}

void EmptyList::setReason(Reason reason)
{
    m_reason = reason;
    refresh();
}

void EmptyList::setOffers(bool samples, bool imports)
{
    m_samples = samples;
    m_imports = imports;
    refresh();
}

void EmptyList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void EmptyList::refresh()
{
    const bool empty = m_reason == EmptyLibrary;
    const bool nothing = m_reason == NothingFound;
    m_title->setText(empty ? tr("Your library is empty") : nothing ? tr("Nothing matches") : QString());
    m_text->setText(empty && m_imports ? tr("Import articles, or drop files, folders or text here.")
                    : nothing          ? tr("No article fits the filter.")
                                       : QString());
    m_text->setVisible(!m_text->text().isEmpty());
    m_files->setText(tr("Import files…"));
    m_folder->setText(tr("Import a folder…"));
    m_sample->setText(tr("Try the sample articles"));
    m_clear->setText(tr("Clear filter"));
    m_files->setVisible(empty && m_imports);
    m_folder->setVisible(empty && m_imports);
    m_sample->setVisible(empty && m_imports && m_samples);
    m_clear->setVisible(nothing);
}

} // namespace randnotiz
