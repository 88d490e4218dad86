#include "text/wordalignment.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace randnotiz {

namespace {

constexpr float gapBegins = -2.2F;
constexpr float gapBehindSentence = -1.8F;
constexpr float gapAtBorder = -1.2F;   ///< between the quote and its context
constexpr float wordInserted = -0.08F; ///< each further word of the text that is skipped
constexpr float wordLost = -0.02F;     ///< each further word of the pattern
constexpr float wordReplaced = -0.12F; ///< by its weight
constexpr float leastLikeness = 0.55F; ///< below, two words are different words
constexpr float impossible = -1e9F;

/// How a cell of the table was come to.
enum Step : quint8 { None, Pair, Skip, Lose, Split2, Split3, Join };
enum State : quint8 { Paired, Skipped, Lost };

struct Cell
{
    std::array<float, 3> score{impossible, impossible, impossible};
    // Of the three, once nothing is added: each cell is looked at from three others.
    float bestScore = impossible;
    quint8 best = Paired;

    void settle()
    {
        best = score[Skipped] > score[Paired] ? Skipped : Paired;
        best = score[Lost] > score[best] ? quint8(Lost) : best;
        bestScore = score[best];
    }
};

struct Trace
{
    quint8 step = None;                  ///< of the paired state
    std::array<quint8, 3> before{};      ///< the state before, for each state
};

bool canBeCut(const ComparedWord &word)
{
    return word.kind == ComparedWord::Word || word.kind == ComparedWord::Number;
}

class Alignment
{
public:
    Alignment(const QList<ComparedWord> &pattern, qsizetype quoteStart, qsizetype quoteEnd, const QList<ComparedWord> &text)
        : m_pattern(pattern)
        , m_text(text)
        , m_quoteStart(quoteStart)
        , m_quoteEnd(quoteEnd)
        , m_insertions(insertionCosts(pattern, quoteStart, quoteEnd))
        , m_width(static_cast<size_t>(text.size()) + 1)
        , m_cells(m_width * 4) // a join reaches two rows back
        , m_traces(m_width * (static_cast<size_t>(pattern.size()) + 1))
    {
    }

    WordAlignment run();

private:
    Cell *row(qsizetype i) { return &m_cells[static_cast<size_t>(i & 3) * m_width]; }
    Trace *traceRow(qsizetype i) { return &m_traces[static_cast<size_t>(i) * m_width]; }

    static std::vector<float> insertionCosts(const QList<ComparedWord> &pattern, qsizetype quoteStart, qsizetype quoteEnd);
    void fillRow(qsizetype i);
    void considerBroken(qsizetype i, qsizetype j);
    static void considerPair(const Cell &from, float gain, Step step, Cell &cell, Trace &trace);
    static void considerGap(const Cell &from, State state, float begins, float further, Cell &cell, Trace &trace);
    float pairGain(qsizetype i, qsizetype j) const;
    float likenessIn(quint8 step, qsizetype i, qsizetype j) const;
    float cutLikeness(qsizetype i, const ComparedWord &found) const;
    float likenessOf(qsizetype i, qsizetype j) const;
    bool isBroken(const ComparedWord &whole, const QList<ComparedWord> &parts, qsizetype from, qsizetype count) const;
    void walkBack(WordAlignment &result, qsizetype column, quint8 state);

