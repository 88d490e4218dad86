#include "cli/annotationview.h"

#include "cli/articlejson.h"
#include "library/articles.h"
#include "library/colours.h"
#include "library/library.h"

#include <QSet>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

QString indented(const QString &text, const QString &margin)
{
    return margin + QString(text).replace(u'\n', u'\n' + margin) + u'\n';
}

} // namespace

Result<AnnotationView> AnnotationView::make(const Library &library, const QList<Annotation> &annotations)
{
    AnnotationView view;
    Result<QMap<Colour, QString>> names = library.colours().names();
    if (!names)
        return names.error();
    view.m_colourNames = *std::move(names);

    QSet<ArticleId> ids;
    for (const Annotation &annotation : annotations)
        ids += annotation.article;
    const Result<QList<Article>> articles = library.articles().articles(ids.values());
    if (!articles)
        return articles.error();
    for (const Article &article : *articles)
        view.m_articles.insert(article.id, article);
    return view;
}

QByteArray AnnotationView::toJson(const Annotation &annotation) const
{
    const bool orphan = annotation.anchorState == AnchorState::Orphan;
    const TextPositionSelector place = orphan ? annotation.position : annotation.anchor;
    const auto placed = [&annotation](const QByteArray &value) { return annotation.isUnplaced ? json::null() : value; };
    const QString revision = orphan ? annotation.revisionHash : m_articles[annotation.article].revisionHash;
    return json::object({
        {"id"_L1, json::text(annotation.id.toString())},
        {"article"_L1, json::text(annotation.article.toString())},
        {"revision"_L1, placed(json::text(revision))},
        {"start"_L1, placed(json::number(place.start))},
        {"end"_L1, placed(json::number(place.end))},
        {"exact"_L1, json::text(annotation.quote.exact)},
        {"prefix"_L1, json::text(annotation.quote.prefix)},
        {"suffix"_L1, json::text(annotation.quote.suffix)},
        {"color"_L1, json::number(static_cast<qint64>(annotation.colour))},
        {"color_name"_L1, json::text(colourName(annotation.colour))},
        {"note"_L1, json::textOrNull(annotation.note)},
        {"tags"_L1, json::texts(tagNames(annotation.tags))},
        {"created"_L1, json::time(annotation.createdMs)},
        {"modified"_L1, json::time(annotation.modifiedMs)},
        {"state"_L1, json::text(state(annotation))},
    });
}

QString AnnotationView::toText(const Annotation &annotation) const
{
    QString text = u"%1  %2  %3  %4\n"_s.arg(annotation.id.toString(), state(annotation),
                                            colourName(annotation.colour),
                                            m_articles[annotation.article].metadata.title.value);
    text += indented(annotation.quote.exact, u"  > "_s);
    if (!annotation.note.isEmpty())
        text += indented(annotation.note, u"    "_s);
    for (const Tag &tag : annotation.tags)
        text += u"    #"_s + tag.name + u'\n';
    return text;
}

QString AnnotationView::state(const Annotation &annotation) const
{
    if (annotation.deletedMs != 0 || m_articles[annotation.article].deletedMs != 0)
        return u"trashed"_s;
    return annotation.anchorState == AnchorState::Orphan ? u"orphan"_s : u"active"_s;
}

QString AnnotationView::colourName(Colour colour) const
{
    const QString given = m_colourNames.value(colour);
    return given.isEmpty() ? QString::fromLatin1(defaultColourName(colour)) : given;
}

} // namespace randnotiz::cli
