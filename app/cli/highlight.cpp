#include "cli/annotationview.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "library/articles.h"
#include "text/graphemes.h"
#include "text/offsets.h"
#include "text/quoting.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

/// As the canonical text is: NFC, lines ended by U+000A.
QString canonical(QString typed)
{
    return typed.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').normalized(QString::NormalizationForm_C);
}

QString whyNotMarked(const Error &error, QStringView text, const TextQuoteSelector &quote, const Words &words)
{
    if (error.code == Error::Ambiguous) {
        return words(QT_TRANSLATE_NOOP("Cli", "the quote stands at %1 places; say which with --prefix or --suffix"))
            .arg(findQuote(text, quote).size());
    }
    const bool contextAsked = !quote.prefix.isEmpty() || !quote.suffix.isEmpty();
    const qsizetype elsewhere = contextAsked ? findQuote(text, {quote.exact, {}, {}}).size() : 0;
    if (elsewhere > 0)
        return words(QT_TRANSLATE_NOOP("Cli", "the quote stands at %1 places, but not between that prefix and suffix")).arg(elsewhere);
    return words(QT_TRANSLATE_NOOP("Cli", "the quote is not in the article's text"));
}

/// Where the quote stands; else an error that is worded already, in `cause`.
Result<TextRange> placeOf(const TextQuoteSelector &quote, QStringView text, const Words &words)
{
    const Result<TextRange> place = locateQuote(text, quote);
    if (!place)
        return Error{Error::NotFound, {}, whyNotMarked(place.error(), text, quote, words)};
    // Marking more than was asked for would change the quote; marking half a character isn't possible.
    if (snapToGraphemes(text, *place) != *place)
        return Error{Error::NotFound, {}, words(QT_TRANSLATE_NOOP("Cli", "the quote begins or ends inside a character"))};
    return place;
}

/// The article's present text, unless it lies in the trash: a mark there would be lost from sight.
Result<Revision> textToMark(const Invocation &invocation, ArticleId id)
{
    const Result<Article> article = invocation.library.articles().article(id);
    if (!article)
        return article.error();
    if (article->deletedMs != 0)
        return Error{Error::NotFound, {}, invocation.words(QT_TRANSLATE_NOOP("Cli", "the article is in the trash"))};
    return invocation.library.articles().currentRevision(id);
}

Annotation newAnnotation(const Library &library, const Revision &revision, TextRange range)
{
    Annotation annotation;
    annotation.id = AnnotationId(library.environment().newUuid());
    annotation.article = revision.article;
    annotation.revision = revision.id;
    annotation.revisionHash = revision.textHash;
    annotation.position = OffsetMap(revision.body.text).toSelector(range);
    annotation.anchor = annotation.position;
    annotation.quote = quoteSelector(revision.body.text, range);
    annotation.createdMs = library.environment().nowMs();
    annotation.modifiedMs = annotation.createdMs;
    return annotation;
}

int tell(Invocation &invocation, const Annotation &annotation)
{
    if (!invocation.json) {
        invocation.say(annotation.id.toString());
        return Success;
    }
    const Result<AnnotationView> view = AnnotationView::make(invocation.library, {annotation});
    if (!view)
        return invocation.fail(view.error());
    invocation.answer(view->toJson(annotation));
    return Success;
}

} // namespace

int runHighlight(Invocation &invocation)
{
    const Options &options = invocation.options;
    const QString given = options.arguments.first();
    const Result<ArticleId> id = invocation.resolveArticle(given);
    if (!id)
        return invocation.fail(id.error(), given);
    const Result<Revision> revision = textToMark(invocation, *id);
    if (!revision)
        return invocation.fail(revision.error(), given);
    const TextQuoteSelector wanted{canonical(options.value("--quote"_L1)), canonical(options.value("--prefix"_L1)),
                                   canonical(options.value("--suffix"_L1))};
    const Result<TextRange> place = placeOf(wanted, revision->body.text, invocation.words);
    if (!place) {
        invocation.complain(given, place.error().cause);
        return Negative;
    }

    Annotation annotation = newAnnotation(invocation.library, *revision, *place);
    for (const QString &tag : options.values("--tag"_L1))
        annotation.tags += Tag{{}, tagName(tag)};
    annotation.note = options.value("--note"_L1);
    if (options.has("--color"_L1))
        annotation.colour = static_cast<Colour>(options.value("--color"_L1).toInt());
    const Result<Annotation> saved = invocation.save(AddAnnotation{annotation});
    return saved ? tell(invocation, *saved) : invocation.fail(saved.error(), given);
}

} // namespace randnotiz::cli
