#include "cli/command.h"

#include "cli/commands.h"
#include "cli/words.h"
#include "domain/tag.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

bool isTagName(const QString &value)
{
    return !tagName(value).isEmpty();
}

bool isNotEmpty(const QString &value)
{
    return !value.isEmpty();
}

/// A number from 0 to a million: more hits nobody reads.
bool isCount(const QString &value)
{
    constexpr int most = 1'000'000;
    bool isNumber = false;
    const int count = value.toInt(&isNumber);
    return isNumber && count >= 0 && count <= most;
}

/// `export` never guesses what is to be exported.
const char *exportObjection(const Options &options)
{
    const int ways = int(!options.arguments.isEmpty()) + int(options.has("--tag"_L1)) + int(options.has("--all"_L1));
    if (ways != 1)
        return QT_TRANSLATE_NOOP("Cli", "say which articles: ids, or --tag TAG, or --all");
    for (const QLatin1StringView day : {"--since"_L1, "--until"_L1}) {
        if (options.has(day) && !QDate::fromString(options.value(day), Qt::ISODate).isValid())
            return QT_TRANSLATE_NOOP("Cli", "write a day like 2026-01-31");
    }
    if (options.has("--one-file"_L1) && options.has("--index"_L1))
        return QT_TRANSLATE_NOOP("Cli", "an index is for several files: leave out --index or --one-file");
    const bool asMarkdown = !options.has("--format"_L1) || options.value("--format"_L1) == "markdown"_L1;
    if (!asMarkdown && (options.has("--index"_L1) || options.has("--template"_L1) || options.has("--deleted"_L1)))
        return QT_TRANSLATE_NOOP("Cli", "--template, --index and --deleted are for Markdown");
    return nullptr;
}

/// `revise` either takes a new text or goes back to one that was.
const char *reviseObjection(const Options &options)
{
    const bool fromFile = options.arguments.size() == 2;
    return fromFile != options.has("--to"_L1) ? nullptr
                                              : QT_TRANSLATE_NOOP("Cli", "say what the new text is: FILE, or --to REVISION");
}

/// `compare` never guesses the other one of two revisions.
const char *compareObjection(const Options &options)
{
    return options.arguments.size() == 2 ? QT_TRANSLATE_NOOP("Cli", "say which two revisions, or none") : nullptr;
}

constexpr OptionRule tagRule{"--tag"_L1, OptionRule::Value, false, {}, isTagName};
constexpr OptionRule tagsRule{"--tag"_L1, OptionRule::Values, false, {}, isTagName};
constexpr std::array importOptions{tagsRule, OptionRule{"--accept-shorter"_L1}, OptionRule{"--plain-text"_L1}};
constexpr std::array listOptions{tagRule, OptionRule{"--trash"_L1}};
constexpr std::array searchOptions{
    OptionRule{"--scope"_L1, OptionRule::Value, false, "all|articles|annotations"_L1},
    OptionRule{"--limit"_L1, OptionRule::Value, false, {}, isCount},
    OptionRule{"--offset"_L1, OptionRule::Value, false, {}, isCount},
};
constexpr std::array showOptions{OptionRule{"--format"_L1, OptionRule::Value, false, "text|markdown|json"_L1},
                                 OptionRule{"--revision"_L1, OptionRule::Value, false, {}, isNotEmpty}};
constexpr std::array reviseOptions{OptionRule{"--to"_L1, OptionRule::Value, false, {}, isNotEmpty},
                                   OptionRule{"--accept-shorter"_L1}};
