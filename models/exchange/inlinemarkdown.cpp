#include "exchange/inlinemarkdown.h"

#include "exchange/markdownescape.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiPunctuation(QChar c)
{
    return c.unicode() < 0x80 && c.isPrint() && !c.isLetterOrNumber() && c != u' ';
}

/// What CommonMark calls a punctuation character, and what it calls white space: they decide whether an
/// asterisk opens or closes emphasis (section 6.2, "flanking").
bool isPunctuation(QChar c)
{
    return isAsciiPunctuation(c) || c.isPunct();
}

bool isBlank(QChar c)
{
    return c.isNull() || c.isSpace();
}

/// Whether asterisks between these two belong to the text on their inner side.
bool opens(QChar outside, QChar inside)
{
    return !isBlank(inside) && (!isPunctuation(inside) || isBlank(outside) || isPunctuation(outside));
}

bool isEmphasis(const InlineRun &run)
{
    return run.kind == RunKind::Emphasis || run.kind == RunKind::Strong;
}

bool contains(TextRange outer, TextRange inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

bool isDisjoint(TextRange a, TextRange b)
{
    return a.end <= b.start || b.end <= a.start;
}

/// The runs of a stretch, chosen and sorted so that they can be written: they nest, and their markers hug the text.
class NestedRuns
{
public:
    NestedRuns(const ArticleBody &body, TextRange range)
    {
        const auto first = std::ranges::lower_bound(body.runs, range.start, {}, startOf);
        const auto last = std::ranges::lower_bound(body.runs, range.end, {}, startOf);
        // What comes first here wins where two runs cross, since Markdown only nests.
        for (const RunKind kind : {RunKind::Link, RunKind::Code, RunKind::Strong, RunKind::Emphasis}) {
            for (const InlineRun &run : std::span(first, last)) {
                if (run.kind == kind)
                    add(withoutBlankEnds(run, range, body.text));
            }
        }
        // The outer ones first; code last among runs of the same range, since nothing can be inside it.
        std::ranges::stable_sort(m_runs, {}, [](const InlineRun &run) {
            return std::tuple(run.range.start, -run.range.end, run.kind == RunKind::Code);
        });
    }

    const QList<InlineRun> &all() const { return m_runs; }
    void remove(const InlineRun &run) { m_runs.removeOne(run); }

    const InlineRun *find(RunKind kind, auto &&condition) const
    {
        const auto run = std::ranges::find_if(m_runs, [&](const InlineRun &r) { return r.kind == kind && condition(r.range); });
        return run == m_runs.end() ? nullptr : &*run;
    }

private:
    static qsizetype startOf(const InlineRun &run) { return run.range.start; }

    static InlineRun withoutBlankEnds(InlineRun run, TextRange range, QStringView text)
    {
        run.range = {std::max(run.range.start, range.start), std::min(run.range.end, range.end)};
        while (!run.range.isEmpty() && text[run.range.start].isSpace())
            ++run.range.start;
        while (!run.range.isEmpty() && text[run.range.end - 1].isSpace())
            --run.range.end;
        return run;
    }

    void add(const InlineRun &run)
    {
        const bool clashes = run.range.isEmpty() || std::ranges::any_of(m_runs, [&run](const InlineRun &other) {
            if (isDisjoint(run.range, other.range))
                // Two runs of asterisks, or of backticks, side by side would be read as one.
                return isEmphasis(run) == isEmphasis(other) && run.kind != RunKind::Link && other.kind != RunKind::Link
                       && (run.range.end == other.range.start || other.range.end == run.range.start);
            if (run.kind == other.kind)
                return true;
            if (other.kind == RunKind::Code)
                return !contains(run.range, other.range);
            return !contains(run.range, other.range) && !contains(other.range, run.range);
        });
        if (!clashes)
            m_runs += run;
    }

    QList<InlineRun> m_runs;
};

/// Writes one stretch, a character at a time, with the markers of the runs around it.
class InlineWriter
{
public:
    InlineWriter(const ArticleBody &body, TextRange range, MarkdownPlace place)
        : m_text(body.text)
        , m_range(range)
        , m_place(place)
        , m_runs(body, range)
    {
        m_lineStarts += range.start;
        for (qsizetype at = range.start; at < range.end; ++at) {
            if (m_text[at] == u'\n')
                m_lineStarts += at + 1;
        }
        // What would not be read again as a run is left out, lest its markers stand in the text.
        const QList<InlineRun> runs = m_runs.all();
        for (const InlineRun &run : runs) {
            if (isEmphasis(run) ? !canBeMarked(run.range) : !canBeCode(run))
                m_runs.remove(run);
        }
    }

    QString write()
    {
        qsizetype next = 0;
        for (qsizetype at = m_range.start; at < m_range.end;) {
            closeUpTo(at);
            const QList<InlineRun> &runs = m_runs.all();
            qsizetype codeEnd = at;
            for (; next < runs.size() && runs[next].range.start == at; ++next) {
                if (runs[next].kind == RunKind::Code)
                    codeEnd = runs[next].range.end;
                else
                    open(runs[next]);
            }
            if (codeEnd > at) {
                writeCode({at, codeEnd});
                at = codeEnd;
            } else {
                writeCharacter(at);
                ++at;
            }
        }
        closeUpTo(m_range.end);
        return m_out;
    }

private:
    void open(const InlineRun &run)
    {
        m_out += run.kind == RunKind::Link ? u"["_s : marker(run.kind);
        m_open += run;
    }

    void closeUpTo(qsizetype at)
    {
        while (!m_open.isEmpty() && m_open.last().range.end <= at) {
            const InlineRun run = m_open.takeLast();
            m_out += run.kind == RunKind::Link ? u"]("_s + markdownLinkTarget(run.address) + u')' : marker(run.kind);
        }
    }

    static QString marker(RunKind kind) { return kind == RunKind::Strong ? u"**"_s : u"*"_s; }

    /// Parsers differ about what a backslash before a bar means in the code of a table.
    bool canBeCode(const InlineRun &run) const
    {
        return run.kind != RunKind::Code || m_place != MarkdownPlace::TableCell
               || !QStringView(m_text).sliced(run.range.start, run.range.length()).contains(u'|');
    }

    bool canBeMarked(TextRange range) const
    {
        // Parsers pair nested asterisks alike only where each of them can but open, or can but close.
        const auto overlaps = [&range](const InlineRun &run) { return isEmphasis(run) && !isDisjoint(run.range, range); };
        const bool nested = std::ranges::count_if(m_runs.all(), overlaps) > 1;
        return edgeCanBeMarked(outside(range.start - 1, range), inside(range.start), nested)
               && edgeCanBeMarked(outside(range.end, range), inside(range.end - 1), nested);
    }

    static bool edgeCanBeMarked(QChar outside, QChar inside, bool onlyOneWay)
    {
        return opens(outside, inside) && !(onlyOneWay && opens(inside, outside));
    }

    /// What a marker touches on its inner side: the character, or the syntax that is written before or behind it.
    QChar inside(qsizetype at) const
    {
        const auto touches = [at](TextRange r) { return r.start == at || r.end == at + 1; };
        const bool syntax = m_runs.find(RunKind::Code, touches) || m_runs.find(RunKind::Link, touches)
                            || escaped(at).size() > 1;
        return syntax ? QChar(u'[') : m_text[at];
    }

    /// What the markers of `range` touch on their outer side, `at` being the character there.
    QChar outside(qsizetype at, TextRange range) const
    {
        const auto beside = [&](TextRange r) {
            return at < range.start ? r.end == range.start : r.start == range.end;
        };
        const auto around = [&](TextRange r) {
            return contains(r, range) && (at < range.start ? r.start == range.start : r.end == range.end);
        };
        if (m_runs.find(RunKind::Code, beside) || m_runs.find(RunKind::Link, beside)
            || m_runs.find(RunKind::Link, around))
            return u'[';
        if (at < m_range.start || at >= m_range.end)
            return {};
        // An entity stands there for a blank that a parser would take away.
        return m_text[at] != u'\n' && escaped(at).size() > 2 ? QChar(u';') : m_text[at];
    }

    void writeCode(TextRange range)
    {
        QString code = m_text.sliced(range.start, range.length());
        code.replace(u'\n', u' ');
        qsizetype longest = 0;
        for (qsizetype i = 0, length = 0; i < code.size(); ++i) {
            length = code[i] == u'`' ? length + 1 : 0;
            longest = std::max(longest, length);
        }
        const QString fence(longest + 1, u'`');
        const bool padded = code.startsWith(u'`') || code.endsWith(u'`');
        m_out += fence + (padded ? u" "_s : QString()) + code + (padded ? u" "_s : QString()) + fence;
    }

    void writeCharacter(qsizetype at)
    {
        const QChar c = m_text[at];
        const auto inLink = [at](TextRange r) { return r.start <= at && at < r.end; };
        const auto linkBehind = [at](TextRange r) { return r.start == at + 1; };
        if (c == u'\n')
            writeLineEnd(at);
        else if ((c == u']' && m_runs.find(RunKind::Link, inLink)) || (c == u'!' && m_runs.find(RunKind::Link, linkBehind)))
            m_out += u'\\' + QString(c);
        else
            m_out += escaped(at);
    }

    /// A hard break needs something on both sides of it, and an empty line would end the paragraph.
    void writeLineEnd(qsizetype at)
    {
        const bool needsEntity = at == m_range.start || at + 1 == m_range.end || m_text[at + 1] == u'\n';
        m_out += m_place != MarkdownPlace::Block ? " "_L1 : needsEntity ? "&#10;"_L1 : "\\\n"_L1;
    }

    QString escaped(qsizetype at) const
    {
        const auto next = std::ranges::upper_bound(m_lineStarts, at);
        const qsizetype begin = *std::prev(next);
        const qsizetype end = next == m_lineStarts.end() ? m_range.end : *next - 1;
        return escapedCharacter(QStringView(m_text).sliced(begin, end - begin), at - begin);
    }

    const QString &m_text;
    TextRange m_range;
    MarkdownPlace m_place;
    NestedRuns m_runs;
    QList<qsizetype> m_lineStarts;
    QList<InlineRun> m_open; ///< from the outside in
    QString m_out;
};

} // namespace

QString markdownLinkTarget(const QString &address)
{
    QString target;
    for (const QChar c : address) {
        if (c == u' ')
            target += "%20"_L1;
        else if (c.category() == QChar::Other_Control)
            continue;
        else if (u"\\<>()&|*_`[]"_s.contains(c))
            target += u'\\' + QString(c);
        else
            target += c;
    }
    return target.isEmpty() ? u"<>"_s : target;
}

QString inlineMarkdown(const ArticleBody &body, TextRange range, MarkdownPlace place)
{
    return InlineWriter(body, range, place).write();
}

} // namespace randnotiz
