#include "exchange/captions.h"

#include <QRegularExpression>

namespace randnotiz {

using namespace Qt::StringLiterals;

bool isImageFileName(const QString &line)
{
    constexpr qsizetype longest = 160;
    static const QRegularExpression form(u"^[^/\\\\:*?\"<>|]+\\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return line.size() <= longest && form.match(line.trimmed()).hasMatch();
}

bool isCaption(const QString &line)
{
    constexpr qsizetype longest = 500;
    if (line.size() > longest)
        return false;
    static const QRegularExpression credit(
        u"^(?:Fotos?|Bild|Photos?|Image|Illustration|Grafik|Ảnh)\\s?:\\s?\\S"
        "|[\\s.(\\[](?:Fotos?|Bild|Bildquelle|Bildnachweis|Photos?|Photo credit|Image|Image credit|Picture|Credit|"
        "Illustration|Grafik|Graphic|Ảnh)\\s?:\\s?(?:[^.:]|(?<=\\b\\w)\\.){1,80}[.)\\]]?$"
        "|[(\\[](?:Quelle|Source|Nguồn)\\s?:\\s?[^.:()]{1,80}[)\\]]\\.?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return credit.match(line.trimmed()).hasMatch();
}

} // namespace randnotiz
