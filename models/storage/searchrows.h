#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace randnotiz {

/// A set of rows: a bit each, since ids are dense. Rows below 0, which only damage makes, are in no set.
class RowSet
{
public:
    void insert(qint64 row)
    {
        constexpr qint64 most = qint64(1) << 33; // a gigabyte: what is beyond is damage
        if (row < 0 || row >= most)
            return;
        const auto place = static_cast<size_t>(row / 64);
        if (place >= m_bits.size())
            m_bits.resize(place + place / 2 + 1);
        m_bits[place] |= uint64_t(1) << (row % 64);
    }

    bool isEmpty() const
    {
        return std::ranges::all_of(m_bits, [](uint64_t bits) { return bits == 0; });
    }

    bool contains(qint64 row) const
    {
        const auto place = static_cast<size_t>(row / 64);
        return row >= 0 && place < m_bits.size() && (m_bits[place] >> (row % 64) & 1) != 0;
    }

    void intersect(const RowSet &other)
    {
        for (size_t i = 0; i < m_bits.size(); ++i)
            m_bits[i] &= i < other.m_bits.size() ? other.m_bits[i] : 0;
    }

    void unite(const RowSet &other)
    {
        if (m_bits.size() < other.m_bits.size())
            m_bits.resize(other.m_bits.size());
        for (size_t i = 0; i < other.m_bits.size(); ++i)
            m_bits[i] |= other.m_bits[i];
    }

    void subtract(const RowSet &other)
    {
        for (size_t i = 0; i < m_bits.size() && i < other.m_bits.size(); ++i)
            m_bits[i] &= ~other.m_bits[i];
    }

    void keepEven()
    {
        for (uint64_t &bits : m_bits)
            bits &= 0x5555555555555555U;
    }

    template <typename Use>
    void forEach(Use use) const
    {
        for (size_t i = 0; i < m_bits.size(); ++i) {
            for (uint64_t bits = m_bits[i]; bits != 0; bits &= bits - 1)
                use(static_cast<qint64>(i * 64) + std::countr_zero(bits));
        }
    }

private:
    std::vector<uint64_t> m_bits;
};

} // namespace randnotiz
