#include "joblibrary.h"

#include <QDateTime>
#include <QTest>

#include <functional>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace randnotiz;
using namespace Qt::StringLiterals;

/// A library with one annotated article and one other, exported once: what happens before the next time?
struct Exported
{
    Files files;
    std::unique_ptr<JobLibrary> library = std::make_unique<JobLibrary>(files.path(u"library.randnotiz"_s));
    ExportRequest request;
    QList<ArticleId> articles;
    Annotation mark;
    QString file; ///< of the annotated article

    Exported()
    {
        const QStringList sources{files.add(u"in/0.txt"_s, "Article one\n\nIt has some words in it.\n"),
                                  files.add(u"in/1.txt"_s, "Article two\n\nOther words stand there.\n")};
        for (const ImportEntry &entry : library->import(sources, {u"all"_s}).entries)
            articles += entry.id;
        mark = library->highlight(articles.first(), {0, 7});
        (*library)->post(ChangeTags{.add = {{mark.id, Tag{{}, u"marked"_s}}}}).waitForFinished();
        request.folder = files.path(u"notes"_s);
        request.everything = true;
        request.notesTemplate = {u"own"_s, ownTemplate};
        file = again().entries.value(0).file;
    }

    ExportReport again() const { return library->exported(request); }
    QByteArray text() const { return Files::read(file); }

    /// As another program, or a fault of the disk, might.
    void meddle(const char *sql)
    {
        library->close();
        sqlite3 *database = nullptr;
        if (sqlite3_open(qPrintable(files.path(u"library.randnotiz"_s)), &database) != SQLITE_OK ||
            sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
        sqlite3_close(database);
        library = std::make_unique<JobLibrary>(files.path(u"library.randnotiz"_s));
    }

    static constexpr auto ownTemplate =
        "# {{title}}\n\n{{authors}} {{state}} {{note}} {{tag_line}}\n\n{{#annotations}}\n> {{quote}} {{colour}} {{tag_line}}\n\n"
        "{{note}}\n\n^h-{{id}}\n\n{{/annotations}}";
};

using Act = std::function<void(Exported &)>;
Q_DECLARE_METATYPE(Act)

class TestExportAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAChangeNothingIsRenderedOrRead();
    void everyChangeIsNoticed_data();
    void everyChangeIsNoticed();
    void whatAPersonWroteMeetsALaterChange();
    void aDeletedFileIsWrittenAgain();
    void aMovedFileIsFoundAgainAndAgain();
    void aFolderThatMustBeThereIsNotMade();
    void aTemplateIsTakenAsItIsByThen();
};

void TestExportAgain::withoutAChangeNothingIsRenderedOrRead()
{
    Exported exported;
    // Whoever renders stumbles over the damaged text, whoever reads the file sees another one.
    exported.meddle("DROP TRIGGER revision_body_changed; UPDATE revision_body SET text = 'x', structure = x'00'");
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(exported.file), &status), 0);
    QByteArray other(exported.text().size(), 'x');
    QFile file(exported.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(other), other.size());
    file.close();
    const struct timespec times[]{status.st_atim, status.st_mtim};
    QCOMPARE(::utimensat(AT_FDCWD, qPrintable(exported.file), times, 0), 0);

    const ExportReport report = exported.again();

    QCOMPARE(report.entries.size(), 2);
    for (const ExportEntry &entry : report.entries)
        QCOMPARE(entry.status, ExportEntry::Unchanged);
    QCOMPARE(report.entries.value(0).file, exported.file);
    QCOMPARE(exported.text(), other);
}

