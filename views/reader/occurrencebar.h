#pragma once

#include "reader/floatingbar.h"
#include "reader/readerappearance.h"
#include "session/articlesession.h"

#include <array>

class QCheckBox;
class QLabel;
class QToolButton;

namespace randnotiz {

/// Shows how many places hold the selected words, goes through them, and highlights them all in a colour. Keys:
/// 1 to 6 highlight, J and K go to the next and previous place, Esc closes.
class OccurrenceBar : public FloatingBar
{
    Q_OBJECT

public:
    explicit OccurrenceBar(QWidget *parent);

    void setAppearance(const ReaderAppearance &appearance);
    /// Opens with what can be chosen; counts follow by showPlaces().
    /// @param wholeWordsPossible  whether the selected words are whole ones themselves
    void open(const OccurrenceOptions &options, bool wholeWordsPossible, Colour colour);
    /// @param count    of all places
    /// @param current  from 0; -1: none
    void showPlaces(qsizetype count, qsizetype current, const HighlightAllOutcome &preview);

Q_SIGNALS:
    void optionsChosen(const randnotiz::OccurrenceOptions &options);
    void stepped(int by);
    void colourChosen(randnotiz::Colour colour);
    void givenUp();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void drawSwatches();
    OccurrenceOptions options() const;

    ReaderAppearance m_appearance;
    HighlightAllOutcome m_preview;
    qsizetype m_count = 0;
    qsizetype m_current = -1;
    QLabel *m_summary = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_all = nullptr;
    QCheckBox *m_wholeWords = nullptr;
    QCheckBox *m_matchCase = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
    std::array<QToolButton *, allColours.size()> m_colours{};
};

/// "23 passages, 2 of them highlighted already": what an act would do, or has done.
QString passagesText(qsizetype count, const HighlightAllOutcome &outcome);

} // namespace randnotiz
