#include "cli/commands.h"
#include "cli/errorwords.h"
#include "cli/json.h"
#include "cli/standalone.h"
#include "cli/words.h"
#include "exchange/importer.h"

#include <QFile>

#include <cstdio>

namespace randnotiz::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{Error::NotFound, path, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::FileNotReadable, path, file.errorString()};
    if (file.size() > limits::fileBytes)
        return Error{Error::TooLarge, path, {}};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{Error::FileNotReadable, path, file.errorString()};
    return bytes;
}

Result<ParsedArticle> articleIn(const QString &path, const QString &address)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    ImportSource source;
    source.url = address;
    return extractPage(*bytes, source);
}

QByteArray toJson(const QString &path, const ParsedArticle &article)
{
    const Metadata &metadata = article.metadata;
    return json::object({{"file"_L1, json::text(path)},
                         {"title"_L1, json::textOrNull(metadata.title.value)},
                         {"author"_L1, json::textOrNull(metadata.authors.value.join("; "_L1))},
                         {"date"_L1, json::textOrNull(metadata.published.value.toString())},
                         {"language"_L1, json::textOrNull(metadata.language.value)},
                         {"site"_L1, json::textOrNull(metadata.site.value)},
                         {"url"_L1, json::textOrNull(metadata.url.value)},
                         {"text"_L1, json::text(article.body.text)},
                         {"error"_L1, json::null()}});
}

QByteArray toJson(const QString &path, const QString &why)
{
    QList<json::Member> members{{"file"_L1, json::text(path)}};
    for (const auto &key : {"title"_L1, "author"_L1, "date"_L1, "language"_L1, "site"_L1, "url"_L1, "text"_L1})
        members += {key, json::null()};
    return json::object(members + QList<json::Member>{{"error"_L1, json::text(why)}});
}

/// Calls `take` with each file named by the arguments; `-` stands for a list on standard input, a name a line.
/// Ends early when `take` returns false.
void forEachFile(const QStringList &arguments, const std::function<bool(const QString &)> &take)
{
    for (const QString &argument : arguments) {
        if (argument != "-"_L1) {
            if (!take(argument))
                return;
            continue;
        }
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            continue;
        for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            if (!line.isEmpty() && !take(QFile::decodeName(line)))
                return;
        }
    }
}

} // namespace

int runExtract(Standalone &standalone)
{
    const Words &words = standalone.words;
    const bool asArray = standalone.options.has("--json"_L1); // one value, as with every subcommand
    QByteArray before = asArray ? "[" : "";
    const QByteArray between = ",\n";
    bool anyFailed = false;
    bool isRead = true;
    forEachFile(standalone.options.arguments, [&](const QString &path) {
        const auto article = articleIn(path, standalone.options.value("--url"_L1));
        QByteArray line;
        if (article) {
            line = toJson(path, *article);
        } else {
            anyFailed = true;
            const QString why = whyWords(article.error(), words);
            line = toJson(path, why);
            standalone.complain(errorLine(path, why));
        }
        isRead = standalone.write(asArray ? before + line : line + '\n');
        before = between;
        return isRead;
    });
    if (asArray && isRead)
        isRead = standalone.write(before == "[" ? "[]\n" : "]\n");
    if (!isRead) {
        standalone.complain(errorLine(u"extract"_s, whyWords({Error::FileNotWritable, {}, {}}, words)));
        return Failure;
    }
    return anyFailed ? Negative : Success;
}

} // namespace randnotiz::cli
