/// The article in a page: milliseconds a page, and on the hand-annotated pages, where they are, precision and recall.
/// The limit is gumbo's parse of the same bytes, decoded, with its scripts and style sheets.
///
/// Without the annotated pages it measures one made-up page of 100 KB.

#include "generatedtext.h"
#include "measure.h"

#include "exchange/htmltree.h"
#include "exchange/importer.h"
#include "support/annotatedpages.h"
#include "text/decoding.h"

#include <algorithm>
#include <cstdio>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5; ///< of each page; their median counts

QByteArray madeUpPage()
{
    GeneratedText text(1);
    const QString menu = u"<ul class=menu>"_s + u"<li class='item menu-item'><a href='/section'>Section</a></li>"_s.repeated(400) + u"</ul>"_s;
    QString article;
    for (int i = 0; i < 60; ++i)
        article += u"<p class='text paragraph'>"_s + text.paragraph(80) + u"</p>"_s;
    return (u"<!doctype html><title>Page</title><body>"_s + menu + u"<article><div class=article-body>"_s + article
            + u"</div></article>"_s + menu)
        .toUtf8();
}

QList<AnnotatedPage> pagesToMeasure()
{
    if (auto pages = readAnnotatedPages(QStringLiteral(RANDNOTIZ_SHARED "/extraction/dev.tar.xz")))
        return *pages;
    return {{u"made up"_s, madeUpPage(), {}, {}}};
}

double middle(QList<double> values, double at)
{
    std::ranges::sort(values);
    return values[static_cast<qsizetype>(at * static_cast<double>(values.size() - 1))];
}

QString textOf(const QByteArray &html)
{
    const auto article = extractPage(html, {});
    return article ? article->body.text : QString();
}

} // namespace

int main()
{
    const QList<AnnotatedPage> pages = pagesToMeasure();
    QList<double> whole;
    QList<double> parse;
    for (const AnnotatedPage &page : pages) {
        const QByteArray utf8 = decode(page.html).text.toUtf8();
        whole += medianMilliseconds(rounds, [&page] { (void)textOf(page.html); });
        parse += medianMilliseconds(rounds, [&utf8] { const HtmlTree tree({.utf8 = utf8}); });
    }
    printFigure(u"extract a page, median"_s, middle(whole, 0.5), middle(parse, 0.5), u"ms"_s);
    printFigure(u"extract a page, slowest tenth from"_s, middle(whole, 0.9), middle(parse, 0.9), u"ms"_s);
    if (pages.size() == 1)
        return 0;
    const ExtractionScore score = scored(pages, textOf);
    std::printf("%lld annotated pages: precision %.3f, recall %.3f, F %.4f\n", static_cast<long long>(pages.size()),
                score.precision(), score.recall(), score.f());
    return 0;
}
