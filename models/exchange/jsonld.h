#pragma once

#include "domain/metadata.h"

#include <QByteArray>

namespace randnotiz {

/// What a JSON-LD script says of the article in it (schema.org's Article, NewsArticle, BlogPosting, Recipe, …, also inside
/// @graph and arrays, its people by reference): headline, authors, date, publisher, language; for what it leaves open, of its
/// page; the name of the site. JSON as systems really write it (line ends in strings, a comma behind the last value) is read.
/// @param pageLanguage BCP 47; for the time zone of its dates, see readStatedDate()
Metadata readJsonLd(const QByteArray &utf8, const QString &pageLanguage = {});

} // namespace randnotiz
