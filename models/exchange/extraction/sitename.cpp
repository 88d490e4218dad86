#include "exchange/extraction/sitename.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestName = 3; ///< "RP" may be part of any word

QString lettersOf(QStringView text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

/// "example" for "www.example.co.uk": the longest label but the last.
QString nameOfHost(const QString &host)
{
    QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() > 1)
        labels.removeLast();
    const auto longest =
        std::ranges::max_element(labels, {}, [](const QString &label) { return label.size(); });
    return longest == labels.end() ? QString() : lettersOf(*longest);
}

struct Segment
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString separator; ///< the sign behind it; empty behind the last
};

/// The parts of a title; strokes part them everywhere, dashes and colons only with a space.
QList<Segment> segmentsOf(const QString &title)
{
    static const QRegularExpression separator(u"\\s*([|｜•»«·])\\s*|\\s+([-–—:/]+|::)\\s+|(:)\\s+"_s);
    QList<Segment> segments;
    qsizetype from = 0;
    for (auto matches = separator.globalMatch(title); matches.hasNext();) {
        const auto match = matches.next();
        segments += {from, match.capturedStart(), match.captured().trimmed()};
        from = match.capturedEnd();
    }
    segments += {from, title.size(), {}};
    return segments;
}

} // namespace

SiteName::SiteName(const QStringList &stated, const QString &host)
    : m_host(nameOfHost(host))
{
    for (const QString &name : stated) {
        if (const QString letters = lettersOf(name); letters.size() >= shortestName)
            m_names += letters;
    }
    if (!host.isEmpty())
        m_names += lettersOf(host.startsWith("www."_L1) ? host.sliced(4) : host);
}

bool SiteName::is(const QString &text) const
{
    const QString letters = lettersOf(text);
    return !letters.isEmpty() && (m_names.contains(letters) || letters == m_host);
}

bool SiteName::isNamedIn(const QString &text) const
{
    const QString letters = lettersOf(text);
    if (letters.size() < shortestName)
        return false;
    // "Der Bote" and "Der Bote online"; "DIE ZEIT" and "ZEIT ONLINE" share too little.
    const auto agrees = [&letters](const QString &name) {
        const qsizetype shorter = std::min(name.size(), letters.size());
        const qsizetype longer = std::max(name.size(), letters.size());
        return shorter >= shortestName && shorter * 2 >= longer &&
               (name.contains(letters) || letters.contains(name));
    };
    return std::ranges::any_of(m_names, agrees) || agrees(m_host);
}

QString SiteName::cutFrom(const QString &title) const
{
    const QList<Segment> segments = segmentsOf(title);
    if (segments.size() < 2)
        return title;
    const auto words = [&title](const Segment &segment) {
        return title.sliced(segment.from, segment.to - segment.from);
    };
    qsizetype first = 0;
    qsizetype last = segments.size() - 1;
    if (isNamedIn(words(segments[last]))) {
        const QString sign = segments[--last].separator;
        // "Title | Section | Site": the section goes with the site, a title's own dash doesn't.
        while (last > first && segments[last - 1].separator == sign && (sign == "|"_L1 || sign == "»"_L1))
            --last;
    } else if (isNamedIn(words(segments[first])) && segments[first].separator != ":"_L1) {
        ++first;
    }
    const QString rest =
        title.sliced(segments[first].from, segments[last].to - segments[first].from).trimmed();
    return rest.isEmpty() ? title : rest;
}

QStringList partsOfTitle(const QString &title)
{
    QStringList parts;
    for (const Segment &segment : segmentsOf(title))
        parts += title.sliced(segment.from, segment.to - segment.from);
    return parts;
}

} // namespace randnotiz
