#include "reader/finder.h"

#include "reader/textpane.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <utility>

namespace randnotiz {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestSelection = 200; ///< that is taken for words to find, UTF-16

} // namespace

Finder::Finder(TextPane &pane, FindBar &bar, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_bar(bar)
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(250ms);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_status = {.kind = FindBar::Status::Searching};
        m_bar.showStatus(m_status);
    });
    connect(&m_answer, &QFutureWatcherBase::finished, this, [this] {
        if (m_searching && m_session && m_answer.future().resultCount() > 0)
            take(m_answer.result());
    });
    connect(&bar, &FindBar::requestChanged, this, [this] { search(Then::Reveal); });
    connect(&bar, &FindBar::optionsChosen, this, &Finder::optionsChosen);
    connect(&bar, &FindBar::stepped, this, &Finder::step);
    connect(&bar, &FindBar::givenUp, this, &Finder::close);
    connect(&bar, &FindBar::highlightAllChosen, this, &Finder::highlightAll);
    connect(&bar, &FindBar::paged, this, [this](int by) {
        m_pane.verticalScrollBar()->triggerAction(by < 0 ? QAbstractSlider::SliderPageStepSub
                                                         : QAbstractSlider::SliderPageStepAdd);
    });
    connect(&pane, &TextPane::placePicked, this, [this](qsizetype place) {
        if ((isOpen() || m_hasHits) && !m_searching && place < m_places.size())
            goTo(place, FindBar::Status::NotWrapped);
    });
}

void Finder::setSession(ArticleSession *session)
{
    forget();
    m_session = session;
    m_bar.hide();
    if (session != nullptr)
        m_bar.setArticle(session->hasWordForms(), session->isReadOnly());
}

void Finder::setOptions(const FindOptions &options)
{
    if (options != m_bar.options())
        m_bar.setRequest({m_bar.request().words, options});
}

/// Those that say something to look for: a paragraph doesn't.
QString Finder::selectedWords() const
{
    const TextRange selected = m_session->snapped(m_pane.selection());
    if (selected.isEmpty() || selected.length() > longestSelection)
        return {};
    const QString words = m_pane.textOf(selected).simplified();
    return m_bar.options().kind == FindKind::Expression ? QRegularExpression::escape(words) : words;
}

void Finder::show()
{
    clearHits();
    m_selectionBefore = m_pane.selection();
    m_origin = m_selectionBefore.isEmpty() ? m_pane.firstVisibleOffset() : m_selectionBefore.start;
    Q_EMIT opened();
}

void Finder::open()
{
    if (!m_session)
        return;
    const bool wasOpen = isOpen();
    if (!wasOpen)
        show();
    const QString words = selectedWords();
    const bool isNew = !words.isEmpty() && (!wasOpen || m_pane.selection() != m_selectionBefore);
    if (isNew) {
        m_selectionBefore = m_pane.selection();
        m_origin = m_selectionBefore.start;
        m_bar.setRequest({words, m_bar.options()});
    }
    m_bar.begin();
    if (isNew || !wasOpen)
        search(Then::Reveal);
}

void Finder::step(int by)
{
    if (!m_session)
        return;
    if (!isOpen() && !m_hasHits) {
        if (m_bar.request().words.isEmpty()) {
            open();
            return;
        }
        show();
        m_bar.show();
        search(Then::Reveal);
        // The first place from here on is the next one, unless it is where the reader is already.
        m_stepsAfter = by < 0 || !m_selectionBefore.isEmpty() ? by : 0;
        return;
    }
    if (m_searching) {
        m_stepsAfter += by;
        return;
    }
    const qsizetype count = m_places.size();
    if (count == 0)
        return;
    const qsizetype next = m_status.current + by;
    const auto wrap = next >= count ? FindBar::Status::FromStart
                      : next < 0    ? FindBar::Status::FromEnd
                                    : FindBar::Status::NotWrapped;
    goTo(((next % count) + count) % count, wrap);
}

