#include "exchange/extraction/authornames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestField = 400;
constexpr qsizetype longestName = 60;
constexpr qsizetype mostWords = 6;

/// German and English words of a kind, as alternatives of a regular expression.
constexpr auto labelsOfPeople =
    u"autor(?:[*:]?in(?:nen)?|en)?|authors?|auteur(?:s|\\(s\\))?|autore|verfasser(?:in)?|"
    "redakteur(?:in)?|redaktion|text|words|interview|bericht|quelle|source|name";
constexpr auto kindsOfTexts =
    u"eine?\\s+\\w+|geschrieben|verfasst|erstellt|veröffentlicht|aufgezeichnet|written|posted|"
    "published|reported|created|story|words|text|review|article|beitrag|artikel|bericht|"
    "kommentar|interview";
constexpr auto professions =
    u"(?:chef|fach|sport|wirtschafts|gast)?(?:redakteur|autor|journalist|reporter|korrespondent)"
    "(?:in)?|author|editor|correspondent|contributor|writer";
constexpr auto behindNames =
    u"am|um|vor|in|on|at|für|for|aus|from|vom|under|updated|published|posted|last|"
    "veröffentlicht|aktualisiert|erstellt|erschienen|stand|fotos?|photos?|bilder|symbolbild|"
    "illustration(?:en)?|mehr|alle|view|kommentare?";
constexpr auto nobody =
    u"admin|administrator|webmaster|root|none|null|undefined|unknown|unbekannt|n/a|anonymous|anonym|"
    "staff writer|ph\\.?d\\.?|m\\.?d\\.?|m\\.?a\\.?|alle beiträge|mehr|profile?|website|follow|"
    "e-?mail|share|teilen|drucken|by|von|par|por|text|posted|words|interview|geschrieben|verfasst|"
    "team";
constexpr auto agencies = u"dpa(?:[-/]\\w+)*|afp|apa|ap|sid|epd|kna|sda|reuters|efe|red|ots|pm|cnn|bbc";
constexpr auto endsOfOffices =
    u"agentur(?:en)?|agencies|staff|newsroom|team|editors|news|gmbh|verlag|e\\.\\s?v\\.";
constexpr auto partsOfOffices = u"redaktion|universit|institut|hochschule|department";

/// Letter case doesn't matter, and letters are those of all languages.
QRegularExpression anyCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

QString oneOf(const char16_t *alternatives)
{
    return u"(?:%1)"_s.arg(QStringView(alternatives));
}

/// "Von", "By", "Ein Kommentar von", "Autor:", also several of them.
QString withoutLabels(const QString &text)
{
    static const QRegularExpression label =
        anyCase(u"^[\\s:,|·•–—-]*(?:(?:"_s + oneOf(kindsOfTexts) +
                u"\\s*:?\\s+)?(?:von|vom|by|par|por|di)(?:\\s*:\\s*|\\s+)|"_s + oneOf(labelsOfPeople) +
                u"\\s*:\\s*|(?:autor(?:in|en|innen)?|authors?)\\s+(?=\\p{L}))"_s);
    QString rest = text;
    for (auto match = label.match(rest); match.hasMatch(); match = label.match(rest))
        rest = rest.sliced(match.capturedEnd());
    return rest;
}

/// A field of authors goes on with a date ("Februar 7", "le 7"), a section, a photographer, an address.
QString withoutFurtherWords(const QString &text)
{
    static const QRegularExpression further =
        anyCase(u"\\s[|·•›»–—-]|\\s//|[|·•›»<(\\[]|(?:^|\\s)(?:"_s + oneOf(behindNames) +
                u"|\\p{L}+\\.?\\s\\d|(?:le\\s)?\\d)(?!\\p{L})|"
                "\\b(?:fotos?|photos?|updated|stand|published|veröffentlicht)\\s?:|"
                "\\s\\S+\\.(?:de|com|org|net|at|ch)\\b"_s);
    const auto match = further.match(text);
    return match.hasMatch() ? text.first(match.capturedStart()) : text;
}

