#pragma once

#include <QFrame>

namespace randnotiz {

/// A small panel that floats over the text, beside what it is about.
class FloatingBar : public QFrame
{
    Q_OBJECT

public:
    explicit FloatingBar(QWidget *parent);

    /// Shows itself below `place`, above it where there is no room; both in the parent's pixels.
    void showBeside(const QRect &place);
    /// Shows itself in the parent's upper corner at the end of the lines.
    void showInCorner();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
};

} // namespace randnotiz
