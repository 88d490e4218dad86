#pragma once

#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/result.h"

#include <QHash>
#include <QMap>

namespace randnotiz {
class Library;
}

namespace randnotiz::cli {

/// Annotations as the console program writes them, with what they take from their articles and from the
/// reader's names for the colours.
class AnnotationView
{
public:
    /// Reads what is needed for all of `annotations`.
    static Result<AnnotationView> make(const Library &library, const QList<Annotation> &annotations);

    /// `{"id","article","revision","start",…}`. An active annotation's offsets are those in its article's
    /// present revision, which `revision` names; an orphan's are those in the revision it was made on.
    QByteArray toJson(const Annotation &annotation) const;

    /// For a person: a line with id, state, place and colour, the quote, the note and the tags.
    QString toText(const Annotation &annotation) const;

private:
    QString state(const Annotation &annotation) const;
    QString colourName(Colour colour) const;

    QMap<Colour, QString> m_colourNames;
    QHash<ArticleId, Article> m_articles;
};

} // namespace randnotiz::cli
