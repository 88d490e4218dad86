#include "exchange/annotationscsv.h"

#include "exchange/annotationwords.h"
#include "exchange/csvtable.h"
#include "exchange/exportmark.h"
#include "exchange/moments.h"

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QByteArray header(const QString &id)
{
    return csvLine({u"annotation"_s, u"article"_s, u"title"_s, u"authors"_s, u"source"_s, u"url"_s, u"published"_s,
                    u"language"_s, u"quote"_s, u"note"_s, u"tags"_s, u"colour"_s, u"colour name"_s, u"state"_s, u"start"_s,
                    u"end"_s, u"revision"_s, u"created"_s, u"modified"_s, u"link"_s, exportMark(id)});
}

QByteArray row(const Annotation &annotation, const NotesToExport &notes)
{
    const Metadata &metadata = notes.article.metadata;
    QStringList tags;
    for (const Tag &tag : annotation.tags)
        tags += tag.name;
    // Words that stand in no text here have no place in one.
    const auto placed = [&annotation](const QString &value) { return annotation.isUnplaced ? QString() : value; };
    return csvLine({annotation.id.toString(), notes.article.id.toString(), metadata.title.value,
                    metadata.authors.value.join(u"; "_s),
                    metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value, metadata.url.value,
                    metadata.published.value.toString(), metadata.language.value, annotation.quote.exact, annotation.note,
                    tags.join(u", "_s), QString::number(static_cast<int>(annotation.colour)),
                    colourNameIn(notes.colourNames, annotation.colour), anchorStateName(annotation.anchorState),
                    placed(QString::number(annotation.position.start)), placed(QString::number(annotation.position.end)),
                    placed(annotation.revisionHash), utcMoment(annotation.createdMs), utcMoment(annotation.modifiedMs),
                    annotationLink(annotation.id), {}});
}

} // namespace

QByteArray AnnotationsCsv::section(const NotesToExport &notes, const SectionPlace &) const
{
    QByteArray rows;
    for (const Annotation &annotation : notes.annotations)
        rows += row(annotation, notes);
    return rows;
}

QByteArray AnnotationsCsv::articleFile(const NotesToExport &notes) const
{
    return header(notes.article.id.toString()) + section(notes, {});
}

QByteArray AnnotationsCsv::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    return header(head.id) + sections.join();
}

} // namespace randnotiz
