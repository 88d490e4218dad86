#include "storage/fts5tokenizer.h"

#include "text/searchtokenizer.h"

#include <sqlite3.h>

#include <memory>
#include <new>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view languageMark = "\xEE\x80\x80"; // U+E000
constexpr char nextPlace = '\x1E';
constexpr char orElse = '\x1F';

using TakeToken = int (*)(void *, int, const char *, int, int, int);

/// Hands tokens on to FTS5, with offsets in the text as it is stored.
class Fts5Sink : public SearchTokenSink
{
public:
    Fts5Sink(void *context, TakeToken taker, int offset) : m_context(context), m_take(taker), m_offset(offset) {}

    bool take(const SearchToken &token) override
    {
        m_result = m_take(m_context, token.isAtSamePlace ? FTS5_TOKEN_COLOCATED : 0, token.token.data(),
                          static_cast<int>(token.token.size()), m_offset + token.begin, m_offset + token.end);
        return m_result == SQLITE_OK;
    }
    int result() const { return m_result; }

private:
    void *m_context;
    TakeToken m_take;
    int m_offset;
    int m_result = SQLITE_OK;
};

int tokenizeText(SearchTokenizer &tokenizer, std::string_view text, void *context, TakeToken take)
{
    std::string_view language;
    size_t offset = 0;
    if (text.starts_with(languageMark)) {
        const size_t end = text.find(languageMark, languageMark.size());
        if (end != std::string_view::npos) {
            language = text.substr(languageMark.size(), end - languageMark.size());
            offset = end + languageMark.size();
        }
    }
    Fts5Sink sink(context, take, static_cast<int>(offset));
    tokenizer.tokenize(text.substr(offset), language, sink);
    return sink.result();
}

int giveTokens(std::string_view text, void *context, TakeToken take)
{
    bool isNewPlace = true;
    for (size_t begin = 0; begin < text.size();) {
        size_t end = begin;
        while (end < text.size() && text[end] != nextPlace && text[end] != orElse)
            ++end;
        const int result = take(context, isNewPlace ? 0 : FTS5_TOKEN_COLOCATED, text.data() + begin,
                                static_cast<int>(end - begin), static_cast<int>(begin), static_cast<int>(end));
        if (result != SQLITE_OK)
            return result;
        isNewPlace = end < text.size() && text[end] == nextPlace;
        begin = end + 1;
    }
    return SQLITE_OK;
}

// FTS5 is C: what these call may run out of memory, and nothing may be thrown through it.

int createTokenizer(void *, const char **, int, Fts5Tokenizer **created)
{
    *created = reinterpret_cast<Fts5Tokenizer *>(new (std::nothrow) SearchTokenizer);
    return *created == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *tokenizer)
{
    delete reinterpret_cast<SearchTokenizer *>(tokenizer);
}

int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size, TakeToken take)
{
    if (text == nullptr || size <= 0)
        return SQLITE_OK;
    const std::string_view view(text, static_cast<size_t>(size));
    try {
        if ((flags & FTS5_TOKENIZE_QUERY) != 0)
            return giveTokens(view, context, take);
        return tokenizeText(*reinterpret_cast<SearchTokenizer *>(tokenizer), view, context, take);
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

} // namespace

fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

Result<void> registerSearchTokenizer(sqlite3 *connection)
{
    fts5_api *api = fts5Of(connection);
    if (api == nullptr)
        return Error{Error::EngineMismatch, {}, u"SQLite without FTS5"_s};
    fts5_tokenizer functions{createTokenizer, deleteTokenizer, tokenize};
    if (api->xCreateTokenizer(api, "randnotiz", nullptr, &functions, nullptr) != SQLITE_OK)
        return Error{Error::StorageFailed, {}, u"the tokenizer can't be registered"_s};
    return {};
}

std::string fts5Phrase(const std::vector<PhrasePlace> &places)
{
    std::string phrase = "\"";
    for (size_t i = 0; i < places.size(); ++i) {
        if (i > 0)
            phrase += nextPlace;
        for (size_t j = 0; j < places[i].size(); ++j) {
            if (j > 0)
                phrase += orElse;
            for (const char c : places[i][j])
                phrase += c == '"' ? std::string("\"\"") : std::string(1, c);
        }
    }
    return phrase + '"';
}

} // namespace randnotiz
