#include "exchange/extraction/pageauthor.h"

#include "exchange/dates.h"
#include "exchange/extraction/authornames.h"
#include "exchange/extraction/statedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestByline = 240; ///< bytes
constexpr qsizetype before = 500;        ///< bytes of text before the title where a byline may stand
constexpr qsizetype nextTo = 60;         ///< bytes between the names of one byline

/// "Muster, Anna", as libraries write it.
QString inReadingOrder(const QString &value)
{
    const QStringList parts = value.split(u", "_s);
    const bool isInverted = parts.size() == 2 && !parts[0].contains(u' ') && parts[1].count(u' ') < 2;
    return isInverted ? parts[1] + u' ' + parts[0] : value;
}

/// Names that are only given to an article's author.
constexpr std::array articleNames{u"article:author",          u"article:author:name",
                                  u"og:article:author",       u"citation_author",
                                  u"bepress_citation_author", u"parsely-author",
                                  u"sailthru.author",         u"vr:author",
                                  u"cxenseparse:author",      u"byl"};
/// Names under which many sites put their own.
constexpr std::array pageNames{u"author",          u"dc.creator",     u"dc:creator",
                               u"dcterms.creator", u"dc.contributor", u"creator"};

QStringList fromMeta(const PageFacts &facts, std::span<const char16_t *const> metaNames)
{
    for (const char16_t *name : metaNames) {
        QStringList values = facts.meta.value(QString::fromUtf16(name));
        for (QString &value : values)
            value = inReadingOrder(value);
        if (const QStringList names = authorNames(values); !names.isEmpty())
            return names;
    }
    return {};
}

/// Pages tell messengers in pairs of label and value what to show below a link.
QStringList fromLabels(const PageFacts &facts)
{
    static const QRegularExpression label(
        u"^(?:written by|verfasst von|geschrieben von|von|by|author|autor(?:in)?|escrito por|écrit par)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const auto &[name, value] :
         {std::pair{u"twitter:label1", u"twitter:data1"}, std::pair{u"twitter:label2", u"twitter:data2"}}) {
        if (label.match(facts.first({name})).hasMatch())
            return authorNames({facts.first({value})});
    }
    return {};
}

/// A place where the page shows authors.
struct Byline
{
    qsizetype from = 0; ///< bytes in PageFacts::text
    qsizetype to = 0;
    QStringList names;
};

/// The names in the first line of a mark that has any: below them stand professions, dates, addresses.
QStringList namesIn(const PageFacts &facts, const PageMark &mark)
{
    if (!mark.value.isEmpty())
        return authorNames({mark.value});
    for (const QByteArray &line : facts.textOf(mark.from, mark.to).toByteArray().split('\n')) {
        if (const QStringList names = authorNames({statedText(QString::fromUtf8(line))}); !names.isEmpty())
            return names;
    }
    return {};
}

/// What marks of one kind name; of nested ones the innermost.
QList<Byline> bylinesOf(const PageFacts &facts, PageMark::Kind kind, const PageTitle &title)
{
    QList<Byline> found;
    for (const PageMark &mark : facts.marks) {
        if (mark.kind != kind || !title.mayOwn(mark.place, mark.from) || mark.to - mark.from > longestByline)
            continue;
        const QStringList names = namesIn(facts, mark);
        if (names.isEmpty())
            continue;
        if (!found.isEmpty() && mark.to <= found.last().to && mark.to > mark.from)
            found.removeLast();
        found += {mark.from, mark.to, names};
    }
    return found;
}

bool arePeople(const QStringList &names)
{
    return !names.isEmpty() && std::ranges::all_of(names, [](const QString &name) {
        return name.front().isUpper() && name.contains(u' ');
    });
}

