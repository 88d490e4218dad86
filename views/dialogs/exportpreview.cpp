#include "dialogs/exportpreview.h"

#include "dialogs/templatetext.h"
#include "domain/visiblecontrols.h"
#include "style/icons.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

ExportPreviewPane::ExportPreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("Preview")))
    , m_shown(new QStackedWidget)
    , m_text(new QPlainTextEdit)
    , m_pages(new QScrollArea)
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
    m_pages->setObjectName(u"previewPages"_s);
    m_pages->setAccessibleName(tr("Preview"));
    m_pages->setAlignment(Qt::AlignHCenter);
    m_pages->setWidgetResizable(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setFocusPolicy(Qt::StrongFocus);
    m_shown->addWidget(m_text);
    m_shown->addWidget(m_pages);
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
    layout->addWidget(m_shown, 1);
    layout->addWidget(m_faultArea);
}

void ExportPreviewPane::showText(const QString &title, const QString &text)
{
    setTitle(title);
    m_shown->setCurrentWidget(m_text);
    m_text->setEnabled(true);
    m_text->setPlaceholderText(text.isEmpty() ? tr("Nothing fits, so nothing would be exported.") : QString());
    if (m_text->toPlainText() == text)
        return;
    const int place = m_text->verticalScrollBar()->value(); // whoever writes a template looks at one spot
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(place);
}

void ExportPreviewPane::setTitle(const QString &title)
{
    m_faultArea->hide();
    const QString name = fontMetrics().elidedText(visibleControls(title), Qt::ElideRight, 360);
    m_heading->setText(title.isEmpty() ? tr("Preview") : tr("Preview: %1").arg(name));
}

int ExportPreviewPane::pageWidth() const
{
    constexpr int around = 44; // the frame, the scroll bar, and something of the desk
    return qRound((width() - around) * devicePixelRatioF());
}

void ExportPreviewPane::showPages(const QString &title, const QList<QImage> &pages)
{
    setTitle(title);
    const int place = m_pages->verticalScrollBar()->value();
    auto *desk = new QWidget;
    auto *column = new QVBoxLayout(desk);
    column->setSpacing(12);
    column->setContentsMargins(12, 12, 12, 12);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QPixmap pixmap = QPixmap::fromImage(pages[i]);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        auto *page = new QLabel;
        page->setPixmap(pixmap);
        page->setFixedSize((QSizeF(pixmap.size()) / devicePixelRatioF()).toSize());
        page->setAccessibleName(tr("Page %1").arg(i + 1));
        column->addWidget(page, 0, Qt::AlignHCenter);
    }
    column->addStretch();
    m_pages->setWidget(desk); // deletes the one before
    desk->setBackgroundRole(QPalette::Mid);
    desk->setAutoFillBackground(true);
    m_shown->setCurrentWidget(m_pages);
    m_pages->verticalScrollBar()->setValue(place);
}

void ExportPreviewPane::showFault(const NotesTemplate &notesTemplate, const TemplateFault &fault)
{
    m_shown->setCurrentWidget(m_text);
    m_text->setEnabled(false);
    m_fault->setText(templateFaultText(fault));
    const QString line = QString::fromUtf8(notesTemplate.text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').section(u'\n', fault.line - 1, fault.line - 1);
    m_faultLine->setText(visibleControls(line.trimmed().left(200)));
    m_faultArea->show();
}

void ExportPreviewPane::showFailure(const QString &text)
{
    m_shown->setCurrentWidget(m_text);
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
