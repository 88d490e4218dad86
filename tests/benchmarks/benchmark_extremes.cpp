/// Bodies that no article has, but a hostile page can: what it takes until the reader shows the first screen, and
/// until it has gone to the end. The limit is an article of 1,000 words on the same machine.

#include "generatedtext.h"
#include "measure.h"

#include "reader/readerappearance.h"
#include "reader/textpane.h"

#include <QApplication>
#include <QScrollBar>

#include <cstdio>

#include <malloc.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

/// A body of the same block, again and again.
ArticleBody repeated(const Block &block, const QString &text, int count)
{
    ArticleBody body;
    body.text.reserve((text.size() + 1) * count);
    for (int i = 0; i < count; ++i) {
        Block next = block;
        if (!text.isEmpty()) {
            if (i > 0)
                body.text += u'\n';
            next.range = {body.text.size(), body.text.size() + text.size()};
            body.text += text;
        }
        body.blocks += next;
    }
    return body;
}

ArticleBody withRuns(int count)
{
    ArticleBody body = repeated({}, u"ab cd "_s.repeated(count) + u"."_s, 1);
    for (qsizetype i = 0; i < count; ++i)
        body.runs += {RunKind::Link, {6 * i, 6 * i + 5}, u"https://example.org/%1"_s.arg(i)};
    return body;
}

double megabytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / (1024 * 1024);
}

void show(const QString &what, const ArticleBody &body)
{
    TextPane pane;
    pane.resize(900, 1000);
    pane.grab();
    const double before = megabytes();
    const double first = milliseconds([&] {
        pane.setBody(body, Typography::from({}, pane.palette(), pane.logicalDpiY()));
        pane.grab();
    });
    const double end = milliseconds([&] {
        pane.scrollTo(body.text.size());
        pane.grab();
    });
    std::printf("%s: first screen %.0f ms, to the end %.0f ms more, %.0f MB\n", qPrintable(what), first, end,
                megabytes() - before);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    GeneratedText generated(1);
    show(u"1,000 words"_s, repeated({}, generated.paragraph(100), 10));
    show(u"300 tables"_s, repeated({.kind = BlockKind::Table}, u"a\tb\nc\td"_s, 300));
    show(u"3,000 tables"_s, repeated({.kind = BlockKind::Table}, u"a\tb\nc\td"_s, 3'000));
    show(u"4 tables of 5,000 cells"_s, repeated({.kind = BlockKind::Table}, u"a\tb\n"_s.repeated(2'499) + u"a\tb"_s, 4));
    show(u"a table of 100,000 cells"_s, repeated({.kind = BlockKind::Table}, u"a\tb\n"_s.repeated(49'999) + u"a\tb"_s, 1));
    show(u"a paragraph of 5 MB"_s, repeated({}, u"word "_s.repeated(1'000'000) + u"."_s, 1));
    show(u"a paragraph of 5 MB without a space"_s, repeated({}, u"wordw"_s.repeated(1'000'000), 1));
    show(u"200,000 paragraphs"_s, repeated({}, u"A short paragraph."_s, 200'000));
    show(u"code of 200,000 lines"_s, repeated({.kind = BlockKind::Code}, u"a = b;\n"_s.repeated(199'999) + u"c"_s, 1));
    show(u"100,000 links in one paragraph"_s, withRuns(100'000));
    show(u"10,000 pictures"_s, repeated({.kind = BlockKind::Image, .alt = u"A picture"_s}, {}, 10'000));
    show(u"lists 64 deep, 20,000 items"_s, repeated({.kind = BlockKind::ListItem, .listDepth = 64}, u"An item"_s, 20'000));
    return 0;
}
