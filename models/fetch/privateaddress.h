#pragma once

class QHostAddress;

namespace randnotiz {

/// Whether an address leads to this computer, its network or nowhere, rather than to the public internet. A
/// public page must not be able to send Randnotiz there, to fetch what the page itself can't see.
///
/// IPv4 addresses are looked at inside of IPv6 ones too (mapped, compatible, NAT64, 6to4).
/// @see IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890)
bool isPrivateAddress(const QHostAddress &address);

} // namespace randnotiz
