#include "dialogs/newtextdialog.h"

#include "domain/visiblecontrols.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

NewTextDialog::NewTextDialog(const QString &windowTitle, const QString &explanation, const QString &saveText,
                             QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(windowTitle);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *explained = new QLabel(explanation);
    explained->setWordWrap(true);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    QFont font = m_text->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_text->setFont(font);
    m_failure = new QLabel;
    m_failure->setObjectName(u"failure"_s);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(saveText, QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"save"_s);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NewTextDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewTextDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewTextDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explained);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_failure);
    layout->addWidget(buttons);
    resize(760, 600);
    m_text->setFocus();
}

NewTextDialog *NewTextDialog::forPasting(const QString &title, const QMimeData *offered, QWidget *parent)
{
    auto *dialog = new NewTextDialog(
        tr("New text for “%1”").arg(visibleControls(title)),
        tr("The whole text as it is now: plain text or Markdown. Annotations are found again in it; the present text "
           "stays in the history."),
        tr("&Replace text"), parent);
    dialog->m_text->setPlaceholderText(tr("Paste the new text here"));
    if (offered != nullptr && offered->hasText()) {
        dialog->m_offeredHtml = offered->hasHtml() ? offered->html() : QString();
        dialog->m_text->setPlainText(offered->text());
        dialog->m_offeredText = dialog->m_text->toPlainText();
        dialog->m_text->selectAll();
    }
    dialog->m_text->document()->setModified(false);
    dialog->refresh();
    return dialog;
}

NewTextDialog *NewTextDialog::forEditing(const QString &title, const QString &markdown, QWidget *parent)
{
    auto *dialog = new NewTextDialog(
        tr("Edit text of “%1”").arg(visibleControls(title)),
        tr("The text is Markdown: an empty line parts paragraphs, # begins a heading. Annotations are found again; the "
           "present text stays in the history."),
        tr("&Save text"), parent);
    dialog->m_needsChange = true;
    dialog->m_text->setPlainText(markdown);
    dialog->m_text->document()->setModified(false);
    dialog->refresh();
    return dialog;
}

bool NewTextDialog::isModified() const
{
    return m_text->document()->isModified();
}

void NewTextDialog::refresh()
{
    const bool hasWords = !m_text->toPlainText().trimmed().isEmpty();
    m_save->setEnabled(!m_busy && hasWords && (!m_needsChange || isModified()));
    m_text->setReadOnly(m_busy);
}

void NewTextDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_failure->hide();
    refresh();
}

void NewTextDialog::showFailure(const QString &text)
{
    setBusy(false);
    m_failure->setText(text);
    m_failure->show();
    m_text->setFocus();
}

void NewTextDialog::submit()
{
    const QString text = m_text->toPlainText();
    setBusy(true);
    // Links and emphasis come with the HTML; once the reader has edited the words, those are what counts.
    Q_EMIT submitted(text, text == m_offeredText ? m_offeredHtml : QString());
}

void NewTextDialog::finish()
{
    done(QDialog::Accepted);
}

void NewTextDialog::reject()
{
    if (m_busy)
        return;
    if (isModified())
        Q_EMIT leaveAsked();
    else
        QDialog::reject();
}

} // namespace randnotiz
