#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace randnotiz {

/// The line below the text that says how many hits of a search of the library the article has, and goes through them.
class HitBar : public QFrame
{
    Q_OBJECT

public:
    explicit HitBar(QWidget *parent = nullptr);

    /// @param current from 0; -1: none yet
    /// @param count 0: hides the bar
    void showPlace(qsizetype current, qsizetype count);

Q_SIGNALS:
    void stepped(int by);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    qsizetype m_current = -1;
    qsizetype m_count = 0;
    QLabel *m_place = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace randnotiz
