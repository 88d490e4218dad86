#include "dialogs/preferencesdialog.h"

#include "reader/readerappearance.h"
#include "reader/swatch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFontComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

PreferencesDialog::PreferencesDialog(const Preferences &preferences, const QMap<Colour, QString> &colourNames,
                                     bool readOnly, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_colourNames(colourNames), m_readOnly(readOnly)
{
    setAttribute(Qt::WA_DeleteOnClose);
    new QVBoxLayout(this);
    build();
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // The swatches of the colours are not the same in light and dark.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        build();
}

void PreferencesDialog::build()
{
    setWindowTitle(tr("Preferences"));
    const QWidget *focused = m_content != nullptr ? focusWidget() : nullptr;
    const QString focusedName = focused != nullptr ? focused->objectName() : QString();
    if (m_content != nullptr) {
        m_content->hide();
        layout()->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(makeAppearance());
    column->addWidget(makeReader());
    column->addWidget(makeAnnotations());
    column->addWidget(makeColours());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    layout()->addWidget(m_content);
    if (auto *again = m_content->findChild<QWidget *>(focusedName); again != nullptr && !focusedName.isEmpty())
        again->setFocus();
}

QWidget *PreferencesDialog::makeAppearance()
{
    auto *group = new QGroupBox(tr("Program"));
    auto *form = new QFormLayout(group);
    auto *language = new QComboBox;
    language->setObjectName(u"language"_s);
    language->addItem(tr("As the system"), QString());
    // Each language by its own name, so that whoever is lost finds home.
    language->addItem(u"English"_s, u"en"_s);
    language->addItem(u"Deutsch"_s, u"de"_s);
    language->setCurrentIndex(qMax(0, language->findData(m_preferences.language)));
    connect(language, &QComboBox::activated, this, [this, language] {
        m_preferences.language = language->currentData().toString();
        apply();
    });
    form->addRow(tr("&Language:"), language);

    auto *theme = new QComboBox;
    theme->setObjectName(u"theme"_s);
    theme->addItem(tr("As the desktop"), QVariant::fromValue(static_cast<int>(Theme::AsDesktop)));
    theme->addItem(tr("Light"), QVariant::fromValue(static_cast<int>(Theme::Light)));
    theme->addItem(tr("Dark"), QVariant::fromValue(static_cast<int>(Theme::Dark)));
    theme->setCurrentIndex(theme->findData(static_cast<int>(m_preferences.theme)));
    connect(theme, &QComboBox::activated, this, [this, theme] {
        m_preferences.theme = static_cast<Theme>(theme->currentData().toInt());
        apply();
    });
    form->addRow(tr("&Theme:"), theme);
    return group;
}

QWidget *PreferencesDialog::makeReader()
{
    auto *group = new QGroupBox(tr("Reading"));
    auto *form = new QFormLayout(group);
    auto *own = new QCheckBox(tr("&Font of my own:"));
    auto *font = new QFontComboBox;
    font->setObjectName(u"readerFont"_s);
    font->setAccessibleName(tr("Font for reading"));
    own->setChecked(!m_preferences.readerFont.isEmpty());
    font->setEnabled(own->isChecked());
    if (own->isChecked())
        font->setCurrentFont(QFont(m_preferences.readerFont));
    const auto applyFont = [this, own, font] {
        font->setEnabled(own->isChecked());
        m_preferences.readerFont = own->isChecked() ? font->currentFont().family() : QString();
        apply();
    };
    connect(own, &QCheckBox::clicked, this, applyFont);
    connect(font, &QComboBox::activated, this, applyFont);
    form->addRow(own, font);

    auto *size = new QDoubleSpinBox;
    size->setObjectName(u"readerSize"_s);
    size->setRange(6, 48);
    size->setDecimals(1);
    size->setSingleStep(0.5);
    size->setSuffix(tr(" pt"));
    size->setValue(m_preferences.readerPointSize);
    connect(size, &QDoubleSpinBox::valueChanged, this, [this](double points) {
        m_preferences.readerPointSize = points;
        apply();
    });
    form->addRow(tr("Font &size:"), size);
    return group;
}

QWidget *PreferencesDialog::makeAnnotations()
{
    auto *group = new QGroupBox(tr("Annotations and trash"));
    auto *form = new QFormLayout(group);
    auto *overlaps = new QComboBox;
    overlaps->setObjectName(u"overlaps"_s);
    const auto add = [overlaps](const QString &text, OverlapRule rule) {
        overlaps->addItem(text, static_cast<int>(rule));
    };
    add(tr("Keep both"), OverlapRule::Keep);
    add(tr("Merge them"), OverlapRule::Merge);
    add(tr("Ask each time"), OverlapRule::Ask);
    overlaps->setCurrentIndex(overlaps->findData(static_cast<int>(m_preferences.overlaps)));
    connect(overlaps, &QComboBox::activated, this, [this, overlaps] {
        m_preferences.overlaps = static_cast<OverlapRule>(overlaps->currentData().toInt());
        apply();
    });
    form->addRow(tr("When highlights &overlap:"), overlaps);

    auto *citation = new QComboBox;
    citation->setObjectName(u"citationStyle"_s);
    citation->setToolTip(tr("How “Copy as quotation” writes quotation marks, dates and sources."));
    citation->addItem(tr("As the program's language"), -1);
    citation->addItem(tr("German: „Zitat“ — Autor: Titel. In: …"), static_cast<int>(CitationStyle::German));
    citation->addItem(tr("English: “Quote” — Author, “Title,” …"), static_cast<int>(CitationStyle::English));
    const auto style = m_preferences.citationStyle;
    citation->setCurrentIndex(citation->findData(style ? static_cast<int>(*style) : -1));
    connect(citation, &QComboBox::activated, this, [this, citation] {
        const int chosen = citation->currentData().toInt();
        m_preferences.citationStyle = chosen < 0 ? std::nullopt : std::optional(static_cast<CitationStyle>(chosen));
        apply();
    });
    form->addRow(tr("&Quotations are cited:"), citation);

    auto *trash = new QSpinBox;
    trash->setObjectName(u"trashDays"_s);
    trash->setRange(0, 365);
    trash->setSpecialValueText(tr("never"));
    trash->setSuffix(tr(" days of use"));
    trash->setToolTip(tr("Days on which the library is opened. Days on which you don't use it don't count."));
    trash->setValue(m_preferences.trashDays);
    connect(trash, &QSpinBox::valueChanged, this, [this](int days) {
        m_preferences.trashDays = days;
        apply();
    });
    form->addRow(tr("Empty the &trash after:"), trash);
    return group;
}

QWidget *PreferencesDialog::makeColours()
{
    auto *group = new QGroupBox(tr("What the colours mean"));
    auto *form = new QFormLayout(group);
    for (const Colour colour : allColours) {
        auto *name = new QLineEdit(m_colourNames.value(colour));
        name->setObjectName(u"colour%1"_s.arg(static_cast<int>(colour)));
        name->addAction(swatch(colour, isDark(palette())), QLineEdit::LeadingPosition);
        name->setPlaceholderText(tr("for example claim, figure, question"));
        name->setReadOnly(m_readOnly);
        connect(name, &QLineEdit::editingFinished, this, [this, colour, name] {
            const QString typed = name->text().simplified();
            if (typed == m_colourNames.value(colour))
                return;
            m_colourNames[colour] = typed;
            Q_EMIT colourNamed(colour, typed);
        });
        form->addRow(tr("&%1  %2:").arg(static_cast<int>(colour)).arg(colourName(ReaderAppearance{}, colour)), name);
    }
    return group;
}

void PreferencesDialog::apply()
{
    Q_EMIT preferencesChanged(m_preferences);
}

} // namespace randnotiz
