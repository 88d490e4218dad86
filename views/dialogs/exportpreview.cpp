#include "dialogs/exportpreview.h"

#include "dialogs/templatetext.h"
#include "domain/visiblecontrols.h"
#include "style/icons.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

ExportPreviewPane::ExportPreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("Preview")))
    , m_text(new QPlainTextEdit)
    , m_faultArea(new QWidget)
    , m_fault(new QLabel)
    , m_faultLine(new QLabel)
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setBuddy(m_text);
    m_text->setObjectName(u"preview"_s);
    m_text->setAccessibleName(tr("Preview"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(fixed);
    for (QLabel *label : {m_fault, m_faultLine}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_fault->setObjectName(u"templateFault"_s);
    m_fault->setWordWrap(true);
    m_faultLine->setFont(fixed);
    m_faultLine->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_faultArea->hide();

    auto *icon = new QLabel;
    icon->setPixmap(lineIcon(u"warning").pixmap(QSize(16, 16), devicePixelRatio()));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_fault);
    words->addWidget(m_faultLine);
    auto *fault = new QHBoxLayout(m_faultArea);
    fault->setContentsMargins(0, 4, 0, 0);
    fault->addWidget(icon, 0, Qt::AlignTop);
    fault->addLayout(words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_faultArea);
}

void ExportPreviewPane::showText(const QString &title, const QString &text)
{
    m_faultArea->hide();
    m_text->setEnabled(true);
    const QString name = fontMetrics().elidedText(visibleControls(title), Qt::ElideRight, 360);
    m_heading->setText(title.isEmpty() ? tr("Preview") : tr("Preview: %1").arg(name));
    m_text->setPlaceholderText(text.isEmpty() ? tr("Nothing fits, so nothing would be exported.") : QString());
    if (m_text->toPlainText() == text)
        return;
    const int place = m_text->verticalScrollBar()->value(); // whoever writes a template looks at one spot
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(place);
}

void ExportPreviewPane::showFault(const NotesTemplate &notesTemplate, const TemplateFault &fault)
{
    m_text->setEnabled(false);
    m_fault->setText(templateFaultText(fault));
    const QString line = QString::fromUtf8(notesTemplate.text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').section(u'\n', fault.line - 1, fault.line - 1);
    m_faultLine->setText(visibleControls(line.trimmed().left(200)));
    m_faultArea->show();
}

void ExportPreviewPane::showFailure(const QString &text)
{
    m_text->setEnabled(false);
    m_fault->setText(text);
    m_faultLine->clear();
    m_faultArea->show();
}

bool ExportPreviewPane::hasFault() const
{
    return !m_faultArea->isHidden();
}

} // namespace randnotiz
