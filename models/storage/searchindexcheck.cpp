#include "storage/searchindexcheck.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/searchindex.h"
#include "storage/searchnumbers.h"
#include "storage/searchvocabularytable.h"
#include "text/searchtokenizer.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// All words of a row with their places as one number; how many there are comes in with them.
using Sums = std::unordered_map<qint64, uint64_t>;

uint64_t hashOf(std::string_view token, int column, qint64 place)
{
    uint64_t hash = std::hash<std::string_view>()(token) ^ (static_cast<uint64_t>(column + 1) << 56);
    hash ^= static_cast<uint64_t>(place) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9ULL;
    return hash ^ (hash >> 29);
}

/// Adds up the tokens of one column as FTS5 numbers their places: a token that stands twice at one counts once.
class Adding : public SearchTokenSink
{
public:
    Adding(uint64_t &sum, int column) : m_sum(sum), m_column(column) {}

    bool take(const SearchToken &token) override
    {
        if (!token.isAtSamePlace) {
            ++m_place;
            m_seen.clear();
        }
        if (std::ranges::find(m_seen, token.token) == m_seen.end()) {
            m_seen.emplace_back(token.token);
            m_sum += hashOf(token.token, m_column, m_place);
        }
        return true;
    }
    uint32_t words() const { return static_cast<uint32_t>(m_place + 1); }

private:
    uint64_t &m_sum;
    const int m_column;
    qint64 m_place = -1;
    std::vector<std::string> m_seen;
};

struct Table
{
    SearchTable table;
    const char *name;
    const char *sql; ///< row, language, then the text of each column in their order, from the tables themselves
    int columns;
};

constexpr Table tables[]{
    {SearchTable::Articles, "search_article",
     "SELECT a.id, a.language, b.text, a.title, a.authors, a.source FROM article a"
     " JOIN revision_body b ON b.revision_id = a.current_revision_id WHERE a.deleted_at IS NULL",
     4},
    {SearchTable::Notes, "search_note",
     "SELECT c.id, substr(c.note, 2, instr(substr(c.note, 2), char(57344)) - 1),"
     " substr(c.quote, instr(substr(c.quote, 2), char(57344)) + 2),"
     " substr(c.note, instr(substr(c.note, 2), char(57344)) + 2),"
     " substr(c.tags, instr(substr(c.tags, 2), char(57344)) + 2) FROM search_note_content c",
     3},
};

class IndexCheck
{
public:
    IndexCheck(Database &database, const Progress &progress) : m_database(database), m_progress(progress) {}

    Result<QStringList> run();

private:
    Result<void> check(const Table &table);
    Result<void> addIndex(const Table &table, Sums &sums);
    Result<void> subtractTexts(const Table &table, Sums &sums);
    Result<void> checkArticlesOfAnnotations();
    bool step();

    Database &m_database;
    const Progress &m_progress;
    QStringList m_problems;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_cancelled = false;
};

bool IndexCheck::step()
{
    ++m_done;
    if (m_progress && !m_progress(m_done, m_total))
        m_cancelled = true;
    return !m_cancelled;
}

/// Every word of the index.
Result<void> IndexCheck::addIndex(const Table &table, Sums &sums)
{
    const SearchVocabularyTable vocabulary(m_database, table.table, SearchVocabularyTable::Places);
    if (!vocabulary.made())
        return vocabulary.made();
    Query words(m_database, u"SELECT term, doc, col, \"offset\" FROM temp.search_vocabulary"_s);
    QHash<QString, int> columns;
    qint64 count = 0;
    while (!m_cancelled && words.next()) {
        const QByteArray term = words.bytes(0);
        const QString column = words.text(2);
        auto number = columns.find(column);
        if (number == columns.end()) {
            Query position(m_database, u"SELECT cid FROM pragma_table_info(:table) WHERE name = :column"_s);
            position.bind(u":table"_s, QString::fromLatin1(table.name));
            position.bind(u":column"_s, column);
            number = columns.insert(column, position.next() ? static_cast<int>(position.integer(0)) : -1);
        }
        sums[words.integer(1)] += hashOf({term.constData(), static_cast<size_t>(term.size())}, *number, words.integer(3));
        constexpr qint64 wordsOfStep = 1000;
        if (++count % wordsOfStep == 0 && m_progress && !m_progress(m_done, m_total))
            m_cancelled = true;
    }
    return words.ok() ? Result<void>() : words.error();
}

