#include "exchange/extraction/pagetitle.h"

#include "exchange/extraction/statedtext.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// How well a heading and a stated title agree; the later, the better.
enum class Agreement {
    None,
    Begins, ///< the heading begins with the title, which was cut where it is shared
    Ends,   ///< the heading ends with the title; what it begins with stands above the title, in small type
    IsContained, ///< the title names more: a site, a section
    IsSame,
};

bool isBoundary(const QString &text, qsizetype at)
{
    return at <= 0 || at >= text.size() || !text[at - 1].isLetterOrNumber() || !text[at].isLetterOrNumber();
}

bool containsWhole(const QString &text, const QString &part)
{
    const qsizetype at = text.indexOf(part);
    return at >= 0 && isBoundary(text, at) && isBoundary(text, at + part.size());
}

/// Both comparable.
Agreement agreementOf(const QString &heading, const QString &stated)
{
    constexpr qsizetype fewest = 4;
    if (heading == stated)
        return Agreement::IsSame;
    if (heading.size() >= fewest && heading.size() * 4 >= stated.size() && containsWhole(stated, heading))
        return Agreement::IsContained;
    if (stated.size() >= 3 * fewest && heading.endsWith(stated) &&
        isBoundary(heading, heading.size() - stated.size()))
        return Agreement::Ends;
    QString beginning = stated;
    while (beginning.endsWith(u'.'))
        beginning.chop(1);
    if (beginning.size() * 5 >= heading.size() * 3 && beginning.size() >= fewest &&
        heading.startsWith(beginning))
        return Agreement::Begins;
    return Agreement::None;
}

struct Heading
{
    const PageMark *mark;
    QString words;
    QString comparable;
};

QList<Heading> headingsOf(const PageFacts &facts, const SiteName &site)
{
    constexpr int most = 500; // menus are full of them
    QList<Heading> headings;
    for (const PageMark &mark : facts.marks) {
        if (mark.kind != PageMark::Heading || headings.size() >= most)
            continue;
        const QString words = facts.wordsOf(mark);
        if (!words.isEmpty() && !site.isNamedIn(words))
            headings += {&mark, words, comparableText(words)};
    }
    return headings;
}

/// Of several parts of a title that are headings, a long one, a main heading and the first part are likely to
/// be it.
qsizetype weightOf(const Heading &heading, const QString &stated)
{
    constexpr qsizetype enough = 40;
    const int level = heading.mark->level == 1 ? 2 : 0;
    const int place = stated.startsWith(heading.comparable) ? 1 : 0;
    return std::min(heading.words.size(), enough) * (1 + level + place);
}

struct Agreeing
{
    const Heading *heading = nullptr;
    Agreement agreement = Agreement::None;
    qsizetype weight = 0;
    qsizetype title = 0; ///< index of the title with which it agrees
};

Agreeing agreeing(const QList<Heading> &headings, const QStringList &stated)
{
    Agreeing best;
    for (const Heading &heading : headings) {
        for (qsizetype i = 0; i < stated.size(); ++i) {
            const Agreement agreement = agreementOf(heading.comparable, stated[i]);
            if (agreement == Agreement::None)
                continue;
            const qsizetype weight = weightOf(heading, stated[i]);
            if (std::tuple(agreement, weight) > std::tuple(best.agreement, best.weight))
                best = {&heading, agreement, weight, i};
        }
    }
    return best;
}

const Heading *onlyMainHeading(const QList<Heading> &headings)
{
    const Heading *only = nullptr;
    for (const Heading &heading : headings) {
        if (heading.mark->level != 1 || heading.mark->place != PagePlace::Main)
            continue;
        if (only && only->comparable != heading.comparable)
            return nullptr;
        only = &heading;
    }
    return only;
}

/// Pages without headings show their title in some line.
std::optional<PageTitle> lineWith(const PageFacts &facts, const QStringList &stated)
{
    constexpr qsizetype fewest = 12; ///< code points; shorter parts of a title may be anything
    constexpr qsizetype mostBytes = 400;
    QStringList parts;
    for (const QString &title : stated) {
        parts += comparableText(title);
        for (const QString &part : partsOfTitle(title))
            parts += comparableText(part);
    }
    parts.removeIf([](const QString &part) { return part.size() < fewest; });
    if (parts.isEmpty())
        return std::nullopt;
    for (const PageLine &line : facts.lines) {
        if (line.place != PagePlace::Main || line.to - line.from < fewest || line.to - line.from > mostBytes)
            continue;
        const PageMark mark{.from = line.from, .to = line.to};
        const QString words = facts.wordsOf(mark);
        if (parts.contains(comparableText(words)))
            return PageTitle{words, mark};
    }
    return std::nullopt;
}

} // namespace

bool PageTitle::mayOwn(PagePlace place, qsizetype from) const
{
    constexpr qsizetype ahead = 200;
    constexpr qsizetype behind = 500;
    if (place == PagePlace::Main || (heading && place <= heading->place))
        return true;
    return heading && place == PagePlace::Aside && from > heading->from - ahead &&
           from < heading->to + behind;
}

PageTitle titleOf(const PageFacts &facts, const QString &headline, const SiteName &site)
{
    const QString shared =
        facts.first({u"og:title", u"twitter:title", u"dc.title", u"dcterms.title", u"citation_title"});
    QStringList stated;
    for (const QString &title : {headline, shared, facts.title}) {
        if (!title.isEmpty())
            stated += site.cutFrom(title);
    }
    QStringList comparable;
    for (const QString &title : std::as_const(stated))
        comparable += comparableText(title);

    const QList<Heading> headings = headingsOf(facts, site);
    if (const Agreeing found = agreeing(headings, comparable); found.heading)
        return {found.agreement == Agreement::Ends ? stated[found.title] : found.heading->words,
                *found.heading->mark};
    if (const auto line = lineWith(facts, stated))
        return *line;
    if (const Heading *only = onlyMainHeading(headings);
        only && (stated.isEmpty() || only->words.contains(u' ')))
        return {only->words, *only->mark};
    return {stated.value(0), std::nullopt};
}

} // namespace randnotiz
