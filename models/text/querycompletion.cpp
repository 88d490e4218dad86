#include "text/querycompletion.h"

#include "text/folding.h"
#include "text/querydates.h"
#include "text/querynames.h"
#include "text/querytext.h"
#include "text/querytokens.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <vector>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCandidates = 50;

/// What is being typed.
struct Typing
{
    SearchKey key = SearchKey::None;
    TextRange place;
    QString begun;
    bool isValue = false;
};

/// The end of the piece that begins at `start`: what a candidate replaces doesn't stop at the cursor.
qsizetype endOfPiece(QStringView typed, qsizetype start, qsizetype cursor)
{
    for (const QueryToken &token : queryTokens(typed)) {
        const bool isWhole = token.kind == QueryToken::Word || (token.kind == QueryToken::Phrase && token.isClosed);
        if (token.place.start == start && isWhole)
            return std::max(token.place.end, cursor);
    }
    return cursor;
}

Typing typingAt(QStringView typed, qsizetype cursor)
{
    const std::vector<QueryToken> tokens = queryTokens(typed.first(cursor));
    // Of each level of brackets, the field that it belongs to.
    std::vector<SearchKey> levels{SearchKey::None};
    SearchKey pending = SearchKey::None;
    SearchKey ofLast = SearchKey::None;
    for (const QueryToken &token : tokens) {
        ofLast = pending != SearchKey::None ? pending : levels.back();
        if (token.kind == QueryToken::Open)
            levels.push_back(ofLast);
        else if (token.kind == QueryToken::Close && levels.size() > 1)
            levels.pop_back();
        if (token.kind != QueryToken::Not)
            pending = token.kind == QueryToken::Field ? token.key : SearchKey::None;
    }
    const bool isAtEnd = !tokens.empty() && tokens.back().place.end == cursor;
    if (isAtEnd && tokens.back().kind == QueryToken::Word) {
        const TextRange place = tokens.back().place;
        return {ofLast, {place.start, endOfPiece(typed, place.start, cursor)},
                typed.sliced(place.start, cursor - place.start).toString(), ofLast != SearchKey::None};
    }
    if (!tokens.empty() && tokens.back().kind == QueryToken::Phrase && !tokens.back().isClosed) {
        const QueryToken &phrase = tokens.back();
        if (ofLast == SearchKey::None)
            return {SearchKey::None, {cursor, cursor}, {}, false};
        return {ofLast, {phrase.place.start, endOfPiece(typed, phrase.place.start, cursor)},
                typed.sliced(phrase.content.start, cursor - phrase.content.start).toString(),
                ofLast != SearchKey::None};
    }
    const SearchKey open = pending != SearchKey::None ? pending : levels.back();
    const bool isOpen = pending != SearchKey::None || (isAtEnd && tokens.back().kind == QueryToken::Open);
    return {open, {cursor, cursor}, {}, isOpen && open != SearchKey::None};
}

/// 0: begins so; 1: a word or level in it does; 2: neither.
int rank(const QString &folded, const QString &begun)
{
    if (folded.startsWith(begun))
        return 0;
    for (qsizetype at = folded.indexOf(begun); at > 0; at = folded.indexOf(begun, at + 1)) {
        if (!folded[at - 1].isLetterOrNumber())
            return 1;
    }
    return 2;
}

} // namespace

QueryCompletion::QueryCompletion(SearchVocabulary vocabulary, SearchNames names) : m_names(names)
{
    const auto add = [this](SearchKey key, const QStringList &labels) {
        for (const QString &label : labels)
            m_values[key].append({label, foldedForFilter(label)});
    };
    add(SearchKey::Tag, vocabulary.tags);
    add(SearchKey::Source, vocabulary.sources);
    add(SearchKey::Site, vocabulary.sites);
    add(SearchKey::Author, vocabulary.authors);
    for (const auto &[colour, name] : vocabulary.colourNames.asKeyValueRange())
        m_values[SearchKey::Colour].append({name, foldedForFilter(name), colour});
    for (const QString &code : std::as_const(vocabulary.languages)) {
        const QString name = searchValueName(SearchKey::Language, QLocale::codeToLanguage(code), names);
        add(SearchKey::Language, {name.isEmpty() ? code : name});
    }
    const bool isGerman = names == SearchNames::German;
    for (const SearchKey key : {SearchKey::Added, SearchKey::Published}) {
        add(key, dayPhrases(isGerman));
        for (const QString &phrase : dayPhrases(!isGerman))
            m_values[key].append({phrase, foldedForFilter(phrase), {}, false});
    }
    const std::array both{names, isGerman ? SearchNames::English : SearchNames::German};
    for (const SearchNames each : both) {
        for (const SearchKey key : {SearchKey::Colour, SearchKey::State, SearchKey::Property})
            addNamed(key, each);
        for (const QString &name : searchKeyNames(each))
            m_fields.append({name + u':', foldedForFilter(name), {}, each == names});
    }
    // A field of fixed values keeps their order; what the library has is sorted.
    for (const SearchKey key : {SearchKey::Tag, SearchKey::Source, SearchKey::Site, SearchKey::Author, SearchKey::Language})
        std::ranges::stable_sort(m_values[key], {}, &Value::folded);
}

void QueryCompletion::addNamed(SearchKey key, SearchNames names)
{
    for (const SearchValueName &each : searchValueNames(key)) {
        if (!each.isOffered || each.names != names)
            continue;
        const QString name = each.name.toString();
        const bool isThere = std::ranges::any_of(m_values[key], [&](const Value &value) { return value.label == name; });
        if (!isThere) {
            m_values[key].append({name, foldedForFilter(name),
                                  key == SearchKey::Colour ? static_cast<Colour>(each.value) : Colour{}, names == m_names});
        }
    }
}

const QList<QueryCompletion::Value> &QueryCompletion::values(SearchKey key) const
{
    static const QList<Value> none;
    const auto found = m_values.constFind(key);
    return found == m_values.cend() ? none : *found;
}

SearchCompletion QueryCompletion::complete(QStringView typed, qsizetype cursor) const
{
    const Typing typing = typingAt(typed, std::clamp<qsizetype>(cursor, 0, typed.size()));
    SearchCompletion completion{typing.key, typing.place, {}};
    const bool isField = !typing.isValue;
    if (isField && typing.begun.isEmpty())
        return completion;
    const QString begun = foldedForFilter(QStringView(typing.begun).trimmed());
    std::array<QList<const Value *>, 2> lots;
    for (const Value &value : isField ? m_fields : values(typing.key)) {
        const int lot = rank(value.folded, begun);
        if (lot < (isField ? 1 : 2) && (value.isOffered || !begun.isEmpty()))
            lots[static_cast<size_t>(lot)].append(&value);
    }
    for (const auto &lot : lots) {
        for (const Value *value : lot) {
            if (completion.candidates.size() < mostCandidates) {
                completion.candidates.append(
                    {isField ? value->label : quotedSearchValue(value->label), value->label, value->colour});
            }
        }
    }
    const QStringView there = typed.sliced(typing.place.start, typing.place.length());
    if (completion.candidates.size() == 1 && completion.candidates.first().text == there)
        completion.candidates.clear();
    return completion;
}

} // namespace randnotiz
