#include "desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

namespace randnotiz {

using namespace Qt::StringLiterals;

std::optional<bool> desktopPrefersDark()
{
    constexpr int timeoutMs = 300;
    // The values of color-scheme: 0 no preference, 1 dark, 2 light.
    constexpr uint dark = 1;
    constexpr uint light = 2;

    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return std::nullopt;
    QDBusMessage read = QDBusMessage::createMethodCall(
        u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
        u"org.freedesktop.portal.Settings"_s, u"Read"_s);
    read << u"org.freedesktop.appearance"_s << u"color-scheme"_s;
    const QDBusMessage answer = bus.call(read, QDBus::Block, timeoutMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return std::nullopt;

    // Read() wraps the value in a variant of a variant; later portals in one only.
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const uint scheme = value.toUInt();
    if (scheme == dark)
        return true;
    if (scheme == light)
        return false;
    return std::nullopt;
}

} // namespace randnotiz
