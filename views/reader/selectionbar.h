#pragma once

#include "reader/floatingbar.h"
#include "reader/readerappearance.h"

#include <array>

class QToolButton;

namespace randnotiz {

/// What can be done with a selection, floating beside it. Never takes the focus: copying and typing go on as
/// if it weren't there.
class SelectionBar : public FloatingBar
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent);

    void setAppearance(const ReaderAppearance &appearance);
    /// Only copying is possible in a library that is open for reading.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void colourChosen(randnotiz::Colour colour);
    void noteChosen();
    void tagChosen();
    /// All occurrences of the selected words.
    void allChosen();
    void copyChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void drawSwatches();
    QToolButton *addButton();

    ReaderAppearance m_appearance;
    std::array<QToolButton *, 6> m_colours{};
    QToolButton *m_note = nullptr;
    QToolButton *m_tag = nullptr;
    QToolButton *m_all = nullptr;
    QToolButton *m_copy = nullptr;
};

} // namespace randnotiz
