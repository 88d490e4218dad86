#include "dialogs/evidencedialog.h"

#include "dialogs/errortext.h"
#include "domain/visiblecontrols.h"
#include "library/datetext.h"
#include "library/library.h"
#include "session/actqueue.h"
#include "style/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QLabel *valueLabel(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// In groups of eight, so that it can be compared by eye and broken between them.
QString groupedHash(const QString &hash)
{
    constexpr qsizetype group = 8;
    QStringList groups;
    for (qsizetype i = 0; i < hash.size(); i += group)
        groups += hash.sliced(i, std::min(group, hash.size() - i));
    return groups.join(u' ');
}

QString placeText(const Evidence &evidence)
{
    const QLocale locale;
    const QString paragraphs =
        evidence.firstParagraph == evidence.lastParagraph
            ? EvidenceDialog::tr("Paragraph %1 of %2").arg(locale.toString(evidence.firstParagraph), locale.toString(evidence.paragraphCount))
            : EvidenceDialog::tr("Paragraphs %1 to %2 of %3")
                  .arg(locale.toString(evidence.firstParagraph), locale.toString(evidence.lastParagraph),
                       locale.toString(evidence.paragraphCount));
    // Positions are written as scripts and the W3C's model want them: without grouping, the end behind the last one.
    return EvidenceDialog::tr("%1, characters %2 to %3 (Unicode code points, counted from 0)")
        .arg(paragraphs, QString::number(evidence.annotation.position.start), QString::number(evidence.annotation.position.end));
}

QString fetchedText(const Evidence &evidence)
{
    const RevisionSummary &revision = evidence.revision;
    if (revision.fetchedMs > 0)
        return momentText(revision.fetchedMs);
    const QString when = momentText(revision.createdMs);
    if (revision.origin == "paste"_L1)
        return EvidenceDialog::tr("Pasted on %1").arg(when);
    if (revision.origin == "edit"_L1)
        return EvidenceDialog::tr("Edited in Randnotiz on %1").arg(when);
    if (revision.origin.startsWith(u'/'))
        return EvidenceDialog::tr("Imported on %1 from “%2”").arg(when, visibleControls(QDir::toNativeSeparators(revision.origin)));
    return EvidenceDialog::tr("Added on %1").arg(when);
}

QString versionText(const Evidence &evidence)
{
    const QLocale locale;
    const QString which = EvidenceDialog::tr("%1 of %2").arg(locale.toString(evidence.revisionNumber), locale.toString(evidence.revisionCount));
    if (evidence.revision.isCurrent)
        return EvidenceDialog::tr("%1, the present one").arg(which);
    switch (evidence.annotation.anchorState) {
    case AnchorState::Same:
    case AnchorState::Moved:
        return EvidenceDialog::tr("%1; the present version says the same there").arg(which);
    case AnchorState::Reworded:
        return EvidenceDialog::tr("%1; the present version says it in other words").arg(which);
    case AnchorState::Orphan:
        break;
    }
    return EvidenceDialog::tr("%1; not found in the present version").arg(which);
}

} // namespace

