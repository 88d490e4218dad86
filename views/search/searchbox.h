#pragma once

#include "search/searchline.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace randnotiz {

/// A line for searches with what is to be said of it below, and help a click away. What is still being typed is left
/// alone for a moment.
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    SearchLine &line() { return *m_line; }
    /// Lists what can be asked for, with examples, below the line.
    void showHelp();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHint();
    void retranslate();

    SearchLine *m_line = nullptr;
    QLabel *m_hint = nullptr;
    QAction *m_help = nullptr;
    QTimer m_pause;
};

} // namespace randnotiz
