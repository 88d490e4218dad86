#pragma once

#include "text/quotation.h"

#include <QList>

#include <array>
#include <vector>

namespace randnotiz {

/// Looks for many quotations in many texts that go by once, so that neither is an index of all texts kept nor any text.
///
/// Quotations are taken apart into runs of three words (of fewer where they have no more), without case and signs. A text
/// that holds all runs of a quotation one behind the other likely holds the quotation; one that holds some may hold what it
/// was made of. Both are only hints: findQuotation() and nearestPassage() tell.
///
/// Memory is that of the quotations alone, about 30 bytes a word. Immutable, so any thread may look.
class QuotationSearch
{
public:
    /// What a text has of a quotation.
    struct Hit
    {
        qsizetype quotation = 0; ///< its place in the list
        bool whole = false;      ///< all of its words in order; never for one with gaps
        quint32 weight = 0;      ///< letters of the runs that both have, each run once
        double share = 0;        ///< 0 to 1: the part of all the quotation's that this is

        friend bool operator==(const Hit &, const Hit &) = default;
    };

    explicit QuotationSearch(const QList<Quotation> &quotations);

    /// By quotation, ascending. Takes O(text + hits).
    QList<Hit> look(const QuotedWords &text) const;

private:
    struct Run
    {
        quint64 hash = 0; ///< of the words and their number
        qint32 quotation = 0;
        qint32 place = 0; ///< of its first word in the quotation
        quint32 letters = 0;
    };
    struct Searched
    {
        std::vector<quint32> words; ///< loose hashes
        bool isWhole = true;        ///< without gaps
        quint32 weight = 0;         ///< letters of all its runs
    };

    void add(const Quotation &quotation);
    void addRuns(qint32 quotation, const std::vector<quint32> &letters, qsizetype first, qsizetype last);
    void dropRepeated();
    size_t presenceOf(quint64 hash) const { return static_cast<size_t>(hash >> (64 - m_presenceBits)); }
    std::vector<Run>::const_iterator firstRun(quint64 hash) const;

    static constexpr qint32 longestRun = 3;

    std::vector<Searched> m_quotations;
    std::vector<Run> m_runs;     ///< sorted by hash
    std::vector<bool> m_present; ///< by a part of the hash: most runs of most texts are in no quotation
    int m_presenceBits = 0;      ///< of the hash
    std::array<bool, longestRun + 1> m_lengths{};
};

} // namespace randnotiz
