#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace randnotiz {

/// A line above the text for what the reader should know but need not decide: it blocks nothing and can be closed.
class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    enum Kind { Notice, Failure };

    explicit MessageStrip(QWidget *parent = nullptr);

    /// @param closable false: stays as long as what it says is true
    void show(Kind kind, const QString &text, bool closable = true);
    /// With a button that does something about it (and closes the strip).
    void show(Kind kind, const QString &text, const QString &action, std::function<void()> act);
    /// Empty while nothing is shown.
    QString text() const;

protected:
    /// A button of a kind of strip, behind the text; it stays, and pressing it doesn't close the strip.
    QPushButton *addButton(const QString &objectName);
    void changeEvent(QEvent *event) override;

private:
    void nameClose();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    std::function<void()> m_act;
    QToolButton *m_close = nullptr;
};

} // namespace randnotiz
