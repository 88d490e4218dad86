#include "exchange/htmlimporter.h"

#include "exchange/htmlbody.h"
#include "exchange/htmlguard.h"
#include "exchange/htmlmetadata.h"
#include "exchange/htmltree.h"
#include "exchange/titles.h"

#include <QRegularExpression>

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

Result<ParsedArticle> readHtml(const QString &text, const QUrl &address)
{
    const QByteArray utf8 = text.toUtf8();
    switch (judgeHtml(utf8)) {
    case HtmlVerdict::TooDeep:
        return Error{Error::TooDeep, {}, {}};
    case HtmlVerdict::TooManyAttributes:
        return Error{Error::TooLarge, {}, u"an element with more than 512 attributes"_s};
    case HtmlVerdict::Fine:
        break;
    }

    const HtmlTree tree(utf8);
    HtmlStatements statements = readHtmlStatements(tree, address);
    ParsedArticle parsed{.metadata = std::move(statements.metadata)};
    readHtmlBody(tree, statements.base, parsed);
    state(parsed.metadata.title, titleFromText(parsed.body), Origin::Derived);
    return parsed;
}

QString declaredCharset(QByteArrayView bytes)
{
    static const QRegularExpression form(
        u"<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)|<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9_.:-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype searched = 4096;
    const auto match = form.match(QString::fromLatin1(bytes.first(std::min(bytes.size(), searched))));
    const QString name = match.captured(match.lastCapturedIndex() > 0 ? match.lastCapturedIndex() : 1);
    return name.startsWith("utf-16"_L1, Qt::CaseInsensitive) ? u"UTF-8"_s : name;
}

} // namespace randnotiz
