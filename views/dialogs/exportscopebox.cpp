#include "dialogs/exportscopebox.h"

#include "domain/visiblecontrols.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace randnotiz {

using namespace Qt::StringLiterals;

ExportScopeBox::ExportScopeBox(const ExportScopes &scopes, QWidget *parent)
    : QGroupBox(tr("Notes of"), parent)
    , m_layout(new QVBoxLayout(this))
    , m_buttons(new QButtonGroup(this))
{
    constexpr int titleWidth = 240;
    const QString title = fontMetrics()
                              .elidedText(visibleControls(scopes.openTitle), Qt::ElideRight, titleWidth)
                              .replace(u'&', "&&"_L1);
    const auto count = [](const QList<ArticleId> &articles) { return static_cast<int>(articles.size()); };
    // What was selected says more clearly than the open article what is meant: annotations, or several articles.
    int suggested = 0;
    if (!scopes.annotations.isEmpty()) {
        addScope(tr("The %Ln selected a&nnotation(s)", nullptr, static_cast<int>(scopes.annotations.size())),
                 tr("Selected notes"), scopes.annotated);
        m_offered.last().annotations = scopes.annotations;
    }
    addScope(tr("&This article: %1").arg(title), scopes.openTitle, scopes.open);
    if (scopes.selection.size() > 1) {
        if (scopes.annotations.isEmpty())
            suggested = static_cast<int>(m_offered.size());
        addScope(tr("The %Ln &selected article(s)", nullptr, count(scopes.selection)), tr("Selected notes"), scopes.selection);
    }
    if (scopes.shown.size() < scopes.all.size())
        addScope(tr("The %Ln article(s) in the &filtered list", nullptr, count(scopes.shown)),
                 scopes.filter.isEmpty() ? tr("Filtered notes") : scopes.filter, scopes.shown);
    if (!scopes.tags.isEmpty())
        addTags(scopes);
    m_allButton = static_cast<int>(m_offered.size());
    addScope(tr("&All %Ln article(s)", nullptr, count(scopes.all)), tr("All notes"), scopes.all);

    if (QAbstractButton *button = m_buttons->button(suggested))
        button->setChecked(true);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT changed();
    });
}

void ExportScopeBox::addScope(const QString &text, const QString &title, const QList<ArticleId> &articles)
{
    if (articles.isEmpty())
        return;
    auto *button = new QRadioButton(text);
    m_layout->addWidget(button);
    m_buttons->addButton(button, static_cast<int>(m_offered.size()));
    m_offered += Scope{title, articles};
}

void ExportScopeBox::addTags(const ExportScopes &scopes)
{
    auto *button = new QRadioButton(tr("What carries the ta&g:"));
    button->setObjectName(u"byTag"_s);
    m_tags = new QComboBox;
    m_tags->setObjectName(u"tag"_s);
    m_tags->setAccessibleName(tr("Tag"));
    m_tags->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tags->setMinimumContentsLength(12);
    m_tags->addItems(scopes.tags);
    if (const int index = m_tags->findText(scopes.tag, Qt::MatchFixedString); index >= 0)
        m_tags->setCurrentIndex(index);
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addWidget(m_tags, 1);
    m_layout->addLayout(row);
    m_tagButton = static_cast<int>(m_offered.size());
    m_buttons->addButton(button, m_tagButton);
    m_offered += Scope{};
    connect(m_tags, &QComboBox::activated, button, [this, button] {
        if (button->isChecked())
            Q_EMIT changed();
        else
            button->setChecked(true);
    });
}

bool ExportScopeBox::isChosen() const
{
    return m_buttons->checkedId() >= 0;
}

bool ExportScopeBox::isSeveral() const
{
    return !tag().isEmpty() || articles().size() > 1;
}

QList<ArticleId> ExportScopeBox::articles() const
{
    return isChosen() ? m_offered[m_buttons->checkedId()].articles : QList<ArticleId>();
}

QSet<AnnotationId> ExportScopeBox::annotations() const
{
    return isChosen() ? m_offered[m_buttons->checkedId()].annotations : QSet<AnnotationId>();
}

QString ExportScopeBox::tag() const
{
    return m_buttons->checkedId() == m_tagButton ? m_tags->currentText() : QString();
}

bool ExportScopeBox::isEverything() const
{
    return m_buttons->checkedId() == m_allButton;
}

QString ExportScopeBox::title() const
{
    if (const QString name = tag(); !name.isEmpty())
        return name.section(u'/', -1);
    return isChosen() ? m_offered[m_buttons->checkedId()].title : QString();
}

} // namespace randnotiz