/// What a line says of authors that begins as a byline does ("Von Anna Muster") or with a date ("7. Februar
/// 2025 // Anna Muster", "07.02.2025 13:30 von Tobi").
QStringList namesInLine(const QString &line)
{
    static const QRegularExpression label(
        u"^(?:eine?\\s\\w+\\s(?:von|by)|(?:geschrieben|verfasst|erstellt|written|posted|story|text|words)\\s("
        u"?:von|by)|von|by|par|"
        "autor(?:in|en|innen)?)\\s+(?=\\p{Lu})|^(?:von|by|autor(?:[*:]?in(?:nen)?|en)?|authors?|auteur(?:\\(s\\))?|text|words)\\s?:\\s"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (label.match(line).hasMatch()) {
        const QStringList names = authorNames({line});
        return arePeople(names) || line.contains(u':') ? names : QStringList();
    }
    auto date = findDate(line, DayMonthOrder::DayFirst);
    if (!date || date->date.day == 0)
        date = findShortDate(line);
    if (!date || date->start > 20)
        return {};
    static const QRegularExpression by(u"^[\\s,|/·•–—-]*(?:von|by)\\s"_s,
                                       QRegularExpression::CaseInsensitiveOption);
    const QString rest = line.sliced(date->end);
    const QStringList names = authorNames({rest});
    return by.match(rest).hasMatch() || (arePeople(names) && rest.trimmed().endsWith(names.last()))
               ? names
               : QStringList();
}

/// "Autor:" alone on its line; the name is on the next.
bool isLabel(const QString &line)
{
    static const QRegularExpression label(
        u"^(?:von|by|autor(?:[*:]?in(?:nen)?|en)?|authors?|auteur(?:\\(s\\))?|text)\\s?:?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return label.match(line).hasMatch();
}

QList<Byline> bylinesAmongLines(const PageFacts &facts, const PageTitle &title)
{
    QList<Byline> found;
    bool isLabelled = false;
    for (const PageLine &line : facts.lines) {
        const char first = facts.text[line.from];
        const bool mayBe = isLabelled || QByteArrayView("vVbBaAtTwWpPgGeEsS0123456789").contains(first);
        if (!mayBe || !title.mayOwn(line.place, line.from) || line.to - line.from > longestByline) {
            isLabelled = false;
            continue;
        }
        const QString words = statedText(QString::fromUtf8(facts.textOf(line.from, line.to)));
        const QStringList names = isLabelled ? authorNames({words}) : namesInLine(words);
        isLabelled = names.isEmpty() && isLabel(words);
        if (!names.isEmpty())
            found += {line.from, line.to, names};
    }
    return found;
}

/// The first byline behind the title, or shortly before it; else the first of all.
QStringList nearest(const QList<Byline> &found, const PageTitle &title)
{
    if (found.isEmpty())
        return {};
    const qsizetype from = title.heading ? title.heading->from - before : 0;
    auto at = std::ranges::find_if(found, [from](const Byline &one) { return one.from >= from; });
    if (at == found.end())
        at = found.begin();
    QStringList names = at->names;
    for (auto next = at + 1; next != found.end() && next->from - std::prev(next)->to <= nextTo; ++next)
        names += next->names;
    return authorNames(names);
}

/// What the page shows, the most trusted way of marking it first.
QList<QStringList> shownBy(const PageFacts &facts, const PageTitle &title)
{
    QList<QStringList> shown;
    for (const auto kind : {PageMark::AuthorProperty, PageMark::AuthorLink, PageMark::AuthorName})
        shown += nearest(bylinesOf(facts, kind, title), title);
    shown += nearest(bylinesAmongLines(facts, title), title);
    return shown;
}

/// Whether what is shown says all that is stated, and more: a surname, another author.
bool completes(const QStringList &shown, const QStringList &stated)
{
    const auto isShown = [&shown](const QString &name) {
        return std::ranges::any_of(shown, [&name](const QString &one) {
            return one == name || (!name.contains(u' ') && one.startsWith(name + u' '));
        });
    };
    return shown != stated && std::ranges::all_of(stated, isShown);
}

} // namespace

QStringList authorsOf(const PageFacts &facts, const QStringList &linked, const PageTitle &title,
                      const SiteName &site)
{
    const QList<QStringList> shown = shownBy(facts, title);
    const QList<QStringList> stated{authorNames(linked), fromMeta(facts, articleNames), fromLabels(facts)};
    const QStringList ofPage = fromMeta(facts, pageNames);
    QStringList office;
    for (const QStringList &names : stated + shown + QList<QStringList>{ofPage}) {
        if (names.isEmpty())
            continue;
        if (names.size() > 1 || !site.is(names.first())) {
            const auto more = std::ranges::find_if(
                shown, [&names](const QStringList &others) { return completes(others, names); });
            return more == shown.end() ? names : *more;
        }
        if (office.isEmpty())
            office = names;
    }
    return office;
}

} // namespace randnotiz