constexpr std::array highlightOptions{
    OptionRule{"--quote"_L1, OptionRule::Value, true, {}, isNotEmpty},
    OptionRule{"--prefix"_L1, OptionRule::Value},
    OptionRule{"--suffix"_L1, OptionRule::Value},
    OptionRule{"--color"_L1, OptionRule::Value, false, "1|2|3|4|5|6"_L1},
    OptionRule{"--note"_L1, OptionRule::Value},
    tagsRule,
};
constexpr std::array exportOptions{
    OptionRule{"--to"_L1, OptionRule::Value, true, {}, isNotEmpty},
    tagRule,
    OptionRule{"--all"_L1},
    OptionRule{"--format"_L1, OptionRule::Value, false, "markdown|html|pdf|text|csv|jsonld|bibtex|csl"_L1},
    OptionRule{"--template"_L1, OptionRule::Value, false, {}, isNotEmpty},
    OptionRule{"--color"_L1, OptionRule::Values, false, "1|2|3|4|5|6"_L1},
    OptionRule{"--with-tag"_L1, OptionRule::Values, false, {}, isTagName},
    OptionRule{"--since"_L1, OptionRule::Value, false, {}, isNotEmpty},
    OptionRule{"--until"_L1, OptionRule::Value, false, {}, isNotEmpty},
    OptionRule{"--one-file"_L1, OptionRule::Value, false, {}, isNotEmpty},
    OptionRule{"--index"_L1},
    OptionRule{"--citation"_L1, OptionRule::Value, false, "german|english"_L1},
    OptionRule{"--deleted"_L1, OptionRule::Value, false, "mark|remove"_L1},
};
// Asked for by name, since a console asks nothing.
constexpr std::array deletionOptions{OptionRule{"--for-good"_L1, OptionRule::Flag, true}};
constexpr std::array extractOptions{OptionRule{"--url"_L1, OptionRule::Value, false, {}, isNotEmpty}};
constexpr OptionRule dryRunRule{"--dry-run"_L1};
constexpr std::array tagMoveOptions{dryRunRule};
constexpr std::array tagDeleteOptions{OptionRule{"--with-below"_L1}, dryRunRule};
constexpr std::array tagExportOptions{OptionRule{"--format"_L1, OptionRule::Value, false, "csv|qdc"_L1}};
constexpr std::array backupOptions{OptionRule{"--backups"_L1, OptionRule::Value, false, {}, isNotEmpty}};
constexpr std::array verifyOptions{OptionRule{"--evidence"_L1}};
constexpr std::span<const OptionRule> noOptions;

