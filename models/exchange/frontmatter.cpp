#include "exchange/frontmatter.h"

#include "exchange/addresses.h"
#include "exchange/visibletext.h"
#include "exchange/dates.h"
#include "exchange/languagedetection.h"
#include "exchange/parsedarticle.h"

#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 64 * 1024;
constexpr int deepest = 32;
constexpr std::size_t mostAuthors = 100;

struct Fence
{
    qsizetype yamlStart = 0;
    qsizetype yamlEnd = 0;
    qsizetype end = 0;
};

std::optional<Fence> findFence(QStringView text)
{
    const QStringView head = text.first(std::min(text.size(), longest));
    if (!head.startsWith(u"---"))
        return std::nullopt;
    qsizetype start = head.indexOf(u'\n');
    if (start < 0 || !head.first(start).sliced(3).trimmed().isEmpty())
        return std::nullopt;

    const qsizetype yamlStart = ++start;
    while (start < head.size()) {
        qsizetype end = head.indexOf(u'\n', start);
        if (end < 0)
            end = head.size();
        const QStringView line = head.sliced(start, end - start).trimmed();
        if (head[start] != u' ' && (line == u"---" || line == u"..."))
            return Fence{yamlStart, start, std::min(end + 1, text.size())};
        start = end + 1;
    }
    return std::nullopt;
}

/// yaml-cpp reads recursively. Counts what may nest: open brackets, and indents and dashes of one line.
bool isTooDeep(QStringView yaml)
{
    int open = 0;
    int inLine = 0;
    for (const QChar c : yaml) {
        if (c == u'[' || c == u'{')
            ++open;
        else if ((c == u']' || c == u'}') && open > 0)
            --open;
        if (c == u'\n')
            inLine = 0;
        else if (c == u'-' || c == u'?' || c == u':')
            ++inLine;
        if (open > deepest || inLine > deepest * 8)
            return true;
    }
    return false;
}

QString scalar(const YAML::Node &node)
{
    return node.IsScalar() ? oneLine(QString::fromStdString(node.Scalar())) : QString();
}

QStringList scalars(const YAML::Node &node)
{
    QStringList values;
    if (node.IsScalar())
        values += scalar(node);
    for (std::size_t i = 0; node.IsSequence() && i < std::min(node.size(), mostAuthors); ++i)
        values += scalar(node[i]);
    values.removeAll(QString());
    return values;
}

/// "Anna Muster; Jan Beispiel" in one scalar, as our console program and some clippers write it.
QStringList authors(const YAML::Node &node)
{
    QStringList names;
    for (const QString &value : scalars(node)) {
        for (const QString &part : value.split(u';', Qt::SkipEmptyParts)) {
            QString name = part.trimmed();
            if (name.startsWith("[["_L1) && name.endsWith("]]"_L1)) // a vault's link to the person's note
                name = name.sliced(2, name.size() - 4);
            if (!name.isEmpty())
                names += name;
        }
    }
    return names;
}

/// @returns whether the key was known
bool readEntry(const QString &key, const YAML::Node &node, Metadata &metadata)
{
    const auto is = [&key](std::initializer_list<QLatin1StringView> names) {
        return std::ranges::any_of(names, [&key](QLatin1StringView name) { return key == name; });
    };
    if (is({"title"_L1, "titel"_L1, "headline"_L1})) {
        state(metadata.title, scalar(node));
    } else if (is({"author"_L1, "authors"_L1, "autor"_L1, "autoren"_L1, "by"_L1, "byline"_L1, "creator"_L1})) {
        state(metadata.authors, authors(node));
    } else if (is({"published"_L1, "date"_L1, "datum"_L1, "pubdate"_L1, "publishdate"_L1, "date_published"_L1})) {
        state(metadata.published, readDate(scalar(node)).value_or(PartialDate{}));
    } else if (is({"url"_L1, "link"_L1, "canonical"_L1, "canonical_url"_L1, "permalink"_L1, "source_url"_L1})) {
        state(metadata.url, canonicalAddress(scalar(node)));
    } else if (is({"source"_L1, "quelle"_L1, "publisher"_L1, "publication"_L1, "outlet"_L1, "newspaper"_L1})) {
        const QString value = scalar(node);
        const QString address = canonicalAddress(value); // some clippers write the address there
        state(metadata.url, address);
        state(metadata.source, address.isEmpty() ? value : QString());
    } else if (is({"site"_L1, "website"_L1, "site_name"_L1, "sitename"_L1})) {
        const QString value = scalar(node);
        const QString host = siteOf(value);
        state(metadata.site, host.isEmpty() ? value : host);
    } else if (is({"language"_L1, "lang"_L1, "sprache"_L1})) {
        state(metadata.language, languageTag(scalar(node)));
    } else {
        return false;
    }
    return true;
}

} // namespace

std::optional<qsizetype> plainFrontMatterEnd(QStringView text)
{
    static const QRegularExpression key(u"^[\\w-]+:(?:[ \\t\\r]|$)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression other(u"^(?![\\w-]+:(?:[ \\t\\r]|$)|[ \\t]|- |#|\\r?$)"_s, QRegularExpression::MultilineOption);
    const auto fence = findFence(text);
    if (!fence)
        return std::nullopt;
    const QStringView yaml = text.sliced(fence->yamlStart, fence->yamlEnd - fence->yamlStart);
    return key.match(yaml).hasMatch() && !other.match(yaml).hasMatch() ? std::optional(fence->end) : std::nullopt;
}

std::optional<FrontMatter> readFrontMatter(QStringView text)
{
    const auto fence = findFence(text);
    if (!fence)
        return std::nullopt;
    const QStringView yaml = text.sliced(fence->yamlStart, fence->yamlEnd - fence->yamlStart);
    if (isTooDeep(yaml))
        return std::nullopt;

    FrontMatter found{.end = fence->end};
    try {
        const YAML::Node root = YAML::Load(yaml.toUtf8().toStdString());
        if (!root.IsMap())
            return std::nullopt;
        for (const auto &entry : root) {
            const QString key = scalar(entry.first).toLower();
            found.isAboutArticle |= readEntry(key, entry.second, found.metadata);
        }
    } catch (const YAML::Exception &) {
        return std::nullopt; // two rules and some lines between them: text
    }
    return found;
}

} // namespace randnotiz