    const QList<ComparedWord> &m_pattern;
    const QList<ComparedWord> &m_text;
    qsizetype m_quoteStart;
    qsizetype m_quoteEnd;
    std::vector<float> m_insertions; ///< what it costs to put words in before the pattern's word i
    size_t m_width;
    std::vector<Cell> m_cells;
    std::vector<Trace> m_traces;
};

std::vector<float> Alignment::insertionCosts(const QList<ComparedWord> &pattern, qsizetype quoteStart, qsizetype quoteEnd)
{
    std::vector<float> costs;
    costs.reserve(static_cast<size_t>(pattern.size()) + 1);
    for (qsizetype i = 0; i <= pattern.size(); ++i) {
        const bool border = i == quoteStart || i == quoteEnd;
        const bool sentence = i > 0 && pattern[i - 1].endsSentence();
        costs.push_back(border ? gapAtBorder : sentence ? gapBehindSentence : gapBegins);
    }
    return costs;
}

float Alignment::likenessOf(qsizetype i, qsizetype j) const
{
    const ComparedWord &wanted = m_pattern[i];
    const ComparedWord &found = m_text[j];
    const float alike = likeness(wanted, found);
    if (alike >= leastLikeness || wanted.kind != ComparedWord::Word || found.kind != ComparedWord::Word)
        return alike;
    const bool cutAtStart = i == 0 && m_quoteStart > 0 && found.letters.endsWith(wanted.letters);
    const bool cutAtEnd = i + 1 == m_pattern.size() && m_quoteEnd <= i && found.letters.startsWith(wanted.letters);
    return cutAtStart || cutAtEnd ? 1 : 0;
}

float Alignment::pairGain(qsizetype i, qsizetype j) const
{
    const ComparedWord &wanted = m_pattern[i];
    const float alike = likenessOf(i, j);
    if (alike > 0)
        return wanted.weight * (alike == 1 ? 1 : 1.5F * alike - 0.5F);
    const bool comparable = (wanted.kind == ComparedWord::Mark) == (m_text[j].kind == ComparedWord::Mark);
    return comparable ? wordReplaced * (wanted.weight + m_text[j].weight) / 2 : impossible;
}

/// Whether `count` words from `from` on are the letters of `whole`, with nothing or a hyphen between them.
bool Alignment::isBroken(const ComparedWord &whole, const QList<ComparedWord> &parts, qsizetype from,
                         qsizetype count) const
{
    if (from < 0 || whole.kind != ComparedWord::Word)
        return false;
    const ComparedWord &first = parts[from];
    const ComparedWord &last = parts[from + count - 1];
    if (first.kind != ComparedWord::Word || last.kind != ComparedWord::Word)
        return false;
    if (count == 3 && parts[from + 1].letters != QStringView(u"-"))
        return false;
    return whole.letters.size() == first.letters.size() + last.letters.size()
           && whole.letters.startsWith(first.letters) && whole.letters.endsWith(last.letters);
}

/// How alike a word of the text is to the word that the quote's begin or end, at the pattern's word `i`, cuts in two.
float Alignment::cutLikeness(qsizetype i, const ComparedWord &found) const
{
    const ComparedWord &before = m_pattern[i - 1];
    ComparedWord whole = m_pattern[i];
    const bool isCut = (i == m_quoteStart || i == m_quoteEnd) && before.range.end == whole.range.start
                       && before.kind == whole.kind && canBeCut(whole);
    if (!isCut)
        return 0;
    whole.letters = QStringView(before.letters.begin(), whole.letters.end());
    whole.hash = 0; // of neither part; the letters are compared in any case
    return likeness(whole, found);
}

void Alignment::considerPair(const Cell &from, float gain, Step step, Cell &cell, Trace &trace)
{
    const float score = from.bestScore + gain;
    if (score <= cell.score[Paired])
        return;
    cell.score[Paired] = score;
    trace.step = step;
    trace.before[Paired] = from.best;
}

void Alignment::considerGap(const Cell &from, State state, float begins, float further, Cell &cell, Trace &trace)
{
    const float opened = from.bestScore + begins;
    const bool opens = opened > from.score[state];
    cell.score[state] = (opens ? opened : from.score[state]) + further;
    trace.before[state] = opens ? from.best : quint8(state);
}

/// Words that were broken or joined between the two texts.
void Alignment::considerBroken(qsizetype i, qsizetype j)
{
    const ComparedWord &wanted = m_pattern[i - 1];
    const ComparedWord &found = m_text[j - 1];
    if (!canBeCut(wanted) || !canBeCut(found))
        return;
    Cell &cell = row(i)[j];
    Trace &trace = traceRow(i)[j];
    if (j >= 2 && isBroken(wanted, m_text, j - 2, 2))
        considerPair(row(i - 1)[j - 2], wanted.weight, Split2, cell, trace);
    if (j >= 3 && isBroken(wanted, m_text, j - 3, 3))
        considerPair(row(i - 1)[j - 3], wanted.weight, Split3, cell, trace);
    if (i < 2)
        return;
    const ComparedWord &before = m_pattern[i - 2];
    const float alike = isBroken(found, m_pattern, i - 2, 2) ? 1 : cutLikeness(i - 1, found);
    if (alike >= leastLikeness)
        considerPair(row(i - 2)[j - 1], (wanted.weight + before.weight) * (1.5F * alike - 0.5F), Join, cell, trace);
}

void Alignment::fillRow(qsizetype i)
{
    Cell *const here = row(i);
    const Cell *const above = row(i - 1);
    Trace *const traces = traceRow(i);
    const float insertion = m_insertions[static_cast<size_t>(i)];
    here[0] = {};
    considerGap(above[0], Lost, gapBegins, wordLost, here[0], traces[0]);
    here[0].settle();
    for (qsizetype j = 1; j <= m_text.size(); ++j) {
        here[j] = {};
        considerGap(above[j], Lost, gapBegins, wordLost, here[j], traces[j]);
        considerGap(here[j - 1], Skipped, insertion, wordInserted, here[j], traces[j]);
        considerPair(above[j - 1], pairGain(i - 1, j - 1), Pair, here[j], traces[j]);
        considerBroken(i, j);
        here[j].settle();
    }
}

float Alignment::likenessIn(quint8 step, qsizetype i, qsizetype j) const
{
    if (step == Pair)
        return likenessOf(i, j);
    return step == Join && !isBroken(m_text[j], m_pattern, i - 1, 2) ? cutLikeness(i, m_text[j]) : 1;
}

void Alignment::walkBack(WordAlignment &result, qsizetype column, quint8 state)
{
    qsizetype i = m_pattern.size();
    qsizetype j = column;
    while (i > 0) {
        const Trace &here = traceRow(i)[j];
        const quint8 before = here.before[state];
        if (state == Skipped) {
            --j;
        } else if (state == Lost) {
            --i;
        } else {
            const qsizetype columns = here.step == Split2 ? 2 : here.step == Split3 ? 3 : 1;
            result.words[i - 1] = {j - columns, j - 1, likenessIn(here.step, i - 1, j - 1)};
            if (here.step == Join)
                result.words[i - 2] = result.words[i - 1];
            i -= here.step == Join ? 2 : 1;
            j -= columns;
        }
        state = before;
    }
}

WordAlignment Alignment::run()
{
    WordAlignment result;
    result.words.resize(m_pattern.size());
    for (qsizetype j = 0; j <= m_text.size(); ++j) {
        row(0)[j].score[Paired] = 0; // the pattern may begin at any word
        row(0)[j].settle();
    }
    for (qsizetype i = 1; i <= m_pattern.size(); ++i)
        fillRow(i);

    result.score = impossible;
    qsizetype column = 0;
    quint8 state = Paired;
    for (qsizetype j = 0; j <= m_text.size(); ++j) {
        const Cell &end = row(m_pattern.size())[j];
        if (end.bestScore > result.score) {
            result.score = end.bestScore;
            column = j;
            state = end.best;
        }
    }
    walkBack(result, column, state);
    return result;
}

} // namespace

WordAlignment align(const QList<ComparedWord> &pattern, qsizetype quoteStart, qsizetype quoteEnd,
                    const QList<ComparedWord> &text)
{
    return Alignment(pattern, quoteStart, quoteEnd, text).run();
}

} // namespace randnotiz
