#pragma once

#include "domain/result.h"
#include "exchange/parsedarticle.h"

#include <QByteArrayView>
#include <QUrl>

namespace randnotiz {

/// Reads the article in a web page (see findArticle()); the whole body where no article is found in it.
///
/// @param address where the page was read; may be empty
/// Errors: TooDeep for more than limits::openElements open elements, TooLarge for more than 512 attributes of one
/// or more than limits::elements in all.
Result<ParsedArticle> readHtml(const QString &text, const QUrl &address);

/// The character set that a page declares in its first 4,096 bytes (<meta charset>, <meta http-equiv>, XML
/// declaration); empty without one. UTF-16 there means UTF-8 (HTML, 13.2.3.2), or it could not have been read.
QString declaredCharset(QByteArrayView bytes);

} // namespace randnotiz
