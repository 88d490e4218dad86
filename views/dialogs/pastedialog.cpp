#include "dialogs/pastedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

PasteDialog::PasteDialog(const QMimeData *offered, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Paste as new article"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_title = new QLineEdit;
    m_title->setObjectName(u"title"_s);
    m_title->setPlaceholderText(tr("Optional: without one the text gives it"));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"text"_s);
    m_text->setPlaceholderText(tr("Plain text or Markdown"));
    m_text->setTabChangesFocus(true);
    if (offered != nullptr && offered->hasText()) {
        m_offeredHtml = offered->hasHtml() ? offered->html() : QString();
        m_text->setPlainText(offered->text());
        m_offeredText = m_text->toPlainText();
    }

    auto *form = new QFormLayout;
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Te&xt:"), m_text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *save = buttons->addButton(tr("Add to library"), QDialogButtonBox::AcceptRole);
    const auto enable = [this, save] { save->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); };
    connect(m_text, &QPlainTextEdit::textChanged, save, enable);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasteDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    enable();

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(640, 460);
}

void PasteDialog::save()
{
    ImportRequest::Paste paste;
    paste.title = m_title->text().simplified();
    paste.text = m_text->toPlainText();
    // Links and emphasis come with the HTML; once the reader has edited the words, those are what counts.
    if (paste.text == m_offeredText)
        paste.html = m_offeredHtml;
    Q_EMIT pasted(paste);
    accept();
}

} // namespace randnotiz
