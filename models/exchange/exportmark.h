#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QString>

namespace randnotiz {

/// What a file of exported notes says of whose notes it holds, in formats that have no place of their own for it:
/// "randnotiz:article UUID". By this a later export finds its file again, whatever it is called.
///
/// @param id of the article, or collectionId()
QString exportMark(const QString &id);

/// The id of the first mark in the beginning of a file; null without one.
ArticleId markedArticle(const QByteArray &beginning);

} // namespace randnotiz
