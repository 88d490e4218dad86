#include "text/searchsnippet.h"

#include "text/byteoffsets.h"
#include "text/searchtokenizer.h"

#include <algorithm>
#include <utility>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// Finds phrases while the tokens go by: for each phrase the places that it has come to.
class HitFinder : public SearchTokenSink
{
public:
    explicit HitFinder(const std::vector<TermPhrase> &terms) : m_terms(terms), m_before(terms.size()), m_now(terms.size()) {}

    bool take(const SearchToken &token) override
    {
        if (!token.isAtSamePlace) {
            m_before.swap(m_now);
            for (auto &started : m_now)
                started.clear();
        }
        for (size_t i = 0; i < m_terms.size(); ++i)
            follow(i, token);
        return true;
    }

    /// UTF-8 ranges, in the order in which they end.
    std::vector<std::pair<int, int>> hits;

private:
    struct Started
    {
        size_t places; ///< that were found so far
        int begin;
    };

    void follow(size_t term, const SearchToken &token)
    {
        const TermPhrase &phrase = m_terms[term];
        if (phrase.places.empty())
            return;
        if (fits(phrase, 0, token.token))
            arrive(term, {1, token.begin}, token.end);
        for (const Started &started : m_before[term]) {
            if (fits(phrase, started.places, token.token))
                arrive(term, {started.places + 1, started.begin}, token.end);
        }
    }

    void arrive(size_t term, Started started, int end)
    {
        if (started.places == m_terms[term].places.size())
            hits.emplace_back(started.begin, end);
        else
            m_now[term].push_back(started);
    }

    static bool fits(const TermPhrase &phrase, size_t place, std::string_view token)
    {
        const bool isPrefix = phrase.isPrefix && place + 1 == phrase.places.size();
        return std::ranges::any_of(phrase.places[place], [&](const std::string &wanted) {
            return isPrefix ? token.starts_with(wanted) : token == wanted;
        });
    }

    const std::vector<TermPhrase> &m_terms;
    std::vector<std::vector<Started>> m_before;
    std::vector<std::vector<Started>> m_now;
};

/// The start of the window that shows most: different words count more than one again and again.
qsizetype bestFirstHit(const QString &text, const QList<TextRange> &hits, qsizetype length)
{
    qsizetype best = 0;
    qsizetype bestCount = -1;
    for (qsizetype first = 0; first < hits.size(); ++first) {
        QList<QStringView> seen;
        qsizetype count = 0;
        for (qsizetype i = first; i < hits.size() && hits[i].end <= hits[first].start + length; ++i) {
            const QStringView word = QStringView(text).sliced(hits[i].start, hits[i].length());
            const bool isNew = std::ranges::none_of(
                seen, [word](QStringView other) { return other.compare(word, Qt::CaseInsensitive) == 0; });
            count += isNew ? 10 : 1;
            if (isNew)
                seen += word;
        }
        if (count > bestCount) {
            bestCount = count;
            best = first;
        }
    }
    return best;
}

bool isSpace(QChar c)
{
    return c.isSpace();
}

} // namespace

QList<TextRange> searchHits(const QString &text, const QByteArray &language, const std::vector<TermPhrase> &terms)
{
    if (terms.empty())
        return {};
    const QByteArray utf8 = text.toUtf8();
    HitFinder finder(terms);
    SearchTokenizer().tokenize({utf8.constData(), static_cast<size_t>(utf8.size())},
                               {language.constData(), static_cast<size_t>(language.size())}, finder);
    std::ranges::sort(finder.hits);

    QList<TextRange> hits;
    ByteOffsets offsets({utf8.constData(), static_cast<size_t>(utf8.size())});
    int covered = 0;
    for (const auto &[begin, end] : finder.hits) {
        if (begin < covered)
            continue;
        const qsizetype start = offsets.utf16(begin);
        hits += TextRange{start, offsets.utf16(end)};
        covered = end;
    }
    return hits;
}

SearchSnippet searchSnippet(const QString &text, const QList<TextRange> &hits, qsizetype length)
{
    const qsizetype first = hits.isEmpty() ? 0 : bestFirstHit(text, hits, length);
    const qsizetype place = hits.isEmpty() ? 0 : hits[first].start;
    // A quarter stands before the hit, so that it is read in its sentence.
    qsizetype begin = std::max<qsizetype>(0, place - length / 4);
    while (begin > 0 && begin < place && !isSpace(text[begin - 1]))
        ++begin;
    qsizetype end = std::min(text.size(), begin + length);
    const qsizetype least = hits.isEmpty() ? begin : hits[first].end;
    end = std::max(end, least);
    const qsizetype wanted = end;
    while (end < text.size() && end > least && !isSpace(text[end]))
        --end;
    if (end == begin && wanted > begin) // one word without end
        end = wanted - (text[wanted - 1].isHighSurrogate() ? 1 : 0);

    SearchSnippet snippet;
    snippet.place = place;
    if (begin > 0)
        snippet.text = u"… "_s;
    const qsizetype shift = snippet.text.size() - begin;
    QString shown = text.sliced(begin, end - begin);
    std::ranges::replace_if(shown, isSpace, QChar(u' '));
    snippet.text += shown;
    for (const TextRange &hit : hits) {
        if (hit.start >= begin && hit.end <= end)
            snippet.hits += TextRange{hit.start + shift, hit.end + shift};
    }
    if (end < text.size())
        snippet.text += u" …"_s;
    return snippet;
}

} // namespace randnotiz
