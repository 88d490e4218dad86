#include "style/theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct Shades
{
    QRgb window, base, alternateBase, text, button, highlight, highlightedText, link, disabled, tooltip;
};

constexpr Shades lightShades{0xfff3f2ef, 0xfffdfcfa, 0xfff7f6f2, 0xff22211f, 0xffeceae6,
                             0xff2f6690, 0xffffffff, 0xff1f5f99, 0xff9b9893, 0xfffdfcfa};
constexpr Shades darkShades{0xff232428, 0xff1b1c1f, 0xff202125, 0xffdedcd7, 0xff2e2f34,
                            0xff3d6f99, 0xffffffff, 0xff86b9e6, 0xff77757a, 0xff34353a};

QPalette makePalette(const Shades &shades)
{
    const QColor window(shades.window);
    const QColor text(shades.text);
    QPalette palette(QColor(shades.button), window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(shades.base));
    palette.setColor(QPalette::AlternateBase, QColor(shades.alternateBase));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, QColor(shades.button));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor(shades.tooltip));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(shades.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(shades.highlightedText));
    palette.setColor(QPalette::Link, QColor(shades.link));
    palette.setColor(QPalette::LinkVisited, QColor(shades.link));
    QColor placeholder = text;
    placeholder.setAlphaF(0.55F);
    palette.setColor(QPalette::PlaceholderText, placeholder);

    const QColor disabled(shades.disabled);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shades.button));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

/// Fusion, without the coloured icons that desktops put on the buttons of dialogs.
class QuietFusion : public QProxyStyle
{
public:
    QuietFusion() : QProxyStyle(u"Fusion"_s) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0
                                                           : QProxyStyle::styleHint(hint, option, widget, returned);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool chosen = element == CE_MenuItem && item != nullptr && (item->state & State_Selected)
                            && (item->state & State_Enabled) && !item->icon.isNull();
        if (!chosen) {
            QProxyStyle::drawControl(element, option, painter, widget);
            return;
        }
        // Fusion draws it as under a mouse on a tool bar: dark on the dark of the chosen item.
        QStyleOptionMenuItem light = *item;
        const int size = pixelMetric(PM_SmallIconSize, option, widget);
        light.icon = QIcon(item->icon.pixmap({size, size}, painter->device()->devicePixelRatio(), QIcon::Selected));
        QProxyStyle::drawControl(element, &light, painter, widget);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // Fusion's outlines are darker than the window, which on a dark one leaves nothing to see.
        const bool field = element == PE_FrameLineEdit && !(option->state & State_HasFocus);
        if (isDark(option->palette) && (field || element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton))
            drawOutline(element, option, painter);
    }

private:
    static void drawOutline(PrimitiveElement element, const QStyleOption *option, QPainter *painter)
    {
        constexpr double share = 0.4;
        const double radius = element == PE_IndicatorRadioButton ? option->rect.width() / 2.0 : 2;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(blend(option->palette.color(QPalette::WindowText), option->palette.color(QPalette::Window), share));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->restore();
    }
};

} // namespace

QPalette lightPalette()
{
    return makePalette(lightShades);
}

QPalette darkPalette()
{
    return makePalette(darkShades);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

void applyPalette(bool dark)
{
    if (dynamic_cast<QuietFusion *>(QApplication::style()) == nullptr)
        QApplication::setStyle(new QuietFusion);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

QColor mutedText(const QPalette &palette)
{
    return blend(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.68);
}

QPalette withSoftSelection(const QPalette &palette)
{
    QPalette soft = palette;
    const QColor tint = blend(palette.color(QPalette::Highlight), palette.color(QPalette::Base), isDark(palette) ? 0.42 : 0.2);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        soft.setColor(group, QPalette::Highlight, tint);
        soft.setColor(group, QPalette::HighlightedText, palette.color(QPalette::Text));
    }
    return soft;
}

QColor hairline(const QPalette &palette)
{
    return blend(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.13);
}

} // namespace randnotiz
