#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace randnotiz {

/// Sorts as the reader's language does (ICU; numbers inside text by their value, case and accents
/// only as a last resort). Copies share nothing; one object may be used by one thread at a time.
class Collator
{
public:
    /// @param locale BCP 47 or ICU name, e.g. "de"; an unknown one falls back to the root order
    explicit Collator(const QString &locale);
    ~Collator();
    Collator(Collator &&) noexcept;
    Collator &operator=(Collator &&) noexcept;

    /// Bytes whose order is the order of the texts: make them once for a column, then compare bytes.
    QByteArray sortKey(QStringView text) const;
    /// @returns < 0, 0 or > 0
    int compare(QStringView a, QStringView b) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz
