#include "exchange/bylines.h"

#include "exchange/extraction/authornames.h"
#include "exchange/visibletext.h"

#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 160;
constexpr qsizetype mostNameWords = 6;

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
    return std::ranges::all_of(words, [](const QString &word) { return isNameWord(word) || isNameParticle(word); });
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
    return form.match(line).captured(1).simplified();
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
        dateline.source = outletBefore(before).simplified();
    return dateline;
}

} // namespace randnotiz
