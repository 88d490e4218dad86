#include "dialogs/originaldialog.h"

#include "domain/visiblecontrols.h"
#include "session/originaltext.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(visibleControls(text));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

} // namespace

OriginalDialog::OriginalDialog(const OriginalText &source, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Original of “%1”").arg(visibleControls(source.title)));
    setAttribute(Qt::WA_DeleteOnClose);
    const Original &original = source.original;
    const QLocale locale;
    auto *form = new QFormLayout;
    form->addRow(tr("From:"),
                 plainLabel(original.origin == "paste"_L1 ? tr("Pasted text") : original.origin));
    if (original.fetchedMs > 0) {
        form->addRow(tr("Fetched:"),
                     plainLabel(locale.toString(QDateTime::fromMSecsSinceEpoch(original.fetchedMs),
                                                QLocale::ShortFormat)));
    }
    form->addRow(tr("Kind:"), plainLabel(u"%1, %2, %3"_s.arg(original.mediaType, original.charset,
                                                             locale.formattedDataSize(source.bytes))));
    form->addRow(tr("SHA-256:"), plainLabel(original.hash));
    if (source.isCut)
        form->addRow(plainLabel(tr("Only the beginning is shown.")));

    auto *text = new QPlainTextEdit;
    text->setObjectName(u"source"_s);
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setPlainText(source.text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(760, 560);
}

} // namespace randnotiz
