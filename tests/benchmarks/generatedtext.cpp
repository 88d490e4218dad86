#include "generatedtext.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 24> syllables{
    u"ge", u"ver", u"lich", u"keit", u"an", u"ter", u"ö",   u"ma",  u"ti", u"on",  u"schä", u"tzen",
    u"mü", u"ber", u"all",  u"ne",   u"ru", u"den", u"wer", u"ßen", u"ka", u"hol", u"fi",   u"stra"};
constexpr std::array<QStringView, 12> shortWords{u"der", u"die", u"und", u"in",  u"das", u"nicht",
                                                 u"von", u"ist", u"es",  u"auf", u"für", u"mit"};

} // namespace

quint32 GeneratedText::random(quint32 bound)
{
    m_state = m_state * 1664525u + 1013904223u; // Numerical Recipes' generator: alike everywhere
    return (m_state >> 8) % bound;
}

QString GeneratedText::word()
{
    const quint32 kind = random(20);
    if (kind < 9)
        return shortWords[random(shortWords.size())].toString();
    if (kind == 9)
        return QString::number(random(3000));
    QString word;
    for (quint32 n = 2 + random(3); n > 0; --n)
        word += syllables[random(syllables.size())];
    if (kind < 14)
        word[0] = word[0].toUpper();
    return kind == 19 ? u"„%1“"_s.arg(word) : word;
}

QString GeneratedText::sentence(int words)
{
    QStringList parts;
    for (int i = 0; i < words; ++i)
        parts += word() + (i + 1 < words && random(9) == 0 ? u","_s : QString());
    QString sentence = parts.join(u' ');
    sentence[0] = sentence[0].toUpper();
    return sentence + u'.';
}

QString GeneratedText::paragraph(int words)
{
    QStringList sentences;
    while (words > 0) {
        const int length = 5 + static_cast<int>(random(16));
        sentences += sentence(length);
        words -= length;
    }
    return sentences.join(u' ');
}

QString GeneratedText::article(int words)
{
    constexpr int paragraphWords = 80;
    QString title = sentence(6);
    title.chop(1);
    QStringList paragraphs{title};
    for (; words > 0; words -= paragraphWords)
        paragraphs += paragraph(std::min(words, paragraphWords));
    return paragraphs.join(u"\n\n"_s) + u'\n';
}

} // namespace randnotiz
