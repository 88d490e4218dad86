#include "library/annotations.h"
#include "library/articles.h"
#include "library/tags.h"
#include "support/testlibrary.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTest>
#include <QThread>

#include <functional>
#include <thread>

using namespace randnotiz;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<ChangeSet(TestLibrary &, ArticleId, AnnotationId)>)

class TestLibraryItself : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasStoredIsThereAfterARestart();
    void everyCommitIsTold_data();
    void everyCommitIsTold();
    void anIdIsResolvedByItsBeginning();
    void idsThatBeginAlikeAreAmbiguous();
    void whatCannotBeAnIdIsRefused_data();
    void whatCannotBeAnIdIsRefused();
    void aThreadThatEndsClosesItsConnection();
    void theDefaultPlaceIsTheReadersDataFolder();
};

void TestLibraryItself::whatWasStoredIsThereAfterARestart()
{
    TestLibrary library;
    const ArticleId id = library.add(anArticle()
                                         .withText(u"Größe zählt. 😀 Ende.\nZweiter Absatz."_s)
                                         .withTitle(u"Größe"_s)
                                         .withAuthors({u"A. Müller"_s, u"B. Meier"_s})
                                         .withTags({u"politics/china"_s}));
    const Annotation annotation =
        library.highlight(id, u"Ende.\nZweiter"_s, Colour::Blue, u"A note"_s, {u"Claim"_s});
    library.reopen();

    const auto article = library.articles().article(id);
    QVERIFY(article.ok());
    QCOMPARE(article->metadata.title.value, u"Größe"_s);
    QCOMPARE(article->metadata.authors.value, (QStringList{u"A. Müller"_s, u"B. Meier"_s}));
    QCOMPARE(article->tags.size(), 1);
    QCOMPARE(article->annotations, 1);
    const auto annotations = library.annotations().of(id);
    QVERIFY(annotations.ok());
    QCOMPARE(annotations->size(), 1);
    QVERIFY(annotations->first() == annotation);
    QCOMPARE(annotation.position.start, 15);
    QCOMPARE(annotation.tags.first().name, u"Claim"_s);
    QVERIFY(annotation.anchorState == AnchorState::Same);
}

void TestLibraryItself::everyCommitIsTold_data()
{
    using Act = std::function<ChangeSet(TestLibrary &, ArticleId, AnnotationId)>;
    QTest::addColumn<Act>("act");
    QTest::newRow("import") << Act([](TestLibrary &library, ArticleId, AnnotationId) {
        ChangeSet expected;
        expected.articlesAdded = {library.add(anArticle().withText(u"Other."_s))};
        return expected;
    });
    QTest::newRow("new revision") << Act([](TestLibrary &library, ArticleId article, AnnotationId annotation) {
        library.add(anArticle().withText(u"Other."_s).withIdentity(u"/a"_s));
        ChangeSet expected;
        expected.articlesRevised = {article};
        expected.annotationsChanged = {{article, annotation}};
        return expected;
    });
    QTest::newRow("highlight") << Act([](TestLibrary &library, ArticleId article, AnnotationId) {
        ChangeSet expected;
        expected.annotationsChanged = {{article, library.highlight(article, u"second"_s).id}};
        expected.articlesChanged = {article};
        return expected;
    });
    QTest::newRow("note of an annotation") << Act([](TestLibrary &library, ArticleId article, AnnotationId annotation) {
        static_cast<void>(library.write(EditAnnotation{annotation, 0, {}, u"Note"_s, {}}));
        ChangeSet expected;
        expected.annotationsChanged = {{article, annotation}};
        return expected;
    });
    QTest::newRow("state") << Act([](TestLibrary &library, ArticleId article, AnnotationId) {
        static_cast<void>(library.write(SetReadingState{{{article, ReadingState::Done}}}));
        ChangeSet expected;
        expected.articlesChanged = {article};
        return expected;
    });
    QTest::newRow("trash") << Act([](TestLibrary &library, ArticleId article, AnnotationId) {
        static_cast<void>(library.write(SetTrashed{{article}, {}, true}));
        ChangeSet expected;
        expected.articlesRemoved = {article};
        expected.tags = true;
        return expected;
    });
    QTest::newRow("tag") << Act([](TestLibrary &library, ArticleId article, AnnotationId annotation) {
        static_cast<void>(library.write(ChangeTags{{{article, {{}, u"a"_s}}, {annotation, {{}, u"a"_s}}}, {}}));
        ChangeSet expected;
        expected.articlesChanged = {article};
        expected.annotationsChanged = {{article, annotation}};
        expected.tags = true;
        return expected;
    });
    QTest::newRow("colour") << Act([](TestLibrary &library, ArticleId, AnnotationId) {
        static_cast<void>(library.write(NameColour{Colour::Pink, u"claim"_s}));
        ChangeSet expected;
        expected.colours = true;
        return expected;
    });
}

