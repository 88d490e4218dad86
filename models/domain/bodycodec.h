#pragma once

#include "domain/articlebody.h"
#include "domain/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace randnotiz {

/// The structure of a body, without its text, as JSON: `{"blocks":[…],"runs":[…]}`. Offsets are
/// written as they stand in the values (UTF-16 in the library file; a caller that wants code
/// points converts the ranges first). Values equal to their default are left out.
QJsonObject structureToJson(const ArticleBody &body);

/// Compact, byte-stable form of structureToJson(): what the library stores and hashes.
QByteArray encodeStructure(const ArticleBody &body);

/// The body made of `text` and a structure that encodeStructure() wrote.
/// Fails with LibraryDamaged when the bytes are no structure, or none of that text.
Result<ArticleBody> decodeBody(const QString &text, const QByteArray &structure);

} // namespace randnotiz
