#include "sidepanel/tageditor.h"

#include "domain/tag.h"
#include "domain/visiblecontrols.h"
#include "reader/typography.h"
#include "style/flowlayout.h"
#include "style/tagswatch.h"
#include "style/tooltip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

#include <algorithm>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int chipGap = 4;        // pixels
constexpr int narrowestLine = 90; // pixels of the line to type in

/// One tag that can be taken away by a click.
class Chip : public QAbstractButton
{
public:
    Chip(const QString &name, std::optional<quint32> colour, bool removable, QWidget *parent)
        : QAbstractButton(parent)
        , m_colour(colour)
    {
        setText(visibleControls(name) + (removable ? u" ×"_s : QString()));
        setFocusPolicy(Qt::TabFocus);
        setEnabled(removable);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 14 + dotRoom(), fontMetrics().height() + 4};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QColor ink = palette().color(QPalette::Active, QPalette::Text);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? palette().color(QPalette::Highlight)
                                  : mixedWithBase(palette(), ink, 0.25));
        painter.setBrush(mixedWithBase(palette(), ink, underMouse() && isEnabled() ? 0.14 : 0.04));
        const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(mixedWithBase(palette(), ink, 0.85));
        painter.drawText(rect().adjusted(7 + dotRoom(), 0, -5, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 12 - dotRoom()));
        if (m_colour) {
            const qreal dot = tagDotSize(fontMetrics().height());
            paintTagDot(painter, {7, (height() - dot) / 2, dot, dot}, *m_colour, palette());
        }
    }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
            update();
        return QAbstractButton::event(event);
    }

private:
    int dotRoom() const { return m_colour ? tagDotSize(fontMetrics().height()) + 4 : 0; }

    std::optional<quint32> m_colour;
};

} // namespace

TagEditor::TagEditor(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_completer(new QCompleter(this))
    , m_known(new QStringListModel(this))
    , m_flow(new FlowLayout(this, chipGap))
{
    m_flow->setContentsMargins(5, 4, 5, 4);
    m_line->setFrame(false);
    m_line->setMinimumWidth(narrowestLine);
    m_line->setAccessibleName(tr("New tag"));
    m_line->installEventFilter(this);
    m_flow->insertWidget(0, m_line);
    setFocusProxy(m_line);

    m_completer->setModel(m_known);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(m_completer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagEditor::commit,
            Qt::QueuedConnection);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u','))
            commit();
    });
    setPlaceholderText(tr("Add tag…"));
}

void TagEditor::setTags(const QStringList &names, const QMap<QString, quint32> &colours)
{
    if (m_tags == names && m_colours == colours)
        return;
    m_tags = names;
    m_colours = colours;
    rebuildChips();
}

void TagEditor::setKnownTags(const QStringList &names)
{
    if (m_known->stringList() != names)
        m_known->setStringList(names);
}

void TagEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_line->setVisible(!readOnly);
    rebuildChips();
}

void TagEditor::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void TagEditor::commit()
{
    QStringList added;
    for (const QString &typed : m_line->text().split(u',')) {
        const QString name = tagName(typed);
        if (!name.isEmpty() && !m_tags.contains(name, Qt::CaseInsensitive))
            added += name;
    }
    m_line->clear();
    if (!added.isEmpty())
        Q_EMIT tagsAdded(added);
}

void TagEditor::rebuildChips()
{
    for (QWidget *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // this may run inside its own click
    }
    m_chips.clear();
    for (const QString &name : std::as_const(m_tags)) {
        const auto colour = m_colours.constFind(name);
        auto *chip = new Chip(name, colour == m_colours.cend() ? std::nullopt : std::optional(*colour), !m_readOnly, this);
        chip->setToolTip(plainToolTip(tr("Remove tag “%1”").arg(visibleControls(name))));
        chip->setAccessibleName(tr("Remove tag “%1”").arg(name));
        connect(chip, &QAbstractButton::clicked, this, [this, name] { Q_EMIT tagRemoved(name); });
        m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
        chip->show();
        m_chips += chip;
    }
    updateGeometry();
    Q_EMIT heightChanged();
}

int TagEditor::heightForWidth(int width) const
{
    return m_flow->heightForWidth(width);
}

QSize TagEditor::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), narrowestLine))};
}

bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress &&
        pressed(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched == m_line && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        commit();
    return QWidget::eventFilter(watched, event);
}

bool TagEditor::pressed(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        return true;
    case Qt::Key_Backspace:
        if (!m_line->text().isEmpty() || m_tags.isEmpty())
            return false;
        Q_EMIT tagRemoved(m_tags.last());
        return true;
    case Qt::Key_Escape:
        // First away with what was begun, then away from here.
        if (m_line->text().isEmpty())
            Q_EMIT escaped();
        m_line->clear();
        return true;
    default:
        return false;
    }
}

void TagEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = isAncestorOf(QApplication::focusWidget());
    painter.setPen(focused ? QPen(palette().color(QPalette::Highlight), 1.5)
                           : QPen(mixedWithBase(palette(), palette().color(QPalette::Text), 0.28)));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void TagEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_line->setAccessibleName(tr("New tag"));
        setPlaceholderText(tr("Add tag…"));
        rebuildChips();
    }
    QWidget::changeEvent(event);
}

} // namespace randnotiz