Result<void> IndexCheck::subtractTexts(const Table &table, Sums &sums)
{
    SearchNumbers lengths;
    if (const auto read = lengths.read(m_database, SearchNumbers::lengthIn(table.table)); !read)
        return read;
    SearchTokenizer tokenizer;
    Query texts(m_database, QString::fromLatin1(table.sql));
    while (texts.next() && step()) {
        const qint64 row = texts.integer(0);
        Query indexed(m_database, u"SELECT 1 FROM %1_docsize WHERE id = :id"_s.arg(QLatin1StringView(table.name)));
        indexed.bind(u":id"_s, row);
        if (!indexed.next())
            continue;
        const QByteArray language = texts.text(1).toUtf8();
        uint64_t sum = 0;
        uint32_t words = 0;
        for (int column = 0; column < table.columns; ++column) {
            const QByteArray text = texts.text(2 + column).toUtf8();
            Adding adding(sum, column);
            tokenizer.tokenize({text.constData(), static_cast<size_t>(text.size())},
                               {language.constData(), static_cast<size_t>(language.size())}, adding);
            words += adding.words();
        }
        sums[row] -= sum;
        if (lengths.of(row) != words)
            m_problems += u"%1, row %2: its length is wrong"_s.arg(QLatin1StringView(table.name)).arg(row);
    }
    return texts.ok() ? Result<void>() : texts.error();
}

Result<void> IndexCheck::checkArticlesOfAnnotations()
{
    SearchNumbers articles;
    if (const auto read = articles.read(m_database, SearchNumbers::NoteArticle); !read)
        return read;
    Query annotations(m_database, u"SELECT d.id, n.article_id FROM search_note_docsize d JOIN annotation n ON n.id = d.id / 2"
                                  " WHERE d.id % 2 = 0"_s);
    while (annotations.next()) {
        if (articles.of(annotations.integer(0) / 2) != annotations.integer(1))
            m_problems += u"search_note, row %1: its article is wrong"_s.arg(annotations.integer(0));
    }
    return annotations.ok() ? Result<void>() : annotations.error();
}

Result<void> IndexCheck::check(const Table &table)
{
    Sums sums;
    if (const auto added = addIndex(table, sums); !added)
        return added;
    if (const auto done = subtractTexts(table, sums); !done)
        return done;
    std::vector<qint64> wrong;
    for (const auto &[row, sum] : sums) {
        if (sum != 0)
            wrong.push_back(row);
    }
    std::ranges::sort(wrong);
    for (const qint64 row : wrong)
        m_problems += u"%1, row %2: other words than its text"_s.arg(QLatin1StringView(table.name)).arg(row);
    return {};
}

Result<QStringList> IndexCheck::run()
{
    const auto state = SearchIndex(m_database).state();
    if (!state)
        return state.error();
    if (state->outdated)
        return m_problems;
    Query count(m_database, u"SELECT (SELECT count(*) FROM search_article_docsize) + (SELECT count(*) FROM search_note_docsize)"_s);
    m_total = count.next() ? count.integer(0) : 0;
    Query rows(m_database, u"SELECT count(*) FROM article WHERE deleted_at IS NULL AND id NOT IN (SELECT id FROM search_article_docsize)"_s);
    if (state->isComplete() && rows.next() && rows.integer(0) > 0)
        m_problems += u"%1 articles are missing"_s.arg(rows.integer(0));
    for (const Table &table : tables) {
        const auto checked = m_cancelled ? Result<void>() : check(table);
        if (!checked)
            m_problems += QLatin1StringView(table.name) + u": "_s + checked.error().cause;
    }
    if (m_cancelled)
        return Error{Error::Cancelled, m_database.file(), {}};
    if (const auto checked = checkArticlesOfAnnotations(); !checked)
        m_problems += u"search_number: "_s + checked.error().cause;
    return m_problems;
}

} // namespace

Result<QStringList> checkSearchIndex(Database &database, const Progress &progress)
{
    return IndexCheck(database, progress).run();
}

} // namespace randnotiz
