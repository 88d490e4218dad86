#include "fetch/privateaddress.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <span>

namespace randnotiz {

namespace {

struct Network4
{
    quint32 prefix;
    int bits;
};

constexpr quint32 ip4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

constexpr std::array networks4{
    Network4{ip4(0, 0, 0, 0), 8},      // this network
    Network4{ip4(10, 0, 0, 0), 8},     // private
    Network4{ip4(100, 64, 0, 0), 10},  // behind a provider's own translation
    Network4{ip4(127, 0, 0, 0), 8},    // loopback
    Network4{ip4(169, 254, 0, 0), 16}, // link-local; cloud metadata
    Network4{ip4(172, 16, 0, 0), 12},  // private
    Network4{ip4(192, 0, 0, 0), 24},   // protocol assignments
    Network4{ip4(192, 168, 0, 0), 16}, // private
    Network4{ip4(198, 18, 0, 0), 15},  // benchmarks
    Network4{ip4(224, 0, 0, 0), 3},    // multicast, reserved, broadcast
};

bool isPrivate4(quint32 address)
{
    return std::ranges::any_of(networks4, [address](const Network4 &network) {
        return (address ^ network.prefix) >> (32 - network.bits) == 0;
    });
}

bool startsWith(const Q_IPV6ADDR &address, std::initializer_list<int> bytes)
{
    return std::ranges::equal(bytes, std::span(address.c, bytes.size()));
}

quint32 ip4At(const Q_IPV6ADDR &address, int offset)
{
    const quint8 *bytes = address.c + offset;
    return ip4(bytes[0], bytes[1], bytes[2], bytes[3]);
}

bool isPrivate6(const Q_IPV6ADDR &address)
{
    const bool mapped = startsWith(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff});
    const bool compatible =
        startsWith(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}); // ::, ::1 too, as 0.0.0.x
    const bool translated = startsWith(address, {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0});
    if (mapped || compatible || translated)
        return isPrivate4(ip4At(address, 12));
    if (startsWith(address, {0x20, 0x02})) // 6to4
        return isPrivate4(ip4At(address, 2));
    const bool global =
        (address[0] & 0xe0) == 0x20; // 2000::/3; unique local, link-local, multicast lie outside
    const bool teredo = startsWith(address, {0x20, 0x01, 0, 0});
    return !global || teredo;
}

} // namespace

bool isPrivateAddress(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return isPrivate4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return isPrivate6(address.toIPv6Address());
    default:
        return true;
    }
}

} // namespace randnotiz