constexpr std::array commands{
    Command{"import"_L1, "(PATH|ADDRESS)… [--tag TAG]… [--accept-shorter] [--plain-text]",
            QT_TRANSLATE_NOOP("Cli", "import files, folders and addresses of web pages"),
            Command::Makes, {importOptions, 1, -1}, runImport},
    Command{"list"_L1, "[--tag TAG] [--trash]", QT_TRANSLATE_NOOP("Cli", "list the articles"),
            Command::Reads, {listOptions, 0, 0}, runList},
    Command{"search"_L1, "QUERY [--scope all|articles|annotations] [--limit N] [--offset N]",
            QT_TRANSLATE_NOOP("Cli", "find articles, annotations and notes: word \"a phrase\" -not a OR b word* a ~5 b tag:x added:2025"),
            Command::Reads, {searchOptions, 1, -1}, runSearch},
    Command{"show"_L1, "ID [--format text|markdown|json] [--revision REVISION]", QT_TRANSLATE_NOOP("Cli", "write out an article's text"),
            Command::Reads, {showOptions, 1, 1}, runShow},
    Command{"history"_L1, "ID", QT_TRANSLATE_NOOP("Cli", "list the revisions of an article, oldest first"),
            Command::Reads, {noOptions, 1, 1}, runHistory},
    Command{"compare"_L1, "ID [REVISION REVISION]",
            QT_TRANSLATE_NOOP("Cli", "show how two revisions differ; without them the present one and the one before it"),
            Command::Reads, {noOptions, 1, 3}, runCompare, compareObjection},
    Command{"revise"_L1, "ID (FILE | --to REVISION) [--accept-shorter]",
            QT_TRANSLATE_NOOP("Cli", "give an article another text, or one that it had"),
            Command::Writes, {reviseOptions, 1, 2}, runRevise, reviseObjection},
    Command{"review"_L1, "[ID]",
            QT_TRANSLATE_NOOP("Cli", "list the annotations whose passages were reworded or not found"),
            Command::Reads, {noOptions, 0, 1}, runReview},
    Command{"highlight"_L1,
            "ID --quote TEXT [--prefix TEXT] [--suffix TEXT] [--color 1..6] [--note TEXT] [--tag TAG]…",
            QT_TRANSLATE_NOOP("Cli", "mark a passage of an article"),
            Command::Writes, {highlightOptions, 1, 1}, runHighlight},
    Command{"annotations import"_L1, "FILE",
            QT_TRANSLATE_NOOP("Cli", "take over W3C Web Annotations (JSON-LD); those whose words are not found wait for a review"),
            Command::Writes, {noOptions, 1, 1}, runAnnotationsImport},
    Command{"annotations undo"_L1, "BATCH", QT_TRANSLATE_NOOP("Cli", "move all that one import of annotations brought to the trash"),
            Command::Writes, {noOptions, 1, 1}, runAnnotationsUndo},
    Command{"annotations redo"_L1, "BATCH", QT_TRANSLATE_NOOP("Cli", "bring it back from there"),
            Command::Writes, {noOptions, 1, 1}, runAnnotationsRedo},
    Command{"annotations"_L1, "[ID] [--tag TAG] [--trash]", QT_TRANSLATE_NOOP("Cli", "list the annotations"),
            Command::Reads, {listOptions, 0, 1}, runAnnotations},
    Command{"tag add"_L1, "ID TAG…", QT_TRANSLATE_NOOP("Cli", "tag an article or an annotation"),
            Command::Writes, {noOptions, 2, -1}, runTagAdd},
    Command{"tag remove"_L1, "ID TAG…", QT_TRANSLATE_NOOP("Cli", "take tags off an article or an annotation"),
            Command::Writes, {noOptions, 2, -1}, runTagRemove},
    Command{"tag list"_L1, "", QT_TRANSLATE_NOOP("Cli", "list the tags"),
            Command::Reads, {noOptions, 0, 0}, runTagList},
    Command{"tag rename"_L1, "TAG NAME [--dry-run]",
            QT_TRANSLATE_NOOP("Cli", "give a tag and all tags below it another name"),
            Command::Writes, {tagMoveOptions, 2, 2}, runTagRename},
    Command{"tag merge"_L1, "TAG INTO [--dry-run]", QT_TRANSLATE_NOOP("Cli", "make one tag of two"),
            Command::Writes, {tagMoveOptions, 2, 2}, runTagMerge},
    Command{"tag move"_L1, "TAG [ABOVE] [--dry-run]",
            QT_TRANSLATE_NOOP("Cli", "move a tag below another one, or to the top"),
            Command::Writes, {tagMoveOptions, 1, 2}, runTagMove},
    Command{"tag delete"_L1, "TAG [--with-below] [--dry-run]", QT_TRANSLATE_NOOP("Cli", "move a tag to the trash"),
            Command::Writes, {tagDeleteOptions, 1, 1}, runTagDelete},
    Command{"tag restore"_L1, "TAG [--dry-run]", QT_TRANSLATE_NOOP("Cli", "bring a tag back from the trash"),
            Command::Writes, {tagMoveOptions, 1, 1}, runTagRestore},
    Command{"tag describe"_L1, "TAG TEXT", QT_TRANSLATE_NOOP("Cli", "say what a tag means, for the code book"),
            Command::Writes, {noOptions, 2, 2}, runTagDescribe},
    Command{"tag colour"_L1, "TAG (#RRGGBB | none)", QT_TRANSLATE_NOOP("Cli", "give a tag a colour"),
            Command::Writes, {noOptions, 2, 2}, runTagColour},
    Command{"tag twins"_L1, "", QT_TRANSLATE_NOOP("Cli", "list pairs of tags that are likely the same"),
            Command::Reads, {noOptions, 0, 0}, runTagTwins},
    Command{"tag companions"_L1, "TAG", QT_TRANSLATE_NOOP("Cli", "list the tags that stand beside a tag"),
            Command::Reads, {noOptions, 1, 1}, runTagCompanions},
    Command{"tag export"_L1, "FILE [--format csv|qdc]",
            QT_TRANSLATE_NOOP("Cli", "write the code book, as a table or for REFI-QDA"),
            Command::Reads, {tagExportOptions, 1, 1}, runTagExport},
    Command{"note"_L1, "ID TEXT", QT_TRANSLATE_NOOP("Cli", "write the note of an article or an annotation"),
            Command::Writes, {noOptions, 2, 2}, runNote},
    Command{"remove"_L1, "ID…", QT_TRANSLATE_NOOP("Cli", "move articles or annotations to the trash"),
            Command::Writes, {noOptions, 1, -1}, runRemove},
    Command{"restore"_L1, "FILE [--backups FOLDER]",
            QT_TRANSLATE_NOOP("Cli", "put a backup in the library's place, which is kept; FILE has a / or a . in it, as no id has"),
            Command::Alone, {backupOptions, 1, 1}, nullptr, nullptr, runRestoreBackup, namesAFile},
    Command{"restore"_L1, "ID…", QT_TRANSLATE_NOOP("Cli", "bring articles or annotations back from the trash"),
            Command::Writes, {noOptions, 1, -1}, runRestore},
    Command{"trash list"_L1, "", QT_TRANSLATE_NOOP("Cli", "list what lies in the trash, with its days of use there"),
            Command::Reads, {noOptions, 0, 0}, runTrashList},
    Command{"trash restore"_L1, "ID…", QT_TRANSLATE_NOOP("Cli", "the same as restore ID…"),
            Command::Writes, {noOptions, 1, -1}, runTrashRestore},
    Command{"trash delete"_L1, "ID… --for-good",
            QT_TRANSLATE_NOOP("Cli", "delete articles or annotations that lie in the trash; nothing brings them back"),
            Command::Writes, {deletionOptions, 1, -1}, runTrashDelete},
    Command{"trash empty"_L1, "--for-good",
            QT_TRANSLATE_NOOP("Cli", "delete all that lies in the trash; nothing brings it back"),
            Command::Writes, {deletionOptions, 0, 0}, runTrashEmpty},
    Command{"export"_L1, "--to FOLDER (ID… | --tag TAG | --all) [--format markdown|html|pdf|text|csv|jsonld|bibtex|csl] [--template NAME|FILE] [--color 1..6]… [--with-tag TAG]… [--since DAY] "
            "[--until DAY] [--one-file TITLE | --index] [--citation german|english] [--deleted mark|remove]",
            QT_TRANSLATE_NOOP("Cli", "write notes as files; Markdown by a template: obsidian, logseq, commonmark, quotations, or your own"),
            Command::Remembers, {exportOptions, 0, -1}, runExport, exportObjection},
    Command{"verify"_L1, "(FILE|FOLDER)… [--evidence]",
            QT_TRANSLATE_NOOP("Cli", "compare the quotations in Markdown notes with their sources"),
            Command::Reads, {verifyOptions, 1, -1}, runVerify},
    Command{"check"_L1, "", QT_TRANSLATE_NOOP("Cli", "look for damage in the library"),
            Command::Reads, {noOptions, 0, 0}, runCheck},
    Command{"index rebuild"_L1, "", QT_TRANSLATE_NOOP("Cli", "make the search index anew"),
            Command::Writes, {noOptions, 0, 0}, runIndexRebuild},
    Command{"backup"_L1, "[FILE] [--backups FOLDER]",
            QT_TRANSLATE_NOOP("Cli", "copy the library safely, also while it is in use: to FILE, or among the backups, of which "
                                     "old ones are thinned out"),
            Command::Reads, {backupOptions, 0, 1}, runBackup},
    Command{"backups"_L1, "[--backups FOLDER]", QT_TRANSLATE_NOOP("Cli", "list the backups of the library, newest first"),
            Command::Alone, {backupOptions, 0, 0}, nullptr, nullptr, runBackups},
    Command{"anchor"_L1, "",
            QT_TRANSLATE_NOOP("Cli", "find quotes in texts again: a line of JSON in, a line of JSON out"),
            Command::Alone, {noOptions, 0, 0}, nullptr, nullptr, runAnchor},
    Command{"extract"_L1, "[--url ADDRESS] (FILE… | -)",
            QT_TRANSLATE_NOOP("Cli", "write out the articles in web pages, a line of JSON each; - reads the names of the files"),
            Command::Alone, {extractOptions, 1, -1}, nullptr, nullptr, runExtract},
};

