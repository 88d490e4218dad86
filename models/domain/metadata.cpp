#include "domain/metadata.h"

#include <QDate>

namespace randnotiz {

namespace {

template <typename T>
void mergeInto(Known<T> &present, const Known<T> &imported)
{
    if (present.origin != Origin::Edited && imported.isKnown())
        present = imported;
}

/// @returns the number, or nothing unless `text` is `digits` ASCII digits
std::optional<int> number(QStringView text, qsizetype digits)
{
    if (text.size() != digits)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

QString originName(Origin origin)
{
    switch (origin) {
    case Origin::Derived:
        return QStringLiteral("derived");
    case Origin::Stated:
        return QStringLiteral("stated");
    case Origin::Edited:
        return QStringLiteral("edited");
    case Origin::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString PartialDate::toString() const
{
    if (isNull())
        return {};
    QString text = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (month > 0)
        text += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (month > 0 && day > 0)
        text += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return text;
}

std::optional<PartialDate> PartialDate::fromString(QStringView text)
{
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return std::nullopt;
    if ((text.size() > 4 && text[4] != u'-') || (text.size() > 7 && text[7] != u'-'))
        return std::nullopt;

    const auto year = number(text.first(4), 4);
    const auto month = text.size() > 4 ? number(text.sliced(5, 2), 2) : std::optional(0);
    const auto day = text.size() > 7 ? number(text.sliced(8, 2), 2) : std::optional(0);
    if (!year || !month || !day || *year < 1)
        return std::nullopt;
    const bool real = (text.size() == 4) || (text.size() == 7 && *month >= 1 && *month <= 12)
                      || (text.size() == 10 && QDate::isValid(*year, *month, *day));
    if (!real)
        return std::nullopt;
    return PartialDate{*year, *month, *day};
}

Metadata merged(const Metadata &present, const Metadata &imported)
{
    Metadata result = present;
    mergeInto(result.title, imported.title);
    mergeInto(result.authors, imported.authors);
    mergeInto(result.published, imported.published);
    mergeInto(result.source, imported.source);
    mergeInto(result.site, imported.site);
    mergeInto(result.url, imported.url);
    mergeInto(result.language, imported.language);
    return result;
}

Metadata typed(const Metadata &metadata)
{
    const auto ifTyped = []<typename T>(const Known<T> &known) {
        return known.origin == Origin::Edited ? known : Known<T>();
    };
    return {ifTyped(metadata.title),  ifTyped(metadata.authors), ifTyped(metadata.published), ifTyped(metadata.source),
            ifTyped(metadata.site),   ifTyped(metadata.url),     ifTyped(metadata.language)};
}

} // namespace randnotiz
