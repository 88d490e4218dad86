#include "exchange/formats.h"

#include "exchange/importer.h"
#include "exchange/markdownprobe.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

struct Suffix
{
    QLatin1StringView name;
    std::optional<Format> format; ///< nothing: the text decides
};

constexpr std::array suffixes{
    Suffix{".txt"_L1, {}},
    Suffix{".text"_L1, {}},
    Suffix{".md"_L1, Format::Markdown},
    Suffix{".markdown"_L1, Format::Markdown},
    Suffix{".html"_L1, Format::Html},
    Suffix{".htm"_L1, Format::Html},
    Suffix{".xhtml"_L1, Format::Html},
};

const Suffix *suffixOf(QStringView fileName)
{
    for (const Suffix &suffix : suffixes) {
        if (fileName.endsWith(suffix.name, Qt::CaseInsensitive))
            return &suffix;
    }
    return nullptr;
}

bool beginsLikeHtml(const QString &text)
{
    static const QRegularExpression start(
        u"^\\s*(?:<\\?xml[^>]{0,200}\\?>\\s*)?(?:<!--[^>]{0,2000}-->\\s*)*<(?:!doctype\\s+html|html)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return start.match(text.first(std::min<qsizetype>(text.size(), 4096))).hasMatch();
}

} // namespace

bool isImportable(QStringView fileName)
{
    return suffixOf(fileName) != nullptr;
}

QString mediaTypeOf(Format format)
{
    switch (format) {
    case Format::Markdown:
        return u"text/markdown"_s;
    case Format::Html:
        return u"text/html"_s;
    case Format::PlainText:
        break;
    }
    return u"text/plain"_s;
}

bool isHtml(const QString &fileName, const QString &head)
{
    const Suffix *suffix = suffixOf(fileName);
    return suffix && suffix->format ? *suffix->format == Format::Html : beginsLikeHtml(head);
}

Format formatOf(const QString &fileName, const QString &text)
{
    if (const Suffix *suffix = suffixOf(fileName); suffix && suffix->format)
        return *suffix->format;
    if (isHtml(fileName, text))
        return Format::Html;
    return isMarkdown(text) ? Format::Markdown : Format::PlainText;
}

} // namespace randnotiz