/// The subcommand, of one word or two, taken off the front of `arguments`.
const Command *takeCommand(QStringList &arguments)
{
    if (arguments.isEmpty())
        return nullptr;
    QString first = arguments.takeFirst();
    if (first == "tags"_L1) // as people also say
        first = u"tag"_s;
    const qsizetype secondAt = std::ranges::find_if_not(arguments, looksLikeOption) - arguments.begin();
    const QString two = first + u' ' + arguments.value(secondAt);
    for (const Command &command : commands) {
        if (command.name == first && (!command.isMeantBy || command.isMeantBy(arguments)))
            return &command;
        if (command.name == two) {
            arguments.removeAt(secondAt);
            return &command;
        }
    }
    return nullptr;
}

QString objectionTo(const QStringList &arguments, const Words &words)
{
    const QString first = arguments.value(0);
    if (first.isEmpty())
        return words(QT_TRANSLATE_NOOP("Cli", "a subcommand is missing; see randnotiz-cli --help"));
    if (first == "tag"_L1 || first == "tags"_L1)
        return words(QT_TRANSLATE_NOOP("Cli", "tag: say add, remove, list, or what else randnotiz-cli --help tells"));
    if (first == "trash"_L1)
        return words(QT_TRANSLATE_NOOP("Cli", "trash: say list, restore, delete or empty"));
    return words(QT_TRANSLATE_NOOP("Cli", "%1: unknown subcommand; see randnotiz-cli --help")).arg(first);
}

} // namespace

