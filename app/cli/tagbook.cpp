#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/json.h"
#include "library/jobs/jobs.h"
#include "library/tags.h"

#include <algorithm>

/// What changes tags themselves, and reads the code book: renaming, merging, deleting, describing, looking for twins.
namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

bool isDryRun(const Invocation &invocation)
{
    return invocation.options.has("--dry-run"_L1);
}

QString argument(const Invocation &invocation, qsizetype place)
{
    return invocation.options.arguments.value(place);
}

int tell(Invocation &invocation, const TagMovePreview &move)
{
    if (invocation.json) {
        QStringList merged;
        for (const TagMovePreview::Merge &merge : move.merges)
            merged += merge.from.name;
        invocation.answer(json::object({
            {"from"_L1, json::text(move.from)},
            {"to"_L1, json::text(move.to)},
            {"renamed"_L1, json::number(move.renamed)},
            {"merged"_L1, json::texts(merged)},
            {"articles"_L1, json::number(move.use.articles)},
            {"annotations"_L1, json::number(move.use.annotations)},
            {"both"_L1, json::number(move.both)},
            {"dryRun"_L1, json::boolean(isDryRun(invocation))},
        }));
        return Success;
    }
    invocation.say(invocation.words(QT_TRANSLATE_NOOP("Cli", "%1 → %2: articles: %3, annotations: %4, with both tags: %5"))
                       .arg(move.from, move.to, QString::number(move.use.articles),
                            QString::number(move.use.annotations), QString::number(move.both)));
    return Success;
}

enum class Merging { Refused, Asked };

/// Previews, carries out unless it is a dry run, and tells.
int moveTag(Invocation &invocation, const QString &to, Merging merging)
{
    const QString from = argument(invocation, 0);
    const Result<TagMovePreview> preview = invocation.library.tags().previewMove(from, to);
    if (!preview)
        return invocation.fail(preview.error());
    if (merging == Merging::Refused && !preview->merges.isEmpty())
        return invocation.fail({Error::NameTaken, preview->merges.first().into.name, {}});
    if (merging == Merging::Asked) {
        const Result<Codebook> codebook = invocation.library.tags().codebook();
        if (!codebook)
            return invocation.fail(codebook.error());
        const bool known = std::ranges::any_of(*codebook, [&](const CodebookEntry &entry) {
            return foldedTagName(entry.tag.name) == foldedTagName(to);
        });
        if (!known)
            return invocation.fail({Error::NotFound, to, {}});
    }
    if (!isDryRun(invocation)) {
        const auto moved = invocation.save(MoveTag{from, to, merging == Merging::Asked});
        if (!moved)
            return invocation.fail(moved.error());
    }
    return tell(invocation, *preview);
}

/// The entries of a tag, and where asked for of all tags below it. NotFound.
Result<Codebook> entriesOf(const Invocation &invocation, const QString &name, bool withBelow)
{
    const Result<Codebook> codebook = invocation.library.tags().codebook();
    if (!codebook)
        return codebook.error();
    Codebook entries;
    for (const CodebookEntry &entry : *codebook) {
        const bool wanted = withBelow ? isInTagTree(entry.tag.name, name)
                                      : foldedTagName(entry.tag.name) == foldedTagName(name);
        if (wanted)
            entries += entry;
    }
    const bool any = std::ranges::any_of(entries, [](const CodebookEntry &entry) { return !entry.tag.id.isNull(); });
    return any ? Result<Codebook>(entries) : Error{Error::NotFound, name, {}};
}

int tellEntry(Invocation &invocation, const QString &name)
{
    const Result<Codebook> entries = entriesOf(invocation, name, false);
    if (!entries)
        return invocation.fail(entries.error());
    const CodebookEntry &entry = entries->first();
    const QString colour = entry.tag.colour ? tagColourName(*entry.tag.colour) : QString();
    if (!invocation.json) {
        invocation.say(u"%1\t%2\t%3"_s.arg(entry.tag.name, colour.isEmpty() ? u"-"_s : colour, entry.description));
        return Success;
    }
    invocation.answer(json::object({
        {"id"_L1, json::text(entry.tag.id.toString())},
        {"name"_L1, json::text(entry.tag.name)},
        {"description"_L1, json::text(entry.description)},
        {"colour"_L1, json::textOrNull(colour)},
    }));
    return Success;
}

int editTag(Invocation &invocation, EditTag edit)
{
    // What is misspelled is not to become a tag.
    const Result<Codebook> entries = entriesOf(invocation, argument(invocation, 0), false);
    if (!entries)
        return invocation.fail(entries.error());
    edit.tag = entries->first().tag;
    const auto edited = invocation.save(edit);
    return edited ? tellEntry(invocation, edit.tag.name) : invocation.fail(edited.error());
}

int tellTags(Invocation &invocation, QLatin1StringView what, const QStringList &names, const TagUse &use)
{
    if (!invocation.json) {
        for (const QString &name : names)
            invocation.say(name);
        return Success;
    }
    invocation.answer(json::object({
        {what, json::texts(names)},
        {"articles"_L1, json::number(use.articles)},
        {"annotations"_L1, json::number(use.annotations)},
        {"dryRun"_L1, json::boolean(isDryRun(invocation))},
    }));
    return Success;
}

