#include "search/searchbox.h"

#include "search/hinttext.h"
#include "search/searchhelp.h"
#include "style/icons.h"
#include "style/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

SearchBox::SearchBox(QWidget *parent) : QWidget(parent), m_line(new SearchLine), m_hint(new QLabel)
{
    m_line->setObjectName(u"search"_s);
    m_line->setClearButtonEnabled(true);
    m_line->addAction(lineIcon(u"search"), QLineEdit::LeadingPosition);
    m_help = m_line->addAction(lineIcon(u"info"), QLineEdit::TrailingPosition);
    connect(m_help, &QAction::triggered, this, &SearchBox::showHelp);
    m_hint->setObjectName(u"hint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(2, 0, 2, 0);
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(m_line);
    layout->addWidget(m_hint);
    setFocusProxy(m_line);

    constexpr int pauseMs = 900; // of somebody who isn't typing just now
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::showHint);
    connect(m_line, &SearchLine::searchChanged, this, [this] {
        m_pause.start();
        // What is right again says so at once.
        if (m_line->search().hints.isEmpty())
            showHint();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &SearchBox::showHint);
    retranslate();
}

void SearchBox::showHint()
{
    const QList<SearchHint> &hints = m_line->search().hints;
    // A mistake before what may only be unfinished.
    const auto worst = std::ranges::find_if(hints, [](const SearchHint &hint) { return !hint.isUnfinished(); });
    const SearchHint *shown = worst != hints.end() ? &*worst : hints.isEmpty() ? nullptr : &hints.first();
    m_hint->setText(shown == nullptr ? QString() : searchHintText(*shown, m_line->text()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(muted));
    m_hint->setPalette(muted);
    m_hint->setVisible(shown != nullptr);
    m_line->setAccessibleDescription(m_hint->text());
}

void SearchBox::showHelp()
{
    showSearchHelp(*m_line, m_line->names());
}

void SearchBox::retranslate()
{
    m_line->setPlaceholderText(tr("Search"));
    m_line->setAccessibleName(tr("Search"));
    m_help->setText(tr("What can be searched for"));
    m_help->setToolTip(m_help->text());
}

void SearchBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showHint();
    }
    if (event->type() == QEvent::PaletteChange)
        showHint();
}

} // namespace randnotiz