void TestLibraryItself::everyCommitIsTold()
{
    using Act = std::function<ChangeSet(TestLibrary &, ArticleId, AnnotationId)>;
    QFETCH(Act, act);
    TestLibrary library;
    const ArticleId article = library.add(anArticle().withIdentity(u"/a"_s));
    const AnnotationId annotation = library.highlight(article, u"first"_s).id;
    QSignalSpy changed(&*library, &Library::changed);
    QTRY_COMPARE(changed.size(), 2); // the import, and the highlight a tenth of a second later
    changed.clear();

    const ChangeSet expected = act(library, article, annotation);

    QTRY_COMPARE(changed.size(), 1);
    const auto told = changed.first().first().value<ChangeSet>();
    QCOMPARE(told.articlesAdded, expected.articlesAdded);
    QCOMPARE(told.articlesChanged, expected.articlesChanged);
    QCOMPARE(told.articlesRevised, expected.articlesRevised);
    QCOMPARE(told.articlesRemoved, expected.articlesRemoved);
    QCOMPARE(told.annotationsChanged, expected.annotationsChanged);
    QCOMPARE(told.tags, expected.tags);
    QCOMPARE(told.colours, expected.colours);
}

void TestLibraryItself::anIdIsResolvedByItsBeginning()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle());
    const AnnotationId annotation = library.highlight(article, u"first"_s).id;
    QVERIFY(library.write(SetTrashed{{article}, {}, true}).ok());

    for (const qsizetype length : {8, 9, 20, 36}) {
        QCOMPARE(*library->resolve(article.toString().first(length)), Taggable(article));
        QCOMPARE(*library->resolve(annotation.toString().toUpper().first(length)), Taggable(annotation));
    }
    QCOMPARE(library->resolve(QUuid::createUuid().toString(QUuid::WithoutBraces)).error().code, Error::NotFound);
}

void TestLibraryItself::idsThatBeginAlikeAreAmbiguous()
{
    TestLibrary library;
    const ArticleId article = library.add(anArticle());
    QList<AnnotationId> alike;
    for (const QString &id : {u"aaaaaaaa-0000-4000-8000-000000000001"_s, u"aaaaaaaa-0000-4000-8000-000000000002"_s}) {
        Annotation annotation = library.annotationOn(article, u"first"_s);
        annotation.id = *AnnotationId::fromString(id);
        QVERIFY(library.write(AddAnnotation{annotation}).ok());
        alike += annotation.id;
    }

    QCOMPARE(library->resolve(u"aaaaaaaa"_s).error().code, Error::Ambiguous);
    QCOMPARE(*library->resolve(alike[1].toString()), Taggable(alike[1]));
}

void TestLibraryItself::whatCannotBeAnIdIsRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << QString();
    QTest::newRow("seven characters") << u"67c8770"_s;
    QTest::newRow("no hexadecimal digit") << u"67c8770g"_s;
    QTest::newRow("no hyphen") << u"67c8770b44f1"_s;
    QTest::newRow("hyphen elsewhere") << u"67c877-b"_s;
    QTest::newRow("too long") << u"67c8770b-44f1-410a-ab9a-f9b5446f13ee0"_s;
    QTest::newRow("wildcard") << u"%%%%%%%%"_s;
}

void TestLibraryItself::whatCannotBeAnIdIsRefused()
{
    QFETCH(QString, id);
    TestLibrary library;
    library.add(anArticle());
    QCOMPARE(library->resolve(id).error().code, Error::InvalidInput);
}

void TestLibraryItself::aThreadThatEndsClosesItsConnection()
{
    TestLibrary library;
    library.add(anArticle());
    const auto connections = [] { return QSqlDatabase::connectionNames().size(); };
    const qsizetype before = connections();
    qsizetype during = 0;

    for (int i = 0; i < 3; ++i) {
        std::jthread([&] {
            if (library.articles().count().ok())
                during = connections();
        }).join();
        std::unique_ptr<QThread> thread(QThread::create([&library] { static_cast<void>(library.articles().count()); }));
        thread->start();
        QVERIFY(thread->wait());
    }

    QCOMPARE(during, before + 1);
    QCOMPARE(connections(), before);
}

void TestLibraryItself::theDefaultPlaceIsTheReadersDataFolder()
{
    QVERIFY(Library::defaultPath().startsWith(qEnvironmentVariable("XDG_DATA_HOME") + u'/'));
    QVERIFY(Library::defaultPath().endsWith(u"/randnotiz/library.randnotiz"_s));
}

QTEST_GUILESS_MAIN(TestLibraryItself)
#include "test_library.moc"
