#pragma once

#include <QString>

namespace randnotiz {

/// `text` as a double-quoted YAML 1.2 scalar on one line. Always quoted, since readers of YAML disagree
/// on what a bare `no`, `1984`, `12:30` or `2025-01-07` is; every character comes back as it was, but
/// lone surrogates, which become `?`.
QString yamlString(const QString &text);

} // namespace randnotiz
