#include "exchange/languagedetection.h"

#include <cld2/public/compact_lang_det.h>

#include <QRegularExpression>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Enough for a reliable answer; cld2 would take most of an import's time with more.
constexpr qsizetype sampleUnits = 1500;

/// Out of the middle: the ends hold names, menus and other leftovers.
QStringView sampleOf(QStringView text)
{
    if (text.size() <= sampleUnits)
        return text;
    QStringView sample = text.sliced((text.size() - sampleUnits) / 2, sampleUnits);
    if (sample.front().isLowSurrogate())
        sample = sample.sliced(1);
    if (sample.back().isHighSurrogate())
        sample.chop(1);
    return sample;
}

/// cld2 still says some codes that ISO 639 has replaced.
QString currentCode(const QString &code)
{
    if (code == "iw"_L1)
        return u"he"_s;
    if (code == "in"_L1)
        return u"id"_s;
    if (code == "ji"_L1)
        return u"yi"_s;
    if (code == "jw"_L1)
        return u"jv"_s;
    return code;
}

} // namespace

QString detectLanguage(QStringView text)
{
    const QByteArray utf8 = sampleOf(text).toUtf8();

    CLD2::Language languages[3];
    int percents[3];
    int textBytes = 0;
    bool reliable = false;
    const CLD2::Language language = CLD2::DetectLanguageSummary(
        utf8.constData(), static_cast<int>(utf8.size()), true, languages, percents, &textBytes, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE)
        return {};
    // Names like "un" or "xx-Arab" stand for "some text in this script".
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language));
    return code == "un"_L1 || code.startsWith("xx"_L1) ? QString() : languageTag(currentCode(code));
}

QString languageTag(QStringView written)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$"_s);
    const QString trimmed = written.trimmed().toString();
    if (!form.match(trimmed).hasMatch())
        return {};

    QStringList parts = trimmed.toLower().replace(u'_', u'-').split(u'-');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 2)
            parts[i] = parts[i].toUpper();
        else if (parts[i].size() == 4)
            parts[i][0] = parts[i][0].toUpper();
    }
    return parts.join(u'-');
}

} // namespace randnotiz