void Finder::search(Then then)
{
    if (!m_session || !isOpen())
        return;
    m_stepsAfter = 0;
    m_highlightAfter.reset();
    const FindRequest request = m_bar.request();
    if (request.words.isEmpty()) {
        forget();
        m_bar.showStatus(m_status);
        return;
    }
    m_searching = true;
    m_then = then;
    if (!m_slow.isActive())
        m_slow.start();
    m_answer.setFuture(m_session->find(request));
}

void Finder::take(const FoundPlaces &found)
{
    m_slow.stop();
    m_searching = false;
    m_places = found.places;
    m_status = {.kind = FindBar::Status::Answered,
                .count = m_places.size(),
                .error = found.error,
                .tookTooLong = found.tookTooLong};
    const auto first = std::ranges::lower_bound(m_places, m_origin, {}, &TextRange::start);
    if (!m_places.isEmpty()) {
        m_status.current = first == m_places.end() ? 0 : first - m_places.begin();
        m_status.wrap = first == m_places.end() ? FindBar::Status::FromStart : FindBar::Status::NotWrapped;
        m_status.preview = m_session->preview(m_places);
    }
    m_pane.setPlaces(m_places, m_status.current);
    m_bar.showStatus(m_status);
    if (!m_places.isEmpty() && m_then == Then::Reveal)
        m_pane.reveal(m_places[m_status.current]);
    if (const int steps = std::exchange(m_stepsAfter, 0); steps != 0)
        step(steps);
    if (const auto colour = std::exchange(m_highlightAfter, {}))
        highlightAll(*colour);
}

void Finder::goTo(qsizetype place, FindBar::Status::Wrap wrap)
{
    m_status.current = place;
    m_status.wrap = wrap;
    m_origin = m_places[place].start;
    m_pane.setPlaces(m_places, place);
    m_pane.reveal(m_places[place]);
    m_bar.showStatus(m_status);
    if (m_hasHits)
        Q_EMIT hitsChanged(place, m_places.size());
}

void Finder::showHits(const QList<TextRange> &places, qsizetype current, bool reveals)
{
    if (!m_session)
        return;
    close();
    forget();
    if (places.isEmpty())
        return;
    m_hasHits = true;
    m_places = places;
    m_status.current = current;
    m_pane.setPlaces(places, current);
    if (reveals && current >= 0)
        m_pane.reveal(places[current]);
    Q_EMIT hitsChanged(current, places.size());
}

void Finder::clearHits()
{
    if (m_hasHits)
        forget();
}

void Finder::highlightAll(Colour colour)
{
    if (!m_session || m_session->isReadOnly())
        return;
    m_bar.setColour(colour);
    if (m_searching)
        m_highlightAfter = colour; // what is typed, not what was found before it
    else if (m_status.preview.added > 0)
        Q_EMIT highlightAllChosen(m_places, colour);
}

void Finder::showStatus()
{
    if (!isOpen() || m_status.kind != FindBar::Status::Answered)
        return;
    m_status.preview = m_session->preview(m_places);
    m_bar.showStatus(m_status);
}

void Finder::searchAgain()
{
    clearHits();
    if (!isOpen() || !m_session)
        return;
    m_bar.setArticle(m_session->hasWordForms(), m_session->isReadOnly());
    // Places of the text that was there before.
    m_places.clear();
    m_pane.setPlaces({}, -1);
    m_origin = m_pane.firstVisibleOffset();
    search(Then::Stay);
}

void Finder::close()
{
    if (!isOpen())
        return;
    const qsizetype current = m_searching ? -1 : m_status.current;
    const TextRange found = current >= 0 ? m_places[current] : TextRange{};
    forget();
    // What the reader has selected or scrolled to meanwhile is the reader's.
    if (!found.isEmpty() && m_pane.selection() == m_selectionBefore && m_pane.shows(found))
        m_pane.setSelection(found);
    if (m_bar.isAncestorOf(QApplication::focusWidget()))
        m_pane.setFocus();
    m_bar.hide();
}

void Finder::forget()
{
    m_slow.stop();
    m_searching = false;
    m_stepsAfter = 0;
    m_highlightAfter.reset();
    m_places.clear();
    m_status = {};
    m_pane.setPlaces({}, -1);
    if (std::exchange(m_hasHits, false))
        Q_EMIT hitsChanged(-1, 0);
}

} // namespace randnotiz