QString reasonName(TagTwins::Reason reason)
{
    switch (reason) {
    case TagTwins::Spelling: return u"spelling"_s;
    case TagTwins::Joined: return u"joined"_s;
    case TagTwins::Inflection: return u"inflection"_s;
    case TagTwins::Typo: break;
    }
    return u"typo"_s;
}

} // namespace

int runTagRename(Invocation &invocation)
{
    return moveTag(invocation, argument(invocation, 1), Merging::Refused);
}

int runTagMerge(Invocation &invocation)
{
    return moveTag(invocation, argument(invocation, 1), Merging::Asked);
}

int runTagMove(Invocation &invocation)
{
    const QString last = tagName(argument(invocation, 0)).section(u'/', -1);
    const QString above = argument(invocation, 1);
    return moveTag(invocation, above.isEmpty() ? last : above + u'/' + last, Merging::Refused);
}

int runTagDelete(Invocation &invocation)
{
    const bool withBelow = invocation.options.has("--with-below"_L1);
    const Result<Codebook> entries = entriesOf(invocation, argument(invocation, 0), withBelow);
    if (!entries)
        return invocation.fail(entries.error());
    SetTagsTrashed change;
    QStringList names;
    for (const CodebookEntry &entry : *entries) {
        if (entry.tag.id.isNull())
            continue;
        change.tags += {entry.tag.id, entry.version};
        names += entry.tag.name;
    }
    if (!isDryRun(invocation)) {
        if (const auto deleted = invocation.save(change); !deleted)
            return invocation.fail(deleted.error());
    }
    const CodebookEntry &root = entries->first();
    return tellTags(invocation, "deleted"_L1, names, withBelow ? root.withBelow : root.own);
}

int runTagRestore(Invocation &invocation)
{
    const QString wanted = argument(invocation, 0);
    const Result<QList<TrashedTag>> trashed = invocation.library.tags().trashed();
    if (!trashed)
        return invocation.fail(trashed.error());
    // Of several deleted ones of this name the last comes first.
    const auto found = std::ranges::find_if(*trashed, [&](const TrashedTag &tag) {
        return foldedTagName(tag.tag.name) == foldedTagName(wanted);
    });
    if (found == trashed->end())
        return invocation.fail({Error::NotFound, wanted, {}});
    if (!isDryRun(invocation)) {
        if (const auto restored = invocation.save(SetTagsTrashed{{{found->tag.id, found->version}}, false}); !restored)
            return invocation.fail(restored.error());
    }
    return tellTags(invocation, "restored"_L1, {found->tag.name}, found->use);
}

int runTagDescribe(Invocation &invocation)
{
    return editTag(invocation, {{}, 0, argument(invocation, 1), std::nullopt});
}

int runTagColour(Invocation &invocation)
{
    const QString given = argument(invocation, 1);
    const std::optional<quint32> colour = tagColour(given);
    if (!colour && given != "none"_L1)
        return invocation.fail({Error::InvalidInput, given, u"#rrggbb or none"_s});
    EditTag edit;
    edit.colour.emplace(colour);
    return editTag(invocation, edit);
}

int runTagTwins(Invocation &invocation)
{
    const Result<QList<TagTwins>> twins = invocation.library.tags().twins();
    if (!twins)
        return invocation.fail(twins.error());
    QList<QByteArray> values;
    for (const TagTwins &pair : *twins) {
        if (!invocation.json) {
            invocation.say(u"%1\t%2\t%3"_s.arg(pair.first.name, pair.second.name, reasonName(pair.reason)));
            continue;
        }
        values += json::object({{"first"_L1, json::text(pair.first.name)},
                                {"second"_L1, json::text(pair.second.name)},
                                {"reason"_L1, json::text(reasonName(pair.reason))}});
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return Success;
}

int runTagCompanions(Invocation &invocation)
{
    const Result<QList<TagCompanion>> companions = invocation.library.tags().companions(argument(invocation, 0));
    if (!companions)
        return invocation.fail(companions.error());
    QList<QByteArray> values;
    for (const TagCompanion &companion : *companions) {
        if (!invocation.json) {
            invocation.say(u"%1\t%2\t%3"_s.arg(companion.tag.name, QString::number(companion.articles),
                                              QString::number(companion.annotations)));
            continue;
        }
        values += json::object({{"name"_L1, json::text(companion.tag.name)},
                                {"articles"_L1, json::number(companion.articles)},
                                {"annotations"_L1, json::number(companion.annotations)}});
    }
    if (invocation.json)
        invocation.answer(json::list(values));
    return Success;
}

int runTagExport(Invocation &invocation)
{
    const QString format = invocation.options.value("--format"_L1);
    const QString file = invocation.absolutePath(argument(invocation, 0));
    const bool qdc = format == "qdc"_L1 || (format.isEmpty() && file.endsWith(".qdc"_L1, Qt::CaseInsensitive));
    CodebookRequest request;
    request.file = file;
    request.format = qdc ? CodebookRequest::Qdc : CodebookRequest::Csv;
    request.origin = u"Randnotiz "_s + QLatin1StringView(RANDNOTIZ_VERSION);
    const Result<QString> written = invocation.wait(invocation.library.jobs().exportCodebook(request));
    if (!written)
        return invocation.fail(written.error());
    if (invocation.json)
        invocation.answer(json::object({{"file"_L1, json::text(*written)}, {"format"_L1, json::text(qdc ? u"qdc" : u"csv")}}));
    else
        invocation.say(*written);
    return Success;
}

} // namespace randnotiz::cli