void TestExportAgain::everyChangeIsNoticed_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<QByteArray>("gone");
    const auto row = [](const char *name, const Act &act, const QByteArray &added, const QByteArray &gone = {}) {
        QTest::newRow(name) << act << added << gone;
    };
    const auto done = [](const Exported &exported, const auto &change) { exported.library->done(change); };

    row("a new annotation", [](Exported &e) { e.library->highlight(e.articles.first(), {8, 11}); }, "> one ");
    row("a deleted annotation", [=](Exported &e) { done(e, SetTrashed{.annotations = {e.mark.id}}); }, "[!deleted]");
    row("a note", [=](Exported &e) { done(e, EditAnnotation{.id = e.mark.id, .note = u"Remarkable"_s}); }, "Remarkable");
    row("a colour", [=](Exported &e) { done(e, EditAnnotation{.id = e.mark.id, .colour = Colour::Blue}); }, " blue ", " yellow ");
    row("the name of a colour", [=](Exported &e) { done(e, NameColour{Colour::Yellow, u"Doubts"_s}); }, " Doubts ", " yellow ");
    row("a tag on the annotation",
        [=](Exported &e) { done(e, ChangeTags{.add = {{e.mark.id, Tag{{}, u"further"_s}}}}); }, "#further");
    row("no tag on the annotation",
        [=](Exported &e) { done(e, ChangeTags{.remove = {{e.mark.id, Tag{{}, u"marked"_s}}}}); }, {}, "#marked");
    row("the name of a tag", [=](Exported &e) { done(e, MoveTag{u"marked"_s, u"seen"_s}); }, "#seen", "#marked");
    row("a tag that became part of another",
        [=](Exported &e) { done(e, MoveTag{u"marked"_s, u"all"_s, true}); }, "yellow #all", "#marked");
    row("a tag on the article",
        [=](Exported &e) { done(e, ChangeTags{.add = {{e.articles.first(), Tag{{}, u"read"_s}}}}); }, "#read");
    row("the article's note", [=](Exported &e) { done(e, EditArticle{.id = e.articles.first(), .note = u"Overall"_s}); }, "Overall");
    row("the article's authors",
        [=](Exported &e) {
            Metadata metadata = e.library->article(e.articles.first()).metadata;
            metadata.authors = {{u"Jane Doe"_s}, Origin::Edited};
            done(e, EditArticle{.id = e.articles.first(), .metadata = metadata});
        },
        "Jane Doe");
    row("the reading state",
        [=](Exported &e) { done(e, SetReadingState{{{e.articles.first(), ReadingState::Done}}}); }, "done");
    row("another template", [](Exported &e) { e.request.notesTemplate.text += "\nThe end."; }, "The end.");
    row("a filter", [](Exported &e) { e.request.filter.colours = {Colour::Yellow}; e.request.notesTemplate.text += "!"; }, "!");
}

void TestExportAgain::everyChangeIsNoticed()
{
    QFETCH(const Act, act);
    QFETCH(const QByteArray, added);
    QFETCH(const QByteArray, gone);
    Exported exported;
    QVERIFY(added.isEmpty() || !exported.text().contains(added));
    QVERIFY(gone.isEmpty() || exported.text().contains(gone));

    act(exported);
    const ExportReport report = exported.again();

    QCOMPARE(report.entries.value(0).status, ExportEntry::Written);
    QVERIFY2(exported.text().contains(added), exported.text());
    QVERIFY2(gone.isEmpty() || !exported.text().contains(gone), exported.text());
    QCOMPARE(exported.again().entries.value(0).status, ExportEntry::Unchanged);
}

void TestExportAgain::whatAPersonWroteMeetsALaterChange()
{
    Exported exported;
    QByteArray theirs = exported.text();
    theirs.replace("# Article one", "# Article ONE"); // of the same size
    exported.files.add(u"notes/"_s + QFileInfo(exported.file).fileName(), theirs);
    QCOMPARE(exported.again().entries.value(0).status, ExportEntry::Unchanged);
    exported.library->done(EditAnnotation{.id = exported.mark.id, .note = u"Remarkable"_s});

    QCOMPARE(exported.again().entries.value(0).status, ExportEntry::Written);

    QVERIFY(exported.text().contains("# Article ONE"));
    QVERIFY(exported.text().contains("Remarkable"));
}

void TestExportAgain::aDeletedFileIsWrittenAgain()
{
    Exported exported;
    const QByteArray before = exported.text();
    QVERIFY(QFile::remove(exported.file));

    QCOMPARE(exported.again().entries.value(0).status, ExportEntry::Written);

    QCOMPARE(exported.text(), before);
}

void TestExportAgain::aMovedFileIsFoundAgainAndAgain()
{
    Exported exported;
    const QString moved = exported.files.path(u"notes/Read/Mine.md"_s);
    QVERIFY(QDir().mkpath(exported.files.path(u"notes/Read"_s)));
    QVERIFY(QFile::rename(exported.file, moved));

    for (int time = 0; time < 2; ++time) {
        const ExportEntry entry = exported.again().entries.value(0);
        QCOMPARE(entry.status, ExportEntry::Unchanged);
        QCOMPARE(entry.file, moved);
    }
    QVERIFY(!QFile::exists(exported.file));
}

void TestExportAgain::aFolderThatMustBeThereIsNotMade()
{
    Exported exported;
    exported.request.makesFolder = false;
    exported.request.folder = exported.files.path(u"gone"_s);

    const Result<ExportReport> report = (*exported.library)->jobs().exportNotes(exported.request).report.result();

    QCOMPARE(report.error().code, Error::NotFound);
    QVERIFY(!QFileInfo::exists(exported.request.folder));
}

void TestExportAgain::aTemplateIsTakenAsItIsByThen()
{
    Exported exported;
    const QString path = exported.files.add(u"mine.mustache"_s, "# {{title}}\n");
    exported.request.notesTemplate = {path, {}};
    exported.again();
    exported.files.add(u"mine.mustache"_s, "# {{title}}\n\nMine.\n");

    QCOMPARE(exported.again().entries.value(0).status, ExportEntry::Written);

    QVERIFY(exported.text().contains("Mine."));
}

QTEST_GUILESS_MAIN(TestExportAgain)
#include "jobs_exportagain.moc"
