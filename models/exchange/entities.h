#pragma once

#include <QHash>
#include <QString>

namespace randnotiz {

/// Decodes HTML entities one at a time ("&hellip;", "&#8222;", "&#x201E;"), remembering the named ones.
/// The names are gumbo's, that is HTML5's. One object may be used by one thread at a time.
class EntityDecoder
{
public:
    /// @param entity from "&" to ";"
    /// @returns its characters, or `entity` itself when HTML5 knows no such name
    QString decoded(const QString &entity);

private:
    QHash<QString, QString> m_named;
};

} // namespace randnotiz
