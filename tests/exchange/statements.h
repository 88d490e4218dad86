#pragma once

#include "exchange/htmlmetadata.h"

#include <QTest>

namespace randnotiz {

using namespace Qt::StringLiterals;

/// What a page says about itself, where it was read at `address`.
inline HtmlStatements statements(const QString &html, const QString &address = u"https://www.bote.example/artikel"_s)
{
    return readHtmlStatements(HtmlTree(guardHtml(html.toUtf8())), QUrl(address));
}

} // namespace randnotiz