std::span<const Command> allCommands()
{
    return commands;
}

PreparedCommand prepare(const QStringList &arguments, const Words &words)
{
    PreparedCommand prepared;
    QStringList rest = arguments;
    prepared.command = takeCommand(rest);
    if (!prepared.command) {
        prepared.objection = objectionTo(arguments, words);
        return prepared;
    }
    if (rest.value(0) == "--help"_L1 || rest.value(0) == "-h"_L1) {
        prepared.helpAsked = true;
        return prepared;
    }
    ParsedOptions parsed = parseOptions(rest, prepared.command->syntax, words);
    prepared.options = std::move(parsed.options);
    if (parsed.objection.isEmpty() && prepared.command->objection) {
        if (const char *objection = prepared.command->objection(prepared.options))
            parsed.objection = words(objection);
    }
    if (!parsed.objection.isEmpty())
        prepared.objection = QString(prepared.command->name) + u": "_s + parsed.objection;
    return prepared;
}

QByteArray usageOf(const Command &command, const Words &words)
{
    QByteArray text;
    for (const Command &namesake : commands) {
        if (namesake.name != command.name)
            continue;
        QString usage = words(QT_TRANSLATE_NOOP("Cli", "usage: randnotiz-cli [--library FILE] %1")).arg(QString(command.name));
        if (*namesake.usage)
            usage += u' ' + QString::fromUtf8(namesake.usage);
        text += usage.toUtf8() + " [--json]\n";
    }
    return text;
}

QByteArray helpText(const Words &words)
{
    QString help = words(QT_TRANSLATE_NOOP("Cli", "usage: randnotiz-cli [--library FILE] SUBCOMMAND …")) + u"\n\n"_s;
    for (const Command &command : commands) {
        help += u"  "_s + QString(command.name);
        if (*command.usage)
            help += u' ' + QString::fromUtf8(command.usage);
        help += u"\n      "_s + words(command.summary) + u'\n';
    }
    help += u'\n'
            + words(QT_TRANSLATE_NOOP("Cli",
                                      "Every subcommand takes --json and then writes one JSON value. Ids may be cut to their "
                                      "first 8 characters or more.\n"
                                      "Exit code: 0 success, 1 nothing found or a negative answer, 2 wrong usage, 3 an error of "
                                      "the library or a file."))
            + u'\n';
    return help.toUtf8();
}

} // namespace randnotiz::cli
