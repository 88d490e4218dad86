#pragma once

#include <QWidget>

#include <optional>

class QButtonGroup;
class QToolButton;

namespace randnotiz {

/// Colours to choose one from for a tag: none, a dozen that part well on light and dark, or any other.
class ColourRow : public QWidget
{
    Q_OBJECT

public:
    explicit ColourRow(QWidget *parent = nullptr);

    /// @param colour 0xRRGGBB
    void setColour(std::optional<quint32> colour);

Q_SIGNALS:
    /// Only when the reader chose another one.
    void chosen(std::optional<quint32> colour);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(std::optional<quint32> colour);
    void chooseOther();
    void retranslate();
    void showColour();

    QButtonGroup *m_buttons = nullptr;
    QToolButton *m_other = nullptr;
    std::optional<quint32> m_colour;
};

} // namespace randnotiz
