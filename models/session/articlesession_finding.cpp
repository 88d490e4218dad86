#include "session/articlesession_p.h"

#include "text/findintext.h"

#include <QtConcurrentRun>

namespace randnotiz {

QFuture<FoundPlaces> ArticleSession::find(const FindRequest &request)
{
    if (d->stopFinding)
        *d->stopFinding = true;
    d->stopFinding = std::make_shared<std::atomic_bool>(false);
    const QString &language = d->article.metadata.language.value;
    if (!d->findable || d->findable->text() != body().text || d->findable->language() != language)
        d->findable = std::make_shared<const FindableText>(body().text, language);
    return QtConcurrent::run(&d->reads, [text = d->findable, stop = d->stopFinding, request] {
        return text->find(request, *stop);
    });
}

bool ArticleSession::hasWordForms() const
{
    return randnotiz::hasWordForms(d->article.metadata.language.value);
}

} // namespace randnotiz
