#pragma once

#include "domain/result.h"
#include "domain/typedsearch.h"

#include <QFuture>

#include <memory>

namespace randnotiz {

class Library;

/// What the library has to search by, read in a pool thread.
/// @param library must outlive the work: wait for the future
QFuture<Result<SearchVocabulary>> readSearchVocabulary(const Library &library);

/// What a search means now: with today's date, in the time zone and with the week of the system. Any thread.
TypedSearch typedSearch(QStringView typed, const QMap<Colour, QString> &colourNames);

/// What a line for searches asks while somebody types into it: what it means, and how it may go on. GUI thread.
class SearchTyping
{
public:
    explicit SearchTyping(SearchNames names);
    ~SearchTyping();
    SearchTyping(SearchTyping &&) noexcept;
    SearchTyping &operator=(SearchTyping &&) noexcept;

    SearchNames names() const;
    void setNames(SearchNames names);
    void setVocabulary(const SearchVocabulary &vocabulary);

    /// See typedSearch().
    TypedSearch parse(QStringView typed) const;
    SearchCompletion complete(QStringView typed, qsizetype cursor) const;
    /// See withExchangedWords().
    QString exchangeWords(QStringView typed, const SearchQuery &wanted) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace randnotiz
