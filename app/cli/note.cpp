#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

/// The note as the library has it now.
Result<QString> saveNote(Invocation &invocation, const Taggable &target, const QString &note)
{
    if (const auto *article = std::get_if<ArticleId>(&target)) {
        EditArticle edit;
        edit.id = *article;
        edit.note = note;
        const Result<Article> saved = invocation.save(edit);
        return saved ? Result<QString>(saved->note) : saved.error();
    }
    EditAnnotation edit;
    edit.id = std::get<AnnotationId>(target);
    edit.note = note;
    const Result<Annotation> saved = invocation.save(edit);
    return saved ? Result<QString>(saved->note) : saved.error();
}

} // namespace

int runNote(Invocation &invocation)
{
    const QString given = invocation.options.arguments[0];
    const Result<Taggable> target = invocation.resolve(given);
    if (!target)
        return invocation.fail(target.error(), given);
    const Result<QString> note = saveNote(invocation, *target, invocation.options.arguments[1]);
    if (!note)
        return invocation.fail(note.error(), given);
    if (invocation.json) {
        invocation.answer(json::object({
            {"id"_L1, json::text(std::visit([](const auto &id) { return id.toString(); }, *target))},
            {"kind"_L1, json::text(std::holds_alternative<ArticleId>(*target) ? u"article" : u"annotation")},
            {"note"_L1, json::textOrNull(*note)},
        }));
    }
    return Success;
}

} // namespace randnotiz::cli
