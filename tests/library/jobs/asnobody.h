#pragma once

#include <cstdlib>

#include <unistd.h>

namespace randnotiz {

/// For the time of its life the process has no more rights than any other user, so that permissions can be
/// tested where the tests run as root (in a container). Does nothing elsewhere.
class AsNobody
{
public:
    AsNobody()
    {
        constexpr uid_t nobody = 65534;
        m_changed = ::geteuid() == 0 && ::seteuid(nobody) == 0;
    }
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_changed = false;
};

} // namespace randnotiz
