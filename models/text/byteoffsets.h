#pragma once

#include <string_view>

#include <QtGlobal>

namespace randnotiz {

/// Places in UTF-8, asked for in ascending order, as places in the same text in UTF-16.
class ByteOffsets
{
public:
    /// @param utf8 borrowed
    explicit ByteOffsets(std::string_view utf8) : m_utf8(utf8) {}

    /// @param offset of a character's first byte, in [0, utf8.size()], not less than the one before
    qsizetype utf16(int offset)
    {
        for (; m_place < static_cast<size_t>(offset); ++m_place) {
            const auto byte = static_cast<unsigned char>(m_utf8[m_place]);
            if ((byte & 0xC0) != 0x80)
                m_units += byte >= 0xF0 ? 2 : 1;
        }
        return m_units;
    }

private:
    std::string_view m_utf8;
    size_t m_place = 0;
    qsizetype m_units = 0;
};

} // namespace randnotiz
