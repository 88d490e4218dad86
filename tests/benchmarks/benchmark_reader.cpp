/// Opening an article, and 10,000 highlights on 200,000 words, each beside the same work by a plain QTextEdit
/// or by the same page without highlights.

#include "generatedtext.h"
#include "measure.h"

#include "library/jobs/jobs.h"
#include "library/library.h"
#include "reader/readerview.h"
#include "reader/textpane.h"
#include "session/articlesession.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTextEdit>

#include <cstdio>

#include <malloc.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize(900, 1000);

/// Lays out and paints a widget now, as showing it does.
void paintNow(QWidget &widget)
{
    QCoreApplication::sendPostedEvents();
    widget.grab();
}

std::unique_ptr<Library> openLibrary(const QString &path)
{
    auto library = Library::open(path);
    if (!library)
        qFatal("cannot open %s: %s", qPrintable(path), qPrintable(library.error().cause));
    return std::move(*library);
}

ArticleId imported(Library &library, const QString &text)
{
    Job<ImportReport> job = library.jobs().import({.paste = ImportRequest::Paste{text, {}, {}}});
    const Result<ImportReport> report = job.report.result();
    if (!report || report->entries.value(0).status == ImportStatus::Failed)
        qFatal("the text could not be imported");
    return report->entries.first().id;
}

void open(ReaderView &reader, Library &library, ArticleId id)
{
    const Result<ArticleSession::Loaded> loaded = ArticleSession::load(library, id).result();
    if (!loaded)
        qFatal("the article could not be loaded");
    auto *session = new ArticleSession(library, *loaded, &reader);
    reader.setSession(session);
    paintNow(reader);
    reader.setSession(nullptr);
    delete session;
}

/// From the library to the painted page; the limit is a text edit that is given the same text.
void openAnArticle()
{
    const QTemporaryDir folder;
    const auto library = openLibrary(folder.filePath(u"library.randnotiz"_s));
    const QString text = GeneratedText(1).article(1000);
    const ArticleId id = imported(*library, text);
    ReaderView reader;
    reader.resize(windowSize);
    QTextEdit plain;
    plain.setReadOnly(true);
    plain.resize(windowSize);

    constexpr int rounds = 31;
    const double bare = medianMilliseconds(rounds, [&] {
        plain.setPlainText(text);
        paintNow(plain);
    });
    const double ours = medianMilliseconds(rounds, [&] { open(reader, *library, id); });
    printFigure(u"open an article of 1,000 words"_s, ours, bare, u"ms"_s);
}

ArticleBody longBody(int words)
{
    ArticleBody body;
    GeneratedText generated(2);
    for (; words > 0; words -= 100) {
        const qsizetype start = body.text.isEmpty() ? 0 : body.text.size() + 1;
        body.text += (start > 0 ? u"\n"_s : QString()) + generated.paragraph(100);
        body.blocks += Block{.range = {start, body.text.size()}};
    }
    return body;
}

/// Spread evenly, 60 characters each.
QList<MarkedPassage> passagesOn(const ArticleBody &body, int count)
{
    constexpr qsizetype length = 60;
    QList<MarkedPassage> passages;
    for (int i = 0; i < count; ++i) {
        MarkedPassage passage;
        passage.annotation.id = AnnotationId(QUuid::createUuid());
        passage.annotation.colour = allColours[static_cast<size_t>(i) % allColours.size()];
        const qsizetype start = i * (body.text.size() - length) / count;
        passage.range = {start, start + length};
        passages += passage;
    }
    return passages;
}

/// Kilobytes that the program has allocated.
double allocatedKilobytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1024;
}

void highlightALongText()
{
    constexpr int count = 10'000;
    const ArticleBody body = longBody(200'000);
    const QList<MarkedPassage> passages = passagesOn(body, count);
    TextPane pane;
    pane.resize(windowSize);
    pane.setBody(body, Typography::from({}, pane.palette(), pane.logicalDpiY()));
    pane.scrollTo(body.text.size() / 2);
    paintNow(pane); // lays the text out

    constexpr int rounds = 101;
    const double bare = medianMilliseconds(rounds, [&] { paintNow(pane); });
    const double before = allocatedKilobytes();
    pane.setHighlights(passages);
    const double after = allocatedKilobytes();
    const double apply = medianMilliseconds(rounds, [&] { pane.setHighlights(passages); });
    const double paint = medianMilliseconds(rounds, [&] { paintNow(pane); });
    printFigure(u"apply and paint 10,000 highlights on 200,000 words"_s, apply + paint, bare, u"ms"_s);
    printFigure(u"paint them again"_s, paint, bare, u"ms"_s);
    std::printf("memory that they take: %.0f KB\n", after - before);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    openAnArticle();
    highlightALongText();
    return 0;
}
