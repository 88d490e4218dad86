#include "exchange/plaintextnotes.h"

#include "exchange/annotationwords.h"
#include "exchange/exportmark.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

QString underlined(const QString &title, QChar line)
{
    constexpr qsizetype longest = 78;
    const QString text = title.simplified();
    return text + u'\n' + QString(std::clamp<qsizetype>(text.size(), 3, longest), line);
}

QString titleOf(const Article &article)
{
    for (const QString &title : {article.metadata.title.value, article.metadata.url.value}) {
        if (!title.simplified().isEmpty())
            return title;
    }
    return article.id.toString();
}

QString sourceLines(const Metadata &metadata)
{
    QStringList parts{metadata.authors.value.join(u", "_s).simplified(),
                      (metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value).simplified(),
                      metadata.published.value.toString()};
    parts.removeAll(QString());
    QStringList lines{parts.join(u" · "_s), metadata.url.value.simplified()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString setIn(const QString &quote)
{
    QStringList lines = quote.split(u'\n');
    for (QString &line : lines)
        line = line.isEmpty() ? line : u"    "_s + line;
    return lines.join(u'\n');
}

QString lastLine(const Annotation &annotation, const QMap<Colour, QString> &names)
{
    QStringList words{colourNameIn(names, annotation.colour)};
    if (annotation.anchorState == AnchorState::Orphan)
        words += u"not in the present text"_s;
    for (const Tag &tag : annotation.tags)
        words += u'#' + tag.name;
    return u'[' + words.join(u" · "_s) + u']';
}

} // namespace

QByteArray PlainTextNotes::section(const NotesToExport &notes, const SectionPlace &place) const
{
    QStringList parts;
    if (!place.group.isEmpty())
        parts += underlined(place.group, u'#');
    parts += underlined(titleOf(notes.article), place.alone ? u'=' : u'-');
    parts += sourceLines(notes.article.metadata);
    if (place.alone)
        parts += u'[' + exportMark(notes.article.id.toString()) + u']';
    parts += notes.article.note.trimmed();
    for (const Annotation &annotation : notes.annotations) {
        parts += setIn(annotation.quote.exact);
        parts += annotation.note.trimmed();
        parts += lastLine(annotation, notes.colourNames);
    }
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s).toUtf8() + '\n';
}

QByteArray PlainTextNotes::articleFile(const NotesToExport &notes) const
{
    return section(notes, {});
}

QByteArray PlainTextNotes::collectionFile(const CollectionHead &head, const QList<QByteArray> &sections) const
{
    return underlined(head.title, u'=').toUtf8() + "\n\n[" + exportMark(head.id).toUtf8() + "]\n\n" + sections.join("\n\n");
}

} // namespace randnotiz