/// Without what stands around a name: marks, a handle, a profession.
QString tidyName(const QString &part)
{
    static const QRegularExpression handle(u"\\s*@\\w*.*$"_s);
    static const QRegularExpression before =
        anyCase(u"^(?:senior|staff|"_s + oneOf(professions) + u")\\s+(?=\\w+\\s+\\w)"_s);
    static const QRegularExpression behind =
        anyCase(u"(?<=\\w\\s)(?:\\w+\\s)?"_s + oneOf(professions) + u'$');
    QString name = part;
    name.remove(handle);
    name.remove(before);
    name.remove(behind);
    constexpr QStringView around = u" \t©\"'„“”«»*:,.-–—_";
    qsizetype from = 0;
    qsizetype to = name.size();
    const auto isAbbreviation = [&] {
        return name[to - 1] == u'.' && to - from > 1 && name[to - 2].isLetter();
    };
    while (from < to && around.contains(name[from]))
        ++from;
    while (to > from && around.contains(name[to - 1]) && !isAbbreviation())
        --to;
    return name.sliced(from, to - from);
}

bool isSuffix(const QString &name)
{
    constexpr std::array suffixes{"Jr."_L1, "Jr"_L1, "Sr."_L1, "II"_L1, "III"_L1};
    return std::ranges::any_of(suffixes, [&name](QLatin1StringView suffix) { return name == suffix; });
}

/// Whether it could be what somebody is called, a nickname included.
bool isName(const QString &name)
{
    static const QRegularExpression none =
        anyCase(u"^(?:"_s + oneOf(nobody) + u'|' + oneOf(professions) + u")$"_s);
    if (name.isEmpty() || name.size() > longestName ||
        std::ranges::any_of(name, [](QChar c) { return u"@:?!{}="_s.contains(c); }) ||
        std::ranges::none_of(name, [](QChar c) { return c.isLetter(); }))
        return false;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const auto isProse = [](const QString &word) { return word.front().isLower() && !isNameParticle(word); };
    if (words.size() > mostWords || (words.size() > 2 && std::ranges::any_of(words, isProse)))
        return false;
    return !none.match(name).hasMatch();
}

/// Agencies and editorial offices.
bool isOffice(const QString &name)
{
    static const QRegularExpression office =
        anyCase(u'^' + oneOf(agencies) + u"$|"_s + oneOf(partsOfOffices) + u"|^(?:from|staff)\\b|\\b"_s +
                oneOf(endsOfOffices) + u'$');
    return office.match(name).hasMatch();
}

struct People
{
    QStringList names;
    QStringList offices;
};

void addPeople(const QString &text, People &found)
{
    static const QRegularExpression address =
        anyCase(u"(?:https?://|\\bwww\\.)\\S+|<?[^\\s<]+@[^\\s>]+\\.\\w+>?"_s);
    static const QRegularExpression separator =
        anyCase(u"\\s*(?:[,;&/+]|\\b(?:und|and|et|(?-i:y))\\b)\\s*"_s);
    if (text.size() > longestField)
        return;
    const QString words = QString(text).remove(address).simplified();
    const QStringList parts = withoutFurtherWords(withoutLabels(words)).split(separator, Qt::SkipEmptyParts);
    QStringList people;
    for (const QString &part : parts) {
        const QString name = tidyName(part);
        if (isSuffix(name) && !people.isEmpty())
            people.last() += u' ' + name;
        else if (!isName(name))
            continue;
        else if (isOffice(name))
            found.offices += name;
        else if (people.isEmpty() || name.contains(u' ') ||
                 !people.first().contains(u' ')) // "Anna Muster, Berlin"
            people += name;
    }
    found.names += people;
}

} // namespace

QStringList authorNames(const QStringList &values)
{
    People found;
    for (const QString &value : values)
        addPeople(value, found);
    QStringList &names = found.names.isEmpty() ? found.offices : found.names;
    names.removeDuplicates();
    return names;
}

bool isNameParticle(QStringView word)
{
    static constexpr std::array<QStringView, 14> particles{u"von", u"van", u"vom", u"de", u"der",
                                                           u"den", u"del", u"di",  u"da", u"du",
                                                           u"la",  u"le",  u"zu",  u"al"};
    return std::ranges::find(particles, word) != particles.end();
}

} // namespace randnotiz
