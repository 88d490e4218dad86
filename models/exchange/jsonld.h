#pragma once

#include "domain/metadata.h"

#include <QByteArray>

namespace randnotiz {

/// What a JSON-LD script says of the first article in it (schema.org's Article, NewsArticle, BlogPosting, …, also inside
/// @graph and arrays): headline, authors, date, publisher, language. Nothing when it is about something else or no JSON.
Metadata readJsonLd(const QByteArray &utf8);

} // namespace randnotiz