EvidenceDialog::EvidenceDialog(Library &library, AnnotationId annotation, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_annotation(annotation)
{
    setWindowTitle(tr("Evidence"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_quote = valueLabel();
    m_quote->setObjectName(u"quote"_s);
    m_quote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_quote->setMargin(10);
    m_quotePane = new QScrollArea;
    m_quotePane->setWidgetResizable(true);
    m_quotePane->setWidget(m_quote);
    m_quotePane->setAccessibleName(tr("Quote"));
    m_quotePane->setBackgroundRole(QPalette::Base);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(12);
    m_icon = new QLabel;
    m_verdict = valueLabel();
    m_verdict->setObjectName(u"verdict"_s);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_copy = buttons->addButton(tr("&Copy as quotation"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copyQuotation"_s);
    auto *copyAll = buttons->addButton(tr("Copy &evidence"), QDialogButtonBox::ActionRole);
    copyAll->setObjectName(u"copyEvidence"_s);
    m_again = buttons->addButton(tr("&Verify again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"verifyAgain"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT citationRequested({m_annotation}); });
    connect(copyAll, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(m_again, &QPushButton::clicked, this, &EvidenceDialog::verify);

    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_quotePane, 1);
    layout->addLayout(m_form);
    layout->addSpacing(4);
    layout->addLayout(verdict);
    layout->addSpacing(4);
    layout->addWidget(buttons);
    resize(720, 490);
    verify();
}

EvidenceDialog::~EvidenceDialog()
{
    m_reading.waitForFinished(); // it reads a library that may be about to close
}

void EvidenceDialog::verify()
{
    m_again->setEnabled(false);
    m_verdict->setText(tr("Verifying…"));
    m_reading = loadEvidence(m_library, m_annotation);
    whenFinished(m_reading, this, [this](const Result<Evidence> &evidence) { show(evidence); });
}

void EvidenceDialog::show(const Result<Evidence> &evidence)
{
    m_again->setEnabled(true);
    const QStyle::StandardPixmap failed = QStyle::SP_MessageBoxWarning;
    const bool holds = evidence && evidence->holds();
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(style()->standardIcon(holds ? QStyle::SP_DialogApplyButton : failed).pixmap(size));
    if (!evidence) {
        m_verdict->setText(tr("Not verified. %1").arg(errorText(evidence.error())));
        return;
    }
    fill(*evidence);
    const QString when = momentText(evidence->verifiedMs);
    if (holds) {
        m_verdict->setText(tr("Verified on %1. The quote stands at this place, character for character, and the checksum of its "
                              "version, computed anew, is the one that was stored.").arg(when));
    } else if (evidence->annotation.isUnplaced) {
        m_verdict->setText(tr("Not confirmed on %1. The quote was imported, and no version of the article that is here holds its "
                              "words in a place that is certain.").arg(when));
    } else if (!evidence->isTextUnchanged) {
        m_verdict->setText(tr("Not confirmed on %1. The stored text is not the one that was quoted: its checksum differs. "
                              "Check the library.").arg(when));
    } else {
        m_verdict->setText(tr("Not confirmed on %1. The quote doesn't stand at this place. Check the library.").arg(when));
    }
    // Later, when the new rows have their sizes.
    if (!std::exchange(m_isFitted, true))
        QMetaObject::invokeMethod(this, &EvidenceDialog::fitQuote, Qt::QueuedConnection);
}

void EvidenceDialog::addRow(const QString &name, const QString &value, bool isFixedPitch)
{
    if (value.isEmpty())
        return;
    auto *label = valueLabel(visibleControls(value));
    label->setAccessibleName(name);
    if (isFixedPitch)
        label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *nameLabel = new QLabel(tr("%1:").arg(name));
    nameLabel->setAlignment(Qt::AlignRight | Qt::AlignTop); // beside the first of several lines
    m_form->addRow(nameLabel, label);
    m_rows += {name, value};
}

void EvidenceDialog::fill(const Evidence &evidence)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_rows.clear();
    m_quote->setText(visibleControls(evidence.annotation.quote.exact));
    const Metadata &metadata = evidence.article.metadata;
    addRow(tr("Article"), metadata.title.value);
    addRow(tr("Author"), metadata.authors.value.join(u", "_s));
    addRow(tr("Outlet"), metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value);
    addRow(tr("Published"), dateText(metadata.published.value));
    addRow(tr("Address"), metadata.url.value);
    addRow(tr("Fetched"), fetchedText(evidence));
    if (evidence.annotation.isUnplaced)
        return;
    addRow(tr("Version"), versionText(evidence));
    addRow(tr("Place"), placeText(evidence));
    addRow(tr("Checksum"), tr("SHA-256 %1").arg(groupedHash(evidence.annotation.revisionHash)), true);
}

/// As high as the quote asks for; a long one is scrolled.
void EvidenceDialog::fitQuote()
{
    constexpr int least = 56;
    constexpr int most = 240;
    const int wanted = m_quote->heightForWidth(m_quotePane->viewport()->width()) + 2 * m_quotePane->frameWidth();
    const int height = std::clamp(wanted, least, most);
    // The rest has its room by now, and what is too much is the quote's.
    layout()->activate();
    resize(width(), this->height() + height - m_quotePane->height());
    m_quotePane->setMinimumHeight(least);
}

QString EvidenceDialog::asText() const
{
    QStringList lines{m_quote->text(), QString()};
    for (const auto &[name, value] : m_rows)
        lines += tr("%1: %2").arg(name, value);
    lines += {QString(), m_verdict->text()};
    return lines.join(u'\n');
}

} // namespace randnotiz
