#include "support/withoutprivileges.h"

#include <QtGlobal>

#include <unistd.h>

namespace randnotiz {

namespace {

constexpr uid_t nobody = 65534;

} // namespace

// access(2) asks about the real user, everything else about the effective one; root stays as the saved user.
WithoutPrivileges::WithoutPrivileges() : m_wasRoot(geteuid() == 0)
{
    if (m_wasRoot && (setresgid(nobody, nobody, 0) != 0 || setresuid(nobody, nobody, 0) != 0))
        qFatal("cannot give up root's privileges");
}

WithoutPrivileges::~WithoutPrivileges()
{
    if (m_wasRoot && (setresuid(0, 0, 0) != 0 || setresgid(0, 0, 0) != 0))
        qFatal("cannot take root's privileges back");
}

} // namespace randnotiz
