#pragma once

#include <QString>

namespace randnotiz {

/// Text of made-up German words, the same for the same seed on every machine: sentences of 5 to 20 words,
/// with umlauts, quotation marks, numbers and dashes as articles have them. About 6.3 characters a word.
class GeneratedText
{
public:
    explicit GeneratedText(quint32 seed)
        : m_state(seed)
    {
    }

    QString sentence(int words);
    /// @returns at least `words` words, up to 19 more
    QString paragraph(int words);
    /// A title line, a blank line and paragraphs of about 80 words parted by blank lines.
    QString article(int words);

private:
    quint32 random(quint32 bound);
    QString word();

    quint32 m_state;
};

} // namespace randnotiz
