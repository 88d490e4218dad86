#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <optional>

namespace randnotiz {

/// UUID of one kind of thing. Each kind is a type of its own, so passing an
/// ArticleId where an AnnotationId is due does not compile.
template <typename Kind>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    /// @param text 36 characters, hexadecimal with hyphens and without braces, in either case
    /// @returns nothing when `text` is anything else
    static std::optional<Id> fromString(QStringView text)
    {
        if (text.size() != 36)
            return std::nullopt;
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull())
            return std::nullopt;
        return Id(uuid);
    }

    /// Lower case, with hyphens, without braces: the form of the library file, of JSON and of links.
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    QUuid uuid() const { return m_uuid; }
    bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using ArticleId = Id<struct ArticleKind>;
using RevisionId = Id<struct RevisionKind>;
using AnnotationId = Id<struct AnnotationKind>;
using TagId = Id<struct TagKind>;
/// One act of the reader (an import, a deletion of many), so that it can be undone as one.
using BatchId = Id<struct BatchKind>;

} // namespace randnotiz
