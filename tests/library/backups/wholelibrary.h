#pragma once

#include "support/testlibrary.h"

#include <QStringList>

namespace randnotiz {

/// Stores something of every kind that a library can hold: articles with two revisions, originals and a picture,
/// annotations with notes and tags, orphans, kept quotes, and all of it in the trash, too.
/// @param seed another one makes other texts and ids
void fillWithEverything(TestLibrary &library, const QString &seed = QStringLiteral("first"));

/// Every row of every table, each value written out whole, sorted: two libraries are the same when these are.
QStringList everyRow(const QString &file);

/// Runs SQL as another program might, with nothing that holds it back.
void meddle(const QString &file, const QByteArray &sql);

/// An empty library of an older schema, with one name of a colour in it.
void makeOldLibrary(const QString &file, int schema);

} // namespace randnotiz
