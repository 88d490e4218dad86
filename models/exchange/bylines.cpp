#include "exchange/bylines.h"

#include "exchange/visibletext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 160;
constexpr qsizetype longestField = 400;
constexpr qsizetype mostNameWords = 6;

bool isParticle(QStringView word)
{
    static constexpr std::array<QStringView, 14> particles{u"von", u"van", u"vom", u"de",  u"der", u"den", u"del",
                                                           u"di",  u"da",  u"du",  u"la",  u"le",  u"zu",  u"al"};
    return std::ranges::any_of(particles, [word](QStringView particle) { return word == particle; });
}

bool isNameWord(QStringView word)
{
    if (word.isEmpty() || !word.front().isUpper())
        return false;
    return std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c.isMark() || u".'’-"_s.contains(c); });
}

/// Two to five words with capitals, particles among them: what a person's name looks like.
bool isPersonName(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 5 || !isNameWord(words.first()) || !isNameWord(words.last()))
        return false;
    return std::ranges::all_of(words, [](const QString &word) { return isNameWord(word) || isParticle(word); });
}

/// "Von", "By", "Ein Kommentar von", "Autor:", also several of them.
QString withoutLabels(const QString &text)
{
    static const QRegularExpression label(
        u"^[\\s:,|·•–—-]*(?:(?:(?:eine?\\s+\\w+|(?:geschrieben|verfasst|erstellt|veröffentlicht|ver\\.|aufgezeichnet|written|posted|published|"
        "reported|created|story|words|text|review|article|beitrag|artikel|bericht|kommentar|interview)\\s*:?)\\s+)?(?:von|vom|by|par|por|di)"
        "(?:\\s*:\\s*|\\s+)|(?:autor(?:[*:]?in(?:nen)?|en)?|authors?|auteurs?|autore|redakteur(?:in)?|redaktion|text|words|verfasser(?:in)?|"
        "interview|bericht|quelle|source|name|auteur\\(s\\))\\s*:\\s*|(?:autor(?:in|en|innen)?|authors?)\\s+(?=\\p{L}))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString rest = text;
    for (auto match = label.match(rest); match.hasMatch(); match = label.match(rest))
        rest = rest.sliced(match.capturedEnd());
    return rest;
}

/// A field of authors goes on with the date, the section, the photographer.
QString withoutFurtherWords(const QString &text)
{
    static const QRegularExpression further(
        u"\\s[|·•›»–—-]|\\s//|[|·•›»<(\\[\\n]|(?:^|\\s)(?:am|um|vor|in|on|at|für|for|aus|from|vom|under|updated|published|posted|veröffentlicht|"
        "aktualisiert|stand|fotos?|photos?|bilder|illustration(?:en)?|mehr|alle|view|kommentare?|last|erstellt|erschienen|symbolbild|\\p{L}+\\.?\\s\\d|(?:le\\s)?\\d)(?!\\p{L})|\\b(?:fotos?|photos?|updated|stand|published|veröffentlicht)\\s?:|"
        "\\s\\S+\\.(?:de|com|org|net|at|ch)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = further.match(text);
    return match.hasMatch() ? text.first(match.capturedStart()) : text;
}

/// Without what stands around a name: marks, a handle, a profession.
QString tidyName(const QString &part)
{
    static const QRegularExpression handle(u"\\s*@\\w*.*$"_s);
    static const QRegularExpression profession(
        u"^(?:(?:chef|fach|sport|wirtschafts)?redakteur(?:in)?|autor(?:in)?|author|reporter(?:in)?|journalist(?:in)?|korrespondent(?:in)?|"
        "senior|staff|editor|correspondent|contributor|gastautor(?:in)?)\\s+(?=\\w+\\s+\\w)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression role(
        u"(?<=\\w\\s)(?:\\w+\\s)?(?:editor|correspondent|reporter|writer|redakteur(?:in)?|autor(?:in)?|journalist(?:in)?)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString name = part;
    if (!name.contains(u'.') || name.contains(u" @"_s))
        name.remove(handle);
    name.remove(profession);
    name.remove(role);
    constexpr QStringView around = u" \t©\"'„“”«»*:,.-–—_";
    qsizetype from = 0;
    qsizetype to = name.size();
    while (from < to && around.contains(name[from]))
        ++from;
    while (to > from && around.contains(name[to - 1]) && !(name[to - 1] == u'.' && to - from > 1 && name[to - 2].isLetter()))
        --to;
    return name.sliced(from, to - from);
}

bool isSuffix(const QString &name)
{
    return name == "Jr."_L1 || name == "Jr"_L1 || name == "Sr."_L1 || name == "II"_L1 || name == "III"_L1;
}

/// Whether it could be what somebody is called, a nickname included.
bool isName(const QString &name)
{
    static const QRegularExpression none(
        u"^(?:admin|administrator|webmaster|root|none|null|undefined|unknown|unbekannt|n/a|author|autor(?:in)?|anonymous|anonym|"
        "(?:chef)?redakteur(?:in)?|editor|reporter|staff writer|journalist(?:in)?|ph\\.?d\\.?|m\\.?d\\.?|m\\.?a\\.?|"
        "alle beiträge|mehr|profil|profile|website|follow|e-?mail|share|teilen|drucken|by|von|par|por|text|posted|words|interview|geschrieben|verfasst|von der|team)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestName = 60;
    if (name.isEmpty() || name.size() > longestName || name.contains("://"_L1) || name.startsWith("www."_L1) || std::ranges::any_of(name, [](QChar c) { return u"@:?!{}="_s.contains(c); }))
        return false;
    if (name.count(u' ') >= mostNameWords || std::ranges::none_of(name, [](QChar c) { return c.isLetter(); }))
        return false;
    const QStringList words = name.split(u' ');
    const auto isProse = [](const QString &word) { return word.front().isLower() && !isParticle(word); };
    return (words.size() < 3 || std::ranges::none_of(words, isProse)) && !none.match(name).hasMatch();
}

/// Agencies and editorial offices.
bool isOffice(const QString &name)
{
    static const QRegularExpression office(
        u"^(?:dpa(?:[-/]\\w+)*|afp|apa|ap|sid|epd|kna|sda|reuters|efe|red|ots|pm|cnn|bbc)$|redaktion|universit|institut|hochschule|department|^(?:from|staff)\\b|\\b(?:agentur(?:en)?|agencies|"
        "staff|newsroom|team|editors|news|gmbh|verlag|e\\.\\s?v\\.)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return office.match(name).hasMatch();
}

struct People
{
    QStringList names;
    QStringList offices;
};

void addPeople(const QString &text, People &found)
{
    static const QRegularExpression address(u"(?:https?://|\\bwww\\.)\\S+|<?[^\\s<]+@[^\\s>]+\\.\\w+>?"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separator(u"\\s*(?:[,;&/+]|\\b(?:und|and|et|(?-i:y))\\b)\\s*"_s,
                                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (text.size() > longestField)
        return;
    const QString words = text.simplified().remove(address);
    QStringList people;
    for (const QString &part : withoutFurtherWords(withoutLabels(words)).split(separator, Qt::SkipEmptyParts)) {
        const QString name = tidyName(part);
        if (isSuffix(name) && !people.isEmpty())
            people.last() += u' ' + name;
        else if (!isName(name))
            continue;
        else if (isOffice(name))
            found.offices += name;
        else if (people.isEmpty() || name.contains(u' ') || !people.first().contains(u' ')) // "Anna Muster, Berlin"
            people += name;
    }
    found.names += people;
}

/// "The PaperThe Paper" and "The Paper The Paper" are "The Paper": pages repeat a logo's alternative text.
QString withoutDoubling(const QString &name)
{
    const qsizetype half = name.size() / 2;
    const QString first = name.first(half).trimmed();
    const QString second = name.sliced(half).trimmed();
    return half > 0 && first == second ? first : name;
}

QString withoutLabelAndWeekday(const QString &before)
{
    static const QRegularExpression label(
        u"(?:^|[\\s,|])(?:date|datum|stand|veröffentlicht|erschienen|publiziert|published|posted|on|am|vom|den|"
        "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|"
        "saturday|sunday|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[.,:]?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString rest = before;
    for (auto match = label.match(rest); match.hasMatch(); match = label.match(rest))
        rest.truncate(match.capturedStart());
    return rest;
}

/// The outlet before a date, if what parts them says that it is one: nothing at all, a stroke or a dot.
/// "Berlin, 7. Februar 2025" names a place.
QString outletBefore(const QString &before)
{
    const QString name = before.trimmed();
    if (name.isEmpty())
        return {};
    constexpr QStringView strokes = u"|·•–—/";
    const bool parted = strokes.contains(name.back());
    const bool glued = !before.back().isSpace() && before.back().isLetter();
    if (!parted && !glued)
        return {};
    qsizetype end = name.size();
    while (end > 0 && (strokes.contains(name[end - 1]) || name[end - 1].isSpace()))
        --end;
    return withoutDoubling(name.first(end));
}

} // namespace

QStringList authorsOfByline(const QString &line)
{
    if (line.size() > longestLine)
        return {};
    static const QRegularExpression label(
        u"^\\s*(?:(?:von|by|autor(?:in|en)?\\s?:|authors?\\s?:|text\\s?:|verfasst von|written by|ein(?:e \\w+)? von)\\s+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separator(u"\\s*(?:,|;|&|\\bund\\b|\\band\\b)\\s*"_s);
    const auto match = label.match(line);
    if (!match.hasMatch())
        return {};
    const QStringList names = line.sliced(match.capturedEnd()).trimmed().split(separator, Qt::SkipEmptyParts);
    return std::ranges::all_of(names, isPersonName) ? names : QStringList();
}

QStringList authorNames(const QStringList &values)
{
    People found;
    for (const QString &value : values)
        addPeople(value, found);
    QStringList &names = found.names.isEmpty() ? found.offices : found.names;
    names.removeDuplicates();
    return names;
}

QString authorOfAddress(const QString &line)
{
    static const QRegularExpression address(
        u"^\\s*(?:mailto:)?([a-z]{2,}(?:[._-][a-z]{2,}){1,2})@[a-z0-9.-]+\\.[a-z]{2,}\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression office(
        u"\\b(?:info|redaktion|news|newsroom|desk|kontakt|contact|service|kundenservice|presse?|mail|editors?|support|"
        "newsletter|leser|briefe|letters|team|office|hello|noreply|reply|web|online|abo)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestLine)
        return {};
    const auto match = address.match(line);
    if (!match.hasMatch())
        return {};

    static const QRegularExpression parting(u"[._-]"_s);
    QStringList parts = match.captured(1).toLower().split(parting);
    if (office.match(parts.join(u' ')).hasMatch())
        return {};
    for (QString &part : parts)
        part[0] = part[0].toUpper();
    return parts.join(u' ');
}

QString sourceOfLabel(const QString &line)
{
    static const QRegularExpression form(u"^\\s*(?:Quelle|Source)\\s?:\\s*([^:/]{2,60})$"_s);
    return form.match(line).captured(1).trimmed();
}

std::optional<Dateline> readDateline(const QString &line, DayMonthOrder order)
{
    if (line.size() > longestLine)
        return std::nullopt;
    const auto found = findDate(line, order);
    if (!found || hasVisibleText(QStringView(line).sliced(found->end).trimmed().chopped(
            line.endsWith(u'.') && found->end < line.size() ? 1 : 0)))
        return std::nullopt;

    const QString before = withoutLabelAndWeekday(line.first(found->start));
    if (before.trimmed().isEmpty())
        return Dateline{found->date, {}, {}};
    const QString rest = before.trimmed();
    const bool closed = u".!?…;:"_s.contains(rest.back());
    if (closed || rest.split(u' ', Qt::SkipEmptyParts).size() > mostNameWords || found->date.day == 0)
        return std::nullopt;

    qsizetype end = rest.size();
    while (end > 0 && u" ,|·•–—/"_s.contains(rest[end - 1]))
        --end;
    Dateline dateline{found->date, {}, authorsOfByline(rest.first(end))};
    if (dateline.authors.isEmpty())
        dateline.source = outletBefore(before);
    return dateline;
}

} // namespace randnotiz
