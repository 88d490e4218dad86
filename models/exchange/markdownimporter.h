#pragma once

#include "exchange/parsedarticle.h"

#include "domain/result.h"

#include <QUrl>

namespace randnotiz {

/// Reads Markdown: CommonMark with tables, YAML front matter, raw HTML as text, entities decoded.
///
/// Links and pictures are made absolute with `base`, or with the front matter's address; links that stay relative
/// become text. The title is the front matter's, else the first heading's.
/// Errors: TooDeep for a line that opens more than limits::openElements containers.
Result<ParsedArticle> readMarkdown(const QString &text, const QUrl &base);

/// The text and structure alone, without front matter and without looking for what the text says about itself: what
/// bodyToMarkdown() writes. Errors: TooDeep.
Result<ArticleBody> readMarkdownBody(const QString &text, const QUrl &base);

} // namespace randnotiz
