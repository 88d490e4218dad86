#include "exchange/extraction/statedbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 6; ///< levels of JSON
constexpr qsizetype longestScript = 2 * 1024 * 1024;
constexpr qsizetype shortest = 300;

void findBody(const QJsonValue &value, int depth, QString &longest)
{
    if (depth > deepest)
        return;
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const QJsonValue &one : values)
            findBody(one, depth + 1, longest);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QString body = object.value("articleBody"_L1).toString();
        if (body.size() > longest.size())
            longest = body;
        for (const QJsonValue &one : object) {
            if (one.isObject() || one.isArray())
                findBody(one, depth + 1, longest);
        }
    }
}

void readScript(const GumboNode *script, QString &longest)
{
    for (const GumboNode *child : childrenOf(script)) {
        if (child->type != GUMBO_NODE_TEXT && child->type != GUMBO_NODE_CDATA)
            continue;
        const char *text = child->v.text.text;
        const auto length = static_cast<qsizetype>(std::strlen(text));
        if (length > longestScript || !std::strstr(text, "\"articleBody\"")) // most scripts need no parsing
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(text, length).trimmed());
        findBody(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0, longest);
    }
}

void search(const GumboNode *node, QString &longest)
{
    for (const GumboNode *child : childrenOf(node)) {
        if (isElement(child, {GUMBO_TAG_SCRIPT})) {
            const GumboAttribute *type = gumbo_get_attribute(&child->v.element.attributes, "type");
            if (type && std::strcmp(type->value, "application/ld+json") == 0)
                readScript(child, longest);
        } else {
            search(child, longest);
        }
    }
}

} // namespace

QString statedBody(const HtmlTree &tree)
{
    QString longest;
    search(tree.root(), longest);
    return longest.size() < shortest ? QString() : longest;
}

} // namespace randnotiz
