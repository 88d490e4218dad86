#pragma once

#include "reader/findbar.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace randnotiz {

class TextPane;

/// Finds in the open article what the bar says: searches as it is typed, marks the places in the text, and goes through
/// them from where the reader looks. What was found last is the selection when the bar closes.
class Finder : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive it.
    Finder(TextPane &pane, FindBar &bar, QObject *parent);

    /// Closes the bar; nullptr: nothing is open.
    void setSession(ArticleSession *session);
    void setOptions(const FindOptions &options);

    bool isOpen() const { return !m_bar.isHidden(); }
    /// Opens the bar, or goes back to it; words that are selected in the text are looked for.
    void open();
    /// To the next (1) or previous (-1) place; opens the bar with the words of last time where it is closed.
    void step(int by);
    void close();

    /// Marks places that were found in the library, until something is looked for here; step() goes through them.
    /// @param current  in `places`, or -1; it is where the reader looks already or is taken to
    void showHits(const QList<TextRange> &places, qsizetype current, bool reveals);
    void clearHits();
    bool hasHits() const { return m_hasHits; }

    /// The text has changed under the search.
    void searchAgain();
    /// What highlighting all would do has changed.
    void showStatus();

Q_SIGNALS:
    void opened();
    /// Of showHits(), which of them is the current one; none: they are gone.
    void hitsChanged(qsizetype current, qsizetype count);
    /// By the reader; for keeping.
    void optionsChosen(const randnotiz::FindOptions &options);
    void highlightAllChosen(const QList<randnotiz::TextRange> &places, randnotiz::Colour colour);

private:
    /// What becomes of the place in the text when the answer comes.
    enum class Then : quint8 { Reveal, Stay };

    void show();
    QString selectedWords() const;
    void search(Then then);
    void take(const FoundPlaces &found);
    void goTo(qsizetype place, FindBar::Status::Wrap wrap);
    void highlightAll(Colour colour);
    void forget();

    TextPane &m_pane;
    FindBar &m_bar;
    QPointer<ArticleSession> m_session;
    QList<TextRange> m_places;
    FindBar::Status m_status;
    qsizetype m_origin = 0;     ///< UTF-16; the first place from there on is the one to begin with
    TextRange m_selectionBefore; ///< when the bar was opened
    QFutureWatcher<FoundPlaces> m_answer; ///< of the last search only, so that no late answer comes through
    Then m_then = Then::Reveal;
    bool m_searching = false;
    bool m_hasHits = false;     ///< m_places are those of showHits()
    int m_stepsAfter = 0;       ///< asked for while searching
    std::optional<Colour> m_highlightAfter; ///< likewise
    QTimer m_slow;              ///< says that it searches, unless the answer comes first
};

} // namespace randnotiz
