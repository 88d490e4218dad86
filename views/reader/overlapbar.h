#pragma once

#include "reader/floatingbar.h"
#include "session/articlesession.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace randnotiz {

/// Asks what becomes of highlights that a new one overlaps, beside the selection. Takes the focus, so that it can be
/// answered by keys (Esc: no highlight), but holds up nothing: who goes on reading has not answered.
class OverlapBar : public FloatingBar
{
    Q_OBJECT

public:
    explicit OverlapBar(QWidget *parent);

    /// @param place the end of the selection, in the parent's pixels
    void ask(const OverlapQuestion &question, const QRect &place);
    const OverlapQuestion &question() const { return m_question; }

Q_SIGNALS:
    /// @param answer Keep or Merge
    /// @param always from now on, without asking
    void answered(randnotiz::OverlapRule answer, bool always);
    void givenUp();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    OverlapQuestion m_question;
    QLabel *m_text = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_cancel = nullptr;
    QCheckBox *m_always = nullptr;
};

} // namespace randnotiz
