#pragma once

namespace randnotiz {

/// While it lives, the whole process is nobody: permission bits bind it as they bind every user, even where tests run
/// as root. Does nothing where they don't.
class WithoutPrivileges
{
public:
    WithoutPrivileges();
    ~WithoutPrivileges();
    WithoutPrivileges(const WithoutPrivileges &) = delete;
    WithoutPrivileges &operator=(const WithoutPrivileges &) = delete;

private:
    bool m_wasRoot = false;
};

} // namespace randnotiz
