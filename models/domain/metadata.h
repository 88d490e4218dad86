#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace randnotiz {

/// How a value came to be known. A re-import never overwrites what the reader typed.
enum class Origin : quint8 {
    Unknown, ///< there is no value
    Derived, ///< concluded by the program (first sentence as title, detected language)
    Stated,  ///< said by the source itself (front matter, meta element, title line)
    Edited,  ///< typed by the reader; may be empty, if the reader emptied it
};

/// "derived", "stated", "edited"; "unknown" where there is no value.
QString originName(Origin origin);

/// A value with its origin.
template <typename T>
struct Known
{
    T value{};
    Origin origin = Origin::Unknown;

    bool isKnown() const { return origin != Origin::Unknown; }
    friend bool operator==(const Known &, const Known &) = default;
};

/// A date of which only the year, or year and month, may be known (Gregorian).
struct PartialDate
{
    int year = 0;  ///< 1 to 9999; 0: no date at all
    int month = 0; ///< 1 to 12; 0: only the year is known
    int day = 0;   ///< 1 to 31; 0: no day is known

    bool isNull() const { return year == 0; }
    /// "2025", "2025-01" or "2025-01-07"; empty when null.
    QString toString() const;
    /// Reads exactly what toString() writes, and only dates that exist.
    static std::optional<PartialDate> fromString(QStringView text);

    friend bool operator==(const PartialDate &, const PartialDate &) = default;
};

/// What is known about an article beside its text.
struct Metadata
{
    Known<QString> title;
    Known<QStringList> authors;   ///< in the order of the source
    Known<PartialDate> published;
    Known<QString> source;        ///< outlet: newspaper, agency, journal
    Known<QString> site;          ///< host or name of the site it was read on
    Known<QString> url;           ///< canonical address, absolute; empty when there is none
    Known<QString> language;      ///< BCP 47, e.g. "de"

    friend bool operator==(const Metadata &, const Metadata &) = default;
};

/// The values of `imported`, except where the reader typed one into `present` or the import
/// knows nothing: those stay.
Metadata merged(const Metadata &present, const Metadata &imported);

/// Only the values that the reader typed.
Metadata typed(const Metadata &metadata);

} // namespace randnotiz
