#pragma once

#include "exchange/notestoexport.h"
#include "text/offsets.h"
#include "text/quoting.h"

#include <QUuid>

namespace randnotiz {

/// A body of one paragraph a line.
inline ArticleBody bodyOf(const QString &text)
{
    ArticleBody body{.text = text};
    qsizetype start = 0;
    for (const QString &line : text.split(u'\n')) {
        body.blocks += Block{.range = {start, start + line.size()}};
        start += line.size() + 1;
    }
    return body;
}

/// An article with that text, and everything known about it.
inline NotesToExport notesOn(const ArticleBody &body)
{
    NotesToExport notes;
    notes.body = body;
    notes.article.id = *ArticleId::fromString(QStringLiteral("0b0f6c1e-8f5d-4c8e-9a51-2f4d1c3b7a60"));
    notes.article.revisionHash = body.textHash();
    notes.article.addedMs = 1'795'253'400'000; // 2026-11-21T09:30:00Z
    Metadata &metadata = notes.article.metadata;
    metadata.title = {QStringLiteral("Was die Uhr verschweigt"), Origin::Stated};
    metadata.authors = {{QStringLiteral("Müller, Ana"), QStringLiteral("Bo Lindqvist")}, Origin::Stated};
    metadata.published = {{2025, 1, 7}, Origin::Stated};
    metadata.source = {QStringLiteral("Der Bote"), Origin::Stated};
    metadata.url = {QStringLiteral("https://example.org/uhr?a=1&b=2"), Origin::Stated};
    metadata.language = {QStringLiteral("de"), Origin::Stated};
    return notes;
}

/// Adds a highlight on the only place of `quote`. @returns it, to be changed further
inline Annotation &highlight(NotesToExport &notes, const QString &quote, const QString &note = {},
                             const QStringList &tags = {})
{
    const qsizetype start = notes.body.text.indexOf(quote);
    if (start < 0)
        qFatal("no such quote");
    const TextRange range{start, start + quote.size()};
    Annotation annotation;
    annotation.id = AnnotationId(QUuid::createUuidV5(QUuid(), quote));
    annotation.article = notes.article.id;
    annotation.quote = quoteSelector(notes.body.text, range);
    annotation.position = annotation.anchor = OffsetMap(notes.body.text).toSelector(range);
    annotation.revisionHash = notes.body.textHash();
    annotation.note = note;
    for (const QString &tag : tags)
        annotation.tags += Tag{TagId(QUuid::createUuidV5(QUuid(), tag)), tag};
    annotation.createdMs = 1'795'253'500'000;
    annotation.modifiedMs = 1'795'253'600'000;
    notes.annotations += annotation;
    return notes.annotations.last();
}

} // namespace randnotiz
